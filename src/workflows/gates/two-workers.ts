import type { Workflow } from '../runtime/index.ts';
import { checkScene } from './invariants.ts';
import { nameOf, shotsOf, startChild, type Shot } from './job.ts';
import {
  compareWithReference,
  expireLeases,
  finish,
  inLanes,
  onScene,
  workflowOn,
  type Complaint,
  type Ended,
  type Reference,
} from './run.ts';
import type { Scene, Stage } from './stage.ts';
import { tampered, type Tamper } from './tamper.ts';
import { complainResidue } from './unwind.ts';

/** Where the first worker freezes, and whether the second finishes the run or has to undo it. */
export interface Freeze {
  readonly point: Shot;
  readonly second: 'finishes' | 'undoes';
}

/** All cases: the points at which a frozen worker still has something to write when it wakes. */
export function freezes(workflow: Workflow): Freeze[] {
  const points = shotsOf(workflow).filter(({ point }) => point !== 'after-commit');
  const forward = new Set(workflow.steps.filter((step) => (workflow.noWayBack ?? step.noWayBack) !== undefined)
    .map(({ name }) => name));
  return points.flatMap((point) => (forward.has(point.step) ? (['finishes'] as const) : (['finishes', 'undoes'] as const))
    .map((second) => ({ point, second })));
}

/** The cases in which only the world's fence stands between the late worker and a thing nobody owns. */
export function fencedOnly(workflow: Workflow): Freeze[] {
  const making = workflow.steps.filter(({ act, undo }) => act !== undefined && 'act' in undo).map(({ name }) => name);
  return freezes(workflow).filter(
    ({ point: { point, step }, second }) => second === 'undoes' && point === 'before-effect' && making.includes(step),
  );
}

/**
 * G7: a worker freezes in the middle of a step, its lease ends, another worker finishes the run or undoes it, then the
 * first wakes and goes on with what it was about to do. Neither the database nor the world lets it.
 */
export function runTwoWorkers(
  stage: Stage,
  reference: Reference,
  cases: readonly Freeze[],
  lanes: number,
): Promise<Complaint[]> {
  return inLanes(lanes, cases, ({ point, second }) =>
    onScene(stage, `frozen at ${nameOf(point)}, the second worker ${second}`, (scene) =>
      second === 'finishes' ? finishBeside(stage, scene, reference, point) : undoBeside(stage, scene, point),
    ),
  );
}

async function finishBeside(stage: Stage, scene: Scene, reference: Reference, point: Shot): Promise<Complaint[]> {
  await scene.engine.setFaults([{ op: '*', mode: 'duplicate' }]);
  const complaints = await wakeLate(stage, scene, point, {}, 'done');
  return [...complaints, ...(await compareWithReference(scene, reference)), ...(await checkScene(scene))];
}

async function undoBeside(stage: Stage, scene: Scene, point: Shot): Promise<Complaint[]> {
  const before = await scene.dump();
  const complaints = await wakeLate(stage, scene, point, { failAt: { step: point.step, place: 'before' } }, 'undone');
  return [...complaints, ...complainResidue(stage, before, await scene.dump()), ...(await checkScene(scene))];
}

async function wakeLate(
  stage: Stage,
  scene: Scene,
  pause: Shot,
  tamper: Tamper,
  end: Ended['state'],
): Promise<Complaint[]> {
  const runId = await scene.start();
  const child = startChild(scene, stage.subject, { runId, pause });
  if (!(await child.stopped())) return [`the worker did not freeze but ended with ${await child.ended}`];
  await expireLeases(scene.ownerDb);
  const ended = await finish(scene, tampered(workflowOn(stage, scene), tamper), runId);
  process.kill(child.pid, 'SIGCONT');
  const late = await child.ended;
  return [
    ...(ended.state === end ? [] : [`the run ended ${ended.state}: ${ended.error}`]),
    ...(late === 'exit 0' ? [] : [`the late worker ended with ${late}`]),
  ];
}
