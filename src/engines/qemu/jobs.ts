import { EngineError } from '../../modules/compute/ports.ts';
import { engineLimits } from './limits.ts';
import type { Monitor } from './qmp.ts';
import { until } from './run.ts';

interface Job {
  readonly id: string;
  readonly status: string;
  readonly error?: string;
}

/**
 * Runs a job of QEMU's to its end: `begin` starts it under `id`. Its error is `EngineError('failed')`. What is left of
 * an earlier one under that id, from a worker that was killed, is ended before, and its own is cleared away.
 */
export async function runJob(monitor: Monitor, id: string, begin: () => Promise<unknown>): Promise<void> {
  await endJob(monitor, id);
  await begin();
  let job: Job | undefined;
  const ended = await until(async () => {
    job = await findJob(monitor, id);
    return job === undefined || job.status === 'concluded';
  }, engineLimits.copyMilliseconds);
  if (!ended) throw new EngineError('unknown', `the job ${id} exceeded ${engineLimits.copyMilliseconds} ms`);
  if (job) await monitor.execute('job-dismiss', { id });
  if (job?.error !== undefined || job === undefined)
    throw new EngineError('failed', `the job ${id} failed: ${job?.error ?? 'it vanished'}`);
}

/** Waits for a job that is under way, asks it to stop where it can, and removes it. */
export async function endJob(monitor: Monitor, id: string): Promise<void> {
  const job = await findJob(monitor, id);
  if (!job) return;
  // Saving memory cannot be cancelled; it ends by itself.
  if (job.status !== 'concluded') await monitor.execute('job-cancel', { id }).catch(() => undefined);
  const ended = await until(
    async () => (await findJob(monitor, id))?.status === 'concluded',
    engineLimits.copyMilliseconds,
  );
  if (!ended) throw new EngineError('failed', `an earlier job ${id} does not end`);
  await monitor.execute('job-dismiss', { id });
}

async function findJob(monitor: Monitor, id: string): Promise<Job | undefined> {
  return ((await monitor.execute('query-jobs')) as Job[]).find((job) => job.id === id);
}
