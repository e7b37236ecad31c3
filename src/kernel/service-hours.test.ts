import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weekdayOf } from './civil.ts';
import {
  clockBusinessDays,
  clockDeadline,
  clockElapsed,
  type Interval,
  mergeIntervals,
  NeverOpen,
  type OpenHours,
  type ServiceCalendar,
  subtractIntervals,
  totalMs,
} from './service-hours.ts';
import { localOf, msPerDay, msPerHour, msPerMinute, parseInstant } from './zone.ts';

const office: OpenHours = [[8 * msPerHour, 17 * msPerHour]];
const berlin: ServiceCalendar = {
  zone: 'Europe/Berlin',
  week: [office, office, office, office, office, [], []],
  isClosed: () => false,
};
const at = (text: string): number => parseInstant(text) as number;

/** The slow judge: asks minute by minute whether the desk is open. */
function isOpen(calendar: ServiceCalendar, instant: number): boolean {
  const { day, msOfDay } = localOf(calendar.zone, instant);
  const hours = calendar.week[weekdayOf(day) - 1] as OpenHours;
  return !calendar.isClosed(day) && hours.some(([opens, closes]) => msOfDay >= opens && msOfDay < closes);
}

const start = at('2026-03-20T00:00:00Z') / msPerMinute;
const minutes = fc.integer({ min: start, max: start + 20 * 24 * 60 });

describe('service hours against counting minute by minute', () => {
  test('A6.4 elapsed', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 6000 }), (from, length) => {
        let open = 0;
        for (let minute = from; minute < from + length; minute++) if (isOpen(berlin, minute * msPerMinute)) open++;
        expect(clockElapsed(berlin, from * msPerMinute, (from + length) * msPerMinute)).toBe(open * msPerMinute);
      }),
      { numRuns: 40 },
    );
  });

  test('A6.3 a deadline has exactly its time behind it, and not a minute earlier', () => {
    fc.assert(
      fc.property(
        minutes,
        fc.integer({ min: 1, max: 3000 }),
        minutes,
        fc.integer({ min: 0, max: 3000 }),
        (from, length, pause, pauseLength) => {
          const pauses: Interval[] = [{ from: pause * msPerMinute, until: (pause + pauseLength) * msPerMinute }];
          const due = clockDeadline(berlin, from * msPerMinute, length * msPerMinute, pauses);
          expect(clockElapsed(berlin, from * msPerMinute, due, pauses)).toBe(length * msPerMinute);
          expect(clockElapsed(berlin, from * msPerMinute, due - 1, pauses)).toBeLessThan(length * msPerMinute);
        },
      ),
    );
  });

  test('both nights of the change: round the clock loses and gains no time', () => {
    const always: ServiceCalendar = { ...berlin, week: Array.from({ length: 7 }, () => [[0, msPerDay] as const]) };
    for (const night of ['2026-03-28T20:00:00Z', '2026-10-24T20:00:00Z']) {
      expect(clockDeadline(always, at(night), 12 * msPerHour)).toBe(at(night) + 12 * msPerHour);
    }
  });

  test('hours inside the skipped hour do not open', () => {
    const night: ServiceCalendar = {
      ...berlin,
      week: Array.from({ length: 7 }, () => [[2 * msPerHour, 3 * msPerHour] as const]),
    };
    expect(clockElapsed(night, at('2026-03-28T23:00:00Z'), at('2026-03-29T22:00:00Z'))).toBe(0);
    expect(clockElapsed(night, at('2026-10-24T22:00:00Z'), at('2026-10-25T23:00:00Z'))).toBe(2 * msPerHour);
  });

  test('business days: closing time is outside, the same time returns', () => {
    expect(clockBusinessDays(berlin, at('2026-11-27T16:00:00Z'), 0)).toBe(at('2026-11-30T07:00:00Z'));
    expect(clockBusinessDays(berlin, at('2026-03-27T11:00:00Z'), 1)).toBe(at('2026-03-30T10:00:00Z'));
  });

  test('a calendar that is always closed never ends', () => {
    expect(() => clockDeadline({ ...berlin, isClosed: () => true }, at('2026-01-01T00:00:00Z'), 1)).toThrow(NeverOpen);
  });
});

describe('intervals', () => {
  const interval = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
    .map(([from, length]) => ({ from, until: from + length }));
  const covers = (list: readonly Interval[], t: number): boolean =>
    list.some(({ from, until }) => t >= from && t < until);

  test('merging and subtracting keep exactly the right moments', () => {
    fc.assert(
      fc.property(fc.array(interval), fc.array(interval), (a, b) => {
        const rest = subtractIntervals(mergeIntervals(a), mergeIntervals(b));
        let count = 0;
        for (let t = 0; t < 100; t++) {
          const expected = covers(a, t) && !covers(b, t);
          expect(covers(rest, t)).toBe(expected);
          if (expected) count++;
        }
        expect(totalMs(rest)).toBe(count);
      }),
    );
  });
});
