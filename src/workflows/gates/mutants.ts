import { randomUUID } from 'node:crypto';
import { must, ok } from '../../kernel/result.ts';
import { transaction } from '../../database/index.ts';
import type { Scope, Step, Workflow } from '../runtime/index.ts';
import { subject as provisioning } from './provisioning.ts';
import type { Subject, Surroundings } from './subject.ts';

type AnyStep = Step<any, any>;
type On = Scope<any, any>;
type Change = (step: AnyStep, around: Surroundings) => AnyStep;

interface Mutant {
  /** The step that is spoiled, or none where the workflow as a whole is. */
  readonly step?: string;
  readonly spoil: Change;
}

const keep: Change = (step) => step;

/** Provisioning with one mistake each, of the kind that good people make. */
const mutants = {
  'the volume is never undone': { step: 'create-volume', spoil: (step) => ({ ...step, undo: { none: 'a mistake' } }) },
  'the address is never returned': { step: 'reserve', spoil: (step) => ({ ...step, undo: { none: 'a mistake' } }) },
  'each attempt has a new key': {
    step: 'create-nic',
    spoil: withCommand(({ fence }) => ({ key: randomUUID(), fence })),
  },
  'the fence is ignored': { step: 'create-volume', spoil: withCommand(({ key }) => ({ key, fence: 1_000_000 })) },
  'the undo fails when nothing is there': { step: 'create-nic', spoil: onlyIfThere },
  'the record is written before its step': { step: 'hand-over', spoil: recordInAct },
  'nothing is quarantined': { spoil: keep },
} satisfies Record<string, Mutant>;

export type Mistake = keyof typeof mutants;
export const mistakes = Object.keys(mutants) as Mistake[];

/** The step's commands, there and back, with another identity than the runtime gave them. */
function withCommand(change: (command: On['command']) => On['command']): Change {
  const changed = (on: On): On => ({ ...on, command: change(on.command) });
  return (step) => ({
    ...step,
    act: async (on) => step.act?.(changed(on)),
    undo: { ...undoOf(step), act: async (on) => undoOf(step).act?.(changed(on)) },
  });
}

function undoOf({ undo }: AnyStep): Exclude<AnyStep['undo'], { none: string }> {
  return 'none' in undo ? {} : undo;
}

function onlyIfThere(step: AnyStep, { engine }: Surroundings): AnyStep {
  return {
    ...step,
    undo: {
      act: async (on) => {
        const { nic } = on.outputs['make-ids'];
        if (!(await engine.listWorld()).some(({ id }) => id === nic)) throw new Error('there is no nic');
        await undoOf(step).act?.(on);
      },
    },
  };
}

/** The step's rows in a transaction of their own, so that a crash can fall between them and the step's record. */
function recordInAct(step: AnyStep, { db, clock }: Surroundings): AnyStep {
  const { record, ...rest } = step;
  const caller = { actor: 'system:mutant', cause: 'a mistake', correlation: 'mutant', clock };
  return {
    ...rest,
    act: async (on) => must(await transaction(db, caller, async (ctx) => ok(await record?.(ctx, on, undefined)))),
  };
}

function spoil(workflow: Workflow, mistake: Mistake, around: Surroundings): Workflow {
  const { step: name, spoil: change }: Mutant = mutants[mistake];
  const { whenStuck, ...rest } = workflow;
  const quarantines = mistake !== 'nothing is quarantined' && whenStuck !== undefined;
  const steps = workflow.steps.map((step) => (step.name === name ? change(step, around) : step));
  return { ...rest, steps, ...(quarantines ? { whenStuck } : {}) };
}

/** Provisioning with `mistake`; a child process finds it under the same query. */
export function mutant(mistake: Mistake): Subject {
  const module = new URL(import.meta.url);
  module.search = `?${new URLSearchParams({ mistake })}`;
  return {
    ...provisioning,
    name: `provision-server, but ${mistake}`,
    module: module.href,
    workflow: (around) => spoil(provisioning.workflow(around), mistake, around),
  };
}

/** For the child process: the mutant that the query names. */
export const subject = mutant((new URL(import.meta.url).searchParams.get('mistake') ?? mistakes[0]) as Mistake);
