import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { QemuEngine } from './index.ts';
import { type Layout, layoutOf } from './layout.ts';
import { launch } from './process.ts';
import { readRecord, writeRecord } from './records.ts';
import { run, runOk } from './run.ts';
import { BOOT_MILLISECONDS, GIBIBYTE, guestBench } from './test-guest.ts';
import { whyNot } from './test-host.ts';
import { upgradeRecords } from './upgrade-records.ts';

// What version 0.2 wrote, in its own words.
const oldServer = {
  id: 'srv_1', hostname: 'old', vcpus: 1, memoryBytes: GIBIBYTE / 2, diskId: 'dsk_1', nicId: 'nic_1', authorizedKeys: [],
};
const oldDisk = (imageHash: string) => ({
  spec: { id: 'dsk_1', bytes: 2 * GIBIBYTE, iopsLimit: 700, source: { image: 'debian-12' } },
  imageHash,
});
const oldNic = {
  id: 'nic_1', mac: '02:00:00:00:00:01', address: '198.51.100.10', prefixLength: 24, gateway: '198.51.100.1',
  bitsPerSecond: 8_000_000,
};
const volume = { ...oldDisk('').spec, pool: null };
const nic = {
  id: 'nic_1', mac: oldNic.mac, networkId: null, addresses: [{ address: '198.51.100.10', prefixLength: 24 }],
  gateway: '198.51.100.1', gateway6: null, bitsPerSecond: 8_000_000, connected: true,
};
const server = {
  id: 'srv_1', hostname: 'old', group: null, vcpus: 1, memoryBytes: GIBIBYTE / 2, volumeIds: ['dsk_1'],
  nicIds: ['nic_1'], authorizedKeys: [], boot: 'volume',
};

async function writeOld(layout: Layout, imageHash: string): Promise<void> {
  await writeRecord(join(layout.root, 'disks', 'dsk_1.json'), oldDisk(imageHash));
  await writeRecord(layout.record('nic', 'nic_1'), oldNic);
  await writeRecord(layout.record('server', 'srv_1'), oldServer);
  await writeRecord(join(layout.fences, 'disk-dsk_1.json'), { fence: 7 });
  await writeRecord(join(layout.fences, 'server-srv_1.json'), { fence: 7 });
}

describe('records of version 0.2', () => {
  const directory = mkdtempSync(join(tmpdir(), 'hafenamt-upgrade-'));
  afterAll(() => rmSync(directory, { recursive: true }));
  const layout = layoutOf({ instance: 'upgrade', dataDirectory: directory });
  const everything = async () => ({
    folders: readdirSync(layout.root).sort(),
    volumes: readdirSync(layout.directory('volume')).sort(),
    fences: readdirSync(layout.fences).sort(),
    records: [
      await readRecord(layout.record('volume', 'dsk_1')),
      await readRecord(layout.record('nic', 'nic_1')),
      await readRecord(layout.record('server', 'srv_1')),
    ],
  });
  const upgraded = {
    folders: ['fences', 'nics', 'servers', 'volumes'],
    volumes: ['dsk_1.json', 'dsk_1.qcow2'],
    fences: ['server-srv_1.json', 'volume-dsk_1.json'],
    records: [{ spec: volume, imageHash: 'abc' }, nic, server],
  };

  test('are rewritten once, and also where a killed worker had begun', async () => {
    await upgradeRecords(layout);
    await writeOld(layout, 'abc');
    writeFileSync(join(layout.root, 'disks', 'dsk_1.qcow2'), '');
    // It had moved the file and rewritten the nic.
    mkdirSync(layout.directory('volume'), { recursive: true });
    await writeRecord(layout.record('nic', 'nic_1'), nic);
    for (let time = 0; time < 2; time++) {
      await upgradeRecords(layout);
      expect(await everything()).toEqual(upgraded);
    }
  });
  test('a server without a nic has none', async () => {
    await writeRecord(layout.record('server', 'srv_1'), { ...oldServer, nicId: null });
    await upgradeRecords(layout);
    expect(await readRecord(layout.record('server', 'srv_1'))).toEqual({ ...server, nicIds: [] });
  });
});

const reason = whyNot();
const bench = guestBench('u');

