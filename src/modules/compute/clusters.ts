import type { IdOf } from '../../kernel/ids.ts';
import { newId } from '../../kernel/ids.ts';
import type { Ctx } from '../../database/index.ts';

/** Writes down the cluster that a contract is about (C-3.4.2); its servers name it. */
export async function addCluster(
  ctx: Ctx, cluster: { readonly tenant: string; readonly contractId: string; readonly name: string },
): Promise<IdOf<'cluster'>> {
  const id = newId('cluster', ctx.clock);
  await ctx.tx.insertInto('cluster').values({ id, ...cluster }).execute();
  return id;
}

/**
 * A cluster as nodes join it: what its present servers were agreed to be, and every name it has used. Its control plane
 * is locked, and counts as long as nobody is deleting it: with it the network goes, and what comes later finds none.
 */
export async function readClusterToJoin(ctx: Ctx, clusterId: string) {
  const cluster = await ctx.tx.selectFrom('cluster').selectAll().where('id', '=', clusterId).executeTakeFirst();
  if (!cluster) return null;
  const servers = await ctx.tx.selectFrom('server')
    .innerJoin('contractItem', 'contractItem.id', 'server.contractItemId')
    .select(['server.id', 'server.hostname', 'server.clusterRole', 'server.state', 'server.authorizedKeys',
      'server.contractItemId', 'contractItem.managed', 'contractItem.availabilityClass', 'contractItem.locationId',
      'contractItem.variant'])
    .where('server.clusterId', '=', clusterId).orderBy('server.id').execute();
  const living = servers.filter(({ state }) => state !== 'deleted');
  const planes = await ctx.tx.selectFrom('server').leftJoin('run', 'run.id', 'server.heldBy')
    .select(['server.id', 'run.workflow']).where('server.clusterId', '=', clusterId)
    .where('server.clusterRole', '=', 'control-plane').where('server.state', 'in', ['running', 'stopped'])
    .orderBy('server.id').forUpdate('server').execute();
  const staying = new Set(planes.filter(({ workflow }) => workflow !== 'delete-server').map(({ id }) => id));
  return {
    ...cluster, names: servers.map(({ hostname }) => hostname),
    nodes: living.filter(({ clusterRole }) => clusterRole === 'node').length,
    plane: living.find(({ id }) => staying.has(id)),
  };
}

/** How many servers of a contract have not been handed over: one for each of its items that is a server's. */
export async function missingServers(ctx: Ctx, contractId: string): Promise<number> {
  const items = await ctx.tx.selectFrom('contractItem').select('id').where('contractId', '=', contractId)
    .where('product', '=', 'server').where('liveUntil', 'is', null)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('server').select('server.id')
      .whereRef('server.contractItemId', '=', 'contractItem.id').where('server.handedOverAt', 'is not', null))))
    .execute();
  return items.length;
}

/** What a contract's service is called in letters: its cluster with its servers, or its server. */
export async function serviceName(ctx: Ctx, contractId: string): Promise<string> {
  const cluster = await ctx.tx.selectFrom('cluster').select('name').where('contractId', '=', contractId)
    .executeTakeFirst();
  const servers = await ctx.tx.selectFrom('server')
    .innerJoin('contractItem', 'contractItem.id', 'server.contractItemId').select('hostname')
    .where('contractId', '=', contractId).where('handedOverAt', 'is not', null)
    .orderBy('server.id').execute();
  const names = [...new Set(servers.map(({ hostname }) => hostname))].toSorted().join(', ');
  return cluster ? `Containercluster ${cluster.name} (${names})` : names;
}

/** Whether a server is of a control plane whose cluster still has nodes. */
export async function isNeededByCluster(ctx: Ctx, serverId: string): Promise<boolean> {
  const others = await ctx.tx.selectFrom('server').innerJoin('server as own', 'own.clusterId', 'server.clusterId')
    .select('server.id').where('own.id', '=', serverId).where('own.clusterRole', '=', 'control-plane')
    .whereRef('server.id', '<>', 'own.id').where('server.state', '<>', 'deleted')
    .where('server.clusterRole', '=', 'node').limit(1).execute();
  return others.length > 0;
}
