import { resolve, join } from 'node:path';

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
