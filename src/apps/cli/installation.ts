import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The clone's directory. */
export const ROOT = resolve(import.meta.dirname, '../../..');

/** Where this installation keeps its data: HAFENAMT_DATA, else data/ in the clone. */
export function dataDirectory(): string {
  return resolve(process.env['HAFENAMT_DATA'] || join(ROOT, 'data'));
}

/** The operator's own PostgreSQL, if DATABASE_URL names one. */
export function databaseUrl(): string | undefined {
  return process.env['DATABASE_URL'] || undefined;
}

/** What can be made again, shared by all clones of a user: guest images, compiled rules. */
export function cacheDirectory(): string {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'hafenamt');
}
