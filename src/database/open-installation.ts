import { realpathSync, mkdirSync } from 'node:fs';
import type { Clock } from '../kernel/clock.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { copyCluster, newBackupPath } from './backups.ts';
import { startEmbedded, withStoppedEmbedded, type EmbeddedDatabase } from './embedded.ts';
import { withExclusive } from './exclusive.ts';
import { migrate, planMigration, readMigrations, type Migration } from './migrate.ts';
import { databaseRefusals } from './refusals.ts';

export interface InstallationOptions {
  /** Where the embedded database lives; unused when `databaseUrl` is given. */
  readonly dataDirectory: string;
  /** A PostgreSQL of the operator's own (owner's URL, `DATABASE_URL`). */
  readonly databaseUrl?: string | undefined;
  /** The operator says that the database at `databaseUrl` was backed up before this upgrade. */
  readonly backedUp?: boolean;
  readonly clock: Clock;
  /** Told each thing done, one line each. */
  readonly log: (line: string) => void;
  readonly migrations?: readonly Migration[];
  /** False for data that is thrown away (tests): a power cut may cost it. */
  readonly durable?: boolean;
}

/** Milliseconds one process waits while another upgrades the same installation. */
const UPGRADE_MILLISECONDS = 600_000;

/**
 * Opens the installation's database at this program's schema and returns the owner's URL; `stop` as in
 * `startEmbedded`. The data of an older version is backed up first (embedded: a copy of the stopped cluster under
 * `dataDirectory`/backups; `DATABASE_URL`: refused until the operator says so), then migrated. Refuses
 * with `schema_unbacked`, `schema_changed`, `schema_newer`; throws when the database can't be had.
 */
export async function openInstallation(options: InstallationOptions): Promise<Result<EmbeddedDatabase>> {
  const migrations = options.migrations ?? readMigrations();
  const { databaseUrl } = options;
  if (databaseUrl !== undefined) return openExternal(databaseUrl, migrations, options);
  mkdirSync(options.dataDirectory, { recursive: true });
  return withExclusive(`upgrade ${realpathSync(options.dataDirectory)}`, UPGRADE_MILLISECONDS, () =>
    openEmbedded(migrations, options),
  );
}

async function openExternal(
  url: string, migrations: readonly Migration[], options: InstallationOptions,
): Promise<Result<EmbeddedDatabase>> {
  const plan = await planMigration(url, migrations);
  if (!plan.ok) return plan;
  const { from, to } = plan.value;
  if (from > 0 && from < to && options.backedUp !== true) {
    return refuse(databaseRefusals, 'schema_unbacked', { database: from, program: to });
  }
  const migrated = await migrate(url, migrations);
  return migrated.ok ? ok({ url, stop: async () => undefined }) : migrated;
}

async function openEmbedded(
  migrations: readonly Migration[], options: InstallationOptions,
): Promise<Result<EmbeddedDatabase>> {
  const { dataDirectory, clock, log, durable = true } = options;
  const start = () => startEmbedded(dataDirectory, log, { durable });
  let database = await start();
  try {
    const plan = await planMigration(database.url, migrations);
    if (!plan.ok) return await giveUp(database, plan);
    const { from, to } = plan.value;
    if (from > 0 && from < to) {
      await database.stop();
      const backup = newBackupPath(dataDirectory, from, 'upgrade', clock);
      log(`Upgrading the database from schema ${from} to ${to}; its backup: ${backup}`);
      await withStoppedEmbedded(dataDirectory, async (cluster) => copyCluster(cluster, backup, durable));
      database = await start();
    }
    const migrated = await migrate(database.url, migrations);
    return migrated.ok ? ok(database) : await giveUp(database, migrated);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function giveUp<T extends Result<never>>(database: EmbeddedDatabase, refusal: T): Promise<T> {
  await database.stop();
  return refusal;
}
