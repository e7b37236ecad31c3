import { nameOf, shotsOf, startChild, type Shot } from './job.ts';
import { checkScene } from './invariants.ts';
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

/** Kills that follow one another: one for G1, two for G2 (the second hits the recovery). */
export type Kills = readonly Shot[];

/** G1: one kill at each point of each step. */
export function singleKills(workflow: Workflow): Kills[] {
  return shotsOf(workflow).map((shot) => [shot]);
}

/** G2: each kill of G1, and a second at each point that its recovery still passes. */
export function doubleKills(workflow: Workflow): Kills[] {
  const shots = shotsOf(workflow);
  return shots.flatMap((first, i) => {
    // What was committed is not done again; what was not is begun anew, from before the effect.
    const from = first.point === 'after-commit' ? i + 1 : i - (i % 3);
    return shots.slice(from).map((second) => [first, second]);
  });
}

/**
 * G1 and G2: real worker processes are killed with SIGKILL one after the other, then this process takes the run over.
 * The end must be that of an undisturbed run: same rows, same things, same effects, though the world would make a
 * second effect if any command came again under another key.
 */
export function runCrashes(
  stage: Stage,
  reference: Reference,
  kills: readonly Kills[],
  lanes: number,
): Promise<Complaint[]> {
  return inLanes(lanes, kills, (shots) =>
    onScene(stage, `killed at ${shots.map(nameOf).join(', then ')}`, (scene) => crash(stage, scene, reference, shots)),
  );
}

async function crash(stage: Stage, scene: Scene, reference: Reference, shots: Kills): Promise<Complaint[]> {
  await scene.engine.setFaults([{ op: '*', mode: 'duplicate' }]);
  const runId = await scene.start();
  for (const kill of shots) {
    const end = await startChild(scene, stage.subject, { runId, kill }).ended;
    if (end !== 'SIGKILL') return [`the worker was not killed at ${nameOf(kill)} but ended with ${end}`];
    await expireLeases(scene.ownerDb);
  }
  const ended = await finish(scene, workflowOn(stage, scene), runId);
  if (ended.state !== 'done') return [`the run ended ${ended.state}: ${ended.error}`];
  return [...(await compareWithReference(scene, reference)), ...(await checkScene(scene))];
}
