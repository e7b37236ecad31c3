import { EngineError } from '../../modules/compute/ports.ts';
import type { Step, Workflow } from '../runtime/index.ts';

/** Where in a step an error is injected: before its act, between act and record, or inside its record. */
export type Place = 'before' | 'after' | 'record';

/** What is done to a workflow to try it. Plain data, so that a child process can be told. */
export interface Tamper {
  readonly failAt?: { readonly step: string; readonly place: Place };
  /** Every act is done twice. */
  readonly repeatActs?: boolean;
  /** The undo of this step is done twice; `*` for all. */
  readonly repeatUndo?: string;
  /** The undo of this step fails for good. */
  readonly breakUndo?: string;
}

/** Every place of every step at which an error can be injected. */
export function placesOf(workflow: Workflow): { step: string; place: Place }[] {
  return workflow.steps.flatMap(({ name, act, record }) => [
    { step: name, place: 'before' as const },
    ...(act ? [{ step: name, place: 'after' as const }] : []),
    ...(record ? [{ step: name, place: 'record' as const }] : []),
  ]);
}

/** Those from which a run goes back. */
export function placesOfReturn(workflow: Workflow): ReturnType<typeof placesOf> {
  return placesOf({ ...workflow, steps: workflow.steps.filter(({ noWayBack }) => noWayBack === undefined) });
}

/** Those from which it only goes on forward, though it could go back before them. */
export function placesOfNoReturn(workflow: Workflow): ReturnType<typeof placesOf> {
  return placesOf({ ...workflow, steps: workflow.steps.filter(({ noWayBack }) => noWayBack !== undefined) });
}

export function tampered(workflow: Workflow, tamper: Tamper): Workflow {
  return { ...workflow, steps: workflow.steps.map((step) => tamperStep(step, tamper)) };
}

type AnyStep = Step<any, any>;

function tamperStep(step: AnyStep, { failAt, repeatActs = false, repeatUndo, breakUndo }: Tamper): AnyStep {
  let result = step;
  if (repeatActs) result = withRepeatedAct(result);
  if (failAt?.step === step.name) result = withFailure(result, failAt.place);
  if (repeatUndo === '*' || repeatUndo === step.name) result = withRepeatedUndo(result);
  if (breakUndo === step.name) result = { ...result, undo: { act: () => fail(step, 'undo') } };
  return result;
}

async function fail(step: AnyStep, where: string): Promise<never> {
  // `conflict` is final: the runtime does not try again but unwinds at once.
  throw new EngineError('conflict', `injected ${where} ${step.name}`);
}

function withFailure(step: AnyStep, place: Place): AnyStep {
  if (place === 'record') {
    const record: NonNullable<AnyStep['record']> = async (ctx, scope, acted) => {
      await step.record?.(ctx, scope, acted);
      return fail(step, place);
    };
    return { ...step, record };
  }
  const act: NonNullable<AnyStep['act']> = async (scope) => {
    if (place === 'after') await step.act?.(scope);
    return fail(step, place);
  };
  return { ...step, act };
}

function withRepeatedAct(step: AnyStep): AnyStep {
  const { act } = step;
  if (!act) return step;
  return {
    ...step,
    act: async (scope) => {
      await act(scope);
      return act(scope);
    },
  };
}

function withRepeatedUndo(step: AnyStep): AnyStep {
  const { undo } = step;
  if ('none' in undo) return step;
  const { prepare, act, record } = undo;
  const twice = {
    ...(prepare ? { prepare } : {}),
    ...(act ? { act: async (scope: Parameters<typeof act>[0]) => { await act(scope); await act(scope); } } : {}),
    ...(record
      ? { record: async (...args: Parameters<typeof record>) => { await record(...args); await record(...args); } }
      : {}),
  };
  return { ...step, undo: twice };
}
