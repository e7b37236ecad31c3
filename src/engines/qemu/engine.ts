import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupEngine } from '../../modules/backup/ports.ts';
import { type ComputeEngine, EngineError } from '../../modules/compute/ports.ts';
import type { Prober, RemoteFiles } from '../../modules/monitoring/ports.ts';
import { chooseAcceleration } from './acceleration.ts';
import { consoleSocket, setGuestPassword } from './access.ts';
import { createBackup, deleteBackup, readBackup } from './backups.ts';
import { changeVolume, readVolume } from './change-volume.ts';
import type { Context } from './context.ts';
import { describe } from './describe.ts';
import { changeFirewall, createFirewall, deleteFirewall, readFirewall } from './firewalls.ts';
import { hashGuestFile, readAgent, readGuest } from './guest.ts';
import { readHealth } from './health.ts';
import { checkHost, readHost } from './host.ts';
import { adoptImage, ensureImage } from './image.ts';
import { changeTarget, readInventory } from './inventory.ts';
import { type InstanceOptions, layoutOf } from './layout.ts';
import { memoryDivisor } from './memory.ts';
import { enterNamespace } from './namespace.ts';
import { createNetwork, deleteNetwork } from './networks.ts';
import { changeNic, createNic, deleteNic, readNic } from './nics.ts';
import { openNetwork } from './open-network.ts';
import { connects, probe, sshBanner } from './probe.ts';
import { readServer } from './read-server.ts';
import { readRecord, writeRecord } from './records.ts';
import { readRemote, removeRemote, writeRemote } from './remote-files.ts';
import { revertSnapshot } from './revert-snapshot.ts';
import { type Outcome, run, type RunOptions } from './run.ts';
import { breakServer, changeServer, createServer, deleteServer, startServer, stopServer } from './servers.ts';
import { reaches } from './reach.ts';
import { createSnapshot, deleteSnapshot, readSnapshot } from './snapshots.ts';
import { upgradeRecords } from './upgrade-records.ts';
import { readTraffic } from './traffic.ts';
import { createVolume, deleteVolume } from './volumes.ts';
import { listWorld } from './world.ts';

export interface QemuOptions extends InstanceOptions {
  /** Guest images and the acceleration verdict; shared by all instances of a host, may be cleared. */
  readonly cacheDirectory: string;
  /** Guests may be emulated where the host has no hardware acceleration: slow, and no security boundary. */
  readonly allowEmulation: boolean;
  /** Progress for a person who waits; never silent for more than two seconds while opening. */
  readonly log?: (line: string) => void;
}

/** The instance's private network. */
export interface QemuNetwork {
  readonly namespaceName: string;
  /** Runs a program inside the namespace, where the guests can be reached. */
  run(command: readonly string[], options?: RunOptions): Promise<Outcome>;
}

export type QemuEngine = ComputeEngine & BackupEngine & Prober & RemoteFiles & { readonly network: QemuNetwork };

/**
 * Opens the real engine for one instance: builds the guest image if this machine has none, decides on
 * acceleration, makes the network namespace. Opening twice is harmless; guests outlive the engine object.
 * A host that cannot run it is `EngineError('failed')`; `checkHost` says why beforehand. So is one without hardware
 * acceleration, unless emulation is allowed by name.
 */
export async function openQemuEngine(options: QemuOptions): Promise<QemuEngine> {
  const host = checkHost();
  if (!host.usable)
    throw new EngineError('failed', `QEMU guests cannot run here: ${[...host.missing, ...host.notes].join('; ')}`);
  const context = await openContext(options);
  const { layout } = context;
  return {
    name: 'qemu',
    describe: () => describe(context),
    readInventory: () => readInventory(context),
    ...wishes(context),
    readVolume: (id) => readVolume(context, id),
    readNic: (id) => readNic(context, id),
    readTraffic: (ids) => readTraffic(context, ids),
    readFirewall: (id) => readFirewall(context, id),
    readServer: (id) => readServer(context, id),
    readSnapshot: (snapshot) => readSnapshot(context, snapshot),
    listWorld: () => listWorld(layout),
    readGuest: (id, timeoutMilliseconds) => readGuest(context, id, timeoutMilliseconds),
    reaches: (id, address, port) => reaches(context, id, address, port),
    readAgent: (id, timeoutMilliseconds) => readAgent(context, id, timeoutMilliseconds),
    readHealth: (id, os, timeoutMilliseconds) => readHealth(context, id, os, timeoutMilliseconds),
    hashGuestFile: (id, path) => hashGuestFile(context, id, path),
    consoleSocket: (id) => consoleSocket(context, id),
    breakServer: (id) => breakServer(context, id),
    readBackup: (id) => readBackup(context, id),
    probe: (addresses) => probe(layout, addresses),
    sshBanner: (address, timeoutMilliseconds, port) => sshBanner(layout, address, timeoutMilliseconds, port),
    connects: (address, port, timeoutMilliseconds) => connects(layout, address, port, timeoutMilliseconds),
    write: (login, path, content) => writeRemote(layout, login, path, content),
    read: (login, path) => readRemote(layout, login, path),
    remove: (login, path) => removeRemote(layout, login, path),
    network: {
      namespaceName: layout.namespaceName,
      run: async (command, runOptions) => run([...(await enterNamespace(layout)), ...command], runOptions),
    },
    // Nothing is held between calls: every connection ends with the call that made it.
    close: async () => undefined,
  };
}

