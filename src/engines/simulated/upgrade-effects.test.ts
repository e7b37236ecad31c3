import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readWorld } from './effect-log.ts';
import { destroyInstance, openSimulatedEngine } from './index.ts';
import { command, kindOf, publicKey } from './test-engine.ts';

// What the version wrote whose servers had one disk and at most one nic with one address.
const FORMER = `
{"seq":1,"at":"2026-11-20T11:07:54.916Z","op":"create-disk","kind":"disk","id":"dsk_1","key":"run_1/disk","fence":3,\
"spec":{"id":"dsk_1","bytes":107374182400,"iopsLimit":1000,"source":{"image":"debian-12"}}}
{"seq":2,"at":"2026-11-20T11:07:54.918Z","op":"create-nic","kind":"nic","id":"nic_1","key":"run_1/nic","fence":3,\
"spec":{"id":"nic_1","mac":"02:00:00:00:00:01","address":"198.51.100.10","prefixLength":24,\
"gateway":"198.51.100.1","bitsPerSecond":1000000000}}
{"seq":3,"at":"2026-11-20T11:07:54.918Z","op":"create-server","kind":"server","id":"srv_1","key":"run_1/server",\
"fence":3,"spec":{"id":"srv_1","hostname":"weinshop","vcpus":2,"memoryBytes":8589934592,"diskId":"dsk_1",\
"nicId":"nic_1","authorizedKeys":["${publicKey} anna"]}}
{"seq":4,"at":"2026-11-20T11:07:54.919Z","op":"start-server","kind":"server","id":"srv_1","key":"run_1/start","fence":3}
{"seq":5,"at":"2026-11-20T11:07:54.925Z","op":"write-file","kind":"disk","id":"dsk_1","key":"","fence":null,\
"spec":{"path":"/root/a","content":"hallo"}}
{"seq":6,"at":"2026-11-20T11:07:54.928Z","op":"create-backup","kind":"backup","id":"bak_1","key":"run_2/backup",\
"fence":3,"spec":{"id":"bak_1","serverId":"srv_1"}}
{"seq":7,"at":"2026-11-20T11:07:54.928Z","op":"create-disk","kind":"disk","id":"dsk_2","key":"run_3/disk","fence":3,\
"spec":{"id":"dsk_2","bytes":107374182400,"iopsLimit":null,"source":{"backup":"bak_1"}}}
{"seq":8,"at":"2026-11-20T11:07:54.929Z","op":"create-server","kind":"server","id":"srv_2","key":"run_3/server",\
"fence":3,"spec":{"id":"srv_2","hostname":"weinshop","vcpus":2,"memoryBytes":8589934592,"diskId":"dsk_2",\
"nicId":null,"authorizedKeys":[]}}
{"seq":9,"at":"2026-11-20T11:07:54.929Z","op":"delete-server","kind":"server","id":"srv_2","key":"run_3/end","fence":3}
{"seq":10,"at":"2026-11-20T11:07:54.93Z","op":"delete-disk","kind":"disk","id":"dsk_2","key":"run_3/disk","fence":3}
{"seq":11,"at":"2026-11-20T11:07:54.93Z","op":"raise-fence","kind":"disk","id":"dsk_9","key":"run_4/disk","fence":9}
`.trimStart();

const directory = mkdtempSync(join(tmpdir(), 'sim-'));
const log = join(directory, 'effects.jsonl');

afterAll(() => destroyInstance({ directory }));

test('the log of the former version is read, and what it tells of can be worked with', async () => {
  writeFileSync(log, FORMER);
  const engine = await openSimulatedEngine({ directory });
  expect(await engine.listWorld()).toEqual([
    { kind: 'server', id: 'srv_1' },
    { kind: 'volume', id: 'dsk_1' },
    { kind: 'nic', id: 'nic_1' },
    { kind: 'backup', id: 'bak_1' },
  ]);
  expect(await engine.readServer('srv_1')).toMatchObject({
    power: 'running', target: 'local', volumeIds: ['dsk_1'], nicIds: ['nic_1'], boot: 'volume', iopsLimit: 1000,
  });
  expect((await engine.probe(['198.51.100.10'])).get('198.51.100.10')).toBe('up');
  expect(await engine.hashGuestFile('srv_1', '/root/a')).toMatch(/^[0-9a-f]{64}$/);
  const volume = { id: 'dsk_1', pool: null, bytes: 107374182400, iopsLimit: 1000, source: { image: 'debian-12' } };
  expect(await kindOf(engine.createVolume(command('run_1/disk', 3), volume))).toBe('done');
  expect(await kindOf(engine.createVolume(command('late', 2), volume))).toBe('fenced');
  expect(await kindOf(engine.createVolume(command('late', 8), { ...volume, id: 'dsk_9' }))).toBe('fenced');
  expect(engine.netEffects().find(({ id }) => id === 'dsk_2')).toMatchObject({ kind: 'volume', net: 0 });
  await engine.changeVolume(command('grow', 4), { ...volume, bytes: 2 * volume.bytes });
  await engine.deleteServer(command('end', 4), 'srv_1');
  await engine.deleteVolume(command('end', 4), 'dsk_1');
  await engine.deleteNic(command('end', 4), 'nic_1');
  await engine.deleteBackup(command('end', 4), 'bak_1');
  expect(await engine.listWorld()).toEqual([]);
  await engine.close();
  expect(Array.from(readWorld(log).servers)).toEqual([]);
});
