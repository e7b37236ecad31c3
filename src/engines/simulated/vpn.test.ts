import { expect, test } from 'vitest';
import type { PortForward, VpnSpec } from '../../modules/compute/ports.ts';
import { evolve } from './evolve.ts';
import { seededDraw } from './faults.ts';
import { readFirewall } from './guest.ts';
import { apply } from './rules.ts';
import {
  firewall, inside, network, options, outcome, peer, server, volume, vpn, wish, worldAfter,
} from './test-wishes.ts';
import { peerAt, SSH_PORT } from './topology.ts';
import { emptyWorld, type Effect, type World } from './world.ts';

const [host] = firewall.hosts;
const forwarding = (forward: Partial<PortForward>) => ({
  ...host, forwards: [{ protocol: 'udp', publicPort: vpn.port, privatePort: 53, source: null, ...forward }],
});
const many = (count: number) => Array.from({ length: count }, (_, i) => peer(i + 1));
const key = (bytes: number) => Buffer.alloc(bytes, 7).toString('base64');
const withKey = (publicKey: string) => [{ ...peer(1), publicKey }];
const at = (...addresses: string[]) => addresses.map((address, i) => ({ ...peer(i + 1), address }));

// What it is, what of the VPN (or of the firewall's servers) is otherwise, and whether the firewall can have it.
const table: readonly [string, Partial<VpnSpec>, boolean, object?][] = [
  ['a VPN', {}, true],
  ['the lowest port', { port: 1 }, true],
  ['the highest port', { port: 65_535 }, true],
  ['port 0', { port: 0 }, false],
  ['a port above all', { port: 65_536 }, false],
  ['half a port', { port: 51_820.5 }, false],
  ['the port forwarded over UDP', {}, false, forwarding({})],
  ['the port forwarded over TCP', {}, true, forwarding({ protocol: 'tcp' })],
  ['another port forwarded over UDP', {}, true, forwarding({ publicPort: 53 })],
  ['nobody', { peers: [] }, false],
  ['one peer', { peers: many(1) }, true],
  ['as many as there may be', { peers: many(250) }, true],
  ['one more', { peers: many(251) }, false],
  ['a key of 31 bytes', { peers: withKey(key(31)) }, false],
  ['a key of 33 bytes', { peers: withKey(key(33)) }, false],
  ['a key without its padding', { peers: withKey(key(32).slice(0, -1)) }, false],
  // Its last character carries two bits that belong to no byte: BwcHB…Bwc= and BwcHB…Bwd= are the same 32 bytes.
  ['a key written otherwise', { peers: withKey(key(32).replace(/c=$/, 'd=')) }, false],
  ['a key with a line behind it', { peers: withKey(`${key(32)}\n`) }, false],
  ['a key twice', { peers: [peer(1), { ...peer(2), publicKey: peer(1).publicKey }] }, false],
  ['an address twice', { peers: at('100.64.0.2', '100.64.0.2') }, false],
  ['the lowest address beside the gateway', { peers: at('100.64.0.2') }, true],
  ['the highest address', { peers: at('100.64.0.254') }, true],
  ['the address of the gateway', { peers: at('100.64.0.1') }, false],
  ['the address of the tunnel', { peers: at('100.64.0.0') }, false],
  ['the broadcast address', { peers: at('100.64.0.255') }, false],
  ['an address outside', { peers: at('100.64.1.2') }, false],
  ['an address that is none', { peers: at('100.64.0.02') }, false],
  ['an address with a length', { peers: at('100.64.0.2/32') }, false],
  ['a gateway outside', { gateway: '100.64.1.1' }, false],
  ['a gateway at the broadcast address', { gateway: '100.64.0.255' }, false],
  ['a tunnel that begins elsewhere', { cidr: '100.64.0.4/24', gateway: '100.64.0.5', peers: at('100.64.0.6') }, false],
  ['a tunnel without a length', { cidr: '100.64.0.0' }, false],
  ['a tunnel with two lengths', { cidr: '100.64.0.0/24/24' }, false],
  ['a tunnel of more bits than there are', { cidr: '100.64.0.0/33' }, false],
  ['a tunnel that is the private network', { cidr: '10.20.0.0/24', gateway: '10.20.0.1', peers: at('10.20.0.9') }, false],
  ['a tunnel inside it', { cidr: '10.20.0.128/25', gateway: '10.20.0.129', peers: at('10.20.0.130') }, false],
  ['a tunnel around it', { cidr: '10.0.0.0/8', gateway: '10.0.0.1', peers: at('10.0.0.2') }, false],
  ['a tunnel right behind it', { cidr: '10.20.1.0/24', gateway: '10.20.1.1', peers: at('10.20.1.2') }, true],
  ['a tunnel right before it', { cidr: '10.19.255.0/24', gateway: '10.19.255.1', peers: at('10.19.255.2') }, true],
  ['a tunnel in the public network', { cidr: '192.0.2.64/26', gateway: '192.0.2.65', peers: at('192.0.2.66') }, false],
  ['a tunnel right behind the public network', { cidr: '192.0.3.0/24', gateway: '192.0.3.1', peers: at('192.0.3.2') }, true],
];

