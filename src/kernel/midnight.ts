import { Temporal } from 'temporal-polyfill';

/** Midnight in Berlin at the start of a civil day (`YYYY-MM-DD`), or of the day after it. */
export function midnight(day: string, of: 'this' | 'next'): Temporal.Instant {
  return Temporal.PlainDate.from(day).add({ days: of === 'this' ? 0 : 1 }).toZonedDateTime('Europe/Berlin').toInstant();
}
