import type { Command } from '../../kernel/command.ts';

/**
 * The part of the engine port that tells what there is to place things on. The rules every engine keeps stand in
 * `modules/compute/ports.ts`.
 */
export interface CapacityEngine {
  /** Its targets and pools as they are now. */
  readInventory(): Promise<Inventory>;
  /**
   * In maintenance a target takes nothing new; what it has runs on, and is moved away as far as the engine can and
   * there is room. `missing` if there is no such target.
   */
  changeTarget(command: Command, target: TargetSpec): Promise<void>;
}

export interface TargetSpec {
  readonly name: string;
  readonly maintenance: boolean;
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
