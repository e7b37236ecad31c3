import { expect, test } from 'vitest';
import { readKind, readValue, writeValue } from './kinds.ts';

test('a clause’s inputs are asked for by their kinds', () => {
  const cases = [
    ['offerDate',  'date',                                  'offerDate',  false, 'date',    null],
    ['weeks?',     'whole number 1–520 (4)',                'weeks',      true,  'number',  '4'],
    ['defects?',   'significant · insignificant (significant)', 'defects', true, 'choice',  'significant'],
    ['gross',      'money',                                 'gross',      false, 'decimal', null],
    ['onlyTest?',  'boolean (false)',                       'onlyTest',   true,  'boolean', 'false'],
    ['items',      '[{id: text, breakfast?: boolean (false)}]', 'items',  false, 'json',    null],
    ['meals?',     '[{date: date, lunch?: boolean (false)}]', 'meals',    true,  'json',    null],
    ['departAt',   'local date-time',                       'departAt',   false, 'local',   null],
  ] as const;
  for (const [written, kind, name, isOptional, by, standIn] of cases) {
    const field = readKind([written, kind]);
    expect({ ...field, asked: field.asked.by }, written).toMatchObject({ name, isOptional, asked: by, standIn });
  }
});

test('a choice offers its words, without what stands in', () => {
  const { asked } = readKind(['class', 'critical · major · other · minor']);
  expect(asked).toEqual({ by: 'choice', choices: ['critical', 'major', 'other', 'minor'].map((value) => ({ value, label: value })) });
});

test('what is written comes back as it was', () => {
  const field = (kind: string) => readKind(['x', kind]);
  const cases = [
    ['whole number 1–5', 4], ['date', '2026-11-27'], ['boolean', true], ['money', '1190.00'], ['[[instant, instant]]', [['a', 'b']]],
  ] as const;
  for (const [kind, value] of cases) expect(readValue(field(kind), writeValue(value)), kind).toEqual(value);
  expect(readValue(field('[{id: text}]'), '[{')).toBe('[{'); // no JSON: the server says so
});
