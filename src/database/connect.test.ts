import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterAll, expect, test } from 'vitest';
import { APP_ROLE, connect } from './connect.ts';
import { testDatabase } from './test-database.ts';

const database = await testDatabase();
afterAll(() => database.drop());

const instant = Temporal.Instant.from('2026-03-29T01:30:00.123456Z');

// Each row: what is written, the type it is written as, what comes back.
test.each([
  ['int8', 9_007_199_254_740_993n, 9_007_199_254_740_993n], // 2^53 + 1: a float would lose the 3
  ['numeric', '0.10', '0.10'],
  ['date', '2024-02-29', '2024-02-29'],
  ['date', Temporal.PlainDate.from('2024-02-29'), '2024-02-29'],
  ['int8[]', [1n, null], [1n, null]],
  ['date[]', ['2024-02-29'], ['2024-02-29']],
  ['int4', 7, 7],
  ['bool', true, true],
  ['bytea', Buffer.from([0, 255]), Buffer.from([0, 255])],
  ['jsonb', { snake_key: { inner_key: ['ä', null, 1] } }, { snake_key: { inner_key: ['ä', null, 1] } }],
])('a value of type %s comes back as the program writes it', async (type, value, expected) => {
  const { rows } = await sql<{ v: unknown }>`select ${value}::${sql.raw(type)} as v`.execute(database.db);
  expect(rows[0]?.v).toEqual(expected);
});

test('instants go in and come out as instants, alone and in arrays, to the microsecond', async () => {
  const { rows } = await sql<{ one: Temporal.Instant; many: Temporal.Instant[] }>`
    select ${instant.add({ nanoseconds: 789 })}::timestamptz as one, ${[instant]}::timestamptz[] as many`
    .execute(database.db);
  expect(rows[0]?.one.equals(instant)).toBe(true);
  expect(rows[0]?.many[0]?.equals(instant)).toBe(true);
});

test.each([
  '2026-11-20T04:35:19Z', '2026-11-20T04:35:19.1Z', '2024-02-29T23:59:59.999999Z', '1999-12-31T00:00:00.000001Z',
  '0050-01-01T00:00:00Z', '9999-12-31T23:59:59Z',
])('the instant %s is read as the server has it', async (text) => {
  const { rows } = await sql<{ v: Temporal.Instant }>`select ${text}::text::timestamptz as v`.execute(database.db);
  expect(rows[0]?.v.toString()).toBe(text);
});

test('a connection of the program has its role from the start and after a reset', async () => {
  const app = connect(database.url, { role: APP_ROLE, connections: 1 });
  const read = async () => (await sql<{ who: string }>`select current_user as who`.execute(app)).rows[0]?.who;
  expect(await read()).toBe(APP_ROLE);
  await sql`reset role`.execute(app);
  expect(await read()).toBe(APP_ROLE);
  await app.destroy();
});
