import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NicSpec } from '../../modules/compute/ports.ts';
import { layoutOf } from './layout.ts';
import { destroyInstance, findLeftovers } from './leftovers.ts';
import { enterNamespace } from './namespace.ts';
import { changeNic, createNic, readNic } from './nics.ts';
import { arp, frame, icmp6, ipv4, ipv6, neighbour, playFrames, udp } from './test-frames.ts';
import { run } from './run.ts';
import { testInstance, whyNot } from './test-host.ts';

const reason = whyNot();
const directory = mkdtempSync(join(tmpdir(), 'hafenamt-frames-'));
const options = { instance: testInstance('f'), dataDirectory: directory };
const layout = layoutOf(options);
const world = { layout };
const command = { key: 'test', fence: 1 };

const mac = '02:00:00:00:00:01';
const stranger = '02:00:00:00:00:99';
const linkLocal = 'fe80::ff:fe00:1';
const six = '2001:db8:1::10';
/** One address in a shared network of each family, one more in it, and a block of each family of its own. */
const nic: NicSpec = {
  id: 'nic_frames', mac, networkId: null, gateway: '198.51.100.1', gateway6: '2001:db8:1::1', bitsPerSecond: 1e9,
  connected: true,
  addresses: [
    { address: '198.51.100.10', prefixLength: 24 }, { address: '198.51.100.40', prefixLength: 24 },
    { address: '203.0.113.5', prefixLength: 30 },
    { address: six, prefixLength: 64 }, { address: '2001:db8:5::1', prefixLength: 64 },
  ],
};
const own = '198.51.100.10';
const host = '198.51.100.1';
const router = '2001:db8:1::1';
const [solicit, advertise, routerAdvert, redirect] = [135, 136, 134, 137];

