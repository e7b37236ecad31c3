import { newId } from '../../kernel/ids.ts';
import type { Ctx } from '../../database/index.ts';

export interface Alarm {
  readonly tenant: string;
  readonly kind: 'run-stuck' | 'deadline-failed' | 'mail-failed';
  readonly subjectId: string;
  /** What happened, and what a person does next. */
  readonly sentence: string;
}

/** Puts a matter on the list that people work through; once per open matter, however often it recurs. */
export async function raiseAlarm(ctx: Ctx, alarm: Alarm): Promise<void> {
  await ctx.tx.insertInto('alarm').values({ id: newId('alarm', ctx.clock), ...alarm })
    .onConflict((conflict) => conflict.columns(['kind', 'subjectId']).where('settledAt', 'is', null).doNothing())
    .execute();
}
