import { describe, expect, test } from 'vitest';
import { failTarget, setInventory } from './failover.ts';
import { readInventory } from './inventory.ts';
import { apply } from './rules.ts';
import { change, hosts, id, make, makeVolume, places, pool, populated, powers, start, target, worldOn } from './test-hosts.ts';
import { options, outcome, wish, worldAfter } from './test-wishes.ts';

describe('placement', () => {
  test('a server goes where most memory is free, in its group only', () => {
    // math: b has 120, a has 100: b (80), a (60), b (40), a (20), b (0); a sixth of 40 fits nowhere although 20 are free.
    const world = populated(5);
    expect(places(world)).toBe('babab');
    worldAfter([makeVolume(6)], world);
    expect(outcome(world, make(6))).toBe('capacity');
    expect(outcome(world, make(6, { memoryBytes: 20 }))).toEqual(['create-server']);
    expect(places(world)).toBe('bababa');
  });

  test('processors are promised more often than there are, memory is not', () => {
    const world = worldOn(hosts);
    worldAfter([makeVolume(1), makeVolume(2), makeVolume(3)], world);
    // math: 4 processors × 2 = 8 a target; 9 fit on none, though two targets have 16 together.
    expect(outcome(world, make(1, { vcpus: 9 }))).toBe('capacity');
    worldAfter([make(1, { vcpus: 8 }), make(2, { vcpus: 8 })], world);
    expect(places(world)).toBe('ba');
    expect(outcome(world, make(3, { memoryBytes: 1 }))).toBe('capacity');
  });

  test('nothing new goes to a target in maintenance or offline, or to another group', () => {
    for (const state of ['maintenance', 'offline'] as const) {
      const world = worldOn({ ...hosts, targets: [target('a', { state }), target('c', { group: 'dedicated' })] });
      worldAfter([makeVolume(1)], world);
      expect(outcome(world, make(1))).toBe('capacity');
    }
  });

  test('where there are several groups, one must be named', () => {
    const world = worldOn(hosts);
    worldAfter([makeVolume(1)], world);
    expect(outcome(world, make(1, { group: null }))).toBe('missing');
    expect(outcome(world, makeVolume(2, { pool: null }))).toBe('missing');
  });

  test('a pool serves its group, and gives no more than it has', () => {
    const world = worldOn(hosts);
    worldAfter([makeVolume(1, { pool: 'own', bytes: 900 })], world);
    expect(outcome(world, make(1))).toBe('conflict');
    expect(outcome(world, makeVolume(2, { pool: 'own', bytes: 101 }))).toBe('capacity');
    expect(outcome(world, makeVolume(2, { pool: 'own', bytes: 100 }))).toEqual(['create-volume']);
    const grown = { ...makeVolume(1, { pool: 'own', bytes: 901 }), op: 'change-volume' as const };
    expect(outcome(world, grown as ReturnType<typeof wish>)).toBe('capacity');
    expect(readInventory(world).pools).toMatchObject([{ usedBytes: 0 }, { usedBytes: 1000 }]);
    expect(outcome(world, wish('delete-volume', 'dsk_2'))).toEqual(['delete-volume']);
    expect(outcome(world, grown as ReturnType<typeof wish>)).toEqual(['change-volume']);
  });

  test('of pools nobody named, that with most room is taken', () => {
    const world = worldOn({ targets: [target('a')], pools: [pool('p', 'shared', 10), pool('q', 'shared', 12)] });
    worldAfter([1, 2, 3].map((n) => makeVolume(n, { pool: null, bytes: 4 })), world);
    // math: q 12 → 8, p 10 → 6, q 8 → 4.
    expect(Array.from(world.volumes.values(), (each) => each.pool)).toEqual(['q', 'p', 'q']);
  });
});

describe('a server that changes', () => {
  test('stays while it fits, moves while it runs only where its target can move it', () => {
    const world = populated(2);
    worldAfter([change(1, { memoryBytes: 120 })], world);
    expect([places(world), powers(world)]).toEqual(['ba', '++']);
    // math: a has 100 − 40 = 60 free beside 40 of its own: 100 fit there, 101 only on b, which is full.
    expect(outcome(world, change(2, { memoryBytes: 101 }))).toBe('capacity');
    const still = populated(2, { ...hosts, targets: hosts.targets.map((each) => ({ ...each, canMove: false })) });
    expect(outcome(still, change(2, { memoryBytes: 120 }))).toBe('capacity');
    worldAfter([wish('delete-server', id(1)), change(2, { memoryBytes: 110 })], world);
    expect([places(world), powers(world)]).toEqual(['b', '+']);
  });

  test('keeps what it runs with until its next start', () => {
    const world = populated(1);
    worldAfter([change(1, { memoryBytes: 10 })], world);
    expect(world.loads.get('b')).toEqual({ memoryBytes: 40, vcpus: 1 });
    worldAfter([wish('stop-server', id(1)), start(1)], world);
    expect(world.loads.get('b')).toEqual({ memoryBytes: 10, vcpus: 1 });
  });
});

