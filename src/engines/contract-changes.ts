import { expect, test } from 'vitest';
import {
  at, BOOT_MILLISECONDS, ending, type Engine, GIBIBYTE, nic, server, volume,
} from './contract-things.ts';

const second = { ...volume, id: 'dsk_second', bytes: GIBIBYTE, iopsLimit: null, source: null };
const secondNic = {
  ...nic, id: 'nic_second', mac: '02:00:00:00:c0:05', addresses: [{ address: '198.51.100.15', prefixLength: 24 }],
};
const snapshot = { id: 'snp_contract', serverId: server.id };
const withSecond = { ...server, volumeIds: [volume.id, second.id] };

/** What is done to a running server; at the end it runs as it did before, and `second` things are gone. */
export function changesUnderWay(engineOf: () => Engine): void {
  test('a snapshot of a running server has its memory, its settings and the sizes of its volumes', async () => {
    const engine = engineOf();
    for (let time = 0; time < 2; time++) await engine.createSnapshot(at(6), snapshot);
    expect(await engine.readSnapshot(snapshot)).toMatchObject({
      ...snapshot, memory: true, server, volumes: [{ id: volume.id, bytes: volume.bytes }],
    });
    expect(await engine.listWorld()).toContainEqual({ kind: 'snapshot', id: snapshot.id });
    expect(await ending(engine.createSnapshot(at(5), snapshot))).toBe('fenced');
    expect(await ending(engine.revertSnapshot(at(5), snapshot))).toBe('fenced');
    expect(await ending(engine.deleteSnapshot(at(5), snapshot))).toBe('fenced');
    expect(await ending(engine.createSnapshot(at(6), { id: 'snp_none', serverId: 'srv_none' }))).toBe('missing');
    expect(await ending(engine.revertSnapshot(at(6), { ...snapshot, id: 'snp_none' }))).toBe('missing');
  });

  test('a volume grows under the running guest with its file system, and never shrinks', async () => {
    const engine = engineOf();
    const grown = { ...volume, bytes: 4 * GIBIBYTE, iopsLimit: 500 };
    for (let time = 0; time < 2; time++) await engine.changeVolume(at(6), grown);
    expect(await engine.readVolume(volume.id)).toMatchObject({
      bytes: grown.bytes, iopsLimit: 500, serverId: server.id,
    });
    expect(await engine.readServer(server.id)).toMatchObject({ power: 'running', iopsLimit: 500 });
    const guest = await engine.readGuest(server.id, BOOT_MILLISECONDS);
    expect(guest?.rootDiskBytes).toBe(grown.bytes);
    expect((guest?.rootFilesystemBytes ?? 0) / grown.bytes).toBeGreaterThan(0.9);
    expect(await ending(engine.changeVolume(at(6), volume))).toBe('conflict');
    expect(await ending(engine.createVolume(at(6), volume))).toBe('conflict');
    expect(await ending(engine.changeVolume(at(5), grown))).toBe('fenced');
    expect(await ending(engine.changeVolume(at(6), second))).toBe('missing');
    await engine.changeVolume(at(6), { ...grown, iopsLimit: null });
    expect((await engine.readVolume(volume.id))?.iopsLimit).toBeNull();
    await engine.changeVolume(at(6), { ...grown, iopsLimit: volume.iopsLimit });
  });

  test('a volume is attached to the running guest and detached, but not the one it boots from', async () => {
    const engine = engineOf();
    expect(await ending(engine.changeServer(at(6), withSecond))).toBe('missing');
    await engine.createVolume(at(6), second);
    for (let time = 0; time < 2; time++) await engine.changeServer(at(6), withSecond);
    expect(await engine.readServer(server.id)).toMatchObject({ power: 'running', volumeIds: withSecond.volumeIds });
    const guest = await engine.readGuest(server.id, BOOT_MILLISECONDS);
    expect(guest?.volumes.map(({ bytes }) => bytes)).toEqual([second.bytes]);
    expect(await ending(engine.deleteVolume(at(6), second.id))).toBe('conflict');
    expect(await ending(engine.createServer(at(6), server))).toBe('conflict');
    expect(await ending(engine.revertSnapshot(at(6, 'too many volumes'), snapshot))).toBe('conflict');
    expect(await ending(engine.changeServer(at(6), { ...server, volumeIds: [second.id] }))).toBe('conflict');
    for (let time = 0; time < 2; time++) await engine.changeServer(at(6), server);
    expect((await engine.readGuest(server.id, BOOT_MILLISECONDS))?.volumes).toEqual([]);
    await engine.deleteVolume(at(6), second.id);
    expect(await engine.readVolume(second.id)).toBeNull();
  });

  test('an interface comes and goes; one that is cut off leaves the guest running', async () => {
    const engine = engineOf();
    await engine.createNic(at(6), secondNic);
    await engine.changeServer(at(6), { ...server, nicIds: [nic.id, secondNic.id] });
    expect(await engine.readServer(server.id)).toMatchObject({ power: 'running', nicIds: [nic.id, secondNic.id] });
    expect(await ending(engine.deleteNic(at(6), secondNic.id))).toBe('conflict');
    await engine.changeServer(at(6), server);
    await engine.deleteNic(at(6), secondNic.id);
    await engine.changeNic(at(6), { ...nic, connected: false });
    expect(await engine.readNic(nic.id)).toMatchObject({ connected: false });
    expect(await engine.readGuest(server.id, BOOT_MILLISECONDS)).toMatchObject({ hostname: 'contract' });
    await engine.changeNic(at(6), nic);
    expect(await engine.readNic(nic.id)).toMatchObject({ connected: true });
  });

  test('another size holds from the next start; a password at once', async () => {
    const engine = engineOf();
    await engine.changeServer(at(6), { ...server, vcpus: 1 });
    expect(await engine.readServer(server.id)).toMatchObject({ power: 'running', vcpus: 2 });
    expect(await ending(engine.changeServer(at(5), server))).toBe('fenced');
    expect(await ending(engine.changeServer(at(6), { ...server, id: 'srv_none' }))).toBe('missing');
    const login = { user: 'root', password: 'Kehrwieder-4711' };
    for (let time = 0; time < 2; time++) await engine.setGuestPassword(at(6), server.id, login);
    expect(await ending(engine.setGuestPassword(at(5), server.id, login))).toBe('fenced');
  });

  test('a revert brings back settings, sizes and the run; with the same key it happens once', async () => {
    const engine = engineOf();
    await engine.revertSnapshot(at(6, 'back'), snapshot);
    expect(await engine.readServer(server.id)).toMatchObject({ power: 'running', vcpus: 2, volumeIds: [volume.id] });
    expect(await engine.readVolume(volume.id)).toMatchObject({ bytes: volume.bytes, iopsLimit: volume.iopsLimit });
    expect(await ending(engine.createServer(at(6), server))).toBe('done');
    expect(await engine.readGuest(server.id, BOOT_MILLISECONDS)).toMatchObject({
      hostname: 'contract', rootDiskBytes: volume.bytes,
    });
    await engine.changeServer(at(6), { ...server, hostname: 'renamed' });
    await engine.revertSnapshot(at(6, 'back'), snapshot);
    expect(await ending(engine.createServer(at(6), server))).toBe('conflict');
    await engine.revertSnapshot(at(6, 'back again'), snapshot);
    expect(await ending(engine.createServer(at(6), server))).toBe('done');
    for (let time = 0; time < 2; time++) await engine.deleteSnapshot(at(6), snapshot);
    expect(await engine.readSnapshot(snapshot)).toBeNull();
    expect(await engine.readGuest(server.id, BOOT_MILLISECONDS)).toMatchObject({ hostname: 'contract' });
  });
}

