import { checkScene } from './invariants.ts';
import { sorted, compareLines, type Row } from './dump.ts';
import { nameOf, startChild, type Shot } from './job.ts';
import { expireLeases, finish, inLanes, onScene, show, workflowOn, type Complaint, type Ended } from './run.ts';
import type { Scene, Stage } from './stage.ts';
import { placesOfReturn, tampered, type Tamper } from './tamper.ts';
import type { Workflow } from '../runtime/index.ts';

/** One failure to be undone: where it fails, what is done to the undos, and perhaps a kill on the way back. */
export interface Unwinding {
  readonly name: string;
  readonly tamper: Tamper & Required<Pick<Tamper, 'failAt'>>;
  readonly kill?: Shot;
}

/** G4: a failure at each place of each step. */
export function singleFailures(workflow: Workflow): Unwinding[] {
  return placesOfReturn(workflow).map((failAt) => ({ name: `fails ${failAt.place} ${failAt.step}`, tamper: { failAt } }));
}

/** G5: all pairs of a failing step and an undo that is done twice. */
export function repeatedUndos(workflow: Workflow): Unwinding[] {
  return placesOfReturn(workflow)
    .filter(({ place }) => place !== 'before')
    .flatMap((failAt) => {
      const begun = workflow.steps.slice(0, workflow.steps.findIndex(({ name }) => name === failAt.step) + 1);
      return undoable(begun).map((repeatUndo) => ({
        name: `fails ${failAt.place} ${failAt.step}, undo of ${repeatUndo} twice`,
        tamper: { failAt, repeatUndo },
      }));
    });
}

/** G5: a kill in each undo, at each point, after a failure at the end. */
export function killedUndos(workflow: Workflow): Unwinding[] {
  const failAt = placesOfReturn(workflow).at(-1);
  if (failAt === undefined) return [];
  return undoable(workflow.steps.filter(({ noWayBack }) => noWayBack === undefined)).flatMap((step) =>
    (['before-effect', 'after-effect', 'after-commit'] as const).map((point) => {
      const kill: Shot = { point, step, direction: 'undo' };
      return { name: `fails ${failAt.place} ${failAt.step}, killed at ${nameOf(kill)}`, tamper: { failAt }, kill };
    }),
  );
}

export function undoable(steps: Workflow['steps']): string[] {
  return steps.filter(({ undo }) => !('none' in undo)).map(({ name }) => name);
}

/**
 * G4 and G5: after each failure database and world are what they were before, but for the trail, the run itself and
 * rows that are memory only. Cases share a scene as long as it stays clean; those with a kill have one each.
 */
export async function runUnwindings(stage: Stage, cases: readonly Unwinding[], lanes: number): Promise<Complaint[]> {
  const parts = Array.from({ length: lanes }, (_, lane) => cases.filter((_case, i) => i % lanes === lane));
  return inLanes(lanes, parts, (part) => unwindInTurn(stage, part));
}

async function unwindInTurn(stage: Stage, cases: readonly Unwinding[]): Promise<Complaint[]> {
  let done = 0;
  const all: Complaint[] = [];
  while (done < cases.length) {
    const found = await onScene(stage, 'unwinding', async (scene) => {
      const complaints: Complaint[] = [];
      while (done < cases.length && complaints.length === 0) {
        const each = cases[done] as Unwinding;
        done += 1;
        complaints.push(...(await unwind(stage, scene, each, `#${done}`)).map((text) => `${each.name}: ${text}`));
      }
      return complaints;
    });
    all.push(...found);
  }
  return all;
}

async function unwind(
  stage: Stage,
  scene: Scene,
  { tamper, kill }: Unwinding,
  suffix: string,
): Promise<Complaint[]> {
  const before = await scene.dump();
  const runId = await scene.start(suffix);
  if (kill !== undefined) {
    const end = await startChild(scene, stage.subject, { runId, kill, tamper }).ended;
    if (end !== 'SIGKILL') return [`the worker was not killed at ${nameOf(kill)} but ended with ${end}`];
    await expireLeases(scene.ownerDb);
  }
  const ended = await finish(scene, tampered(workflowOn(stage, scene), tamper), runId);
  return [
    ...complainEnd(ended, tamper),
    ...complainResidue(stage, before, await scene.dump()),
    ...(await checkScene(scene)),
  ];
}

function complainEnd({ state, error }: Ended, { failAt }: Unwinding['tamper']): Complaint[] {
  if (state !== 'undone') return [`the run ended ${state}: ${error}`];
  const expected = `${failAt.step}: injected ${failAt.place}`;
  return error?.startsWith(expected) ? [] : [`the run failed with “${error}”, not with “${expected} …”`];
}

/** What differs between before and after beyond the run itself and the rows that the subject calls memory. */
export function complainResidue(stage: Stage, before: readonly Row[], after: readonly Row[]): Complaint[] {
  const lines = (rows: readonly Row[]) =>
    rows.filter(({ table }) => !RUNS.has(table)).map(({ table, values }) => `${table} ${sorted(values)}`);
  const { memory, reservedIn } = stage.subject;
  const others = before.filter(({ table, values }) => table !== reservedIn || values.state !== 'creating');
  const ids = new Set(others.map(({ table, values }) => `${table} ${values.id}`));
  const kept = after.filter(({ table, values }) => {
    const isNew = !ids.has(`${table} ${values.id}`);
    if (isNew && table === 'alarm' && values.kind === 'run-undone') return false; // a person is told, as is owed
    return !(isNew && (memory[table]?.(values) ?? false));
  });
  const { missing, extra } = compareLines(lines(others), lines(kept));
  return [...show('lost or changed', missing), ...show('left behind', extra)];
}

const RUNS = new Set(['run', 'run_step']);
