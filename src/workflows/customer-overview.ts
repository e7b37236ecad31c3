import { ok, type Result } from '../kernel/result.ts';
import type { Cents } from '../kernel/money.ts';
import type { Ctx } from '../database/index.ts';
import { sellerOf } from '../modules/catalogue/index.ts';
import { listDeadlines } from '../modules/deadlines/index.ts';
import { reachOf, type Grants, type Permission } from '../modules/identity/index.ts';
import { listInvoices } from '../modules/billing/index.ts';
import { listContacts, readOrganisation, readProvider } from '../modules/parties/index.ts';

const DEADLINES_SHOWN = 5;

/**
 * What a customer has, whether it is well, what it costs, what is due next and whom to call. Each part is null for who
 * may not read it.
 */
export async function customerOverview(ctx: Ctx, grants: Grants, customerId: string) {
  const customer = await readOrganisation(ctx, customerId);
  if (!customer.ok) return customer;
  const provider = await readProvider(ctx);
  if (!provider.ok) return provider;
  const when = async <T>(permission: Permission, read: () => Promise<T>): Promise<T | null> => {
    const reach = reachOf(grants, permission);
    return reach === 'all' || reach.includes(customerId) ? read() : null;
  };
  const { name, phone, email, website } = provider.value;
  return ok({
    customer: customer.value,
    servers: await when('server:read', () => countServers(ctx, customerId)),
    monthlyNet: await when('contract:read', () => monthlyTotal(ctx, customerId)),
    deadlines: await when('deadline:read', async () =>
      (await listDeadlines(ctx, { limit: DEADLINES_SHOWN, state: 'open', customerId })).items),
    lastInvoice: (await when('invoice:read', async () =>
      (await listInvoices(ctx, { limit: 1, customerId })).items[0])) ?? null,
    contacts: await when('contact:read', async () => named(await listContacts(ctx, customerId))),
    seller: await sellerOf(ctx, customerId), provider: { name, phone, email, website },
  });
}

/** Servers that exist by their state, those that don't answer, and open alarms about any of them. */
async function countServers(ctx: Ctx, customerId: string) {
  const states = await ctx.tx.selectFrom('server').select(['state', (eb) => eb.fn.countAll<bigint>().as('count')])
    .where('tenant', '=', customerId).where('state', '<>', 'deleted').groupBy('state').orderBy('state').execute();
  const { down } = await ctx.tx.selectFrom('monitor').innerJoin('server', 'server.id', 'monitor.id')
    .select((eb) => eb.fn.countAll<bigint>().as('down'))
    .where('monitor.tenant', '=', customerId).where('monitor.state', '=', 'down').where('server.state', '=', 'running')
    .executeTakeFirstOrThrow();
  const { alarms } = await ctx.tx.selectFrom('alarm').select((eb) => eb.fn.countAll<bigint>().as('alarms'))
    .where('tenant', '=', customerId).where('settledAt', 'is', null).executeTakeFirstOrThrow();
  return {
    states: states.map(({ state, count }) => ({ state, count: Number(count) })), down: Number(down),
    alarms: Number(alarms),
  };
}

/** What the items that are live today cost in a month, net. */
async function monthlyTotal(ctx: Ctx, customerId: string): Promise<Cents> {
  const items = await ctx.tx.selectFrom('contractItem').select(['quantity', 'monthlyNet'])
    .where('tenant', '=', customerId).where('liveFrom', '<=', ctx.today)
    .where((eb) => eb.or([eb('liveUntil', 'is', null), eb('liveUntil', '>', ctx.today)])).execute();
  return items.reduce((sum, { quantity, monthlyNet }) => sum + BigInt(quantity) * monthlyNet, 0n);
}

function named(contacts: Awaited<ReturnType<typeof listContacts>>) {
  return contacts.ok ? contacts.value.filter((one) => one.named && one.leftAt === null) : [];
}

export type Overview = Extract<
  Awaited<ReturnType<typeof customerOverview>>, Result<unknown> & { readonly ok: true }>['value'];
