import { createHash } from 'node:crypto';
import type { BackupReading } from '../../modules/backup/ports.ts';
import type {
  AgentReading,
  FirewallReading,
  GuestHealth,
  GuestReading,
  NicReading,
  ServerReading,
  TrafficReading,
  VolumeReading,
  WorldObject,
} from '../../modules/compute/ports.ts';
import { filesOf, guestFiles } from './evolve.ts';
import type { Ask } from './protocol.ts';
import { refused, type Refused } from './refused.ts';
import { containerEngines, systems, windowsSystems } from './systems.ts';
import {
  bootVolume, isWindows, neighbourAt, serverAt, SSH_PORT, untilAnswer, type Moment,
} from './topology.ts';
import { readVpn } from './vpn.ts';
import type { Server, World } from './world.ts';

// What a Linux kernel and an ext4 file system keep for themselves, in per cent; the contract's tests allow for it.
const MEMORY_LEFT = 97;
const FILESYSTEM_LEFT = 98;
const SSH_BANNER = 'SSH-2.0-simulated';

/** Where a guest keeps its firewall's rules. Who writes another file there has changed them (C-4.5.3). */
export const RULES_PATH = '/etc/nftables.conf';
const DELIVERED_RULES = 'chain input { policy drop; tcp dport 22 accept; icmp type echo-request accept; }';

/** Size of the volume a rescue system runs on, and what it calls itself. */
const RESCUE_BYTES = 3 * 1024 ** 3;
const RESCUE_SYSTEM = 'Rescue system';
/** Where a test says how a pretended guest fares: some of a `GuestHealth`, as JSON. Else this share, in per cent. */
const HEALTH_PATH = '/run/health.json';
const MEMORY_FREE = 60;
const ROOT_USED = 10;
/** The day on which the pretended images were built. */
const PACKAGES_FROM = '2026-07-01';

export function readServer(world: World, id: string): ServerReading | null {
  const server = world.servers.get(id);
  if (server === undefined) return null;
  const { spec, run, target } = server;
  const { boot, vcpus, memoryBytes } = run?.spec ?? spec;
  const { volumeIds, nicIds } = spec;
  const iopsLimit = bootVolume(world, server).spec.iopsLimit;
  const power = run === null ? 'stopped' : 'running';
  return { id, power, target, volumeIds, nicIds, boot, vcpus, memoryBytes, iopsLimit };
}

export function readVolume(world: World, id: string): VolumeReading | null {
  const volume = world.volumes.get(id);
  if (volume === undefined) return null;
  const { bytes, iopsLimit } = volume.spec;
  return { id, pool: volume.pool, bytes, iopsLimit, serverId: world.users.get(id) ?? null };
}

export function readNic(world: World, id: string): NicReading | null {
  const nic = world.nics.get(id);
  if (nic === undefined) return null;
  const { networkId, bitsPerSecond, connected } = nic;
  const addresses = nic.addresses.map(({ address }) => address);
  return { id, networkId, toGuest: bitsPerSecond, fromGuest: bitsPerSecond, antiSpoof: true, addresses, connected };
}

/** The counters begin again with the process that keeps them. */
export function readTraffic({ traffic }: World, nicIds: readonly string[]): TrafficReading[] {
  return nicIds.flatMap((id) => {
    const passed = traffic.get(id);
    return passed ? [{ ...passed, counter: `${process.pid}/${passed.counter}` }] : [];
  });
}

/** Lets bytes pass a nic; nothing happens where there is none. */
export function passTraffic({ traffic }: World, id: string, { toGuest = 0, fromGuest = 0 }: Ask): null {
  const passed = traffic.get(id);
  if (passed) {
    traffic.set(id, { ...passed, toGuest: passed.toGuest + toGuest, fromGuest: passed.fromGuest + fromGuest });
  }
  return null;
}