/** What is done to a stopped server; it is stopped at the end. */
export function changesAtRest(engineOf: () => Engine): void {
  test('a snapshot of a stopped server has no memory, and brings back a stopped one', async () => {
    const engine = engineOf();
    await engine.createSnapshot(at(6), snapshot);
    expect(await engine.readSnapshot(snapshot)).toMatchObject({ memory: false });
    await engine.changeVolume(at(6), { ...volume, bytes: 4 * GIBIBYTE });
    expect(await engine.readVolume(volume.id)).toMatchObject({ bytes: 4 * GIBIBYTE, serverId: server.id });
    await engine.revertSnapshot(at(6, 'at rest'), snapshot);
    expect(await engine.readServer(server.id)).toMatchObject({ power: 'stopped' });
    expect(await engine.readVolume(volume.id)).toMatchObject({ bytes: volume.bytes });
    // It ends with its server, at the end of the contract.
  });

  test('the rescue system sees the volumes, and has no say over them afterwards', async () => {
    const engine = engineOf();
    expect(await engine.consoleSocket(server.id)).toBeNull();
    await engine.changeServer(at(6), { ...server, boot: 'rescue' });
    await engine.startServer(at(6), server.id);
    expect(await engine.readServer(server.id)).toMatchObject({ power: 'running', boot: 'rescue' });
    const guest = await engine.readGuest(server.id, BOOT_MILLISECONDS);
    expect(guest?.volumes.map(({ bytes }) => bytes)).toEqual([volume.bytes]);
    expect(guest?.authorizedKeys).toEqual(server.authorizedKeys);
    expect(await ending(engine.createSnapshot(at(6), { ...snapshot, id: 'snp_rescue' }))).toBe('conflict');
    await engine.stopServer(at(6), server.id, 'power');
    await engine.changeServer(at(6), server);
    expect(await engine.readServer(server.id)).toMatchObject({ power: 'stopped', boot: 'volume' });
    expect((await engine.listWorld()).filter(({ kind }) => kind === 'volume')).toEqual([
      { kind: 'volume', id: volume.id },
    ]);
  });
}

/** Asked at the end, because it raises the fence of the server to 7. */
export function lateRevert(engineOf: () => Engine): void {
  test('a worker that lost the server cannot take it back to a snapshot', async () => {
    const engine = engineOf();
    await engine.stopServer(at(7), server.id);
    expect(await ending(engine.revertSnapshot(at(6, 'late'), snapshot))).toBe('fenced');
  });
}
