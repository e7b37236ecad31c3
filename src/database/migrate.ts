import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { databaseRefusals } from './refusals.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  /** SHA-256 (hex) of the file. */
  readonly sha256: string;
  readonly sql: string;
}

export interface Migrated {
  /** Schema number before and after; 0 is an empty database. */
  readonly from: number;
  readonly to: number;
}

export const MIGRATIONS_DIRECTORY = join(import.meta.dirname, 'migrations');

const FILE = /^(\d{4})-([a-z0-9-]+)\.sql$/;

/** Two processes that start at once take turns at this lock; the number only has to be ours. */
const LOCK = 4_835_421;

/** The table is made outside the migrations, since it has to be read before the first. */
const JOURNAL = `
  create table if not exists schema_migration (
    number     integer     primary key,
    name       text        not null,
    sha256     text        not null,
    applied_at timestamptz not null default clock_timestamp()
  )`;

/** The files NNNN-name.sql of `directory` in order. Throws on any other file and on a gap or a repeated number. */
export function readMigrations(directory: string = MIGRATIONS_DIRECTORY): Migration[] {
  const files = readdirSync(directory).filter((name) => !name.startsWith('.')).toSorted();
  return files.map((file, index) => {
    const match = FILE.exec(file);
    if (match === null) throw new Error(`${join(directory, file)} is not named like 0001-first-step.sql`);
    const number = Number(match[1]);
    if (number !== index + 1) throw new Error(`${join(directory, file)} should be number ${index + 1}`);
    const sql = readFileSync(join(directory, file), 'utf8');
    return { number, name: match[2] ?? '', sha256: createHash('sha256').update(sql).digest('hex'), sql };
  });
}

/**
 * Brings the database at `url` (its owner's) to the newest of `migrations`, each in a transaction of its own.
 * Refuses, before changing anything, with `schema_changed` when an applied file's hash differs and with
 * `schema_newer` when the database is ahead of the program. A migration that fails throws; those before it stay.
 */
export async function migrate(
  url: string, migrations: readonly Migration[] = readMigrations(),
): Promise<Result<Migrated>> {
  return withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(JOURNAL);
    const applied = await readJournal(client);
    const fit = compare(applied, migrations);
    if (!fit.ok) return fit;
    for (const migration of migrations.slice(applied.length)) await apply(client, migration);
    return ok({ from: applied.length, to: migrations.length });
  });
}

/** What `migrate` would do, without doing it. */
export async function planMigration(
  url: string, migrations: readonly Migration[] = readMigrations(),
): Promise<Result<Migrated>> {
  return withClient(url, async (client) => {
    const applied = await readJournal(client);
    const fit = compare(applied, migrations);
    return fit.ok ? ok({ from: applied.length, to: migrations.length }) : fit;
  });
}

/** Number of the newest migration in the database at `url`; 0 for an empty one. */
export async function readSchemaNumber(url: string): Promise<number> {
  return withClient(url, async (client) => (await readJournal(client)).length);
}

interface Applied {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
}

async function readJournal(client: pg.Client): Promise<Applied[]> {
  const { rows: found } = await client.query<{ there: boolean }>(
    `select to_regclass('schema_migration') is not null as there`,
  );
  if (found[0]?.there !== true) return [];
  const { rows } = await client.query<Applied>('select number, name, sha256 from schema_migration order by number');
  return rows;
}

function compare(applied: readonly Applied[], migrations: readonly Migration[]): Result<null> {
  const changed = migrations.find((migration, index) => {
    const before = applied[index];
    return before !== undefined && before.sha256 !== migration.sha256;
  });
  if (changed) return refuse(databaseRefusals, 'schema_changed', { number: changed.number, name: changed.name });
  if (applied.length > migrations.length) {
    return refuse(databaseRefusals, 'schema_newer', { database: applied.length, program: migrations.length });
  }
  return ok(null);
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(migration.sql);
    await client.query('insert into schema_migration (number, name, sha256) values ($1, $2, $3)', [
      migration.number, migration.name, migration.sha256,
    ]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback').catch(() => undefined);
    throw new Error(`migration ${migration.number} (${migration.name}) failed: ${(cause as Error).message}`, { cause });
  }
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // a lost connection also fails the query that waits for it
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
