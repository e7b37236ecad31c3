import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FrozenClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { must, ok } from '../../kernel/result.ts';
import { transaction, type Ctx } from '../../database/index.ts';
import { testDatabase, type TestDatabase } from '../../database/test-database.ts';
import { assignBlock } from './assign-address.ts';
import { addPool, assignAddress, freeRestedAddresses, releaseAddress } from './index.ts';

const clock = new FrozenClock('2026-07-01T08:00:00Z');
let database: TestDatabase;

const run = async <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> =>
  must(await transaction(database.db, { actor: 'test', cause: 'test', correlation: 'test', clock }, async (ctx) =>
    ok(await work(ctx))));

beforeAll(async () => {
  database = await testDatabase();
  await run((ctx) => addPool(ctx, 'org_provider', '203.0.113.0/29', '203.0.113.1'));
});
afterAll(() => database.drop());

// A /29 has eight addresses: network, broadcast and gateway are taken, .2 to .6 are for servers.
test('C-4.2.8 fifty at once for five addresses: five different ones, none of them the gateway, forty-five refusals', async () => {
  const results = await Promise.all(Array.from({ length: 50 }, () =>
    transaction(database.db, { actor: 'test', cause: 'test', correlation: 'test', clock }, (ctx) =>
      assignAddress(ctx, newId('address', ctx.clock), 'org_customer'))));
  const given = results.flatMap((result) => (result.ok ? [result.value.address] : []));
  expect(given.toSorted()).toEqual(['203.0.113.2', '203.0.113.3', '203.0.113.4', '203.0.113.5', '203.0.113.6']);
  const codes = results.flatMap((result) => (result.ok ? [] : [result.refusal.code]));
  expect(codes).toEqual(Array.from({ length: 45 }, () => 'network.no_free_address'));
});

test('a released address rests for a day before it is given again', async () => {
  const [row] = await database.db.selectFrom('address').select(['id', 'address']).where('address', '=', '203.0.113.4').execute();
  await run((ctx) => releaseAddress(ctx, row?.id ?? ''));
  expect((await run((ctx) => assignAddress(ctx, newId('address', ctx.clock), 'org_other'))).ok).toBe(false);
  clock.set('2026-07-02T08:00:00Z');
  expect(await run(freeRestedAddresses)).toBe(1);
  const again = must(await run((ctx) => assignAddress(ctx, newId('address', ctx.clock), 'org_other')));
  expect(again).toMatchObject({ address: '203.0.113.4', prefixLength: 29, gateway: '203.0.113.1' });
});

test('C-4.2.8 the next pool serves once the first is full; only when all are full nobody gets one', async () => {
  await run((ctx) => addPool(ctx, 'org_provider', '198.51.100.0/30', '198.51.100.1'));
  const ask = (id = newId('address', clock)) => run((ctx) => assignAddress(ctx, id, 'org_next'));
  const id = newId('address', clock);
  expect(must(await ask(id))).toEqual({
    id, address: '198.51.100.2', prefixLength: 30, gateway: '198.51.100.1', poolId: expect.any(String),
  });
  expect(must(await ask(id)).address).toBe('198.51.100.2'); // the same id is the same address, also in a later pool
  expect(await ask()).toMatchObject({
    ok: false, refusal: { code: 'network.no_free_address', details: { network: '203.0.113.0/29, 198.51.100.0/30' } },
  });
});

const block = (family: 4 | 6, prefixLength: number, tenant = 'org_blocks', poolId?: string) => transaction(database.db,
  { actor: 'test', cause: 'test', correlation: 'test', clock }, (ctx) => assignBlock(ctx, newId('address', ctx.clock),
    { tenant, family, prefixLength, purpose: 'additional', poolId }));
const given = (results: readonly Awaited<ReturnType<typeof block>>[]) =>
  results.flatMap((result) => (result.ok ? [result.value.address] : [])).toSorted();

// A /28 has four aligned /30: .0 has the network's own address and the gateway, .12 the broadcast; .4 and .8 are free.
test('C-4.6.3 fifty at once for two /30 of a /28: two succeed, on their boundaries, and single addresses find the rest', async () => {
  await run((ctx) => addPool(ctx, 'org_provider', '192.0.2.16/28', '192.0.2.17'));
  expect(given(await Promise.all(Array.from({ length: 50 }, () => block(4, 30))))).toEqual(['192.0.2.20', '192.0.2.24']);
  // .18, .19 before them, .28 to .30 behind them.
  expect(given(await Promise.all(Array.from({ length: 50 }, () => block(4, 32)))))
    .toEqual(['192.0.2.18', '192.0.2.19', '192.0.2.28', '192.0.2.29', '192.0.2.30']);
});

