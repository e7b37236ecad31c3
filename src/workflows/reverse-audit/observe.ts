import type {
  FirewallReading, NicReading, ServerReading, SnapshotReading, VolumeReading, WorldObject,
} from '../../modules/compute/index.ts';
import type { Services } from '../services.ts';
import type { ExpectedWorld } from './expected.ts';

/** A thing as the engine shows it; null of what vanished while it was looked at, and of what has nothing to show. */
export type Seen = ServerReading | VolumeReading | NicReading | FirewallReading | SnapshotReading | null;

export interface ObservedWorld {
  readonly memoryDivisor: number;
  readonly things: readonly (WorldObject & { readonly seen: Seen })[];
}

type Engine = Services['engine'];

/** Readings under way at a time: enough to be quick, few enough that customers' commands don't wait. */
const AT_ONCE = 8;

/** Everything the engine holds, each as it shows it; with `only`, just these are looked at closely. */
export async function observeWorld(
  engine: Engine, { things }: ExpectedWorld, only?: ReadonlySet<string>,
): Promise<ObservedWorld> {
  const { memoryDivisor } = await engine.describe();
  const objects = await engine.listWorld();
  const servers = objects.filter(({ kind }) => kind === 'server').map(({ id }) => id);
  const read = readers(engine, (snapshotId) => {
    const known = things.get(snapshotId);
    // Nobody knows whose an unowned one is; then each server is asked.
    return known?.kind === 'snapshot' ? [known.serverId] : servers;
  });
  const observed: (WorldObject & { seen: Seen })[] = objects.map((object) => ({ ...object, seen: null }));
  const close = only ? observed.filter(({ id }) => only.has(id)) : observed;
  await each(close, async (object) => {
    object.seen = await read[object.kind](object.id);
  });
  return { memoryDivisor, things: observed };
}

/** How a thing of each kind is looked at. Of a private network and a copy, being there is all that is compared. */
function readers(
  engine: Engine, serversOf: (snapshotId: string) => readonly string[],
): Readonly<Record<WorldObject['kind'], (id: string) => Promise<Seen>>> {
  return {
    server: (id) => engine.readServer(id),
    volume: (id) => engine.readVolume(id),
    nic: (id) => engine.readNic(id),
    firewall: (id) => engine.readFirewall(id),
    snapshot: (id) => findSnapshot(engine, id, serversOf(id)),
    network: async () => null,
    backup: async () => null,
  };
}

/** A snapshot is read through its server. */
export async function findSnapshot(
  engine: Pick<Engine, 'readSnapshot'>, id: string, serverIds: readonly string[],
): Promise<SnapshotReading | null> {
  for (const serverId of serverIds) {
    const reading = await engine.readSnapshot({ id, serverId });
    if (reading) return reading;
  }
  return null;
}

async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (const item of left) await work(item);
  }));
}
