import type { NotNull } from 'kysely';
import type { ListQuery } from '../kernel/wire.ts';
import { ok, refuse } from '../kernel/result.ts';
import { customerOf, listRows, searched, through, type Ctx, type ListTable } from '../database/index.ts';
import type { ClusterRole } from '../modules/compute/index.ts';
import { bare } from '../modules/network/index.ts';
import { workflowRefusals } from './refusals.ts';
import { provisioningKey } from './runs/store.ts';

export const clusterList = {
  tenant: 'cluster.tenant', id: 'cluster.id', sort: '-createdAt',
  sortable: {
    createdAt: { column: 'cluster.id', kind: 'text' }, name: { column: 'cluster.name', kind: 'name' },
    customerName: { column: 'customer.name', kind: 'name' },
  },
  searchable: [
    'cluster.name', customerOf('cluster.tenant'), searched.id('cluster.id'),
    { ...through('cluster.contractId', 'contract.id', searched.number('contract.number')), shape: /^v-/i },
  ],
} as const satisfies ListTable;

interface Filter extends ListQuery {
  readonly customerId?: string | undefined;
}

function clusters(ctx: Ctx) {
  return ctx.tx.selectFrom('cluster')
    .leftJoin('organisation as customer', 'customer.id', 'cluster.tenant')
    .leftJoin('contract', 'contract.id', 'cluster.contractId')
    .selectAll('cluster')
    .select(['cluster.tenant as customerId', 'customer.name as customerName', 'contract.number as contractNumber',
      'contract.state as contractState'])
    .select((eb) => (['control-plane', 'node'] as const).map((role) => eb.selectFrom('server')
      .whereRef('server.clusterId', '=', 'cluster.id').where('server.clusterRole', '=', role)
      .where('server.state', '<>', 'deleted').select(({ fn }) => fn.countAll<bigint>().as('n'))
      .as(role === 'node' ? 'nodes' : 'controlPlanes')))
    .$narrowType<{ customerName: NotNull; contractNumber: NotNull; contractState: NotNull }>();
}

/** Clusters, each with how many servers there are of each kind. */
export async function listClusters(ctx: Ctx, filter: Filter) {
  const { items, next } = await listRows(ctx, clusterList, filter, clusters(ctx), {
    'cluster.tenant': filter.customerId,
  });
  return { items: items.map(counted), next };
}

function counted<Row extends { controlPlanes: bigint | null; nodes: bigint | null }>(row: Row) {
  const { controlPlanes, nodes, ...rest } = row;
  return { ...rest, controlPlanes: Number(controlPlanes), nodes: Number(nodes) };
}

/** One cluster with its network and, for each of its items, the server that is there, or was tried last. */
export async function showCluster(ctx: Ctx, clusterId: string) {
  const row = await clusters(ctx).where('cluster.id', '=', clusterId).executeTakeFirst();
  if (!row) return refuse(workflowRefusals, 'clusters.unknown');
  const servers = await membersOf(ctx, clusterId);
  const network = await ctx.tx.selectFrom('privateNetwork').select(['privateNetwork.id', 'cidr', 'gateway'])
    .where('privateNetwork.state', '<>', 'deleted').where((eb) => eb.exists(eb.selectFrom('nic')
      .innerJoin('server', 'server.id', 'nic.serverId').select('nic.id').where('server.clusterId', '=', clusterId)
      .whereRef('nic.networkId', '=', 'privateNetwork.id').where('nic.state', '=', 'live')))
    .orderBy('privateNetwork.id', 'desc').limit(1).executeTakeFirst();
  return ok({
    ...counted(row), servers, network: network ? { ...network, gateway: bare(network.gateway) } : null,
    missing: servers.filter(({ handedOverAt }) => handedOverAt === null).length,
  });
}

async function membersOf(ctx: Ctx, clusterId: string) {
  const rows = await ctx.tx.selectFrom('server')
    .leftJoin('monitor', (join) => join.onRef('monitor.id', '=', 'server.id').on('server.state', '<>', 'deleted'))
    .leftJoin('run', (join) => join.on('run.key', '=', provisioningKey))
    .select(['server.id', 'server.hostname', 'server.flavour', 'server.state', 'server.handedOverAt',
      'server.contractItemId', 'monitor.state as monitorState', 'run.id as runId', 'run.state as runState'])
    .select('server.clusterRole as role')
    .select((eb) => {
      const nic = eb.selectFrom('nic').whereRef('nic.serverId', '=', 'server.id').orderBy('nic.id').limit(1);
      return [nic.select('nic.publicAddress').as('publicAddress'), nic.select('nic.address').as('privateAddress')];
    })
    .where('server.clusterId', '=', clusterId)
    .where(({ eb, not, or, exists, selectFrom }) => or([
      eb('server.state', '<>', 'deleted'),
      not(exists(selectFrom('server as other').select('other.id')
        .whereRef('other.contractItemId', '=', 'server.contractItemId').whereRef('other.id', '<>', 'server.id')
        .where((of) => of.or([of('other.state', '<>', 'deleted'), of('other.id', '>', of.ref('server.id'))])))),
    ]))
    .orderBy('server.clusterRole').orderBy('server.hostname').orderBy('server.id').execute();
  return rows.map(({ role, publicAddress, privateAddress, ...server }) => ({
    ...server, role: role as ClusterRole,
    publicAddress: bare(publicAddress ?? ''), privateAddress: bare(privateAddress ?? ''),
  }));
}
