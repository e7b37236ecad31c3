import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from 'kysely';
import { newId } from '../../kernel/ids.ts';
import { FrozenClock } from '../../kernel/clock.ts';
import { must, ok, type Result } from '../../kernel/result.ts';
import { transaction, type Ctx } from '../../database/index.ts';
import { testDatabase, type TestDatabase } from '../../database/test-database.ts';
import { estateId, seedEstate } from '../../database/test-estate.ts';
import { changeGroup } from '../capacity/change-places.ts';
import { noteInventory } from '../capacity/index.ts';
import { setQuota } from '../capacity/set-quota.ts';
import { placeVolume } from '../storage/index.ts';
import { admitResize, checkResize, placeServer, type Place } from './admit-server.ts';

const GIB = 2 ** 30;
const FIFTY = 50;
const clock = new FrozenClock('2026-07-01T07:00:00Z');
const tenant = (n: number) => estateId('org', n);
const item = (n: number) => estateId('itm', n);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  // Item n belongs to customer 1 + n % 3.
  await seedEstate(database.ownerDb, { customers: 3, servers: 60 });
});
afterAll(() => database.drop());

const as = <T>(work: (ctx: Ctx) => Promise<Result<T>>) =>
  transaction(database.db, { actor: 'system:test', cause: 'test', correlation: 'test', clock }, work);
const record = async <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => must(await as(async (ctx) => ok(await work(ctx))));

const host = (name: string, group: string, cpus: number, gigabytes: number) =>
  ({ name, group, cpus, memoryBytes: gigabytes * GIB, state: 'available' as const, canMove: true });
const pool = (name: string, group: string, gigabytes: number) =>
  ({ name, group, media: 'flash' as const, bytes: gigabytes * GIB, usedBytes: 0 });

/** Nothing is placed, no server is there, and the engine reports these; processors and pools are promised once. */
async function have(targets: readonly ReturnType<typeof host>[], pools: readonly ReturnType<typeof pool>[]) {
  await record(async (ctx) => {
    await noteInventory(ctx, { targets, pools, memoryDivisor: 1 });
    await sql`update target_group set cpu_overcommit_percent = 100, reserved_for = null`.execute(ctx.tx);
    await sql`update storage_pool set overcommit_percent = 100`.execute(ctx.tx);
  });
}

beforeEach(async () => {
  const db = database.ownerDb;
  await db.connection().execute(async (connection) => {
    await sql`set session_replication_role = replica`.execute(connection);
    for (const table of ['volume', 'nic', 'address', 'monitor', 'server', 'quota', 'storage_pool', 'target', 'target_group', 'alarm']) {
      await sql`delete from ${sql.table(table)}`.execute(connection);
    }
    await sql`update contract_item set variant = 'shared'`.execute(connection);
    await sql`set session_replication_role = default`.execute(connection);
  });
});

/** Places a server and writes its row, as an order does. */
function order(n: number, flavour = 'normal-s'): Promise<Result<Place>> {
  return as(async (ctx) => {
    const placed = await placeServer(ctx, { tenant: tenant(1 + (n % 3)), contractItemId: item(n), flavour });
    if (!placed.ok) return placed;
    const [serverId, { groupId, poolId }] = [newId('server', ctx.clock), placed.value];
    const { vcpus, memory } = { 'normal-s': { vcpus: 2, memory: 8 }, 'normal-xl': { vcpus: 8, memory: 32 } }[flavour]
      ?? { vcpus: 1, memory: 4 };
    await ctx.tx.insertInto('server').values({
      id: serverId, tenant: tenant(1 + (n % 3)), contractItemId: item(n), hostname: `h-${n}`, flavour, vcpus,
      memoryBytes: BigInt(memory * GIB), image: 'debian-12', managed: false, authorizedKeys: [], engine: 'simulated',
      state: 'creating', groupId,
    }).execute();
    await ctx.tx.insertInto('volume').values({
      id: newId('volume', ctx.clock), tenant: tenant(1 + (n % 3)), serverId, bytes: BigInt(100 * GIB), iopsLimit: null,
      state: 'live', poolId,
    }).execute();
    return placed;
  });
}

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code);
const nextOf = (result: Result<unknown>) => (result.ok ? '' : result.refusal.next.en);

async function atOnce(work: (n: number) => Promise<Result<unknown>>): Promise<Record<string, number>> {
  const results = await Promise.all(Array.from({ length: FIFTY }, (_, n) => work(n + 1)));
  return Object.fromEntries(Map.groupBy(results, codeOf).entries().map(([code, list]) => [code, list.length]));
}

