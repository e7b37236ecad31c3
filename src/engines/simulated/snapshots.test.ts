import { expect, test } from 'vitest';
import { evolve } from './evolve.ts';
import { apply } from './rules.ts';
import { readSnapshot } from './snapshots.ts';
import { nic, options, outcome, server, volume, wish, worldAfter } from './test-wishes.ts';
import { emptyWorld, type Wish } from './world.ts';

const spec = { id: 'snp_1', serverId: 'srv_1' };
const start = wish('start-server', 'srv_1');
const stop = wish('stop-server', 'srv_1');
const defined = [
  wish('create-volume', 'dsk_1', volume),
  wish('create-nic', 'nic_1', nic),
  wish('create-server', 'srv_1', server),
];
const running = [...defined, start];
const second = wish('create-volume', 'dsk_2', { ...volume, id: 'dsk_2', source: null });
const take = wish('create-snapshot', 'snp_1', spec);
const revert = (key = 'k') => wish('revert-snapshot', 'snp_1', spec, 1, key);
const remove = wish('delete-snapshot', 'snp_1', spec);
const to = (change: object) => wish('change-server', 'srv_1', { ...server, ...change });
const grow = wish('change-volume', 'dsk_1', { ...volume, bytes: 200 });
const write = (content: string) => wish('write-file', 'dsk_1', { path: '/a', content });
const other = { id: 'snp_1', serverId: 'srv_2' };

const table: readonly [string, readonly Wish[], Wish, readonly string[] | string][] = [
  ['of a missing server', [], take, 'missing'],
  ['of a running server', running, take, ['create-snapshot']],
  ['of a stopped server', defined, take, ['create-snapshot']],
  ['twice', [...running, take], take, []],
  ['of another server under its id', [...running, take], wish('create-snapshot', 'snp_1', other), 'conflict'],
  ['in the rescue system', [...defined, to({ boot: 'rescue' }), start], take, 'conflict'],
  ['back to none', running, revert(), 'missing'],
  ['back to that of another', [...running, take], wish('revert-snapshot', 'snp_1', other), 'missing'],
  ['back', [...running, take], revert(), ['revert-snapshot']],
  ['back again with the same key', [...running, take, revert()], revert(), []],
  ['back again with another key', [...running, take, revert()], revert('l'), ['revert-snapshot']],
  ['back with a volume more', [...running, take, second, to({ volumeIds: ['dsk_1', 'dsk_2'] })], revert(), 'conflict'],
  ['back with another volume', [...defined, take, second, to({ volumeIds: ['dsk_2'] })], revert(), 'conflict'],
  ['back to a nic that is gone', [...defined, take, to({ nicIds: [] }), wish('delete-nic', 'nic_1')],
    revert(), 'missing'],
  ['deleted', [...running, take], remove, ['delete-snapshot']],
  ['deleted twice', [...running, take, remove], remove, []],
  ['deleted with its server', [...running, take], wish('delete-server', 'srv_1'),
    ['stop-server', 'delete-snapshot', 'delete-server']],
];

test.each(table)('a snapshot %s', (_, before, wanted, expected) => {
  expect(outcome(worldAfter(before), wanted)).toEqual(expected);
});

test.each(table)('the effects alone bring back the world: a snapshot %s', (_, before, wanted) => {
  const original = emptyWorld();
  const log = [...before, wanted].flatMap((each) => apply(original, each, options).effects);
  const rebuilt = emptyWorld();
  for (const effect of log) evolve(rebuilt, JSON.parse(JSON.stringify(effect)));
  expect(rebuilt).toEqual(original);
});

test('a revert brings back files, sizes, settings and the run', () => {
  const world = worldAfter([...running, write('before'), take, write('after'), grow, to({ vcpus: 4 }), stop, revert()]);
  expect(world.volumes.get('dsk_1')?.files.get('/a')).toBe('before');
  expect(world.volumes.get('dsk_1')?.spec.bytes).toBe(100);
  expect(world.servers.get('srv_1')).toMatchObject({ spec: server, run: { spec: server } });
  // What is written after the revert is not in the snapshot.
  worldAfter([write('later'), revert('again')], world);
  expect(world.volumes.get('dsk_1')?.files.get('/a')).toBe('before');
});

test('a server that was stopped is stopped again', () => {
  const world = worldAfter([...defined, take, start, revert()]);
  expect(world.servers.get('srv_1')?.run).toBe(null);
  expect(readSnapshot(world, spec)).toEqual({
    ...spec, memory: false, server, volumes: [{ id: 'dsk_1', bytes: 100 }], takenAt: options.at,
  });
  expect(readSnapshot(world, other)).toBe(null);
});

test('a worker that lost the server cannot take it back', () => {
  const world = worldAfter([...running, take, wish('stop-server', 'srv_1', undefined, 5)]);
  expect(outcome(world, { ...revert(), fence: 4 })).toBe('fenced');
  expect(outcome(world, { ...revert(), fence: 6 })).toEqual(['revert-snapshot']);
  expect(outcome(world, { ...start, fence: 5 })).toBe('fenced');
});
