import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * The worked examples can fail: each of these rules is broken in a copy of the terms, and the examples of its clause
 * must notice. A change that no longer finds its place in the source is red as well.
 */
const root = join(import.meta.dirname, '../..');
const workshop = join(root, '.cache', `broken-rules-${process.pid}`);

beforeAll(() => mkdirSync(workshop, { recursive: true }));
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

/** Runs in the copy: the clauses whose examples no longer come out. */
const PROGRAM = `
  const { cases } = await import('./src/terms/cases.ts');
  const { calculate } = await import('./src/terms/calculate.ts');
  const { isDeepStrictEqual } = await import('node:util');
  const failed = new Set();
  for (const { clause, input, expect, refused } of cases) {
    const outcome = calculate(clause, input);
    const wanted = refused ?? expect;
    const got = refused === undefined ? outcome.result : outcome.error;
    const same = got !== undefined && Object.entries(wanted).every(([key, value]) => isDeepStrictEqual(got[key], value));
    if (!same) failed.add(clause);
  }
  console.log(JSON.stringify([...failed]));`;

let copies = 0;

/** The clauses that fail with `find` replaced in `file` (below src/). */
function failingWith(file: string, find: string, replacement: string): string[] {
  const copy = join(workshop, String(copies++));
  for (const part of ['kernel', 'terms']) cpSync(join(root, 'src', part), join(copy, 'src', part), { recursive: true });
  const path = join(copy, 'src', file);
  const source = readFileSync(path, 'utf8');
  expect(source.split(find).length - 1, `“${find}” stands once in ${file}`).toBe(1);
  writeFileSync(path, source.replace(find, replacement));
  const output = execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', PROGRAM], {
    cwd: copy, encoding: 'utf8',
  });
  return JSON.parse(output) as string[];
}

describe('a rule that is broken is noticed by the examples of its clause', () => {
  test('an unbroken copy fails nowhere', () => {
    expect(failingWith('terms/a02-conclusion.ts', 'const LONGEST_OFFER_WEEKS = 520;', 'const LONGEST_OFFER_WEEKS = 520; ')).toEqual([]);
  });

  // clause      file                              the rule                                   broken
  test.each([
    ['A2.2',     'terms/editions/edition-2026-06-15.ts', 'offerWeeks: 4',                     'offerWeeks: 5'],
    ['A8.3',     'terms/a08-acceptance.ts',        'const byPeriod = objectUntil + 1;',       'const byPeriod = objectUntil;'],
    ['A9.3',     'kernel/civil.ts',                'return month === 2 && isLeapYear(year) ? 29', 'return month === 2 && isLeapYear(year) ? 28'],
    ['A9.5',     'terms/a09-payment.ts',           'const DAYS_OF_YEAR = 365n;',              'const DAYS_OF_YEAR = 360n;'],
    ['A10.3',    'terms/editions/edition-2026-06-15.ts', 'noticeMonths: 3',                   'noticeMonths: 2'],
    ['D5.1',     'terms/editions/edition-2026-06-15.ts', 'deletionDays: 14',                  'deletionDays: 13'],
    ['F1.4',     'terms/editions/edition-2026-06-15.ts', "delayCapPercent: '5'",              "delayCapPercent: '50'"],
    ['H-seats',  'terms/editions/edition-2026-06-15.ts', 'minimumSeats: 10',                  'minimumSeats: 1'],
    ['B9.2',     'terms/editions/edition-2026-06-15.ts', 'invoiceObjectionWeeks: 8',          'invoiceObjectionWeeks: 2'],
    ['A12.2',    'terms/editions/edition-2026-06-15.ts', "liabilityCapPercent: '20'",         "liabilityCapPercent: '2'"],
    ['A2.4',     'kernel/holidays.ts',             "{ on: 1, name: { de: 'Ostermontag'",      "{ on: 2, name: { de: 'Ostermontag'"],
  ])('%s', (clause, file, find, replacement) => {
    expect(failingWith(file, find, replacement)).toContain(clause);
  });
});
