import { createHash } from 'node:crypto';
import {
  existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FrozenClock } from '../kernel/clock.ts';
import { must } from '../kernel/result.ts';
import { copyCluster } from './backups.ts';
import { connect } from './connect.ts';
import { describeSchema } from './describe-schema.ts';
import { stopEmbedded } from './embedded.ts';
import { goBack } from './go-back.ts';
import { readMigrations, type Migration } from './migrate.ts';
import { openInstallation, type InstallationOptions } from './open-installation.ts';
import { bareTestDatabase } from './test-database.ts';

let dataDirectory: string;
beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'installation-'));
});
afterEach(async () => {
  await stopEmbedded(dataDirectory);
  rmSync(dataDirectory, { recursive: true });
});

const clock = new FrozenClock('2026-11-20T04:49:06Z');
const current = readMigrations();
const text = 'alter table organisation add column if not exists nickname text';
const next: Migration[] = [
  ...current,
  { number: current.length + 1, name: 'next', sql: text, sha256: createHash('sha256').update(text).digest('hex') },
];

const log = (): undefined => undefined;
const options = (migrations: readonly Migration[]): InstallationOptions => ({
  dataDirectory, clock, log, migrations, durable: false,
});

/** Opens with `migrations`, works, closes. */
async function during<T>(migrations: readonly Migration[], work: (url: string) => Promise<T>): Promise<T> {
  const database = must(await openInstallation(options(migrations)));
  try {
    return await work(database.url);
  } finally {
    await database.stop();
  }
}

/** What an installation holds in these tests: one organisation, through the audit trail like any other change. */
const ROW = `
  begin;
  set local hafenamt.actor = 'system:test';
  set local hafenamt.cause = 'upgrade';
  set local hafenamt.correlation = 'cor_1';
  set local hafenamt.now = '2026-01-02T03:04:05Z';
  insert into organisation (id, tenant, kind, customer_number, name, business, street, postcode, city, country, email,
    electronic_address)
    values ('org_1', 'org_1', 'customer', '10001', 'Rheinblick GmbH', true, 'Kai 1', '55116', 'Mainz', 'DE',
      'a@b.example', 'a@b.example');
  commit;`;

/** A document issued under `schema`: until 0003 its bytes were a column of its row. */
function issue(schema: number): string {
  const hash = "encode(sha256('%PDF hull'), 'hex')";
  const described = "'doc_1', 'org_1', 'invoice', 'RE-1', 'de', 'application/pdf', 'RE-1.pdf'";
  const columns = 'id, tenant, kind, number, language, media_type, file_name, sha256, subject_id';
  const insert = schema < 3
    ? `insert into document (${columns}, bytes) values (${described}, ${hash}, 'inv_1', '%PDF hull')`
    : `insert into document (${columns}) values (${described}, ${hash}, 'inv_1');
       insert into document_content values ('doc_1', '%PDF hull')`;
  return ROW.replace(/insert into organisation[^;]*/, insert);
}

/** The text of every document, wherever its bytes are. */
async function documents(url: string, schema: number): Promise<unknown[]> {
  const db = connect(url);
  const from = schema < 3 ? 'document' : 'document join document_content on document_id = id';
  const { rows } = await sql.raw<{ text: string }>(`select convert_from(bytes, 'UTF8') as text from ${from}`).execute(db);
  await db.destroy();
  return rows.map(({ text: read }) => read);
}

async function execute(url: string, statements: string): Promise<void> {
  const db = connect(url);
  await sql.raw(statements).execute(db);
  await db.destroy();
}

async function names(url: string): Promise<unknown[]> {
  const db = connect(url);
  const { rows } = await sql`select name from organisation order by id`.execute(db);
  await db.destroy();
  return rows.map((row) => (row as { name: string }).name);
}

async function schema(url: string): Promise<string[]> {
  const db = connect(url);
  const lines = await describeSchema(db);
  await db.destroy();
  return lines;
}

function backups(): string[] {
  const directory = join(dataDirectory, 'backups');
  return existsSync(directory) ? readdirSync(directory).toSorted() : [];
}

const releases = readFileSync(join(import.meta.dirname, 'releases.txt'), 'utf8')
  .split('\n').filter((line) => /^\d/.test(line))
  .map((line) => line.split(' ') as [string, string]);

test('every release names a schema that exists', () => {
  expect(releases.length).toBeGreaterThan(0);
  for (const [number] of releases) expect(Number(number)).toBeLessThanOrEqual(current.length);
});

