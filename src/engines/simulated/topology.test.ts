import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PortForward } from '../../modules/compute/ports.ts';
import { RULES_PATH } from './guest.ts';
import { command, keyFile, kindOf, opsOn, publicKey, running, specs, testEngine } from './test-engine.ts';
import { peer, vpn } from './test-wishes.ts';

const at = testEngine();
const ssh: PortForward = { protocol: 'tcp', publicPort: 22, privatePort: 22, source: null };

let count = 0;

/** A running server in a private network of its own, behind a firewall that forwards `forwards`. */
async function behindFirewall(forwards: readonly PortForward[]) {
  const { volume, nic, server } = specs();
  const n = ++count;
  const network = { id: `net_${n}`, cidr: '10.20.0.0/24', gateway: '10.20.0.1' };
  const publicAddress = `203.0.113.${n}`;
  const hosts = [{ publicAddress, privateAddress: '10.20.0.10', forwards }];
  const firewall = { id: `fwl_${n}`, networkId: network.id, prefixLength: 24, gateway: '203.0.113.254', hosts };
  const inside = {
    ...nic, networkId: network.id, addresses: [{ address: '10.20.0.10', prefixLength: 24 }], gateway: network.gateway,
  };
  await at.engine.createNetwork(command('net'), network);
  await at.engine.createFirewall(command('fwl'), firewall);
  await at.engine.createVolume(command('d'), volume);
  await at.engine.createNic(command('n'), inside);
  await at.engine.createServer(command('s'), server);
  await at.engine.startServer(command('r'), server.id);
  return { id: server.id, address: publicAddress, nic: inside, firewall, network };
}

const ping = async (address: string) => (await at.engine.probe([address])).get(address);
const banner = (address: string) => at.engine.sshBanner(address, 100);

describe('behind a firewall', () => {
  const table: readonly [string, readonly PortForward[], boolean][] = [
    ['nothing is forwarded', [], false],
    ['port 22 is', [ssh], true],
    ['another port leads to 22', [{ ...ssh, publicPort: 2222 }], false],
    ['22 leads elsewhere', [{ ...ssh, privatePort: 8022 }], false],
    ['22 over UDP', [{ ...ssh, protocol: 'udp' }], false],
    ['22 for one network only', [{ ...ssh, source: '192.0.2.0/24' }], false],
  ];
  test.each(table)('an echo is always answered, SSH only where it is let in: %s', async (_, forwards, open) => {
    const { address } = await behindFirewall(forwards);
    expect(await ping(address)).toBe('up');
    expect((await banner(address)) !== null).toBe(open);
    expect(await at.engine.connects(address, 22, 100)).toBe(open);
    const [forward] = forwards;
    expect((await at.engine.sshBanner(address, 100, 2222)) !== null).toBe(forward?.publicPort === 2222);
    const login = { address, privateKeyFile: keyFile(at, publicKey) };
    expect(await kindOf(at.engine.write(login, '/a', 'x'))).toBe(open ? 'done' : 'failed');
    // From outside, nobody stands in the private network.
    expect(await ping('10.20.0.10')).toBe('down');
  });

  test('what the firewall is changed to holds at once', async () => {
    const { address, firewall } = await behindFirewall([]);
    const [host] = firewall.hosts;
    if (host === undefined) throw new Error('no host');
    const opened = { ...firewall, hosts: [{ ...host, forwards: [ssh] }] };
    await at.engine.changeFirewall(command('open'), opened);
    expect(await banner(address)).not.toBe(null);
    expect(await at.engine.readFirewall(firewall.id)).toEqual({
      id: firewall.id, networkId: firewall.networkId, hosts: opened.hosts,
    });
    await at.engine.changeFirewall(command('shut'), { ...firewall, hosts: [] });
    expect(await ping(address)).toBe('down');
    expect(await at.engine.readFirewall('fwl_none')).toBe(null);
  });

  test('by VPN a peer reaches the servers behind a firewall, past all forwards; nobody else does', async () => {
    const { id, address, nic, firewall } = await behindFirewall([]);
    const other = await behindFirewall([]);
    const [first, second] = [peer(1), peer(2)];
    const withVpn = { ...firewall, vpn: { ...vpn, peers: [first] } };
    const comes = ({ publicKey: key } = first, to = '10.20.0.10', port = 22) =>
      at.engine.peerReaches(firewall.id, key, to, port);
    expect(await comes()).toBe(false);
    await at.engine.changeFirewall(command('vpn'), withVpn);
    expect([await comes(), await banner(address)]).toEqual([true, null]);
    expect(await comes(second)).toBe(false);
    expect([await comes(first, address), await comes(first, nic.gateway), await comes(first, '10.20.0.10', 80)])
      .toEqual([false, false, false]);
    expect(await at.engine.peerReaches(other.firewall.id, first.publicKey, '10.20.0.10', 22)).toBe(false);
    await at.engine.stopServer(command('p'), id);
    expect(await comes(), 'another network has a server at the same address').toBe(false);
    await at.engine.startServer(command('r2'), id);
    await at.engine.changeFirewall(command('shut out'), { ...withVpn, hosts: [] });
    expect(await comes(), 'its nic is still in the network').toBe(false);
    await at.engine.changeFirewall(command('another'), { ...withVpn, vpn: { ...vpn, peers: [second] } });
    expect([await comes(), await comes(second)]).toEqual([false, true]);
    await at.engine.changeNic(command('cut'), { ...nic, connected: false });
    expect(await comes(second)).toBe(false);
  });

  test('a VPN that is left out stays left out on the way to the process and back', async () => {
    const { firewall } = await behindFirewall([]);
    const { id, networkId, hosts } = firewall;
    await at.engine.changeFirewall(command('vpn'), { ...firewall, vpn });
    expect(await at.engine.readFirewall(id)).toStrictEqual({
      id, networkId, hosts, vpn: { publicKey: expect.any(String), port: vpn.port, peers: vpn.peers },
    });
    for (const none of [{ ...firewall, vpn: undefined }, firewall] as never[]) {
      await at.engine.changeFirewall(command('none'), none);
    }
    expect(await at.engine.readFirewall(id)).toStrictEqual({ id, networkId, hosts });
    expect(opsOn(at, id)).toEqual(['create-firewall', 'change-firewall', 'change-firewall']);
  });

  test('a server cut off does not answer, and answers again when it is connected', async () => {
    const { id, address, nic } = await behindFirewall([ssh]);
    const open = await running(at);
    for (const [where, spec] of [[address, nic], [open.address, open.nic]] as const) {
      await at.engine.changeNic(command('cut'), { ...spec, connected: false });
      expect([await ping(where), await banner(where)]).toEqual(['down', null]);
      expect(await at.engine.readNic(spec.id)).toMatchObject({ connected: false, networkId: spec.networkId });
      await at.engine.changeNic(command('heal'), spec);
      expect(await ping(where)).toBe('up');
    }
    // The provider still reaches it through the agent while it is cut off.
    await at.engine.changeNic(command('cut again'), { ...nic, connected: false });
    expect(await at.engine.readGuest(id, 100)).not.toBe(null);
  });
});

