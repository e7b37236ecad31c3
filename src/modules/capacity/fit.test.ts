import { expect, test } from 'vitest';
import { bestFor, roomOf, scarceFor, type PromisedServer, type TargetRoom } from './fit.ts';

const GB = 2 ** 30;
const once = { cpuOvercommitPercent: 100, memoryOvercommitPercent: 100 };

const host = (name: string, vcpus: number, gigabytes: number, changes: Partial<TargetRoom> = {}): TargetRoom =>
  ({ name, vcpus, memoryBytes: gigabytes * GB, state: 'available', canMove: true, ...changes });

const server = (id: string, vcpus: number, gigabytes: number, target: string | null): PromisedServer =>
  ({ id, vcpus, memoryBytes: gigabytes * GB, target });

const need = (vcpus: number, gigabytes: number) => ({ vcpus, memoryBytes: gigabytes * GB });

const two = [host('a', 8, 32), host('b', 8, 32)];

//     what is there                                          hosts, servers                                      need         goes to
test.each([
  ['an empty group: the first of equals',                     two, [],                                            need(2, 8),  'a'],
  ['the host with most free memory',                          two, [server('s', 1, 8, 'a')],                      need(2, 8),  'b'],
  // math: 24 + 24 = 48 GB are free, but on no host are there 32; the sum would have said yes.
  ['no host holds it whole, whatever the sum says',           two, [server('s', 1, 8, 'a'), server('t', 1, 8, 'b')], need(2, 32), null],
  ['memory, but no processors where it is',                   two, [server('s', 8, 8, 'a'), server('t', 7, 8, 'b')], need(2, 8), null],
  ['one not placed yet takes the freest host',                two, [server('s', 1, 32, null)],                    need(2, 32), 'b'],
  ['two not placed yet leave nothing',                        two, [server('s', 1, 32, null), server('t', 1, 32, null)], need(1, 1), null],
  ['maintenance takes nothing',                               [host('a', 8, 32, { state: 'maintenance' })], [],   need(1, 1),  null],
  ['what is moved off a host takes room on another',          [host('a', 8, 32, { state: 'maintenance' }), host('b', 8, 32)], [server('s', 1, 30, 'a')], need(1, 4), null],
  ['what can’t be moved stays, and takes none elsewhere',     [host('a', 8, 32, { state: 'maintenance', canMove: false }), host('b', 8, 32)], [server('s', 1, 30, 'a')], need(1, 4), 'b'],
  ['what stood on a host that fell has to go elsewhere',      [host('a', 8, 32, { state: 'offline', canMove: false }), host('b', 8, 32)], [server('s', 1, 30, 'a')], need(1, 4), null],
] as const)('%s', (_, hosts, servers, wanted, goesTo) => {
  expect(bestFor(roomOf(hosts, servers, once).room, wanted)).toBe(goesTo);
});

test('overcommit: four times the processors, memory once', () => {
  const { room } = roomOf([host('a', 2, 32)], [], { cpuOvercommitPercent: 400, memoryOvercommitPercent: 100 });
  expect(bestFor(room, need(8, 32))).toBe('a');
  expect(bestFor(room, need(9, 32))).toBeNull();
  expect(scarceFor(room, need(9, 32))).toBe('processors');
  expect(scarceFor(room, need(8, 33))).toBe('memory');
});

test('a server that finds no host any more is named, and the largest is looked after first', () => {
  const fallen = [host('a', 8, 32, { state: 'offline' }), host('b', 8, 32)];
  const servers = [server('small', 1, 4, 'a'), server('large', 1, 32, 'a')];
  expect(roomOf(fallen, servers, once).homeless).toEqual(['small']);
});
