import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Import, UEFI_FIRMWARE } from './imported-image.ts';
import type { QemuEngine } from './index.ts';
import { guestArguments, guestPid } from './process.ts';
import { withMonitor } from './qmp.ts';
import { until } from './run.ts';
import { qemuNames } from './seats.ts';
import { bootSector, efiProgram, SAID } from './test-boot-programs.ts';
import { BOOT_MILLISECONDS, GIBIBYTE, guestBench, testNic, testServer, testVolume } from './test-guest.ts';
import { whyNot } from './test-host.ts';

const reason = whyNot();
const noUefi = existsSync(UEFI_FIRMWARE) ? null : 'no ovmf';
const bench = guestBench('i');
const { layout } = bench;
const imports = join(bench.options.dataDirectory, 'images', 'imported');
const command = { key: 'test', fence: 1 };
const MEBIBYTE = 1024 ** 2;

/** As `./hafenamt admin image import` leaves an image: the file, and what is said of it. */
function importDisk(name: string, raw: string, said: Partial<Import> = {}): string {
  const path = join(imports, `${name}.qcow2`);
  mkdirSync(imports, { recursive: true });
  execFileSync('qemu-img', ['convert', '-f', 'raw', '-O', 'qcow2', raw, path]);
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  const about: Import = { name, os: 'windows', licence: 'spla', sha256, boot: 'bios', ...said };
  writeFileSync(join(imports, `${name}.json`), JSON.stringify(about));
  return path;
}

/** Everything a guest writes to its serial line from now on, until `text` is in it. */
async function serialUntil(serverId: string, text: string): Promise<string> {
  let said = '';
  await until(async () => {
    said += await withMonitor(`${layout.sockets(serverId)}/watch`, async (monitor) =>
      String(await monitor.execute('ringbuf-read', { device: 'console', size: 65_536 })));
    return said.includes(text);
  }, BOOT_MILLISECONDS);
  return said;
}

