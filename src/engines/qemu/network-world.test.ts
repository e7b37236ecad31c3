import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  EngineError, type FirewallHost, type FirewallSpec, type NicSpec, type PortForward, type VpnSpec,
} from '../../modules/compute/ports.ts';
import { changeFirewall, createFirewall, deleteFirewall, readFirewall } from './firewalls.ts';
import { TUNNEL } from './firewall-rules.ts';
import { removeSpaces } from './firewall-space.ts';
import { layoutOf } from './layout.ts';
import { destroyInstance, findLeftovers } from './leftovers.ts';
import { enterNamespace, removeNamespace } from './namespace.ts';
import { firewall, inside, moved, network, outside } from './network-drill.ts';
import { createNetwork, deleteNetwork } from './networks.ts';
import { changeNic, createNic, deleteNic, readNic } from './nics.ts';
import { openNetwork } from './open-network.ts';
import { kill, markedProcesses } from './process.ts';
import { readRecord, writeRecord } from './records.ts';
import { run, runOk } from './run.ts';
import { testInstance, whyNot } from './test-host.ts';
import { listWorld } from './world.ts';

const reason = whyNot();
const directory = mkdtempSync(join(tmpdir(), 'hafenamt-world-'));
const options = { instance: testInstance('o'), dataDirectory: directory };
const layout = layoutOf(options);
const world = { layout };
const command = { key: 'test', fence: 1 };
const silent = () => undefined;
const vpn = moved.vpn as VpnSpec;

async function ending(work: Promise<unknown>): Promise<string> {
  return work.then(() => 'done', (error: unknown) => (error instanceof EngineError ? error.kind : String(error)));
}
const names = async () => (await listWorld(layout)).map(({ kind, id }) => `${kind} ${id}`).sort();
const readings = async () => [
  await readFirewall(world, firewall.id), await readNic(world, inside.id), await readNic(world, outside.id),
];

