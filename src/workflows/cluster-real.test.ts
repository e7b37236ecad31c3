import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from '../database/invariants.ts';
import type { QemuEngine } from '../engines/qemu/index.ts';
import { openTestEngine, whyNot, type TestEngine } from '../engines/qemu/test-host.ts';
import { must } from '../kernel/result.ts';
import { addPrices } from '../modules/catalogue/index.ts';
import { readProvider } from '../modules/parties/index.ts';
import { addNodes } from './add-nodes.ts';
import { REAL_RUN_MILLISECONDS } from './gates/job.ts';
import { showCluster } from './list-clusters.ts';
import { orderCluster } from './order-cluster.ts';
import { provisionServer } from './provision-server.ts';
import { startWorker, waitForRun } from './runtime/index.ts';
import { testSecrets } from './test-secrets.ts';
import { openTestSale, SSH_KEY, type TestSale } from './test-sale.ts';
import type { Tested } from './test-server.ts';

// Its image takes as long to build as all other tests of the engine together.
const reason = whyNot() ?? (process.env['HAFENAMT_ALL'] === '1' ? null : 'only with HAFENAMT_ALL=1');
const TEST_MILLISECONDS = 1_200_000;
const DAY = '2026-07-14';
const choice = { flavour: 'normal-xs', managed: false, availabilityClass: 'business' } as const;

describe.skipIf(reason !== null)(`a cluster on real guests${reason === null ? '' : `: ${reason}`}`, { timeout: TEST_MILLISECONDS }, () => {
  let opened: TestEngine;
  let sale: TestSale;
  let engine: QemuEngine;

  beforeAll(async () => {
    sale = await openTestSale();
    opened = await openTestEngine('k');
    engine = opened.engine;
  }, TEST_MILLISECONDS);
  afterAll(async () => {
    await opened.close();
    await sale.database.drop();
  });

  test('C-5.3 control plane and nodes run containers and reach each other behind one firewall, others only where it lets them', async () => {
    const { db, ownerDb } = sale.database;
    const provision = provisionServer({ engine, secrets: testSecrets });
    const { clusterId, runIds } = await sale.on(DAY, async (ctx) => {
      const { id } = must(await readProvider(ctx));
      must(await addPrices(ctx, id, DAY, [{ ...choice, monthlyNet: 100n, setupNet: 0n }]));
      const { flavour, ...rest } = choice;
      return must(await orderCluster(ctx, {
        ...rest, controlPlanes: 1, controlPlaneFlavour: flavour, nodes: 1, nodeFlavour: flavour, minimumMonths: 12,
        customerId: sale.customerId, channel: 'api', name: 'kelter', sshKeys: [SSH_KEY], orderedBy: sale.contactId,
        agreedMonthlyNet: 200n, agreedSetupNet: 0n,
      }, provision));
    });
    const worker = startWorker({ db, clock: sale.clock, workflows: [provision] });
    const made = async (runs: readonly string[]) => {
      for (const runId of runs) {
        expect(await waitForRun(db, runId, 2 * REAL_RUN_MILLISECONDS)).toEqual({ state: 'done', error: null });
      }
    };
    await made(runIds);
    const joined = await sale.on(DAY, async (ctx) => must(await addNodes(ctx, clusterId, {
      flavour: choice.flavour, nodes: 1, channel: 'api', agreedMonthlyNet: 100n, agreedSetupNet: 0n,
    }, provision)));
    await made(joined.runIds);
    await worker.stop();
    const { servers, ...cluster } = await sale.on(DAY, async (ctx) => must(await showCluster(ctx, clusterId)));
    expect(cluster).toMatchObject({ missing: 0, contractState: 'active', network: { cidr: '10.0.0.0/24' } });
    const steps = await db.selectFrom('runStep').select('output').where('name', '=', 'test-server').execute();
    const lines = steps.flatMap(({ output }) => (output as unknown as Tested).checks).filter(({ clause }) => clause === 'C-5.3');
    expect(lines.filter(({ name }) => name === 'containers').map(({ measured }) => measured.de))
      .toEqual(Array.from({ length: 3 }, () => expect.stringMatching(/^podman 4/)));
    expect(lines.filter(({ name }) => name === 'cluster').length, 'one of the first two, and who joined').toBeGreaterThan(1);

    const [plane, node, another] = servers;
    if (!plane || !node || !another) throw new Error('a cluster has three servers here');
    expect(await engine.reaches(plane.id, another.privateAddress, 22), 'who joined').toBe(true);
    expect(await engine.reaches(node.id, plane.privateAddress, 22), 'from inside').toBe(true);
    expect(await engine.reaches(plane.id, node.privateAddress, 22)).toBe(true);
    expect(await engine.reaches(node.id, plane.privateAddress, 6443), 'nothing listens there').toBe(false);
    for (const { publicAddress } of servers) expect(await engine.sshBanner(publicAddress, 30_000)).toMatch(/^SSH-2/);
    expect((await engine.listWorld()).filter(({ kind }) => kind === 'firewall')).toHaveLength(1);
    expect(await findViolations(ownerDb, await engine.listWorld())).toEqual([]);
  });
});
