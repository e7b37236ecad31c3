import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { syncInventory } from '../../workflows/index.ts';
import { allEndpoints } from './endpoints.ts';
import { testIdentity } from './test-api.ts';
import { openTestNetwork, type TestNetwork } from './test-network.ts';
import { GHOST } from './test-tiers.ts';
import { unseen } from './test-visitor.ts';

const TEST_MILLISECONDS = 60_000;
const GIB = 2 ** 30;

let on: TestNetwork;
let serverId: string;

beforeAll(async () => {
  on = await openTestNetwork();
  await on.on.engine.setInventory({
    targets: [{ name: 'wirt-1', group: 'standard', cpus: 8, memoryBytes: 64 * GIB, state: 'available', canMove: false }],
    pools: [{ name: 'flash-1', group: 'standard', media: 'flash', bytes: 2 ** 42 }],
  });
  const look = () => syncInventory(on.on.system.db, on.on.clock, on.on.engine);
  await look();
  await on.installation.get('POST', '/networks', { network: '198.51.100.0/24', gateway: '198.51.100.1' });
  serverId = await on.provided('erster');
  await look();
}, TEST_MILLISECONDS);
afterAll(() => on.on.close());

test('C-1.variants C-4.3 staff see where a server is: as agreed, as reserved, as the engine placed it', async () => {
  const { operations, neighbour } = on;
  expect(await operations.get('GET', `/servers/${serverId}/placement`)).toMatchObject({
    variant: 'shared', agreedLocationName: null, groupName: 'standard', locationName: 'Ludwigshafen', reservedForName: null,
    targetName: 'wirt-1', targetState: 'available', volumes: [{ name: 'root', poolName: 'flash-1', poolState: 'available' }],
  });
  expect(await operations.refused('GET', `/servers/srv_${GHOST}/placement`)).toBe('404 servers.unknown');
  expect(await neighbour.refused('GET', `/servers/${serverId}/placement`), 'hosts are the provider’s matter').toBe('403 not_permitted');
});

test('findings are read by the server they are of', async () => {
  const { operations, on: { engine, clock } } = on;
  const command = { key: 'plant', fence: 1 };
  const orphan = newId('volume', clock);
  await engine.createVolume(command, { id: orphan, pool: 'flash-1', bytes: GIB, iopsLimit: null, source: null });
  await engine.stopServer(command, serverId, 'power');
  await on.finish((await operations.get('POST', '/findings'))['runId']);
  const things = async (query: string) =>
    (await operations.get('GET', `/findings?${query}`))['items'].map(({ thingId }: { thingId: string }) => thingId);
  expect(await things('state=open')).toEqual(expect.arrayContaining([orphan, serverId]));
  expect(await things(`serverId=${serverId}`)).toEqual([serverId]);
});

test('C-4.2.8 who holds which address, and until when one rests that nobody does', async () => {
  const { operations, neighbour, customerId, inDatabase } = on;
  const pool = (await operations.get('GET', '/networks?q=198.51.100'))['items'][0];
  expect(await operations.get('GET', `/networks/${pool.id}`))
    .toMatchObject({ network: '198.51.100.0/24', used: 1, reservedForName: null });
  expect(await operations.refused('GET', `/networks/net_${GHOST}`)).toBe('404 network.unknown_pool');
  await inDatabase((ctx) => ctx.tx.insertInto('address').values({
    id: newId('address', ctx.clock), tenant: customerId, poolId: pool.id, address: '198.51.100.8', block: '198.51.100.8/30',
    purpose: 'additional', state: 'quarantined', freeFrom: ctx.now.add({ hours: 24 }),
  }).execute());
  const list = async (query: string) => (await operations.get('GET', `/addresses?${query}`))['items'];
  expect(await list(`networkId=${pool.id}`), 'lowest first').toEqual([
    expect.objectContaining({ block: '198.51.100.2/32', state: 'assigned', serverId, hostname: 'erster', customerName: 'Nachbar GmbH', freeFrom: null }),
    expect.objectContaining({ block: '198.51.100.8/30', state: 'quarantined', serverId: null, freeFrom: expect.any(String) }),
  ]);
  expect(await list('state=quarantined')).toHaveLength(1);
  expect(await list('q=erster')).toHaveLength(1);
  expect(await list(`customerId=${on.resellerId}`)).toEqual([]);
  expect(await neighbour.refused('GET', '/addresses')).toBe('403 not_permitted');
});

test('every endpoint of places and addresses was called, each refusal given', () => {
  const endpoints = allEndpoints(on.on.system.workflows, testIdentity)
    .filter(({ tag }) => ['addresses', 'placement'].includes(tag));
  expect(endpoints.length).toBeGreaterThan(2);
  expect(unseen(on.on, endpoints, on.refused)).toEqual({ endpoints: [], refusals: [] });
});