test('C-4.6.3 a gap is found between blocks of other sizes', async () => {
  await run((ctx) => addPool(ctx, 'org_provider', '192.0.2.32/27', '192.0.2.33'));
  const one = await block(4, 32);     // .34
  expect(given([one, await block(4, 31), await block(4, 32), await block(4, 30), await block(4, 32)]))
    // .35 is left of the first four; a /31 begins even, a /30 at a multiple of four.
    .toEqual(['192.0.2.34', '192.0.2.35', '192.0.2.36', '192.0.2.38', '192.0.2.40'].toSorted());
});

test('C-4.2.8 a /64 for each of many at once, never the one of the gateway', async () => {
  expect(await block(6, 64)).toMatchObject({ ok: false, refusal: { code: 'network.no_ipv6_pool' } });
  await run((ctx) => addPool(ctx, 'org_provider', '2001:db8::/62', '2001:db8:0:1::1'));
  // Four prefixes: ::/64 has the network's own address, 1::/64 the gateway.
  const results = await Promise.all(Array.from({ length: 50 }, () => block(6, 64)));
  expect(given(results)).toEqual(['2001:db8:0:2::1', '2001:db8:0:3::1']);
  expect(results.filter((result) => !result.ok)).toHaveLength(48);
  const blocks = await database.db.selectFrom('address').select('block').where('address', '=', '2001:db8:0:2::1').execute();
  expect(blocks).toEqual([{ block: '2001:db8:0:2::/64' }]);
});

test('C-3.4.3 a pool that is reserved serves its customer first and nobody else', async () => {
  await run(async (ctx) => {
    await ctx.tx.insertInto('organisation').values({
      id: 'org_reserved', tenant: 'org_reserved', kind: 'customer', name: 'R', business: true, street: 'S', postcode: '1',
      city: 'C', country: 'DE', email: 'r@r.example', electronicAddress: 'r@r.example', customerNumber: 'K-2026-00001',
    }).execute();
    const id = await addPool(ctx, 'org_provider', '203.0.113.64/30', '203.0.113.65');
    await ctx.tx.updateTable('addressPool').set({ reservedFor: 'org_reserved' }).where('id', '=', id).execute();
  });
  await run((ctx) => addPool(ctx, 'org_provider', '203.0.113.72/30', '203.0.113.73'));
  expect(given(await Promise.all(Array.from({ length: 5 }, () => block(4, 32, 'org_other'))))).not.toContain('203.0.113.66');
  expect(given([await block(4, 32, 'org_reserved')])).toEqual(['203.0.113.66']);
});

test('C-3.4.3 whoever waited while a pool was reserved for another gets none of it', async () => {
  const poolId = await run((ctx) => addPool(ctx, 'org_provider', '192.0.2.64/30', '192.0.2.65'));
  let waiting: ReturnType<typeof assignAddress> | undefined;
  await run(async ({ tx }) => {
    await tx.updateTable('addressPool').set({ reservedFor: 'org_reserved' }).where('id', '=', poolId).execute();
    waiting = run((ctx) => assignAddress(ctx, newId('address', ctx.clock), 'org_late', poolId));
    const waits = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await waits.execute(database.ownerDb)).rows.length, { timeout: 5_000 }).toBe(1);
  });
  expect(await waiting).toMatchObject({ ok: false, refusal: { code: 'network.no_free_address' } });
});

test('a network with thousands of addresses in use gives the next one', async () => {
  const poolId = await run(async (ctx) => {
    const id = await addPool(ctx, 'org_provider', '10.7.0.0/16', '10.7.0.1');
    await ctx.tx.updateTable('addressPool').set({ reservedFor: 'org_reserved' }).where('id', '=', id).execute();
    await sql`insert into address (id, tenant, pool_id, address, block, state)
      select 'adr_' || n, 'org_reserved', ${id}, inet '10.7.0.1' + n, inet '10.7.0.1' + n, 'assigned'
      from generate_series(1, 5000) n`.execute(ctx.tx);
    return id;
  });
  expect(given([await block(4, 32, 'org_reserved', poolId)])).toEqual(['10.7.19.138']); // 5,002 = 19 · 256 + 138
});
