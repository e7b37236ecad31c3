import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate } from './calculate.ts';
import { cases } from './cases.ts';
import type { Field, Fields } from './fields.ts';
import { clauses } from './registry.ts';
import { expectError } from './test-refusal.ts';

const samples = clauses.map((clause) => {
  const sample = cases.find((entry) => entry.clause === clause.id && entry.refused === undefined);
  if (sample === undefined) throw new Error(`no example of ${clause.id}`);
  return { id: clause.id, clause, input: sample.input };
});

describe.each(samples)('$id refuses', ({ id, clause, input }) => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['a text', 'x'],
    ['a number', 7],
  ])('%s instead of an object', (_, wrong) => {
    expect(expectError(id, wrong)).toEqual({ code: 'wrong-type', path: '' });
  });

  test('an unknown field, at its pointer', () => {
    expect(expectError(id, { ...input, 'a/b~c': 1 })).toEqual({ code: 'unknown-field', path: '/a~1b~0c' });
    expect(expectError(id, JSON.parse(`{"__proto__":1,${JSON.stringify(input).slice(1)}`)).code).toBe('unknown-field');
  });

  test('each field left out that may not be', () => {
    for (const [name, field] of Object.entries(clause.input as Fields)) {
      if (field.isOptional) continue;
      const { [name]: _, ...rest } = input;
      expect(expectError(id, rest)).toEqual({ code: 'missing-field', path: `/${name}` });
    }
  });

  test('each field of the wrong type, at its pointer or below', () => {
    for (const [name, field] of Object.entries(clause.input as Fields)) {
      for (const wrong of [null, { odd: 1 }, [[]], 'no such thing', -1, 1e300, true]) {
        if (reads(field, wrong)) continue;
        const { path } = expectError(id, { ...input, [name]: wrong });
        expect(path === `/${name}` || path.startsWith(`/${name}/`), `${name} ${JSON.stringify(wrong)} → ${path}`).toBe(
          true,
        );
      }
    }
  });

  test('a language it does not speak', () => {
    expect(expectError(id, { ...input, lang: 'fr' })).toEqual({ code: 'impossible-value', path: '/lang' });
    expect(expectError(id, { ...input, lang: 1 })).toEqual({ code: 'wrong-type', path: '/lang' });
  });

  test('or computes: any JSON gives a result or an error, never a crash', () => {
    const names = Object.keys(clause.input);
    const anyInput = fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.jsonValue({ maxDepth: 2 }), tricky));
    fc.assert(
      fc.property(anyInput, (odd) => {
        const outcome = calculate(id, { ...input, ...odd });
        expect(JSON.stringify(outcome)).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 150 },
    );
  });
});

/** Values near the edges of dates, money and numbers. */
const tricky = fc.constantFrom(
  '2026-02-29',
  '2028-02-29',
  '0000-00-00',
  '9999-12-31',
  '2999-12-31',
  '1900-01-01',
  '2026-03-29T02:30',
  '2026-10-25T02:30',
  '2026-03-29T01:30:00Z',
  '2999-12-31T23:59:59Z',
  '1900-01-01T00:00:00Z',
  '-0.01',
  '0.00',
  '999999999999.99',
  '9999999999999.99',
  '1e3',
  '1,00',
  ' 1.00',
  0,
  -0,
  0.1,
  1e-7,
  1e21,
  9_007_199_254_740_992,
  '',
  '💥',
);

function reads(field: Field<unknown, unknown>, value: unknown): boolean {
  try {
    field.read(value, '');
    return true;
  } catch {
    return false;
  }
}