test.each(releases)('data of schema %s (%s) is backed up, raised with its rows, and returned to', async (number) => {
  const old = current.slice(0, Number(number));
  const before = await during(old, async (url) => {
    await execute(url, ROW);
    await execute(url, issue(old.length));
    return schema(url);
  });
  expect(backups()).toEqual([]);

  await during(next, async (url) => {
    expect(await names(url)).toEqual(['Rheinblick GmbH']);
    expect(await documents(url, current.length)).toEqual(['%PDF hull']);
    expect((await schema(url)).join('\n')).toContain('organisation.nickname');
    await execute(url, ROW.replaceAll('org_1', 'org_2').replace('10001', '10002'));
  });
  const backup = `2026-11-20T04-49-06Z-schema-${number.padStart(4, '0')}`;
  expect(backups()).toEqual([backup]);

  const returned = must(await goBack(options(old)));
  expect(returned.backup).toBe(backup);
  await during(old, async (url) => {
    expect(await names(url)).toEqual(['Rheinblick GmbH']);
    expect(await documents(url, old.length)).toEqual(['%PDF hull']);
    expect(await schema(url)).toEqual(before);
  });
  // Nothing was lost on the way back either: what the upgrade had is a backup that can be returned to.
  const left = backups().find((name) => name.endsWith('-left'));
  must(await goBack({ ...options(next), name: left }));
  await during(next, async (url) => expect(await names(url)).toHaveLength(2));
});

test('a copy has the same files and rights, and nothing stays of one that was cut off', () => {
  const [from, to] = [join(dataDirectory, 'from'), join(dataDirectory, 'to')];
  mkdirSync(join(from, 'base', '5'), { recursive: true });
  writeFileSync(join(from, 'base', '5', '1259'), 'rows', { mode: 0o600 });
  mkdirSync(`${to}.half/of-yesterday`, { recursive: true });
  copyCluster(from, to);
  expect(readdirSync(to, { recursive: true }).toSorted()).toEqual(['base', 'base/5', 'base/5/1259']);
  expect(statSync(join(to, 'base/5/1259')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(to, 'base/5/1259'), 'utf8')).toBe('rows');
  expect(existsSync(`${to}.half`)).toBe(false);
});

test('an unchanged schema makes no backup', async () => {
  await during(current, async () => undefined);
  await during(current, async () => undefined);
  expect(backups()).toEqual([]);
});

test('two that open an old installation at once upgrade it once', async () => {
  await during(current, (url) => execute(url, ROW));
  const both = await Promise.all([openInstallation(options(next)), openInstallation(options(next))]);
  expect(backups()).toHaveLength(1);
  for (const database of both) await must(database).stop();
});

test('a migration that fails leaves the old database and its backup', async () => {
  await during(current, (url) => execute(url, ROW));
  const broken = [...current, { ...(next.at(-1) as Migration), sql: 'select 1 / 0' }];
  await expect(openInstallation(options(broken))).rejects.toThrow('division by zero');
  expect(backups()).toHaveLength(1);
  await during(current, async (url) => expect(await names(url)).toHaveLength(1));
});

test('a newer database is refused, also as a backup', async () => {
  await during(current, async () => undefined);
  await during(next, async () => undefined);
  expect(await openInstallation(options(current))).toMatchObject({ ok: false, refusal: { code: 'schema_newer' } });
  await goBack(options(next));
  const left = backups().find((name) => name.endsWith('-left'));
  const refused = await goBack({ ...options(current), name: left });
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'backup_newer' } });
  const missing = await goBack({ ...options(current), name: 'yesterday' });
  expect(missing).toMatchObject({ ok: false, refusal: { code: 'backup_missing' } });
});

test('a go-back killed between its renames is finished by the next start', async () => {
  await during(current, (url) => execute(url, ROW));
  renameSync(join(dataDirectory, 'postgres'), join(dataDirectory, 'postgres.returning'));
  await during(current, async (url) => expect(await names(url)).toEqual(['Rheinblick GmbH']));
});

test('a database of the operator’s own is raised only when they say it is backed up', async () => {
  const own = await bareTestDatabase(current);
  const external = { ...options(next), databaseUrl: own.url };
  expect(await openInstallation(external)).toMatchObject({ ok: false, refusal: { code: 'schema_unbacked' } });
  expect(await openInstallation({ ...options(current), databaseUrl: own.url })).toMatchObject({ ok: true });
  expect(await openInstallation({ ...external, backedUp: true })).toMatchObject({ ok: true });
  expect((await schema(own.url)).join('\n')).toContain('organisation.nickname');
  await own.drop();
});
