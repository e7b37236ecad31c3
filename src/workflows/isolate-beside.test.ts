import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { requestIsolation } from './isolate-server.ts';
import { retryRun } from './list-runs.ts';
import { requestReconnection } from './reconnect-server.ts';
import { requestOnServer } from './start-on-server.ts';
import { openTestService, type TestService } from './test-service.ts';

const TEST_MILLISECONDS = 60_000;
const FORMER_RATE = 1_000_000_000;

let on: TestService;
beforeEach(async () => { on = await openTestService(); });
afterEach(() => on.close());

const suspicion = { suspicion: 'spam', reason: 'Tausend Nachrichten in zehn Minuten.' } as const;
const cutOff = (ctx: Ctx) => requestIsolation(ctx, { serverId: on.serverId, ...suspicion }, on.workflows.isolateServer);
const changeRate = (ctx: Ctx) =>
  requestOnServer(ctx, 'network', on.workflows.changeRate, { serverId: on.serverId, bitsPerSecond: 100_000_000 });
const stop = (ctx: Ctx) =>
  requestOnServer(ctx, 'stop', on.workflows.stopServer, { serverId: on.serverId, cause: 'planned' });
const held = () => on.db.selectFrom('server').select(['heldBy', 'setAside']).executeTakeFirstOrThrow();

async function readNic() {
  const { id } = await on.db.selectFrom('nic').select('id').executeTakeFirstOrThrow();
  return on.engine.readNic(id);
}

/** A change of the rate that succeeds nowhere, neither there nor back; what it did not do is unknown. */
async function stick(): Promise<string> {
  await on.engine.setFaults([{ op: 'change-nic', mode: 'fail-after-success' }]);
  const runId = must(await on.record(changeRate));
  expect((await on.ended(runId)).state).toBe('stuck');
  await on.engine.clearFaults();
  return runId;
}

test('D4.4 a server is cut off beside a run that is stuck on it, and stays so when that run goes on', async () => {
  const stuck = await stick();
  expect(await held()).toEqual({ heldBy: stuck, setAside: [] });
  expect(await on.record(stop)).toMatchObject({ ok: false, refusal: { code: 'servers.busy' } });

  // As long as it is being cut off, the stuck one waits.
  const [cut, again] = await on.record(async (ctx) => [must(await cutOff(ctx)), await retryRun(ctx, stuck)] as const);
  expect(again).toMatchObject({ ok: false, refusal: { code: 'servers.busy', details: { runId: cut } } });
  expect((await on.ended(cut)).state).toBe('done');
  expect(await readNic()).toMatchObject({ connected: false });
  expect(await held()).toEqual({ heldBy: stuck, setAside: [] });

  must(await on.record((ctx) => retryRun(ctx, stuck)));
  expect((await on.ended(stuck)).state).toBe('undone');
  expect(await readNic()).toMatchObject({ connected: false, toGuest: FORMER_RATE, fromGuest: FORMER_RATE });
  expect(await held()).toEqual({ heldBy: null, setAside: [] });
}, TEST_MILLISECONDS);

test('D4.4 it is connected again beside a run that is stuck, and nobody passes one that is under way', async () => {
  expect((await on.ended(must(await on.record(cutOff)))).state).toBe('done');
  const stuck = await on.record(async (ctx) => {
    const runId = must(await changeRate(ctx));
    await ctx.tx.updateTable('run').set({ state: 'stuck' }).where('id', '=', runId).execute();
    return runId;
  });
  const back = (ctx: Ctx) =>
    requestReconnection(ctx, { serverId: on.serverId, reason: 'Geklärt.' }, on.workflows.reconnectServer);
  expect((await on.ended(must(await on.record(back)))).state).toBe('done');
  expect(await readNic()).toMatchObject({ connected: true });
  must(await on.record((ctx) => retryRun(ctx, stuck)));
  expect((await on.ended(stuck)).state).toBe('done');
  expect(await readNic()).toMatchObject({ connected: true, toGuest: 100_000_000 });

  const [under, cut] = await on.record(async (ctx) => [must(await stop(ctx)), await cutOff(ctx)] as const);
  expect(cut).toMatchObject({ ok: false, refusal: { code: 'servers.busy', details: { runId: under } } });
  expect((await on.ended(under)).state).toBe('done');
}, TEST_MILLISECONDS);
