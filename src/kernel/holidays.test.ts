import { describe, expect, test } from 'vitest';
import { parseDay } from './civil.ts';
import { holidayDates, holidayOn, MissingData, type State } from './holidays.ts';
import { addWorkingDays, isWorkingDay, nextWorkingDayFrom } from './working-days.ts';

const day = (text: string): number => parseDay(text) as number;

describe('public holidays', () => {
  test('A5.1 Rhineland-Palatinate has eleven, Easter moving six of them', () => {
    expect(holidayDates('DE-RP', 2026)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-06-04',
      '2026-10-03',
      '2026-11-01',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  test.each([
    ['DE-RP', '2017-10-31', true],
    ['DE-RP', '2018-10-31', false],
    ['DE-RP', '2026-12-24', false],
    ['DE-RP', '2026-12-31', false],
    ['DE-RP', '2027-05-27', true],
    ['DE-NW', '2024-05-30', true],
    ['DE-BE', '2024-05-30', false],
    ['DE-NI', '2018-10-31', true],
    ['DE-BE', '2019-03-08', true],
    ['DE-BE', '2018-03-08', false],
    ['DE-BE', '2025-05-08', true],
    ['DE-MV', '2022-03-08', false],
    ['DE-MV', '2023-03-08', true],
    ['DE-SN', '2026-11-18', true],
    ['DE-BB', '2026-04-05', true],
    ['DE-RP', '2026-04-05', false],
    ['DE-TH', '2019-09-20', true],
    ['DE-SL', '2026-08-15', true],
    ['DE-BW', '2026-01-06', true],
  ] as const)('%s %s: %s', (state, date, expected) => {
    expect(holidayOn(state, day(date)) !== undefined).toBe(expected);
  });

  // Easter Sundays of the Gregorian computus, earliest and latest possible among them.
  test.each([
    [2008, '2008-03-23'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('Easter %i is %s', (year, sunday) => {
    expect(holidayOn('DE-RP', day(sunday) + 1)?.en).toBe('Easter Monday');
    // In 2008 Ascension and Labour Day shared the first of May.
    expect(holidayDates('DE-RP', year)).toHaveLength(year === 2008 ? 10 : 11);
  });

  test('a year without data is refused by name', () => {
    expect(() => holidayOn('DE-RP', day('1994-05-01'))).toThrow(MissingData);
    expect(() => holidayOn('DE-RP', day('2101-05-02'))).toThrow('public holidays 2101 in DE-RP');
  });
});

describe('working days', () => {
  const rp: { state: State } = { state: 'DE-RP' };
  test('a chain of Easter: Good Friday to Tuesday', () => {
    expect(nextWorkingDayFrom(day('2027-03-26'), rp)).toBe(day('2027-03-30'));
  });
  test('the day itself is never counted', () => {
    expect(addWorkingDays(day('2026-12-21'), 8, rp)).toBe(day('2027-01-04'));
    expect(addWorkingDays(day('2026-12-21'), 8, { ...rp, saturdays: true })).toBe(day('2027-01-02'));
  });
  test('a Saturday works only where Werktag includes it', () => {
    expect(isWorkingDay(day('2026-11-21'), rp)).toBe(false);
    expect(isWorkingDay(day('2026-11-21'), { ...rp, saturdays: true })).toBe(true);
  });
});
