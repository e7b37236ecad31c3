import type { Clock } from '../../kernel/clock.ts';
import type { Text } from '../../kernel/text.ts';
import type { Ctx } from '../../database/context.ts';
import type { Command } from '../../modules/compute/ports.ts';

/**
 * A workflow is a list of named steps. The list is the table of contents: what is done, in which order,
 * and beside each step how it is undone.
 *
 * A step has two halves, each optional:
 * - `act` touches the world (an engine, a mail server). It runs outside any transaction, may run again after
 *   a crash, and therefore wishes ("this disk exists") instead of doing ("create another disk").
 * - `record` writes the database, in the same transaction as the step's own record: it happens exactly once.
 *
 * A step that fails for good is undone as well, because it may have happened half.
 *
 * What several runs make together (the rules of one firewall) is made as the rows say at that moment: `prepare` reads
 * it for `act`, and `record` refuses if the rows have changed since, so that the step is tried again.
 */
export interface Step<P, O> {
  readonly name: string;
  /** What a person reads while it runs. */
  readonly title: Text;
  /** The paragraph this step serves. */
  readonly clause: string;
  /** Groups steps into the stages a customer sees (C-5: create, set up, test, hand over). */
  readonly stage: string;
  /** Times it is tried before the run turns back; `limits.attempts` unless one try already takes its whole patience. */
  readonly attempts?: number;
  /** In a transaction of its own before each attempt: what `act` finds as `scope.prepared`. Bears repetition. */
  readonly prepare?: (ctx: Ctx, scope: Scope<P, O>) => Promise<unknown>;
  readonly act?: (scope: Scope<P, O>) => Promise<unknown>;
  readonly record?: (ctx: Ctx, scope: Scope<P, O>, acted: unknown) => Promise<unknown>;
  readonly undo: Undo<P, O>;
  /**
   * Why there is no way back once this step has begun, nor from any after it (the old is deleted, the new one stays). A
   * failure for good then leaves the run stuck with an alarm, and an operator's retry goes on forward. What comes
   * before it must be true already when it begins.
   */
  readonly noWayBack?: string;
}

/** Either the way back, or the reason why there is none. */
export type Undo<P, O> =
  | {
      readonly prepare?: (ctx: Ctx, scope: Scope<P, O>) => Promise<unknown>;
      readonly act?: (scope: Scope<P, O>) => Promise<void>;
      readonly record?: (ctx: Ctx, scope: Scope<P, O>) => Promise<void>;
    }
  | { readonly none: string };

/** What a step sees: the run's parameters, the outputs of the steps before it, and its own command identity. */
export interface Scope<P, O> {
  readonly runId: string;
  readonly tenant: string;
  readonly parameters: P;
  /** Outputs of finished steps by step name: what `record` returned, else what `act` returned. */
  readonly outputs: Partial<O>;
  readonly command: Command;
  readonly clock: Clock;
  /** What the step's `prepare` found in this attempt. It is in no record: a secret may be in it. */
  readonly prepared?: unknown;
}

export interface Workflow<P = any, O = any> {
  readonly name: string;
  /** Grows when steps change; runs of an older version need that version to stay registered (G9). */
  readonly version: number;
  readonly steps: readonly Step<P, O>[];
  /**
   * Why this workflow never goes back (what is deleted is deleted). A step that fails for good then leaves the run
   * stuck with an alarm, and an operator's retry goes on forward.
   */
  readonly noWayBack?: string;
  /** Called once, in the transaction that marks a run stuck: quarantine what must not be used or billed. */
  readonly whenStuck?: (ctx: Ctx, scope: Scope<P, O>) => Promise<void>;
}

/** Checks a definition and returns it; two steps of one name could not be told apart after a crash. */
export function workflow<P, O>(definition: Workflow<P, O>): Workflow<P, O> {
  const names = definition.steps.map((step) => step.name);
  if (new Set(names).size !== names.length) throw new Error(`workflow ${definition.name} names a step twice`);
  const turn = definition.steps.findIndex((step) => step.noWayBack !== undefined);
  const back = turn === -1 ? undefined : definition.steps.slice(turn).find((step) => step.noWayBack === undefined);
  if (back) throw new Error(`workflow ${definition.name} cannot go back at ${back.name}, after a step of no return`);
  return definition;
}

/** The output of an earlier step. A missing one is a defect of the workflow, not of the run. */
export function output<O, K extends keyof O>(scope: Scope<unknown, O>, step: K): O[K] {
  const value = scope.outputs[step];
  if (value === undefined) throw new Error(`step ${String(step)} has no output yet`);
  return value as O[K];
}
