import { fillText, type Text } from './text.ts';

/**
 * An expected "no". It is a value, not an exception: it has a stable code, a sentence for the person
 * who asked, and what that person can do next.
 */
export interface Refusal {
  readonly code: string;
  /** HTTP status the API answers with. */
  readonly status: number;
  readonly message: Text;
  readonly next: Text;
  /** JSON pointer into the input, where one part of it is to blame. */
  readonly path?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | Refused;

/** `kept`: what was written before the refusal stays (a failed attempt that counts); else it is rolled back. */
export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
  readonly kept?: true;
}

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** One line of a module's refusal table. `{name}` in a sentence is filled from the details. */
export interface RefusalRow {
  readonly status: number;
  readonly message: Text;
  readonly next: Text;
}

export type RefusalTable<Code extends string> = Readonly<Record<Code, RefusalRow>>;

/** Builds a refusal from its module's table; the only way to make one. */
export function refuse<Code extends string>(
  table: RefusalTable<Code>,
  code: Code,
  details: Readonly<Record<string, unknown>> = {},
  path?: string,
): { readonly ok: false; readonly refusal: Refusal } {
  const row = table[code];
  return {
    ok: false,
    refusal: {
      code,
      status: row.status,
      message: fillText(row.message, details),
      next: fillText(row.next, details),
      details,
      ...(path === undefined ? {} : { path }),
    },
  };
}

/** The refusal, without undoing what its transaction wrote: an attempt at a secret counts although it failed. */
export function keeping({ refusal }: Refused): Refused {
  return { ok: false, refusal, kept: true };
}

/** Carries a refusal through code that can only throw (a transaction that must roll back). */
export class RefusalError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(`${refusal.code}: ${refusal.message.en}`);
    this.name = 'RefusalError';
    this.refusal = refusal;
  }
}

/** The value, or a thrown `RefusalError`. For callers to whom a refusal would be a defect. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new RefusalError(result.refusal);
}
