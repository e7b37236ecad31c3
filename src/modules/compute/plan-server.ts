import { createHash } from 'node:crypto';
import type { IdOf } from '../../kernel/ids.ts';
import { newId } from '../../kernel/ids.ts';
import type { Ctx } from '../../database/index.ts';
import { findFlavour, serverDefaults } from '../catalogue/index.ts';
import type { AssignedAddress } from '../network/index.ts';
import { mayBecome, type ServerState } from './server-states.ts';

/** Names of everything a server will consist of, made before anything exists. */
export interface ServerIds {
  readonly server: IdOf<'server'>;
  readonly volume: IdOf<'volume'>;
  readonly nic: IdOf<'nic'>;
  readonly address: IdOf<'address'>;
}

export function newServerIds(ctx: Ctx): ServerIds {
  return {
    server: newId('server', ctx.clock), volume: newId('volume', ctx.clock), nic: newId('nic', ctx.clock),
    address: newId('address', ctx.clock),
  };
}

export interface NewServer {
  readonly tenant: string;
  readonly contractItemId: string;
  readonly hostname: string;
  readonly flavour: string;
  readonly image: string;
  readonly managed: boolean;
  readonly authorizedKeys: readonly string[];
  readonly engine: string;
}

/** Writes down what is about to be created: server, volume and network interface with their final ids. */
export async function planServer(
  ctx: Ctx, ids: ServerIds, server: NewServer, address: AssignedAddress,
): Promise<void> {
  const flavour = findFlavour(server.flavour);
  if (!flavour) throw new Error(`flavour ${server.flavour} passed the order but is not in the catalogue`);
  const { tenant } = server;
  await ctx.tx.insertInto('server').values({
    ...server, id: ids.server, vcpus: flavour.vcpus, memoryBytes: BigInt(flavour.memoryBytes), state: 'creating',
    // promise C-5.admin: where the provider operates the server, no key of the customer opens it.
    authorizedKeys: server.managed ? [] : [...server.authorizedKeys],
  }).execute();
  await ctx.tx.insertInto('volume').values({
    id: ids.volume, tenant, serverId: ids.server, bytes: BigInt(flavour.diskBytes),
    iopsLimit: serverDefaults.iopsLimit, state: 'live',
  }).execute();
  await ctx.tx.insertInto('nic').values({
    id: ids.nic, tenant, serverId: ids.server, mac: await freeMac(ctx, ids.nic), addressId: address.id,
    address: address.address,
    bitsPerSecond: BigInt(serverDefaults.bitsPerSecond), state: 'live',
  }).execute();
}

/**
 * 02: locally administered and unicast (IEEE 802, the two low bits of the first octet), then 40 bits of a hash of the
 * id; `turn` makes another of the same id.
 */
export function macOf(nicId: string, turn = 0): string {
  const hash = createHash('sha256').update(turn === 0 ? nicId : `${nicId}/${turn}`).digest('hex');
  return `02:${(hash.slice(0, 10).match(/../g) ?? []).join(':')}`;
}

/**
 * The first of an interface's addresses that no live one bears. Of two who take one at once the index refuses one (I2).
 */
async function freeMac(ctx: Ctx, nicId: string): Promise<string> {
  for (let turn = 0; ; turn++) {
    const mac = macOf(nicId, turn);
    const taken = await ctx.tx.selectFrom('nic').select('id').where('mac', '=', mac).where('state', '=', 'live')
      .executeTakeFirst();
    if (!taken) return mac;
  }
}

export async function readServer(ctx: Ctx, serverId: string) {
  return ctx.tx.selectFrom('server')
    .innerJoin('volume', (join) => join.onRef('volume.serverId', '=', 'server.id'))
    .innerJoin('nic', (join) => join.onRef('nic.serverId', '=', 'server.id'))
    .selectAll('server')
    .select(['volume.id as volumeId', 'volume.bytes as diskBytes', 'volume.iopsLimit', 'nic.id as nicId', 'nic.mac',
      'nic.address', 'nic.addressId', 'nic.bitsPerSecond'])
    .where('server.id', '=', serverId).executeTakeFirstOrThrow();
}

/** The servers that were ever made for these items of a contract, in the order of their ids. */
export async function serversOfItems(ctx: Ctx, itemIds: readonly string[]) {
  return ctx.tx.selectFrom('server').select(['id', 'hostname', 'state']).where('contractItemId', 'in', ['', ...itemIds])
    .orderBy('id').execute();
}

/** A server's state, which nobody else changes until the transaction ends; undefined if there is no such server. */
export async function lockServer(ctx: Ctx, serverId: string) {
  return ctx.tx.selectFrom('server').select(['id', 'tenant', 'state', 'contractItemId', 'handedOverAt'])
    .where('id', '=', serverId).forUpdate().executeTakeFirst();
}

/** Moves a server to another state; a move that is not in the table is a defect and throws. */
export async function setServerState(ctx: Ctx, serverId: string, to: ServerState): Promise<void> {
  const { state } = await ctx.tx.selectFrom('server').select('state').where('id', '=', serverId).forUpdate()
    .executeTakeFirstOrThrow();
  if (state === to) return;
  if (!mayBecome(state as ServerState, to)) throw new Error(`server ${serverId} cannot go from ${state} to ${to}`);
  await ctx.tx.updateTable('server').set({ state: to, ...(to === 'deleted' ? { deletedAt: ctx.now } : {}) })
    .where('id', '=', serverId).execute();
}

/** The engine no longer has them; the rows stay as memory, their addresses and MACs are free. */
export async function markPartsDeleted(ctx: Ctx, serverId: string): Promise<void> {
  await ctx.tx.updateTable('volume').set({ state: 'deleted' }).where('serverId', '=', serverId)
    .where('state', '=', 'live').execute();
  await ctx.tx.updateTable('nic').set({ state: 'deleted' }).where('serverId', '=', serverId)
    .where('state', '=', 'live').execute();
}

/** promise D5.1: the keys that opened a server go with it. */
export async function forgetServerKeys(ctx: Ctx, serverId: string): Promise<void> {
  await ctx.tx.updateTable('server').set({ authorizedKeys: [] }).where('id', '=', serverId).execute();
}

export async function markHandedOver(ctx: Ctx, serverId: string): Promise<void> {
  await ctx.tx.updateTable('server').set({ handedOverAt: ctx.now }).where('id', '=', serverId)
    .where('handedOverAt', 'is', null).execute();
}
