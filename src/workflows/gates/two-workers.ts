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
  type Reference,
} from './run.ts';
import type { Scene, Stage } from './stage.ts';
import type { Workflow } from '../runtime/index.ts';

/** The points at which a frozen worker still has something to write when it wakes. */
export function freezingPoints(workflow: Workflow): Shot[] {
  return shotsOf(workflow).filter(({ point }) => point !== 'after-commit');
}

/**
 * G7: a worker freezes in the middle of a step, its lease ends, another worker finishes the run, then the first wakes
 * and goes on with what it was about to do. Neither the database nor the world lets it.
 */
export function runTwoWorkers(
  stage: Stage,
  reference: Reference,
  points: readonly Shot[],
  lanes: number,
): Promise<Complaint[]> {
  return inLanes(lanes, points, (point) =>
    onScene(stage, `frozen at ${nameOf(point)}`, (scene) => freeze(stage, scene, reference, point)),
  );
}

async function freeze(stage: Stage, scene: Scene, reference: Reference, point: Shot): Promise<Complaint[]> {
  await scene.engine.setFaults([{ op: '*', mode: 'duplicate' }]);
  const runId = await scene.start();
  const child = startChild(scene, stage.subject, { runId, pause: point });
  if (!(await child.stopped())) return [`the worker did not freeze but ended with ${await child.ended}`];
  await expireLeases(scene.ownerDb);
  const ended = await finish(scene, workflowOn(stage, scene), runId);
  const woken = process.kill(child.pid, 'SIGCONT');
  const end = await child.ended;
  return [
    ...(ended.state === 'done' && woken ? [] : [`the run ended ${ended.state}: ${ended.error}`]),
    ...(end === 'exit 0' ? [] : [`the late worker ended with ${end}`]),
    ...(await compareWithReference(scene, reference)),
    ...(await checkScene(scene)),
  ];
}
