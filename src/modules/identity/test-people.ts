import type { FrozenClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { must, ok, type Result } from '../../kernel/result.ts';
import { transaction, type Caller, type Ctx, type Database, type Reach } from '../../database/index.ts';
import { readGrants, reachOf } from './grants.ts';
import type { Permission, Role } from './permissions.ts';

type Tier = 'provider' | 'reseller' | 'partner' | 'customer';

/** For tests: an organisation of a tier, without the use cases of later modules. */
export async function makeOrganisation(
  ctx: Ctx, kind: Tier, name: string, tiers: { sellerId?: string; operatorId?: string } = {},
): Promise<string> {
  const id = newId('organisation', ctx.clock);
  await ctx.tx.insertInto('organisation').values({
    id, tenant: id, kind, name, business: true, street: 'Messweg 2', postcode: '67433', city: 'Neustadt', country: 'DE',
    email: 'post@example.org', electronicAddress: 'rechnung@example.org',
    customerNumber: kind === 'customer' ? `K-${id}` : null, ...tiers,
  }).execute();
  return id;
}

/** For tests: an account with roles in one organisation. */
export async function makeAccount(
  ctx: Ctx, organisationId: string, roles: readonly Role[], name: string, kind: 'human' | 'service' = 'human',
): Promise<string> {
  const id = newId('account', ctx.clock);
  const email = kind === 'human' ? `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.org` : null;
  await ctx.tx.insertInto('account').values({ id, tenant: organisationId, kind, name, email, state: 'active' }).execute();
  await ctx.tx.insertInto('membership')
    .values({ id: newId('membership', ctx.clock), tenant: organisationId, accountId: id, roles: [...roles] }).execute();
  return id;
}

const systemCaller = (clock: FrozenClock): Caller =>
  ({ actor: 'system:test', cause: 'test', correlation: 'test', clock });

/** For tests: `work` as the program itself. */
export function asSystem<T>(db: Database, clock: FrozenClock, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return transaction(db, systemCaller(clock), async (ctx) => ok(await work(ctx))).then(must);
}

/** What one account may do, read at the time of the clock as the door does for each request. */
export async function reachNow(
  db: Database, clock: FrozenClock, account: string, permission: Permission,
): Promise<Reach> {
  return reachOf(await readGrants(db, account, clock.now()), permission);
}

/** For tests: `work` as the door would let `account` do it: within the reach its permission has now. */
export async function asAccount<T>(
  db: Database, clock: FrozenClock, account: string, permission: Permission,
  work: (ctx: Ctx) => Promise<Result<T>>,
): Promise<Result<T>> {
  const reach = await reachNow(db, clock, account, permission);
  return transaction(db, { ...systemCaller(clock), actor: `account:${account}`, account, reach }, work);
}
