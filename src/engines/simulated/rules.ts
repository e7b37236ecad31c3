import { isDeepStrictEqual } from 'node:util';
import { firewallPlace, nicPlace, noMembers, serverParts, stays, unused, volumeSource } from './checks.ts';
import { evolve, fencedIds, filesOf, guestFiles, passwordPath } from './evolve.ts';
import { empty } from './failover.ts';
import { choosePool, chooseTarget, growth } from './placement.ts';
import { isRefused, refused, type Refused } from './refused.ts';
import { judgeRevert, judgeSnapshot } from './snapshots.ts';
import { untilAnswer, type Moment } from './topology.ts';
import { kindOf, type ChangeOp, type Effect, type Server, type Specs, type Wish, type World } from './world.ts';

/** An effect a wish leads to: its operation, and where the thing goes. It is about the wished thing unless it says. */
export interface Step {
  readonly op: ChangeOp;
  readonly on?: string;
  readonly id?: string;
  readonly spec?: unknown;
}

/** The steps a wish leads to (none: it is already so), or why it is refused. */
export type Verdict = readonly Step[] | Refused;

export interface Applied {
  readonly effects: readonly Effect[];
  readonly error: Refused | null;
}

export interface ApplyOptions {
  /** ISO instant stamped on the effects. */
  readonly at: string;
  /** The fault `duplicate`: a fulfilled wish that comes with another key is fulfilled a second time. */
  readonly duplicate: boolean;
  readonly moment: Moment;
}

/**
 * Decides a wish by the port's rules and makes its effects true in `world` (in place, see `evolve`).
 * The effects are returned in order; the caller writes them down before anybody hears the answer.
 */
export function apply(world: World, wish: Wish, options: ApplyOptions): Applied {
  const late = fencedIds(wish).find((id) => wish.fence !== null && wish.fence < seen(world, id));
  if (late !== undefined) {
    return { effects: [], error: refused('fenced', `${late} was seen with fence ${seen(world, late)}, not ${wish.fence}`) };
  }
  const verdict = rulesOf(wish)(world, wish, options.moment);
  const error = isRefused(verdict) ? verdict : null;
  const wanted = isRefused(verdict) ? [] : verdict;
  const again = wanted.length === 0 && error === null && options.duplicate && hasOtherKey(world, wish);
  const steps: readonly Step[] = again ? [{ op: wish.op }] : wanted;
  const raised = steps.length === 0 && wish.fence !== null && wish.fence > seen(world, wish.id);
  const effects = (raised ? [{ op: 'raise-fence' } as const] : steps).map((step) => {
    const effect = write(world, wish, step, options.at, again);
    evolve(world, effect);
    return effect;
  });
  return { effects: [...effects, ...emptied(world, effects, options.at)], error };
}

/** A target that has just gone into maintenance is emptied; it is the engine's own act, as after a failure. */
function emptied(world: World, effects: readonly Effect[], at: string): Effect[] {
  return effects.filter(({ op, again }) => op === 'change-target' && !again).flatMap(({ id }) => empty(world, id, at));
}

function seen({ fences }: World, id: string): number {
  return fences.get(id) ?? -Infinity;
}

function write(world: World, wish: Wish, step: Step, at: string, again: boolean): Effect {
  const { key, fence } = wish;
  const { op, on, id = wish.id } = step;
  const isWish = op === wish.op;
  return {
    seq: world.seq + 1,
    at,
    op,
    kind: op === 'raise-fence' ? kindOf[wish.op] : kindOf[op],
    id,
    key,
    fence,
    spec: isWish ? wish.spec : step.spec,
    ...(on === undefined ? {} : { on }),
    ...(again ? { again } : {}),
    ...(isWish || op === 'raise-fence' ? {} : { part: true }),
  } as Effect;
}

function hasOtherKey(world: World, wish: Wish): boolean {
  const key = world.keys.get(`${wish.op} ${wish.id}`);
  return key !== undefined && key !== wish.key;
}

type Rule<Op extends ChangeOp> = (world: World, wish: Wish<Op>, moment: Moment) => Verdict;

function rulesOf<Op extends ChangeOp>(wish: Wish<Op>): Rule<Op> {
  return rules[wish.op];
}

const DONE: Verdict = [];