type Reading =
  'describe' | `read${string}` | 'reaches' | 'listWorld' | 'hashGuestFile' | 'consoleSocket' | 'breakServer';
/** What takes a command. */
type Wishes = Omit<ComputeEngine & BackupEngine, Reading | 'name' | 'close'>;

function wishes(context: Context): Wishes {
  return {
    changeTarget: (command, target) => changeTarget(context, command, target),
    createVolume: (command, volume) => createVolume(context, command, volume),
    changeVolume: (command, volume) => changeVolume(context, command, volume),
    deleteVolume: (command, id) => deleteVolume(context, command, id),
    createNetwork: (command, network) => createNetwork(context, command, network),
    deleteNetwork: (command, id) => deleteNetwork(context, command, id),
    createFirewall: (command, firewall) => createFirewall(context, command, firewall),
    changeFirewall: (command, firewall) => changeFirewall(context, command, firewall),
    deleteFirewall: (command, id) => deleteFirewall(context, command, id),
    createNic: (command, nic) => createNic(context, command, nic),
    changeNic: (command, nic) => changeNic(context, command, nic),
    deleteNic: (command, id) => deleteNic(context, command, id),
    createServer: (command, server) => createServer(context, command, server),
    changeServer: (command, server) => changeServer(context, command, server),
    startServer: (command, id) => startServer(context, command, id),
    stopServer: (command, id, how) => stopServer(context, command, id, how),
    deleteServer: (command, id) => deleteServer(context, command, id),
    createSnapshot: (command, snapshot) => createSnapshot(context, command, snapshot),
    revertSnapshot: (command, snapshot) => revertSnapshot(context, command, snapshot),
    deleteSnapshot: (command, snapshot) => deleteSnapshot(context, command, snapshot),
    setGuestPassword: (command, id, login) => setGuestPassword(context, command, id, login),
    createBackup: (command, backup) => createBackup(context, command, backup),
    deleteBackup: (command, id) => deleteBackup(context, command, id),
  };
}

async function openContext(options: QemuOptions): Promise<Context> {
  const log = options.log ?? (() => undefined);
  const layout = layoutOf(options);
  await mkdir(layout.root, { recursive: true, mode: 0o700 });
  await upgradeRecords(layout);
  const cached = await ensureImage(options.cacheDirectory, log);
  const [image, acceleration] = [
    await adoptImage(layout, cached),
    await chooseAcceleration(options.cacheDirectory, cached, log),
  ];
  if (acceleration === 'tcg' && !options.allowEmulation) refuseEmulation();
  await openNetwork(layout, log);
  // Decided once: a server must not change its size because the host was busy when the engine was opened again.
  const path = join(layout.root, 'instance.json');
  const known = await readRecord<{ memoryDivisor: number }>(path);
  const divisor = known?.memoryDivisor ?? memoryDivisor(readHost().availableBytes);
  if (!known) await writeRecord(path, { memoryDivisor: divisor });
  return { layout, image, cacheDirectory: options.cacheDirectory, acceleration, memoryDivisor: divisor, log };
}

/** QEMU's own security policy: emulation (TCG) is not meant to keep a hostile guest in. */
function refuseEmulation(): never {
  throw new EngineError(
    'failed',
    'no guest boots here under hardware acceleration (/dev/kvm), and emulated guests are slow and not shut off from each ' +
      'other; use a host with KVM, or allow emulation by name: HAFENAMT_ALLOW_EMULATION=yes (the demo and a trial with --cast do)',
  );
}
