import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupEngine } from '../../modules/backup/ports.ts';
import { type ComputeEngine, EngineError } from '../../modules/compute/ports.ts';
import type { Prober, RemoteFiles } from '../../modules/monitoring/ports.ts';
import { chooseAcceleration } from './acceleration.ts';
import { createBackup, deleteBackup, readBackup } from './backups.ts';
import type { Context } from './context.ts';
import { describe } from './describe.ts';
import { createVolume, deleteVolume } from './volumes.ts';
import { hashGuestFile, readGuest } from './guest.ts';
import { checkHost, readHost } from './host.ts';
import { adoptImage, ensureImage } from './image.ts';
import { type InstanceOptions, layoutOf } from './layout.ts';
import { memoryDivisor } from './memory.ts';
import { enterNamespace } from './namespace.ts';
import { createNic, deleteNic, type NicReading, readNic } from './nics.ts';
import { probe, sshBanner } from './probe.ts';
import { readRecord, writeRecord } from './records.ts';
import { readRemote, removeRemote, writeRemote } from './remote-files.ts';
import { type Outcome, run, type RunOptions } from './run.ts';
import { breakServer, createServer, deleteServer, readServer, startServer, stopServer } from './servers.ts';
import { listWorld } from './world.ts';

export interface QemuOptions extends InstanceOptions {
  /** Guest images and the acceleration verdict; shared by all instances of a host, may be cleared. */
  readonly cacheDirectory: string;
  /** Progress for a person who waits; never silent for more than two seconds while opening. */
  readonly log?: (line: string) => void;
}

/** The instance's private network. */
export interface QemuNetwork {
  readonly namespaceName: string;
  /** What the kernel enforces for a nic; null if its interface does not exist. */
  readNic(nicId: string): Promise<NicReading | null>;
  /** Runs a program inside the namespace, where the guests can be reached. */
  run(command: readonly string[], options?: RunOptions): Promise<Outcome>;
}

export type QemuEngine = ComputeEngine & BackupEngine & Prober & RemoteFiles & { readonly network: QemuNetwork };

/**
 * Opens the real engine for one instance: builds the guest image if this machine has none, decides on
 * acceleration, makes the network namespace. Opening twice is harmless; guests outlive the engine object.
 * A host that cannot run it is `EngineError('failed')`; `checkHost` says why beforehand.
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
    createVolume: (command, volume) => createVolume(context, command, volume),
    deleteVolume: (command, id) => deleteVolume(context, command, id),
    createNic: (command, nic) => createNic(context, command, nic),
    deleteNic: (command, id) => deleteNic(context, command, id),
    createServer: (command, server) => createServer(context, command, server),
    startServer: (command, id) => startServer(context, command, id),
    stopServer: (command, id) => stopServer(context, command, id),
    deleteServer: (command, id) => deleteServer(context, command, id),
    readServer: (id) => readServer(context, id),
    listWorld: () => listWorld(layout),
    readGuest: (id, timeoutMilliseconds) => readGuest(context, id, timeoutMilliseconds),
    hashGuestFile: (id, path) => hashGuestFile(context, id, path),
    breakServer: (id) => breakServer(context, id),
    createBackup: (command, backup) => createBackup(context, command, backup),
    deleteBackup: (command, id) => deleteBackup(context, command, id),
    readBackup: (id) => readBackup(context, id),
    probe: (addresses) => probe(layout, addresses),
    sshBanner: (address, timeoutMilliseconds) => sshBanner(layout, address, timeoutMilliseconds),
    write: (login, path, content) => writeRemote(layout, login, path, content),
    read: (login, path) => readRemote(layout, login, path),
    remove: (login, path) => removeRemote(layout, login, path),
    network: {
      namespaceName: layout.namespaceName,
      readNic: (id) => readNic(layout, id),
      run: async (command, runOptions) => run([...(await enterNamespace(layout)), ...command], runOptions),
    },
    // Nothing is held between calls: every connection ends with the call that made it.
    close: async () => undefined,
  };
}

async function openContext(options: QemuOptions): Promise<Context> {
  const log = options.log ?? (() => undefined);
  const layout = layoutOf(options);
  await mkdir(layout.root, { recursive: true, mode: 0o700 });
  const cached = await ensureImage(options.cacheDirectory, log);
  const [image, acceleration] = [
    await adoptImage(layout, cached),
    await chooseAcceleration(options.cacheDirectory, cached, log),
  ];
  await enterNamespace(layout);
  // Decided once: a server must not change its size because the host was busy when the engine was opened again.
  const path = join(layout.root, 'instance.json');
  const known = await readRecord<{ memoryDivisor: number }>(path);
  const divisor = known?.memoryDivisor ?? memoryDivisor(readHost().availableBytes);
  if (!known) await writeRecord(path, { memoryDivisor: divisor });
  return { layout, image, acceleration, memoryDivisor: divisor, log };
}
