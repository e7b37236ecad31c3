import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, formatDay, parseDay } from './civil.ts';
import { latestNotice, type Period, periodEnd, periodUnits } from './period.ts';

const day = (text: string): number => parseDay(text) as number;
const days = fc.integer({ min: dayOf(1990, 1, 1), max: dayOf(2100, 1, 1) });
const periods = fc.record({ n: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom(...periodUnits) });

describe('periods of §§ 187–189 BGB', () => {
  test.each([
    ['2026-01-31', { n: 1, unit: 'month' }, 'event', '2026-02-28'],
    ['2028-01-31', { n: 1, unit: 'month' }, 'event', '2028-02-29'],
    ['2026-01-31', { n: 1, unit: 'month' }, 'startOfDay', '2026-02-28'],
    ['2026-01-29', { n: 1, unit: 'month' }, 'startOfDay', '2026-02-28'],
    ['2026-01-28', { n: 1, unit: 'month' }, 'startOfDay', '2026-02-27'],
    ['2026-02-28', { n: 1, unit: 'month' }, 'event', '2026-03-28'],
    ['2026-02-28', { n: 1, unit: 'month' }, 'startOfDay', '2026-03-27'],
    ['2026-03-31', { n: 1, unit: 'quarter' }, 'event', '2026-06-30'],
    ['2028-02-29', { n: 4, unit: 'year' }, 'event', '2032-02-29'],
    ['2026-01-01', { n: 1, unit: 'month_and_half' }, 'startOfDay', '2026-02-15'],
    ['2026-01-01', { n: 2, unit: 'half_month' }, 'event', '2026-01-31'],
    ['2026-03-20', { n: 2, unit: 'week' }, 'startOfDay', '2026-04-02'],
  ] as const)('%s + %o (%s) = %s', (start, period, mode, end) => {
    expect(formatDay(periodEnd(day(start), period, mode))).toBe(end);
  });

  test('a period ends after its event, and the longer the later', () => {
    fc.assert(
      fc.property(days, periods, (start, period) => {
        const end = periodEnd(start, period);
        expect(end).toBeGreaterThan(start);
        expect(periodEnd(start, { ...period, n: period.n + 1 })).toBeGreaterThan(end);
        expect(periodEnd(start, period, 'startOfDay')).toBeLessThanOrEqual(end);
      }),
    );
  });

  test('A10.3 the last notice is in time and the day after is not', () => {
    fc.assert(
      fc.property(days, periods, (termEnd, period: Period) => {
        const latest = latestNotice(termEnd, period);
        expect(periodEnd(latest, period)).toBeLessThanOrEqual(termEnd);
        expect(periodEnd(latest + 1, period)).toBeGreaterThan(termEnd);
      }),
    );
  });
});
