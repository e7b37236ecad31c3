import type { Fault } from '../../engines/simulated/index.ts';
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
import type { Subject } from './subject.ts';
import type { Workflow } from '../runtime/index.ts';

/** Kills that follow one another: one for G1, two for G2 (the second hits the recovery). */
export type Kills = readonly [first: Shot, ...more: Shot[]];

/** The world does again what comes again under another key. */
const EACH_TWICE: readonly Fault[] = [{ op: '*', mode: 'duplicate' }];

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
    return shots.slice(from).map((second): Kills => [first, second]);
  });
}

/**
 * G1 and G2: real worker processes are killed with SIGKILL one after the other, then this process takes the run over.
 * The end must be that of an undisturbed run: same rows, same things, same effects, though the world would make a
 * second effect if any command came again under another key. Cases with the same first kill go on in copies of what it
 * left.
 */
export function runCrashes(
  stage: Stage,
  reference: Reference,
  kills: readonly Kills[],
  lanes: number,
): Promise<Complaint[]> {
  const groups = [...Map.groupBy(kills, ([first]) => first)];
  return inLanes(lanes, groups, ([first, group]) => goOnAfter(stage, first, reference, group));
}

async function goOnAfter(
  stage: Stage, first: Shot, reference: Reference, group: readonly Kills[],
): Promise<Complaint[]> {
  let runId = '';
  const complaints: Complaint[] = [];
  const begun = await stage.scene();
  try {
    await begun.engine.setFaults(EACH_TWICE);
    runId = await begun.start();
    await killWorker(begun, stage.subject, runId, first);
  } catch (error) {
    await begun.close();
    return [String(error)];
  }
  const killed = await begun.toStage();
  for (const shots of group) {
    complaints.push(...await onScene(killed, `killed at ${shots.map(nameOf).join(', then ')}`, async (scene) => {
      await scene.engine.setFaults(EACH_TWICE);
      for (const shot of shots.slice(1)) await killWorker(scene, stage.subject, runId, shot);
      const ended = await finish(scene, workflowOn(stage, scene), runId);
      if (ended.state !== 'done') return [`the run ended ${ended.state}: ${ended.error}`];
      return [...(await compareWithReference(scene, reference)), ...(await checkScene(scene))];
    }));
  }
  await killed.close();
  return complaints;
}

/** Lets a worker process die at `kill`, and time pass until its lease is over. Throws if it ended otherwise. */
async function killWorker(scene: Scene, subject: Subject, runId: string, kill: Shot): Promise<void> {
  const end = await startChild(scene, subject, { runId, kill }).ended;
  if (end !== 'SIGKILL') throw new Error(`the worker was not killed at ${nameOf(kill)} but ended with ${end}`);
  await expireLeases(scene.ownerDb);
}
