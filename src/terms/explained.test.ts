import { describe, expect, test } from 'vitest';
import { calculate } from './calculate.ts';
import { cases } from './cases.ts';
import type { WireStep } from './clause.ts';

/** Every text, number and boolean inside a value; null says that there is nothing to explain. */
function scalars(value: unknown): (string | number | boolean)[] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'object') return Object.values(value).flatMap(scalars);
  return [value as string | number | boolean];
}

/** A date as the steps write it in German: `Mo 30.11.2026` holds `30.11.2026`. */
function asWritten(value: string | number | boolean): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value));
  return match === null ? String(value) : `${match[3]}.${match[2]}.${match[1]}`;
}

function isExplained(scalar: string | number | boolean, because: readonly WireStep[]): boolean {
  return because.some(
    ({ value, text }) =>
      scalars(value).includes(scalar) || (typeof scalar !== 'boolean' && text.includes(asWritten(scalar))),
  );
}

describe('because', () => {
  test('every value of every result stands in a step', () => {
    const missing: string[] = [];
    for (const { clause, input, refused } of cases) {
      if (refused !== undefined) continue;
      const outcome = calculate(clause, input);
      if ('error' in outcome) throw new Error(`${clause}: ${outcome.error.message}`);
      const { because, ...result } = outcome.result;
      for (const [name, value] of Object.entries(result)) {
        for (const scalar of scalars(value)) {
          if (!isExplained(scalar, because)) missing.push(`${clause} ${name}: ${scalar}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });
});
