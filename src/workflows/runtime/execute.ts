import { performance } from 'node:perf_hooks';
import { limits } from '../../kernel/limits.ts';
import { must, ok, RefusalError } from '../../kernel/result.ts';
import type { Clock } from '../../kernel/clock.ts';
import { isConnectionLoss, transaction, type Caller, type Ctx, type Database } from '../../database/index.ts';
import { EngineError } from '../../modules/compute/index.ts';
import { raiseAlarm } from '../../modules/deadlines/index.ts';
import type { Scope, Step, Workflow } from './define.ts';
import {
  backoffMilliseconds, beginStep, endStep, holdRun, LeaseLost, noteError, passOn, readSteps, releaseRun, setRunState,
  type RunRow, type StepRow,
} from './store.ts';

/** Where a test may kill the process; nothing else hangs on these. */
export type Point = 'before-effect' | 'after-effect' | 'after-commit';
export type Observer = (point: Point, step: string, direction: 'do' | 'undo') => Promise<void> | void;

export interface Execution {
  readonly db: Database;
  readonly clock: Clock;
  readonly observe: Observer;
}

type AnyStep = Step<unknown, unknown>;

/** A run in hand: its row and its steps as recorded. Valid while the fence is ours, which every transaction checks. */
interface Held {
  readonly execution: Execution;
  readonly workflow: Workflow;
  readonly run: RunRow;
  state: 'running' | 'unwinding';
  readonly steps: StepRow[];
}

type Move = 'go on' | 'pause';

/**
 * Moves one claimed run forward, or back, until it ends or has to wait. Each move does exactly one step and records it
 * in the transaction of its effects, so that any other worker could do the next.
 */
export async function executeRun(execution: Execution, workflow: Workflow, run: RunRow): Promise<void> {
  const held: Held = { execution, workflow, run, state: run.state, steps: await readSteps(execution.db, run.id) };
  let move: Move = 'go on';
  while (move === 'go on') {
    move = held.state === 'running' ? await advance(held) : await unwind(held);
  }
}

/** Does the first step that is not done. The record of the last one ends the run. */
async function advance(held: Held): Promise<Move> {
  const { execution, workflow, run, steps } = held;
  const position = steps.findIndex((row) => row.state !== 'done');
  const at = position === -1 ? steps.length : position;
  const step = workflow.steps[at] as AnyStep | undefined;
  if (!step) return endDone(held); // every step is done, only the run did not hear of it
  await markBegun(held, at, step, 'doing');
  let scope = scopeOf(held, step, 'do');
  try {
    const started = performance.now();
    scope = await prepared(held, step.prepare, scope);
    await execution.observe('before-effect', step.name, 'do');
    const acted = await step.act?.(scope);
    await execution.observe('after-effect', step.name, 'do');
    const next = workflow.steps[at + 1];
    const output = await inRun(held, async (ctx) => {
      const result = (await step.record?.(ctx, scope, acted)) ?? acted ?? null;
      const seconds = (performance.now() - started) / 1000;
      if (next) await passOn(ctx, run, at, seconds, result, next.name);
      else await endRun(ctx, run, at, seconds, result);
      return asRecorded(result);
    });
    await execution.observe('after-commit', step.name, 'do');
    if (!next) return 'pause';
    steps[at] = { ...(steps[at] as StepRow), state: 'done', output };
    steps[at + 1] = { position: at + 1, name: next.name, state: 'doing', output: null, attempts: 0 };
    return 'go on';
  } catch (error) {
    if (isLost(error)) return 'pause';
    return turnBackOrWait(held, at, step, scope, error);
  }
}

/** What the database will answer for it, so that a step sees the same whether or not a crash came between. */
function asRecorded(output: unknown): unknown {
  return JSON.parse(JSON.stringify(output)) as unknown;
}

async function endRun(ctx: Ctx, run: RunRow, at: number, seconds: number, result: unknown): Promise<void> {
  await endStep(ctx, run, at, 'done', seconds, result);
  await setRunState(ctx, run, 'done');
}

async function endDone(held: Held): Promise<Move> {
  await inRun(held, (ctx) => setRunState(ctx, held.run, 'done'));
  return 'pause';
}

async function turnBackOrWait(
  held: Held, at: number, step: AnyStep, scope: Scope<unknown, unknown>, error: unknown,
): Promise<Move> {
  const { workflow, run } = held;
  const patience = isFinal(error) ? 1 : step.attempts ?? limits.attempts;
  return countFailure(held, at, patience, error, async (ctx, reason) => {
    if ((workflow.noWayBack ?? step.noWayBack) !== undefined) {
      await strand(ctx, held, scope, 'do', step.name, reason);
      return 'pause';
    }
    await setRunState(ctx, run, 'unwinding', `${step.name}: ${reason}`);
    held.state = 'unwinding';
    return 'go on';
  });
}

/**
 * Undoes the last step that is not undone; the failed step is among them, since it may have happened half. The record
 * of the first one ends the run.
 */
