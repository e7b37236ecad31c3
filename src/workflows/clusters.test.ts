import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findViolations } from '../database/invariants.ts';
import { destroyInstance, openSimulatedEngine, type SimulatedEngine } from '../engines/simulated/index.ts';
import { must } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { addOptionPrices, addPrices } from '../modules/catalogue/index.ts';
import { readProvider } from '../modules/parties/index.ts';
import { deadlineActions } from './deadline-actions.ts';
import { fireDeadlines } from './fire-deadlines.ts';
import { allWorkflows, makeWorkflows, startWorker, waitForRun, type Worker, type Workflows } from './index.ts';
import { showCluster } from './list-clusters.ts';
import { retryRun } from './list-runs.ts';
import { orderCluster, type ClusterOrder } from './order-cluster.ts';
import { quoteCluster } from './quote-cluster.ts';
import { requestDelete } from './request-delete.ts';
import { receiveNotice } from './terminate-contract.ts';
import { testSecrets } from './test-secrets.ts';
import { openTestSale, SSH_KEY, type TestSale } from './test-sale.ts';
import type { Tested } from './test-server.ts';

const RUN_MILLISECONDS = 60_000;
const DAY = '2026-07-14';

let sale: TestSale;
let directory: string;
let engine: SimulatedEngine;
let workflows: Workflows;
let worker: Worker;

beforeEach(async () => {
  sale = await openTestSale();
  directory = mkdtempSync(join(tmpdir(), 'hafenamt-clusters-'));
  engine = await openSimulatedEngine({ directory });
  workflows = makeWorkflows({ engine, secrets: testSecrets });
  await sale.on('2026-07-01', async (ctx) => {
    const { id } = must(await readProvider(ctx));
    const choice = { managed: false, availabilityClass: 'business' } as const;
    must(await addPrices(ctx, id, '2026-07-01', [
      { ...choice, flavour: 'normal-s', monthlyNet: 8900n, setupNet: 4900n },
      { ...choice, flavour: 'normal-m', monthlyNet: 17_800n, setupNet: 4900n },
    ]));
    must(await addOptionPrices(ctx, id, '2026-07-01', [
      { option: 'container-server', monthlyNet: 1500n, setupNet: 0n },
      { option: 'container-cluster', monthlyNet: 20_000n, setupNet: 50_000n },
    ]));
  });
  worker = startWorker({
    db: sale.database.db, clock: sale.clock, workflows: allWorkflows(workflows), pollMilliseconds: 5,
  });
});
afterEach(async () => {
  await worker.stop();
  await engine.close();
  await destroyInstance({ directory });
  await sale.database.drop();
  rmSync(directory, { recursive: true, force: true });
});

const order = (changes: Partial<ClusterOrder> = {}): ClusterOrder => ({
  controlPlanes: 1, controlPlaneFlavour: 'normal-s', nodes: 2, nodeFlavour: 'normal-m', managed: false,
  availabilityClass: 'business', minimumMonths: 12, customerId: sale.customerId, channel: 'portal', name: 'kelter',
  sshKeys: [SSH_KEY], orderedBy: sale.contactId, agreedMonthlyNet: 69_000n, agreedSetupNet: 64_700n, ...changes,
});

const on = <T>(work: (ctx: Ctx) => Promise<T>, day = DAY) => sale.on(day, work);
const place = (changes: Partial<ClusterOrder> = {}) =>
  on(async (ctx) => must(await orderCluster(ctx, order(changes), workflows.provisionServer)));
const show = (id: string) => on(async (ctx) => must(await showCluster(ctx, id)));

async function ends(runIds: readonly string[]): Promise<string[]> {
  const states = [];
  for (const id of runIds) states.push((await waitForRun(sale.database.db, id, RUN_MILLISECONDS)).state);
  return states;
}

/** Every run there is has ended. */
async function quiet(): Promise<void> {
  await expect.poll(async () => (await sale.database.db.selectFrom('run').select('id')
    .where('state', 'in', ['running', 'unwinding']).execute()).length, { timeout: RUN_MILLISECONDS }).toBe(0);
}

const kindsOf = async () => (await engine.listWorld()).map(({ kind }) => kind).toSorted();
const lettersOf = async (subjectId: string, kind: string) => sale.database.db.selectFrom('document').selectAll()
  .where('subjectId', '=', subjectId).where('kind', '=', kind).orderBy('id').execute();
const violations = async () => findViolations(sale.database.ownerDb, await engine.listWorld());

async function tell(contractId: string, kind: string): Promise<string> {
  const { content } = await sale.database.db.selectFrom('declaration').select('content')
    .where('subjectId', '=', contractId).where('kind', '=', kind).executeTakeFirstOrThrow();
  return content.replaceAll(/\s+/g, ' ');
}

