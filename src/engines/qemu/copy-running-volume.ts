import type { BackupReading } from '../../modules/backup/ports.ts';
import { EngineError, type ServerSpec } from '../../modules/compute/ports.ts';
import { nodes } from './command-line.ts';
import { frozenWhile } from './freeze.ts';
import { withGuestAgent } from './guest-agent.ts';
import type { Layout } from './layout.ts';
import { engineLimits } from './limits.ts';
import { type Monitor, withMonitor } from './qmp.ts';
import { runOk, until } from './run.ts';

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
    await monitor.execute('blockdev-add', {
      driver: 'qcow2',
      'node-name': nodes.backupTarget,
      file: { driver: 'file', filename: target },
    });
    let whole = false;
    try {
      const frozen = await withGuestAgent(`${sockets}/agent`, (agent) => frozenWhile(agent, () => startJob(monitor)));
      if (frozen === null) await startJob(monitor);
      await waitForJob(monitor);
      whole = true;
      return frozen === null ? 'crash' : 'filesystem';
    } finally {
      // After a failure the failure is what matters; the next copy clears away what this cannot.
      await clearAway(monitor).catch((cause: unknown) => {
        if (whole) throw cause;
      });
    }
  });
}

async function startJob(monitor: Monitor): Promise<void> {
  const action = {
    type: 'blockdev-backup',
    data: {
      'job-id': nodes.backupJob,
      device: nodes.volume,
      target: nodes.backupTarget,
      sync: 'full',
      'auto-dismiss': false,
    },
  };
  await monitor.execute('transaction', { actions: [action] });
}

interface Job {
  readonly id: string;
  readonly status: string;
  readonly error?: string;
}

async function findJob(monitor: Monitor): Promise<Job | undefined> {
  return ((await monitor.execute('query-jobs')) as Job[]).find((job) => job.id === nodes.backupJob);
}

async function waitForJob(monitor: Monitor): Promise<void> {
  let job: Job | undefined;
  const ended = await until(async () => {
    job = await findJob(monitor);
    return job === undefined || job.status === 'concluded';
  }, engineLimits.copyMilliseconds);
  if (!ended) throw new EngineError('failed', `the copy exceeded ${engineLimits.copyMilliseconds} ms`);
  if (job?.error !== undefined || job === undefined)
    throw new EngineError('failed', `the copy failed: ${job?.error ?? 'its job vanished'}`);
}

/** Ends and removes this copy's job and target, or those of a worker that was killed. */
async function clearAway(monitor: Monitor): Promise<void> {
  const job = await findJob(monitor);
  if (job && job.status !== 'concluded') await monitor.execute('job-cancel', { id: nodes.backupJob });
  if (job) {
    await until(async () => (await findJob(monitor))?.status === 'concluded', engineLimits.monitorMilliseconds);
    await monitor.execute('job-dismiss', { id: nodes.backupJob });
  }
  const known = (await monitor.execute('query-named-block-nodes', { flat: true })) as { 'node-name': string }[];
  if (known.some((node) => node['node-name'] === nodes.backupTarget)) {
    await monitor.execute('blockdev-del', { 'node-name': nodes.backupTarget });
  }
}
