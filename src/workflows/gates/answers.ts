import type { Fault, FaultMode, Op } from '../../engines/simulated/index.ts';
import { checkScene } from './invariants.ts';
import { compareWithReference, finish, inLanes, onScene, workflowOn, type Complaint, type Reference } from './run.ts';
import type { Scene, Stage } from './stage.ts';

/** What can become of one answer of the world without the world being broken. */
const disturbances: readonly FaultMode[] = ['drop-answer', 'error-before', 'fail-after-success'];

/** Readings that a workflow may rest on; a failed one must be asked again. */
const readings: readonly Op[] = ['read-server', 'list-world', 'read-guest', 'probe', 'ssh-banner', 'read-backup'];

/**
 * Part of G3: each operation of the world in turn loses its answer, refuses once, or works and claims it did not. The
 * runtime asks again, and the end must be that of an undisturbed run, with the same effects.
 */
export async function runDisturbedAnswers(stage: Stage, reference: Reference, lanes: number): Promise<Complaint[]> {
  const faults = [...(await changesOf(stage)), ...readings].flatMap((op) =>
    disturbances.map((mode): Fault => ({ op, mode, times: 1 })),
  );
  return inLanes(lanes, faults, (fault) =>
    onScene(stage, `${fault.mode} at ${fault.op}`, async (scene) => {
      await scene.engine.setFaults([fault, { op: '*', mode: 'duplicate' }]);
      const ended = await finish(scene, workflowOn(stage, scene), await scene.start());
      if (ended.state !== 'done') return [`the run ended ${ended.state}: ${ended.error}`];
      return [...(await compareWithReference(scene, reference)), ...(await checkScene(scene))];
    }),
  );
}

/** The operations by which an undisturbed run changes the world. */
async function changesOf(stage: Stage): Promise<Op[]> {
  const scene: Scene = await stage.scene();
  try {
    const before = scene.engine.effects().length;
    await finish(scene, workflowOn(stage, scene), await scene.start());
    const ops = scene.engine.effects().slice(before).map(({ op }) => op);
    return [...new Set(ops)].filter((op): op is Exclude<typeof op, 'raise-fence'> => op !== 'raise-fence');
  } finally {
    await scene.close();
  }
}
