import type { Ctx } from '../../database/index.ts';
import { bare, familyOf, lengthOf } from '../network/index.ts';
import type { NicSpec, ServerSpec, VolumeSpec } from './ports.ts';

/** A server with its first volume and its interface; `address` is the one the world reaches it by. */
export async function readServer(ctx: Ctx, serverId: string) {
  return ctx.tx.selectFrom('server')
    .innerJoin('volume', (join) => join.onRef('volume.serverId', '=', 'server.id').on('volume.position', '=', 0))
    .innerJoin('nic', (join) => join.onRef('nic.serverId', '=', 'server.id'))
    .selectAll('server')
    .select(['volume.id as volumeId', 'volume.bytes as diskBytes', 'volume.iopsLimit', 'nic.id as nicId', 'nic.mac',
      'nic.publicAddress as address', 'nic.addressId', 'nic.bitsPerSecond', 'nic.networkId', 'nic.connected'])
    .where('server.id', '=', serverId)
    // A rebuilt server had another first volume before; the newest is the one it boots from.
    .orderBy('volume.id', 'desc').orderBy('nic.id', 'desc').limit(1).executeTakeFirstOrThrow();
}

/** The servers that were ever made for these items of a contract, in the order of their ids. */
export async function serversOfItems(ctx: Ctx, itemIds: readonly string[]) {
  return ctx.tx.selectFrom('server').select(['id', 'hostname', 'state', 'handedOverAt'])
    .where('contractItemId', 'in', ['', ...itemIds])
    .orderBy('id').execute();
}

/** A server's state, which nobody else changes until the transaction ends; undefined if there is no such server. */
export async function lockServer(ctx: Ctx, serverId: string) {
  return stateOf(ctx, serverId).forUpdate().executeTakeFirst();
}

/** The same, for whoever only looks. */
export async function peekServer(ctx: Ctx, serverId: string) {
  return stateOf(ctx, serverId).executeTakeFirst();
}

function stateOf(ctx: Ctx, serverId: string) {
  return ctx.tx.selectFrom('server').select([
    'id', 'tenant', 'state', 'contractItemId', 'handedOverAt', 'managed', 'heldBy', 'protected', 'boot', 'hostname',
  ]).where('id', '=', serverId);
}

/** Everything of a server that the engine holds, by what the rows say now: live volumes in their order, live nics. */
export async function partsOf(ctx: Ctx, serverId: string) {
  const volumes = await ctx.tx.selectFrom('volume').selectAll().where('serverId', '=', serverId)
    .where('state', '<>', 'deleted').orderBy('position').execute();
  const nics = await ctx.tx.selectFrom('nic').selectAll().where('serverId', '=', serverId)
    .where('state', '=', 'live').orderBy('id').execute();
  return { volumes, nics };
}

/** What the engine is to define for a server, by its rows. */
export async function serverSpec(ctx: Ctx, serverId: string): Promise<ServerSpec> {
  const server = await ctx.tx.selectFrom('server').leftJoin('targetGroup', 'targetGroup.id', 'server.groupId')
    .selectAll('server').select('targetGroup.name as group').where('server.id', '=', serverId)
    .executeTakeFirstOrThrow();
  const { volumes, nics } = await partsOf(ctx, serverId);
  return {
    id: server.id, hostname: server.hostname, group: server.group, vcpus: server.vcpus,
    memoryBytes: Number(server.memoryBytes), volumeIds: volumes.map(({ id }) => id), nicIds: nics.map(({ id }) => id),
    authorizedKeys: server.authorizedKeys, boot: server.boot as ServerSpec['boot'],
  };
}

/** What the engine is to hold for a volume, by its row; a volume once made never changes its source. */
export async function volumeSpec(ctx: Ctx, volumeId: string): Promise<VolumeSpec> {
  const volume = await ctx.tx.selectFrom('volume').leftJoin('storagePool', 'storagePool.id', 'volume.poolId')
    .selectAll('volume').select('storagePool.name as pool').where('volume.id', '=', volumeId).executeTakeFirstOrThrow();
  return {
    id: volume.id, pool: volume.pool, bytes: Number(volume.bytes), iopsLimit: volume.iopsLimit,
    source: volume.image === null ? null : { image: volume.image },
  };
}

/** What the engine is to enforce for an interface, by its rows: its own address first, then those routed to it. */
export async function nicSpec(ctx: Ctx, nicId: string): Promise<NicSpec> {
  const nic = await ctx.tx.selectFrom('nic').selectAll().where('id', '=', nicId).executeTakeFirstOrThrow();
  const network = nic.networkId === null ? null : await ctx.tx.selectFrom('privateNetwork').selectAll()
    .where('id', '=', nic.networkId).executeTakeFirstOrThrow();
  const assigned = await ctx.tx.selectFrom('address').innerJoin('addressPool as pool', 'pool.id', 'address.poolId')
    .select(['address.address', 'address.block', 'address.purpose', 'pool.network', 'pool.gateway'])
    .where('address.serverId', '=', nic.serverId).where('address.state', '=', 'assigned').orderBy('address.id')
    .execute();
  const own = assigned.find(({ purpose }) => purpose === 'primary');
  const v6 = assigned.find(({ address }) => familyOf(address) === 6);
  const range = network?.cidr ?? own?.network;
  const gateway = network?.gateway ?? own?.gateway;
  if (range === undefined || gateway === undefined) throw new Error(`nic ${nicId} has neither a network nor an address`);
  return {
    id: nic.id, mac: nic.mac, networkId: nic.networkId, gateway: bare(gateway), gateway6: v6 ? bare(v6.gateway) : null,
    addresses: [
      { address: bare(nic.address), prefixLength: lengthOf(range) },
      ...assigned.filter(({ purpose }) => purpose !== 'primary')
        .map(({ address, block }) => ({ address: bare(address), prefixLength: lengthOf(block) })),
    ],
    bitsPerSecond: Number(nic.bitsPerSecond), connected: nic.connected,
  };
}

/** Ids of the snapshots of these servers that still exist. */
export async function snapshotsOf(ctx: Ctx, serverIds: readonly string[]): Promise<string[]> {
  const rows = await ctx.tx.selectFrom('snapshot').select('id').where('serverId', 'in', ['', ...serverIds])
    .where('state', '<>', 'deleted').orderBy('id').execute();
  return rows.map(({ id }) => id);
}
