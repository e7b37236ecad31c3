import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { bytes, command, keyFile, kindOf, publicKey, running, specs, testEngine } from './test-engine.ts';

const at = testEngine();

describe('the ports', () => {
  test('a running server and its guest are what was ordered', async () => {
    const { id, server, volume } = await running(at);
    expect(await at.engine.readServer(id)).toEqual({
      id,
      power: 'running',
      target: 'local',
      volumeIds: [volume.id],
      nicIds: server.nicIds,
      boot: 'volume',
      vcpus: 2,
      memoryBytes: server.memoryBytes,
      iopsLimit: volume.iopsLimit,
    });
    const guest = await at.engine.readGuest(id, 100);
    expect(guest).toMatchObject({ hostname: server.hostname, cpuCount: 2, rootDiskBytes: bytes, firewallActive: true });
    expect(guest?.authorizedKeys).toEqual(server.authorizedKeys);
    expect(JSON.stringify((await at.engine.describe()).unproven)).toContain('pretended');
  });

  test('a probe sees up while the server runs, down when it is broken, stopped or nobody', async () => {
    const { id, address } = await running(at);
    const look = async () => (await at.engine.probe([address, '203.0.113.9'])).get(address);
    expect(await look()).toBe('up');
    expect(await at.engine.sshBanner(address, 100)).toMatch(/^SSH-2\.0-/);
    await at.engine.breakServer(id);
    expect(await look()).toBe('down');
    expect((await at.engine.readServer(id))?.power).toBe('stopped');
    expect(await at.engine.sshBanner(address, 100)).toBe(null);
    await at.engine.startServer(command('again'), id);
    expect(await look()).toBe('up');
    expect((await at.engine.probe(['203.0.113.9'])).get('203.0.113.9')).toBe('down');
  });

  test('only the owner of an authorized key reaches the files', async () => {
    const { id, address } = await running(at);
    const login = { address, privateKeyFile: keyFile(at, publicKey) };
    await at.engine.write(login, '/root/a', 'hallo');
    expect(await at.engine.read(login, '/root/a')).toBe('hallo');
    expect(await at.engine.hashGuestFile(id, '/root/a')).toBe(createHash('sha256').update('hallo').digest('hex'));
    const stranger = { address, privateKeyFile: keyFile(at, 'ssh-ed25519 AAAAstranger') };
    expect(await kindOf(at.engine.read(stranger, '/root/a'))).toBe('failed');
    expect(await kindOf(at.engine.write(stranger, '/root/a', 'x'))).toBe('failed');
    expect(await kindOf(at.engine.read({ address, privateKeyFile: '/nowhere' }, '/root/a'))).toBe('failed');
    await at.engine.remove(login, '/root/a');
    expect(await at.engine.read(login, '/root/a')).toBe(null);
    expect(await at.engine.hashGuestFile(id, '/root/a')).toBe(null);
  });

  test('a backup restored beside the original has the files of its moment', async () => {
    const { id, address } = await running(at);
    const login = { address, privateKeyFile: keyFile(at, publicKey) };
    await at.engine.write(login, '/root/a', 'precious');
    const backupId = `bak_${id}`;
    await at.engine.createBackup(command('b'), { id: backupId, serverId: id });
    await at.engine.remove(login, '/root/a');
    const copy = specs();
    await at.engine.createVolume(command('d'), { ...copy.volume, source: { backup: backupId } });
    await at.engine.createServer(command('s'), { ...copy.server, nicIds: [] });
    await at.engine.startServer(command('r'), copy.server.id);
    expect(await at.engine.hashGuestFile(copy.server.id, '/root/a')).toBe(
      createHash('sha256').update('precious').digest('hex'),
    );
    const reading = await at.engine.readBackup(backupId);
    expect(reading).toMatchObject({ id: backupId, serverId: id, consistent: 'filesystem' });
    expect(reading?.sha256).toMatch(/^[0-9a-f]{64}$/);
    await at.engine.deleteBackup(command('x'), backupId);
    expect(await at.engine.readBackup(backupId)).toBe(null);
  });

  test('a guest that boots answers when it has booted, not before', async () => {
    await at.engine.setBootTime(150);
    const { id, address } = await running(at);
    expect(await at.engine.readGuest(id, 0)).toBe(null);
    expect((await at.engine.probe([address])).get(address)).toBe('down');
    expect(await at.engine.readGuest(id, 2000)).not.toBe(null);
    expect((await at.engine.probe([address])).get(address)).toBe('up');
    await at.engine.setBootTime(0);
  });

  test('an empty volume boots nothing', async () => {
    const { volume, server } = specs();
    await at.engine.createVolume(command('d'), { ...volume, source: null });
    await at.engine.createServer(command('s'), { ...server, nicIds: [] });
    await at.engine.startServer(command('r'), server.id);
    expect(await at.engine.readGuest(server.id, 0)).toBe(null);
  });
});

