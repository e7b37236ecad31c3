import { createHash } from 'node:crypto';
import type { BackupReading } from '../../modules/backup/ports.ts';
import type { GuestReading, ServerReading, WorldObject } from '../../modules/compute/ports.ts';
import { refused, type Refused } from './rules.ts';
import type { Volume, Server, World } from './world.ts';

/** The moment of looking: real time in epoch milliseconds, and how long a pretended guest takes to boot. */
export interface Moment {
  readonly now: number;
  readonly bootMilliseconds: number;
}

// What a Linux kernel and an ext4 file system keep for themselves, in per cent; the contract's tests allow for it.
const MEMORY_LEFT = 97;
const FILESYSTEM_LEFT = 98;
const OS_NAME = 'Debian GNU/Linux 12 (bookworm)';
const SSH_BANNER = 'SSH-2.0-simulated';

export function readServer(world: World, id: string): ServerReading | null {
  const server = world.servers.get(id);
  if (server === undefined) return null;
  const { volumeId, nicId, vcpus, memoryBytes } = server.spec;
  const iopsLimit = world.volumes.get(volumeId)?.spec.iopsLimit ?? null;
  return { id, power: server.startedAt === null ? 'stopped' : 'running', volumeId, nicId, vcpus, memoryBytes, iopsLimit };
}

export function listWorld(world: World): WorldObject[] {
  const kinds = [
    ['server', world.servers],
    ['volume', world.volumes],
    ['nic', world.nics],
    ['backup', world.backups],
  ] as const;
  return kinds.flatMap(([kind, things]) => Array.from(things.keys(), (id) => ({ kind, id })));
}

/** Everything there is of one thing in the world. */
export interface Thing extends WorldObject {
  readonly state: Readonly<Record<string, unknown>>;
}

/** The whole world as plain data, to compare two of them; without fences and keys, which are memory, not things. */
export function describeWorld(world: World): Thing[] {
  const plain = (kind: Thing['kind'], things: ReadonlyMap<string, object>) =>
    Array.from(things, ([id, thing]) => ({ kind, id, state: JSON.parse(JSON.stringify(thing, plainMaps)) }));
  const servers = Array.from(world.servers, ([id, { spec, startedAt }]): [string, object] => {
    return [id, { spec, running: startedAt !== null }];
  });
  return [
    ...plain('server', new Map(servers)),
    ...plain('volume', world.volumes),
    ...plain('nic', world.nics),
    ...plain('backup', world.backups),
  ];
}

function plainMaps(_: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}

/** Milliseconds until the guest answers: 0 when it does, Infinity when it never will as things are. */
export function untilAnswer(world: World, id: string, { now, bootMilliseconds }: Moment): number {
  const server = world.servers.get(id);
  if (server === undefined || server.startedAt === null) return Infinity;
  if (!volumeOf(world, server).bootable) return Infinity;
  return Math.max(0, server.startedAt + bootMilliseconds - now);
}

/** Null while the guest does not answer. */
export function readGuest(world: World, id: string, moment: Moment): GuestReading | null {
  const server = world.servers.get(id);
  if (server === undefined || untilAnswer(world, id, moment) > 0) return null;
  const { hostname, vcpus, memoryBytes, authorizedKeys } = server.spec;
  const bytes = volumeOf(world, server).spec.bytes;
  return {
    hostname,
    cpuCount: vcpus,
    memoryBytes: share(memoryBytes, MEMORY_LEFT),
    rootDiskBytes: bytes,
    rootFilesystemBytes: share(bytes, FILESYSTEM_LEFT),
    firewallActive: true,
    authorizedKeys,
    osName: OS_NAME,
  };
}

export function hashGuestFile(world: World, id: string, path: string, moment: Moment): string | null | Refused {
  const server = world.servers.get(id);
  if (server === undefined) return refused('missing', `no server ${id}`);
  if (untilAnswer(world, id, moment) > 0) return refused('failed', `the guest of ${id} does not answer`);
  const content = volumeOf(world, server).files.get(path);
  return content === undefined ? null : sha256(content);
}

export function readBackup(world: World, id: string): BackupReading | null {
  const backup = world.backups.get(id);
  if (backup === undefined) return null;
  const { spec, consistent, diskBytes, files } = backup;
  const content = JSON.stringify([spec.serverId, diskBytes, Array.from(files).sort(([a], [b]) => (a < b ? -1 : 1))]);
  return { id, serverId: spec.serverId, bytes: Buffer.byteLength(content), consistent, sha256: sha256(content) };
}

/** The server that answers at `address`, if one does: it runs, is not broken, has booted. */
function serverAt(world: World, address: string, moment: Moment): Server | null {
  const nicId = world.numbers.get(address);
  const id = nicId === undefined ? undefined : world.users.get(nicId);
  if (id === undefined || untilAnswer(world, id, moment) > 0) return null;
  return world.servers.get(id) ?? null;
}

export function probe(world: World, addresses: readonly string[], moment: Moment): ('up' | 'down')[] {
  return addresses.map((address) => (serverAt(world, address, moment) === null ? 'down' : 'up'));
}

export function sshBanner(world: World, address: string, moment: Moment): string | null {
  return serverAt(world, address, moment) === null ? null : SSH_BANNER;
}

/** The volume somebody with `publicKey` (OpenSSH: type and key, any comment) works on after a login at `address`. */
export function logIn(world: World, address: string, publicKey: string, moment: Moment): Volume | Refused {
  const server = serverAt(world, address, moment);
  if (server === null) return refused('failed', `nothing answers at ${address}, port 22`);
  const wanted = keyOf(publicKey);
  const allowed = server.spec.authorizedKeys.some((key) => keyOf(key) === wanted);
  return allowed ? volumeOf(world, server) : refused('failed', `${address} refuses the key (publickey)`);
}

function keyOf(line: string): string {
  return line.trim().split(/\s+/).slice(0, 2).join(' ');
}

function volumeOf(world: World, server: Server): Volume {
  const volume = world.volumes.get(server.spec.volumeId);
  if (volume === undefined) throw new Error(`${server.spec.id} stands on ${server.spec.volumeId}, which does not exist`);
  return volume;
}

function share(bytes: number, percent: number): number {
  return Math.floor((bytes * percent) / 100);
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
