import { constants, copyFileSync, existsSync } from 'node:fs';
import type { BackupEngine } from '../../modules/backup/ports.ts';
import type { ComputeEngine, GuestLogin } from '../../modules/compute/ports.ts';
import type { Prober, RemoteFiles } from '../../modules/monitoring/ports.ts';
import { openClient } from './client.ts';
import { passwordHash } from './evolve.ts';
import { readEffects, readWorld, sumEffects, type NetEffect } from './effect-log.ts';
import type { Fault } from './faults.ts';
import { filesIn, removeAll } from './files.ts';
import { describeWorld, listWorld, type Thing } from './guest.ts';
import { endProcess, livingProcess, prepareDirectory } from './host.ts';
import type { PretendedInventory } from './inventory.ts';
import { portMethods } from './methods.ts';
import { hashPassword } from './secrets.ts';
import type { Effect } from './world.ts';

export type { NetEffect } from './effect-log.ts';
export type { Fault, FaultMode, Op } from './faults.ts';
export type { Thing } from './guest.ts';
export type { PretendedInventory } from './inventory.ts';
export type { Effect } from './world.ts';

export interface SimulatedOptions {
  /** Where the world lives: its effect log and the mark of its process. Made if it does not exist. */
  readonly directory: string;
  readonly log?: (line: string) => void;
  /** Real milliseconds a command or reading may take before it counts as `unknown`; 10,000 unless told. */
  readonly timeoutMilliseconds?: number;
}

/** What only the pretended engine can do: fail on demand and show what really happened. */
export interface SimulatedControls {
  /** Replaces all faults in force; they hold for every client of the process until they are cleared or it ends. */
  setFaults(faults: readonly Fault[]): Promise<void>;
  clearFaults(): Promise<void>;
  /** How often each of the faults last set has struck, in their order. */
  strikes(): Promise<number[]>;
  /** Real milliseconds between a start and the guest's first answer, for all servers; 0 at first. */
  setBootTime(milliseconds: number): Promise<void>;
  /**
   * Replaces hosts and pools: many targets in groups, or less room. `conflict` if one that holds something is missing.
   * A target in maintenance that can move its servers is emptied as far as there is room. Kept in the effect log.
   */
  setInventory(inventory: PretendedInventory): Promise<void>;
  /** Bytes pass an interface in each direction; what has passed is forgotten when the process ends. */
  passTraffic(nicId: string, bytes: { readonly toGuest: number; readonly fromGuest: number }): Promise<void>;
  /** Whether somebody who comes by the firewall's VPN with this key gets a connection to a private address. */
  peerReaches(firewallId: string, publicKey: string, address: string, port: number): Promise<boolean>;
  /** The target dies: what ran on it runs again on another of its group where there is room, else it stays stopped. */
  failTarget(name: string): Promise<void>;
  /** Whether a guest's user was last given this password. */
  hasPassword(serverId: string, login: GuestLogin): Promise<boolean>;
  /** Every change of the world so far, oldest first. */
  effects(): Effect[];
  /** What they come to, thing by thing. */
  netEffects(): NetEffect[];
  /** The world as the log tells it, thing by thing with all it holds, for comparing before with after. */
  things(): Thing[];
  /** Id of the process, for drills that kill it; null when none runs. */
  processId(): number | null;
  /** Ends the process; the world stays on volume, and the next call of any client starts a new one. */
  shutdown(): Promise<void>;
}

export type SimulatedEngine = ComputeEngine & BackupEngine & Prober & RemoteFiles & SimulatedControls;

/**
 * Opens the pretended world kept in `options.directory`. Its process is adopted or started and outlives this
 * client: `close()` leaves it running, `shutdown()` ends it. A call that finds the process gone starts it again; a
 * call that was under way throws `EngineError('unknown')`.
 */
export async function openSimulatedEngine(options: SimulatedOptions): Promise<SimulatedEngine> {
  const files = prepareDirectory(options.directory);
  const client = await openClient(files, options);
  return {
    ...portMethods(client),
    setFaults: async (faults) => void (await client.ask({ op: 'set-faults', faults })),
    clearFaults: async () => void (await client.ask({ op: 'set-faults', faults: [] })),
    strikes: async () => (await client.ask({ op: 'read-strikes' })) as number[],
    setBootTime: async (milliseconds) => void (await client.ask({ op: 'set-boot-time', ask: { milliseconds } })),
    setInventory: async (spec) => void (await client.ask({ op: 'set-inventory', spec })),
    passTraffic: async (id, ask) => void (await client.ask({ op: 'pass-traffic', id, ask })),
    peerReaches: async (id, publicKey, address, port) =>
      (await client.ask({ op: 'peer-reaches', id, ask: { publicKey, addresses: [address], port } })) === true,
    failTarget: async (id) => void (await client.ask({ op: 'fail-target', id })),
    hasPassword: async (serverId, login) => {
      const hash = await hashPassword(serverId, login);
      return passwordHash(readWorld(files.effects), serverId, login.user) === hash;
    },
    effects: () => readEffects(files.effects),
    netEffects: () => sumEffects(readEffects(files.effects)),
    things: () => describeWorld(readWorld(files.effects)),
    processId: () => livingProcess(files)?.pid ?? null,
    shutdown: async () => {
      await client.close();
      await endProcess(files);
    },
  };
}

/**
 * Makes the world of `from` also the world of `to`, which must be new; no process may be changing `from` meanwhile.
 * The two go separate ways from then on.
 */
export function copyWorld(from: string, to: string): void {
  const source = filesIn(from).effects;
  const target = prepareDirectory(to).effects;
  if (existsSync(source)) copyFileSync(source, target, constants.COPYFILE_EXCL);
}

/** Ends the process and removes the whole directory, world and all; nothing happens if there is none. */
export async function destroyInstance(options: Pick<SimulatedOptions, 'directory'>): Promise<void> {
  if (!existsSync(options.directory)) return;
  const files = filesIn(options.directory);
  await endProcess(files);
  removeAll(files);
}

/** What of this instance still exists, one phrase each: every thing in its world, and its process. */
export async function findLeftovers(options: Pick<SimulatedOptions, 'directory'>): Promise<string[]> {
  if (!existsSync(options.directory)) return [];
  const files = filesIn(options.directory);
  const things = listWorld(readWorld(files.effects)).map(({ kind, id }) => `${kind} ${id}`);
  const living = livingProcess(files);
  return living === null ? things : [...things, `process ${living.pid} (simulated engine)`];
}
