import { expect, test } from 'vitest';
import { must } from '../kernel/result.ts';
import { showContract } from '../modules/contracts/index.ts';
import { addNodes, quoteNodes, type NodesOrder } from './add-nodes.ts';
import { retryRun } from './list-runs.ts';
import { requestDelete } from './request-delete.ts';
import {
  DAY, end, ends, engine, fire, firewalls, lettersOf, on, onClusters, place, sale, show, tell, violations, workflows,
} from './test-clusters.ts';

onClusters();

const more = (changes: Partial<NodesOrder> = {}): NodesOrder => ({
  flavour: 'normal-m', nodes: 2, channel: 'portal', agreedMonthlyNet: 38_600n, agreedSetupNet: 9_800n,
  ...changes,
});

const joinBy = (clusterId: string, changes: Partial<NodesOrder> = {}, day = '2026-08-17') =>
  on((ctx) => addNodes(ctx, clusterId, more(changes), workflows.provisionServer), day);

test('C-5.3 nodes join a cluster in service: in its contract and its network, billed from their handover', async () => {
  await engine.setBootTime(60_000);
  const { contractId, clusterId, runIds } = await place({ nodes: 1, agreedMonthlyNet: 49_700n, agreedSetupNet: 59_800n });
  expect(await joinBy(clusterId, {}, DAY), 'not before the cluster is ready').toMatchObject({ refusal: { code: 'contracts.not_active' } });
  await engine.setBootTime(0);
  await ends(runIds);
  await fire('2026-08-01');
  const before = await on(async (ctx) => ctx.tx.selectFrom('contract').selectAll().executeTakeFirstOrThrow());
  const quote = must(await on((ctx) => quoteNodes(ctx, clusterId, more()), '2026-08-17'));
  // math: 2 × (178 + 15) = 386.00 a month, 2 × 49 = 98.00 once; 17 to 31 August are 15 of 31 days: 2 × 93.39 + 98.00
  expect([quote.monthly.net, quote.setup.net, quote.firstInvoice.net]).toEqual([38_600n, 9_800n, 28_478n]);
  expect(await joinBy(clusterId, { agreedMonthlyNet: 1n })).toMatchObject({ refusal: { code: 'contracts.price_changed' } });
  expect(await joinBy(clusterId, { nodes: 100 })).toMatchObject({ refusal: { code: 'clusters.too_many_nodes' } });
  expect(await joinBy('clu_01K0Y3ZJ8QXW5T7N2M4P6R8S9V')).toMatchObject({ refusal: { code: 'clusters.unknown' } });
  expect((await show(clusterId)).servers, 'nothing of what was refused').toHaveLength(2);

  const joined = must(await joinBy(clusterId));
  expect(await ends(joined.runIds)).toEqual(['done', 'done']);
  const cluster = await show(clusterId);
  expect(cluster).toMatchObject({ controlPlanes: 1, nodes: 3, missing: 0, contractState: 'active' });
  expect(cluster.servers.map(({ hostname, privateAddress }) => [hostname, privateAddress])).toEqual([
    ['kelter-cp-1', '10.0.0.2'], ['kelter-node-1', '10.0.0.3'], ['kelter-node-2', '10.0.0.4'], ['kelter-node-3', '10.0.0.5'],
  ]);
  expect(await firewalls()).toHaveLength(1);
  const after = await on(async (ctx) => ctx.tx.selectFrom('contract').selectAll().executeTakeFirstOrThrow(), '2026-08-17');
  expect(after, 'term and end are as they were').toEqual(before);
  expect(await lettersOf(contractId, 'ready-notice')).toHaveLength(1);
  expect(await tell(contractId, 'change')).toContain('2 × Knoten für den Cluster „kelter“');
  const sent = await sale.database.db.selectFrom('declaration').select(['content', 'documentIds'])
    .where('kind', '=', 'change-confirmation').orderBy('id').execute();
  expect(sent.map(({ documentIds }) => documentIds.length), 'each with its protocol').toEqual([1, 1]);
  expect(sent[0]?.content).toContain('ab dem 17.08.2026: Virtueller Server Normal M, Debian 12 Container');
  expect(sent[0]?.content).toContain('from 2026-08-17: Virtual server Normal M, Debian 12 Container');
  await fire('2026-09-01');
  const lines = await sale.database.db.selectFrom('invoiceLine').innerJoin('invoice', 'invoice.id', 'invoiceLine.invoiceId')
    .select(['invoiceLine.kind', 'invoiceLine.net']).where('invoice.month', '=', '2026-08-01').execute();
  expect(lines.filter(({ kind }) => kind === 'setup').map(({ net }) => net)).toEqual([4_900n, 4_900n]);
  expect(lines.reduce((sum, { net }) => sum + net, 0n), 'the cluster, and what joined').toBe(49_700n + 28_478n);
  expect(await violations()).toEqual([]);
  await end(contractId, 4);
});