//    fifty at once for the last …       hosts                                                         pools                         refused with
test.each([
  ['cores: 4 × 2 of 8',                  [host('a', 'g', 4, 999), host('b', 'g', 4, 999)],             [pool('p', 'g', 99_999)],     4, 'capacity.no_processors'],
  // math: 20 GB hold two servers of 8; the four GB left on each of the two hosts are 8 in sum, and hold none.
  ['gigabytes of memory, host by host',  [host('a', 'g', 99, 20), host('b', 'g', 99, 20)],             [pool('p', 'g', 99_999)],     4, 'capacity.no_memory'],
  ['gigabytes of storage: 3 × 100 of 399', [host('a', 'g', 999, 9_999)],                               [pool('p', 'g', 399)],        3, 'capacity.no_storage'],
  ['of two groups, one after the other', [host('a', 'g', 2, 99), host('b', 'h', 4, 99)],               [pool('p', 'g', 999), pool('q', 'h', 999)], 3, 'capacity.no_processors'],
] as const)('G12 C-4.6.1 fifty at once for the last %s', async (_, targets, pools, room, code) => {
  await have(targets, pools);
  expect(await atOnce((n) => order(n))).toEqual({ ok: room, [code === 'capacity.no_processors' ? 'capacity.full' : code]: FIFTY - room });
});

test('G12 fifty at once for the last units of a quota: exactly as many as it has', async () => {
  await have([host('a', 'g', 999, 9_999)], [pool('p', 'g', 99_999)]);
  const much = { servers: 999, vcpus: 999, memoryBytes: 2n ** 50n, volumeBytes: 2n ** 50n, addresses: 999 };
  await record((ctx) => setQuota(ctx, tenant(1), { ...much, vcpus: 7 }));
  // math: 3 × 2 = 6 of 7 vCPU; a fourth would be the eighth. Every third of the fifty is somebody else's without quota.
  const mine = (n: number) => order(3 * ((n % 20) + 1));
  const results = await Promise.all(Array.from({ length: 16 }, (_, n) => mine(n)));
  expect(results.filter(({ ok: done }) => done)).toHaveLength(3);
  const refused = results.find((result) => !result.ok);
  expect(refused).toMatchObject({
    refusal: { code: 'capacity.quota_exceeded', details: { what: 'vCPU', wanted: '2', left: '1', granted: '7' } },
  });
  expect(codeOf(await order(1)), 'no quota, no limit').toBe('ok');
});

test('C-1.variants before the engine has told of any hosts, shared goes anywhere, dedicated nowhere', async () => {
  expect(must(await order(3))).toEqual({ groupId: null, poolId: null });
  await record(({ tx }) => sql`update contract_item set variant = 'dedicated' where id = ${item(4)}`.execute(tx));
  expect(codeOf(await order(4))).toBe('capacity.no_place');
});

test('a refusal names what would fit', async () => {
  await have([host('a', 'g', 999, 9)], [pool('p', 'g', 9_999)]);
  const refused = await order(1, 'normal-xl');
  expect(codeOf(refused)).toBe('capacity.no_memory');
  expect(nextOf(refused)).toBe('Order a size that fits (normal-xs, normal-s, highcpu-xs), or make more room.');
});

test('C-1.variants C-4.3 what is reserved takes only its customer’s dedicated servers, and those go nowhere else', async () => {
  await have([host('a', 'shared', 99, 999), host('b', 'own', 99, 999)], [pool('p', 'shared', 9_999), pool('q', 'own', 9_999)]);
  const groups = await database.db.selectFrom('targetGroup').selectAll().orderBy('name').execute();
  const [own, shared] = [groups[0], groups[1]];
  if (!own || !shared) throw new Error('two groups');
  const settings = { locationId: own.locationId, cpuOvercommitPercent: 100, memoryOvercommitPercent: 100 };
  await record(async (ctx) => must(await changeGroup(ctx, own.id, { ...settings, reservedFor: tenant(1) })));
  await database.ownerDb.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`update contract_item set variant = 'dedicated' where id in (${item(3)}, ${item(4)})`.execute(tx);
  });
  const placed = async (n: number) => {
    const result = await order(n);
    return result.ok ? groups.find(({ id }) => id === result.value.groupId)?.name : result.refusal.code;
  };
  expect(await placed(3), 'dedicated, of the customer it is reserved for').toBe('own');
  expect(await placed(6), 'shared, of the same customer').toBe('shared');
  expect(await placed(4), 'dedicated, of another customer').toBe('capacity.no_place');
  expect(await placed(1)).toBe('shared');
  const back = await as((ctx) => changeGroup(ctx, own.id, { ...settings, reservedFor: null }));
  expect(codeOf(back), 'not while something dedicated is in it').toBe('capacity.others_there');
  const other = await as((ctx) => changeGroup(ctx, shared.id, { ...settings, reservedFor: tenant(1) }));
  expect(codeOf(other), 'nor while others are').toBe('capacity.others_there');
});

