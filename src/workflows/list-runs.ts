import type { ListQuery } from '../kernel/wire.ts';
import { ok, refuse } from '../kernel/result.ts';
import { customerOf, listRows, searched, type Ctx, type ListTable } from '../database/index.ts';
import { inFrontOf } from '../modules/compute/index.ts';
import { workflowRefusals } from './refusals.ts';
import { isAbout, subject } from './runs/store.ts';
import { repeatUndoneRun, retryStuckRun } from './runtime/index.ts';

const columns = ['run.id', 'run.tenant', 'run.workflow', 'run.version', 'run.state', 'run.cause', 'run.error',
  'run.createdAt', 'run.endedAt', 'customer.name as customerName'] as const;

interface Filter extends ListQuery {
  readonly state?: string | undefined;
  readonly workflow?: string | undefined;
  readonly customerId?: string | undefined;
  readonly serverId?: string | undefined;
  readonly contractId?: string | undefined;
}

export const runList = {
  tenant: 'run.tenant', id: 'run.id', sort: '-createdAt',
  sortable: {
    createdAt: { column: 'run.id', kind: 'text' }, workflow: { column: 'run.workflow', kind: 'text' },
    state: { column: 'run.state', kind: 'text' },
    customerName: { column: 'customer.name', kind: 'name', orElse: '' },
  },
  searchable: [
    searched.lower('run.workflow'), 'run.cause', 'run.error', customerOf('run.tenant'),
    searched.id('run.id'),
  ],
} as const satisfies ListTable;

function runs(ctx: Ctx) {
  return ctx.tx.selectFrom('run').leftJoin('organisation as customer', 'customer.id', 'run.tenant').select(columns)
    .select([
      subject.serverId.as('serverId'), subject.hostname.as('hostname'), subject.contractId.as('contractId'),
      subject.contractNumber.as('contractNumber'),
    ]);
}

/** Runs of all workflows, without their steps, each with the server and contract it is about. */
export async function listRuns(ctx: Ctx, filter: Filter) {
  let asked = runs(ctx);
  if (filter.serverId !== undefined) asked = asked.where(isAbout('server', filter.serverId));
  if (filter.contractId !== undefined) asked = asked.where(isAbout('contract', filter.contractId));
  return listRows(ctx, runList, filter, asked, {
    'run.state': filter.state, 'run.workflow': filter.workflow, 'run.tenant': filter.customerId,
  });
}

export async function readRun(ctx: Ctx, runId: string) {
  const run = await runs(ctx).where('run.id', '=', runId).executeTakeFirst();
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
  const inFront = await inFrontOf(ctx, runId);
  if (inFront !== null) return refuse(workflowRefusals, 'servers.busy', { runId: inFront });
  if (await retryStuckRun(ctx, runId)) return readRun(ctx, runId);
  const repeated = await repeatUndoneRun(ctx, runId);
  if (repeated) return readRun(ctx, repeated);
  return refuse(workflowRefusals, 'runs.not_stuck', { state: before.value.state });
}
