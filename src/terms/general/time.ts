import { type Day, dayOf, formatDay } from '../../kernel/civil.ts';
import { quotient } from '../../kernel/decimal.ts';
import type { Interval } from '../../kernel/service-hours.ts';
import { berlin, msPerHour, startOfDay } from '../../kernel/zone.ts';
import { date, inOrder, optional, whole } from '../fields.ts';
import { reject } from '../refusals.ts';

/** The calendar years the calculator speaks about. */
export const year = whole(1900, 2999);

/** From the first of January to the next, local midnight to local midnight. */
export function calendarYear(of: number): Interval {
  return { from: startOfDay(berlin, dayOf(of, 1, 1)), until: startOfDay(berlin, dayOf(of + 1, 1, 1)) };
}

/** `from?`, `until?`: the service's own life inside a period, as dates; `until` is exclusive. */
export const serviceLife = { from: optional(date), until: optional(date) };

/**
 * The part of `period` in which the service existed (A4 (2), the "Rumpfjahr"). Refused where the dates
 * are out of order or leave nothing of the period.
 */
export function lifeInside(period: Interval, from: Day | undefined, until: Day | undefined): Interval {
  if (from !== undefined && until !== undefined) inOrder(from, until, '/until', ['from', 'until'], true);
  const part = {
    from: from === undefined ? period.from : Math.max(period.from, startOfDay(berlin, from)),
    until: until === undefined ? period.until : Math.min(period.until, startOfDay(berlin, until)),
  };
  if (part.until <= part.from) {
    reject('out-of-order', from === undefined ? '/until' : '/from', {
      whyDe: `Vom Zeitraum bleibt nichts übrig (${lifeWords('ab', from, 'bis', until)}).`,
      whyEn: `Nothing of the period is left (${lifeWords('from', from, 'until', until)}).`,
    });
  }
  return part;
}

/** `ab 2026-01-01 bis 2026-02-01`, or the half of it that is given. */
function lifeWords(since: string, from: Day | undefined, to: string, until: Day | undefined): string {
  const parts: string[] = [];
  if (from !== undefined) parts.push(`${since} ${formatDay(from)}`);
  if (until !== undefined) parts.push(`${to} ${formatDay(until)}`);
  return parts.join(' ');
}

/** Milliseconds as hours with six decimals. */
export function hours(ms: number): string {
  return quotient(BigInt(ms), BigInt(msPerHour), 6);
}
