import { describe, expect, test } from 'vitest';
import { evolve, reserved } from './evolve.ts';
import { failTarget, setInventory } from './failover.ts';
import { seededDraw } from './faults.ts';
import type { PretendedInventory } from './inventory.ts';
import { apply, type Applied } from './rules.ts';
import { change, id, make, makeVolume, pool, start, target, worldOn } from './test-hosts.ts';
import { options, wish } from './test-wishes.ts';
import type { Effect, World } from './world.ts';

describe('over many random histories', () => {
  const many: PretendedInventory = {
    targets: ['shared', 'shared', 'shared', 'own', 'own'].map((group, i) =>
      target(`t${i}`, { group, memoryBytes: 100 + 10 * i, canMove: i % 2 === 0 }),
    ),
    pools: [pool('flash', 'shared', 60), pool('own', 'own', 20)],
    cpuOvercommit: 3,
  };

  function someAct(world: World, draw: () => number): Applied {
    const pick = (below: number) => Math.floor(draw() * below);
    const n = pick(20);
    const [group, place] = n % 3 === 0 ? ['own', 'own'] : ['shared', 'flash'];
    const size = { group, memoryBytes: 10 + 10 * pick(5), vcpus: 1 + pick(4) };
    const snapshot = { id: `snp_${n}`, serverId: id(n) };
    const bytes = 1 + pick(6);
    const t = `t${pick(many.targets.length)}`;
    const anew = () => {
      const states = ['available', 'available', 'maintenance'] as const;
      const targets = many.targets.map((each) => ({ ...each, state: states[pick(3)] ?? 'available' }));
      return setInventory(world, { ...many, targets }, options.at);
    };
    const acts: readonly (() => Applied)[] = [
      () => apply(world, makeVolume(n, { pool: place, bytes }), options),
      () => apply(world, { ...makeVolume(n, { pool: place, bytes }), op: 'change-volume' } as never, options),
      () => apply(world, wish('delete-volume', `dsk_${n}`), options),
      () => apply(world, make(n, size), options),
      () => apply(world, change(n, size), options),
      () => apply(world, start(n), options),
      () => apply(world, start(n), options),
      () => apply(world, wish('stop-server', id(n)), options),
      () => apply(world, wish('create-snapshot', snapshot.id, snapshot), options),
      () => apply(world, wish('revert-snapshot', snapshot.id, snapshot, 1, `${draw()}`), options),
      () => (draw() < 0.4 ? apply(world, wish('delete-server', id(n)), options) : apply(world, start(n), options)),
      () => (draw() < 0.3 ? failTarget(world, t, options.at) : apply(world, make(n, size), options)),
      () => apply(world, wish('change-target', t, { name: t, maintenance: draw() < 0.5 }), options),
      () => (draw() < 0.5 ? anew() : apply(world, make(n, size), options)),
    ];
    return acts[pick(acts.length)]?.() ?? { effects: [], error: null };
  }

  /** Everything that must hold of a world, as sentences where it does not. */
  function complaints(world: World): string[] {
    const sums = new Map<string, { memoryBytes: number; vcpus: number }>();
    const wrong: string[] = [];
    for (const each of world.servers.values()) {
      const { memoryBytes, vcpus } = reserved(each);
      const sum = sums.get(each.target) ?? { memoryBytes: 0, vcpus: 0 };
      sums.set(each.target, { memoryBytes: sum.memoryBytes + memoryBytes, vcpus: sum.vcpus + vcpus });
      const on = world.inventory.targets.find(({ name }) => name === each.target);
      if (on?.group !== each.spec.group) wrong.push(`${each.spec.id} of ${each.spec.group} is on ${each.target}`);
      if (on?.state === 'offline' && each.run !== null) wrong.push(`${each.spec.id} runs on ${each.target}, which failed`);
    }
    for (const { name, memoryBytes, cpus } of world.inventory.targets) {
      const sum = sums.get(name) ?? { memoryBytes: 0, vcpus: 0 };
      if (sum.memoryBytes > memoryBytes || sum.vcpus > 3 * cpus) wrong.push(`${name} is overfull`);
      expect(world.loads.get(name) ?? { memoryBytes: 0, vcpus: 0 }).toEqual(sum);
    }
    for (const { name, bytes } of world.inventory.pools) {
      const volumes = Array.from(world.volumes.values()).filter((each) => each.pool === name);
      const sum = volumes.reduce((all, each) => all + each.spec.bytes, 0);
      expect(world.promised.get(name) ?? 0).toBe(sum);
      if (sum > bytes) wrong.push(`${name} is overfull`);
    }
    return wrong;
  }

  test.each([1, 2, 3, 4])('groups, memory and pools hold, and the log alone brings it all back: seed %i', (seed) => {
    const draw = seededDraw(seed);
    const world = worldOn(many);
    const log: Effect[] = [];
    const happened = new Map<string, number>();
    for (let i = 0; i < 3000; i++) {
      const { effects, error } = someAct(world, draw);
      log.push(...effects);
      for (const name of error ? [error.kind] : effects.map(({ op }) => op)) {
        happened.set(name, (happened.get(name) ?? 0) + 1);
      }
      expect(complaints(world)).toEqual([]);
    }
    // Otherwise the histories would prove nothing.
    const wanted = ['capacity', 'conflict', 'place-server', 'revert-snapshot', 'fail-target', 'change-server', 'change-target'];
    for (const name of wanted) expect([name, (happened.get(name) ?? 0) > 0]).toEqual([name, true]);
    const rebuilt = worldOn(many);
    for (const effect of log) evolve(rebuilt, JSON.parse(JSON.stringify(effect)));
    expect(rebuilt.servers).toEqual(world.servers);
    expect(rebuilt.loads).toEqual(world.loads);
    expect(rebuilt.promised).toEqual(world.promised);
    expect(rebuilt.inventory).toEqual(world.inventory);
  });
});
