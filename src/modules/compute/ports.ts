import type { Command } from '../../kernel/command.ts';
import type { Text } from '../../kernel/text.ts';
import type { CapacityEngine } from '../capacity/ports.ts';
import type { NetworkEngine } from '../network/ports.ts';
import type { StorageEngine } from '../storage/ports.ts';

export { EngineError, type Command, type EngineErrorKind } from '../../kernel/command.ts';
export type * from '../capacity/ports.ts';
export type * from '../network/ports.ts';
export type * from '../storage/ports.ts';

/**
 * The engine port: what a virtualisation platform can do, in the words of libvirt and QEMU. Two engines implement
 * it, `qemu` for real and `simulated` for scale and faults; the rest of the program never knows which. Among targets
 * (hosts) the engine itself places, moves and fails over: we choose a group of them, as the engine reports it.
 *
 * Rules every engine keeps:
 * - The caller names everything. An id exists before the thing it names, so nothing is ever created
 *   that nobody can find again.
 * - A command is a wish about a named thing, so asking twice has one effect: creating what exists with
 *   the same specification succeeds, deleting what is gone succeeds, starting what runs succeeds. `create…` of an id
 *   that exists with another specification is `conflict`; `change…` makes it the new one, and of an id that does not
 *   exist is `missing`. Creating what `change…` has changed since is `conflict` too.
 * - A command carries its run's `fence`. An engine that has seen a higher fence for the same thing
 *   refuses the lower one with `EngineError('fenced')`: a worker that lost its lease cannot act.
 * - A command that may or may not have happened (timeout, lost answer) throws `EngineError('unknown')`;
 *   the caller reads the world back before it goes on.
 */
export interface ComputeEngine extends CapacityEngine, NetworkEngine, StorageEngine {
  readonly name: 'qemu' | 'simulated';

  /** What this engine is, what it can hold, and what it does differently from the order. */
  describe(): Promise<EngineDescription>;

  /** Defines a server over existing volumes and (unless isolated) existing nics; it is not started. */
  createServer(command: Command, server: ServerSpec): Promise<void>;
  /**
   * Makes an existing server as specified. Volumes and nics are attached to a running guest and detached from it at
   * once (not the first volume, it boots from that: `conflict`); all else holds from its next start.
   */
  changeServer(command: Command, server: ServerSpec): Promise<void>;
  /** Starts it; returns when the hypervisor runs it, not when the guest answers. */
  startServer(command: Command, serverId: string): Promise<void>;
  /** `orderly`: guest agent first, then ACPI, then power. `power`: power at once. Returns when the process is gone. */
  stopServer(command: Command, serverId: string, how?: 'orderly' | 'power'): Promise<void>;
  /** Stops it if it runs and removes its definition and its snapshots; volumes and nics stay. */
  deleteServer(command: Command, serverId: string): Promise<void>;

  /**
   * Memory (of a running guest), all its volumes and its settings at one moment, kept under the caller's id.
   * It is part of the server and ends with it.
   */
  createSnapshot(command: Command, snapshot: SnapshotSpec): Promise<void>;
  /**
   * Takes the server back to it: settings, volumes, and whether it ran. `conflict` if the server no longer has exactly
   * the volumes it had then. Repeated with the same key it has one effect; with another it goes back again.
   */
  revertSnapshot(command: Command, snapshot: SnapshotSpec): Promise<void>;
  deleteSnapshot(command: Command, snapshot: SnapshotSpec): Promise<void>;
  readSnapshot(snapshot: SnapshotSpec): Promise<SnapshotReading | null>;

  readServer(serverId: string): Promise<ServerReading | null>;
  /** Everything this engine holds, for the reverse audit: database against world. */
  listWorld(): Promise<WorldObject[]>;

  /** Asks a Linux guest through its agent; null while it does not answer. Waits at most `timeoutMilliseconds`. */
  readGuest(serverId: string, timeoutMilliseconds: number): Promise<GuestReading | null>;
  /** What any guest agent says, Windows' too; null while it does not answer. Waits at most `timeoutMilliseconds`. */
  readAgent(serverId: string, timeoutMilliseconds: number): Promise<AgentReading | null>;
  /**
   * How a running guest fares, by its agent and the shell of `os`; null while it does not answer, and where it has no
   * such shell. Waits at most as long.
   */
  readHealth(serverId: string, os: 'linux' | 'windows', timeoutMilliseconds: number): Promise<GuestHealth | null>;
  /**
   * Whether a running Linux guest gets a TCP connection to `address` (IPv4) from inside; false within a few seconds
   * where it gets none. `failed` while the guest's agent does not answer.
   */
  reaches(serverId: string, address: string, port: number): Promise<boolean>;
  /** SHA-256 (hex) of a file inside the guest, through the guest agent; null if there is no such file. */
  hashGuestFile(serverId: string, path: string): Promise<string | null>;
  /** Sets a user's password through the guest agent. It is in no record and no log of the engine. */
  setGuestPassword(command: Command, serverId: string, login: GuestLogin): Promise<void>;

