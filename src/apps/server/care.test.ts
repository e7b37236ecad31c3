import { afterAll, beforeAll, expect, test } from 'vitest';
import { watchGuests } from '../../workflows/index.ts';
import { allEndpoints } from './endpoints.ts';
import { testIdentity } from './test-api.ts';
import { openTestNetwork, type TestNetwork } from './test-network.ts';
import { GHOST } from './test-tiers.ts';
import { unseen } from './test-visitor.ts';

const TEST_MILLISECONDS = 120_000;

let on: TestNetwork;
beforeAll(async () => {
  on = await openTestNetwork();
  await on.installation.get('POST', '/networks', { network: '198.51.100.0/24', gateway: '198.51.100.1' });
}, TEST_MILLISECONDS);
afterAll(() => on.on.close());

test('C-3.4.1 a customer reads what managed includes, and how its managed server fares inside', async () => {
  const { on: { system, clock, engine }, neighbour, inDatabase } = on;
  const serverId = await on.provided('betreut');
  const path = `/servers/${serverId}/care`;
  const before = await neighbour.get('GET', path);
  expect(before).toMatchObject({ managed: false, health: null });
  await inDatabase((ctx) => ctx.tx.updateTable('server').set({ managed: true }).where('id', '=', serverId).execute());
  await watchGuests(system.db, clock, engine);
  const { health, managed, lines } = await neighbour.get('GET', path);
  expect(managed).toBe(true);
  expect(health).toMatchObject({ failedUnits: [], pendingUpdates: 0, memoryBytes: expect.any(Number) });
  expect(lines.map(({ name }: { name: string }) => name)).toEqual(['access', 'monitoring', 'updates', 'firewall']);
  for (const [index, line] of lines.entries()) expect(line.text, line.name).not.toBe(before['lines'][index].text);
  expect(await neighbour.refused('GET', `/servers/srv_${GHOST}/care`)).toBe('404 servers.unknown');
  expect(await on.owner.refused('GET', path), 'another customer').toBe('404 servers.unknown');
}, TEST_MILLISECONDS);

test('every endpoint of care was called, each refusal given', () => {
  const endpoints = allEndpoints(on.on.system.workflows, testIdentity).filter(({ tag }) => tag === 'care');
  expect(unseen(on.on, endpoints, on.refused)).toEqual({ endpoints: [], refusals: [] });
});
