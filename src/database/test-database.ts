import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { inject } from 'vitest';
import { must } from '../kernel/result.ts';
import { APP_ROLE, connect } from './connect.ts';
import { startEmbedded } from './embedded.ts';
import { withExclusive } from './exclusive.ts';
import { migrate, readMigrations, type Migration } from './migrate.ts';
import type { DB } from './tables.ts';

export interface TestDatabase {
  /** Has the rights the program has (role hafenamt_app). */
  readonly db: Kysely<DB>;
  /** The owner, for what the program may not do. */
  readonly ownerDb: Kysely<DB>;
  /** The owner's URL. */
  readonly url: string;
  drop(): Promise<void>;
}

const TEMPLATE_MILLISECONDS = 60_000;

let count = 0;

/**
 * A fresh, migrated database for one test file, on the real PostgreSQL of this test run. The first call of a run
 * starts the server and builds a template (about one second); each later one copies it (about 100 ms).
 */
export async function testDatabase(): Promise<TestDatabase> {
  return create(readMigrations(), APP_ROLE);
}

/** A database with other migrations than the program's, or none; both connections are the owner's. */
export async function bareTestDatabase(migrations: readonly Migration[] = []): Promise<TestDatabase> {
  return create(migrations, undefined);
}

async function create(migrations: readonly Migration[], role: string | undefined): Promise<TestDatabase> {
  const { url } = await startEmbedded(inject('testDataDirectory'), () => undefined, { durable: false });
  const template = await ensureTemplate(url, migrations);
  const name = `test_${process.pid}_${count++}`;
  await asOwner(url, (client) => client.query(`create database ${name} template ${template} strategy file_copy`));
  const own = withDatabase(url, name);
  const db = connect<DB>(own, role === undefined ? {} : { role, reach: 'all' });
  const ownerDb = connect<DB>(own);
  return {
    db,
    ownerDb,
    url: own,
    drop: async () => {
      await Promise.all([db.destroy(), ownerDb.destroy()]);
      await asOwner(url, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

async function ensureTemplate(url: string, migrations: readonly Migration[]): Promise<string> {
  const hash = createHash('sha256').update(migrations.map((migration) => migration.sha256).join()).digest('hex');
  const template = `template_${hash.slice(0, 16)}`;
  await withExclusive(`template ${url}`, TEMPLATE_MILLISECONDS, async () => {
    const there = await asOwner(url, (client) =>
      client.query('select from pg_database where datname = $1', [template]),
    );
    if (there.rowCount !== 0) return;
    const half = `${template}_new`;
    await asOwner(url, (client) => client.query(`drop database if exists ${half} with (force)`));
    await asOwner(url, (client) => client.query(`create database ${half}`));
    if (migrations.length > 0) must(await migrate(withDatabase(url, half), migrations));
    await asOwner(url, (client) => client.query(`alter database ${half} rename to ${template}`));
  });
  return template;
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
