import { isDeepStrictEqual } from 'node:util';
import type { FirewallSpec, NicSpec, ServerSpec, VolumeSpec } from '../../modules/compute/ports.ts';
import { firewallNumbers, nicNumbers, partsOf } from './evolve.ts';
import { refused, type Refused } from './refused.ts';
import { imagesOf } from './inventory.ts';
import { vpnPlace } from './vpn.ts';
import type { Server, Volume, World } from './world.ts';

/** Each of these says why something cannot be, or null. */

export function volumeSource(world: World, { source, bytes }: VolumeSpec): Refused | null {
  if (source === null) return null;
  if ('image' in source) {
    return imagesOf(world.inventory).includes(source.image) ? null : refused('missing', `no image ${source.image}`);
  }
  const backup = world.backups.get(source.backup);
  if (backup === undefined) return refused('missing', `no backup ${source.backup}`);
  if (backup.diskBytes <= bytes) return null;
  return refused('conflict', `the backup ${source.backup} needs ${backup.diskBytes} bytes, the volume has ${bytes}`);
}

/** A volume never shrinks, moves or is filled anew. */
export function stays({ spec, pool }: Volume, wanted: VolumeSpec): Refused | null {
  const { id } = spec;
  if (wanted.bytes < spec.bytes) return refused('conflict', `${id} has ${spec.bytes} bytes and never fewer`);
  if (wanted.pool !== null && wanted.pool !== pool) return refused('conflict', `${id} is in the pool ${pool}`);
  if (!isDeepStrictEqual(wanted.source, spec.source)) return refused('conflict', `${id} was made from something else`);
  return null;
}

export function noMembers(world: World, networkId: string): Refused | null {
  const [user] = world.members.get(networkId) ?? [];
  return user === undefined ? null : refused('conflict', `${networkId} is in use by ${user}`);
}

/** The firewall `spec` beside all others; it may have taken the place of what it was. */
export function firewallPlace(world: World, spec: FirewallSpec): Refused | null {
  const around = world.networks.get(spec.networkId);
  if (around === undefined) return network(world, spec.networkId);
  return vpnPlace(spec, around) ?? freeNumbers(world, spec.id, firewallNumbers(spec));
}

export function nicPlace(world: World, spec: NicSpec): Refused | null {
  const { id, networkId } = spec;
  return (networkId === null ? null : network(world, networkId)) ?? freeNumbers(world, id, nicNumbers(spec));
}

function network(world: World, id: string): Refused | null {
  return world.networks.has(id) ? null : refused('missing', `no network ${id}`);
}

function freeNumbers(world: World, id: string, numbers: readonly string[]): Refused | null {
  if (new Set(numbers).size < numbers.length) return refused('conflict', `${id} has an address twice`);
  for (const number of numbers) {
    const holder = world.numbers.get(number) ?? id;
    if (holder !== id) return refused('conflict', `${number} belongs to ${holder}`);
  }
  return null;
}

/** The volumes and nics of `spec`; `before` is the server as it is now. */
export function serverParts(world: World, spec: ServerSpec, before?: Server): Refused | null {
  const parts = partsOf(spec);
  const { id, volumeIds, nicIds } = spec;
  if (volumeIds.length === 0) return refused('conflict', `${id} has no volume to boot from`);
  if (new Set(parts).size < parts.length) return refused('conflict', `${id} has a volume or nic twice`);
  const absent = [
    ...volumeIds.filter((each) => !world.volumes.has(each)),
    ...nicIds.filter((each) => !world.nics.has(each)),
  ];
  if (absent.length > 0) return refused('missing', `there is no ${absent.join(', no ')}`);
  const taken = parts.find((part) => (world.users.get(part) ?? id) !== id);
  if (taken !== undefined) return refused('conflict', `${taken} is in use by ${world.users.get(taken)}`);
  if (before?.run && before.spec.volumeIds[0] !== volumeIds[0]) {
    return refused('conflict', `${id} runs and boots from ${before.spec.volumeIds[0]}`);
  }
  return reach(world, spec);
}

/** A pool serves the targets of its group. */
function reach(world: World, { group, volumeIds }: ServerSpec): Refused | null {
  if (!world.inventory.targets.some((target) => target.group === group)) return null;
  for (const volumeId of volumeIds) {
    const pool = world.inventory.pools.find(({ name }) => name === world.volumes.get(volumeId)?.pool);
    if (pool !== undefined && pool.group !== group) {
      return refused('conflict', `${volumeId} is in ${pool.name}, which ${group} does not reach`);
    }
  }
  return null;
}

export function unused(world: World, part: string): Refused | null {
  const user = world.users.get(part);
  return user === undefined ? null : refused('conflict', `${part} is in use by ${user}`);
}
