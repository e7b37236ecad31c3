import type {
  FirewallSpec,
  NetworkSpec,
  NicSpec,
  ServerSpec,
  SnapshotSpec,
  TargetSpec,
  TrafficReading,
  VolumeSpec,
  WorldObject,
} from '../../modules/compute/ports.ts';
import { defaultInventory, type PretendedInventory } from './inventory.ts';

export type ThingKind = WorldObject['kind'];

export interface BackupSpec {
  readonly id: string;
  readonly serverId: string;
}

/** What each change needs to know beside the id of its thing. */
export interface Specs {
  'create-volume': VolumeSpec;
  'change-volume': VolumeSpec;
  'delete-volume': undefined;
  'create-network': NetworkSpec;
  'delete-network': undefined;
  'create-firewall': FirewallSpec;
  'change-firewall': FirewallSpec;
  'delete-firewall': undefined;
  'create-nic': NicSpec;
  'change-nic': NicSpec;
  'delete-nic': undefined;
  'create-server': ServerSpec;
  'change-server': ServerSpec;
  /** The engine's own act: the server stands on another target from now on. */
  'place-server': undefined;
  'start-server': undefined;
  /** Without a word it is an orderly stop. */
  'stop-server': { readonly how: 'orderly' | 'power' } | undefined;
  'delete-server': undefined;
  'break-server': undefined;
  'create-snapshot': SnapshotSpec;
  'revert-snapshot': SnapshotSpec;
  'delete-snapshot': SnapshotSpec;
  'create-backup': BackupSpec;
  'delete-backup': undefined;
  'write-file': { readonly path: string; readonly content: string };
  'remove-file': { readonly path: string };
  /** Never the password: `hash` is what `secrets.ts` makes of it. */
  'set-guest-password': { readonly user: string; readonly hash: string };
  'set-inventory': PretendedInventory;
  'change-target': TargetSpec;
  'fail-target': undefined;
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

/** One line of the effect log: a change that happened. */
export type Effect<Op extends ChangeOp = ChangeOp> = {
  [O in Op]: Wish<O> & {
    readonly seq: number;
    /** ISO instant in UTC. */
    readonly at: string;
    readonly kind: ThingKind | 'inventory';
    /** The target or pool the engine chose; without it, the one that was there before there were many. */
    readonly on?: string;
    /** A second effect of the same operation on the same thing, which only the fault `duplicate` lets happen. */
    readonly again?: true;
    /** It came with a greater wish: the stop before a deletion. Its key says nothing of a wish for it alone. */
    readonly part?: true;
  };
}[Op];

export interface Volume {
  readonly spec: VolumeSpec;
  readonly pool: string;
  /** Image of the system on it; null for a volume that was made empty. */
  readonly image: string | null;
  readonly files: Map<string, string>;
}

export interface Server {
  readonly spec: ServerSpec;
  readonly target: string;
  /** Null while it is stopped or broken. */
  readonly run: Run | null;
}

export interface Run {
  /** Epoch milliseconds of the start. */
  readonly startedAt: number;
  /** What it was started with; a change holds from the next start, except volumes and nics. */
  readonly spec: ServerSpec;
  /** Files of the rescue system, which end with it; null for a server that booted from its volume. */
  readonly scratch: Map<string, string> | null;
}

export interface Snapshot {
  readonly spec: SnapshotSpec;
  readonly takenAt: string;
  readonly server: ServerSpec;
  /** With the memory of the guest, where it ran. */
  readonly run: Run | null;
  readonly volumes: ReadonlyMap<string, { readonly bytes: number; readonly files: ReadonlyMap<string, string> }>;
}

export interface Backup {
  readonly spec: BackupSpec;
  readonly consistent: 'filesystem' | 'crash' | 'stopped';
  readonly diskBytes: number;
  readonly image: string | null;
  readonly files: ReadonlyMap<string, string>;
}

/** What the servers of a target may use at most, now or after their next start. */
export interface Load {
  readonly memoryBytes: number;
  readonly vcpus: number;
}

/** The pretended world. It is nothing but the fold of its effects, so the log alone brings it back. */
export interface World {
  seq: number;
  inventory: PretendedInventory;
  readonly volumes: Map<string, Volume>;
  readonly networks: Map<string, NetworkSpec>;
  readonly firewalls: Map<string, FirewallSpec>;
  /** Firewall → number of the effect that made it, for one made anew under its id is another. */
  readonly madeBy: Map<string, number>;
  readonly nics: Map<string, NicSpec>;
  /** What passed the nics; no effect but a measurement, so it ends with the process. */
  readonly traffic: Map<string, TrafficReading>;
  readonly servers: Map<string, Server>;
  readonly snapshots: Map<string, Snapshot>;
  readonly backups: Map<string, Backup>;
  /** Volume or nic id → the server that holds it. */
  readonly users: Map<string, string>;
  /** Network id → the nics and firewalls in it. */
  readonly members: Map<string, ReadonlySet<string>>;
  /** Address (of a private network: with its id before it) or MAC → the nic, firewall or network that has it. */
  readonly numbers: Map<string, string>;
  /** Target → what its servers may use; pool → bytes promised. Sums over servers and volumes, kept for speed. */
  readonly loads: Map<string, Load>;
  readonly promised: Map<string, number>;
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
    inventory: defaultInventory,
    volumes: new Map(),
    networks: new Map(),
    firewalls: new Map(),
    madeBy: new Map(),
    nics: new Map(),
    traffic: new Map(),
    servers: new Map(),
    snapshots: new Map(),
    backups: new Map(),
    users: new Map(),
    members: new Map(),
    numbers: new Map(),
    loads: new Map(),
    promised: new Map(),
    fences: new Map(),
    keys: new Map(),
    names: new Map(),
  };
}

export const kindOf: Readonly<Record<ChangeOp, ThingKind | 'inventory'>> = {
  'create-volume': 'volume',
  'change-volume': 'volume',
  'delete-volume': 'volume',
  'create-network': 'network',
  'delete-network': 'network',
  'create-firewall': 'firewall',
  'change-firewall': 'firewall',
  'delete-firewall': 'firewall',
  'create-nic': 'nic',
  'change-nic': 'nic',
  'delete-nic': 'nic',
  'create-server': 'server',
  'change-server': 'server',
  'place-server': 'server',
  'start-server': 'server',
  'stop-server': 'server',
  'delete-server': 'server',
  'break-server': 'server',
  'create-snapshot': 'snapshot',
  'revert-snapshot': 'snapshot',
  'delete-snapshot': 'snapshot',
  'create-backup': 'backup',
  'delete-backup': 'backup',
  'write-file': 'volume',
  'remove-file': 'volume',
  'set-guest-password': 'server',
  'set-inventory': 'inventory',
  'change-target': 'inventory',
  'fail-target': 'inventory',
  'raise-fence': 'server',
};
