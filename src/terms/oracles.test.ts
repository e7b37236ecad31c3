import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calculate } from './calculate.ts';

interface Oracle {
  readonly id: string;
  readonly clause: string;
  readonly input: unknown;
  readonly expect: Readonly<Record<string, unknown>>;
  readonly about?: string;
  readonly source?: string;
}

/** Cases from outside: statute and commentary, zendesk/biz, zammad, icinga. Numbers compare as numbers. */
const files = [
  { file: 'bgb-deadlines', promise: 'A9.5 A10.3' },
  { file: 'service-clocks', promise: 'A5.1 A6.3 A6.4' },
  { file: 'availability', promise: 'A4.2 A4.4' },
];

describe.each(files)('$promise outside cases of $file', ({ file }) => {
  const oracles = JSON.parse(readFileSync(new URL(`oracles/${file}.json`, import.meta.url), 'utf8')) as Oracle[];
  test.each(oracles)('$id $about$source', ({ clause, input, expect: expected }) => {
    const outcome = calculate(clause, input);
    if ('error' in outcome) throw new Error(outcome.error.message);
    for (const [name, value] of Object.entries(expected)) {
      const got = outcome.result[name];
      if (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value)) expect(Number(got), name).toBe(Number(value));
      else expect(got, name).toEqual(value);
    }
  });
});
