import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Clock } from '../kernel/clock.ts';

/** A copy of the whole cluster's files, taken while the server stood still. */
export interface InstallationBackup {
  /** `2026-11-20T04-49-06Z-schema-0001`; what an upgrade replaced ends so, what a go-back replaced ends in `-left`. */
  readonly name: string;
  readonly schema: number;
  readonly kind: 'upgrade' | 'left';
}

const NAME = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ-schema-(\d{4})(-left)?(-\d+)?$/;

export function backupsDirectory(dataDirectory: string): string {
  return join(dataDirectory, 'backups');
}

/** The backups of an installation, oldest first. */
export function listBackups(dataDirectory: string): InstallationBackup[] {
  const directory = backupsDirectory(dataDirectory);
  if (!existsSync(directory)) return [];
  return readdirSync(directory).toSorted().flatMap((name) => {
    const match = NAME.exec(name);
    return match ? [{ name, schema: Number(match[1]), kind: match[2] ? ('left' as const) : ('upgrade' as const) }] : [];
  });
}

/** Where a new backup of `schema` goes; the name is free. */
export function newBackupPath(
  dataDirectory: string, schema: number, kind: InstallationBackup['kind'], clock: Clock,
): string {
  mkdirSync(backupsDirectory(dataDirectory), { recursive: true });
  const stamp = clock.now().toString({ smallestUnit: 'second' }).replaceAll(':', '-');
  const name = `${stamp}-schema-${String(schema).padStart(4, '0')}${kind === 'left' ? '-left' : ''}`;
  const path = join(backupsDirectory(dataDirectory), name);
  for (let n = 2; ; n++) {
    const candidate = n === 2 ? path : `${path}-${n - 1}`;
    if (!existsSync(candidate)) return candidate;
  }
}

/**
 * Copies the files of a stopped cluster with owner, rights and times, and returns when they are on the disk. `to`
 * appears only when it is whole. Blocks are shared with the original where the file system can (reflink). Not
 * `durable` (tests): a power cut may cost it.
 */
export function copyCluster(from: string, to: string, durable = true): void {
  const half = `${to}.half`;
  rmSync(half, { recursive: true, force: true });
  run('cp', ['-a', '--reflink=auto', '--', from, half]);
  // File by file: syncing the file system would also wait for everybody else's writing.
  if (durable) run('find', [half, '-exec', 'sync', '{}', '+']);
  renameSync(half, to);
  if (durable) run('sync', [dirname(to)]);
}

/** Where a restored copy waits, whole, for the moment it takes the cluster's place. */
export function returningPath(cluster: string): string {
  return `${cluster}.returning`;
}

/** Finishes a go-back that was interrupted between its two renames. */
export function finishGoBack(cluster: string): void {
  if (!existsSync(cluster) && existsSync(returningPath(cluster))) renameSync(returningPath(cluster), cluster);
}

function run(command: string, parameters: readonly string[]): void {
  const result = spawnSync(command, parameters, { encoding: 'utf8' });
  if (result.status === 0) return;
  throw new Error(`${command} failed: ${result.error?.message ?? result.stderr.trim()}`);
}
