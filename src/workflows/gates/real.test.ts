import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findViolations } from '../../database/invariants.ts';
import { testDatabase, type TestDatabase } from '../../database/test-database.ts';
import { findLeftovers, type QemuEngine } from '../../engines/qemu/index.ts';
import { openTestEngine, whyNot, type TestEngine } from '../../engines/qemu/test-host.ts';
import { FrozenClock } from '../../kernel/clock.ts';
import { must, ok } from '../../kernel/result.ts';
import { transaction } from '../../database/index.ts';
import { startRun, startWorker, waitForRun } from '../runtime/index.ts';
import { subject as deletion } from './deletion.ts';
import { REAL_RUN_MILLISECONDS, startChild, type Shot } from './job.ts';
import { subject as provisioning } from './provisioning.ts';
import { expireLeases } from './run.ts';
import type { Subject } from './subject.ts';

const reason = whyNot();
const GUEST_MILLISECONDS = 30_000;

describe.skipIf(reason !== null)(`gates on real guests${reason === null ? '' : `: ${reason}`}`, { timeout: 600_000 }, () => {
  let opened: TestEngine;
  let database: TestDatabase;
  let engine: QemuEngine;

  beforeEach(async () => {
    database = await testDatabase();
    opened = await openTestEngine('g');
    engine = opened.engine;
  }, 300_000);
  afterEach(async () => {
    await opened.close();
    await database.drop();
  });

  /** Prepares the subject, lets a worker process die at `kill`, and ends the run with another worker. */
  async function killAndFinish(subject: Subject, kill: Shot): Promise<string> {
    const clock = new FrozenClock(subject.at);
    const { db, ownerDb, url } = database;
    const start = await subject.prepare({ db, engine, clock });
    const workflow = subject.workflow({ db, engine, clock });
    const caller = { actor: 'system:gate', cause: 'gate', correlation: 'gate', clock };
    const runId = must(await transaction(db, caller, async (ctx) => ok(await startRun(ctx, workflow, start))));
    const { options } = opened;
    const places = { url, engineDirectory: options.dataDirectory };
    const end = await startChild(places, subject, { runId, kill, real: options }).ended;
    if (end !== 'SIGKILL') throw new Error(`the worker was not killed but ended with ${end}`);
    await expireLeases(ownerDb);
    const worker = startWorker({ db, clock, workflows: [workflow] });
    const { state, error } = await waitForRun(db, runId, REAL_RUN_MILLISECONDS);
    await worker.stop();
    expect([state, error]).toEqual(['done', null]);
    expect(await findViolations(ownerDb, await engine.listWorld())).toEqual([]);
    return runId;
  }

  test('G1 provision-server: a worker killed after the guest was started; another hands over that very guest', async () => {
    await killAndFinish(provisioning, { point: 'after-effect', step: 'start-server', direction: 'do' });
    const world = await engine.listWorld();
    expect(world.map(({ kind }) => kind).toSorted()).toEqual(['nic', 'server', 'volume']);
    const server = await database.db.selectFrom('server').select(['id', 'state', 'hostname']).executeTakeFirstOrThrow();
    expect(server.state).toBe('running');
    expect((await engine.readGuest(server.id, GUEST_MILLISECONDS))?.hostname).toBe(server.hostname);
    const processes = (await findLeftovers(opened.options)).filter((line) => /^process .*qemu/.test(line));
    expect(processes).toHaveLength(1);
  });

  test('G1 delete-data: a worker killed after the volumes were deleted; another proves and certifies', async () => {
    await killAndFinish(deletion, { point: 'after-effect', step: 'delete-volumes', direction: 'do' });
    expect(await engine.listWorld()).toEqual([]);
    const certificates = await database.db.selectFrom('document').select('id').where('kind', '=', 'deletion-certificate')
      .execute();
    expect(certificates).toHaveLength(1);
  });
});