test.each(table)('%s', (_, otherwise, can, servers = host) => {
  const wished = { ...firewall, hosts: [servers], vpn: { ...vpn, ...otherwise } };
  const made = () => worldAfter([wish('create-network', 'net_1', network)]);
  expect(outcome(made(), wish('create-firewall', 'fwl_1', wished))).toEqual(can ? ['create-firewall'] : 'failed');
  const changed = worldAfter([wish('create-firewall', 'fwl_1', firewall)], made());
  expect(outcome(changed, wish('change-firewall', 'fwl_1', wished))).toEqual(can ? ['change-firewall'] : 'failed');
  expect(readFirewall(changed, 'fwl_1')?.vpn?.peers).toEqual(can ? wished.vpn.peers : undefined);
});

const PEOPLE = 5;
const everybody = many(PEOPLE);

/** A firewall that is made, changed and deleted; it has a VPN mostly, in which somebody stands twice now and then. */
function someWish(draw: () => number, n: number) {
  const pick = (below: number) => Math.floor(draw() * below);
  const ops = ['create-firewall', 'change-firewall', 'change-firewall', 'change-firewall', 'delete-firewall'] as const;
  const op = ops[pick(ops.length)] ?? 'change-firewall';
  const peers = Array.from({ length: pick(4) }, () => peer(1 + pick(PEOPLE)));
  const spec = draw() < 0.2 ? firewall : { ...firewall, vpn: { ...vpn, peers } };
  return wish(op, 'fwl_1', op === 'delete-firewall' ? undefined : spec, 1, `${n}`);
}

function comesIn(world: World): string[] {
  const reaches = (publicKey: string) =>
    peerAt(world, 'fwl_1', publicKey, '10.20.0.10', SSH_PORT, options.moment) !== null;
  return everybody.map(({ publicKey }) => publicKey).filter(reaches);
}

test.each([1, 2, 3, 4])('over any history who was let in comes in, under one key for each firewall: seed %i', (seed) => {
  const draw = seededDraw(seed);
  const before = [
    wish('create-volume', 'dsk_1', volume), wish('create-network', 'net_1', network),
    wish('create-nic', 'nic_2', inside), wish('create-server', 'srv_1', { ...server, nicIds: ['nic_2'] }),
    wish('start-server', 'srv_1'),
  ];
  const [world, rebuilt] = [worldAfter(before), worldAfter(before)];
  const [happened, keys] = [new Set<string>(), new Set<string>()];
  let letIn: readonly string[] = [];
  let made = 0;
  for (let n = 0; n < 500; n++) {
    const wished = someWish(draw, n);
    const { effects, error } = apply(world, wished, options);
    for (const effect of effects) evolve(rebuilt, JSON.parse(JSON.stringify(effect)) as Effect);
    for (const name of error ? [error.kind] : effects.map(({ op }) => op)) happened.add(name);
    if (effects.some(({ op }) => op === 'create-firewall')) made += 1;
    const spec = wished.spec as typeof firewall | undefined;
    if (error === null) letIn = spec?.vpn?.peers.map(({ publicKey }) => publicKey) ?? [];
    expect(comesIn(world)).toEqual([...letIn].sort());
    expect(readFirewall(rebuilt, 'fwl_1')).toEqual(readFirewall(world, 'fwl_1'));
    const now = readFirewall(world, 'fwl_1')?.vpn?.publicKey;
    if (now !== undefined) keys.add(`${made} ${now}`);
  }
  // Otherwise the histories would prove nothing.
  const wanted = ['change-firewall', 'conflict', 'create-firewall', 'delete-firewall', 'failed', 'missing'];
  expect(Array.from(happened)).toEqual(expect.arrayContaining(wanted));
  // A key for each firewall that was made, and none twice.
  const told = Array.from(keys, (line) => line.split(' '));
  for (const column of [0, 1]) expect(new Set(told.map((line) => line[column])).size).toBe(keys.size);
  expect(keys.size).toBeGreaterThan(10);
  expect(rebuilt).toEqual(world);
  apply(world, wish('delete-firewall', 'fwl_1'), options);
  expect(world.madeBy.size).toBe(0);
});

test('a world without a firewall has nobody to come in', () => {
  expect(peerAt(emptyWorld(), 'fwl_1', peer(1).publicKey, '10.20.0.10', SSH_PORT, options.moment)).toBe(null);
});
