import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { describeSchema } from './describe-schema.ts';
import { migrate, planMigration, readMigrations, type Migration } from './migrate.ts';
import { bareTestDatabase, type TestDatabase } from './test-database.ts';

const opened: TestDatabase[] = [];
afterAll(() => Promise.all(opened.map((database) => database.drop())));

async function bare(migrations: readonly Migration[] = []): Promise<TestDatabase> {
  const database = await bareTestDatabase(migrations);
  opened.push(database);
  return database;
}

function written(number: number, text: string): Migration {
  return { number, name: `step-${number}`, sql: text, sha256: createHash('sha256').update(text).digest('hex') };
}

const one = written(1, 'create table if not exists berth (n integer primary key)');
const two = written(2, 'insert into berth values (1)');

test('migrations are applied in order, once, and the journal says which', async () => {
  const { url, db } = await bare();
  expect(await planMigration(url, [one, two])).toEqual({ ok: true, value: { from: 0, to: 2 } });
  expect(await migrate(url, [one])).toEqual({ ok: true, value: { from: 0, to: 1 } });
  expect(await migrate(url, [one, two])).toEqual({ ok: true, value: { from: 1, to: 2 } });
  expect(await migrate(url, [one, two])).toEqual({ ok: true, value: { from: 2, to: 2 } });
  const { rows } = await sql`select number, name, sha256 from schema_migration order by number`.execute(db);
  expect(rows).toEqual([one, two].map(({ number, name, sha256 }) => ({ number, name, sha256 })));
});

test('two processes that migrate at once apply each migration once', async () => {
  const { url, db } = await bare();
  const slow = written(2, 'select pg_sleep(0.2); insert into berth select count(*) from berth');
  const results = await Promise.all([1, 2, 3].map(() => migrate(url, [one, slow])));
  expect(results.map((result) => result.ok && result.value.from).toSorted()).toEqual([0, 2, 2]);
  const { rows } = await sql`select n from berth`.execute(db);
  expect(rows).toEqual([{ n: 0 }]);
});

test('a changed file and a newer database are refused and change nothing', async () => {
  const { url, db } = await bare();
  await migrate(url, [one, two]);
  const changed = await migrate(url, [written(1, `${one.sql} -- better`), two]);
  expect(changed).toMatchObject({ ok: false, refusal: { code: 'schema_changed', details: { number: 1 } } });
  const newer = await migrate(url, [one]);
  expect(newer).toMatchObject({ ok: false, refusal: { code: 'schema_newer', details: { database: 2, program: 1 } } });
  const { rows } = await sql`select n from berth`.execute(db);
  expect(rows).toEqual([{ n: 1 }]);
});

test('a migration that fails leaves nothing of itself and keeps those before it', async () => {
  const { url, db } = await bare();
  const broken = written(2, 'insert into berth values (7); select 1 / 0');
  await expect(migrate(url, [one, broken])).rejects.toThrow('migration 2 (step-2) failed: division by zero');
  const { rows } = await sql`select (select count(*) from berth) as n, max(number) as number from schema_migration`.execute(db);
  expect(rows).toEqual([{ n: 0n, number: 1 }]);
});

test('files with a wrong name, a gap or a repeated number are not read', () => {
  for (const names of [['0001-a.sql', '0003-c.sql'], ['0001-a.sql', '0001-b.sql'], ['first.sql'], ['0001-A.sql']]) {
    const directory = mkdtempSync(join(tmpdir(), 'migrations-'));
    for (const name of names) writeFileSync(join(directory, name), '');
    expect(() => readMigrations(directory)).toThrow(/is not named like|should be number/);
    rmSync(directory, { recursive: true });
  }
});

test('schema.sql equals the migrations', async () => {
  const read = await bare();
  const migrated = await bare(readMigrations());
  await sql.raw(readFileSync(join(import.meta.dirname, 'schema.sql'), 'utf8')).execute(read.db);
  expect(await describeSchema(read.db)).toEqual(await describeSchema(migrated.db));
});

test('each migration applies twice without harm', async () => {
  const once = await bare(readMigrations());
  const twice = await bare();
  for (const migration of readMigrations()) {
    await sql.raw(migration.sql).execute(twice.db);
    await sql.raw(migration.sql).execute(twice.db);
  }
  expect(await describeSchema(twice.db)).toEqual(await describeSchema(once.db));
});

// A comparison that sees nothing would pass as well.
test.each([
  ['a column', 'alter table organisation add column extra text'],
  ['a default', 'alter table organisation alter column id set default 1'],
  ['a constraint', 'alter table organisation add check (id is not null)'],
  ['an index', 'create index extra on organisation (id)'],
  ['a right', 'grant delete on organisation to hafenamt_app'],
  ['a trigger', 'alter table organisation disable trigger audit_change'],
  ['a function', 'create or replace function hafenamt_now() returns timestamptz language sql stable as $$ select now() $$'],
  ['a policy', 'create policy extra on organisation using (true)'],
  ['row security', 'alter table organisation disable row level security'],
])('the comparison of schemas sees %s', async (_, change) => {
  const database = await bare(readMigrations());
  const before = await describeSchema(database.db);
  await sql.raw(change).execute(database.db);
  expect(await describeSchema(database.db)).not.toEqual(before);
  await database.drop();
  opened.splice(opened.indexOf(database), 1);
});
