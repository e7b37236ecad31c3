import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changesAtRest, changesUnderWay, lateRevert } from './contract-changes.ts';
import { networkRules } from './contract-network.ts';
import {
  at, BOOT_MILLISECONDS, ending, type Engine, five, GIBIBYTE, KEY, nic, server, volume,
} from './contract-things.ts';

// Several emulated guests boot in one test, perhaps on a busy host.
const TEST_MILLISECONDS = 120_000;
// A real engine may have to build its guest image first, over a slow line.
const OPEN_MILLISECONDS = 20 * 60_000;

/**
 * The rules of `ports.ts` that every engine keeps, asked of a real engine and a pretended one alike. `open`
 * makes an engine that holds nothing; `close` removes whatever it then has. The tests follow each other.
 * `whyNot` is what this host lacks for a real engine; null where it can run.
 */
export function engineContract(
  name: string,
  open: () => Promise<{ engine: Engine; close: () => Promise<void> }>,
  whyNot: string | null = null,
): void {
  describe.skipIf(whyNot !== null)(`the engine contract: ${name}`, { timeout: TEST_MILLISECONDS }, () => {
    let engine: Engine;
    let close: () => Promise<void> = async () => undefined;
    const world = async () => (await engine.listWorld()).map(({ kind, id }) => `${kind} ${id}`).sort();

    beforeAll(async () => {
      ({ engine, close } = await open());
    }, OPEN_MILLISECONDS);
    afterAll(() => close());

    test('it holds nothing at first, and deleting what is not there succeeds', async () => {
      expect(await world()).toEqual([]);
      await engine.deleteServer(at(1), server.id);
      await engine.deleteNic(at(1), nic.id);
      await engine.deleteVolume(at(1), volume.id);
      await engine.deleteBackup(at(1), 'bak_none');
      await engine.stopServer(at(1), server.id);
      expect(await engine.readServer(server.id)).toBeNull();
      expect(await engine.readBackup('bak_none')).toBeNull();
    });

    test('what a thing builds on must be there', async () => {
      expect(await ending(engine.createVolume(at(1), { ...volume, source: { backup: 'bak_none' } }))).toBe('missing');
      expect(await ending(engine.createServer(at(1), server))).toBe('missing');
      expect(await ending(engine.startServer(at(1), server.id))).toBe('missing');
      expect(await ending(engine.createBackup(at(1), { id: 'bak_none', serverId: server.id }))).toBe('missing');
      expect(await world()).toEqual([]);
    });

    test('a target in maintenance takes nothing new, and a late worker cannot bring it back', async () => {
      const { targets } = await engine.readInventory();
      const name = targets[0]?.name ?? '';
      const stateOf = async () => (await engine.readInventory()).targets.find((target) => target.name === name)?.state;
      await five(() => engine.changeTarget(at(5), { name, maintenance: true }));
      expect(await stateOf()).toBe('maintenance');
      await engine.createVolume(at(1), volume);
      await engine.createNic(at(1), nic);
      expect(await ending(engine.createServer(at(1), server))).toBe('capacity');
      expect(await ending(engine.changeTarget(at(4), { name, maintenance: false }))).toBe('fenced');
      await engine.changeTarget(at(5), { name, maintenance: false });
      expect(await stateOf()).toBe('available');
      expect(await ending(engine.changeTarget(at(5), { name: 'no-such-target', maintenance: true }))).toBe('missing');
      await engine.deleteNic(at(1), nic.id);
      await engine.deleteVolume(at(1), volume.id);
      expect(await world()).toEqual([]);
    });

    networkRules(() => engine);

    test('five at once for the same thing make it once', async () => {
      await five(() => engine.createVolume(at(5), volume));
      await five(() => engine.createNic(at(5), nic));
      await five(() => engine.createServer(at(5), server));
      expect(await world()).toEqual([`nic ${nic.id}`, `server ${server.id}`, `volume ${volume.id}`]);
      expect(await engine.readServer(server.id)).toMatchObject({ power: 'stopped', vcpus: 2, iopsLimit: 1000 });
    });

    test('the same id with another specification is a conflict', async () => {
      expect(await ending(engine.createVolume(at(5), { ...volume, bytes: 4 * GIBIBYTE }))).toBe('conflict');
      expect(await ending(engine.createNic(at(5), { ...nic, bitsPerSecond: 1_000_000 }))).toBe('conflict');
      expect(await ending(engine.createServer(at(5), { ...server, vcpus: 1 }))).toBe('conflict');
    });

    test('an address, a MAC, a volume and a nic belong to one thing', async () => {
      const another = { ...nic, id: 'nic_another' };
      expect(await ending(engine.createNic(at(5), { ...another, mac: '02:00:00:00:c0:02' }))).toBe('conflict');
      const elsewhere = [{ address: '198.51.100.11', prefixLength: 24 }];
      expect(await ending(engine.createNic(at(5), { ...another, addresses: elsewhere }))).toBe('conflict');
      expect(await ending(engine.createServer(at(5), { ...server, id: 'srv_another' }))).toBe('conflict');
      expect(await ending(engine.deleteVolume(at(5), volume.id))).toBe('conflict');
      expect(await ending(engine.deleteNic(at(5), nic.id))).toBe('conflict');
    });

    test('a worker with a lower fence is refused whatever it asks', async () => {
      const late = at(4);
      expect(await ending(engine.createVolume(late, volume))).toBe('fenced');
      expect(await ending(engine.deleteVolume(late, volume.id))).toBe('fenced');
      expect(await ending(engine.createNic(late, nic))).toBe('fenced');
      expect(await ending(engine.deleteNic(late, nic.id))).toBe('fenced');
      expect(await ending(engine.createServer(late, server))).toBe('fenced');
      expect(await ending(engine.startServer(late, server.id))).toBe('fenced');
      expect(await ending(engine.stopServer(late, server.id))).toBe('fenced');
      expect(await ending(engine.deleteServer(late, server.id))).toBe('fenced');
      expect(await engine.readServer(server.id)).toMatchObject({ power: 'stopped' });
    });

    test('a started server is what was ordered; starting it twice starts it once', async () => {
      await engine.startServer(at(5), server.id);
      await engine.startServer(at(6), server.id);
      expect(await engine.readServer(server.id)).toMatchObject({
        power: 'running',
        volumeIds: [volume.id],
        nicIds: [nic.id],
        iopsLimit: 1000,
      });
      const guest = await engine.readGuest(server.id, BOOT_MILLISECONDS);
      expect(guest).toMatchObject({
        hostname: 'contract',
        cpuCount: 2,
        rootDiskBytes: volume.bytes,
        firewallActive: true,
      });
      expect(guest?.authorizedKeys).toEqual([KEY]);
      expect(await engine.readAgent(server.id, BOOT_MILLISECONDS))
        .toEqual({ hostname: 'contract', osName: guest?.osName });
      const { memoryDivisor } = await engine.describe();
      const share = (guest?.memoryBytes ?? 0) / (server.memoryBytes / memoryDivisor);
      expect(share).toBeGreaterThan(0.8);
      expect(share).toBeLessThanOrEqual(1);
      expect((guest?.rootFilesystemBytes ?? 0) / volume.bytes).toBeGreaterThan(0.9);
    });

    test('C 5.3 a running guest is asked from inside whom it reaches', async () => {
      const own = nic.addresses[0]?.address ?? '';
      expect(await engine.reaches(server.id, own, 22)).toBe(true);
      expect(await engine.reaches(server.id, own, 9), 'nothing listens there').toBe(false);
      expect(await ending(engine.reaches('srv_none', own, 22))).toBe('missing');
    });

    test('a running guest says how it fares', async () => {
      const guest = await engine.readGuest(server.id, BOOT_MILLISECONDS);
      const health = await engine.readHealth(server.id, 'linux', BOOT_MILLISECONDS);
      expect(health).toMatchObject({ memoryBytes: guest?.memoryBytes, rootBytes: guest?.rootFilesystemBytes });
      const { memoryAvailableBytes = 0, rootUsedBytes = 0, packagesFrom } = health ?? {};
      expect(memoryAvailableBytes).toBeGreaterThan(0);
      expect(memoryAvailableBytes).toBeLessThan(guest?.memoryBytes ?? 0);
      expect(rootUsedBytes).toBeGreaterThan(0);
      expect(rootUsedBytes).toBeLessThan(guest?.rootFilesystemBytes ?? 0);
      expect(packagesFrom).toBe(guest?.packagesFrom ?? null);
      expect(await engine.readHealth(server.id, 'windows', BOOT_MILLISECONDS), 'it has no PowerShell').toBeNull();
    });

    test('a broken server is stopped, and starts again', async () => {
      await engine.breakServer(server.id);
      expect(await engine.readServer(server.id)).toMatchObject({ power: 'stopped' });
      expect(await engine.readGuest(server.id, 100)).toBeNull();
      expect(await engine.readHealth(server.id, 'linux', 100)).toBeNull();
      expect(await engine.readAgent(server.id, 100)).toBeNull();
      await engine.startServer(at(6), server.id);
      expect(await engine.readGuest(server.id, BOOT_MILLISECONDS)).toMatchObject({ hostname: 'contract' });
    });

    test('a backup is made once under its id, and a volume restored from it starts', async () => {
      const backup = { id: 'bak_contract', serverId: server.id };
      await engine.createBackup(at(6), backup);
      const reading = await engine.readBackup(backup.id);
      expect(reading).toMatchObject({ ...backup, consistent: 'filesystem' });
      await engine.createBackup(at(6), backup);
      expect(await engine.readBackup(backup.id)).toEqual(reading);
      expect(await ending(engine.createBackup(at(5), backup))).toBe('fenced');

      const restored = { ...volume, id: 'dsk_restored', iopsLimit: null, source: { backup: backup.id } };
      expect(await ending(engine.createVolume(at(6), { ...restored, bytes: 2 * GIBIBYTE }))).toBe('conflict');
      await engine.createVolume(at(6), restored);
      const beside = { ...server, id: 'srv_restored', volumeIds: [restored.id], nicIds: [], authorizedKeys: [] };
      await engine.createServer(at(6), beside);
      expect(await ending(engine.createBackup(at(6), { ...backup, serverId: beside.id }))).toBe('conflict');
      await engine.startServer(at(6), beside.id);
      expect(await engine.readGuest(beside.id, BOOT_MILLISECONDS)).toMatchObject({ hostname: 'contract' });
      await engine.deleteServer(at(6), beside.id);
      await engine.deleteVolume(at(6), restored.id);
      expect(await engine.readBackup(backup.id)).toEqual(reading);
    });

    changesUnderWay(() => engine);

    test('a stopped server is stopped, twice; its copy says so', async () => {
      await engine.stopServer(at(6), server.id);
      await engine.stopServer(at(6), server.id);
      expect(await engine.readServer(server.id)).toMatchObject({ power: 'stopped' });
      await engine.createBackup(at(6), { id: 'bak_stopped', serverId: server.id });
      expect(await engine.readBackup('bak_stopped')).toMatchObject({ consistent: 'stopped' });
      await engine.deleteBackup(at(6), 'bak_stopped');
    });

    changesAtRest(() => engine);
    lateRevert(() => engine);

    test('deleting, twice, leaves nothing; the late worker cannot bring it back', async () => {
      for (let time = 0; time < 2; time++) {
        await engine.deleteServer(at(7), server.id);
        await engine.deleteNic(at(7), nic.id);
        await engine.deleteVolume(at(7), volume.id);
        await engine.deleteBackup(at(7), 'bak_contract');
      }
      expect(await world()).toEqual([]);
      expect(await ending(engine.createVolume(at(6), volume))).toBe('fenced');
      expect(await ending(engine.createNic(at(6), nic))).toBe('fenced');
      expect(await ending(engine.createServer(at(6), server))).toBe('fenced');
      expect(await world()).toEqual([]);
    });
  });
}
