import { toPage, type PageQuery } from '../kernel/wire.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { workflowRefusals } from './refusals.ts';
import { repeatUndoneRun, retryStuckRun } from './runtime/index.ts';

const columns = ['id', 'tenant', 'workflow', 'version', 'state', 'cause', 'error', 'createdAt', 'endedAt'] as const;

interface Filter extends PageQuery {
  readonly state?: string | undefined;
  readonly workflow?: string | undefined;
}

/** Runs of all workflows, newest first, without their steps. */
export async function listRuns(ctx: Ctx, filter: Filter) {
  let query = ctx.tx.selectFrom('run').select(columns);
  if (filter.state) query = query.where('state', '=', filter.state);
  if (filter.workflow) query = query.where('workflow', '=', filter.workflow);
  if (filter.cursor) query = query.where('id', '<', filter.cursor);
  return toPage(await query.orderBy('id', 'desc').limit(filter.limit + 1).execute(), filter.limit);
}

export async function readRun(ctx: Ctx, runId: string) {
  const run = await ctx.tx.selectFrom('run').select(columns).where('id', '=', runId).executeTakeFirst();
  if (!run) return refuse(workflowRefusals, 'runs.unknown');
  const steps = await ctx.tx.selectFrom('runStep')
    .select(['position', 'name', 'state', 'output', 'attempts', 'error', 'startedAt', 'endedAt', 'seconds'])
    .where('runId', '=', runId).orderBy('position').execute();
  return ok({ ...run, steps });
}

/**
 * An operator removed the cause: a stuck run goes on in the direction in which it got stuck, an undone one is started
 * once more. Returns the run that is now under way.
 */
export async function retryRun(ctx: Ctx, runId: string) {
  const before = await readRun(ctx, runId);
  if (!before.ok) return before;
  if (await retryStuckRun(ctx, runId)) return readRun(ctx, runId);
  const repeated = await repeatUndoneRun(ctx, runId);
  if (repeated) return readRun(ctx, repeated);
  return refuse(workflowRefusals, 'runs.not_stuck', { state: before.value.state });
}
