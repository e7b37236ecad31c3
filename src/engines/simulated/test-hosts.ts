import { expect } from 'vitest';
import type { TargetReading } from '../../modules/compute/ports.ts';
import { setInventory } from './failover.ts';
import type { PretendedInventory } from './inventory.ts';
import { options, server, volume, wish, worldAfter } from './test-wishes.ts';
import { emptyWorld, type World } from './world.ts';

export const target = (name: string, change: Partial<TargetReading> = {}): TargetReading => ({
  name, group: 'shared', cpus: 4, memoryBytes: 100, state: 'available', canMove: true, ...change,
});
export const pool = (name: string, group = 'shared', bytes = 1000) => ({ name, group, media: 'flash' as const, bytes });

export const hosts: PretendedInventory = {
  targets: [target('a'), target('b', { memoryBytes: 120 }), target('c', { group: 'dedicated' })],
  pools: [pool('flash'), pool('own', 'dedicated')],
  cpuOvercommit: 2,
};

export function worldOn(inventory: PretendedInventory): World {
  const world = emptyWorld();
  expect(setInventory(world, inventory, options.at).error).toBe(null);
  return world;
}

export const id = (n: number) => `srv_${n}`;
export const makeVolume = (n: number, change: object = {}) =>
  wish('create-volume', `dsk_${n}`, { ...volume, id: `dsk_${n}`, pool: 'flash', bytes: 1, ...change });
export const spec = (n: number, change: object = {}) => ({
  ...server, id: id(n), group: 'shared', vcpus: 1, memoryBytes: 40, volumeIds: [`dsk_${n}`], nicIds: [], ...change,
});
export const make = (n: number, change: object = {}) => wish('create-server', id(n), spec(n, change));
export const change = (n: number, by: object) => wish('change-server', id(n), spec(n, by));
export const start = (n: number) => wish('start-server', id(n));

/** Servers 1 … `count` of the shared group, running. */
export function populated(count: number, inventory = hosts): World {
  const world = worldOn(inventory);
  for (let n = 1; n <= count; n++) worldAfter([makeVolume(n), make(n), start(n)], world);
  return world;
}

export const places = (world: World) => Array.from(world.servers.values(), ({ target: name }) => name).join('');
export const powers = (world: World) => Array.from(world.servers.values(), ({ run }) => (run === null ? '-' : '+')).join('');
