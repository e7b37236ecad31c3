import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetOldAnswers, transaction } from '../../database/index.ts';
import { limits } from '../../kernel/limits.ts';
import { must, ok } from '../../kernel/result.ts';
import { issueApiKey } from '../../modules/identity/index.ts';
import { customer, makeSale, openTestApi, sshKey, type TestApi } from './test-api.ts';

let on: TestApi;
beforeAll(async () => {
  on = await openTestApi();
});
afterAll(() => on.close());

function post(url: string, payload: object, key: string, token = on.key) {
  return on.app.inject({
    method: 'POST', url: `/api/v1${url}`, payload,
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': key },
  });
}

async function countOf(table: 'organisation' | 'productOrder' | 'run' | 'idempotencyKey'): Promise<number> {
  const { n } = await on.system.db.selectFrom(table).select((eb) => eb.fn.countAll<bigint>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

test('I12 twenty at the same time are one customer and one answer', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => post('/customers', customer, 'twenty')));
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([201]));
  expect(new Set(answers.map(({ payload }) => payload)).size).toBe(1);
  expect(await countOf('organisation')).toBe(1);
});

test('the same body under another key is another wish', async () => {
  const before = await countOf('organisation');
  await post('/customers', customer, 'one');
  await post('/customers', customer, 'two');
  expect(await countOf('organisation')).toBe(before + 2);
});

test('another body under the same key is refused and changes nothing', async () => {
  const before = await countOf('organisation');
  const answer = await post('/customers', { ...customer, name: 'Andere GmbH' }, 'one');
  expect(answer.json()).toMatchObject({ status: 422, code: 'api.idempotency_key_reused' });
  expect(await countOf('organisation')).toBe(before);
});

test('a key belongs to its caller and its path', async () => {
  const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock: on.clock };
  const other = must(await transaction(on.system.db, caller, async (ctx) =>
    ok(await issueApiKey(ctx, 'installation', 'other'))));
  const before = await countOf('organisation');
  expect((await post('/customers', customer, 'one', other)).statusCode).toBe(201);
  expect(await countOf('organisation')).toBe(before + 1);
  expect((await post('/clauses/A2.2', { offerDate: '2026-11-27' }, 'one')).statusCode).toBe(200);
});

test('a refused request keeps nothing: when it is possible, the same key does it', async () => {
  const early = await post('/networks', { network: '198.51.100.0/24', gateway: '198.51.100.1' }, 'net');
  expect(early.json()).toMatchObject({ code: 'parties.no_provider' });
  const sale = await makeSale(on);
  const body = {
    offerId: sale.offer.id, channel: 'api', orderedBy: sale.contactId, hostname: 'doppelt', sshKeys: [sshKey],
  };
  const [first, second] = await Promise.all([post('/orders', body, 'order'), post('/orders', body, 'order')]);
  expect(first.statusCode).toBe(202);
  expect(second.payload).toBe(first.payload);
  expect([await countOf('productOrder'), await countOf('run')]).toEqual([1, 1]);
});

test('what is kept of an answer is sealed: its words are nowhere in the database', async () => {
  const answer = await post('/customers', { ...customer, name: 'Kanarienvogel GmbH' }, 'sealed');
  const rows = await on.system.db.selectFrom('idempotencyKey').select('response').execute();
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ response }) => response.includes('{') || response.includes('Kanarienvogel'))).toEqual([]);
  expect((await post('/customers', { ...customer, name: 'Kanarienvogel GmbH' }, 'sealed')).payload).toBe(answer.payload);
});

test.each(['', 'ä', 'a b', 'x'.repeat(201)])('a key that cannot be one: %j', async (key) => {
  expect((await post('/customers', customer, key)).json()).toMatchObject({ code: 'api.invalid_request' });
});

test('answers are forgotten after their time, and not before', async () => {
  const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock: on.clock };
  const forget = async () =>
    must(await transaction(on.system.db, caller, async (ctx) => ok(await forgetOldAnswers(ctx))));
  const kept = await countOf('idempotencyKey');
  expect(await forget()).toBe(0);
  on.clock.advanceTo(on.clock.now().add({ hours: limits.idempotencyHours, minutes: 5 }));
  expect(await forget()).toBe(kept);
  expect((await post('/customers', { ...customer, name: 'Andere GmbH' }, 'one')).statusCode).toBe(201);
});
