import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
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
import { orderCluster, type ClusterOrder } from './order-cluster.ts';
import { receiveNotice } from './terminate-contract.ts';
import { testSecrets } from './test-secrets.ts';
import { openTestSale, SSH_KEY, type TestSale } from './test-sale.ts';

// For tests of clusters: before each a sale with prices, a pretended world and a worker, which go after it.

const RUN_MILLISECONDS = 60_000;
export const DAY = '2026-07-14';

export let sale: TestSale;
let directory: string;
export let engine: SimulatedEngine;
export let workflows: Workflows;
let worker: Worker;

/** Called once by each file of tests. */
export function onClusters(): void {
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
    work(workflows);
  });
  afterEach(async () => {
    await worker.stop();
    await engine.close();
    await destroyInstance({ directory });
    await sale.database.drop();
    rmSync(directory, { recursive: true, force: true });
  });
}

/** From here on a worker executes these; the one before must have stopped. */
function work(those: Workflows): void {
  worker = startWorker({
    db: sale.database.db, clock: sale.clock, workflows: allWorkflows(those), pollMilliseconds: 5,
  });
}

/** Another worker goes on, on an engine that is other than it is in these points. */
export async function workOn(other: Partial<SimulatedEngine>): Promise<void> {
  await worker.stop();
  work(makeWorkflows({ engine: { ...engine, ...other }, secrets: testSecrets }));
}

export const order = (changes: Partial<ClusterOrder> = {}): ClusterOrder => ({
  controlPlanes: 1, controlPlaneFlavour: 'normal-s', nodes: 2, nodeFlavour: 'normal-m', managed: false,
  availabilityClass: 'business', minimumMonths: 12, customerId: sale.customerId, channel: 'portal', name: 'kelter',
  sshKeys: [SSH_KEY], orderedBy: sale.contactId, agreedMonthlyNet: 69_000n, agreedSetupNet: 64_700n, ...changes,
});

export const on = <T>(work: (ctx: Ctx) => Promise<T>, day = DAY) => sale.on(day, work);
export const place = (changes: Partial<ClusterOrder> = {}) =>
  on(async (ctx) => must(await orderCluster(ctx, order(changes), workflows.provisionServer)));
export const show = (id: string) => on(async (ctx) => must(await showCluster(ctx, id)));

export async function ends(runIds: readonly string[]): Promise<string[]> {
  const states = [];
  for (const id of runIds) states.push((await waitForRun(sale.database.db, id, RUN_MILLISECONDS)).state);
  return states;
}

/** Every run there is has ended. */
export async function quiet(): Promise<void> {
  await expect.poll(async () => (await sale.database.db.selectFrom('run').select('id')
    .where('state', 'in', ['running', 'unwinding']).execute()).length, { timeout: RUN_MILLISECONDS }).toBe(0);
}

export const kindsOf = async () => (await engine.listWorld()).map(({ kind }) => kind).toSorted();
export const lettersOf = async (subjectId: string, kind: string) => sale.database.db.selectFrom('document').selectAll()
  .where('subjectId', '=', subjectId).where('kind', '=', kind).orderBy('id').execute();
export const violations = async () => findViolations(sale.database.ownerDb, await engine.listWorld());

export async function tell(contractId: string, kind: string): Promise<string> {
  const { content } = await sale.database.db.selectFrom('declaration').select('content')
    .where('subjectId', '=', contractId).where('kind', '=', kind).executeTakeFirstOrThrow();
  return content.replaceAll(/\s+/g, ' ');
}

/** The term ends, everything goes, and the certificate names all of it. */
export async function end(contractId: string, servers: number): Promise<void> {
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

export async function fire(day: string, actions = deadlineActions): Promise<void> {
  await on(async () => undefined, day);
  await fireDeadlines(sale.database.db, sale.clock, workflows, actions);
  await quiet();
}

export const firewalls = async () => (await engine.listWorld()).filter(({ kind }) => kind === 'firewall').map(({ id }) => id);