describe('the guest', () => {
  test('in its rescue system answers, sees its volumes and leaves no trace', async () => {
    const { id, server, address, volume } = await running(at);
    const login = { address, privateKeyFile: keyFile(at, publicKey) };
    await at.engine.write(login, '/root/a', 'mine');
    await at.engine.changeServer(command('c'), { ...server, boot: 'rescue' });
    expect(await at.engine.readServer(id)).toMatchObject({ boot: 'volume' });
    await at.engine.stopServer(command('p'), id, 'power');
    await at.engine.startServer(command('r2'), id);
    expect(await at.engine.readServer(id)).toMatchObject({ boot: 'rescue', power: 'running' });
    expect([await ping(address), await banner(address)]).toEqual(['up', 'SSH-2.0-simulated']);
    expect(await at.engine.readGuest(id, 100)).toMatchObject({
      volumes: [{ id: volume.id, bytes: volume.bytes }], osName: 'Rescue system',
    });
    expect(await at.engine.read(login, '/root/a')).toBe(null);
    await at.engine.write(login, '/root/b', 'gone tomorrow');
    expect(await at.engine.hashGuestFile(id, '/root/b')).not.toBe(null);
    await at.engine.changeServer(command('c2'), server);
    await at.engine.stopServer(command('p2'), id);
    await at.engine.startServer(command('r3'), id);
    expect(await at.engine.read(login, '/root/a')).toBe('mine');
    expect(await at.engine.read(login, '/root/b')).toBe(null);
  });

  test('sees what was attached at once, all else from its next start', async () => {
    const { id, server } = await running(at);
    const more = specs();
    await at.engine.createVolume(command('d2'), { ...more.volume, source: null, bytes: 5 });
    const changed = { ...server, vcpus: 8, volumeIds: [...server.volumeIds, more.volume.id] };
    await at.engine.changeServer(command('c'), changed);
    expect(await at.engine.readGuest(id, 100)).toMatchObject({
      cpuCount: 2, volumes: [{ id: more.volume.id, bytes: 5 }],
    });
    expect(await at.engine.readServer(id)).toMatchObject({ vcpus: 2, volumeIds: changed.volumeIds });
    expect(await at.engine.readVolume(more.volume.id)).toMatchObject({ serverId: id, pool: 'local', bytes: 5 });
    await at.engine.stopServer(command('p'), id);
    await at.engine.startServer(command('r2'), id);
    expect(await at.engine.readGuest(id, 100)).toMatchObject({ cpuCount: 8 });
  });

  test('shows when somebody changed its firewall', async () => {
    const { id, address } = await running(at);
    const login = { address, privateKeyFile: keyFile(at, publicKey) };
    const delivered = await at.engine.readGuest(id, 100);
    expect((await at.engine.readGuest((await running(at)).id, 100))?.firewallHash).toBe(delivered?.firewallHash);
    await at.engine.write(login, RULES_PATH, 'chain input { policy accept; }');
    const drifted = await at.engine.readGuest(id, 100);
    expect(drifted?.firewallActive).toBe(false);
    expect(drifted?.firewallHash).not.toBe(delivered?.firewallHash);
    await at.engine.remove(login, RULES_PATH);
    expect(await at.engine.readGuest(id, 100)).toEqual(delivered);
  });

  test('takes a password that nobody finds in the log', async () => {
    const { id } = await running(at);
    const login = { user: 'root', password: 'Kehrwieder-Fischmarkt-4711' };
    await at.engine.setGuestPassword(command('w'), id, login);
    await at.engine.setGuestPassword(command('w2'), id, login);
    expect(await at.engine.hasPassword(id, login)).toBe(true);
    expect(await at.engine.hasPassword(id, { ...login, password: 'another' })).toBe(false);
    expect(await at.engine.hasPassword(id, { ...login, user: 'anna' })).toBe(false);
    const log = readFileSync(join(at.directory, 'effects.jsonl'), 'utf8');
    expect(log.match(/"op":"set-guest-password"/g)).toHaveLength(1);
    expect(log).not.toContain(login.password);
    await at.engine.stopServer(command('p'), id);
    expect(await kindOf(at.engine.setGuestPassword(command('w3'), id, login))).toBe('failed');
    expect(await kindOf(at.engine.setGuestPassword(command('w4'), 'srv_none', login))).toBe('missing');
  });

  test('has no screen to show, and the images of its provider', async () => {
    const { id } = await running(at);
    expect(await at.engine.consoleSocket(id)).toBe(null);
    expect((await at.engine.describe()).images).toContain('debian-12');
    const inventory = await at.engine.readInventory();
    expect(inventory).toMatchObject({ targets: [{ name: 'local', group: 'local' }], pools: [{ name: 'local' }] });
    await at.engine.setInventory({ ...inventory, images: ['debian-12', 'windows-2022'] });
    expect((await at.engine.describe()).images).toEqual(['debian-12', 'windows-2022']);
    const { volume, nic, server } = specs();
    expect(await kindOf(at.engine.createVolume(command('d'), { ...volume, source: { image: 'windows-2022' } }))).toBe('done');
    await at.engine.createNic(command('n'), nic);
    await at.engine.createServer(command('s'), server);
    await at.engine.startServer(command('r'), server.id);
    expect(await at.engine.readHealth(server.id, 'windows', 100)).toMatchObject({ failedUnits: [], pendingUpdates: 0 });
    expect(await at.engine.readHealth(server.id, 'linux', 100), 'it has no shell of Linux').toBeNull();
    expect(await at.engine.readHealth(id, 'windows', 100)).toBeNull();
  });
});

test('hosts are set, fail and are remembered by the next process', async () => {
  const { id } = await running(at);
  const { targets, pools } = await at.engine.readInventory();
  const [local] = targets;
  if (local === undefined) throw new Error('no target');
  await at.engine.setInventory({ targets: [local, { ...local, name: 'second' }], pools });
  await at.engine.failTarget('local');
  expect(await at.engine.readServer(id)).toMatchObject({ target: 'second', power: 'running' });
  expect(await kindOf(at.engine.failTarget('none'))).toBe('missing');
  process.kill(at.engine.processId() ?? -1, 'SIGKILL');
  await expect.poll(() => at.engine.processId()).toBe(null);
  await kindOf(at.engine.readInventory());
  expect((await at.engine.readInventory()).targets).toMatchObject([{ state: 'offline' }, { state: 'available' }]);
  expect(await at.engine.readServer(id)).toMatchObject({ target: 'second', power: 'running' });
  // What the engine does to its hosts is no thing that somebody could have left behind.
  expect(at.engine.netEffects().every(({ net }) => net === 0 || net === 1)).toBe(true);
});
