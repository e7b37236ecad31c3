import { setTimeout as pause } from 'node:timers/promises';
import { limits } from '../../kernel/limits.ts';
import { newId } from '../../kernel/ids.ts';
import type { Clock } from '../../kernel/clock.ts';
import { ok } from '../../kernel/result.ts';
import { transaction, type Database } from '../../database/context.ts';
import { raiseAlarm } from '../../modules/deadlines/index.ts';
import type { Workflow } from './define.ts';
import { executeRun, type Observer } from './execute.ts';
import { claimRun, holdRun, LeaseLost, releaseRun, renewLease, setRunState, type RunRow } from './store.ts';

export interface WorkerOptions {
  readonly db: Database;
  readonly clock: Clock;
  /** Every version that may still have open runs. */
  readonly workflows: readonly Workflow[];
  readonly observe?: Observer;
  readonly leaseMilliseconds?: number;
  readonly pollMilliseconds?: number;
}

export interface Worker {
  /** Stops claiming and waits until the runs in hand have reached a recorded state. */
  stop(): Promise<void>;
}

/**
 * Claims runs and executes them, at most `limits.concurrentRuns` at a time. Any number of workers in any number
 * of processes share the work; a run whose worker died is taken over when its lease is over.
 */
export function startWorker(options: WorkerOptions): Worker {
  const owner = newId('correlation', options.clock);
  const leaseMilliseconds = options.leaseMilliseconds ?? limits.leaseMilliseconds;
  const pollMilliseconds = options.pollMilliseconds ?? 100;
  const inHand = new Set<Promise<void>>();
  let stopping = false;

  const loop = (async () => {
    while (!stopping) {
      const run = inHand.size < limits.concurrentRuns
        ? await claimRun(options.db, owner, leaseMilliseconds).catch(() => null) // the database may be restarting
        : null;
      if (!run) {
        await Promise.race([pause(pollMilliseconds), ...inHand]);
        continue;
      }
      const work = holdAndExecute(options, leaseMilliseconds, run)
        .catch(() => undefined) // the lease runs out and the run is taken up again
        .finally(() => inHand.delete(work));
      inHand.add(work);
    }
    await Promise.all(inHand);
  })();

  return {
    async stop() {
      stopping = true;
      await loop;
    },
  };
}

async function holdAndExecute(
  options: WorkerOptions, leaseMilliseconds: number, run: RunRow,
): Promise<void> {
  const workflow = options.workflows.find((w) => w.name === run.workflow && w.version === run.version);
  if (!workflow) return refuseUnknown(options, run);
  const heartbeat = setInterval(() => {
    renewLease(options.db, run, leaseMilliseconds).catch(() => undefined); // the fence decides, not this timer
  }, leaseMilliseconds / 3);
  try {
    await executeRun(
      { db: options.db, clock: options.clock, observe: options.observe ?? (() => undefined) }, workflow, run,
    );
  } finally {
    clearInterval(heartbeat);
    await releaseRunIfIdle(options, run);
  }
}

/** After an unexpected error (a lost database) the run must not wait for its lease to expire. */
async function releaseRunIfIdle(options: WorkerOptions, run: RunRow): Promise<void> {
  const row = await options.db.selectFrom('run').select(['fence', 'leaseUntil', 'state']).where('id', '=', run.id)
    .executeTakeFirst();
  if (row?.fence === run.fence && row.leaseUntil !== null) await releaseRun(options.db, run, 0);
}

/** A run whose version this program no longer knows waits for a person; guessing its steps could destroy things. */
async function refuseUnknown(options: WorkerOptions, run: RunRow): Promise<void> {
  const caller = { actor: 'system:worker', cause: run.id, correlation: run.id, clock: options.clock };
  await transaction(options.db, caller, async (ctx) => {
    await holdRun(ctx, run);
    await setRunState(ctx, run, 'stuck', `no workflow ${run.workflow} version ${run.version}`);
    await raiseAlarm(ctx, {
      tenant: run.tenant, kind: 'run-stuck', subjectId: run.id,
      sentence: {
        de: `Dieses Programm kennt ${run.workflow} in Version ${run.version} nicht. Beenden Sie den Ablauf mit einem`
          + ' Release, das sie kennt.',
        en: `This program does not know ${run.workflow} version ${run.version}. Finish it with the release that does.`,
      },
    });
    return ok(undefined);
  }).catch((error: unknown) => {
    if (!(error instanceof LeaseLost)) throw error;
  });
}

/** Waits until a run has ended, one way or the other; polls, so it works across processes. */
export async function waitForRun(
  db: Database, runId: string, timeoutMilliseconds: number,
): Promise<{ state: 'done' | 'undone' | 'stuck'; error: string | null }> {
  const deadline = performance.now() + timeoutMilliseconds;
  for (;;) {
    const row = await db.selectFrom('run').select(['state', 'error']).where('id', '=', runId).executeTakeFirstOrThrow();
    if (row.state === 'done' || row.state === 'undone' || row.state === 'stuck') {
      return { state: row.state, error: row.error };
    }
    if (performance.now() > deadline) throw new Error(`run ${runId} is still ${row.state} after ${timeoutMilliseconds} ms`);
    await pause(20);
  }
}
