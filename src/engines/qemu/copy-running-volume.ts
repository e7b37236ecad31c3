import type { BackupReading } from '../../modules/backup/ports.ts';
import type { ServerSpec } from '../../modules/compute/ports.ts';
import { findVolumeNode, removeNode } from './block-nodes.ts';
import { frozenWhile } from './freeze.ts';
import { withGuestAgent } from './guest-agent.ts';
import { endJob, runJob } from './jobs.ts';
import type { Layout } from './layout.ts';
import { type Monitor, withMonitor } from './qmp.ts';
import { runOk } from './run.ts';

const JOB = 'backup';
const TARGET = 'backup-target';

type Consistent = BackupReading['consistent'];

/**
 * Copies a running guest's volume as it is at one moment: freeze, start the block job, thaw, wait. The job
 * copies old data before the guest overwrites it, so the freeze lasts milliseconds whatever the volume's size.
 * Without an answering agent the copy is what a power cut would leave (`crash`).
 */
export async function copyRunningVolume(
  layout: Layout,
  server: ServerSpec,
  bytes: number,
  target: string,
): Promise<Consistent> {
  const sockets = layout.sockets(server.id);
  await runOk(['qemu-img', 'create', '-q', '-f', 'qcow2', target, String(bytes)]);
  return withMonitor(`${sockets}/qmp`, async (monitor) => {
    await clearAway(monitor);
    const volume = await findVolumeNode(monitor, server.volumeIds[0] ?? '');
    await monitor.execute('blockdev-add', {
      driver: 'qcow2',
      'node-name': TARGET,
      file: { driver: 'file', filename: target },
    });
    let frozen = false;
    try {
      await runJob(monitor, JOB, async () => {
        const asked = await withGuestAgent(`${sockets}/agent`, (agent) =>
          frozenWhile(agent, () => startJob(monitor, volume)),
        );
        frozen = asked ?? false;
        if (asked === null) await startJob(monitor, volume);
      });
    } catch (failure) {
      // The failure is what matters; the next copy clears away what this cannot.
      await clearAway(monitor).catch(() => undefined);
      throw failure;
    }
    await clearAway(monitor);
    return frozen ? 'filesystem' : 'crash';
  });
}

async function startJob(monitor: Monitor, volume: string): Promise<void> {
  const action = {
    type: 'blockdev-backup',
    data: { 'job-id': JOB, device: volume, target: TARGET, sync: 'full', 'auto-dismiss': false },
  };
  await monitor.execute('transaction', { actions: [action] });
}

/** Ends and removes this copy's job and target, or those of a worker that was killed. */
async function clearAway(monitor: Monitor): Promise<void> {
  await endJob(monitor, JOB);
  await removeNode(monitor, TARGET);
}
