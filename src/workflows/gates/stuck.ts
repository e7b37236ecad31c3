import { must, ok } from '../../kernel/result.ts';
import { limits } from '../../kernel/limits.ts';
import { transaction } from '../../database/index.ts';
import { retryStuckRun, type Workflow } from '../runtime/index.ts';
import { checkScene } from './invariants.ts';
import {
  compareWithReference,
  finish,
  inLanes,
  onScene,
  workflowOn,
  type Complaint,
  type Ended,
  type Reference,
} from './run.ts';
import type { Scene, Stage } from './stage.ts';
import { placesOf, placesOfReturn, tampered, type Place, type Tamper } from './tamper.ts';
import { complainResidue, undoable } from './unwind.ts';

/**
 * G4 where there is no way back: a failure at each place leaves the run stuck with one alarm. Once the cause is gone
 * an operator lets it go on, and it ends as an undisturbed run.
 */
export function runStranded(
  stage: Stage, reference: Reference, lanes: number,
  places: readonly { readonly step: string; readonly place: Place }[] = placesOf(stage.workflow),
): Promise<Complaint[]> {
  return inLanes(lanes, places, (failAt) =>
    onScene(stage, `fails ${failAt.place} ${failAt.step}`, async (scene) => {
      const runId = await scene.start();
      const workflow = workflowOn(stage, scene);
      const ended = await finish(scene, tampered(workflow, { failAt }), runId);
      if (ended.state !== 'stuck') return [`the run ended ${ended.state}: ${ended.error}`];
      return [
        ...(await complainAlarm(scene, runId)),
        ...(await checkScene(scene)),
        ...(await goOn(scene, workflow, runId, 'done')),
        ...(await compareWithReference(scene, reference, 'alarm')),
        ...(await checkScene(scene)),
      ];
    }),
  );
}

/**
 * G6: an undo that fails for good leaves its run stuck, with one alarm, after a limited number of attempts; what it
 * held is quarantined and not billed. Once the cause is gone an operator lets it go on, and nothing is left.
 */
export function runStuck(stage: Stage, lanes: number): Promise<Complaint[]> {
  const failAt = placesOfReturn(stage.workflow).at(-1);
  if (failAt === undefined) return Promise.resolve([]);
  return inLanes(lanes, undoable(stage.workflow.steps), (breakUndo) =>
    onScene(stage, `the undo of ${breakUndo} fails for good`, (scene) => stick(stage, scene, { failAt, breakUndo })),
  );
}

async function stick(stage: Stage, scene: Scene, tamper: Tamper): Promise<Complaint[]> {
  const before = await scene.dump();
  const runId = await scene.start();
  const workflow = workflowOn(stage, scene);
  const ended = await finish(scene, tampered(workflow, tamper), runId);
  if (ended.state !== 'stuck') return [`the run ended ${ended.state}: ${ended.error}`];
  const complaints = [
    ...(await complainAlarm(scene, runId)),
    ...((await stage.subject.complainStuck?.(scene)) ?? []),
    ...(await checkScene(scene)),
  ];
  return [...complaints, ...(await goOn(scene, workflow, runId, 'undone')), ...(await residue(stage, scene, before))];
}

async function complainAlarm({ ownerDb }: Scene, runId: string): Promise<Complaint[]> {
  const alarms = await ownerDb.selectFrom('alarm').selectAll().where('settledAt', 'is', null).execute();
  const mine = alarms.filter(({ subjectId, kind }) => subjectId === runId && kind === 'run-stuck');
  const steps = await ownerDb.selectFrom('runStep').select('attempts').where('runId', '=', runId).execute();
  const most = Math.max(...steps.map(({ attempts }) => attempts));
  return [
    ...(mine.length === 1 && alarms.length === 1 ? [] : [`${alarms.length} alarms, ${mine.length} for the run`]),
    ...(most <= limits.attempts ? [] : [`a step was tried ${most} times, the limit is ${limits.attempts}`]),
  ];
}

async function goOn(
  scene: Scene,
  workflow: Workflow,
  runId: string,
  end: Ended['state'],
): Promise<Complaint[]> {
  const caller = { actor: 'operator:gates', cause: 'the cause is removed', correlation: runId, clock: scene.clock };
  const accepted = must(await transaction(scene.db, caller, async (ctx) => ok(await retryStuckRun(ctx, runId))));
  if (!accepted) return ['an operator cannot let the run go on'];
  const { state, error } = await finish(scene, workflow, runId);
  // What was undone calls a person in its turn, because what was ordered is not there.
  const open = await scene.ownerDb.selectFrom('alarm').select('kind').where('settledAt', 'is', null).execute();
  const kinds = open.map(({ kind }) => kind).join(', ');
  return [
    ...(state === end ? [] : [`let go on, the run ended ${state}: ${error}`]),
    ...(kinds === (end === 'undone' ? 'run-undone' : '') ? [] : [`let go on, these alarms are open: ${kinds || 'none'}`]),
  ];
}

async function residue(stage: Stage, scene: Scene, before: Awaited<ReturnType<Scene['dump']>>): Promise<Complaint[]> {
  const withoutAlarms = (rows: typeof before) => rows.filter(({ table }) => table !== 'alarm');
  return complainResidue(stage, withoutAlarms(before), withoutAlarms(await scene.dump()));
}
