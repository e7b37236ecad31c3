import { Temporal } from 'temporal-polyfill';
import type { VolumeSpec, NicSpec, ServerSpec, WorldObject } from '../../modules/compute/ports.ts';

export type ThingKind = WorldObject['kind'];

export interface BackupSpec {
  readonly id: string;
  readonly serverId: string;
}

/** What each change needs to know beside the id of its thing. */
export interface Specs {
  'create-volume': VolumeSpec;
  'delete-volume': undefined;
  'create-nic': NicSpec;
  'delete-nic': undefined;
  'create-server': ServerSpec;
  'start-server': undefined;
  'stop-server': undefined;
  'delete-server': undefined;
  'break-server': undefined;
  'create-backup': BackupSpec;
  'delete-backup': undefined;
  'write-file': { readonly path: string; readonly content: string };
  'remove-file': { readonly path: string };
  /** A newer worker was seen although it changed nothing: the fence alone is remembered. */
  'raise-fence': undefined;
}

export type ChangeOp = keyof Specs;

/** One thing somebody wants. `fence` is null where nobody holds a lease: a customer's file, a drill. */
export type Wish<Op extends ChangeOp = ChangeOp> = {
  [O in Op]: {
    readonly op: O;
    readonly id: string;
    readonly key: string;
    readonly fence: number | null;
    readonly spec: Specs[O];
  };
}[Op];

/**
 * One line of the effect log: a change that happened. `at` is an ISO instant in UTC. `again` marks a second
 * effect of the same operation on the same thing, which only the fault `duplicate` lets happen.
 */
export type Effect<Op extends ChangeOp = ChangeOp> = {
  [O in Op]: Wish<O> & {
    readonly seq: number;
    readonly at: string;
    readonly kind: ThingKind;
    readonly again?: true;
  };
}[Op];

export interface Volume {
  readonly spec: VolumeSpec;
  /** Whether a system is on it: made from an image, or restored from the copy of such a volume. */
  readonly bootable: boolean;
  readonly files: Map<string, string>;
}

export interface Server {
  readonly spec: ServerSpec;
  /** Epoch milliseconds of the last start; null while it is stopped or broken. */
  startedAt: number | null;
}

export interface Backup {
  readonly spec: BackupSpec;
  readonly consistent: 'filesystem' | 'crash' | 'stopped';
  readonly diskBytes: number;
  readonly bootable: boolean;
  readonly files: ReadonlyMap<string, string>;
}

/** The pretended world. It is nothing but the fold of its effects, so the log alone brings it back. */
export interface World {
  seq: number;
  readonly volumes: Map<string, Volume>;
  readonly nics: Map<string, NicSpec>;
  readonly servers: Map<string, Server>;
  readonly backups: Map<string, Backup>;
  /** Volume or nic id → the server that holds it. */
  readonly users: Map<string, string>;
  /** Address or MAC → the nic that has it. */
  readonly numbers: Map<string, string>;
  /** Thing → highest fence seen; it outlives the thing, so that a late writer cannot bring it back. */
  readonly fences: Map<string, number>;
  /** `op id` → key of the last effect. */
  readonly keys: Map<string, string>;
  /** Thing → host name of the server it belongs or belonged to, for faults summoned by name. */
  readonly names: Map<string, string>;
}

export function emptyWorld(): World {
  return {
    seq: 0,
    volumes: new Map(),
    nics: new Map(),
    servers: new Map(),
    backups: new Map(),
    users: new Map(),
    numbers: new Map(),
    fences: new Map(),
    keys: new Map(),
    names: new Map(),
  };
}

export const kindOf: Readonly<Record<ChangeOp, ThingKind>> = {
  'create-volume': 'volume',
  'delete-volume': 'volume',
  'create-nic': 'nic',
  'delete-nic': 'nic',
  'create-server': 'server',
  'start-server': 'server',
  'stop-server': 'server',
  'delete-server': 'server',
  'break-server': 'server',
  'create-backup': 'backup',
  'delete-backup': 'backup',
  'write-file': 'volume',
  'remove-file': 'volume',
  'raise-fence': 'server',
};

