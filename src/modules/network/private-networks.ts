import { limits } from '../../kernel/limits.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { lockFor, type Ctx } from '../../database/index.ts';
import { networkRefusals } from './refusals.ts';
import { freeInside, freeNetwork } from './store.ts';

/** Where a server behind a firewall gets its place: the network, its firewall, and its own address in it. */
export interface PrivatePlace {
  readonly networkId: string;
  readonly firewallId: string;
  readonly address: string;
  /** Of the public network the firewall's addresses are in; undefined for a new one, which may take any. */
  readonly poolId: string | undefined;
}

export interface PlaceWish {
  readonly tenant: string;
  /** The customer's network the server joins; without it, it gets a new one. */
  readonly networkId?: string | undefined;
  /** The cluster it belongs to: it stands where the cluster's other servers stand. */
  readonly clusterId?: string | undefined;
  /** What a new network is called. */
  readonly name: string;
}

/** promise C-4.2.8: a place in a private network behind a firewall, a new one or one the customer has. */
export function findPlace(
  ctx: Ctx, { networkId, clusterId, ...wish }: PlaceWish,
): Promise<Result<PrivatePlace>> {
  if (clusterId !== undefined) return joinCluster(ctx, clusterId, wish.tenant);
  return networkId === undefined ? openNetwork(ctx, wish) : joinNetwork(ctx, wish.tenant, networkId);
}

/** 10.x.0.0/24, the lowest x that overlaps none of the customer's networks; others may have the same. */
async function openNetwork(ctx: Ctx, { tenant, name }: PlaceWish): Promise<Result<PrivatePlace>> {
  await lockFor(ctx, `private networks of ${tenant}`);
  const free = await freeNetwork(ctx, tenant);
  const { privateNetworks } = limits;
  if (!free || free.there >= privateNetworks) {
    return refuse(networkRefusals, 'network.too_many', { limit: privateNetworks });
  }
  const { cidr, gateway, address } = free;
  const networkId = newId('privateNetwork', ctx.clock);
  const firewallId = newId('firewall', ctx.clock);
  await ctx.tx.insertInto('privateNetwork').values({ id: networkId, tenant, name, cidr, gateway, state: 'creating' })
    .execute();
  await ctx.tx.insertInto('firewall').values({ id: firewallId, tenant, networkId, state: 'creating' }).execute();
  return ok({ networkId, firewallId, address, poolId: undefined });
}

/**
 * A network can be joined while a server that was handed over lives in it: before that its making may still be undone,
 * and with the last server it goes. Those servers are locked, so that none of them goes meanwhile.
 */
async function joinNetwork(ctx: Ctx, tenant: string, networkId: string): Promise<Result<PrivatePlace>> {
  const network = await ctx.tx.selectFrom('privateNetwork')
    .innerJoin('firewall', 'firewall.networkId', 'privateNetwork.id')
    .select(['privateNetwork.name', 'firewall.id as firewallId'])
    .where('privateNetwork.id', '=', networkId).where('privateNetwork.tenant', '=', tenant)
    .where('privateNetwork.state', 'in', ['creating', 'live']).where('firewall.state', '<>', 'deleted')
    .forUpdate('privateNetwork').executeTakeFirst();
  if (!network) return refuse(networkRefusals, 'network.unknown', {}, '/networkId');
  const living = await ctx.tx.selectFrom('server').innerJoin('nic', 'nic.serverId', 'server.id').select('server.id')
    .where('nic.networkId', '=', networkId).where('nic.state', '=', 'live').where('server.handedOverAt', 'is not', null)
    .where('server.state', 'in', ['running', 'stopped']).orderBy('server.id').forUpdate('server').execute();
  if (living.length === 0) return refuse(networkRefusals, 'network.not_ready', { name: network.name }, '/networkId');
  const free = await freeInside(ctx, networkId);
  if (!free) return refuse(networkRefusals, 'network.full', { name: network.name }, '/networkId');
  return ok({ networkId, firewallId: network.firewallId, ...free });
}

/**
 * C-5.3: the servers of a cluster stand in one network. The first of them opens it; others join it as long as
 * one of them is on its way or in service: whoever makes it provides it (provide-network.ts). Those servers are locked,
 * so the undoing of one finds that others stay, or has left already and leaves its network to nobody.
 */
async function joinCluster(ctx: Ctx, clusterId: string, tenant: string): Promise<Result<PrivatePlace>> {
  await lockFor(ctx, `network of ${clusterId}`);
  const living = await ctx.tx.selectFrom('server').innerJoin('nic', 'nic.serverId', 'server.id').select('nic.networkId')
    .where('server.clusterId', '=', clusterId).where('nic.state', '=', 'live').where('nic.networkId', 'is not', null)
    .where('server.state', 'in', ['creating', 'running', 'stopped']).orderBy('server.id').forUpdate('server').execute();
  const { name } = await ctx.tx.selectFrom('cluster').select('name').where('id', '=', clusterId)
    .executeTakeFirstOrThrow();
  const networkId = living[0]?.networkId;
  if (!networkId) return openNetwork(ctx, { tenant, name });
  const free = await freeInside(ctx, networkId);
  if (!free) return refuse(networkRefusals, 'network.full', { name });
  const firewall = await ctx.tx.selectFrom('firewall').select('id').where('networkId', '=', networkId)
    .where('state', '<>', 'deleted').executeTakeFirstOrThrow();
  return ok({ networkId, firewallId: firewall.id, ...free });
}

/** The engine has it now. */
export async function markNetworkLive(ctx: Ctx, networkId: string): Promise<void> {
  await ctx.tx.updateTable('privateNetwork').set({ state: 'live' }).where('id', '=', networkId)
    .where('state', '=', 'creating').execute();
  await ctx.tx.updateTable('firewall').set({ state: 'live' }).where('networkId', '=', networkId)
    .where('state', '=', 'creating').execute();
}