const cases: readonly (readonly [what: string, passes: boolean, frame: (to: string) => Buffer])[] = [
  ['IPv4 from its own address',                  true,  (to) => frame(to, mac, ipv4(own, host, udp(5000, 53)))],
  ['IPv4 from its second address',               true,  (to) => frame(to, mac, ipv4('198.51.100.40', host, udp(1, 2)))],
  ['IPv4 from the first of its block',           true,  (to) => frame(to, mac, ipv4('203.0.113.4', host, udp(1, 2)))],
  ['IPv4 from the last of its block',            true,  (to) => frame(to, mac, ipv4('203.0.113.7', host, udp(1, 2)))],
  ['IPv4 from the one after its block',          false, (to) => frame(to, mac, ipv4('203.0.113.8', host, udp(1, 2)))],
  ['IPv4 from a neighbour’s address',            false, (to) => frame(to, mac, ipv4('198.51.100.11', host, udp(1, 2)))],
  ['IPv4 from the gateway’s address',            false, (to) => frame(to, mac, ipv4(host, own, udp(1, 2)))],
  ['IPv4 from nowhere (0.0.0.0)',                false, (to) => frame(to, mac, ipv4('0.0.0.0', host, udp(68, 67)))],
  ['its own IPv4 from another MAC',              false, (to) => frame(to, stranger, ipv4(own, host, udp(1, 2)))],
  ['an answer of a DHCP server',                 false, (to) => frame(to, mac, ipv4(own, host, udp(67, 68)))],
  ['ARP in its own name',                        true,  (to) => frame(to, mac, arp(1, mac, own, host))],
  ['an ARP answer for its block',                true,  (to) => frame(to, mac, arp(2, mac, '203.0.113.6', host))],
  ['ARP with another MAC inside',                false, (to) => frame(to, mac, arp(2, stranger, own, host))],
  ['ARP for the gateway’s address',              false, (to) => frame(to, mac, arp(2, mac, host, own))],
  ['asking whether its own address is free',     true,  (to) => frame(to, mac, arp(1, mac, '0.0.0.0', own))],
  ['asking whether a neighbour’s is free',       false, (to) => frame(to, mac, arp(1, mac, '0.0.0.0', '198.51.100.11'))],
  ['answering from nowhere (0.0.0.0)',           false, (to) => frame(to, mac, arp(2, mac, '0.0.0.0', own))],
  ['IPv6 from its own address',                  true,  (to) => frame(to, mac, ipv6(six, router, 17, udp(1, 2)))],
  ['IPv6 from anywhere in its block',            true,  (to) => frame(to, mac, ipv6('2001:db8:5::ffff', router, 17, udp(1, 2)))],
  ['IPv6 from its link-local address',           true,  (to) => frame(to, mac, ipv6(linkLocal, 'ff02::1', 17, udp(1, 2)))],
  ['IPv6 from another link-local address',       false, (to) => frame(to, mac, ipv6('fe80::1', 'ff02::1', 17, udp(1, 2)))],
  ['IPv6 from a neighbour’s address',            false, (to) => frame(to, mac, ipv6('2001:db8:1::11', router, 17, udp(1, 2)))],
  ['IPv6 from the one before its block',         false,
    (to) => frame(to, mac, ipv6('2001:db8:4:ffff:ffff:ffff:ffff:ffff', router, 17, udp(1, 2)))],
  ['its own IPv6 from another MAC',              false, (to) => frame(to, stranger, ipv6(six, router, 17, udp(1, 2)))],
  ['an answer of a DHCPv6 server',               false, (to) => frame(to, mac, ipv6(linkLocal, 'ff02::1', 17, udp(547, 546)))],
  ['advertising its own address',                true,  (to) => frame(to, mac, ipv6(six, router, 58, neighbour(advertise, six)))],
  ['advertising its link-local address',         true,
    (to) => frame(to, mac, ipv6(linkLocal, router, 58, neighbour(advertise, linkLocal)))],
  ['advertising an address of its block',        true,
    (to) => frame(to, mac, ipv6(six, router, 58, neighbour(advertise, '2001:db8:5::abcd')))],
  ['advertising the gateway’s address as itself', false, (to) => frame(to, mac, ipv6(six, router, 58, neighbour(advertise, router)))],
  ['advertising a neighbour’s address',          false,
    (to) => frame(to, mac, ipv6(linkLocal, 'ff02::1', 58, neighbour(advertise, '2001:db8:1::11')))],
  ['soliciting anybody from its own address',    true,  (to) => frame(to, mac, ipv6(six, router, 58, neighbour(solicit, router)))],
  ['asking whether its own IPv6 is free',        true,  (to) => frame(to, mac, ipv6('::', 'ff02::1', 58, neighbour(solicit, six)))],
  ['asking whether a neighbour’s IPv6 is free',  false,
    (to) => frame(to, mac, ipv6('::', 'ff02::1', 58, neighbour(solicit, '2001:db8:1::11')))],
  ['a router advertisement',                     false, (to) => frame(to, mac, ipv6(linkLocal, 'ff02::1', 58, icmp6(routerAdvert)))],
  ['one behind a hop-by-hop header',             false,
    (to) => frame(to, mac, ipv6(linkLocal, 'ff02::1', 0, Buffer.concat([Buffer.from('3a00050200000100', 'hex'), icmp6(routerAdvert)])))],
  ['a redirect',                                 false, (to) => frame(to, mac, ipv6(linkLocal, 'ff02::1', 58, icmp6(redirect)))],
  ['joining a multicast group, still unnamed',   true,
    (to) => frame(to, mac, ipv6('::', 'ff02::16', 0, Buffer.concat([Buffer.from('3a00050200000100', 'hex'), icmp6(143)])))],
  ['its own IPv4 inside a VLAN',                 false, (to) => frame(to, mac, ipv4(own, host, udp(1, 2)), '81000005')],
  ['its own IPv4 inside a provider’s VLAN',      false, (to) => frame(to, mac, ipv4(own, host, udp(1, 2)), '88a80005')],
  ['its own IPv4 inside two VLANs',              false, (to) => frame(to, mac, ipv4(own, host, udp(1, 2)), '8100000581000006')],
  ['a bridge’s hello (spanning tree)',           false, (to) => frame(to, mac, { type: '0026', bytes: Buffer.alloc(38) })],
];

