import { newId } from '../../kernel/ids.ts';
import { json, type Ctx } from '../../database/context.ts';
import { settleAlarmOf } from '../../modules/deadlines/index.ts';
import type { Workflow } from './define.ts';

/**
 * Starts a run as part of the caller's transaction: it exists exactly if that transaction commits. The same
 * key again is the same run, so a repeated request or a deadline fired twice starts nothing new.
 */
export async function startRun<P>(
  ctx: Ctx, workflow: Workflow<P>, run: { readonly key: string; readonly tenant: string; readonly parameters: P },
): Promise<string> {
  const inserted = await ctx.tx.insertInto('run').values({
    id: newId('run', ctx.clock),
    tenant: run.tenant,
    key: run.key,
    workflow: workflow.name,
    version: workflow.version,
    parameters: json(run.parameters),
    state: 'running',
    cause: ctx.cause,
  }).onConflict((conflict) => conflict.column('key').doNothing()).returning('id').executeTakeFirst();
  if (inserted) return inserted.id;
  return (await ctx.tx.selectFrom('run').select('id').where('key', '=', run.key).executeTakeFirstOrThrow()).id;
}

/**
 * Starts an undone run once more, from the first step and with ids of its own; it takes over the key, under which the
 * old one is no longer found. Returns the new run's id, or null if the old one is not undone.
 */
export async function repeatUndoneRun(ctx: Ctx, runId: string): Promise<string | null> {
  const old = await ctx.tx.selectFrom('run').select(['key', 'tenant', 'workflow', 'version', 'parameters'])
    .where('id', '=', runId).where('state', '=', 'undone').forUpdate().executeTakeFirst();
  if (!old || old.key.endsWith(runId)) return null; // the second: it was repeated already
  await ctx.tx.updateTable('run').set({ key: `${old.key} undone ${runId}` }).where('id', '=', runId).execute();
  const id = newId('run', ctx.clock);
  await ctx.tx.insertInto('run').values({
    ...old, id, parameters: json(old.parameters), state: 'running', cause: ctx.cause,
  }).execute();
  await settleAlarmOf(ctx, 'run-undone', runId);
  return id;
}

/**
 * Lets a stuck run try again in the direction in which it got stuck (an operator's decision). Returns false if it is
 * not stuck.
 */
export async function retryStuckRun(ctx: Ctx, runId: string): Promise<boolean> {
  const onTheWayBack = await ctx.tx.selectFrom('runStep').select('state').where('runId', '=', runId)
    .where('state', 'in', ['undoing', 'undone']).executeTakeFirst();
  const { numUpdatedRows } = await ctx.tx.updateTable('run')
    .set({
      endedAt: null, leaseUntil: null,
      ...(onTheWayBack ? { state: 'unwinding' } : { state: 'running', error: null }),
    })
    .where('id', '=', runId).where('state', '=', 'stuck').executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await ctx.tx.updateTable('runStep').set({ attempts: 0 }).where('runId', '=', runId)
    .where('state', 'in', ['doing', 'undoing']).execute();
  await settleAlarmOf(ctx, 'run-stuck', runId);
  return true;
}
