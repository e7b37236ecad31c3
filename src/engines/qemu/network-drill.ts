import type { Command, FirewallSpec, NetworkSpec, NicSpec } from '../../modules/compute/ports.ts';
import { changeFirewall, createFirewall, deleteFirewall } from './firewalls.ts';
import { type InstanceOptions, layoutOf } from './layout.ts';
import { createNetwork, deleteNetwork } from './networks.ts';
import { changeNic, createNic, deleteNic } from './nics.ts';
import type { World } from './wire.ts';

// A control plane for drills of the network: it does one step and says before and after it that it does, so that a
// test can kill it anywhere and another one can take over. Arguments: options as JSON, step, fence.

export const network: NetworkSpec = { id: 'net_drill', cidr: '10.20.0.0/24', gateway: '10.20.0.1' };

export const firewall: FirewallSpec = {
  id: 'fwl_drill', networkId: network.id, prefixLength: 24, gateway: '198.51.100.1',
  hosts: [{
    publicAddress: '198.51.100.20', privateAddress: '10.20.0.10',
    forwards: [{ protocol: 'tcp', publicPort: 2222, privatePort: 22, source: '203.0.113.0/24' }],
  }],
};
export const moved: FirewallSpec = {
  ...firewall,
  hosts: [{
    publicAddress: '198.51.100.21', privateAddress: '10.20.0.11',
    forwards: [{ protocol: 'udp', publicPort: 53, privatePort: 53, source: null }],
  }],
  vpn: {
    port: 51_820, cidr: '100.64.0.0/24', gateway: '100.64.0.1',
    peers: [{ publicKey: Buffer.alloc(32, 1).toString('base64'), address: '100.64.0.2' }],
  },
};
export const closed: FirewallSpec = { ...firewall, hosts: moved.hosts };

export const inside: NicSpec = {
  id: 'nic_inside', mac: '02:00:00:00:d0:01', networkId: network.id, gateway: network.gateway, gateway6: null,
  addresses: [{ address: '10.20.0.10', prefixLength: 24 }], bitsPerSecond: 100_000_000, connected: true,
};
export const outside: NicSpec = {
  id: 'nic_outside', mac: '02:00:00:00:d0:02', networkId: null, gateway: '198.51.100.1', gateway6: 'fe80::1',
  addresses: [
    { address: '198.51.100.30', prefixLength: 24 }, { address: '203.0.113.5', prefixLength: 30 },
    { address: '2001:db8:5::1', prefixLength: 64 },
  ],
  bitsPerSecond: 100_000_000, connected: true,
};
export const other: NicSpec = {
  ...outside, bitsPerSecond: 10_000_000, gateway6: null,
  addresses: [{ address: '198.51.100.31', prefixLength: 24 }, { address: '203.0.113.9', prefixLength: 30 }],
};

type Step = readonly [name: string, work: (world: World, command: Command) => Promise<void>];

export const steps: readonly Step[] = [
  ['create-network', (world, command) => createNetwork(world, command, network)],
  ['create-firewall', (world, command) => createFirewall(world, command, firewall)],
  ['create-nic-inside', (world, command) => createNic(world, command, inside)],
  ['create-nic-outside', (world, command) => createNic(world, command, outside)],
  ['change-firewall', (world, command) => changeFirewall(world, command, moved)],
  ['close-vpn', (world, command) => changeFirewall(world, command, closed)],
  ['open-vpn', (world, command) => changeFirewall(world, command, moved)],
  ['cut-nic', (world, command) => changeNic(world, command, { ...outside, connected: false })],
  ['change-nic', (world, command) => changeNic(world, command, other)],
  ['delete-nic-outside', (world, command) => deleteNic(world, command, outside.id)],
  ['delete-nic-inside', (world, command) => deleteNic(world, command, inside.id)],
  ['delete-firewall', (world, command) => deleteFirewall(world, command, firewall.id)],
  ['delete-network', (world, command) => deleteNetwork(world, command, network.id)],
];

if (import.meta.main) {
  const layout = layoutOf(JSON.parse(process.argv[2] ?? '{}') as InstanceOptions);
  const step = steps.find(([name]) => name === process.argv[3]);
  process.stdout.write('begins\n');
  await step?.[1]({ layout }, { key: `drill/${step[0]}`, fence: Number(process.argv[4]) });
  process.stdout.write('ends\n');
}
