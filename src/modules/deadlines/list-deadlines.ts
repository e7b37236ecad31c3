import type { NotNull } from 'kysely';
import type { ListQuery } from '../../kernel/wire.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { customerOf, listRows, searched, through, type Ctx, type ListTable } from '../../database/index.ts';
import { deadlineRefusals } from './refusals.ts';
import { subjectNumber } from './store.ts';

export interface DeadlineFilter extends ListQuery {
  readonly state?: string | undefined;
  readonly clause?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly customerId?: string | undefined;
  /** Civil days, inclusive. */
  readonly dueFrom?: string | undefined;
  readonly dueUntil?: string | undefined;
}

export const deadlineList = {
  tenant: 'deadline.tenant', id: 'deadline.id', sort: 'dueAt',
  sortable: {
    dueAt: { column: 'deadline.dueAt', kind: 'instant' }, clause: { column: 'deadline.clause', kind: 'text' },
    state: { column: 'deadline.state', kind: 'text' }, action: { column: 'deadline.action', kind: 'text' },
    customerName: { column: 'customer.name', kind: 'name' },
  },
  searchable: [
    'deadline.clause', searched.lower('deadline.action'), customerOf('deadline.tenant'),
    through('deadline.subjectId', 'offer.id', searched.number('offer.number')),
    through('deadline.subjectId', 'contract.id', searched.number('contract.number')),
    through('deadline.subjectId', 'invoice.id', searched.number('invoice.number')),
    searched.id('deadline.id'), searched.id('deadline.subjectId'),
  ],
} as const satisfies ListTable;

/** Deadlines, each with its customer's name and the number of the offer, contract or invoice it is about. */
export async function listDeadlines(ctx: Ctx, filter: DeadlineFilter) {
  let deadlines = ctx.tx.selectFrom('deadline')
    .leftJoin('organisation as customer', 'customer.id', 'deadline.tenant')
    .leftJoin('offer', 'offer.id', 'deadline.subjectId')
    .leftJoin('contract', 'contract.id', 'deadline.subjectId')
    .leftJoin('invoice', 'invoice.id', 'deadline.subjectId')
    .selectAll('deadline')
    .select(['deadline.tenant as customerId', 'customer.name as customerName', subjectNumber.as('subjectNumber')])
    .$narrowType<{ customerName: NotNull }>();
  if (filter.dueFrom) deadlines = deadlines.where('deadline.dueOn', '>=', filter.dueFrom);
  if (filter.dueUntil) deadlines = deadlines.where('deadline.dueOn', '<=', filter.dueUntil);
  return listRows(ctx, deadlineList, filter, deadlines, {
    'deadline.state': filter.state, 'deadline.clause': filter.clause, 'deadline.subjectId': filter.subjectId,
    'deadline.tenant': filter.customerId,
  });
}

export interface AlarmFilter extends ListQuery {
  readonly open?: boolean | undefined;
  readonly kind?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly customerId?: string | undefined;
}

export const alarmList = {
  tenant: 'alarm.tenant', id: 'alarm.id', sort: '-raisedAt',
  sortable: {
    raisedAt: { column: 'alarm.id', kind: 'text' }, kind: { column: 'alarm.kind', kind: 'text' },
    customerName: { column: 'customer.name', kind: 'name', orElse: '' },
  },
  searchable: [
    'alarm.sentence', 'alarm.sentenceDe', searched.lower('alarm.kind'), customerOf('alarm.tenant'),
    searched.id('alarm.subjectId'), searched.id('alarm.id'),
  ],
} as const satisfies ListTable;

/** Alarms, each with the name of whom it concerns; null where it concerns nobody in particular. */
export async function listAlarms(ctx: Ctx, filter: AlarmFilter) {
  let alarms = ctx.tx.selectFrom('alarm').leftJoin('organisation as customer', 'customer.id', 'alarm.tenant')
    .selectAll('alarm').select(['customer.id as customerId', 'customer.name as customerName']);
  if (filter.open !== undefined) alarms = alarms.where('alarm.settledAt', filter.open ? 'is' : 'is not', null);
  return listRows(ctx, alarmList, filter, alarms, {
    'alarm.kind': filter.kind, 'alarm.subjectId': filter.subjectId, 'alarm.tenant': filter.customerId,
  });
}

/** A person has dealt with the matter and says what was done. Settling a settled alarm changes nothing. */
export async function settleAlarm(ctx: Ctx, alarmId: string, settlement: string) {
  await ctx.tx.updateTable('alarm').set({ settledAt: ctx.now, settlement }).where('id', '=', alarmId)
    .where('settledAt', 'is', null).execute();
  const row = await ctx.tx.selectFrom('alarm').selectAll().where('id', '=', alarmId).executeTakeFirst();
  return row ? ok(row) : refuse(deadlineRefusals, 'deadlines.unknown_alarm');
}
