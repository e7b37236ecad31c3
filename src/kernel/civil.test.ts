import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addMonths, dayOf, displayDay, formatDay, monthOf, parseDay, parseMonth, partsOf, weekdayOf } from './civil.ts';

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const days = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2999, 12, 31) });

describe('civil dates agree with Temporal', () => {
  test('day ↔ year, month, day, text and weekday', () => {
    fc.assert(
      fc.property(days, (day) => {
        const judge = EPOCH.add({ days: day });
        expect(partsOf(day)).toEqual({ year: judge.year, month: judge.month, day: judge.day });
        expect(dayOf(judge.year, judge.month, judge.day)).toBe(day);
        expect(formatDay(day)).toBe(judge.toString());
        expect(parseDay(judge.toString())).toBe(day);
        expect(weekdayOf(day)).toBe(judge.dayOfWeek);
      }),
    );
  });

  test('adding months clamps to the month’s last day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const judge = EPOCH.add({ days: day }).add({ months }, { overflow: 'constrain' });
        expect(formatDay(addMonths(day, months))).toBe(judge.toString());
      }),
    );
  });

  test('months know their length', () => {
    fc.assert(
      fc.property(days, (day) => {
        const judge = EPOCH.add({ days: day });
        expect(monthOf(day)).toMatchObject({ year: judge.year, month: judge.month, days: judge.daysInMonth });
      }),
    );
  });
});

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-1-1',
  '26-01-01',
  '2026-01-01T00:00',
  ' 2026-01-01',
  '2026/01/01',
  '20260101',
  '1899-12-31',
  '3000-01-01',
  '',
  '２０２６-01-01',
  '-026-01-01',
  '+026-01-01',
])('“%s” is no date', (text) => {
  expect(parseDay(text)).toBeUndefined();
});

test.each(['2026-13', '2026', '2026-1', '2026-02-01', ''])('“%s” is no month', (text) => {
  expect(parseMonth(text)).toBeUndefined();
});

test('dates for people', () => {
  const day = dayOf(2026, 12, 18);
  expect([displayDay(day, 'de'), displayDay(day, 'en')]).toEqual(['Fr 18.12.2026', 'Fri 18 Dec 2026']);
});
