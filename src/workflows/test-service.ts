import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '../database/test-database.ts';
import { destroyInstance, openSimulatedEngine } from '../engines/simulated/index.ts';
import { FrozenClock } from '../kernel/clock.ts';
import { must } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { terminateContract } from '../modules/contracts/index.ts';
import { serversOf } from './end-service.ts';
import { inTransaction, runToEnd, takeOrder } from './gates/customers.ts';
import { allWorkflows, makeWorkflows, startRun, startWorker, waitForRun } from './index.ts';
import type { Observer, Workflow } from './runtime/index.ts';
import { testSecrets } from './test-secrets.ts';

const RUN_MILLISECONDS = 30_000;
const PROVISIONED_AT = '2026-07-14T09:00:00Z';
const NOTICE_AT = '2026-11-20T09:00:00Z';
/** Midnight in Berlin after the last of twelve months. */
export const END_OF_TERM = '2027-07-13T22:00:00Z';

export type TestService = Awaited<ReturnType<typeof openTestService>>;

/**
 * For tests: a server in service whose contract has received its notice, in a pretended world, with a worker that
 * executes every workflow and tells `observe` of each point.
 */
export async function openTestService(observe?: Observer) {
  const directory = mkdtempSync(join(tmpdir(), 'hafenamt-service-'));
  const database = await testDatabase();
  const engine = await openSimulatedEngine({ directory: join(directory, 'engine') });
  const clock = new FrozenClock(PROVISIONED_AT);
  const { db } = database;
  const around = { db, engine, clock };
  const workflows = makeWorkflows({ engine, secrets: testSecrets });
  const order = await takeOrder(around);
  const { tenant } = order;
  const { contractId } = order.parameters;
  await runToEnd(around, workflows.provisionServer, order);
  const serverIds = await inTransaction(around, (ctx) => serversOf(ctx, contractId));
  clock.set(NOTICE_AT);
  await inTransaction(around, async (ctx) => must(await terminateContract(ctx, contractId)));
  const worker = startWorker({
    db, clock, workflows: allWorkflows(workflows), pollMilliseconds: 5, ...(observe ? { observe } : {}),
  });
  const record = <T>(work: (ctx: Ctx) => Promise<T>) => inTransaction(around, work);
  const start = <P>(workflow: Workflow<P>, key: string, parameters: P) =>
    record((ctx) => startRun(ctx, workflow, { key, tenant, parameters }));
  const ended = (runId: string) => waitForRun(db, runId, RUN_MILLISECONDS);
  return {
    db, engine, clock, workflows, tenant, contractId, serverId: serverIds[0] ?? '', record, start, ended,
    /** The run's state once it has ended. */
    run: async <P>(workflow: Workflow<P>, key: string, parameters: P) =>
      (await ended(await start(workflow, key, parameters))).state,
    endTerm: async () => {
      clock.set(END_OF_TERM);
      const { state } = await ended(await start(workflows.endService, 'end', { contractId, serverIds }));
      if (state !== 'done') throw new Error(`the service did not end: ${state}`);
    },
    readServer: async () => {
      const { state } = await db.selectFrom('server').select('state').executeTakeFirstOrThrow();
      return { state, power: (await engine.readServer(serverIds[0] ?? ''))?.power };
    },
    close: async () => {
      await worker.stop();
      await destroyInstance({ directory: join(directory, 'engine') });
      await database.drop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
