import type { FastifyInstance, InjectOptions } from 'fastify';
import type { DrivenClock } from '../../../../kernel/clock.ts';
import type { Database } from '../../../../database/index.ts';
import { asSystem, makeOrganisation } from '../../../../modules/identity/test-people.ts';
import { waitForRun } from '../../../../workflows/index.ts';
import { at, driveTo } from '../../../demo/drive-clock.ts';
import { contact, customer, provider, server, sshKey } from '../../test-api.ts';

/** Ids of the organisations. */
export interface Organisations {
  readonly provider: string;
  /** Sells to A and C. */
  readonly reseller: string;
  /** Runs A. */
  readonly partner: string;
  readonly a: string;
  readonly b: string;
  readonly c: string;
}

interface Place {
  readonly app: FastifyInstance;
  /** Of the installation. */
  readonly key: string;
  readonly db: Database;
  readonly clock: DrivenClock;
}

const RUN_MILLISECONDS = 60_000;
/** A month has been billed. */
const NOW = at('2026-08-01', 8);

/** Everything that has a use case, by the API: three customers with a server in service, a backup and an invoice. */
export async function buildLives(place: Place): Promise<Organisations> {
  const { db, clock } = place;
  await call(place, 'PUT', '/provider', provider);
  await call(place, 'POST', '/networks', { network: '198.51.100.0/24', gateway: '198.51.100.1' });
  const { id: providerId } = await call(place, 'GET', '/provider') as { id: string };
  const tiers = await asSystem(db, clock as never, async (ctx) => {
    const reseller = await makeOrganisation(ctx, 'reseller', 'Wiederverkauf GmbH');
    return { reseller, partner: await makeOrganisation(ctx, 'partner', 'Betriebstechnik GmbH') };
  });
  const [a, b, c] = await Promise.all([liveOnce(place, 'Anker'), liveOnce(place, 'Boje'), liveOnce(place, 'Chaussee')]);
  await asSystem(db, clock as never, async (ctx) => {
    const sold = ctx.tx.updateTable('organisation').set({ sellerId: tiers.reseller });
    await sold.where('id', 'in', [a, c]).execute();
    await ctx.tx.updateTable('organisation').set({ operatorId: tiers.partner }).where('id', '=', a).execute();
  });
  await driveTo(db, clock, NOW);
  // An offer that can still be ordered.
  for (const id of [a, b, c]) await offer(place, id, await firstContact(place, id));
  return { provider: providerId, ...tiers, a, b, c };
}

async function liveOnce(place: Place, name: string): Promise<string> {
  const { id } = await call(place, 'POST', '/customers', { ...customer, name: `${name} GmbH` });
  const { id: contactId } = await call(place, 'POST', `/customers/${id}/contacts`,
    { ...contact, email: `post@${name.toLowerCase()}.example` });
  const offerId = await offer(place, String(id), String(contactId));
  const order = await call(place, 'POST', '/orders', {
    offerId, channel: 'api', orderedBy: contactId, hostname: name.toLowerCase(), sshKeys: [sshKey],
  });
  await finish(place, order);
  const { items } = await call(place, 'GET', `/servers?customerId=${id}`) as { items: { id: string }[] };
  const backup = await call(place, 'POST', `/servers/${items[0]?.id}/backups`);
  await finish(place, backup);
  return String(id);
}

async function finish({ db }: Place, { runId }: Record<string, unknown>): Promise<void> {
  const run = await waitForRun(db, String(runId), RUN_MILLISECONDS);
  if (run.state !== 'done') throw new Error(`run ${run.state}: ${JSON.stringify(run)}`);
}

async function offer(place: Place, customerId: string, contactId: string): Promise<string> {
  const { id } = await call(place, 'POST', '/offers', { customerId, contactId, binding: true, minimumMonths: 1, server });
  return String(id);
}

async function firstContact(place: Place, customerId: string): Promise<string> {
  const { items } = await call(place, 'GET', `/customers/${customerId}/contacts`) as { items: { id: string }[] };
  return items[0]?.id ?? '';
}

async function call(
  { app, key }: Place, method: NonNullable<InjectOptions['method']>, path: string, payload?: object,
): Promise<Record<string, unknown>> {
  const answer = await app.inject({
    method, url: `/api/v1${path}`, headers: { authorization: `Bearer ${key}` }, ...(payload ? { payload } : {}),
  });
  if (answer.statusCode >= 400) throw new Error(`${method} ${path}: ${answer.body}`);
  return answer.json();
}
