import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { newId, type IdOf } from '../../kernel/ids.ts';
import type { Text } from '../../kernel/text.ts';
import { json, type Ctx } from '../../database/index.ts';

/** What happens when a deadline is due; each has its handler in workflows/deadline-actions.ts. */
export type DeadlineAction =
  | 'offer-expires' | 'acceptance-deemed' | 'invoice-month' | 'payment-due' | 'contract-ends' | 'delete-data'
  | 'certificate-expires' | 'image-ages' | 'snapshot-ages' | 'work-accepted';

export interface NewDeadline {
  readonly tenant: string;
  /** The clause that computed the day. */
  readonly clause: string;
  readonly subjectId: string;
  readonly action: DeadlineAction;
  /** The civil day the clause names, `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly because: unknown;
  /**
   * `end` (the default): the day belongs to the one who may still act, so the duty falls at its end, 24:00
   * (§ 188 BGB). `start`: something is to be done on that day.
   */
  readonly at?: 'start' | 'end';
}

/**
 * Sets a deadline; the same subject and action again moves the open one. Every future duty is such a row: a
 * crash loses none, and nothing sleeps in memory.
 */
export async function setDeadline(ctx: Ctx, deadline: NewDeadline): Promise<IdOf<'deadline'>> {
  const { at = 'end', because, ...rest } = deadline;
  const dueAt = dueInstant(deadline.dueOn, at);
  const { id } = await ctx.tx.insertInto('deadline')
    .values({ id: newId('deadline', ctx.clock), ...rest, dueAt, because: json(because), state: 'open' })
    // Written out: by a parameter the server can't tell which partial index is meant.
    .onConflict((conflict) => conflict.columns(['subjectId', 'action']).where('state', '=', sql.lit('open'))
      .doUpdateSet({ dueAt, dueOn: deadline.dueOn, clause: deadline.clause, because: json(because) }))
    .returning('id').executeTakeFirstOrThrow();
  return id as IdOf<'deadline'>;
}

/** Local midnight in Berlin at the start of the day, or of the day after it. */
function dueInstant(dueOn: string, at: 'start' | 'end'): Temporal.Instant {
  const day = Temporal.PlainDate.from(dueOn).add({ days: at === 'start' ? 0 : 1 });
  return day.toZonedDateTime('Europe/Berlin').toInstant();
}

/** What became of a deadline: in both languages, or what is the same in both, as a number or an error. */
export type Outcome = Text | string;

export function inColumns(outcome: Outcome): { outcome: string; outcomeEn: string | null } {
  return typeof outcome === 'string' ? { outcome, outcomeEn: null } : { outcome: outcome.de, outcomeEn: outcome.en };
}

/** The matter settled itself; the row stays with the reason. */
export async function cancelDeadline(
  ctx: Ctx, subjectId: string, action: DeadlineAction, reason: Outcome,
): Promise<void> {
  await ctx.tx.updateTable('deadline').set({ state: 'cancelled', ...inColumns(reason) })
    .where('subjectId', '=', subjectId).where('action', '=', action).where('state', '=', 'open').execute();
}

/** The day on which a subject's open deadline of this kind falls; null if none is open. */
export async function openDueOn(ctx: Ctx, subjectId: string, action: DeadlineAction): Promise<string | null> {
  const row = await ctx.tx.selectFrom('deadline').select('dueOn').where('subjectId', '=', subjectId)
    .where('action', '=', action).where('state', '=', 'open').executeTakeFirst();
  return row?.dueOn ?? null;
}
