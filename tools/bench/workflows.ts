/**
 * Durable runs against a named peer: the same five-step workflow on our runtime and on DBOS, on the same PostgreSQL in
 * the same run, each step writing one row. Prints runs a second for both and their ratio.
 *
 *   node tools/bench/workflows.ts [RUNS]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DBOS } from '@dbos-inc/dbos-sdk';
import pg from 'pg';
import { connect } from '../../src/database/connect.ts';
import { transaction, type DB } from '../../src/database/index.ts';
import { openInstallation } from '../../src/database/open-installation.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { must, ok } from '../../src/kernel/result.ts';
import { startRun, startWorker } from '../../src/workflows/index.ts';
import { workflow } from '../../src/workflows/runtime/index.ts';

const RUNS = Number(process.argv[2] ?? 300);
const STEPS = ['one', 'two', 'three', 'four', 'five'];

const directory = mkdtempSync(join(tmpdir(), 'hafenamt-bench-'));
const database = must(await openInstallation({ dataDirectory: directory, clock: systemClock, log: () => undefined }));
const pool = new pg.Pool({ connectionString: database.url, max: 8 });
pool.on('error', () => undefined); // the server stops under it at the end
await pool.query('create table bench_row (run text, step text)');
const write = (run: string, step: string) => pool.query('insert into bench_row values ($1, $2)', [run, step]);

/** Runs a second of our runtime; the row of each step is its effect. */
async function benchOurs(): Promise<number> {
  const db = connect<DB>(database.url, { role: 'hafenamt_app', reach: 'all' });
  const five = workflow<{ n: number }, object>({
    name: 'bench', version: 1,
    steps: STEPS.map((name) => ({
      name, stage: 'bench', clause: 'none', title: { de: name, en: name },
      act: (on) => write(on.runId, name).then(() => null),
      undo: { none: 'a bench is thrown away' },
    })),
  });
  const started = performance.now();
  const caller = { actor: 'system:bench', cause: 'bench', correlation: 'bench', clock: systemClock };
  for (let n = 0; n < RUNS; n++) {
    must(await transaction(db, caller, async (ctx) =>
      ok(await startRun(ctx, five, { key: `bench:${n}`, tenant: 'org_bench', parameters: { n } }))));
  }
  const worker = startWorker({ db, clock: systemClock, workflows: [five], pollMilliseconds: 10 });
  for (;;) {
    const { count } = await db.selectFrom('run').select((eb) => eb.fn.countAll<bigint>().as('count'))
      .where('state', '=', 'done').executeTakeFirstOrThrow();
    if (count === BigInt(RUNS)) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const seconds = (performance.now() - started) / 1000;
  await worker.stop();
  await db.destroy();
  return RUNS / seconds;
}

/** Runs a second of DBOS with as many at once as ours. */
async function benchDbos(): Promise<number> {
  DBOS.setConfig({ name: 'bench', systemDatabaseUrl: database.url, logLevel: 'error', runAdminServer: false });
  const five = DBOS.registerWorkflow(async (n: number) => {
    for (const name of STEPS) await DBOS.runStep(() => write(`dbos:${n}`, name).then(() => null), { name });
  }, { name: 'bench' });
  await DBOS.launch();
  const started = performance.now();
  const CONCURRENT = 8;
  let next = 0;
  await Promise.all(Array.from({ length: CONCURRENT }, async () => {
    while (next < RUNS) await (await DBOS.startWorkflow(five)(next++)).getResult();
  }));
  const seconds = (performance.now() - started) / 1000;
  await DBOS.shutdown();
  return RUNS / seconds;
}

try {
  const ours = await benchOurs();
  const dbos = await benchDbos();
  const ratio = (ours / dbos).toFixed(2);
  console.log(`five-step runs a second: ours ${ours.toFixed(0)}, DBOS ${dbos.toFixed(0)}, ratio ${ratio}`);
} finally {
  await pool.end();
  await database.stop();
  rmSync(directory, { recursive: true, force: true });
}
