import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import * as qemu from '../../engines/qemu/index.ts';
import * as simulated from '../../engines/simulated/index.ts';
import type { BackupEngine } from '../../modules/backup/index.ts';
import type { ComputeEngine } from '../../modules/compute/index.ts';
import type { Prober, RemoteFiles } from '../../modules/monitoring/index.ts';

export type Engine = ComputeEngine & BackupEngine & Prober & RemoteFiles;
export type EngineName = 'qemu' | 'simulated';

export interface EngineOptions {
  /** Short name of what uses it (`up`, `demo`); with the data directory it names everything the engine makes. */
  readonly purpose: string;
  readonly dataDirectory: string;
  readonly cacheDirectory: string;
  /** Real guests without hardware acceleration: for a trial, a demo, tests. */
  readonly allowEmulation: boolean;
  readonly log: (line: string) => void;
}

/** An engine of one installation, and the means to remove all of it again. */
export interface EngineHandle {
  open(): Promise<Engine>;
  /** Ends everything of this installation in the world: guests, network, files, processes. */
  destroy(): Promise<void>;
  /** What of it still exists, one phrase each. */
  leftovers(): Promise<string[]>;
  /** How a person logs in to a guest, as a command line. */
  login(address: string, keyFile: string): string;
}

/** Network namespaces and interfaces have short names; six hex digits keep two installations apart. */
function instanceName(options: EngineOptions): string {
  const hash = createHash('sha256').update(realpathSync(options.dataDirectory)).digest('hex').slice(0, 6);
  return `${options.purpose}-${hash}`;
}

export function engineHandle(name: EngineName, options: EngineOptions): EngineHandle {
  mkdirSync(options.dataDirectory, { recursive: true });
  return name === 'qemu' ? qemuHandle(options) : simulatedHandle(options);
}

function qemuHandle(options: EngineOptions): EngineHandle {
  const place = { instance: instanceName(options), dataDirectory: options.dataDirectory };
  let namespace = place.instance;
  return {
    open: async () => {
      const { cacheDirectory, allowEmulation, log } = options;
      const engine = await qemu.openQemuEngine({ ...place, cacheDirectory, allowEmulation, log });
      namespace = engine.network.namespaceName;
      return engine;
    },
    destroy: () => qemu.destroyInstance(place),
    leftovers: () => qemu.findLeftovers(place),
    login: (address, keyFile) => `ip netns exec ${namespace} ssh -o StrictHostKeyChecking=no `
      + `-o UserKnownHostsFile=/dev/null -i '${keyFile.replaceAll("'", `'\\''`)}' root@${address}`,
  };
}

function simulatedHandle(options: EngineOptions): EngineHandle {
  const directory = join(options.dataDirectory, 'simulated');
  return {
    open: () => simulated.openSimulatedEngine({ directory, log: options.log }),
    destroy: () => simulated.destroyInstance({ directory }),
    leftovers: () => simulated.findLeftovers({ directory }),
    login: () => 'a simulated server has no shell',
  };
}
