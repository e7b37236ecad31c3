import { Temporal } from 'temporal-polyfill';
import { parseDay } from './civil.ts';

/** What a list is sorted by; it decides how its values are written in a cursor and compared. */
export type SortKind = 'text' | 'name' | 'instant' | 'date' | 'integer' | 'address';

/** Where a page of a list ended: the sort it was read in, and the last row's value and id. */
export interface Cursor {
  /** `name`, or `-name` for descending. */
  readonly sort: string;
  readonly value: string;
  readonly id: string;
}

/** A cursor as it travels: opaque to callers, base64url of JSON. */
export function writeCursor({ sort, value, id }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');
}

/** The cursor a caller sent back; undefined for anything that is none. */
export function readCursor(text: string): Cursor | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== 3 || !parts.every(isProperText)) return undefined;
    const [sort, value, id] = parts as [string, string, string];
    return { sort, value, id };
  } catch {
    return undefined; // no JSON
  }
}

function isProperText(part: unknown): boolean {
  return typeof part === 'string' && part.isWellFormed() && !part.includes('\0');
}

const LARGEST = 2n ** 63n - 1n;

/** The database is never asked to understand a value that isn't one of its kind: that would be an error, not a page. */
const isOfKind: Readonly<Record<SortKind, (value: string) => boolean>> = {
  text: () => true,
  name: () => true,
  instant: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(value) && isInstant(value),
  date: (value) => parseDay(value) !== undefined,
  integer: (value) => /^-?\d{1,19}$/.test(value) && BigInt(value) <= LARGEST && BigInt(value) >= -LARGEST,
  address: (value) => /^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/.test(value)
    && value.split(/[./]/).every((part, index) => Number(part) <= (index < 4 ? 255 : 32)),
};

function isInstant(value: string): boolean {
  try {
    return Temporal.Instant.from(value) !== undefined;
  } catch {
    return false;
  }
}

/** Whether `text` can be the cursor of a list sorted by `sort`, whose values are of `kind`. */
export function isCursorOf(text: string, sort: string, kind: SortKind): boolean {
  const cursor = readCursor(text);
  return cursor?.sort === sort && isOfKind[kind](cursor.value);
}
