import { describe, expect, test } from 'vitest';
import { evolve } from './evolve.ts';
import { apply } from './rules.ts';
import { nic, options, server, volume, wish, worldAfter } from './test-wishes.ts';
import { emptyWorld, type Wish } from './world.ts';

const makeVolume = wish('create-volume', 'dsk_1', volume);
const makeNic = wish('create-nic', 'nic_1', nic);
const makeServer = wish('create-server', 'srv_1', server);
const start = wish('start-server', 'srv_1');
const stop = wish('stop-server', 'srv_1');
const remove = wish('delete-server', 'srv_1');
const copy = wish('create-backup', 'bak_1', { id: 'bak_1', serverId: 'srv_1' });
const defined = [makeVolume, makeNic, makeServer];
const running = [...defined, start];

const restore = (bytes: number) => ({ ...volume, id: 'dsk_2', bytes, source: { backup: 'bak_1' } });
const otherNic = { ...nic, id: 'nic_2' };

// What stands, what is wished, what happens: names of the effects, or the kind of the refusal. A thing that was
// never seen keeps at least the fence of whoever asked for it.
const table: readonly [string, readonly Wish[], Wish, readonly string[] | string][] = [
  ['a volume is made', [], makeVolume, ['create-volume']],
  ['the same volume again', [makeVolume], makeVolume, []],
  ['the same id, another size', [makeVolume], wish('create-volume', 'dsk_1', { ...volume, bytes: 1 }), 'conflict'],
  ['a volume from a missing copy', [], wish('create-volume', 'dsk_2', restore(100)), 'missing'],
  ['a volume from a copy', [...defined, copy], wish('create-volume', 'dsk_2', restore(100)), ['create-volume']],
  ['a volume too small for its copy', [...defined, copy], wish('create-volume', 'dsk_2', restore(99)), 'conflict'],
  ['a volume that is gone', [], wish('delete-volume', 'dsk_1'), ['raise-fence']],
  ['a volume in use', defined, wish('delete-volume', 'dsk_1'), 'conflict'],
  ['a volume after its server', [...defined, remove], wish('delete-volume', 'dsk_1'), ['delete-volume']],
  ['a nic is made', [], makeNic, ['create-nic']],
  ['the same nic again', [makeNic], makeNic, []],
  ['another nic, same address', [makeNic], wish('create-nic', 'nic_2', { ...otherNic, mac: 'x' }), 'conflict'],
  ['another nic, same mac', [makeNic], wish('create-nic', 'nic_2', { ...otherNic, addresses: [] }), 'conflict'],
  ['a nic in use', defined, wish('delete-nic', 'nic_1'), 'conflict'],
  [
    'an address given again',
    [makeNic, wish('delete-nic', 'nic_1')],
    wish('create-nic', 'nic_2', otherNic),
    ['create-nic'],
  ],
  ['a server without its volume', [makeNic], makeServer, 'missing'],
  ['a server without its nic', [makeVolume], makeServer, 'missing'],
  ['a server on its parts', [makeVolume, makeNic], makeServer, ['create-server']],
  ['an isolated server', [makeVolume], wish('create-server', 'srv_1', { ...server, nicIds: [] }), ['create-server']],
  ['the same server again', defined, makeServer, []],
  ['a second server on one volume', defined, wish('create-server', 'srv_2', { ...server, id: 'srv_2' }), 'conflict'],
  ['a missing server started', [], start, 'missing'],
  ['a server started', defined, start, ['start-server']],
  ['a running server started', running, start, []],
  ['a running server stopped', running, stop, ['stop-server']],
  ['a stopped server stopped', defined, stop, []],
  ['a missing server stopped', [], stop, ['raise-fence']],
  ['a running server deleted', running, remove, ['stop-server', 'delete-server']],
  ['a missing server deleted', [], remove, ['raise-fence']],
  ['a running server broken', running, wish('break-server', 'srv_1'), ['break-server']],
  ['a broken server started', [...running, wish('break-server', 'srv_1')], start, ['start-server']],
  ['a copy without its server', [], copy, 'missing'],
  ['a copy', defined, copy, ['create-backup']],
  ['the same copy again', [...defined, copy], copy, []],
  ['the same copy, its server gone', [...defined, copy, remove], copy, []],
  ['a copy id of another server', [...defined, copy], wish('create-backup', 'bak_1', { serverId: 'x' }), 'conflict'],
  ['a copy deleted', [...defined, copy], wish('delete-backup', 'bak_1'), ['delete-backup']],
  ['a copy that is gone', [], wish('delete-backup', 'bak_1'), ['raise-fence']],
  ['a lower fence', [wish('create-volume', 'dsk_1', volume, 5)], wish('delete-volume', 'dsk_1', undefined, 4), 'fenced'],
  [
    'a lower fence for a deleted thing',
    [makeVolume, wish('delete-volume', 'dsk_1', undefined, 5)],
    wish('create-volume', 'dsk_1', volume, 4),
    'fenced',
  ],
  ['a higher fence that changes nothing', [makeVolume], wish('create-volume', 'dsk_1', volume, 2), ['raise-fence']],
  ['a higher fence that is refused', [], wish('start-server', 'srv_1', undefined, 2), 'missing'],
];

describe('rules of the pretended world', () => {
  test.each(table)('%s', (_, before, wanted, expected) => {
    const { effects, error } = apply(worldAfter(before), wanted, options);
    expect(error?.kind ?? effects.map(({ op }) => op)).toEqual(expected);
  });

  test.each(table)('the effects alone bring back the world: %s', (_, before, wanted) => {
    const original = emptyWorld();
    const log = [...before, wanted].flatMap((each) => apply(original, each, options).effects);
    const rebuilt = emptyWorld();
    for (const effect of log) evolve(rebuilt, JSON.parse(JSON.stringify(effect)));
    expect(rebuilt).toEqual(original);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_effect, i) => i + 1));
  });

  test('a refused wish still leaves its fence behind', () => {
    const world = emptyWorld();
    apply(world, wish('start-server', 'srv_1', undefined, 7), options);
    expect(apply(world, wish('stop-server', 'srv_1', undefined, 6), options).error?.kind).toBe('fenced');
  });

  test('a copy keeps the files of its moment', () => {
    const world = worldAfter(running);
    const write = (content: string) => wish('write-file', 'dsk_1', { path: '/a', content });
    apply(world, write('before'), options);
    apply(world, copy, options);
    apply(world, write('after'), options);
    apply(world, wish('create-volume', 'dsk_2', restore(100)), options);
    expect(world.volumes.get('dsk_2')?.files.get('/a')).toBe('before');
    expect(world.volumes.get('dsk_1')?.files.get('/a')).toBe('after');
    expect(world.backups.get('bak_1')?.consistent).toBe('filesystem');
  });

  test('with the fault `duplicate` another key makes a second effect, the same key does not', () => {
    const world = worldAfter([makeVolume]);
    const again = (key: string) =>
      apply(world, { ...makeVolume, key }, { ...options, duplicate: true }).effects.map(({ op }) => op);
    expect(again(makeVolume.key)).toEqual([]);
    expect(again('another key')).toEqual(['create-volume']);
    expect(again('another key')).toEqual([]);
  });
});
