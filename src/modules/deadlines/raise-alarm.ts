import { newId } from '../../kernel/ids.ts';
import type { Text } from '../../kernel/text.ts';
import type { Ctx } from '../../database/index.ts';

export interface Alarm {
  readonly tenant: string;
  readonly kind: 'run-stuck' | 'run-undone' | 'deadline-failed' | 'mail-failed' | 'document-damaged'
    | 'document-store-failed' | 'acceptance-refused' | 'deletion-held' | 'webhook-failed'
    | 'certificate-expires' | 'image-ages' | 'target-offline' | 'pool-offline' | 'pool-full' | 'group-unassigned'
    | 'audit-finding' | 'uplink-down' | 'location-cut-off' | 'guest-health' | 'updates-pending';
  readonly subjectId: string;
  /** What happened, and what a person does next. */
  readonly sentence: Text;
}

/** Puts a matter on the list that people work through; once per open matter, however often it recurs. */
export async function raiseAlarm(ctx: Ctx, { sentence, ...alarm }: Alarm): Promise<void> {
  await ctx.tx.insertInto('alarm')
    .values({ id: newId('alarm', ctx.clock), ...alarm, sentence: sentence.en, sentenceDe: sentence.de })
    .onConflict((conflict) => conflict.columns(['kind', 'subjectId']).where('settledAt', 'is', null).doNothing())
    .execute();
}

/** The matter is being dealt with: what the alarm was about starts over. */
export async function settleAlarmOf(ctx: Ctx, kind: Alarm['kind'], subjectId: string): Promise<void> {
  await ctx.tx.updateTable('alarm').set({ settledAt: ctx.now }).where('kind', '=', kind)
    .where('subjectId', '=', subjectId).where('settledAt', 'is', null).execute();
}