test('C-5.3 a node that could not be made is billed by nobody, and the cluster goes on; made again it joins', async () => {
  const { contractId, clusterId, runIds } = await place({ nodes: 1, agreedMonthlyNet: 49_700n, agreedSetupNet: 59_800n });
  const monthly = () => on(async (ctx) => must(await showContract(ctx, contractId, 'de')).monthlyNet);
  expect(await monthly()).toBe(49_700n);
  await ends(runIds);
  await engine.setFaults([{ op: 'create-server', match: 'kelter-node-2', mode: 'error-before', kind: 'conflict' }]);
  const joined = must(await joinBy(clusterId, { nodes: 1, agreedMonthlyNet: 19_300n, agreedSetupNet: 4_900n }));
  expect(await ends(joined.runIds)).toEqual(['undone']);
  const live = async () => (await sale.database.db.selectFrom('contractItem').select('liveFrom').orderBy('position').execute())
    .map(({ liveFrom }) => liveFrom);
  expect(await live()).toEqual([DAY, DAY, DAY, null]);
  expect(await monthly()).toBe(49_700n);
  expect(await show(clusterId)).toMatchObject({ nodes: 1, contractState: 'active' });
  expect(await violations()).toEqual([]);
  await engine.setFaults([]);
  const again = await on(async (ctx) => must(await retryRun(ctx, joined.runIds[0] ?? '')), '2026-08-20');
  expect(await ends([again.id])).toEqual(['done']);
  expect(await live()).toEqual([DAY, DAY, DAY, '2026-08-20']);
  expect(await monthly()).toBe(69_000n);
});

test('C-5.3 no node joins a cluster whose control plane is being deleted, or is gone', async () => {
  const { clusterId, runIds } = await place({ nodes: 1, agreedMonthlyNet: 49_700n, agreedSetupNet: 59_800n });
  await ends(runIds);
  const [{ id: plane } = { id: '' }, { id: node } = { id: '' }] = (await show(clusterId)).servers;
  const remove = (id: string, name: string) => on(async (ctx) =>
    must(await requestDelete(ctx, id, name, workflows.deleteServer)), '2026-08-17');
  await ends([(await remove(node, 'kelter-node-1')).runId]);
  await engine.setFaults([{ op: 'delete-server', mode: 'late', delayMilliseconds: 300 }]);
  const { runId } = await remove(plane, 'kelter-cp-1');
  const wish = { nodes: 1, agreedMonthlyNet: 19_300n, agreedSetupNet: 4_900n };
  expect(await joinBy(clusterId, wish)).toMatchObject({ refusal: { code: 'clusters.no_control_plane' } });
  await ends([runId]);
  expect(await joinBy(clusterId, wish)).toMatchObject({ refusal: { code: 'clusters.no_control_plane' } });
  expect(await show(clusterId)).toMatchObject({ controlPlanes: 0, nodes: 0 });
  expect(await violations()).toEqual([]);
});
