import { createHash } from 'node:crypto';
import type { IdOf } from '../../kernel/ids.ts';
import { newId } from '../../kernel/ids.ts';
import type { Ctx } from '../../database/index.ts';
import { findFlavour, serverDefaults } from '../catalogue/index.ts';
import type { Place } from './admit-server.ts';

/** Names of everything a server will consist of, made before anything exists. */
export interface ServerIds {
  readonly server: IdOf<'server'>;
  readonly volume: IdOf<'volume'>;
  readonly nic: IdOf<'nic'>;
  readonly address: IdOf<'address'>;
  /** Of its IPv6 prefix, where one was ordered. */
  readonly address6?: IdOf<'address'>;
}

export function newServerIds(ctx: Ctx): Omit<ServerIds, 'address6'> {
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
  /** promise C-4.2.8: its public address is its own, or its firewall's. */
  readonly topology?: 'public' | 'private';
  /** The private network it joins; a new one unless said. */
  readonly networkId?: string;
  /** Whether it gets an IPv6 prefix. */
  readonly ipv6?: boolean;
  /** promise D2.2: software the customer supplies, in its own words; recorded, never checked. */
  readonly suppliedSoftware?: string;
  /** The cluster it belongs to, and as what (C-5.3). */
  readonly clusterId?: string;
  readonly clusterRole?: ClusterRole;
}

/** What a server of a cluster is there for. */
export type ClusterRole = 'control-plane' | 'node';

/** Where the world reaches a server, and behind a firewall what it is there. */
export interface NicPlace {
  readonly id: string;
  readonly address: string;
  readonly inside?: { readonly networkId: string; readonly address: string };
}

/** Writes down what is about to be created: server, volume and network interface with their final ids. */
export async function planServer(
  ctx: Ctx, ids: ServerIds, server: NewServer, address: NicPlace, place: Place = { groupId: null, poolId: null },
): Promise<void> {
  const flavour = findFlavour(server.flavour);
  if (!flavour) throw new Error(`flavour ${server.flavour} passed the order but is not in the catalogue`);
  const { networkId: _, ipv6: __, ...row } = server;
  const { tenant } = server;
  await ctx.tx.insertInto('server').values({
    ...row, id: ids.server, groupId: place.groupId, state: 'creating',
    vcpus: flavour.vcpus, memoryBytes: BigInt(flavour.memoryBytes),
    // promise C-5.admin: where the provider operates the server, no key of the customer opens it.
    authorizedKeys: server.managed ? [] : [...server.authorizedKeys],
  }).execute();
  await ctx.tx.insertInto('volume').values({
    id: ids.volume, tenant, serverId: ids.server, poolId: place.poolId, bytes: BigInt(flavour.diskBytes),
    iopsLimit: serverDefaults.iopsLimit, class: serverDefaults.volumeClass, image: server.image, state: 'live',
  }).execute();
  await ctx.tx.insertInto('nic').values({
    id: ids.nic, tenant, serverId: ids.server, mac: await freeMac(ctx, ids.nic), addressId: address.id,
    address: address.inside?.address ?? address.address, publicAddress: address.address,
    networkId: address.inside?.networkId ?? null,
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
