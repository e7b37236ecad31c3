import { afterAll, beforeAll, expect, test } from 'vitest';
import { placeInProtocol } from '../../workflows/hand-over.ts';
import { syncInventory, watchGuests } from '../../workflows/index.ts';
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

test('D1 D2.2 the customer sees where its server runs, up to where it is connected, and what it supplied itself', async () => {
  const { on: { engine, system, clock }, neighbour, operations, inDatabase } = on;
  await syncInventory(system.db, clock, engine);
  const { id, name, city, handOverPoint } = (await operations.get('GET', '/locations'))['items'][0];
  expect(handOverPoint).toBe('Ausgang des Routers im Rechenzentrum zum Internet');
  await operations.get('PUT', `/locations/${id}`, { name, city, handOverPoint: 'Meet-Me-Raum 2, Feld 7' });
  expect(await operations.get('PUT', `/locations/${id}`, { name, city }), 'left out: as it is')
    .toMatchObject({ handOverPoint: 'Meet-Me-Raum 2, Feld 7' });
  const software = 'Kelter 4 als Debian-Paket';
  const serverId = await on.provided('kelter', { suppliedSoftware: software });
  const server = await neighbour.get('GET', `/servers/${serverId}`);
  expect(server).toMatchObject({
    suppliedSoftware: software, location: { name, city, country: 'DE', handOverPoint: 'Meet-Me-Raum 2, Feld 7' },
  });
  // D2 (2): the operating system is always part of it, and was looked at; the customer's software is no line of the test.
  expect(server['checks'].map((check: { name: string }) => check.name)).toContain('os');
  expect(JSON.stringify(server['checks'])).not.toContain('Kelter');
  expect(await inDatabase((ctx) => placeInProtocol(ctx, serverId)))
    .toEqual({ location: `${name}, ${city}`, handOverPoint: 'Meet-Me-Raum 2, Feld 7' });
  const [confirmed] = await inDatabase((ctx) => ctx.tx.selectFrom('declaration').select('content')
    .where('kind', '=', 'order-confirmation').where('subjectId', '=', server['contractId']).execute());
  expect(confirmed?.content).toContain(software);
  const trail = await inDatabase((ctx) => ctx.tx.selectFrom('auditEntry').select('after').where('entityId', '=', serverId).execute());
  expect(JSON.stringify(trail), 'free text stays out of the trail').not.toContain('Kelter');
}, TEST_MILLISECONDS);

test('every endpoint of care was called, each refusal given', () => {
  const endpoints = allEndpoints(on.on.system.workflows, testIdentity).filter(({ tag }) => tag === 'care');
  expect(unseen(on.on, endpoints, on.refused)).toEqual({ endpoints: [], refusals: [] });
});
