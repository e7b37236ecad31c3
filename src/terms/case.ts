import type { Text } from '../kernel/text.ts';

/** A worked example beside its clause: facts → result, the arithmetic in words, the tempting wrong answer. */
export interface ClauseCase {
  readonly clause: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Part of the result that must match; absent where the clause refuses. */
  readonly expect?: Readonly<Record<string, unknown>>;
  readonly refused?: { readonly code: string; readonly path: string };
  readonly math: Text;
  /** A result somebody might expect instead: it must not come out. */
  readonly tempting?: { readonly result: Readonly<Record<string, unknown>>; readonly why: Text };
}

type Said = readonly [de: string, en: string];

/** facts → result · the arithmetic in words · the tempting wrong result and what makes it wrong. */
export function worked(
  clause: string,
  input: Readonly<Record<string, unknown>>,
  expect: Readonly<Record<string, unknown>>,
  [de, en]: Said,
  tempting?: readonly [result: Readonly<Record<string, unknown>>, de: string, en: string],
): ClauseCase {
  const base = { clause, input, expect, math: { de, en } };
  return tempting === undefined
    ? base
    : { ...base, tempting: { result: tempting[0], why: { de: tempting[1], en: tempting[2] } } };
}

/** facts → refusal at a JSON pointer · why. */
export function refusedCase(
  clause: string,
  input: Readonly<Record<string, unknown>>,
  code: string,
  path: string,
  [de, en]: Said,
): ClauseCase {
  return { clause, input, refused: { code, path }, math: { de, en } };
}
