import { readFile, realpath, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  EngineError,
  type Command,
  type Inventory,
  type PoolReading,
  type TargetSpec,
} from '../../modules/compute/ports.ts';
import type { Context } from './context.ts';
import { fenced } from './fence.ts';
import { readHost } from './host.ts';
import type { Layout } from './layout.ts';
import { readRecord, writeRecord } from './records.ts';
import { POOL } from './volumes.ts';

/** The one target and its group: this host. */
export const GROUP = 'local';

/**
 * This host and its data directory. `memoryBytes` is the host's own; a guest takes its ordered memory divided by the
 * engine's `memoryDivisor` of it.
 */
export async function readInventory({ layout }: Context): Promise<Inventory> {
  const { cpus, memoryBytes } = readHost();
  const { bsize, blocks, bfree, bavail } = await statfs(layout.root);
  return {
    targets: [{
      name: GROUP, group: GROUP, cpus, memoryBytes, canMove: false,
      state: (await isInMaintenance(layout)) ? 'maintenance' : 'available',
    }],
    pools: [
      {
        name: POOL,
        group: GROUP,
        media: await readMedia(layout.root),
        // What is reserved for root is neither used nor to be had.
        bytes: (blocks - bfree + bavail) * bsize,
        usedBytes: (blocks - bfree) * bsize,
      },
    ],
  };
}

const markOf = ({ root }: Layout) => join(root, 'target.json');

export async function isInMaintenance(layout: Layout): Promise<boolean> {
  return (await readRecord<TargetSpec>(markOf(layout)))?.maintenance ?? false;
}

/** What runs on this host stays: there is no other to move it to. */
export async function changeTarget({ layout }: Context, command: Command, target: TargetSpec): Promise<void> {
  if (target.name !== GROUP) throw new EngineError('missing', `there is no target ${target.name}`);
  await fenced(layout, command, { kind: 'target', id: target.name }, [], () => writeRecord(markOf(layout), target));
}

/** `disk` where the kernel says that it turns; of a file system without a block device nothing is known. */
async function readMedia(path: string): Promise<PoolReading['media']> {
  const { dev } = await stat(path);
  // makedev(3): twelve bits of the major number above eight of the minor.
  const device = `/sys/dev/block/${(dev >> 8) & 0xfff}:${(dev & 0xff) | ((dev >> 12) & 0xfff00)}`;
  const directory = await realpath(device).catch(() => null);
  if (directory === null) return 'flash';
  // A partition has no queue of its own; its disk, one up, has.
  for (const place of [directory, dirname(directory)]) {
    const turns = await readFile(join(place, 'queue/rotational'), 'utf8').catch(() => null);
    if (turns !== null) return mediaOf(directory, turns);
  }
  return 'flash';
}

/** A virtual disk says that it turns whatever lies below it, so what it says is no answer. */
export function mediaOf(device: string, turns: string): PoolReading['media'] {
  return turns.trim() === '1' && !/\/(virtio\d+|vbd-\d+)\//.test(device) ? 'disk' : 'flash';
}