  /** Path of a unix socket that speaks RFB (VNC) for a running server; null where there is no screen to show. */
  consoleSocket(serverId: string): Promise<string | null>;

  /** Kills the guest's process without warning. For drills and the demo; never offered to customers. */
  breakServer(serverId: string): Promise<void>;

  /** Ends every process and connection this engine object holds; guests keep running. */
  close(): Promise<void>;
}

export interface EngineDescription {
  readonly engine: 'qemu' | 'simulated';
  readonly version: string;
  /** `kvm` only after a probe boot; `none` for the simulated engine. */
  readonly acceleration: 'kvm' | 'tcg' | 'none';
  readonly hostCpus: number;
  readonly hostMemoryBytes: number;
  /** The guest gets ordered memory / memoryDivisor, a power of two; 1 on a host that is large enough. */
  readonly memoryDivisor: number;
  /** Names of the images a volume can be made from. */
  readonly images: readonly string[];
  /** What this engine cannot prove on this host, in plain sentences; they reach the handover protocol. */
  readonly unproven: readonly Text[];
}

export interface ServerSpec {
  readonly id: string;
  /** Host name in the guest: letters, digits and hyphens. */
  readonly hostname: string;
  /** Group of targets it may run on; null where the engine has one only. */
  readonly group: string | null;
  readonly vcpus: number;
  /** As ordered; the engine divides by its `memoryDivisor`. */
  readonly memoryBytes: number;
  /** In the order the guest sees them; it boots from the first. */
  readonly volumeIds: readonly string[];
  /** None: an isolated server without a network, as for restores beside the original. */
  readonly nicIds: readonly string[];
  /** OpenSSH public keys for root; none for a managed server. */
  readonly authorizedKeys: readonly string[];
  /** `rescue` boots a small system of its own from memory or a throw-away volume; the server's come after it. */
  readonly boot: 'volume' | 'rescue';
}

export interface SnapshotSpec {
  readonly id: string;
  readonly serverId: string;
}

export interface SnapshotReading {
  readonly id: string;
  readonly serverId: string;
  /** Whether the guest's memory is in it: taken while it ran. */
  readonly memory: boolean;
  readonly server: ServerSpec;
  readonly volumes: readonly { readonly id: string; readonly bytes: number }[];
  /** ISO instant in UTC. */
  readonly takenAt: string;
}

export interface ServerReading {
  readonly id: string;
  readonly power: 'running' | 'stopped';
  /** Name of the target it is placed on. */
  readonly target: string;
  readonly volumeIds: readonly string[];
  readonly nicIds: readonly string[];
  readonly boot: 'volume' | 'rescue';
  /** What the guest really gets, after any scaling; while it runs, what it was started with. */
  readonly vcpus: number;
  readonly memoryBytes: number;
  /** The first volume's ceiling as the hypervisor enforces it; null for none. */
  readonly iopsLimit: number | null;
}

export interface GuestLogin {
  readonly user: string;
  readonly password: string;
}

export interface GuestReading {
  readonly hostname: string;
  readonly cpuCount: number;
  /** MemTotal of the guest: a few per cent below what the machine has. */
  readonly memoryBytes: number;
  readonly rootDiskBytes: number;
  readonly rootFilesystemBytes: number;
  /** Volumes beside the one it booted from, in the guest's order: id as far as the guest can tell, size. */
  readonly volumes: readonly { readonly id: string; readonly bytes: number }[];
  /** Input is dropped unless a rule allows it. */
  readonly firewallActive: boolean;
  /** SHA-256 (hex) of the rules without counters: another value is another set of rules (C-4.5.3). */
  readonly firewallHash: string;
  readonly authorizedKeys: readonly string[];
  readonly osName: string;
  /** Civil day (UTC) of the last change to its packages, a new server's image included; left out where it can't tell. */
  readonly packagesFrom?: string;
  /** Engine and version that ran a container when the system was set up; left out where there is none. */
  readonly containers?: string;
}

/** `Microsoft Windows Server 2022 Standard`. */
export interface AgentReading {
  readonly hostname: string;
  readonly osName: string;
}

/** What is watched inside a managed server (C-3.4.1). */
export interface GuestHealth {
  readonly memoryBytes: number;
  /** What programs could still have without swapping. */
  readonly memoryAvailableBytes: number;
  /** File system of `/`, or of Windows' system drive. */
  readonly rootBytes: number;
  readonly rootUsedBytes: number;
  /**
   * Names of services that failed, or of Windows that start with it and have stopped, twenty at most; null where the
   * system keeps no such list.
   */
  readonly failedUnits: readonly string[] | null;
  /** Updates that its package lists, or Windows' last search, know and it has not; null where it has none. */
  readonly pendingUpdates: number | null;
  /** Civil day of the last change to its packages (UTC), or of Windows' newest hotfix; null where it can't tell. */
  readonly packagesFrom: string | null;
}

export interface WorldObject {
  readonly kind: 'server' | 'volume' | 'nic' | 'network' | 'firewall' | 'snapshot' | 'backup';
  readonly id: string;
}