export function readFirewall(world: World, id: string): FirewallReading | null {
  const firewall = world.firewalls.get(id);
  if (firewall === undefined) return null;
  const { networkId, hosts, vpn } = firewall;
  return { id, networkId, hosts, ...(vpn === undefined ? {} : { vpn: readVpn(world, id, vpn) }) };
}

/** All there is, kind by kind. */
function thingsIn(world: World): readonly (readonly [WorldObject['kind'], ReadonlyMap<string, object>])[] {
  return [
    ['server', world.servers],
    ['volume', world.volumes],
    ['nic', world.nics],
    ['network', world.networks],
    ['firewall', world.firewalls],
    ['snapshot', world.snapshots],
    ['backup', world.backups],
  ];
}

export function listWorld(world: World): WorldObject[] {
  return thingsIn(world).flatMap(([kind, things]) => Array.from(things.keys(), (id) => ({ kind, id })));
}

/** Everything there is of one thing in the world. */
export interface Thing extends WorldObject {
  readonly state: Readonly<Record<string, unknown>>;
}

/** The whole world as plain data, to compare two of them; without fences and keys, which are memory, not things. */
export function describeWorld(world: World): Thing[] {
  return thingsIn(world).flatMap(([kind, things]) =>
    Array.from(things, ([id, thing]) => ({ kind, id, state: JSON.parse(JSON.stringify(thing, plain)) })),
  );
}

/** A running server is told by what it was started with, not by when. */
function plain(key: string, value: unknown): unknown {
  if (key === 'startedAt' || key === 'takenAt') return undefined;
  return value instanceof Map ? Object.fromEntries(value) : value;
}

/** Null while the guest's agent does not answer, and where it has no shell of `os`. */
export function readHealth(
  world: World, id: string, os: Ask['os'] = 'linux', moment: Moment,
): GuestHealth | null {
  const server = world.servers.get(id);
  if (!server?.run || untilAnswer(world, id, moment) > 0) return null;
  if (isWindows(world, server) !== (os === 'windows')) return null;
  const memoryBytes = share(server.run.spec.memoryBytes, MEMORY_LEFT);
  const rootBytes = share(bootVolume(world, server).spec.bytes, FILESYSTEM_LEFT);
  const said = filesOf(world, guestFiles(server)).get(HEALTH_PATH) ?? '{}';
  return {
    memoryBytes,
    memoryAvailableBytes: share(memoryBytes, MEMORY_FREE),
    rootBytes,
    rootUsedBytes: share(rootBytes, ROOT_USED),
    failedUnits: [],
    pendingUpdates: 0,
    packagesFrom: PACKAGES_FROM,
    ...(JSON.parse(said) as Partial<GuestHealth>),
  };
}

/** Null while the guest's agent does not answer. */
export function readAgent(world: World, id: string, moment: Moment): AgentReading | null {
  const server = world.servers.get(id);
  if (!server?.run || untilAnswer(world, id, moment) > 0) return null;
  return { hostname: server.run.spec.hostname, osName: systemOf(world, server) };
}

function systemOf(world: World, server: Server): string {
  if (server.run?.scratch !== null) return RESCUE_SYSTEM;
  const image = bootVolume(world, server).image ?? '';
  return systems[image] ?? windowsSystems[image] ?? image;
}

