import { newId } from '../../../../kernel/ids.ts';
import { asSystem } from '../../../../modules/identity/test-people.ts';
import type { Person } from './make-people.ts';
import { bearer } from './requests.ts';
import type { World } from './two-tenants.ts';

/** What a reseller's technician sees of a customer's backups while a support access to it has these times, in hours. */
export async function seenDuringSupport(
  world: World, { from, until, ended }: { from: number; until: number; ended: boolean },
): Promise<{ status: number; customers: string[] }> {
  const { database: { db }, clock, organisations: { a }, people } = world;
  const { account, key } = people.get('reseller technical') as Person;
  const id = newId('supportAccess', clock);
  await asSystem(db, clock, (ctx) => ctx.tx.insertInto('supportAccess').values({
    id, tenant: a, accountId: account, reason: 'Der Webshop antwortet nicht.',
    fromAt: ctx.now.add({ hours: from }), untilAt: ctx.now.add({ hours: until }), endedAt: ended ? ctx.now : null,
  }).execute());
  const answer = await world.trial.inject({ url: '/api/v1/backups', headers: bearer(key) });
  await asSystem(db, clock, (ctx) => ctx.tx.updateTable('supportAccess').set({ endedAt: ctx.now }).where('id', '=', id).execute());
  const { items = [] } = answer.json<{ items?: { customerId?: string }[] }>();
  return { status: answer.statusCode, customers: items.map(({ customerId }) => (customerId === a ? 'a' : String(customerId))) };
}
