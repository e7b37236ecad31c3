import { expect, test } from 'vitest';
import { settingsDiffer, type SnapshotSettings } from './snapshots.ts';

const then: SnapshotSettings = {
  flavour: 'normal-s', hostname: 'weinshop',
  volumes: [{ id: 'dsk_1', name: 'root', bytes: 100 }, { id: 'dsk_2', name: 'daten', bytes: 200 }],
};
const [root, data] = then.volumes as [SnapshotSettings['volumes'][number], SnapshotSettings['volumes'][number]];

test.each([
  // what is otherwise now                                                            differs
  ['nothing',              {},                                                         false],
  ['the host name',        { hostname: 'laden' },                                      false],
  ['the name of a volume', { volumes: [root, { ...data, name: 'archiv' }] },           false],
  ['the size',             { flavour: 'normal-m' },                                    true],
  ['a volume that grew',   { volumes: [root, { ...data, bytes: 300 }] },               true],
  ['a volume less',        { volumes: [root] },                                        true],
  ['another volume',       { volumes: [root, { ...data, id: 'dsk_3' }] },              true],
])('C-4.6.11 a revert takes back no paid change: %s', (_, change, differs) => {
  expect(settingsDiffer(then, { ...then, ...change })).toBe(differs);
});