describe.skipIf(reason !== null)(`the network of an instance${reason === null ? '' : `: ${reason}`}`, { timeout: 60_000 }, () => {
  let prefix: readonly string[];
  beforeAll(async () => {
    await destroyInstance(options);
    await openNetwork(layout, silent);
    prefix = await enterNamespace(layout);
    await createNetwork(world, command, network);
    await createFirewall(world, command, firewall);
    await createNic(world, command, inside);
    await createNic(world, command, outside);
  });
  afterAll(async () => {
    await destroyInstance(options);
    expect(await findLeftovers(options)).toEqual([]);
    rmSync(directory, { recursive: true });
  });

  test('is all there again after a reboot of the host', async () => {
    await changeNic(world, command, { ...outside, connected: false });
    await changeFirewall(world, command, { ...firewall, vpn });
    const before = await readings();
    expect(before[0]).toMatchObject({ vpn: { peers: vpn.peers } });
    await removeSpaces(layout);
    await removeNamespace(layout);
    await rm(layout.runtime, { recursive: true });
    expect(await readings()).toEqual([null, null, null]);
    await openNetwork(layout, silent);
    expect(await readings()).toEqual(before);
    const routes = await runOk([...prefix, 'ip', 'route', 'show', 'proto', 'static']);
    expect(routes).toContain('203.0.113.4/30 via 198.51.100.30');
    await changeNic(world, command, outside);
    await changeFirewall(world, command, firewall);
  });

  test('is judged by this version’s rules when another version made it, and opening it again costs nothing', async () => {
    const before = await readings();
    await runOk([...prefix, 'sh', '-c', 'nft delete table bridge hafenamt; nft add table bridge hafenamt']);
    await writeRecord(join(layout.runtime, 'namespace.json'), { ready: true });
    expect((await readings())[1]).toMatchObject({ antiSpoof: false, connected: false });
    await openNetwork(layout, silent);
    expect(await readings()).toEqual(before);
    await runOk([...prefix, 'nft', 'add', 'counter', 'bridge', 'hafenamt', 'marked']);
    await openNetwork(layout, silent);
    expect(await runOk([...prefix, 'nft', 'list', 'table', 'bridge', 'hafenamt'])).toContain('counter marked');
  });

  test('makes a tunnel anew whose process ended, and one that is none; a peer is not the VPN itself', async () => {
    await changeFirewall(world, command, { ...firewall, vpn });
    const before = await readFirewall(world, firewall.id);
    const broken = { ended: '', replaced: `ip link delete ${TUNNEL} || true; ip link add ${TUNNEL} type bridge` };
    for (const [how, script] of Object.entries(broken)) {
      for (const { pid } of await markedProcesses(layout)) await kill(pid);
      await runOk(['ip', 'netns', 'exec', layout.firewallNamespace(firewall.id), 'sh', '-c', script]);
      if (script) expect((await readFirewall(world, firewall.id))?.vpn).toBeUndefined();
      await openNetwork(layout, silent);
      expect(await readFirewall(world, firewall.id), how).toEqual(before);
    }
    const itself = { publicKey: before?.vpn?.publicKey ?? '', address: '100.64.0.3' };
    const wrong = { ...firewall, vpn: { ...vpn, peers: [...vpn.peers, itself] } };
    expect(await ending(changeFirewall(world, command, wrong))).toBe('failed');
    expect(await readFirewall(world, firewall.id)).toEqual(before);
    await changeFirewall(world, command, firewall);
  });

  test('lists what nobody wrote down, and can delete it', async () => {
    const before = await names();
    const space = layout.firewallNamespace('fwl_planted');
    const plant = [
      `ip tuntap add dev ${layout.tap('nic_planted')} mode tap`,
      `ip link set ${layout.tap('nic_planted')} alias nic_planted`,
      `ip link add ${layout.bridge('net_planted')} type bridge`,
      `ip link set ${layout.bridge('net_planted')} alias net_planted`,
      'ip link add n0123456789ab type bridge',
    ];
    await runOk([...prefix, 'sh', '-euc', plant.join('\n')]);
    await runOk(['ip', 'netns', 'add', space]);
    const short = space.slice(-12);
    const planted = [
      `firewall unnamed.${short}`, 'network net_planted', 'network unnamed.0123456789ab', 'nic nic_planted',
    ];
    expect((await names()).filter((name) => !before.includes(name))).toEqual(planted);
    expect(await findLeftovers(options)).toContain(`network namespace ${space}`);
    await deleteNic(world, command, 'nic_planted');
    await deleteNetwork(world, command, 'net_planted');
    await deleteNetwork(world, command, 'unnamed.0123456789ab');
    await deleteFirewall(world, command, `unnamed.${short}`);
    expect(await names()).toEqual(before);
  });

  test('a network that is used stays; a firewall goes and its servers stay', async () => {
    expect(await ending(deleteNetwork(world, command, network.id))).toBe('conflict');
    await deleteFirewall(world, command, firewall.id);
    expect(await readFirewall(world, firewall.id)).toBeNull();
    expect(await ending(deleteNetwork(world, command, network.id))).toBe('conflict');
    expect(await readNic(world, inside.id)).toMatchObject({ connected: true, networkId: network.id });
    await createFirewall(world, command, firewall);
    expect(await readFirewall(world, firewall.id)).toMatchObject({ hosts: firewall.hosts });
  });

  test('five at once make a thing once, and two at once for one address make one', async () => {
    const five = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: 5 }, () => ending(work())));
    expect(await five(() => createFirewall(world, command, firewall))).toEqual(Array(5).fill('done'));
    const twin = (n: number): NicSpec => ({
      ...outside, id: `nic_twin${n}`, mac: `02:00:00:00:d1:0${n}`, gateway6: null,
      addresses: [{ address: '198.51.100.99', prefixLength: 24 }],
    });
    const both = await Promise.all([1, 2, 3].map((n) => ending(createNic(world, command, twin(n)))));
    expect(both.sort()).toEqual(['conflict', 'conflict', 'done']);
    for (const n of [1, 2, 3]) await deleteNic(world, command, `nic_twin${n}`);
  });

  const address = (text: string, prefixLength: number) => ({ address: text, prefixLength });
  test.each<readonly [string, string, Partial<NicSpec>]>([
    ['its neighbour’s address',          'conflict', { addresses: [address('198.51.100.30', 24)] }],
    ['a firewall’s public address',      'conflict', { addresses: [address('198.51.100.20', 24)] }],
    ['an address in another’s block',    'conflict', { addresses: [address('203.0.113.6', 32)] }],
    ['a part of another’s block',        'conflict', { gateway6: 'fe80::1', addresses: [address('2001:db8:5::8:1', 112)] }],
    ['another’s MAC',                    'conflict', { mac: outside.mac.toUpperCase() }],
    ['a router’s address',               'conflict', { gateway: '198.51.100.2', addresses: [address('198.51.100.1', 32)] }],
    ['its own gateway’s address',        'failed',   { addresses: [address('198.51.100.1', 24)] }],
    ['the same address twice',           'failed',   { addresses: [address('198.51.100.40', 24), address('198.51.100.40', 32)] }],
    ['IPv6 without a gateway for it',    'failed',   { addresses: [address('2001:db8:9::1', 64)] }],
    ['IPv6 written in another way',      'failed',   { gateway6: 'fe80::1', addresses: [address('2001:DB8:9::1', 64)] }],
    ['a name for an address',            'failed',   { addresses: [address('$(reboot)', 24)] }],
    ['a prefix longer than an address',  'failed',   { addresses: [address('198.51.100.40', 33)] }],
    ['a MAC of many',                    'failed',   { mac: '03:00:00:00:d0:09' }],
    ['no rate',                          'failed',   { bitsPerSecond: 0 }],
    ['a network that is not there',      'missing',  { networkId: 'net_none' }],
    ['an address outside its network',   'failed',   { networkId: network.id, gateway: network.gateway }],
    ['its network’s gateway’s address',  'failed',
      { networkId: network.id, gateway: network.gateway, addresses: [address('10.20.0.1', 24)] }],
    ['its network’s broadcast address',  'failed',
      { networkId: network.id, gateway: network.gateway, addresses: [address('10.20.0.255', 24)] }],
    ['its neighbour’s private address',  'conflict',
      { networkId: network.id, gateway: network.gateway, addresses: inside.addresses }],
  ])('a nic may not have %s: %s', async (_, kind, wrong) => {
    const free = { ...outside, id: 'nic_wrong', mac: '02:00:00:00:d0:09', gateway6: null, addresses: [address('198.51.100.77', 24)] };
    expect(await ending(createNic(world, command, { ...free, ...wrong }))).toBe(kind);
    expect(await readNic(world, 'nic_wrong')).toBeNull();
    expect(await names()).not.toContain('nic nic_wrong');
  });

  const [host] = firewall.hosts as [FirewallHost];
  const [forward] = host.forwards as [PortForward];
  const withForward = (wrong: object) => ({ hosts: [{ ...host, forwards: [{ ...forward, ...wrong }] }] });
  const withKey = (publicKey: string) => ({ vpn: { ...vpn, peers: [{ publicKey, address: '100.64.0.2' }] } });
  const withTunnel = (cidr: string, gateway: string, address: string) =>
    ({ vpn: { ...vpn, cidr, gateway, peers: vpn.peers.map((peer) => ({ ...peer, address })) } });
  test.each<readonly [string, string, Partial<FirewallSpec>]>([
    ['a nic’s public address',          'conflict', { hosts: [{ ...host, publicAddress: '198.51.100.30' }] }],
    ['an address of another network',   'failed',   { hosts: [{ ...host, publicAddress: '203.0.113.1' }] }],
    ['its gateway’s address',           'failed',   { hosts: [{ ...host, publicAddress: '198.51.100.1' }] }],
    ['a server outside its network',    'failed',   { hosts: [{ ...host, privateAddress: '10.21.0.10' }] }],
    ['itself for a server',             'failed',   { hosts: [{ ...host, privateAddress: '10.20.0.1' }] }],
    ['one public address twice',        'failed',   { hosts: [host, { ...host, privateAddress: '10.20.0.11' }] }],
    ['one server twice',                'failed',   { hosts: [host, { ...host, publicAddress: '198.51.100.22' }] }],
    ['one port twice',                  'failed',   { hosts: [{ ...host, forwards: [forward, { ...forward, privatePort: 23 }] }] }],
    ['port 0',                          'failed',   withForward({ publicPort: 0 })],
    ['port 65536',                      'failed',   withForward({ privatePort: 65_536 })],
    ['another protocol',                'failed',   withForward({ protocol: 'icmp' })],
    ['a source that is no network',     'failed',   withForward({ source: '203.0.113.1/24' })],
    ['a source of another family',      'failed',   withForward({ source: '2001:db8::/32' })],
    ['a network that is not there',     'missing',  { networkId: 'net_none' }],
    ['a VPN without a port',            'failed',   { vpn: { ...vpn, port: 0 } }],
    ['a VPN at a port it forwards',     'failed',   { ...moved, vpn: { ...vpn, port: 53 } }],
    ['a VPN in its private network',    'failed',   withTunnel('10.20.0.128/25', '10.20.0.129', '10.20.0.130')],
    ['a VPN in its public network',     'failed',   withTunnel('198.51.100.0/24', '198.51.100.2', '198.51.100.3')],
    ['a VPN with the gateway elsewhere', 'failed',  withTunnel('100.64.0.0/24', '100.64.1.1', '100.64.0.3')],
    ['a VPN in a name',                 'failed',   withTunnel('$(reboot)', '100.64.0.1', '100.64.0.2')],
    ['a name for a key',                'failed',   withKey('$(reboot)')],
    ['a key spelled in another way',    'failed',   withKey(`${'A'.repeat(42)}B=`)],
    ['a key of 33 bytes',               'failed',   withKey('A'.repeat(44))],
  ])('a firewall may not have %s: %s', async (_, kind, wrong) => {
    expect(await ending(changeFirewall(world, command, { ...firewall, ...wrong }))).toBe(kind);
    expect(await readFirewall(world, firewall.id)).toMatchObject({ hosts: firewall.hosts });
    expect(await readRecord(layout.record('firewall', firewall.id))).toEqual(firewall);
  });

  test.each([
    ['10.20.0.0/24', '10.20.1.1'], ['10.20.0.0/24', '10.20.0.0'], ['10.20.0.1/24', '10.20.0.1'], ['10.0.0.0/8', '10.0.0.1'],
    ['10.20.0.0/31', '10.20.0.1'], ['198.51.100.0/24', '198.51.100.1'], ['172.32.0.0/16', '172.32.0.1'],
    ['fd00::/64', 'fd00::1'], ['10.20.0.0', '10.20.0.0'], ['; reboot', '10.0.0.1'],
  ])('%s with the gateway %s is no private network', async (cidr, gateway) => {
    expect(await ending(createNetwork(world, command, { id: 'net_wrong', cidr, gateway }))).toBe('failed');
    expect(await names()).not.toContain('network net_wrong');
  });

  test('the second firewall of a network, and changing what is not there, are refused', async () => {
    const second = { ...firewall, id: 'fwl_second', hosts: [{ ...host, publicAddress: '198.51.100.23' }] };
    expect(await ending(createFirewall(world, command, second))).toBe('conflict');
    expect(await ending(changeFirewall(world, command, second))).toBe('missing');
    expect(await ending(changeNic(world, command, { ...outside, id: 'nic_none' }))).toBe('missing');
    expect(await ending(createNic(world, command, { ...outside, connected: false }))).toBe('conflict');
    expect(await ending(createFirewall(world, command, { ...firewall, hosts: [] }))).toBe('conflict');
    expect((await run([...prefix, 'ip', 'link', 'show', layout.outerEnd('fwl_second')])).code).not.toBe(0);
  });
});