/** What exists is as wished, may not become so, or becomes so: the first that is not null holds. */
const rules: { readonly [O in ChangeOp]: Rule<O> } = {
  'create-volume': (world, wish) =>
    same(wish, world.volumes.get(wish.id)?.spec) ??
    volumeSource(world, wish.spec) ??
    stepOn(wish, choosePool(world, wish.spec)),
  'change-volume': (world, wish) => {
    const volume = world.volumes.get(wish.id);
    if (volume === undefined) return missing(wish);
    const more = wish.spec.bytes - volume.spec.bytes;
    return equal(wish, volume.spec) ?? stays(volume, wish.spec) ?? growth(world, volume.pool, more) ?? step(wish);
  },
  'delete-volume': (world, wish) => deletePart(world, wish, world.volumes),
  'create-network': (world, wish) => same(wish, world.networks.get(wish.id)) ?? step(wish),
  'delete-network': (world, wish) =>
    world.networks.has(wish.id) ? (noMembers(world, wish.id) ?? step(wish)) : DONE,
  'create-firewall': (world, wish) =>
    same(wish, world.firewalls.get(wish.id)) ?? firewallPlace(world, wish.spec) ?? step(wish),
  'change-firewall': (world, wish) => {
    const spec = world.firewalls.get(wish.id);
    if (spec === undefined) return missing(wish);
    return equal(wish, spec) ?? firewallPlace(world, wish.spec) ?? step(wish);
  },
  'delete-firewall': (world, wish) => (world.firewalls.has(wish.id) ? step(wish) : DONE),
  'create-nic': (world, wish) => same(wish, world.nics.get(wish.id)) ?? nicPlace(world, wish.spec) ?? step(wish),
  'change-nic': (world, wish) => {
    const spec = world.nics.get(wish.id);
    if (spec === undefined) return missing(wish);
    return equal(wish, spec) ?? nicPlace(world, wish.spec) ?? step(wish);
  },
  'delete-nic': (world, wish) => deletePart(world, wish, world.nics),
  'create-server': (world, wish) =>
    same(wish, world.servers.get(wish.id)?.spec) ??
    serverParts(world, wish.spec) ??
    stepOn(wish, chooseTarget(world, wish.spec, null)),
  'change-server': (world, wish) =>
    ofServer(world, wish, (server) => {
      return (
        equal(wish, server.spec) ??
        serverParts(world, wish.spec, server) ??
        stepOn(wish, chooseTarget(world, wish.spec, server))
      );
    }),
  'place-server': () => DONE,
  'start-server': (world, wish) =>
    ofServer(world, wish, (server) => {
      if (server.run !== null) return DONE;
      return stepOn(wish, chooseTarget(world, server.spec, server));
    }),
  'stop-server': (world, wish) => (world.servers.get(wish.id)?.run ? step(wish) : DONE),
  'break-server': (world, wish) => ofServer(world, wish, ({ run }) => (run === null ? DONE : step(wish))),
  'delete-server': (world, wish) => {
    const server = world.servers.get(wish.id);
    if (server === undefined) return DONE;
    const stop: Step[] = server.run === null ? [] : [{ op: 'stop-server' }];
    return [...stop, ...snapshotsOf(world, wish.id), ...step(wish)];
  },
  'create-snapshot': (world, wish) => same(wish, world.snapshots.get(wish.id)?.spec) ?? judgeSnapshot(world, wish),
  'revert-snapshot': judgeRevert,
  'delete-snapshot': (world, wish) => (world.snapshots.has(wish.id) ? step(wish) : DONE),
  'create-backup': (world, wish) =>
    same(wish, world.backups.get(wish.id)?.spec) ??
    (world.servers.has(wish.spec.serverId) ? step(wish) : refused('missing', `no server ${wish.spec.serverId}`)),
  'delete-backup': (world, wish) => (world.backups.has(wish.id) ? step(wish) : DONE),
  'write-file': (_, wish) => step(wish),
  'remove-file': (world, wish) => (filesOf(world, wish.id).has(wish.spec.path) ? step(wish) : DONE),
  'set-guest-password': (world, wish, moment) =>
    ofServer(world, wish, (server) => {
      if (untilAnswer(world, wish.id, moment) > 0) return refused('failed', `the guest of ${wish.id} does not answer`);
      const now = filesOf(world, guestFiles(server)).get(passwordPath(wish.spec.user));
      return now === wish.spec.hash ? DONE : step(wish);
    }),
  'set-inventory': () => DONE,
  'change-target': (world, wish) => {
    const target = world.inventory.targets.find(({ name }) => name === wish.id);
    if (target === undefined) return refused('missing', `no target ${wish.id}`);
    if (target.state === 'offline') return refused('failed', `${wish.id} does not answer`);
    return target.state === (wish.spec.maintenance ? 'maintenance' : 'available') ? DONE : step(wish);
  },
  'fail-target': () => DONE,
  'raise-fence': () => DONE,
};

function step({ op }: Wish): readonly Step[] {
  return [{ op }];
}

/** The wish comes true where the engine chose, if it found a place. */
function stepOn({ op }: Wish, place: string | Refused): Verdict {
  return isRefused(place) ? place : [{ op, on: place }];
}

function missing({ id }: Wish): Refused {
  return refused('missing', `there is no ${id}`);
}

function ofServer(world: World, wish: Wish, verdict: (server: Server) => Verdict): Verdict {
  const server = world.servers.get(wish.id);
  return server === undefined ? missing(wish) : verdict(server);
}

function equal<Op extends ChangeOp>(wish: Wish<Op>, spec: Specs[Op]): Verdict | null {
  return isDeepStrictEqual(spec, wish.spec) ? DONE : null;
}

/** Done if the thing exists as wished, a conflict if it exists otherwise, null if it does not exist. */
function same<Op extends ChangeOp>(wish: Wish<Op>, spec: Specs[Op] | undefined): Verdict | null {
  if (spec === undefined) return null;
  return equal(wish, spec) ?? refused('conflict', `${wish.id} exists with another specification`);
}

function deletePart(world: World, wish: Wish, things: ReadonlyMap<string, unknown>): Verdict {
  return things.has(wish.id) ? (unused(world, wish.id) ?? step(wish)) : DONE;
}

function snapshotsOf(world: World, serverId: string): Step[] {
  const ours = Array.from(world.snapshots.values()).filter(({ spec }) => spec.serverId === serverId);
  return ours.map(({ spec }) => ({ op: 'delete-snapshot', id: spec.id, spec }));
}