test('who moves takes along what it runs with', () => {
  const world = populated(1);
  const others = [makeVolume(2), make(2, { memoryBytes: 70 }), makeVolume(3), make(3, { memoryBytes: 10, vcpus: 6 })];
  worldAfter(others, world);
  expect(places(world)).toBe('bab');
  // math: b has 8 − 1 − 6 = 1 processor left, two more do not fit. a has 7 left and 100 − 70 = 30 bytes: 20 would fit,
  // but until its next start the server runs with 40.
  const wanted = change(1, { memoryBytes: 20, vcpus: 3 });
  expect(outcome(world, wanted)).toBe('capacity');
  worldAfter([wish('stop-server', id(1)), wanted], world);
  expect(places(world)).toBe('aab');
});

test('a snapshot larger than what is left of the pool cannot come back', () => {
  const world = worldOn(hosts);
  const take = (name: string) => wish('create-snapshot', name, { id: name, serverId: id(1) });
  const back = (name: string) => wish('revert-snapshot', name, { id: name, serverId: id(1) });
  const grow = { ...makeVolume(1, { bytes: 900 }), op: 'change-volume' } as ReturnType<typeof wish>;
  worldAfter([makeVolume(1), make(1), take('small'), grow, take('large'), back('small')], world);
  worldAfter([makeVolume(2, { bytes: 101 })], world);
  // math: 1000 − 1 − 101 = 898 are left, 899 more are wanted.
  expect(outcome(world, back('large'))).toBe('capacity');
  worldAfter([wish('delete-volume', 'dsk_2'), back('large')], world);
  expect(world.promised.get('flash')).toBe(900);
});

describe('a target that leaves', () => {
  test('fails: its servers run again elsewhere in the group while there is room, the rest stays stopped', () => {
    const world = populated(4);
    expect(places(world)).toBe('baba');
    const { effects } = failTarget(world, 'b', options.at);
    // math: a has 100 − 80 = 20 free: none of the two of 40 fits.
    expect(effects.map(({ op }) => op)).toEqual(['fail-target', 'break-server', 'break-server']);
    expect([places(world), powers(world)]).toEqual(['baba', '-+-+']);
    worldAfter([wish('delete-server', id(2)), start(1)], world);
    expect([places(world), powers(world)]).toEqual(['aba', '+-+']);
    expect(outcome(world, start(3))).toBe('capacity');
    expect(readInventory(world).targets[1]?.state).toBe('offline');
  });

  test('fails with room: each runs exactly once, and not in another group', () => {
    const world = populated(2);
    const { effects } = failTarget(world, 'b', options.at);
    expect(effects.map(({ op, on }) => [op, on])).toEqual([
      ['fail-target', undefined], ['break-server', undefined], ['place-server', 'a'], ['start-server', undefined],
    ]);
    expect([places(world), powers(world)]).toEqual(['aa', '++']);
    failTarget(world, 'a', options.at);
    expect([places(world), powers(world)]).toEqual(['aa', '--']);
    expect(failTarget(world, 'x', options.at).error?.kind).toBe('missing');
  });

  test('goes into maintenance: emptied where it can move servers, restarted elsewhere where not', () => {
    const [a, b, c] = hosts.targets.map((each) => each);
    if (!a || !b || !c) throw new Error('three targets');
    const world = populated(2);
    setInventory(world, { ...hosts, targets: [a, { ...b, state: 'maintenance' }, c] }, options.at);
    expect([places(world), powers(world)]).toEqual(['aa', '++']);
    const still = populated(2);
    setInventory(still, { ...hosts, targets: [a, { ...b, state: 'maintenance', canMove: false }, c] }, options.at);
    expect([places(still), powers(still)]).toEqual(['ba', '++']);
    worldAfter([wish('stop-server', id(1)), start(1)], still);
    expect([places(still), powers(still)]).toEqual(['aa', '++']);
  });

  test('is told to go into maintenance and to come back, by a worker with a fence', () => {
    const world = populated(2);
    const tell = (maintenance: boolean, fence = 1) => wish('change-target', 'b', { name: 'b', maintenance }, fence);
    const { effects } = apply(world, tell(true, 2), options);
    expect(effects.map(({ op, on }) => [op, on])).toEqual([['change-target', undefined], ['place-server', 'a']]);
    expect(apply(world, tell(true, 2), options).effects, 'asked twice').toEqual([]);
    expect(readInventory(world).targets[1]?.state).toBe('maintenance');
    expect(outcome(world, tell(false, 1))).toBe('fenced');
    worldAfter([tell(false, 2)], world);
    expect([readInventory(world).targets[1]?.state, places(world)]).toEqual(['available', 'aa']);
    expect(outcome(world, wish('change-target', 'x', { name: 'x', maintenance: true }))).toBe('missing');
    failTarget(world, 'b', options.at);
    expect(outcome(world, tell(false, 2))).toBe('failed');
  });

  test('without room elsewhere a server in maintenance starts where it is', () => {
    const [a, b, c] = hosts.targets;
    if (!a || !b || !c) throw new Error('three targets');
    const world = populated(4);
    setInventory(world, { ...hosts, targets: [a, { ...b, state: 'maintenance', canMove: false }, c] }, options.at);
    worldAfter([wish('stop-server', id(1)), start(1)], world);
    expect([places(world), powers(world)]).toEqual(['baba', '++++']);
  });

  test('cannot vanish with what it holds', () => {
    const world = populated(1);
    expect(setInventory(world, { ...hosts, targets: hosts.targets.slice(0, 1) }, options.at).error?.kind).toBe('conflict');
    expect(setInventory(world, { ...hosts, pools: hosts.pools.slice(1) }, options.at).error?.kind).toBe('conflict');
    expect(world.inventory).toBe(hosts);
  });
});
