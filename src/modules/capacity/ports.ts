/**
 * The part of the engine port that tells what there is to place things on. The rules every engine keeps stand in
 * `modules/compute/ports.ts`.
 */
export interface CapacityEngine {
  /** Its targets and pools as they are now. */
  readInventory(): Promise<Inventory>;
}

/** What an engine reports of its hosts and storage; a group is its own word for hosts that serve alike. */
export interface Inventory {
  readonly targets: readonly TargetReading[];
  readonly pools: readonly PoolReading[];
}

export interface TargetReading {
  readonly name: string;
  readonly group: string;
  readonly cpus: number;
  readonly memoryBytes: number;
  /** `maintenance` takes nothing new; `offline` does not answer. */
  readonly state: 'available' | 'maintenance' | 'offline';
  /** Servers can be moved away from it while they run. */
  readonly canMove: boolean;
}

export interface PoolReading {
  readonly name: string;
  readonly group: string;
  readonly media: 'flash' | 'disk';
  readonly bytes: number;
  readonly usedBytes: number;
}
