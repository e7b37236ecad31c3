import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { stopEmbedded } from './embedded.ts';
import { isAlive, markOf } from './process-mark.ts';

const PREFIX = 'hafenamt-test-';
const MEMORY = '/dev/shm';
/** A run keeps a few hundred megabytes of databases at a time; where this much is free they crowd nobody out. */
const ROOM_BYTES = 8 * 2 ** 30;
/** statfs(2): TMPFS_MAGIC. */
const TMPFS = 0x01021994;

declare module 'vitest' {
  interface ProvidedContext {
    /** Directory of this run's throw-away database cluster, made by the first test that asks for a database. */
    readonly testDataDirectory: string;
  }
}

/**
 * vitest's global setup: names a directory after this run's process, clears away what killed runs left (their
 * servers too), and removes its own at the end. The server itself starts with the first `testDatabase()`.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const mine = join(inMemory() ? MEMORY : tmpdir(), `${PREFIX}${markOf(process.pid) ?? process.pid}`);
  project.provide('testDataDirectory', mine);
  // Processes that tests start would else compile the program again, each for itself.
  process.env['NODE_COMPILE_CACHE'] ??= join(mine, 'compiled');
  return () => remove(mine);
}

/**
 * Whether there is a file system in memory with room. Each database is a thousand files, and where thousands were just
 * deleted, ext4 looks through all of them for each new one: a third of all the work of a test run.
 */
function inMemory(): boolean {
  if (!existsSync(MEMORY)) return false;
  const { type, bavail, bsize } = statfsSync(MEMORY);
  return type === TMPFS && bavail * bsize >= ROOM_BYTES;
}

async function removeLeftovers(): Promise<void> {
  for (const place of [tmpdir(), MEMORY].filter(existsSync)) {
    for (const name of readdirSync(place)) {
      if (!name.startsWith(PREFIX) || isAlive(name.slice(PREFIX.length))) continue;
      // Another account's leftovers can't be removed by this one.
      await remove(join(place, name)).catch(() => undefined);
    }
  }
}

async function remove(directory: string): Promise<void> {
  if (!existsSync(directory)) return;
  mkdirSync(directory, { recursive: true });
  await stopEmbedded(directory);
  rmSync(directory, { recursive: true, force: true });
}
