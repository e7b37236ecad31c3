import { setTimeout as pause } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import type { DrivenClock } from '../../kernel/clock.ts';
import type { Database } from '../../database/index.ts';
import { nextDue } from '../../modules/deadlines/index.ts';

const SETTLE_MILLISECONDS = 120_000;

/**
 * Drives the clock to `target`, stopping at every deadline on the way until what is due has been done. Only waiting is
 * skipped: the workers that do it are the ones of production.
 */
export async function driveTo(db: Database, clock: DrivenClock, target: Temporal.Instant): Promise<void> {
  for (;;) {
    const due = await nextDue(db);
    if (!due || Temporal.Instant.compare(due, target) > 0) break;
    if (Temporal.Instant.compare(due, clock.now()) > 0) clock.advanceTo(due);
    await settle(db, clock);
  }
  if (Temporal.Instant.compare(target, clock.now()) > 0) clock.advanceTo(target);
  await settle(db, clock);
}

/** Alarms that work came to nothing. What the others tell (an image ages, a disk fills) stops nobody. */
const failures = [
  'run-stuck', 'run-undone', 'deadline-failed', 'mail-failed', 'document-damaged', 'document-store-failed',
  'acceptance-refused', 'deletion-held', 'webhook-failed', 'audit-finding',
] as const;

/** Waits in real time until nothing is due and no run is under way. Work that failed is an error. */
export async function settle(db: Database, clock: DrivenClock): Promise<void> {
  const until = performance.now() + SETTLE_MILLISECONDS;
  while (performance.now() < until) {
    const due = await nextDue(db);
    const runs = await db.selectFrom('run').select('id').where('state', 'in', ['running', 'unwinding']).limit(1)
      .execute();
    const alarm = await db.selectFrom('alarm').select('sentence').where('settledAt', 'is', null)
      .where('kind', 'in', failures).executeTakeFirst();
    if (alarm) throw new Error(alarm.sentence);
    if (runs.length === 0 && (!due || Temporal.Instant.compare(due, clock.now()) > 0)) return;
    await pause(20);
  }
  throw new Error(`work is still under way after ${SETTLE_MILLISECONDS / 1000} s`);
}

/** `hour` o'clock of a civil date in Germany. */
export function at(date: string, hour: number): Temporal.Instant {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: { hour } }).toInstant();
}