/**
 * Makes `effect` true in `world`, in place: copying a world of ten thousand servers for each change would cost
 * more than the change. Deterministic: the same effects in the same order give the same world.
 */
export function evolve<Op extends ChangeOp>(world: World, effect: Effect<Op>): void {
  world.seq = effect.seq;
  world.keys.set(`${effect.op} ${effect.id}`, effect.key);
  if (effect.fence !== null) world.fences.set(effect.id, effect.fence);
  if (!effect.again) changes[effect.op](world, effect);
}

const changes: { readonly [O in ChangeOp]: (world: World, effect: Effect<O>) => void } = {
  'create-volume': createVolume,
  'delete-volume': (world, { id }) => void world.volumes.delete(id),
  'create-nic': (world, { id, spec }) => {
    world.nics.set(id, spec);
    world.numbers.set(spec.address, id).set(spec.mac, id);
  },
  'delete-nic': deleteNic,
  'create-server': createServer,
  'start-server': (world, { id, at }) => setStart(world, id, Temporal.Instant.from(at).epochMilliseconds),
  'stop-server': (world, { id }) => setStart(world, id, null),
  'break-server': (world, { id }) => setStart(world, id, null),
  'delete-server': deleteServer,
  'create-backup': createBackup,
  'delete-backup': (world, { id }) => void world.backups.delete(id),
  'write-file': (world, { id, spec }) => void found(world.volumes, id).files.set(spec.path, spec.content),
  'remove-file': (world, { id, spec }) => void found(world.volumes, id).files.delete(spec.path),
  'raise-fence': () => {},
};

function createVolume(world: World, { id, spec }: Effect<'create-volume'>): void {
  const backup = spec.source !== null && 'backup' in spec.source ? found(world.backups, spec.source.backup) : null;
  const bootable = backup === null ? spec.source !== null : backup.bootable;
  world.volumes.set(id, { spec, bootable, files: new Map(backup?.files) });
}

function deleteNic(world: World, { id }: Effect<'delete-nic'>): void {
  const { address, mac } = found(world.nics, id);
  world.numbers.delete(address);
  world.numbers.delete(mac);
  world.nics.delete(id);
}

function createServer(world: World, { id, spec }: Effect<'create-server'>): void {
  world.servers.set(id, { spec, startedAt: null });
  for (const part of [id, spec.volumeId, spec.nicId]) {
    if (part === null) continue;
    world.names.set(part, spec.hostname);
    if (part !== id) world.users.set(part, id);
  }
}

function deleteServer(world: World, { id }: Effect<'delete-server'>): void {
  const { volumeId, nicId } = found(world.servers, id).spec;
  world.users.delete(volumeId);
  if (nicId !== null) world.users.delete(nicId);
  world.servers.delete(id);
}

function createBackup(world: World, { id, spec }: Effect<'create-backup'>): void {
  const server = found(world.servers, spec.serverId);
  const volume = found(world.volumes, server.spec.volumeId);
  const frozen = volume.bootable ? 'filesystem' : 'crash';
  world.names.set(id, server.spec.hostname);
  world.backups.set(id, {
    spec,
    consistent: server.startedAt === null ? 'stopped' : frozen,
    diskBytes: volume.spec.bytes,
    bootable: volume.bootable,
    files: new Map(volume.files),
  });
}

function setStart(world: World, id: string, startedAt: number | null): void {
  found(world.servers, id).startedAt = startedAt;
}

function found<T>(things: ReadonlyMap<string, T>, id: string): T {
  const thing = things.get(id);
  if (thing === undefined) throw new Error(`the effect log speaks of ${id}, which the world does not hold`);
  return thing;
}