test('C 3.4.2, C 5.3 a cluster lives from one order to one certificate: contract, network, notice, invoice, end', async () => {
  const quote = must(await on((ctx) => quoteCluster(ctx, sale.customerId, order())));
  // math: (89 + 15) + 2 × (178 + 15) + 200 = 690.00 a month; 3 × 49 + 500 = 647.00 once; the price of a size alone,
  // without what its containers cost, would give 645.00.
  expect([quote.monthly.net, quote.setup.net]).toEqual([69_000n, 64_700n]);
  expect(quote.positions.map(({ role, quantity, monthlyNet }) => [role, quantity, monthlyNet])).toEqual([
    ['control-plane', 1, 10_400n], ['node', 2, 19_300n], [null, 1, 20_000n],
  ]);
  const { contractId, clusterId, runIds } = await place();
  const confirmation = await tell(contractId, 'order-confirmation');
  expect(confirmation).toContain('kelter');
  expect(confirmation.match(/Virtueller Server Normal M, Debian 12 Container/g)?.length, 'nodes: monthly and once').toBe(4);
  expect(await ends(runIds)).toEqual(['done', 'done', 'done']);

  const cluster = await show(clusterId);
  expect(cluster).toMatchObject({ controlPlanes: 1, nodes: 2, missing: 0, contractState: 'active', network: { cidr: '10.0.0.0/24' } });
  expect(cluster.servers.map(({ hostname, role, privateAddress }) => [hostname, role, privateAddress])).toEqual([
    ['kelter-cp-1', 'control-plane', '10.0.0.2'], ['kelter-node-1', 'node', '10.0.0.3'], ['kelter-node-2', 'node', '10.0.0.4'],
  ]);
  expect((await kindsOf()).filter((kind) => kind === 'network' || kind === 'firewall')).toEqual(['firewall', 'network']);
  expect(await sale.database.db.selectFrom('portForward').select('id').execute(), 'SSH to each').toHaveLength(3);
  expect(await lettersOf(contractId, 'handover-protocol')).toHaveLength(3);
  expect(await lettersOf(contractId, 'ready-notice'), 'once, with the last').toHaveLength(1);
  expect(await tell(contractId, 'ready-notice')).toContain('Containercluster kelter (kelter-cp-1, kelter-node-1, kelter-node-2)');
  const notice = await sale.database.db.selectFrom('declaration').select('documentIds').where('kind', '=', 'ready-notice')
    .executeTakeFirstOrThrow();
  expect(notice.documentIds, 'the notice and three protocols').toHaveLength(4);
  const steps = await sale.database.db.selectFrom('runStep').select('output').where('name', '=', 'test-server').execute();
  const checks = steps.flatMap(({ output }) => (output as unknown as Tested).checks);
  expect(checks.filter(({ name }) => name === 'containers').map(({ passed }) => passed)).toEqual([true, true, true]);
  const reached = checks.filter(({ name }) => name === 'cluster').flatMap(({ ordered }) => ordered.de.split(', '));
  expect(reached.length, 'each node and the control plane, in at least one direction').toBeGreaterThanOrEqual(2);

  const due = await sale.database.db.selectFrom('deadline').select('action').where('subjectId', '=', contractId).execute();
  expect(due.map(({ action }) => action).toSorted()).toEqual(['acceptance-deemed', 'invoice-month']);
  await fire('2026-08-01');
  const lines = await sale.database.db.selectFrom('invoiceLine').select(['kind', 'net']).execute();
  // math: 14 to 31 July are 18 of 31 days; of 690.00 that is 60.39 + 2 × 112.06 + 116.13 = 400.64, and 647.00 once.
  expect(lines.filter(({ kind }) => kind === 'setup')).toHaveLength(4);
  expect(lines.reduce((sum, { net }) => sum + net, 0n)).toBe(40_064n + 64_700n);

  await end(contractId, runIds.length);
});

/** The term ends, everything goes, and the certificate names all of it. */
async function end(contractId: string, servers: number): Promise<void> {
  await on(async (ctx) => must(await receiveNotice(ctx, {
    contractId, channel: 'email', byName: 'Mara Prüfer', content: 'Hiermit kündigen wir.',
  })), '2026-11-20');
  expect(await tell(contractId, 'termination')).toContain('kündigen');
  // The invoices of a year say nothing more.
  const actions = { ...deadlineActions, 'invoice-month': async () => 'nicht hier' };
  for (const day of ['2027-07-14', '2027-07-28']) await fire(day, actions);
  await quiet();
  expect(await engine.listWorld()).toEqual([]);
  const items = await sale.database.db.selectFrom('deletionItem').select('kind').execute();
  const count = (kind: string) => items.filter((item) => item.kind === kind).length;
  expect([count('server'), count('volume'), count('network'), count('firewall'), count('address')])
    .toEqual([servers, servers, 1, 1, servers]);
  expect(await lettersOf(contractId, 'deletion-certificate')).toHaveLength(1);
  expect(await violations()).toEqual([]);
}

