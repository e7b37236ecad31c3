import type { Ctx } from '../../database/index.ts';
import { bare, type FirewallHost, type VpnSpec } from '../../modules/network/index.ts';
import { readFirewalls, readMoving, readNics, readOthers, readServers, readVolumes } from './store.ts';

/** What the rows say that the world holds. `live`: it must be there; `maybe`: a run is at it. */
interface Owned {
  readonly id: string;
  readonly tenant: string;
  readonly owned: 'live' | 'maybe';
}

export interface ExpectedServer extends Owned {
  readonly kind: 'server';
  readonly power: 'running' | 'stopped';
  readonly vcpus: number;
  readonly memoryBytes: number;
  readonly boot: string;
  readonly group: string | null;
  readonly volumeIds: readonly string[];
  readonly nicIds: readonly string[];
}

export interface ExpectedVolume extends Owned {
  readonly kind: 'volume';
  readonly bytes: number;
  readonly iopsLimit: number | null;
  readonly pool: string | null;
  readonly serverId: string | null;
}

export interface ExpectedNic extends Owned {
  readonly kind: 'nic';
  readonly networkId: string | null;
  readonly addresses: readonly string[];
  readonly bitsPerSecond: number;
  readonly connected: boolean;
}

export interface ExpectedFirewall extends Owned {
  readonly kind: 'firewall';
  readonly networkId: string;
  readonly hosts: readonly FirewallHost[];
  readonly vpn?: VpnSpec;
}

export interface ExpectedSnapshot extends Owned {
  readonly kind: 'snapshot';
  readonly serverId: string;
}

export interface ExpectedOther extends Owned {
  readonly kind: 'network' | 'backup';
}

export type Expected =
  | ExpectedServer | ExpectedVolume | ExpectedNic | ExpectedFirewall | ExpectedSnapshot | ExpectedOther;

/** An address that is assigned although no server bears it: it was lost on the way. */
export interface LostAddress {
  readonly id: string;
  readonly tenant: string;
  readonly address: string;
}

/** The whole stock by the rows, as it is at one moment. */
export interface ExpectedWorld {
  readonly things: ReadonlyMap<string, Expected>;
  /** Ids that runs which are not over have made or are about; what they do is not judged yet. */
  readonly moving: ReadonlySet<string>;
  readonly lost: readonly LostAddress[];
  /** The group each host is in, by the host's name. */
  readonly groupOf: ReadonlyMap<string, string>;
}

/** Reads the stock. Every id that a run which is not over knows of counts as moving. */
export async function expectedWorld(ctx: Ctx): Promise<ExpectedWorld> {
  const [servers, volumes, nics] = [await readServers(ctx), await readVolumes(ctx), await readNics(ctx)];
  const others = [...await readFirewalls(ctx), ...await readOthers(ctx)];
  const moving = await readMoving(ctx);
  const lost = await ctx.tx.selectFrom('address').leftJoin('server', 'server.id', 'address.serverId')
    .select(['address.id', 'address.tenant', 'address.address']).where('address.state', '=', 'assigned')
    .where((eb) => eb.or([eb('server.id', 'is', null), eb('server.state', '=', 'deleted')]))
    .orderBy('address.id').execute();
  const targets = await ctx.tx.selectFrom('target').innerJoin('targetGroup', 'targetGroup.id', 'target.groupId')
    .select(['target.name', 'targetGroup.name as group']).execute();
  return {
    things: new Map([...servers, ...volumes, ...nics, ...others].map((thing) => [thing.id, thing])),
    moving: new Set(moving),
    lost: lost.map((row) => ({ ...row, address: bare(row.address) })),
    groupOf: new Map(targets.map(({ name, group }) => [name, group])),
  };
}
