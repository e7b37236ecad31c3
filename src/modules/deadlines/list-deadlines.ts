import { toPage, type PageQuery } from '../../kernel/wire.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { deadlineRefusals } from './refusals.ts';

export interface DeadlineFilter extends PageQuery {
  readonly state?: string | undefined;
  readonly clause?: string | undefined;
  readonly subjectId?: string | undefined;
  /** Civil days, inclusive. */
  readonly dueFrom?: string | undefined;
  readonly dueUntil?: string | undefined;
}

/** Deadlines in the order in which they fall due. */
export async function listDeadlines(ctx: Ctx, filter: DeadlineFilter) {
  let query = ctx.tx.selectFrom('deadline').selectAll();
  if (filter.state) query = query.where('state', '=', filter.state);
  if (filter.clause) query = query.where('clause', '=', filter.clause);
  if (filter.subjectId) query = query.where('subjectId', '=', filter.subjectId);
  if (filter.dueFrom) query = query.where('dueOn', '>=', filter.dueFrom);
  if (filter.dueUntil) query = query.where('dueOn', '<=', filter.dueUntil);
  const { cursor } = filter;
  if (cursor) {
    query = query.where(({ eb, refTuple, selectFrom }) => eb(
      refTuple('dueAt', 'id'), '>', selectFrom('deadline as last').select(['last.dueAt', 'last.id'])
        .where('last.id', '=', cursor).$asTuple('dueAt', 'id')));
  }
  return toPage(await query.orderBy('dueAt').orderBy('id').limit(filter.limit + 1).execute(), filter.limit);
}

export interface AlarmFilter extends PageQuery {
  readonly open?: boolean | undefined;
}

/** Alarms, newest first. */
export async function listAlarms(ctx: Ctx, filter: AlarmFilter) {
  let query = ctx.tx.selectFrom('alarm').selectAll();
  if (filter.open !== undefined) query = query.where('settledAt', filter.open ? 'is' : 'is not', null);
  if (filter.cursor) query = query.where('id', '<', filter.cursor);
  return toPage(await query.orderBy('id', 'desc').limit(filter.limit + 1).execute(), filter.limit);
}

/** A person has dealt with the matter. Settling a settled alarm changes nothing. */
export async function settleAlarm(ctx: Ctx, alarmId: string) {
  await ctx.tx.updateTable('alarm').set({ settledAt: ctx.now }).where('id', '=', alarmId)
    .where('settledAt', 'is', null).execute();
  const row = await ctx.tx.selectFrom('alarm').selectAll().where('id', '=', alarmId).executeTakeFirst();
  return row ? ok(row) : refuse(deadlineRefusals, 'deadlines.unknown_alarm');
}
