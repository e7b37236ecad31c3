import { performance } from 'node:perf_hooks';
import { limits } from '../../kernel/limits.ts';
import { must, ok, RefusalError } from '../../kernel/result.ts';
import type { Clock } from '../../kernel/clock.ts';
import { transaction, type Caller, type Ctx, type Database } from '../../database/context.ts';
import { EngineError } from '../../modules/compute/ports.ts';
import { raiseAlarm } from '../../modules/deadlines/index.ts';
import type { Scope, Step, Workflow } from './define.ts';
import {
  backoffMilliseconds, beginStep, endStep, holdRun, LeaseLost, noteError, readSteps, releaseRun, setRunState,
  type RunRow, type StepRow,
} from './store.ts';

/** Where a test may kill the process; nothing else hangs on these. */
export type Point = 'before-effect' | 'after-effect' | 'after-commit';
export type Observer = (point: Point, step: string, direction: 'do' | 'undo') => Promise<void> | void;

export interface Execution {
  readonly db: Database;
  readonly clock: Clock;
  readonly owner: string;
  readonly observe: Observer;
}

type Move = 'again' | 'later' | 'ended';

/**
 * Moves one claimed run forward, or back, until it ends or has to wait. Each pass looks at the recorded steps
 * and does exactly one thing, so that any other worker could do the next.
 */
export async function executeRun(execution: Execution, workflow: Workflow, run: RunRow): Promise<void> {
  let current = run;
  for (;;) {
    const steps = await readSteps(execution.db, run.id);
    const move = current.state === 'running'
      ? await advance(execution, workflow, current, steps)
      : await unwind(execution, workflow, current, steps);
    if (move === 'ended') return;
    if (move === 'later') return;
    const row = await execution.db.selectFrom('run').select('state').where('id', '=', run.id).executeTakeFirstOrThrow();
    if (row.state !== 'running' && row.state !== 'unwinding') return;
    current = { ...run, state: row.state };
  }
}

/** Does the first step that is not done, or ends the run. */
async function advance(execution: Execution, workflow: Workflow, run: RunRow, rows: StepRow[]): Promise<Move> {
  const position = workflow.steps.findIndex((_, index) => rows[index]?.state !== 'done');
  if (position === -1) {
    await inRun(execution, run, (ctx) => setRunState(ctx, run, 'done'));
    return 'ended';
  }
  const step = workflow.steps[position] as Step<unknown, unknown>;
  const scope = scopeOf(execution, run, step, rows, 'do');
  await inRun(execution, run, (ctx) => beginStep(ctx, run, position, step.name, 'doing'));
  try {
    const started = performance.now();
    await execution.observe('before-effect', step.name, 'do');
    const acted = await step.act?.(scope);
    await execution.observe('after-effect', step.name, 'do');
    await inRun(execution, run, async (ctx) => {
      const recorded = await step.record?.(ctx, scope, acted);
      await endStep(ctx, run, position, 'done', (performance.now() - started) / 1000, recorded ?? acted ?? null);
    });
    await execution.observe('after-commit', step.name, 'do');
    return 'again';
  } catch (error) {
    if (isLost(error)) return 'ended';
    const attempts = await inRun(execution, run, (ctx) => noteError(ctx, run, position, describeError(error)));
    if (!isFinal(error) && attempts < (step.attempts ?? limits.attempts)) return wait(execution, run, attempts);
    if (workflow.noWayBack !== undefined) return strand(execution, workflow, run, scope, 'do', step.name, error);
    await inRun(execution, run, (ctx) => setRunState(ctx, run, 'unwinding', `${step.name}: ${describeError(error)}`));
    return 'again';
  }
}

/** Undoes the last step that is not undone; the failed step is among them, since it may have happened half. */
async function unwind(execution: Execution, workflow: Workflow, run: RunRow, rows: StepRow[]): Promise<Move> {
  const row = rows.findLast((candidate) => candidate.state !== 'undone');
  if (!row) {
    await inRun(execution, run, (ctx) => setRunState(ctx, run, 'undone'));
    return 'ended';
  }
  const step = workflow.steps[row.position] as Step<unknown, unknown>;
  const undo = 'none' in step.undo ? {} : step.undo;
  const scope = scopeOf(execution, run, step, rows, 'undo');
  await inRun(execution, run, (ctx) => beginStep(ctx, run, row.position, step.name, 'undoing'));
  try {
    const started = performance.now();
    await execution.observe('before-effect', step.name, 'undo');
    await undo.act?.(scope);
    await execution.observe('after-effect', step.name, 'undo');
    await inRun(execution, run, async (ctx) => {
      await undo.record?.(ctx, scope);
      await endStep(ctx, run, row.position, 'undone', (performance.now() - started) / 1000);
    });
    await execution.observe('after-commit', step.name, 'undo');
    return 'again';
  } catch (error) {
    if (isLost(error)) return 'ended';
    const attempts = await inRun(execution, run, (ctx) => noteError(ctx, run, row.position, describeError(error)));
    if (attempts < limits.attempts) return wait(execution, run, attempts);
    return strand(execution, workflow, run, scope, 'undo', step.name, error);
  }
}

/** Neither forward nor back: the run waits for a person, and what it holds is quarantined. */
async function strand(
  execution: Execution, workflow: Workflow, run: RunRow, scope: Scope<unknown, unknown>,
  direction: 'do' | 'undo', step: string, error: unknown,
): Promise<Move> {
  const cause = describeError(error);
  await inRun(execution, run, async (ctx) => {
    await setRunState(ctx, run, 'stuck', `${direction === 'do' ? '' : 'undo '}${step}: ${cause}`);
    await workflow.whenStuck?.(ctx, scope);
    await raiseAlarm(ctx, {
      tenant: run.tenant, kind: 'run-stuck', subjectId: run.id,
      sentence: `${run.workflow} cannot ${direction} “${step}”: ${cause}. Remove the cause, then retry the run.`,
    });
  });
  return 'ended';
}

async function wait(execution: Execution, run: RunRow, attempts: number): Promise<Move> {
  await releaseRun(execution.db, run, backoffMilliseconds(attempts));
  return 'later';
}

/** One transaction in the name of the run; refused if another worker took the run over. */
async function inRun<T>(execution: Execution, run: RunRow, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const caller: Caller = {
    actor: `system:${run.workflow}`, cause: run.id, correlation: run.id, clock: execution.clock,
  };
  return must(await transaction(execution.db, caller, async (ctx) => {
    await holdRun(ctx, run);
    return ok(await work(ctx));
  }));
}

function scopeOf(
  execution: Execution, run: RunRow, step: Step<unknown, unknown>, rows: StepRow[], direction: 'do' | 'undo',
): Scope<unknown, unknown> {
  const outputs = Object.fromEntries(
    rows.filter((row) => row.output !== null && row.output !== undefined).map((row) => [row.name, row.output]),
  );
  return {
    runId: run.id,
    tenant: run.tenant,
    parameters: run.parameters,
    outputs,
    command: { key: `${run.id}/${step.name}/${direction}`, fence: run.fence },
    clock: execution.clock,
  };
}

/** A refusal or a flat "cannot" does not get better by trying again. */
function isFinal(error: unknown): boolean {
  if (error instanceof RefusalError) return true;
  return error instanceof EngineError && ['conflict', 'missing', 'capacity'].includes(error.kind);
}

function isLost(error: unknown): boolean {
  return error instanceof LeaseLost || (error instanceof EngineError && error.kind === 'fenced');
}

function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
