import type { ServerSpec, TargetReading, VolumeSpec } from '../../modules/compute/ports.ts';
import { reserved } from './evolve.ts';
import { freeIn, freeOn, type PretendedInventory } from './inventory.ts';
import { isRefused, refused, type Refused } from './refused.ts';
import type { Load, Server, World } from './world.ts';

type Pool = PretendedInventory['pools'][number];

/**
 * Name of the target that takes `spec`: the available one of its group with most free memory. A server that has a
 * target keeps it while it fits there; a running one leaves it only if the target can move it, and a stopped one
 * leaves a target in maintenance if it can. `run` is what runs on it meanwhile.
 */
export function chooseTarget(
  world: World,
  spec: ServerSpec,
  server: Server | null,
  run = server?.run ?? null,
): string | Refused {
  const need = reserved({ spec, run });
  const own = world.inventory.targets.find(({ name }) => name === server?.target);
  const group = groupOf(spec.group ?? own?.group ?? null, world.inventory.targets);
  if (isRefused(group)) return group;
  const stays = own?.group === group && own.state !== 'offline' && fits(world, own, need, server);
  if (stays && (own.state === 'available' || server?.run)) return own.name;
  if (!stays && server?.run && own !== undefined && !own.canMove) {
    return refused('capacity', `${own.name} cannot hold ${spec.id} as wished, nor move it while it runs`);
  }
  const other = mostFree(world, need, server, group);
  return stays && isRefused(other) ? own.name : other;
}

/** Where a server goes that has to leave its target, because it failed or is to be emptied. */
export function chooseOther(world: World, server: Server): string | Refused {
  const own = world.inventory.targets.find(({ name }) => name === server.target);
  if (own === undefined) return refused('missing', `no target ${server.target}`);
  return mostFree(world, reserved(server), server, own.group);
}

function mostFree(world: World, need: Load, server: Server | null, group: string): string | Refused {
  const [best, ...others] = world.inventory.targets.filter(
    (target) => target.group === group && target.state === 'available' && fits(world, target, need, server),
  );
  const free = (target: TargetReading) => freeOn(world, target).memoryBytes;
  if (best !== undefined) return others.reduce((a, b) => (free(b) > free(a) ? b : a), best).name;
  const what = `${need.memoryBytes} bytes of memory and ${need.vcpus} processors`;
  return refused('capacity', `no available target of ${group} has ${what} free`);
}

function fits(world: World, target: TargetReading, need: Load, server: Server | null): boolean {
  const free = freeOn(world, target);
  const own = server?.target === target.name ? reserved(server) : { memoryBytes: 0, vcpus: 0 };
  // What it has already, it keeps, even where an inventory that shrank left less than that.
  const enough = (wanted: number, has: number, left: number) => wanted <= has || wanted - has <= left;
  return enough(need.memoryBytes, own.memoryBytes, free.memoryBytes) && enough(need.vcpus, own.vcpus, free.vcpus);
}

/** Name of the pool for a new volume: the one it names, else that with most room. */
export function choosePool(world: World, { id, pool, bytes }: VolumeSpec): string | Refused {
  const { pools } = world.inventory;
  const group = pool === null ? groupOf(null, pools) : null;
  if (isRefused(group)) return group;
  const candidates = pool === null ? pools : pools.filter(({ name }) => name === pool);
  const room = (each: Pool) => freeIn(world, each);
  const [best, ...others] = candidates;
  if (best === undefined) return refused('missing', `no pool ${pool}`);
  const chosen = others.reduce((a, b) => (room(b) > room(a) ? b : a), best);
  return bytes <= room(chosen) ? chosen.name : refused('capacity', `${chosen.name} has no ${bytes} bytes for ${id}`);
}

/** Null if the pool `name` can promise `bytes` more. */
export function growth(world: World, name: string, bytes: number): Refused | null {
  const pool = world.inventory.pools.find((each) => each.name === name);
  if (bytes <= 0) return null;
  const enough = pool !== undefined && bytes <= freeIn(world, pool);
  return enough ? null : refused('capacity', `${name} has no ${bytes} bytes more`);
}

/**
 * The group somebody means. Whoever names none means the only one: where there are several, one may be reserved for
 * another customer.
 */
function groupOf(wanted: string | null, all: readonly { readonly group: string }[]): string | Refused {
  const groups = new Set(all.map(({ group }) => group));
  if (wanted !== null) return groups.has(wanted) ? wanted : refused('missing', `no group ${wanted}`);
  const [only] = groups;
  return groups.size === 1 && only !== undefined ? only : refused('missing', `a group of ${groups.size} must be named`);
}
