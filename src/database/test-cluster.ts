import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { stopEmbedded } from './embedded.ts';
import { isAlive, markOf } from './process-mark.ts';

const PREFIX = 'hafenamt-test-';

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
  const mine = join(tmpdir(), `${PREFIX}${markOf(process.pid) ?? process.pid}`);
  project.provide('testDataDirectory', mine);
  return () => remove(mine);
}

async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX) || isAlive(name.slice(PREFIX.length))) continue;
    // Another account's leftovers can't be removed by this one.
    await remove(join(tmpdir(), name)).catch(() => undefined);
  }
}

async function remove(directory: string): Promise<void> {
  if (!existsSync(directory)) return;
  mkdirSync(directory, { recursive: true });
  await stopEmbedded(directory);
  rmSync(directory, { recursive: true, force: true });
}
