/**
 * A worker in a process of its own that dies, or stops, at a told point: `node child.ts '<job as JSON>'`. It ends by
 * itself when the run has ended, whoever ended it.
 */
import { flushCompileCache } from 'node:module';
import { APP_ROLE, connect } from '../../database/connect.ts';
import type { DB } from '../../database/index.ts';
import { openSimulatedEngine } from '../../engines/simulated/index.ts';
import { FrozenClock } from '../../kernel/clock.ts';
import { startWorker, waitForRun } from '../runtime/index.ts';
import { isShot, REAL_RUN_MILLISECONDS, RUN_MILLISECONDS, type Job } from './job.ts';
import type { Subject } from './subject.ts';
import { tampered } from './tamper.ts';

const job = JSON.parse(process.argv[2] ?? '') as Job;
const { subject } = (await import(job.module)) as { subject: Subject };
// Else kept at the end of a process, to which a killed one never comes.
flushCompileCache();
const clock = new FrozenClock(subject.at);
const db = connect<DB>(job.url, { role: APP_ROLE, reach: 'all' });
const engine = job.real
  ? await (await import('../../engines/qemu/index.ts')).openQemuEngine(job.real)
  : await openSimulatedEngine({ directory: job.engineDirectory });
const workflow = tampered(subject.workflow({ db, engine, clock }), job.tamper ?? {});

const worker = startWorker({
  db,
  clock,
  workflows: [workflow],
  pollMilliseconds: 5,
  observe(point, step, direction) {
    const here = { point, step, direction };
    if (isShot(job.kill, here)) {
      process.kill(process.pid, 'SIGKILL');
      // Nothing more happens here, even if the signal takes a moment.
      return new Promise<void>(() => {});
    }
    if (isShot(job.pause, here)) process.kill(process.pid, 'SIGSTOP');
    return undefined;
  },
});
await waitForRun(db, job.runId, job.real ? REAL_RUN_MILLISECONDS : RUN_MILLISECONDS);
await worker.stop();
await engine.close();
await db.destroy();
