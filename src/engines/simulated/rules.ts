import { isDeepStrictEqual } from 'node:util';
import type { EngineErrorKind } from '../../modules/compute/ports.ts';
import { evolve, kindOf, type ChangeOp, type Effect, type Specs, type Wish, type World } from './world.ts';

export interface Refused {
  readonly kind: EngineErrorKind;
  readonly message: string;
}

/** The operations a wish leads to (none: it is already so), or why it is refused. */
type Verdict = readonly ChangeOp[] | Refused;

export interface Applied {
  readonly effects: readonly Effect[];
  readonly error: Refused | null;
}

export interface ApplyOptions {
  /** ISO instant stamped on the effects. */
  readonly at: string;
  /** The fault `duplicate`: a fulfilled wish that comes with another key is fulfilled a second time. */
  readonly duplicate: boolean;
}

/**
 * Decides a wish by the port's rules and makes its effects true in `world` (in place, see `evolve`).
 * The effects are returned in order; the caller writes them down before anybody hears the answer.
 */
export function apply(world: World, wish: Wish, options: ApplyOptions): Applied {
  const seen = world.fences.get(wish.id) ?? -Infinity;
  if (wish.fence !== null && wish.fence < seen) {
    return { effects: [], error: refused('fenced', `${wish.id} was seen with fence ${seen}, not ${wish.fence}`) };
  }
  const verdict = judge(world, wish);
  const error = isRefused(verdict) ? verdict : null;
  const wanted = isRefused(verdict) ? [] : verdict;
  const again = wanted.length === 0 && error === null && options.duplicate && hasOtherKey(world, wish);
  const ops = again ? [wish.op] : wanted;
  const raised = ops.length === 0 && wish.fence !== null && wish.fence > seen;
  const effects = (raised ? ['raise-fence' as const] : ops).map((op) => {
    const effect = write(world, wish, op, options.at, again);
    evolve(world, effect);
    return effect;
  });
  return { effects, error };
}

function write(world: World, wish: Wish, op: ChangeOp, at: string, again: boolean): Effect {
  const { id, key, fence } = wish;
  const spec = op === wish.op ? wish.spec : undefined;
  // An effect other than the wished one (a stop before a deletion, a fence) concerns the same thing.
  const kind = kindOf[wish.op];
  return { seq: world.seq + 1, at, op, kind, id, key, fence, spec, ...(again ? { again } : {}) } as Effect;
}

function hasOtherKey(world: World, wish: Wish): boolean {
  const key = world.keys.get(`${wish.op} ${wish.id}`);
  return key !== undefined && key !== wish.key;
}

function judge<Op extends ChangeOp>(world: World, wish: Wish<Op>): Verdict {
  return rules[wish.op](world, wish);
}

const DONE: Verdict = [];

const rules: { readonly [O in ChangeOp]: (world: World, wish: Wish<O>) => Verdict } = {
  'create-volume': (world, wish) =>
    same(wish, world.volumes.get(wish.id)?.spec) ?? diskSource(world, wish.spec) ?? [wish.op],
  'delete-volume': (world, wish) => deletePart(world, wish, world.volumes),
  'create-nic': (world, wish) => same(wish, world.nics.get(wish.id)) ?? freeNumbers(world, wish.spec) ?? [wish.op],
  'delete-nic': (world, wish) => deletePart(world, wish, world.nics),
  'create-server': (world, wish) =>
    same(wish, world.servers.get(wish.id)?.spec) ?? serverParts(world, wish.spec) ?? [wish.op],
  'start-server': (world, { op, id }) => power(world, id, (running) => (running ? DONE : [op])),
  'stop-server': (world, { op, id }) => (world.servers.get(id)?.startedAt == null ? DONE : [op]),
  'break-server': (world, { op, id }) => power(world, id, (running) => (running ? [op] : DONE)),
  'delete-server': (world, { op, id }) => {
    const server = world.servers.get(id);
    if (server === undefined) return DONE;
    return server.startedAt === null ? [op] : ['stop-server', op];
  },
  'create-backup': (world, wish) => {
    const known = same(wish, world.backups.get(wish.id)?.spec);
    if (known !== null) return known;
    return world.servers.has(wish.spec.serverId) ? [wish.op] : refused('missing', `no server ${wish.spec.serverId}`);
  },
  'delete-backup': (world, { op, id }) => (world.backups.has(id) ? [op] : DONE),
  'write-file': (_, { op }) => [op],
  'remove-file': (world, { op, id, spec }) => (world.volumes.get(id)?.files.has(spec.path) ? [op] : DONE),
  'raise-fence': () => DONE,
};

/** Done if the thing exists as wished, a conflict if it exists otherwise, null if it does not exist. */
function same<Op extends 'create-volume' | 'create-nic' | 'create-server' | 'create-backup'>(
  wish: Wish<Op>,
  spec: Specs[Op] | undefined,
): Verdict | null {
  if (spec === undefined) return null;
  if (isDeepStrictEqual(spec, wish.spec)) return DONE;
  return refused('conflict', `${wish.id} exists with another specification`);
}

function diskSource(world: World, { source, bytes }: Specs['create-volume']): Refused | null {
  if (source === null || !('backup' in source)) return null;
  const backup = world.backups.get(source.backup);
  if (backup === undefined) return refused('missing', `no backup ${source.backup}`);
  if (backup.diskBytes <= bytes) return null;
  return refused('conflict', `the backup ${source.backup} needs ${backup.diskBytes} bytes, the volume has ${bytes}`);
}

function freeNumbers(world: World, { address, mac }: Specs['create-nic']): Refused | null {
  for (const number of [address, mac]) {
    const holder = world.numbers.get(number);
    if (holder !== undefined) return refused('conflict', `${number} belongs to ${holder}`);
  }
  return null;
}

function serverParts(world: World, { volumeId, nicId }: Specs['create-server']): Refused | null {
  if (!world.volumes.has(volumeId)) return refused('missing', `no volume ${volumeId}`);
  if (nicId !== null && !world.nics.has(nicId)) return refused('missing', `no nic ${nicId}`);
  for (const part of [volumeId, nicId]) {
    const user = part === null ? undefined : world.users.get(part);
    if (user !== undefined) return refused('conflict', `${part} is in use by ${user}`);
  }
  return null;
}

function deletePart(world: World, { op, id }: Wish, things: ReadonlyMap<string, unknown>): Verdict {
  if (!things.has(id)) return DONE;
  const user = world.users.get(id);
  return user === undefined ? [op] : refused('conflict', `${id} is in use by ${user}`);
}

function power(world: World, id: string, verdict: (running: boolean) => Verdict): Verdict {
  const server = world.servers.get(id);
  return server === undefined ? refused('missing', `no server ${id}`) : verdict(server.startedAt !== null);
}

export function refused(kind: EngineErrorKind, message: string): Refused {
  return { kind, message };
}

export function isRefused(value: unknown): value is Refused {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'kind' in value;
}
