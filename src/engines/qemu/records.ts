import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Layout, RecordKind } from './layout.ts';

/**
 * Records are small JSON files, written whole (temporary file, fsync, rename): after a crash at any point a
 * record is the old one, the new one or absent, never half a one.
 */
export async function writeRecord(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = temporaryName(path);
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(value, null, 1)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

/** The record's content, or null if there is none. */
export async function readRecord<T>(path: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
}

/** All records of a kind. */
export async function readRecords<T>(layout: Layout, kind: RecordKind): Promise<T[]> {
  const names = (await list(layout.directory(kind))).filter((name) => name.endsWith('.json'));
  const records = await Promise.all(names.map((name) => readRecord<T>(join(layout.directory(kind), name))));
  return records.filter((record) => record !== null);
}

/** Names in a directory; none if it does not exist. */
export async function list(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).sort();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}

const TEMPORARY = /\.[0-9a-f]{12}\.tmp$/;

/** A name beside `path` for something not yet whole: `path.<random>.tmp`. */
export function temporaryName(path: string): string {
  return `${path}.${randomBytes(6).toString('hex')}.tmp`;
}

/** Removes what killed workers left half-done beside `path`; the caller holds the thing's lock. */
export async function removeTemporaries(path: string): Promise<void> {
  const directory = dirname(path);
  const base = path.slice(directory.length + 1);
  for (const name of await list(directory)) {
    if (TEMPORARY.test(name) && name.replace(TEMPORARY, '') === base) await rm(join(directory, name), { force: true });
  }
}

/** The id a file in a record directory belongs to: `dsk_1.qcow2.<random>.tmp` → `dsk_1`. */
export function idOfFile(name: string): string {
  return name.replace(TEMPORARY, '').replace(/\.(json|qcow2|seed|rescue|key)$/, '');
}