describe.skipIf(reason !== null)(`images${reason === null ? '' : `: ${reason}`}`, { timeout: 240_000 }, () => {
  let engine: QemuEngine;
  const raw = join(bench.options.dataDirectory, 'sector.raw');
  const volumeOf = (id: string, image: string) => ({ ...testVolume, id, bytes: 64 * MEBIBYTE, source: { image } });
  const serverOf = (id: string, volumeId: string) => ({ ...testServer, id, volumeIds: [volumeId] });

  beforeAll(async () => {
    engine = await bench.open();
    writeFileSync(raw, Buffer.concat([bootSector(), Buffer.alloc(MEBIBYTE - 512)]));
  }, 20 * 60_000);
  afterAll(() => bench.close());

  test('C-4.1 are those built here and those the provider imported', async () => {
    expect((await engine.describe()).images).toEqual(['debian-12', 'debian-12-container']);
    importDisk('windows-2022', raw);
    writeFileSync(join(imports, 'half.json'), '{}');
    expect((await engine.describe()).images).toEqual(['debian-12', 'debian-12-container', 'windows-2022']);
    for (const image of ['windows-2019', 'half', '../imported/windows-2022', 'constructor'])
      await expect(engine.createVolume(command, volumeOf('dsk_none', image))).rejects.toMatchObject({ kind: 'missing' });
  });

  test('an imported one boots from its own disk, without our agent, and ends when power does', async () => {
    const server = { ...serverOf('srv_win', 'dsk_win'), nicIds: [testNic.id] };
    await engine.createVolume(command, volumeOf('dsk_win', 'windows-2022'));
    await engine.createNic(command, testNic);
    await engine.createServer(command, server);
    await engine.startServer(command, server.id);
    expect(await serialUntil(server.id, SAID)).toContain(SAID);
    expect(await guestArguments((await guestPid(layout, server.id)) ?? 0)).not.toContain('-kernel');
    expect(await engine.readGuest(server.id, 1_000)).toBeNull();
    expect(await engine.readServer(server.id)).toMatchObject({ power: 'running', boot: 'volume' });
    expect(await engine.consoleSocket(server.id)).toMatch(/vnc$/);
    await engine.stopServer(command, server.id);
    expect(await engine.readServer(server.id)).toMatchObject({ power: 'stopped' });
  });

  test('what was imported may go: volumes keep what they were made from; snapshots and growing as ever', async () => {
    rmSync(join(imports, 'windows-2022.qcow2'));
    rmSync(join(imports, 'windows-2022.json'));
    const snapshot = { id: 'snp_win', serverId: 'srv_win' };
    await engine.startServer(command, 'srv_win');
    expect(await serialUntil('srv_win', SAID)).toContain(SAID);
    await engine.createSnapshot(command, snapshot);
    await engine.changeVolume(command, { ...volumeOf('dsk_win', 'windows-2022'), bytes: 128 * MEBIBYTE });
    await engine.revertSnapshot({ key: 'back', fence: 1 }, snapshot);
    expect(await engine.readServer('srv_win')).toMatchObject({ power: 'running' });
    expect(await engine.readVolume('dsk_win')).toMatchObject({ bytes: 64 * MEBIBYTE });
    await engine.stopServer(command, 'srv_win', 'power');
    await engine.changeServer(command, { ...serverOf('srv_win', 'dsk_win'), boot: 'rescue' });
    await engine.startServer(command, 'srv_win');
    expect((await engine.readGuest('srv_win', 3 * BOOT_MILLISECONDS))?.volumes)
      .toEqual([{ id: 'dsk_win', bytes: 64 * MEBIBYTE }]);
    await engine.deleteServer(command, 'srv_win');
  });

  test('a system without virtio gets a SATA disk and an Intel network card', async () => {
    importDisk('old', raw, { drivers: 'standard' });
    const server = { ...serverOf('srv_old', 'dsk_old'), volumeIds: ['dsk_old', 'dsk_more'], nicIds: [testNic.id] };
    await engine.createVolume(command, { ...volumeOf('dsk_old', 'old'), iopsLimit: 300 });
    await engine.createVolume(command, { ...volumeOf('dsk_more', ''), source: null });
    await engine.createServer(command, server);
    await engine.startServer(command, server.id);
    expect(await serialUntil(server.id, SAID)).toContain(SAID);
    const types = await withMonitor(`${layout.sockets(server.id)}/qmp`, async (monitor) => {
      const read: unknown[] = [];
      for (const id of [...server.volumeIds, ...server.nicIds])
        read.push(await monitor.execute('qom-get', { path: `/machine/peripheral/${qemuNames(id).device}`, property: 'type' }));
      return read;
    });
    expect(types).toEqual(['ide-hd', 'ide-hd', 'e1000e']);
    expect(await engine.readVolume('dsk_old')).toMatchObject({ iopsLimit: 300 });
    const snapshot = { id: 'snp_old', serverId: server.id };
    await engine.createSnapshot(command, snapshot);
    await engine.stopServer(command, server.id, 'power');
    await engine.revertSnapshot({ key: 'back', fence: 1 }, snapshot);
    expect(await engine.readServer(server.id)).toMatchObject({ power: 'running', volumeIds: server.volumeIds });
    await engine.deleteServer(command, server.id);
  });

  test.skipIf(noUefi !== null)(`one that boots through UEFI does${noUefi === null ? '' : `: ${noUefi}`}`, async () => {
    const files = join(bench.options.dataDirectory, 'esp');
    mkdirSync(join(files, 'EFI', 'BOOT'), { recursive: true });
    writeFileSync(join(files, 'EFI', 'BOOT', 'BOOTX64.EFI'), efiProgram());
    const fat = join(bench.options.dataDirectory, 'esp.raw');
    execFileSync('qemu-img', ['convert', '-O', 'raw', `fat:${files}`, fat]);
    importDisk('debian-uefi', fat, { os: 'linux', licence: 'none', boot: 'uefi' });
    await engine.createVolume(command, { ...volumeOf('dsk_uefi', 'debian-uefi'), bytes: GIBIBYTE });
    await engine.createServer(command, serverOf('srv_uefi', 'dsk_uefi'));
    await engine.startServer(command, 'srv_uefi');
    expect(await serialUntil('srv_uefi', SAID)).toContain(SAID);
    await engine.deleteServer(command, 'srv_uefi');
  });

  test('a file that is not the one that was imported, or that refers to others, is refused', async () => {
    const other = join(bench.options.dataDirectory, 'other.raw');
    writeFileSync(other, Buffer.alloc(MEBIBYTE, 'other'));
    appendFileSync(importDisk('changed', other), 'x');
    await expect(engine.createVolume(command, volumeOf('dsk_x', 'changed'))).rejects.toThrow(/hash differs/);
    importDisk('secret', raw);
    const path = join(imports, 'secret.qcow2');
    execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', '-b', '/etc/passwd', '-F', 'raw', path]);
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
    writeFileSync(join(imports, 'secret.json'), JSON.stringify({ name: 'secret', sha256, boot: 'bios' }));
    await expect(engine.createVolume(command, volumeOf('dsk_x', 'secret'))).rejects.toThrow(/must stand alone/);
    importDisk('large', raw);
    const small = { ...volumeOf('dsk_x', 'large'), bytes: MEBIBYTE / 2 };
    await expect(engine.createVolume(command, small)).rejects.toMatchObject({ kind: 'conflict' });
    expect((await engine.listWorld()).filter(({ id }) => id === 'dsk_x')).toEqual([]);
  });
});
