/** What a server takes of a target: virtual processors and memory as ordered. */
export interface Load {
  readonly vcpus: number;
  readonly memoryBytes: number;
}

export interface TargetRoom extends Load {
  readonly name: string;
  readonly state: 'available' | 'maintenance' | 'offline';
  /** Its servers can be moved away while they run. */
  readonly canMove: boolean;
}

/** A server that is promised its room; `target` is null until the engine has placed it. */
export interface PromisedServer extends Load {
  readonly id: string;
  readonly target: string | null;
}

export interface Overcommit {
  readonly cpuOvercommitPercent: number;
  readonly memoryOvercommitPercent: number;
}

/** What is left on each target that takes something new; less than nothing where one shrank. */
export type Room = ReadonlyMap<string, Load>;

const NOTHING: Load = { vcpus: 0, memoryBytes: 0 };
const less = (a: Load, b: Load): Load => ({ vcpus: a.vcpus - b.vcpus, memoryBytes: a.memoryBytes - b.memoryBytes });
const holds = (free: Load, need: Load) => need.vcpus <= free.vcpus && need.memoryBytes <= free.memoryBytes;

/**
 * What a group of targets has left, target by target: a server needs one that holds it whole, and the sum of what is
 * left on many tells nothing of that. A server that has no target yet, or whose target is offline or is being emptied,
 * takes the target with most free memory, as engines place; one that finds none is `homeless`, and then nothing more
 * may be promised.
 */
export function roomOf(
  targets: readonly TargetRoom[], servers: readonly PromisedServer[], overcommit: Overcommit,
): { readonly room: Room; readonly homeless: readonly string[] } {
  const usable = targets.filter(({ state }) => state === 'available');
  const room = new Map<string, Load>(usable.map(({ name, vcpus, memoryBytes }) => [name, {
    vcpus: Math.floor((vcpus * overcommit.cpuOvercommitPercent) / 100),
    memoryBytes: Math.floor((memoryBytes * overcommit.memoryOvercommitPercent) / 100),
  }]));
  const stays = new Set(targets.filter(({ state, canMove }) => state === 'maintenance' && !canMove)
    .map(({ name }) => name));
  const wandering: PromisedServer[] = [];
  for (const server of servers) {
    const at = server.target === null ? undefined : room.get(server.target);
    if (at && server.target !== null) room.set(server.target, less(at, server));
    else if (server.target === null || !stays.has(server.target)) wandering.push(server);
  }
  // The largest first: what a small one leaves over must not be what a large one needed.
  const largestFirst = wandering.toSorted((a, b) => b.memoryBytes - a.memoryBytes || (a.id < b.id ? -1 : 1));
  return { room, homeless: largestFirst.filter((server) => !takes(room, server)).map(({ id }) => id) };
}

function takes(room: Map<string, Load>, server: Load): boolean {
  const found = bestFor(room, server);
  if (found === null) return false;
  room.set(found, less(room.get(found) ?? NOTHING, server));
  return true;
}

/** Name of the target with most free memory that holds `need` whole; null if none does. */
export function bestFor(room: Room, need: Load): string | null {
  let best: string | null = null;
  for (const [name, free] of room) {
    if (!holds(free, need)) continue;
    if (best === null || free.memoryBytes > (room.get(best) ?? NOTHING).memoryBytes) best = name;
  }
  return best;
}

/** What `need` fails at: on no target is there so much memory, or so many processors where there is the memory. */
export function scarceFor(room: Room, need: Load): 'memory' | 'processors' {
  return [...room.values()].some(({ memoryBytes }) => need.memoryBytes <= memoryBytes) ? 'processors' : 'memory';
}
