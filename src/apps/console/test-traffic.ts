import { Temporal } from 'temporal-polyfill';
import { vi } from 'vitest';
import { answered } from '../../api/client/index.ts';
import { transaction } from '../../database/index.ts';
import { newId } from '../../kernel/ids.ts';
import { must, ok } from '../../kernel/result.ts';
import { measureTraffic, probeUplinks, waitForRun } from '../../workflows/index.ts';
import type { TestApi } from '../server/test-api.ts';

const RUN_MILLISECONDS = 60_000;
const DAYS = 9;
const GIB = 2 ** 30;

/** For screens: traffic of the last days, that harmed others, was told of and restricted. */
export async function playTraffic(on: TestApi, serverId: string): Promise<void> {
  const { api, system, clock, engine } = on;
  const caller = { actor: 'system:traffic', cause: 'test', correlation: 'test', clock };
  const nic = await system.db.selectFrom('nic').select(['id', 'tenant']).where('serverId', '=', serverId).executeTakeFirstOrThrow();
  must(await transaction(system.db, caller, async ({ tx, today }) => {
    await tx.insertInto('trafficDay').values(Array.from({ length: DAYS }, (_, i) => ({
      id: newId('trafficDay', clock), tenant: nic.tenant, serverId,
      day: Temporal.PlainDate.from(today).subtract({ days: i + 1 }).toString(),
      toGuest: BigInt(GIB) * BigInt(20 + (i * 7) % 11), fromGuest: BigInt(GIB) * BigInt(DAYS - i) * 60n,
    }))).execute();
    return ok(undefined);
  }));
  await engine.passTraffic(nic.id, { toGuest: 31 * GIB, fromGuest: 655 * GIB });
  await measureTraffic(system.db, clock, engine);
  const { id } = await answered(api.POST('/api/v1/servers/{id}/fair-use-cases', {
    params: { path: { id: serverId } }, body: { reason: 'Der Datenverkehr lastet die Anbindung aus; Nachbarn verlieren Pakete.' },
  }));
  const restricted = await vi.waitFor(() => answered(api.POST('/api/v1/fair-use-cases/{id}/restriction', {
    params: { path: { id } }, body: { bitsPerSecond: 50_000_000 },
  })), { timeout: RUN_MILLISECONDS, interval: 500 }); // once the notice has been sent
  await waitForRun(system.db, restricted.runId, RUN_MILLISECONDS);
}

/** Two lines of every location, of which the second has just failed. */
export async function playUplinks({ api, system, clock }: TestApi): Promise<void> {
  const body = { name: 'Rechenzentrum Ludwigshafen', city: 'Ludwigshafen am Rhein' };
  const { items: there } = await answered(api.GET('/api/v1/locations'));
  const items = there.length > 0 ? there : [await answered(api.POST('/api/v1/locations', { body }))];
  for (const [i, { id }] of items.entries()) {
    for (const [j, name] of ['Pfalznetz, Faser Nord', 'Rheinlink, Faser Süd'].entries()) {
      await answered(api.POST('/api/v1/locations/{id}/uplinks', {
        params: { path: { id } }, body: { name, bitsPerSecond: 10_000_000_000, probeAddress: `192.0.2.${10 * i + j + 1}` },
      }));
    }
  }
  const prober = (south: 'up' | 'down') => ({
    probe: async (lines: readonly { readonly address: string }[]) =>
      lines.map(({ address }) => (address.endsWith('2') ? south : 'up' as const)),
  });
  for (const south of ['up', 'down', 'down', 'down'] as const) await probeUplinks(system.db, clock, prober(south));
}