describe.skipIf(reason !== null)(`every frame of a guest${reason === null ? '' : `: ${reason}`}`, () => {
  let prefix: readonly string[];
  const tap = layout.tap(nic.id);
  const counted = (name: string) =>
    run([...prefix, 'nft', 'list', 'counter', 'bridge', 'hafenamt', name]).then(({ stdout }) => Number(/packets (\d+)/.exec(stdout)?.[1]));

  beforeAll(async () => {
    await destroyInstance(options);
    prefix = await enterNamespace(layout);
    await createNic(world, command, nic);
  });
  afterAll(async () => {
    await destroyInstance(options);
    expect(await findLeftovers(options)).toEqual([]);
    rmSync(directory, { recursive: true });
  });

  test('C-4.2.8 passes or is dropped and counted by whose it says it is', async () => {
    const frames = cases.map(([what, passes, make], at) => {
      const to = `02:ff:00:00:00:${at.toString(16).padStart(2, '0')}`;
      return { what, passes, to, bytes: make(to) };
    });
    const spoofedBefore = await counted('spoofed');
    const { passed } = await playFrames(prefix, tap, frames);
    const expected = frames.map(({ what, passes }) => `${what}: ${passes ? 'passes' : 'dropped'}`);
    expect(frames.map(({ what, to }) => `${what}: ${passed.has(to) ? 'passes' : 'dropped'}`)).toEqual(expected);
    expect((await counted('spoofed')) - spoofedBefore).toBe(frames.filter(({ passes }) => !passes).length);
    expect(await readNic(world, nic.id)).toMatchObject({ antiSpoof: true, connected: true });
  });

  test('a guest without IPv6 speaks none, and what it says to itself is not counted as a lie', async () => {
    const plain = { ...nic, addresses: nic.addresses.slice(0, 1), gateway6: null };
    await changeNic(world, command, plain);
    const before = [await counted('spoofed'), await counted('unused')];
    const { passed } = await playFrames(prefix, tap, [
      { to: '02:ff:00:00:00:01', bytes: frame('02:ff:00:00:00:01', mac, ipv6(linkLocal, 'ff02::2', 58, icmp6(133))) },
      { to: '02:ff:00:00:00:02', bytes: frame('02:ff:00:00:00:02', mac, ipv6(six, router, 17, udp(1, 2))) },
      { to: '02:ff:00:00:00:03', bytes: frame('02:ff:00:00:00:03', mac, ipv4(own, host, udp(1, 2))) },
    ]);
    expect([...passed]).toEqual(['02:ff:00:00:00:03']);
    expect([await counted('spoofed'), await counted('unused')]).toEqual(before.map((number) => number + 1));
  });

  test('D4.4 nothing of a nic that is cut off passes; what it may send does so again afterwards', async () => {
    const sent = (to: string) => ({ to, bytes: frame(to, mac, ipv4(own, host, udp(1, 2))) });
    await changeNic(world, command, { ...nic, connected: false });
    expect(await readNic(world, nic.id)).toMatchObject({ connected: false, antiSpoof: true });
    expect((await playFrames(prefix, tap, [sent('02:ff:00:00:00:01')])).passed.size).toBe(0);
    // Not only the cable: somebody who plugs it in again meets the rule.
    await run([...prefix, 'ip', 'link', 'set', tap, 'up']);
    expect(await readNic(world, nic.id)).toMatchObject({ connected: false });
    const before = await counted('cut');
    expect((await playFrames(prefix, tap, [sent('02:ff:00:00:00:02')])).passed.size).toBe(0);
    expect((await counted('cut')) - before).toBe(1);
    await changeNic(world, command, nic);
    expect((await playFrames(prefix, tap, [sent('02:ff:00:00:00:03')])).passed.size).toBe(1);
    expect(await readNic(world, nic.id)).toMatchObject({ connected: true });
  });

  test('a filter somebody tampered with is not called one', async () => {
    await run([...prefix, 'nft', 'insert', 'rule', 'bridge', 'hafenamt', `c_${tap}`, 'accept']);
    expect(await readNic(world, nic.id)).toMatchObject({ antiSpoof: false });
    await changeNic(world, command, nic);
    expect(await readNic(world, nic.id)).toMatchObject({ antiSpoof: true });
    await run([...prefix, 'nft', 'delete', 'element', 'bridge', 'hafenamt', 'nics', `{ "${tap}" }`]);
    expect(await readNic(world, nic.id)).toMatchObject({ antiSpoof: false, addresses: [], connected: false });
    await createNic(world, command, nic);
    expect(await readNic(world, nic.id)).toMatchObject({ antiSpoof: true, addresses: nic.addresses.map(({ address }) => address) });
  });
});
