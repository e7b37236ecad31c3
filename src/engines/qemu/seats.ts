import { createHash } from 'node:crypto';
import type { ServerSpec } from '../../modules/compute/ports.ts';
import { engineLimits } from './limits.ts';
import type { Monitor } from './qmp.ts';

/**
 * Where a guest's devices sit: number of the PCI Express port by volume or nic id. What it boots from has none. A
 * snapshot with memory can only be loaded into a machine whose devices sit where they sat.
 */
export type Seats = Readonly<Record<string, number>>;

/** QEMU's names for a volume or nic; its own are too short for ours. */
export function qemuNames(id: string): Readonly<Record<'volume' | 'limit' | 'ceiling' | 'device' | 'netdev', string>> {
  const short = createHash('sha256').update(id).digest('hex').slice(0, 12);
  return {
    volume: `vol-${short}`,
    limit: `lim-${short}`,
    ceiling: `cap-${short}`,
    device: `dev-${short}`,
    netdev: `net-${short}`,
  };
}

export function bus(seat: number): string {
  return `seat${seat}`;
}

/** What the guest reads as a volume's serial: virtio has room for twenty characters. */
export function serialOf(volumeId: string): string {
  return volumeId.slice(0, engineLimits.serialCharacters);
}

/** Seats of a guest at its start: volumes in the server's order, then nics. */
export function seatsFor({ boot, volumeIds, nicIds }: ServerSpec): Seats {
  const seated = [...(boot === 'rescue' ? volumeIds : volumeIds.slice(1)), ...nicIds];
  return Object.fromEntries(seated.map((id, seat) => [id, seat]));
}

export interface Seating {
  /** Of those asked for, which are attached. */
  readonly attached: ReadonlySet<string>;
  readonly seats: Seats;
  /** Lowest first. */
  readonly free: readonly number[];
}

/** Asks a running guest's QEMU where things sit; null for one that was started without seats, before 0.3. */
export async function readSeating(monitor: Monitor, ids: readonly string[]): Promise<Seating | null> {
  const names = await objectNames(monitor, '/machine/peripheral');
  if (!names.has(bus(0))) return null;
  const attached = new Set<string>();
  const seats: Record<string, number> = {};
  for (const id of ids) {
    const { device } = qemuNames(id);
    if (!names.has(device)) continue;
    attached.add(id);
    const path = `/machine/peripheral/${device}`;
    const parent = (await monitor.execute('qom-get', { path, property: 'parent_bus' })) as string;
    const seat = /\/seat(\d+)$/.exec(parent)?.[1];
    if (seat !== undefined) seats[id] = Number(seat);
  }
  const taken = new Set(Object.values(seats));
  const all = Array.from({ length: engineLimits.seats }, (_, seat) => seat);
  return { attached, seats, free: all.filter((seat) => !taken.has(seat)) };
}

/** Names of the objects QEMU holds at a path of its object tree. */
export async function objectNames(monitor: Monitor, path: string): Promise<ReadonlySet<string>> {
  const found = (await monitor.execute('qom-list', { path })) as { name: string; type: string }[];
  return new Set(found.filter(({ type }) => type.startsWith('child<')).map(({ name }) => name));
}