const title = `a guest that version 0.2 started${reason === null ? '' : `: ${reason}`}`;
describe.skipIf(reason !== null)(title, { timeout: 600_000 }, () => {
  afterAll(() => bench.close());
  const { layout } = bench;
  const command = { key: 'test', fence: 8 };

  /** Leaves this host as version 0.2 left it: its records, its files, its guest at work. */
  async function goBack(engine: QemuEngine): Promise<void> {
    const [imageHash = ''] = readdirSync(layout.images);
    const image = join(layout.images, imageHash);
    await writeOld(layout, imageHash);
    const disk = join(layout.root, 'disks', 'dsk_1.qcow2');
    await runOk(['qemu-img', 'create', '-q', '-f', 'qcow2', '-b', join(image, 'root.qcow2'), '-F', 'qcow2', disk, '2G']);
    await runOk(['truncate', '-s', '1M', layout.seedFile('srv_1')]);
    await engine.network.run(['ip', 'tuntap', 'add', 'dev', layout.tap('nic_1'), 'mode', 'tap']);
    const sockets = layout.sockets('srv_1');
    const file = { driver: 'file', filename: disk, discard: 'unmap' };
    await launch(layout, 'srv_1', [
      'qemu-system-x86_64', '-name', 'guest=srv_1', '-M', 'q35', '-accel', 'tcg,thread=multi', '-cpu', 'qemu64',
      '-smp', '1', '-m', '512', '-nodefaults', '-no-user-config', '-display', 'none',
      '-kernel', join(image, 'vmlinuz'), '-initrd', join(image, 'initrd.zst'),
      '-append', 'console=ttyS0 quiet root=/dev/vda net.ifnames=0 panic=5',
      '-blockdev', JSON.stringify({ driver: 'qcow2', 'node-name': 'disk', discard: 'unmap', file }),
      '-object', 'throttle-group,id=ceiling,x-iops-total=700',
      '-blockdev', JSON.stringify({ driver: 'throttle', 'node-name': 'limit', 'throttle-group': 'ceiling', file: 'disk' }),
      '-device', 'virtio-blk-pci,drive=limit,id=vd0',
      '-netdev', `tap,id=net,ifname=${layout.tap('nic_1')},script=no,downscript=no`,
      '-device', `virtio-net-pci,netdev=net,mac=${oldNic.mac}`,
      '-device', 'virtio-rng-pci', '-device', 'virtio-serial-pci',
      '-chardev', `socket,path=${sockets}/agent,server=on,wait=off,id=agent`,
      '-device', 'virtserialport,chardev=agent,name=org.qemu.guest_agent.0',
      '-qmp', `unix:${sockets}/qmp,server=on,wait=off`, '-qmp', `unix:${sockets}/watch,server=on,wait=off`,
      '-daemonize', '-pidfile', `${sockets}/pid`,
    ]);
  }

  test('is read, copied, stopped, started anew and deleted by this one', async () => {
    await goBack(await bench.open());
    const { openQemuEngine } = await import('./index.ts');
    const engine = await openQemuEngine(bench.options);
    expect(await engine.readServer('srv_1')).toMatchObject({
      power: 'running', volumeIds: ['dsk_1'], nicIds: ['nic_1'], boot: 'volume', vcpus: 1, iopsLimit: 700,
    });
    expect(await engine.readVolume('dsk_1')).toMatchObject({ iopsLimit: 700, bytes: 2 * GIBIBYTE, serverId: 'srv_1' });
    expect(await engine.readGuest('srv_1', BOOT_MILLISECONDS)).toMatchObject({ cpuCount: 1, volumes: [] });
    expect(await engine.consoleSocket('srv_1')).toBeNull();
    await expect(engine.stopServer({ ...command, fence: 6 }, 'srv_1')).rejects.toMatchObject({ kind: 'fenced' });
    await expect(engine.deleteVolume({ ...command, fence: 6 }, 'dsk_1')).rejects.toMatchObject({ kind: 'fenced' });
    await engine.createBackup(command, { id: 'bak_1', serverId: 'srv_1' });
    expect(await engine.readBackup('bak_1')).toMatchObject({ consistent: 'filesystem' });
    await engine.deleteBackup(command, 'bak_1');
    // What it has no place for waits for its next start, and says so.
    await engine.createVolume(command, { ...volume, id: 'dsk_2', source: null });
    const two = { ...server, boot: 'volume', volumeIds: ['dsk_1', 'dsk_2'] } as const;
    const refused = { kind: 'conflict', message: expect.stringContaining('earlier version') };
    await expect(engine.changeServer(command, two)).rejects.toMatchObject(refused);
    await expect(engine.changeVolume(command, { ...volume, bytes: 3 * GIBIBYTE })).rejects.toMatchObject(refused);
    await expect(engine.createSnapshot(command, { id: 'snp_1', serverId: 'srv_1' })).rejects.toMatchObject(refused);
    expect(await readRecord(layout.record('server', 'srv_1'))).toEqual(server);
    await engine.stopServer(command, 'srv_1');
    expect(await engine.readServer('srv_1')).toMatchObject({ power: 'stopped' });
    await engine.changeServer(command, two);
    await engine.startServer(command, 'srv_1');
    expect((await engine.readGuest('srv_1', BOOT_MILLISECONDS))?.volumes.map(({ id }) => id)).toEqual(['dsk_2']);
    await engine.deleteServer(command, 'srv_1');
    await engine.deleteNic(command, 'nic_1');
    for (const id of ['dsk_1', 'dsk_2']) await engine.deleteVolume(command, id);
    expect(await engine.listWorld()).toEqual([]);
    expect((await run(['ls', '-A', layout.directory('volume')])).stdout).toBe('');
  });
});
