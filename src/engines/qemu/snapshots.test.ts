import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VolumeSpec } from '../../modules/compute/ports.ts';
import { findVolumeNode } from './block-nodes.ts';
import type { QemuEngine } from './index.ts';
import { guestPid } from './process.ts';
import { withMonitor } from './qmp.ts';
import { BOOT_MILLISECONDS, GIBIBYTE, guestBench, testNic, testServer, testVolume } from './test-guest.ts';
import { whyNot } from './test-host.ts';

const reason = whyNot();
const bench = guestBench('s');
const { layout } = bench;
const shell = (line: string) => bench.shell(testServer.id, line);
const data: VolumeSpec = { ...testVolume, id: 'dsk_data', bytes: GIBIBYTE, iopsLimit: 500, source: null };
const server = { ...testServer, nicIds: [testNic.id] };
const both = { ...server, vcpus: 2, volumeIds: [testVolume.id, data.id] };
const warm = { id: 'snp_warm', serverId: server.id };
const cold = { id: 'snp_cold', serverId: server.id };
const at = (key: string) => ({ key, fence: 1 });
const command = at('test');
const files = [testVolume.id, data.id].map((id) => layout.volumeFile(id));

const title = `snapshots of real guests${reason === null ? '' : `: ${reason}`}`;
describe.skipIf(reason !== null)(title, { timeout: 600_000 }, () => {
  let engine: QemuEngine;
  const world = async () => (await engine.listWorld()).filter(({ kind }) => kind === 'snapshot').map(({ id }) => id);

  beforeAll(async () => {
    engine = await bench.open();
    await engine.createVolume(command, testVolume);
    await engine.createVolume(command, data);
    await engine.createNic(command, testNic);
    await engine.createServer(command, server);
    await engine.startServer(command, server.id);
    await engine.readGuest(server.id, BOOT_MILLISECONDS);
    // Attached while it runs, so that the snapshot also knows where the guest's devices really sit.
    // Its size is ordered for the next start: the memory is that of the machine it is.
    await engine.changeServer(command, both);
  }, 20 * 60_000);
  afterAll(() => bench.close());

  test('keep memory, all volumes and settings of one moment, once', async () => {
    await shell('until [ -b /dev/vdc ]; do sleep 0.1; done; mkfs.ext4 -q /dev/vdc; mkdir -p /mnt/d; mount /dev/vdc /mnt/d');
    await shell('echo then >/root/file; echo then >/mnt/d/file; echo then >/dev/shm/memory');
    await engine.createSnapshot(command, warm);
    const reading = await engine.readSnapshot(warm);
    expect(reading).toMatchObject({ ...warm, memory: true, server: both });
    expect(reading?.volumes).toEqual([{ id: testVolume.id, bytes: testVolume.bytes }, { id: data.id, bytes: data.bytes }]);
    expect(reading?.takenAt).toMatch(/^20\d\d-\d\d-\d\dT/);
    await engine.createSnapshot(command, warm);
    expect(await engine.readSnapshot(warm)).toEqual(reading);
    expect(await world()).toEqual([warm.id]);
    await expect(engine.createSnapshot(command, { ...warm, serverId: 'srv_2' })).rejects.toMatchObject({ kind: 'conflict' });
    expect(await engine.readSnapshot({ ...warm, serverId: 'srv_2' })).toBeNull();
    // It runs on as if nothing had been.
    expect(await shell('cat /dev/shm/memory')).toBe('then');
  });

  test('bring it all back: memory, files, sizes, settings; the marks of backups do not hinder it', async () => {
    await shell('echo now | tee /root/file /mnt/d/file /dev/shm/memory; sync');
    await engine.changeVolume(command, { ...testVolume, bytes: 3 * GIBIBYTE, iopsLimit: 700 });
    await engine.changeServer(command, { ...both, vcpus: 4, hostname: 'other', nicIds: [] });
    // As an incremental backup leaves them: one in QEMU alone, one that goes into the file.
    await withMonitor(`${layout.sockets(server.id)}/qmp`, async (monitor) => {
      const node = await findVolumeNode(monitor, testVolume.id);
      await monitor.execute('block-dirty-bitmap-add', { node, name: 'passing' });
      await monitor.execute('block-dirty-bitmap-add', { node, name: 'kept', persistent: true });
    });
    await engine.stopServer(command, server.id);
    await engine.startServer(command, server.id);
    expect(execFileSync('qemu-img', ['info', '-U', files[0] ?? '']).toString()).toContain('name: kept');

    await engine.revertSnapshot(at('back'), warm);
    expect(await shell('cat /root/file /mnt/d/file /dev/shm/memory')).toBe('then\nthen\nthen');
    expect(await engine.readServer(server.id)).toMatchObject({
      power: 'running', vcpus: 1, volumeIds: both.volumeIds, nicIds: both.nicIds, iopsLimit: 700,
    });
    expect(await engine.readVolume(testVolume.id)).toMatchObject({ bytes: testVolume.bytes, iopsLimit: 700 });
    expect(await engine.readGuest(server.id, BOOT_MILLISECONDS)).toMatchObject({
      hostname: 'web-1', rootDiskBytes: testVolume.bytes, volumes: [{ id: data.id, bytes: data.bytes }],
    });
    expect((await engine.probe(['198.51.100.10'])).get('198.51.100.10')).toBe('up');
  });

  test('go back once for each key', async () => {
    await shell('echo later >/root/file');
    await engine.revertSnapshot(at('back'), warm);
    expect(await shell('cat /root/file')).toBe('later');
    await engine.revertSnapshot(at('back again'), warm);
    expect(await shell('cat /root/file')).toBe('then');
  });

  test('go back to a running guest from one that was killed, and to a stopped one from one that runs', async () => {
    await engine.stopServer(command, server.id, 'power');
    await engine.createSnapshot(command, cold);
    expect(await engine.readSnapshot(cold)).toMatchObject({ memory: false });
    await engine.revertSnapshot(at('warm'), warm);
    expect(await shell('cat /dev/shm/memory')).toBe('then');
    await engine.revertSnapshot(at('cold'), cold);
    expect(await engine.readServer(server.id)).toMatchObject({ power: 'stopped', volumeIds: both.volumeIds });
    expect(await engine.readGuest(server.id, 100)).toBeNull();
    for (const file of files) execFileSync('qemu-img', ['check', file]);
    expect((await world()).sort()).toEqual([cold.id, warm.id]);
  });

  test('a machine that a killed worker left halted is no running server, and starts anew', async () => {
    await engine.revertSnapshot(at('warm 2'), warm);
    await withMonitor(`${layout.sockets(server.id)}/qmp`, (monitor) => monitor.execute('stop'));
    expect(await engine.readServer(server.id)).toMatchObject({ power: 'stopped' });
    expect(await engine.consoleSocket(server.id)).toBeNull();
    const before = await guestPid(layout, server.id);
    await engine.startServer(command, server.id);
    expect(await guestPid(layout, server.id)).not.toBe(before);
    expect(await engine.readServer(server.id)).toMatchObject({ power: 'running' });
    await engine.revertSnapshot(at('warm 3'), warm);
    expect(await shell('cat /dev/shm/memory')).toBe('then');
  });

  test('need the volumes they were taken of', async () => {
    await engine.changeServer(command, server);
    await expect(engine.revertSnapshot(at('x'), warm)).rejects.toMatchObject({ kind: 'conflict' });
    await expect(engine.revertSnapshot(at('x'), { ...warm, id: 'snp_none' })).rejects.toMatchObject({ kind: 'missing' });
    expect(await shell('cat /dev/shm/memory')).toBe('then');
  });

  test('are deleted from attached and detached volumes alike, running or not', async () => {
    await engine.deleteSnapshot(command, warm);
    await engine.deleteSnapshot(command, warm);
    expect(await engine.readSnapshot(warm)).toBeNull();
    expect(await world()).toEqual([cold.id]);
    await engine.createSnapshot(command, warm);
    await engine.deleteServer(command, server.id);
    expect(await world()).toEqual([]);
    for (const file of files) expect(execFileSync('qemu-img', ['snapshot', '-l', file]).toString()).toBe('');
  });
});
