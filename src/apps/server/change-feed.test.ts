import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../database/test-database.ts';
import { openChangeFeed, type Change, type ChangeFeed } from './change-feed.ts';
import { soon } from './test-stream.ts';

let database: TestDatabase;
let feed: ChangeFeed;
const log: string[] = [];
let told: (Change | 'resync')[];

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  told = [];
  feed = await openChangeFeed({ databaseUrl: database.url, log: (line) => log.push(line), milliseconds: { retry: 20 } });
  feed.subscribe((change) => told.push(change));
});
afterEach(() => feed.close());

const query = <T>(sql: string) => database.ownerDb.executeQuery<T>({ sql, parameters: [] } as never);

/** A change of the trail as PostgreSQL sees it: in a transaction with an actor. */
function change(entityId: string, rollback = false): Promise<unknown> {
  return query(`do $$ begin
    perform set_config('hafenamt.actor', 'system:test', true), set_config('hafenamt.cause', 'test', true),
      set_config('hafenamt.correlation', 'test', true), set_config('hafenamt.now', '2026-07-01T08:00:00Z', true);
    insert into alarm (id, tenant, kind, subject_id, sentence) values ('${entityId}', 'org_1', 'test', '${entityId}', 'x');
    update alarm set sentence = 'y' where id = '${entityId}';
    ${rollback ? "raise exception 'no';" : ''} end $$`);
}

test('a committed change is told once, one that was rolled back never', async () => {
  await change('alm_gone', true).catch(() => undefined);
  await change('alm_1');
  await query("select pg_notify('hafenamt_change', 'org_1 alarm alm_1')");
  await change('alm_2');
  await soon(() => told).toEqual([
    { tenant: 'org_1', entity: 'alarm', id: 'alm_1' }, { tenant: 'org_1', entity: 'alarm', id: 'alm_2' },
  ]);
});

test('a change after a burst is told again', async () => {
  await query("select pg_notify('hafenamt_change', 'org_1 run run_1')");
  await soon(() => told.length).toBe(1);
  await query("select pg_notify('hafenamt_change', 'org_1 run run_1')");
  await soon(() => told.length).toBe(2);
});

test('a lost connection is made again, and everybody is told to read anew', async () => {
  const listening = `select pid from pg_stat_activity where application_name = 'hafenamt_change' and datname = current_database()`;
  const { rows: [before] } = await query<{ pid: number }>(listening);
  await query(`select pg_terminate_backend(${before?.pid})`);
  await soon(() => told).toEqual(['resync']);
  expect(log).toEqual(['the connection that hears of changes was lost; making it again']);
  await query("select pg_notify('hafenamt_change', 'org_1 run run_2')");
  await soon(() => told.at(-1)).toEqual({ tenant: 'org_1', entity: 'run', id: 'run_2' });
});

test('a flood is one word: read anew', async () => {
  await query("select pg_notify('hafenamt_change', 'org_1 run run_' || i) from generate_series(1, 5000) i");
  await soon(() => told.includes('resync')).toBe(true);
  expect(told.length).toBeLessThan(10);
});

test('who no longer listens is told nothing, and a closed feed leaves no connection', async () => {
  const heard: unknown[] = [];
  feed.subscribe((one) => heard.push(one))();
  await query("select pg_notify('hafenamt_change', 'org_1 run run_3')");
  await soon(() => told.length).toBe(1);
  expect(heard).toEqual([]);
  await feed.close();
  await soon(async () => (await query(`select from pg_stat_activity where application_name = 'hafenamt_change'
    and datname = current_database()`)).rows.length).toBe(0);
});