async function fire(day: string, actions = deadlineActions): Promise<void> {
  await on(async () => undefined, day);
  await fireDeadlines(sale.database.db, sale.clock, workflows, actions);
  await quiet();
}

test('C 5.3 one server that could not be made keeps the cluster from being ready; made again it joins the others', async () => {
  await engine.setFaults([{ op: 'create-server', match: 'kelter-node-2', mode: 'error-before', kind: 'conflict' }]);
  const { contractId, clusterId, runIds } = await place();
  expect(await ends(runIds)).toEqual(['done', 'done', 'undone']);
  const cluster = await show(clusterId);
  expect(cluster).toMatchObject({ missing: 1, contractState: 'awaiting_service' });
  expect(cluster.servers.map(({ state, runState }) => `${state} ${runState}`)).toEqual([
    'running done', 'running done', 'deleted undone',
  ]);
  const [{ id: plane } = { id: '' }, { id: node } = { id: '' }] = cluster.servers;
  const network = await engine.readFirewall((await firewalls())[0] ?? '');
  expect(network?.hosts, 'the firewall serves those who stay').toHaveLength(2);
  expect(await lettersOf(contractId, 'ready-notice')).toEqual([]);
  expect(await on((ctx) => requestDelete(ctx, node, 'kelter-node-1', workflows.deleteServer)))
    .toMatchObject({ refusal: { code: 'servers.not_handed_over' } });
  expect(await violations()).toEqual([]);

  await engine.setFaults([]);
  const again = await on(async (ctx) => must(await retryRun(ctx, runIds[2] ?? '')));
  expect(await ends([again.id])).toEqual(['done']);
  expect(await show(clusterId)).toMatchObject({ missing: 0, contractState: 'active', nodes: 2, network: { id: cluster.network?.id } });
  expect(await lettersOf(contractId, 'ready-notice')).toHaveLength(1);
  const refused = await on((ctx) => requestDelete(ctx, plane, 'kelter-cp-1', workflows.deleteServer));
  expect(refused, 'the nodes need it').toMatchObject({ refusal: { code: 'servers.cluster_needs_it' } });
  must(await on((ctx) => requestDelete(ctx, node, 'kelter-node-1', workflows.deleteServer)));
  await quiet();
  expect(await show(clusterId)).toMatchObject({ nodes: 1, controlPlanes: 1 });
  expect(await violations()).toEqual([]);
});

const firewalls = async () => (await engine.listWorld()).filter(({ kind }) => kind === 'firewall').map(({ id }) => id);

test.each([
  ['create-server', 'conflict'], ['create-firewall', 'failed'],
] as const)('C 5.3 when %s fails for all servers of a cluster, its network goes with the last of them', async (op, kind) => {
  await engine.setFaults([{ op, mode: 'error-before', kind }]);
  const { clusterId, runIds } = await place();
  expect(await ends(runIds)).toEqual(['undone', 'undone', 'undone']);
  await quiet();
  expect(await engine.listWorld()).toEqual([]);
  const left = await sale.database.db.selectFrom('privateNetwork').select('state').execute();
  expect(left.map(({ state }) => state)).toEqual(['deleted']);
  expect(await violations()).toEqual([]);
  await engine.setFaults([]);
  for (const runId of runIds) must(await on((ctx) => retryRun(ctx, runId)));
  await quiet();
  expect(await show(clusterId)).toMatchObject({ missing: 0, contractState: 'active' });
  expect(await firewalls()).toHaveLength(1);
});

test('C 5.3 a node that does not reach the control plane is not handed over', async () => {
  const deaf = makeWorkflows({ engine: { ...engine, reaches: async () => false }, secrets: testSecrets });
  await worker.stop();
  worker = startWorker({
    db: sale.database.db, clock: sale.clock, workflows: allWorkflows(deaf), pollMilliseconds: 5,
  });
  const { clusterId, runIds } = await place({ nodes: 1, agreedMonthlyNet: 49_700n, agreedSetupNet: 59_800n });
  expect(await ends(runIds)).toContain('undone');
  expect(await show(clusterId)).toMatchObject({ contractState: 'awaiting_service' });
});

test('all servers of a cluster are reserved, or none, and the refusal says what does not fit', async () => {
  await on(async (ctx) => {
    await ctx.tx.insertInto('quota').values({
      id: 'quo_01K0Y3ZJ8QXW5T7N2M4P6R8S9V', tenant: sale.customerId, servers: 2, vcpus: 100, memoryBytes: 2n ** 40n,
      volumeBytes: 2n ** 44n, addresses: 100,
    }).execute();
  });
  await expect(place()).rejects.toThrow(/quota/);
  const { db } = sale.database;
  expect(await db.selectFrom('cluster').select('id').execute()).toEqual([]);
  expect(await db.selectFrom('contract').select('id').execute()).toEqual([]);
  expect(await db.selectFrom('server').select('id').execute()).toEqual([]);
  await expect(place({ agreedMonthlyNet: 64_500n })).rejects.toThrow(/690\.00/);
});
