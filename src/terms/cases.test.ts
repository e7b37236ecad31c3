import { describe, expect, test } from 'vitest';
import { calculate } from './calculate.ts';
import { cases } from './cases.ts';
import { paragraphs } from './paragraphs.ts';
import { clauses } from './registry.ts';

const promises = new Map<string, string[]>();
for (const paragraph of paragraphs) {
  if (paragraph.how !== 'computes') continue;
  // `A4 (2)` is promise A4.2, `C 6.1` is C-6.1, a lone section is its own promise.
  const promise = paragraph.id.replace(/^([CH]) /, '$1-').replace(/ \((\d+)\)$/, '.$1');
  for (const id of paragraph.clauses) promises.set(id, [...(promises.get(id) ?? []), promise]);
}

describe('worked examples beside the clauses', () => {
  test.each(
    cases.map((entry, i) => ({
      ...entry,
      name: `${(promises.get(entry.clause) ?? []).join(' ')} [${entry.clause}] ${i + 1}: ${entry.math.en}`,
    })),
  )('$name', ({ clause, input, expect: expected, refused, tempting }) => {
    const outcome = calculate(clause, input);
    if (refused !== undefined) {
      expect(outcome).toMatchObject({ error: refused });
      return;
    }
    expect(outcome).toMatchObject({ result: expected });
    if (tempting !== undefined) expect(outcome).not.toMatchObject({ result: tempting.result });
  });

  test('every clause has worked examples, and names a tempting wrong answer', () => {
    const bare = clauses.filter(
      ({ id }) => !cases.some(({ clause, tempting }) => clause === id && tempting !== undefined),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test('every example that computes has its tempting wrong answer', () => {
    expect(cases.filter(({ expect: expected, tempting }) => expected !== undefined && tempting === undefined)).toEqual(
      [],
    );
  });

  test('every result explains itself in both languages', () => {
    for (const { clause, input, refused } of cases) {
      if (refused !== undefined) continue;
      for (const lang of ['de', 'en'] as const) {
        const outcome = calculate(clause, { ...input, lang });
        if ('error' in outcome) throw new Error(`${clause}: ${outcome.error.message}`);
        expect(outcome.result.because.length).toBeGreaterThan(0);
        for (const step of outcome.result.because) {
          expect(step.text, clause).not.toBe('');
          expect(step.text, clause).not.toMatch(/undefined|NaN|\[object/);
          expect(step.sentence, clause).not.toBe('');
        }
      }
    }
  });
});
