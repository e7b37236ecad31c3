import { describe, expect, test } from 'vitest';
import { addMonths, dayNumber, readMonth, shownOf, spanOf, weeksOf } from './month.ts';

describe('months of the calendar', () => {
  test.each([
    // month      first Monday   last Sunday    weeks   why
    ['2026-07', '2026-06-29', '2026-08-02', 5, 'begins on a Wednesday'],
    ['2026-02', '2026-01-26', '2026-03-01', 5, 'ends on a Saturday'],
    ['2027-02', '2027-02-01', '2027-02-28', 4, 'begins on a Monday and has four weeks; a fifth would be all strangers'],
    ['2026-08', '2026-07-27', '2026-09-06', 6, 'begins on a Saturday and needs six'],
    ['1969-12', '1969-12-01', '1970-01-04', 5, 'lies before the day that days are counted from'],
  ])('%s runs from %s to %s in %i weeks: it %s', (month, first, last, weeks) => {
    const grid = weeksOf(month);
    expect([grid[0]?.[0], grid.at(-1)?.at(-1), grid.length]).toEqual([first, last, weeks]);
    expect(grid.every((week) => week.length === 7)).toBe(true);
    expect(shownOf(month), 'what is read is what is shown').toEqual({ from: first, until: last });
  });

  test.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-07', 0, '2026-07'],
    ['2026-07', -19, '2024-12'],
  ])('%s and %i months is %s', (month, count, sum) => {
    expect(addMonths(month, count)).toBe(sum);
  });

  test('spans a leap February to its 29th', () => {
    expect(spanOf('2028-02')).toEqual({ from: '2028-02-01', until: '2028-02-29' });
  });

  test.each([
    ['2026-07', '2026-07'],
    ['2026-13', '2026-01'],
    ['2026-7', '2026-01'],
    ['javascript:', '2026-01'],
    [null, '2026-01'],
  ])('reads %s in the address as %s', (text, month) => {
    expect(readMonth(text, '2026-01')).toBe(month);
  });

  test('numbers a day within its month', () => {
    expect([dayNumber('2026-07-01'), dayNumber('2026-07-31')]).toEqual([1, 31]);
  });
});
