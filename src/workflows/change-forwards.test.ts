import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations } from '../database/invariants.ts';
import { testDatabase, type TestDatabase } from '../database/test-database.ts';
import { destroyInstance, openSimulatedEngine, type SimulatedEngine } from '../engines/simulated/index.ts';
import { FrozenClock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { addForward, firewallSpec, type PortForward } from '../modules/network/index.ts';
import { changeForwards } from './change-forwards.ts';
import { inTransaction, runToEnd, takeOrder } from './gates/customers.ts';
import { orderAnother } from './gates/network.ts';
import { provisionServer } from './provision-server.ts';
import { startRun, startWorker, waitForRun } from './runtime/index.ts';
import { testSecrets } from './test-secrets.ts';

const clock = new FrozenClock('2026-07-14T09:00:00Z');
const RUN_MILLISECONDS = 60_000;
const TEST_MILLISECONDS = 180_000;
let database: TestDatabase;
let directory: string;
let engine: SimulatedEngine;
let around: { db: TestDatabase['db']; engine: SimulatedEngine; clock: FrozenClock };
/** Two servers behind one firewall. */
const made = { tenant: '', firewallId: '', servers: [] as string[] };

beforeAll(async () => {
  database = await testDatabase();
  directory = mkdtempSync(join(tmpdir(), 'hafenamt-forwards-'));
  engine = await openSimulatedEngine({ directory });
  around = { db: database.db, engine, clock };
  const provision = provisionServer({ engine, secrets: testSecrets });
  const order = await takeOrder(around);
  await runToEnd(around, provision, { ...order, parameters: { ...order.parameters, topology: 'private' } });
  const { id: networkId } = await database.db.selectFrom('privateNetwork').select('id').executeTakeFirstOrThrow();
  const second = await orderAnother({ around, order, first: '' });
  await runToEnd(around, provision, { ...second, parameters: { ...second.parameters, topology: 'private', networkId } });
  const servers = await database.db.selectFrom('server').select('id').orderBy('id').execute();
  const { id: firewallId } = await database.db.selectFrom('firewall').select('id').executeTakeFirstOrThrow();
  Object.assign(made, { tenant: order.tenant, firewallId, servers: servers.map(({ id }) => id) });
}, TEST_MILLISECONDS);

afterAll(async () => {
  await engine.close();
  await destroyInstance({ directory });
  await database.drop();
  rmSync(directory, { recursive: true, force: true });
});

const forward = (publicPort: number): PortForward => ({ protocol: 'tcp', publicPort, privatePort: 8_000, source: null });

const start = (serverId: string, publicPort: number) => inTransaction(around, (ctx) => startRun(ctx, changeForwards({ engine }), {
  key: `${serverId} ${publicPort}`, tenant: made.tenant,
  parameters: { serverId, forwardId: newId('portForward', ctx.clock), add: forward(publicPort) },
}));

/** What the firewall enforces and what the rows say, host by host. */
async function agree(): Promise<void> {
  const { hosts } = await inTransaction(around, (ctx) => firewallSpec(ctx, made.firewallId));
  expect((await engine.readFirewall(made.firewallId))?.hosts).toEqual(hosts);
  expect(await findViolations(database.ownerDb, await engine.listWorld())).toEqual([]);
}

test('C-4.2.8 two servers change one firewall at the same time, with answers that come late: the rows hold', { timeout: TEST_MILLISECONDS }, async () => {
  await engine.setFaults([{ op: 'change-firewall', mode: 'late', delayMilliseconds: 30 }]);
  const workers = [1, 2, 3].map(() =>
    startWorker({ db: database.db, clock, workflows: [changeForwards({ engine })], pollMilliseconds: 5 }));
  for (let round = 1; round <= 5; round++) {
    const runs = await Promise.all(made.servers.map((serverId) => start(serverId, round)));
    for (const runId of runs) expect(await waitForRun(database.db, runId, RUN_MILLISECONDS)).toEqual({ state: 'done', error: null });
  }
  await Promise.all(workers.map((worker) => worker.stop()));
  await engine.clearFaults();
  // math: one forward for SSH and five more at each of the two servers
  expect((await engine.readFirewall(made.firewallId))?.hosts.map(({ forwards }) => forwards.length)).toEqual([6, 6]);
  await agree();
});

test('rules that changed while they were made are made again', { timeout: TEST_MILLISECONDS }, async () => {
  const [first = '', second = ''] = made.servers;
  let between = 0;
  const worker = startWorker({
    db: database.db, clock, workflows: [changeForwards({ engine })], pollMilliseconds: 5,
    observe: async (point, step) => {
      if (point !== 'before-effect' || step !== 'apply' || between++ > 0) return;
      // The run has read the rules and not yet made them: now another server's forward is written down.
      await inTransaction(around, (ctx) => addForward(ctx, {
        id: newId('portForward', ctx.clock), tenant: made.tenant, firewallId: made.firewallId, serverId: second, ...forward(443),
      }));
    },
  });
  const runId = await start(first, 444);
  expect(await waitForRun(database.db, runId, RUN_MILLISECONDS)).toEqual({ state: 'done', error: null });
  await worker.stop();
  expect(between).toBe(2); // the first time the rows had changed
  await agree();
});
