import { afterAll, beforeAll, expect, test } from 'vitest';
import { FrozenClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { must, ok } from '../../kernel/result.ts';
import { transaction, type Ctx } from '../../database/index.ts';
import { testDatabase, type TestDatabase } from '../../database/test-database.ts';
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
    id, address: '198.51.100.2', prefixLength: 30, gateway: '198.51.100.1',
  });
  expect(must(await ask(id)).address).toBe('198.51.100.2'); // the same id is the same address, also in a later pool
  expect(await ask()).toMatchObject({
    ok: false, refusal: { code: 'network.no_free_address', details: { network: '203.0.113.0/29, 198.51.100.0/30' } },
  });
});
