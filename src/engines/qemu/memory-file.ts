import { removeNode } from './block-nodes.ts';
import { endJob, runJob } from './jobs.ts';
import { engineLimits } from './limits.ts';
import type { Monitor } from './qmp.ts';

const JOB = 'snapshot';
const NODE = 'memory';

/**
 * Saves a guest's memory and all `volumes` (block nodes) under a name, or loads them. QEMU would put the memory into
 * the first volume, where after a revert it copies the older snapshot's cluster by cluster and waits for the disk each
 * time: ten seconds instead of a third of one. QEMU answers when it is done, and nothing else meanwhile.
 */
export async function moveMemory(
  monitor: Monitor,
  direction: 'snapshot-save' | 'snapshot-load',
  path: string,
  name: string,
  volumes: readonly string[],
): Promise<void> {
  await endJob(monitor, JOB);
  await removeNode(monitor, NODE);
  await monitor.execute('blockdev-add', {
    driver: 'qcow2',
    'node-name': NODE,
    file: { driver: 'file', filename: path },
  });
  try {
    const wish = { 'job-id': JOB, tag: name, vmstate: NODE, devices: [NODE, ...volumes] };
    await runJob(monitor, JOB, () => monitor.execute(direction, wish, engineLimits.copyMilliseconds));
  } catch (failure) {
    // The failure is what matters; the next one clears away what this cannot.
    await removeNode(monitor, NODE).catch(() => undefined);
    throw failure;
  }
  await removeNode(monitor, NODE);
}
