import type { Inventory, PoolReading, TargetReading } from '../../modules/compute/ports.ts';
import { systems } from './systems.ts';
import type { World } from './world.ts';

/** The pretended hosts and storage; `setInventory` replaces them. */
export interface PretendedInventory {
  readonly targets: readonly TargetReading[];
  readonly pools: readonly Omit<PoolReading, 'usedBytes'>[];
  /** Virtual processors a target takes for each of its own; 4 unless told. Memory is never promised twice. */
  readonly cpuOvercommit?: number;
  /** Bytes a pool promises for each it has, because volumes are seldom full; 1 unless told. */
  readonly poolOvercommit?: number;
  /** Names of the images a volume can be made from, as a provider imported them; Debian's unless told. */
  readonly images?: readonly string[];
}

const CPU_OVERCOMMIT = 4;
const POOL_OVERCOMMIT = 1;

/** Where everything is until an inventory is set: too large for anybody to be refused. */
export const LOCAL = 'local';

export const defaultInventory: PretendedInventory = {
  targets: [
    { name: LOCAL, group: LOCAL, cpus: 2 ** 20, memoryBytes: 2 ** 50, state: 'available', canMove: false },
  ],
  pools: [{ name: LOCAL, group: LOCAL, media: 'flash', bytes: 2 ** 52 }],
};

export function readInventory({ inventory, promised }: World): Inventory {
  const { targets, pools, poolOvercommit = POOL_OVERCOMMIT } = inventory;
  return {
    targets,
    pools: pools.map((pool) => ({
      ...pool,
      usedBytes: Math.ceil((promised.get(pool.name) ?? 0) / poolOvercommit),
    })),
  };
}

export function imagesOf({ images = Object.keys(systems) }: PretendedInventory): readonly string[] {
  return images;
}

/** Memory and processors that the servers on `target` leave; less than nothing after an inventory shrank. */
export function freeOn({ inventory, loads }: World, target: TargetReading): { memoryBytes: number; vcpus: number } {
  const load = loads.get(target.name);
  const vcpus = target.cpus * (inventory.cpuOvercommit ?? CPU_OVERCOMMIT);
  return { memoryBytes: target.memoryBytes - (load?.memoryBytes ?? 0), vcpus: vcpus - (load?.vcpus ?? 0) };
}

/** Bytes that can still be promised in a pool. */
export function freeIn({ inventory, promised }: World, pool: PretendedInventory['pools'][number]): number {
  return pool.bytes * (inventory.poolOvercommit ?? POOL_OVERCOMMIT) - (promised.get(pool.name) ?? 0);
}
