import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { transaction, type Ctx } from '../../database/index.ts';
import { testDatabase, type TestDatabase } from '../../database/test-database.ts';
import { systemClock } from '../../kernel/clock.ts';
import { must, ok, RefusalError } from '../../kernel/result.ts';
import { EngineError } from '../../modules/compute/index.ts';
import {
  repeatUndoneRun, retryStuckRun, startRun, startWorker, waitForRun, workflow, type Step, type Worker, type Workflow,
} from './index.ts';

const RUN_MILLISECONDS = 20_000;
let database: TestDatabase;
let worker: Worker | null = null;

beforeAll(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  await worker?.stop();
  worker = null;
});
afterAll(() => database.drop());

const change = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> =>
  transaction(database.db, { actor: 'system:test', cause: 'test', correlation: 'test', clock: systemClock }, async (ctx) =>
    ok(await work(ctx))).then(must);

type AnyStep = Step<object, object>;

const step = (name: string, halves: Partial<AnyStep>): AnyStep => ({
  name, stage: 'test', clause: 'none', title: { de: name, en: name }, undo: { none: 'nothing was done' }, ...halves,
});

/** Starts a run of `steps` and a worker for it; resolves when the run has ended. */
async function play(name: string, steps: AnyStep[]) {
  const definition: Workflow = workflow<object, object>({ name, version: 1, steps });
  const runId = await change((ctx) => startRun(ctx, definition, { key: name, tenant: 'org_test', parameters: {} }));
  worker = startWorker({ db: database.db, clock: systemClock, workflows: [definition], pollMilliseconds: 10 });
  return { runId, definition, ...await waitForRun(database.db, runId, RUN_MILLISECONDS) };
}

const openAlarms = (runId: string) => database.db.selectFrom('alarm').select(['kind', 'sentence'])
  .where('subjectId', '=', runId).where('settledAt', 'is', null).execute();

const refusal = new RefusalError({
  code: 'test.full', status: 409, message: { de: 'Voll.', en: 'Full.' }, next: { de: 'Warten.', en: 'Wait.' },
});

test('a run that turned back calls a person, and is started once more under the same key with steps of its own', async () => {
  let full = true;
  const { runId, definition, state, error } = await play('turns-back', [
    step('reserve', { record: async () => { if (full) throw refusal; return { seat: 7 }; } }),
  ]);
  expect([state, error]).toEqual(['undone', 'reserve: test.full: Full']);
  expect(await openAlarms(runId)).toEqual([{ kind: 'run-undone', sentence: expect.stringContaining('Full.') as string }]);

  full = false;
  const again = await change((ctx) => repeatUndoneRun(ctx, runId)) ?? '';
  expect(await change((ctx) => repeatUndoneRun(ctx, runId))).toBeNull();
  expect(await waitForRun(database.db, again, RUN_MILLISECONDS)).toEqual({ state: 'done', error: null });
  expect(await openAlarms(runId)).toEqual([]);
  const same = await change((ctx) => startRun(ctx, definition, { key: 'turns-back', tenant: 'org_test', parameters: {} }));
  expect(same).toBe(again);
});

test('a database that goes away while a step is recorded is no failure of the step', async () => {
  let calls = 0;
  const { runId, state, error } = await play('loses-its-connection', [
    step('record', {
      attempts: 1,
      record: async (ctx) => {
        calls += 1;
        if (calls > 1) return { calls };
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(ctx.tx);
        await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database.ownerDb);
        await sql`select 1`.execute(ctx.tx); // whether what was written before is kept, the writer cannot know
        return { calls };
      },
    }),
  ]);
  expect([state, error]).toEqual(['done', null]);
  const row = await database.db.selectFrom('runStep').select(['output', 'attempts']).where('runId', '=', runId)
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ output: { calls: 2 }, attempts: 0 });
});

test('a passing failure is tried again and leaves no trace in the result', async () => {
  let calls = 0;
  const { state } = await play('passes', [
    step('flaky', { act: async () => { calls += 1; if (calls < 3) throw new Error('not yet'); } }),
  ]);
  expect([state, calls]).toEqual(['done', 3]);
});

test('a run whose steps are all done but which was never told so ends', async () => {
  const definition: Workflow = workflow<object, object>({ name: 'all-done', version: 1, steps: [step('only', {})] });
  const runId = await change(async (ctx) => {
    const id = await startRun(ctx, definition, { key: 'all-done', tenant: 'org_test', parameters: {} });
    await ctx.tx.insertInto('runStep').values({ runId: id, position: 0, name: 'only', state: 'done', output: 'null' }).execute();
    return id;
  });
  worker = startWorker({ db: database.db, clock: systemClock, workflows: [definition], pollMilliseconds: 10 });
  expect((await waitForRun(database.db, runId, RUN_MILLISECONDS)).state).toBe('done');
});

test('G9 a run of a version that this program does not know waits for a person and is not touched', async () => {
  const old = workflow<object, object>({ name: 'known', version: 1, steps: [step('only', {})] });
  const runId = await change((ctx) => startRun(ctx, old, { key: 'old-version', tenant: 'org_test', parameters: {} }));
  worker = startWorker({
    db: database.db, clock: systemClock, workflows: [{ ...old, version: 2 }], pollMilliseconds: 10,
  });
  expect((await waitForRun(database.db, runId, RUN_MILLISECONDS)).state).toBe('stuck');
  expect(await openAlarms(runId)).toMatchObject([{ kind: 'run-stuck' }]);
});

test('from a step of no return on a run that fails waits for a person and then goes on, and nothing is undone', async () => {
  let broken = true;
  const undone: string[] = [];
  const { runId, state } = await play('turns-no-more', [
    step('make-new', { undo: { act: async () => { undone.push('make-new'); } } }),
    step('delete-old', {
      noWayBack: 'the old one is gone',
      act: async () => { if (broken) throw new EngineError('conflict', 'not now'); },
      undo: { none: 'the old one is gone' },
    }),
  ]);
  expect([state, undone]).toEqual(['stuck', []]);
  expect(await openAlarms(runId)).toMatchObject([{ kind: 'run-stuck' }]);
  broken = false;
  expect(await change((ctx) => retryStuckRun(ctx, runId))).toBe(true);
  expect(await waitForRun(database.db, runId, RUN_MILLISECONDS)).toMatchObject({ state: 'done' });
  expect(undone).toEqual([]);
});

test('a workflow that could go back after a step of no return is a defect', () => {
  const steps = [step('delete-old', { noWayBack: 'gone' }), step('tell', {})];
  expect(() => workflow<object, object>({ name: 'confused', version: 1, steps })).toThrow('cannot go back at tell');
});
