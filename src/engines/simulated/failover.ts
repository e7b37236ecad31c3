import { evolve } from './evolve.ts';
import type { PretendedInventory } from './inventory.ts';
import { chooseOther } from './placement.ts';
import { isRefused, refused } from './refused.ts';
import type { Applied, Step } from './rules.ts';
import { kindOf, type Effect, type Server, type World } from './world.ts';

/** What the engine does by itself has no worker behind it, hence no fence and no key of a run. */
function act(world: World, at: string, step: Step & { readonly id: string }): Effect {
  const { op, id, on, spec } = step;
  const place = on === undefined ? {} : { on };
  const of = { op, kind: kindOf[op], id, key: '', fence: null, spec };
  const effect = { seq: world.seq + 1, at, ...of, ...place, part: true } as Effect;
  evolve(world, effect);
  return effect;
}

/**
 * Replaces the hosts and pools. Those that hold something must be among the new ones. A target that goes into
 * maintenance and can move servers is emptied as far as there is room; they run on.
 */
export function setInventory(world: World, inventory: PretendedInventory, at: string): Applied {
  const names = (things: readonly { readonly name: string }[]) => new Set(things.map(({ name }) => name));
  const [targets, pools] = [names(inventory.targets), names(inventory.pools)];
  const homeless =
    Array.from(world.servers.values(), ({ target }) => target).find((name) => !targets.has(name)) ??
    Array.from(world.volumes.values(), ({ pool }) => pool).find((name) => !pools.has(name));
  if (homeless !== undefined) return { effects: [], error: refused('conflict', `${homeless} is not empty`) };
  const effects = [act(world, at, { op: 'set-inventory', id: 'inventory', spec: inventory })];
  return { effects: [...effects, ...inventory.targets.flatMap(({ name }) => empty(world, name, at))], error: null };
}

/** Moves what is on a target in maintenance to others, if it can be moved, as far as there is room. */
export function empty(world: World, name: string, at: string): Effect[] {
  const target = world.inventory.targets.find((each) => each.name === name);
  if (target?.state !== 'maintenance' || !target.canMove) return [];
  return serversOn(world, name).flatMap((server) => moved(world, at, server));
}

/**
 * The target dies without warning: what ran on it stops, and runs again on another of its group where there is room.
 * What finds no room stays where it was, stopped; it finds a place when it is started.
 */
export function failTarget(world: World, name: string, at: string): Applied {
  if (!world.inventory.targets.some((target) => target.name === name)) {
    return { effects: [], error: refused('missing', `no target ${name}`) };
  }
  const effects = [act(world, at, { op: 'fail-target', id: name })];
  const running = serversOn(world, name).filter(({ run }) => run !== null);
  effects.push(...running.map(({ spec }) => act(world, at, { op: 'break-server', id: spec.id })));
  for (const { spec } of running) {
    const server = world.servers.get(spec.id);
    const moves = server === undefined ? [] : moved(world, at, server);
    effects.push(...moves, ...(moves.length > 0 ? [act(world, at, { op: 'start-server', id: spec.id })] : []));
  }
  return { effects, error: null };
}

function serversOn({ servers }: World, name: string): Server[] {
  return Array.from(servers.values()).filter(({ target }) => target === name);
}

function moved(world: World, at: string, server: Server): Effect[] {
  const target = chooseOther(world, server);
  return isRefused(target) ? [] : [act(world, at, { op: 'place-server', id: server.spec.id, on: target })];
}
