import { afterAll, beforeAll, expect, test } from 'vitest';
import { FrozenClock } from '../kernel/clock.ts';
import { must, ok } from '../kernel/result.ts';
import { listQuery, type ListQuery, type Page } from '../kernel/wire.ts';
import { transaction, type Ctx, type Reach } from '../database/index.ts';
import { testDatabase, type TestDatabase } from '../database/test-database.ts';
import { estateId, seedEstate } from '../database/test-estate.ts';
import { allLists } from './all-lists.ts';
import { listServers } from './list-servers.ts';

const clock = new FrozenClock('2026-07-01T07:00:00Z');
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await seedEstate(database.ownerDb, { customers: 4, servers: 41 });
});

afterAll(() => database.drop());

type Rows = Page<object & { readonly tenant?: string; readonly customerId?: string | null; readonly id?: string }>;

/** The second wall is down: the connection sees all rows, only the list itself knows whom it is for. */
function ask(list: (ctx: Ctx, query: ListQuery) => Promise<Page<object>>, query: ListQuery, reach: Reach = 'all') {
  const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock };
  return transaction(database.db, caller, async (ctx) => ok(await list({ ...ctx, reach }, query) as Rows)).then(must);
}

const MORE_THAN_THERE_ARE = 2_000;

/** All rows of a list, read `limit` at a time; each cursor passes the schema, as it would on its way back. */
async function readAll(one: (typeof allLists)[number], sort: string, limit: number, reach: Reach = 'all') {
  const schema = listQuery(one.table, {});
  const rows: object[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const query = schema.parse({ limit, sort, ...(cursor === undefined ? {} : { cursor }) });
    const page: Rows = await ask(one.list, query as ListQuery, reach);
    rows.push(...page.items);
    if (rows.length > MORE_THAN_THERE_ARE) throw new Error('a page came again');
    cursor = page.next;
  }
  return rows;
}

const sorts = allLists.flatMap((one) => Object.keys(one.table.sortable).flatMap((sort) =>
  [sort, `-${sort}`].map((by) => [one.name, by, one] as const)));

test.each(sorts)('%s by %s: pages neither lose nor repeat a row, and the other way round is the reverse', async (_, by, one) => {
  const whole = await readAll(one, by, 100);
  expect(whole.length, 'the estate has rows for it').toBeGreaterThan(0);
  expect(await readAll(one, by, 3)).toEqual(whole);
  const reverse = by.startsWith('-') ? by.slice(1) : `-${by}`;
  expect((await readAll(one, reverse, 100)).toReversed()).toEqual(whole);
});

test('names are in the order of a German telephone book', async () => {
  const one = allLists.find(({ name }) => name === 'customers');
  const names = (await readAll(one as (typeof allLists)[number], 'name', 2)).map((row) => (row as { name: string }).name);
  expect(names).toEqual(['Deichbau 2 GmbH', 'Ölmühle 3 GmbH', 'Österling 1 GmbH', 'Zimmerei 4 GmbH']);
});

const ofTenants = allLists.filter(({ name }) => name !== 'networks').map((one) => [one.name, one] as const);

test.each(ofTenants)('I16 %s: rows of others are not asked for', async (_, one) => {
  const mine = estateId('org', 2);
  const tenantOf = (row: Rows['items'][number]) => row.tenant ?? row.customerId ?? row.id;
  const items: Rows['items'] = await readAll(one, one.table.sort, 100, [mine]);
  const all: Rows['items'] = await readAll(one, one.table.sort, 100);
  expect(items.length).toBeGreaterThan(0);
  expect(new Set(items.map(tenantOf))).toEqual(new Set([mine]));
  expect(items).toHaveLength(all.filter((row) => tenantOf(row) === mine).length);
  expect((await ask(one.list, { limit: 100 }, [])).items).toEqual([]);
});

test.each(allLists.map((one) => [one.name, one] as const))('%s: every searched column is one, nothing matches by accident', async (_, one) => {
  expect((await ask(one.list, { limit: 100, q: '%' })).items).toEqual([]);
  expect((await ask(one.list, { limit: 100, q: String.raw`\ ' _` })).items).toEqual([]);
});

//          q                   found: hostnames
test.each([
  ['kasse-1',                   ['kasse-16', 'kasse-11', 'kasse-1']],
  ['KASSE-1',                   ['kasse-16', 'kasse-11', 'kasse-1']],
  ['österling',                 ['weinshop-40', 'kasse-36', 'lager-32', 'mail-28', 'wiki-24', 'weinshop-20', 'kasse-16', 'lager-12', 'mail-8', 'wiki-4']],
  ['10.0.0.9',                  ['mail-8']],
  ['02:00:00:00:00:0a',         ['weinshop-10']],
  ['V-2026-00007',              ['lager-7']],
  ['srv_00000000000000000000000041', ['kasse-41']],
  ['',                          undefined],
])('servers with “%s” in them', async (q, hostnames) => {
  const { items } = await ask(listServers as never, { limit: 100, q });
  if (!hostnames) expect(items).toHaveLength(41);
  else expect(items.map((row) => (row as unknown as { hostname: string }).hostname)).toEqual(hostnames);
});

test('a cursor of another list, of another sort or of nobody is a fault', () => {
  const schema = listQuery({ sortable: { at: { kind: 'instant' }, n: { kind: 'integer' } }, sort: '-at' }, {});
  const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const fault = (query: object) => schema.safeParse({ limit: 1, ...query }).success;
  expect(fault({ cursor: cursor('-at', '2026-07-01T07:00:00.000000Z', 'x') })).toBe(true);
  expect(fault({ cursor: cursor('-at', '2026-13-01T07:00:00.000000Z', 'x') })).toBe(false);
  expect(fault({ cursor: cursor('at', '2026-07-01T07:00:00.000000Z', 'x') })).toBe(false);
  expect(fault({ sort: 'n', cursor: cursor('n', '7', 'x') })).toBe(true);
  expect(fault({ sort: 'n', cursor: cursor('n', '9'.repeat(19), 'x') })).toBe(false);
  expect(fault({ sort: 'n', cursor: cursor('n', '7', 'x\0') })).toBe(false);
  expect(fault({ sort: 'n', cursor: cursor('n', '7', 8) })).toBe(false);
  expect(fault({ cursor: 'bm9uc2Vuc2U' })).toBe(false);
  expect(fault({ sort: 'other' })).toBe(false);
});
