import type { Text } from '../../kernel/text.ts';

/**
 * The engine port: what a hypervisor can do, in the words of libvirt and QEMU. Two engines implement
 * it, `qemu` for real and `simulated` for scale and faults; the rest of the program never knows which.
 *
 * Rules every engine keeps:
 * - The caller names everything. An id exists before the thing it names, so nothing is ever created
 *   that nobody can find again.
 * - A command is a wish about a named thing, so asking twice has one effect: creating what exists with
 *   the same specification succeeds, deleting what is gone succeeds, starting what runs succeeds.
 * - A command carries its run's `fence`. An engine that has seen a higher fence for the same thing
 *   refuses the lower one with `EngineError('fenced')`: a worker that lost its lease cannot act.
 * - A command that may or may not have happened (timeout, lost answer) throws `EngineError('unknown')`;
 *   the caller reads the world back before it goes on.
 */
export interface ComputeEngine {
  readonly name: 'qemu' | 'simulated';

  /** What this engine is, what it can hold, and what it does differently from the order. */
  describe(): Promise<EngineDescription>;

  createDisk(command: Command, disk: DiskSpec): Promise<void>;
  deleteDisk(command: Command, diskId: string): Promise<void>;

  /** A network interface: tap, anti-spoofing filter and rate limit in both directions. */
  createNic(command: Command, nic: NicSpec): Promise<void>;
  deleteNic(command: Command, nicId: string): Promise<void>;

  /** Defines a server over an existing disk and (unless isolated) an existing nic; it is not started. */
  createServer(command: Command, server: ServerSpec): Promise<void>;
  /** Starts it; returns when the hypervisor runs it, not when the guest answers. */
  startServer(command: Command, serverId: string): Promise<void>;
  /** Guest agent first, then ACPI, then power; returns when the process is gone. */
  stopServer(command: Command, serverId: string): Promise<void>;
  /** Stops it if it runs and removes its definition; disk and nic stay. */
  deleteServer(command: Command, serverId: string): Promise<void>;

  readServer(serverId: string): Promise<ServerReading | null>;
  /** Everything this engine holds, for the reverse audit: database against world. */
  listWorld(): Promise<WorldObject[]>;

  /** Asks the guest agent; null while the guest does not answer. Waits at most `timeoutMilliseconds`. */
  readGuest(serverId: string, timeoutMilliseconds: number): Promise<GuestReading | null>;
  /** SHA-256 (hex) of a file inside the guest, through the guest agent; null if there is no such file. */
  hashGuestFile(serverId: string, path: string): Promise<string | null>;

  /** Kills the guest's process without warning. For drills and the demo; never offered to customers. */
  breakServer(serverId: string): Promise<void>;

  /** Ends every process and connection this engine object holds; guests keep running. */
  close(): Promise<void>;
}

/** Identity of one wish: `key` is stable over retries of the same step, `fence` grows with each takeover. */
export interface Command {
  readonly key: string;
  readonly fence: number;
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
  /** What this engine cannot prove on this host, in plain sentences; they reach the handover protocol. */
  readonly unproven: readonly Text[];
}

export interface DiskSpec {
  readonly id: string;
  readonly bytes: number;
  /** Operations per second the engine allows; null for no ceiling. */
  readonly iopsLimit: number | null;
  /** Name of an image the engine knows, a backup to restore, or nothing (an empty disk). */
  readonly source: { readonly image: string } | { readonly backup: string } | null;
}

export interface NicSpec {
  readonly id: string;
  readonly mac: string;
  /** IPv4 in dotted notation, and the prefix length of its network. */
  readonly address: string;
  readonly prefixLength: number;
  readonly gateway: string;
  readonly bitsPerSecond: number;
}

export interface ServerSpec {
  readonly id: string;
  /** Host name in the guest: letters, digits and hyphens. */
  readonly hostname: string;
  readonly vcpus: number;
  /** As ordered; the engine divides by its `memoryDivisor`. */
  readonly memoryBytes: number;
  readonly diskId: string;
  /** Null: an isolated server without a network, as for restores beside the original. */
  readonly nicId: string | null;
  /** OpenSSH public keys for root; none for a managed server. */
  readonly authorizedKeys: readonly string[];
}

export interface ServerReading {
  readonly id: string;
  readonly power: 'running' | 'stopped';
  readonly diskId: string;
  readonly nicId: string | null;
  /** What the guest really gets, after any scaling. */
  readonly vcpus: number;
  readonly memoryBytes: number;
  /** The disk's ceiling as the hypervisor enforces it; null for none. */
  readonly iopsLimit: number | null;
}

export interface GuestReading {
  readonly hostname: string;
  readonly cpuCount: number;
  /** MemTotal of the guest: a few per cent below what the machine has. */
  readonly memoryBytes: number;
  readonly rootDiskBytes: number;
  readonly rootFilesystemBytes: number;
  /** Input is dropped unless a rule allows it. */
  readonly firewallActive: boolean;
  readonly authorizedKeys: readonly string[];
  readonly osName: string;
}

export interface WorldObject {
  readonly kind: 'server' | 'disk' | 'nic' | 'backup';
  readonly id: string;
}

export type EngineErrorKind = 'fenced' | 'unknown' | 'conflict' | 'missing' | 'capacity' | 'failed';

/**
 * fenced: a newer worker holds this thing. unknown: it may or may not have happened; read back.
 * conflict: the id exists with another specification, or is in use. missing: something it builds on is
 * not there. capacity: the host is full. failed: it did not happen.
 */
export class EngineError extends Error {
  readonly kind: EngineErrorKind;
  constructor(kind: EngineErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EngineError';
    this.kind = kind;
  }
}
