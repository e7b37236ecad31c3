import type { Fault, FaultMode, Op } from '../../engines/simulated/index.ts';
import { checkScene } from './invariants.ts';
import { compareWithReference, finish, inLanes, onScene, workflowOn, type Complaint, type Reference } from './run.ts';
import type { Scene, Stage } from './stage.ts';

/** What can become of one answer of the world without the world being broken. */
const disturbances: readonly FaultMode[] = ['drop-answer', 'error-before', 'fail-after-success'];

/** Everything a workflow may ask of the world. */
const ops: readonly Op[] = [
  'create-volume', 'change-volume', 'delete-volume', 'create-network', 'delete-network', 'create-firewall',
  'change-firewall', 'delete-firewall', 'create-nic', 'change-nic', 'delete-nic', 'create-server', 'change-server',
  'start-server', 'stop-server', 'delete-server', 'create-snapshot', 'revert-snapshot', 'delete-snapshot',
  'create-backup', 'delete-backup', 'set-guest-password', 'read-server', 'read-volume', 'read-nic', 'read-firewall',
  'read-snapshot', 'list-world', 'read-guest', 'read-agent', 'hash-guest-file', 'read-backup', 'probe', 'ssh-banner',
];

/**
 * Part of G3: each operation of the world in turn loses its answer, refuses once, or works and claims it did not. The
 * runtime asks again, and the end must be that of an undisturbed run, with the same effects.
 */
export async function runDisturbedAnswers(stage: Stage, reference: Reference, lanes: number): Promise<Complaint[]> {
  const faults = (await opsOf(stage)).flatMap((op) =>
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

/** What an undisturbed run asks of the world, found out by faults that do no harm. */
async function opsOf(stage: Stage): Promise<Op[]> {
  const scene: Scene = await stage.scene();
  try {
    await scene.engine.setFaults(ops.map((op) => ({ op, mode: 'late', delayMilliseconds: 0 })));
    await finish(scene, workflowOn(stage, scene), await scene.start());
    const strikes = await scene.engine.strikes();
    return ops.filter((_, i) => (strikes[i] ?? 0) > 0);
  } finally {
    await scene.close();
  }
}
