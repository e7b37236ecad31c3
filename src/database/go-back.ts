import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../kernel/clock.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import {
  backupsDirectory, copyCluster, listBackups, newBackupPath, returningPath, type InstallationBackup,
} from './backups.ts';
import { startEmbedded, withStoppedEmbedded } from './embedded.ts';
import { readMigrations, readSchemaNumber, type Migration } from './migrate.ts';
import { databaseRefusals } from './refusals.ts';

export interface GoBackOptions {
  readonly dataDirectory: string;
  /** Name of a backup; unless said the newest that an upgrade made and this program can open. */
  readonly name?: string | undefined;
  readonly clock: Clock;
  readonly log: (line: string) => void;
  readonly migrations?: readonly Migration[];
  /** As in `openInstallation`. */
  readonly durable?: boolean;
}

/** Names of the backup returned to, and of the one that keeps what was there. */
export interface Returned {
  readonly backup: string;
  readonly left: string;
}

/**
 * Returns the embedded database to a backup; the backup stays. What was there until now is kept as a backup of
 * its own (`…-left`). Refuses with `backup_missing` and `backup_newer`; throws while another process uses the
 * database. Killed at any moment, the next start finds the old database or the restored one, whole.
 */
export async function goBack(options: GoBackOptions): Promise<Result<Returned>> {
  const { dataDirectory, clock, log, durable = true } = options;
  const program = (options.migrations ?? readMigrations()).length;
  const found = choose(listBackups(dataDirectory), options.name, program, dataDirectory);
  if (!found.ok) return found;
  const backup = found.value;
  const schema = await currentSchema(options);
  return withStoppedEmbedded(dataDirectory, async (cluster) => {
    const returning = returningPath(cluster);
    rmSync(returning, { recursive: true, force: true });
    copyCluster(join(backupsDirectory(dataDirectory), backup.name), returning, durable);
    const left = newBackupPath(dataDirectory, schema, 'left', clock);
    renameSync(cluster, left);
    renameSync(returning, cluster); // or, when we are killed here, the next start does it
    log(`The database is back at ${backup.name}; what was there is kept as ${left}`);
    return ok({ backup: backup.name, left });
  });
}

function choose(
  backups: readonly InstallationBackup[], name: string | undefined, program: number, dataDirectory: string,
): Result<InstallationBackup> {
  const chosen = name === undefined
    ? backups.findLast((backup) => backup.kind === 'upgrade' && backup.schema <= program)
    : backups.find((backup) => backup.name === name);
  if (chosen === undefined) {
    return refuse(databaseRefusals, 'backup_missing', {
      directory: backupsDirectory(dataDirectory), name: name ?? '…',
      available: backups.map((backup) => backup.name).join(', ') || '–',
    });
  }
  if (chosen.schema > program) {
    return refuse(databaseRefusals, 'backup_newer', { name: chosen.name, backup: chosen.schema, program });
  }
  return ok(chosen);
}

/** 0 where the database doesn't start any more: that is a reason to go back, not an obstacle. */
async function currentSchema({ dataDirectory, log, durable = true }: GoBackOptions): Promise<number> {
  try {
    const database = await startEmbedded(dataDirectory, log, { durable });
    try {
      return await readSchemaNumber(database.url);
    } finally {
      await database.stop();
    }
  } catch (error) {
    log(`The present database can't be read (${(error as Error).message.split('\n')[0]}); it is kept as it is`);
    return 0;
  }
}