/** Null while the guest does not answer, and where no shell does. */
export function readGuest(world: World, id: string, moment: Moment): GuestReading | null {
  const server = world.servers.get(id);
  if (!server?.run || untilAnswer(world, id, moment) > 0 || isWindows(world, server)) return null;
  const { hostname, vcpus, memoryBytes, authorizedKeys } = server.run.spec;
  const rescue = server.run.scratch !== null;
  const root = bootVolume(world, server);
  const rootDiskBytes = rescue ? RESCUE_BYTES : root.spec.bytes;
  const beside = rescue ? server.spec.volumeIds : server.spec.volumeIds.slice(1);
  const containers = rescue ? undefined : containerEngines[root.image ?? ''];
  const rules = filesOf(world, guestFiles(server)).get(RULES_PATH) ?? DELIVERED_RULES;
  return {
    hostname,
    cpuCount: vcpus,
    memoryBytes: share(memoryBytes, MEMORY_LEFT),
    rootDiskBytes,
    rootFilesystemBytes: share(rootDiskBytes, FILESYSTEM_LEFT),
    volumes: beside.map((volumeId) => ({ id: volumeId, bytes: world.volumes.get(volumeId)?.spec.bytes ?? 0 })),
    firewallActive: rules.includes('policy drop'),
    firewallHash: sha256(rules),
    authorizedKeys,
    osName: systemOf(world, server),
    packagesFrom: PACKAGES_FROM,
    ...(containers === undefined ? {} : { containers }),
  };
}

export function hashGuestFile(world: World, id: string, path: string, moment: Moment): string | null | Refused {
  const server = world.servers.get(id);
  if (server === undefined) return refused('missing', `no server ${id}`);
  if (untilAnswer(world, id, moment) > 0) return refused('failed', `the guest of ${id} does not answer`);
  const content = filesOf(world, guestFiles(server)).get(path);
  return content === undefined ? null : sha256(content);
}

export function readBackup(world: World, id: string): BackupReading | null {
  const backup = world.backups.get(id);
  if (backup === undefined) return null;
  const { spec, consistent, diskBytes, files } = backup;
  const content = JSON.stringify([spec.serverId, diskBytes, Array.from(files).sort(([a], [b]) => (a < b ? -1 : 1))]);
  return { id, serverId: spec.serverId, bytes: Buffer.byteLength(content), consistent, sha256: sha256(content) };
}

export function probe(world: World, addresses: readonly string[], moment: Moment): ('up' | 'down')[] {
  return addresses.map((address) => (serverAt(world, address, 'echo', moment) === null ? 'down' : 'up'));
}

/** Whether a guest gets a connection: to its neighbours of a private network, and to what the world reaches. */
export function reaches(
  world: World, id: string, to: { readonly address: string; readonly port: number }, moment: Moment,
): boolean | Refused {
  const server = world.servers.get(id);
  if (server === undefined) return refused('missing', `there is no server ${id}`);
  if (!server.run || untilAnswer(world, id, moment) > 0 || isWindows(world, server)) {
    return refused('failed', `the guest agent of ${id} does not answer`);
  }
  return server.spec.nicIds.some((nicId) => {
    const nic = world.nics.get(nicId);
    if (!nic?.connected) return false;
    const neighbour = nic.networkId === null ? null : neighbourAt(world, nic.networkId, to.address, to.port, moment);
    return (neighbour ?? serverAt(world, to.address, to.port, moment)) !== null;
  });
}

/** What answers at a port: an SSH server says so, whatever else there is says nothing (an empty text). */
export function bannerAt(world: World, { addresses = [], port = SSH_PORT }: Ask, moment: Moment): string | null {
  const server = serverAt(world, addresses[0] ?? '', port, moment);
  if (server === null) return null;
  return isWindows(world, server) ? '' : SSH_BANNER;
}

/** The server somebody with `publicKey` (OpenSSH: type and key, any comment) works on after a login at `address`. */
export function logIn(world: World, address: string, publicKey: string, moment: Moment): Server | Refused {
  const server = serverAt(world, address, SSH_PORT, moment);
  if (!server?.run) return refused('failed', `nothing answers at ${address}, port 22`);
  const wanted = keyOf(publicKey);
  const allowed = server.run.spec.authorizedKeys.some((key) => keyOf(key) === wanted);
  return allowed ? server : refused('failed', `${address} refuses the key (publickey)`);
}

function keyOf(line: string): string {
  return line.trim().split(/\s+/).slice(0, 2).join(' ');
}

function share(bytes: number, percent: number): number {
  return Math.floor((bytes * percent) / 100);
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
