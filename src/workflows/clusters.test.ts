import { expect, test } from 'vitest';
import { must } from '../kernel/result.ts';
import { retryRun } from './list-runs.ts';
import { quoteCluster } from './quote-cluster.ts';
import { requestDelete } from './request-delete.ts';
import {
  end, ends, engine, fire, firewalls, kindsOf, lettersOf, on, onClusters, order, place, quiet, sale, show, tell,
  violations, workflows, workOn,
} from './test-clusters.ts';
import type { Tested } from './test-server.ts';

onClusters();

test('C-3.4.2 C-5.3 a cluster lives from one order to one certificate: contract, network, notice, invoice, end', async () => {
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

test('C-5.3 one server that could not be made keeps the cluster from being ready; made again it joins the others', async () => {
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

test('C-5.3 a node that does not reach the control plane is not handed over', async () => {
  await workOn({ reaches: async () => false });
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
