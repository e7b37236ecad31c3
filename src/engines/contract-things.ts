import type { BackupEngine } from '../modules/backup/ports.ts';
import {
  type Command,
  type ComputeEngine,
  EngineError,
  type FirewallSpec,
  type NetworkSpec,
  type NicSpec,
  type ServerSpec,
  type VolumeSpec,
  type VpnPeer,
  type VpnSpec,
} from '../modules/compute/ports.ts';

export type Engine = ComputeEngine & BackupEngine;

export const GIBIBYTE = 1024 ** 3;
export const BOOT_MILLISECONDS = 30_000;
export const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f contract';

export const volume: VolumeSpec = {
  id: 'dsk_contract',
  pool: null,
  bytes: 3 * GIBIBYTE,
  iopsLimit: 1000,
  source: { image: 'debian-12' },
};
export const nic: NicSpec = {
  id: 'nic_contract',
  mac: '02:00:00:00:c0:01',
  networkId: null,
  addresses: [{ address: '198.51.100.10', prefixLength: 24 }],
  gateway: '198.51.100.1',
  gateway6: null,
  bitsPerSecond: 100_000_000,
  connected: true,
};
export const server: ServerSpec = {
  id: 'srv_contract',
  hostname: 'contract',
  group: null,
  vcpus: 2,
  memoryBytes: GIBIBYTE,
  volumeIds: [volume.id],
  nicIds: [nic.id],
  authorizedKeys: [KEY],
  boot: 'volume',
};
export const network: NetworkSpec = { id: 'net_contract', cidr: '10.20.0.0/24', gateway: '10.20.0.1' };
/** An interface in that network. */
export const inside: NicSpec = {
  ...nic,
  id: 'nic_inside',
  mac: '02:00:00:00:c0:03',
  networkId: network.id,
  addresses: [{ address: '10.20.0.10', prefixLength: 24 }],
  gateway: network.gateway,
};
export const firewall: FirewallSpec = {
  id: 'fwl_contract',
  networkId: network.id,
  prefixLength: 24,
  gateway: nic.gateway,
  hosts: [{ publicAddress: '198.51.100.20', privateAddress: '10.20.0.10', forwards: [] }],
};
/** Whoever holds a key of 32 such bytes. */
export const vpnPeer = (byte: number, address: string): VpnPeer => ({
  publicKey: Buffer.alloc(32, byte).toString('base64'), address,
});
export const vpn: VpnSpec = {
  port: 51_820,
  cidr: '100.64.0.0/24',
  gateway: '100.64.0.1',
  peers: [vpnPeer(1, '100.64.0.3'), vpnPeer(2, '100.64.0.2')],
};

/** A worker with this fence; all its commands have one key unless told. */
export function at(fence: number, key = `contract/${fence}`): Command {
  return { key, fence };
}

/** How a piece of work ended: `done`, or the kind of the engine's error. */
export async function ending(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => (error instanceof EngineError ? error.kind : `not an engine error: ${String(error)}`),
  );
}

/** Asks five times at once. */
export async function five(ask: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: 5 }, ask));
}