async function unwind(held: Held): Promise<Move> {
  const { execution, workflow, run, steps } = held;
  const at = steps.findLastIndex((row) => row.state !== 'undone');
  const step = workflow.steps[at] as AnyStep;
  const undo = 'none' in step.undo ? {} : step.undo;
  await markBegun(held, at, step, 'undoing');
  let scope = scopeOf(held, step, 'undo');
  try {
    const started = performance.now();
    scope = await prepared(held, undo.prepare, scope);
    await execution.observe('before-effect', step.name, 'undo');
    await undo.act?.(scope);
    await execution.observe('after-effect', step.name, 'undo');
    await inRun(held, async (ctx) => {
      await undo.record?.(ctx, scope);
      await endStep(ctx, run, at, 'undone', (performance.now() - started) / 1000);
      if (at === 0) await endUndone(ctx, held);
    });
    await execution.observe('after-commit', step.name, 'undo');
    if (at === 0) return 'pause';
    steps[at] = { ...(steps[at] as StepRow), state: 'undone' };
    return 'go on';
  } catch (error) {
    if (isLost(error)) return 'pause';
    return countFailure(held, at, limits.attempts, error, async (ctx, reason) => {
      await strand(ctx, held, scope, 'undo', step.name, reason);
      return 'pause';
    });
  }
}

/** Nothing of the run is left. Whoever waits for its result must hear of it: what was ordered is not there. */
async function endUndone(ctx: Ctx, { run }: Held): Promise<void> {
  await setRunState(ctx, run, 'undone');
  const { error } = await ctx.tx.selectFrom('run').select('error').where('id', '=', run.id).executeTakeFirstOrThrow();
  await raiseAlarm(ctx, {
    tenant: run.tenant, kind: 'run-undone', subjectId: run.id,
    sentence: {
      de: `${run.workflow} ist gescheitert und wurde zurückgenommen: ${error}. Beseitigen Sie die Ursache, dann wiederholen`
        + ' Sie den Ablauf.',
      en: `${run.workflow} failed and was undone: ${error}. Remove the cause, then retry the run.`,
    },
  });
}

/**
 * Notes a failed attempt; the last one is answered by `giveUp` in the same transaction, any other waits a while. A lost
 * database is no failure of the step: its record may even have been written, so the recorded state decides next time.
 */
async function countFailure(
  held: Held, at: number, patience: number, error: unknown, giveUp: (ctx: Ctx, reason: string) => Promise<Move>,
): Promise<Move> {
  if (isConnectionLoss(error)) throw error;
  const { execution, run } = held;
  const reason = describeError(error);
  const { attempts, move } = await inRun(held, async (ctx) => {
    const made = await noteError(ctx, run, at, reason);
    return { attempts: made, move: made < patience ? null : await giveUp(ctx, reason) };
  });
  if (move !== null) return move;
  await releaseRun(execution.db, run, backoffMilliseconds(attempts));
  return 'pause';
}

/** Neither forward nor back: the run waits for a person, and what it holds is quarantined. */
async function strand(
  ctx: Ctx, { run, workflow }: Held, scope: Scope<unknown, unknown>, direction: 'do' | 'undo',
  step: string, reason: string,
): Promise<void> {
  await setRunState(ctx, run, 'stuck', `${direction === 'do' ? '' : 'undo '}${step}: ${reason}`);
  await workflow.whenStuck?.(ctx, scope);
  await raiseAlarm(ctx, {
    tenant: run.tenant, kind: 'run-stuck', subjectId: run.id,
    sentence: {
      de: `${run.workflow} kann „${step}“ nicht ${direction === 'do' ? 'ausführen' : 'zurücknehmen'}: ${reason}. Beseitigen Sie`
        + ' die Ursache, dann wiederholen Sie den Ablauf.',
      en: `${run.workflow} cannot ${direction} “${step}”: ${reason}. Remove the cause, then retry the run.`,
    },
  });
}

/** Records that a step is under way, unless the record of the step before already said so. */
async function markBegun(held: Held, at: number, step: AnyStep, state: 'doing' | 'undoing'): Promise<void> {
  if (held.steps[at]?.state === state) return;
  await inRun(held, (ctx) => beginStep(ctx, held.run, at, step.name, state));
  held.steps[at] = { position: at, name: step.name, output: null, ...held.steps[at], state, attempts: 0 };
}

/** One transaction in the name of the run; refused if another worker took the run over. */
async function inRun<T>({ execution, run }: Held, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const caller: Caller = {
    actor: `system:${run.workflow}`, cause: run.id, correlation: run.id, clock: execution.clock,
  };
  return must(await transaction(execution.db, caller, async (ctx) => {
    await holdRun(ctx, run);
    return ok(await work(ctx));
  }));
}

/** The scope with what this attempt's `prepare` found. */
async function prepared<S extends Scope<unknown, unknown>>(
  held: Held, prepare: AnyStep['prepare'], scope: S,
): Promise<S> {
  if (!prepare) return scope;
  return { ...scope, prepared: await inRun(held, (ctx) => prepare(ctx, scope)) };
}

function scopeOf({ run, steps, execution }: Held, step: AnyStep, direction: 'do' | 'undo'): Scope<unknown, unknown> {
  return {
    runId: run.id,
    tenant: run.tenant,
    parameters: run.parameters,
    outputs: Object.fromEntries(steps.filter((row) => row.output !== null).map((row) => [row.name, row.output])),
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
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\.$/, ''); // it stands inside a sentence
}