test('C-1.variants the database itself lets nobody else in, whoever asks', async () => {
  await have([host('a', 'own', 99, 999)], [pool('p', 'own', 9_999)]);
  must(await order(3));
  const { id: groupId, locationId } = await database.db.selectFrom('targetGroup').selectAll().executeTakeFirstOrThrow();
  const settings = { locationId, cpuOvercommitPercent: 100, memoryOvercommitPercent: 100, reservedFor: tenant(1) };
  const server = await database.db.selectFrom('server').select('id').executeTakeFirstOrThrow();
  await record(async (ctx) => must(await changeGroup(ctx, groupId, settings)));
  const steal = (table: 'server' | 'volume') => record((ctx) =>
    ctx.tx.updateTable(table).set({ tenant: tenant(2) }).where('tenant', '=', tenant(1)).execute());
  await expect(steal('server')).rejects.toThrow('nobody else lands where one customer is alone');
  await expect(steal('volume')).rejects.toThrow('nobody else lands where one customer is alone');
  await expect(record((ctx) => ctx.tx.updateTable('targetGroup').set({ reservedFor: tenant(2) }).execute()))
    .rejects.toThrow(server.id);
});

test('C-4.2.1.change a resize is promised its room while it runs, and fits on one host or not at all', async () => {
  await have([host('a', 'g', 99, 40)], [pool('p', 'g', 9_999)]);
  must(await order(1));
  must(await order(2));
  const [first, second] = await database.db.selectFrom('server').select('id').orderBy('id').execute();
  if (!first || !second) throw new Error('two servers');
  await record(async (ctx) => must(await admitResize(ctx, first.id, 'normal-xl')));
  // math: 40 − 32 (promised) − 8 = 0 GB are left.
  expect(codeOf(await order(4))).toBe('capacity.full');
  expect(codeOf(await as((ctx) => checkResize(ctx, second.id, 'normal-m')))).toBe('capacity.no_memory');
  expect(codeOf(await as((ctx) => checkResize(ctx, second.id, 'normal-xs'))), 'smaller always fits').toBe('ok');
  await record((ctx) => ctx.tx.updateTable('server').set({ promisedVcpus: null, promisedMemoryBytes: null }).execute());
  expect(codeOf(await order(4))).toBe('ok');
});

test('G12 fifty at once for the last gigabytes of a pool', async () => {
  await have([host('a', 'g', 99, 999)], [pool('p', 'g', 1_050)]);
  const { id: groupId } = await database.db.selectFrom('targetGroup').select('id').executeTakeFirstOrThrow();
  const one = (n: number) => as(async (ctx) => {
    const placed = await placeVolume(ctx, { tenant: tenant(1 + (n % 3)), groupId, bytes: 100 * GIB });
    if (!placed.ok) return placed;
    await ctx.tx.insertInto('volume').values({
      id: newId('volume', ctx.clock), tenant: tenant(1 + (n % 3)), bytes: BigInt(100 * GIB), iopsLimit: null, state: 'creating',
      poolId: placed.value, name: `v-${n}`,
    }).execute();
    return placed;
  });
  expect(await atOnce(one)).toEqual({ 'ok': 10, 'capacity.no_storage': 40 });
});

test('C-4.2.4 where no pool is on flash, or each is all but full, the refusal says so and names no gigabytes', async () => {
  const left = pool('p', 'g', 9_999);
  for (const useless of [{ ...left, media: 'disk' as never }, { ...left, usedBytes: 9_900 * GIB as never }]) {
    await have([host('a', 'g', 99, 999)], [useless]);
    const refused = await order(1);
    expect(codeOf(refused)).toBe('capacity.no_pool');
    const { id: groupId } = await database.db.selectFrom('targetGroup').select('id').executeTakeFirstOrThrow();
    expect(codeOf(await as((ctx) => placeVolume(ctx, { tenant: tenant(1), groupId, bytes: GIB })))).toBe('capacity.no_pool');
  }
});

test('hosts in maintenance and offline count for nothing; without any report the engine decides', async () => {
  expect(await order(1)).toEqual(ok({ groupId: null, poolId: null }));
  await have([host('a', 'g', 99, 999)], [pool('p', 'g', 9_999)]);
  expect(codeOf(await order(2))).toBe('ok');
  await have([{ ...host('a', 'g', 99, 999), state: 'maintenance' as never }], [pool('p', 'g', 9_999)]);
  expect(codeOf(await order(4))).toBe('capacity.full');
});
