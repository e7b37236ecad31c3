import { limits } from '../../kernel/limits.ts';
import type { Temporal } from 'temporal-polyfill';
import type { Ctx, Database } from '../../database/index.ts';
import { raiseAlarm } from './raise-alarm.ts';
import { inColumns, type Outcome } from './set-deadline.ts';

export interface DueDeadline {
  readonly id: string;
  readonly tenant: string;
  readonly clause: string;
  readonly subjectId: string;
  readonly action: string;
  readonly dueOn: string;
  /** Failures so far. */
  readonly attempts: number;
}

/**
 * Takes the earliest deadline that is due and marks it fired, in the transaction that then does what is due: it fires
 * exactly once, and its handler may already set the next of the same kind. Null if nothing is due.
 */
export async function takeDueDeadline(ctx: Ctx): Promise<DueDeadline | null> {
  const row = await ctx.tx.selectFrom('deadline')
    .select(['id', 'tenant', 'clause', 'subjectId', 'action', 'dueOn', 'attempts'])
    .where('state', '=', 'open').where('dueAt', '<=', ctx.now)
    .where((eb) => eb.or([eb('notBefore', 'is', null), eb('notBefore', '<=', ctx.now)]))
    .orderBy('dueAt').orderBy('id').limit(1)
    .forUpdate().skipLocked().executeTakeFirst();
  if (!row) return null;
  await ctx.tx.updateTable('deadline').set({ state: 'fired', firedAt: ctx.now }).where('id', '=', row.id).execute();
  return row;
}

export async function noteOutcome(ctx: Ctx, deadlineId: string, outcome: Outcome): Promise<void> {
  await ctx.tx.updateTable('deadline').set(inColumns(outcome)).where('id', '=', deadlineId).execute();
}

/**
 * Waits longer after each failure, so that a passing disturbance passes and others get their turn; after the last one
 * the deadline leaves the queue and a person is called (I17).
 */
export async function noteFailure(ctx: Ctx, deadline: DueDeadline, error: string): Promise<void> {
  const row = await ctx.tx.updateTable('deadline').set((eb) => ({
    attempts: eb('attempts', '+', 1), ...inColumns(error), notBefore: waitFrom(ctx, deadline.attempts + 1),
  }))
    .where('id', '=', deadline.id).where('state', '=', 'open').returning('attempts').executeTakeFirst();
  if (!row || row.attempts < limits.attempts) return;
  await ctx.tx.updateTable('deadline').set({ state: 'alarm' }).where('id', '=', deadline.id).execute();
  await raiseAlarm(ctx, {
    tenant: deadline.tenant, kind: 'deadline-failed', subjectId: deadline.id,
    sentence: {
      de: `${deadline.action} (${deadline.clause}), fällig am ${deadline.dueOn}, ist gescheitert: ${error}. Beseitigen Sie die`
        + ' Ursache, dann wiederholen Sie die Frist.',
      en: `${deadline.action} (${deadline.clause}), due ${deadline.dueOn}, failed: ${error}. Remove the cause, then retry it.`,
    },
  });
}

/** 2, 4, 8 … minutes. */
function waitFrom(ctx: Ctx, attempts: number): Temporal.Instant {
  return ctx.now.add({ minutes: 2 ** attempts });
}

/** When the next open deadline is due, or null. For the driven clock. */
export async function nextDue(db: Database): Promise<Temporal.Instant | null> {
  const row = await db.selectFrom('deadline').select('dueAt').where('state', '=', 'open').orderBy('dueAt').limit(1)
    .executeTakeFirst();
  return row?.dueAt ?? null;
}
