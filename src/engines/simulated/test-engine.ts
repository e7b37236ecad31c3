import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, inject } from 'vitest';
import { EngineError, type Command } from '../../modules/compute/ports.ts';
import { destroyInstance, findLeftovers, openSimulatedEngine, type SimulatedEngine } from './index.ts';

export const bytes = 100 * 1024 ** 3;
export const publicKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPretendedKey';

export interface TestEngine {
  readonly directory: string;
  readonly engine: SimulatedEngine;
  /** A client of the same process that gives up after 300 ms. */
  readonly impatient: SimulatedEngine;
}

/** One process for all tests of a file, its faults cleared before each, everything removed at the end. */
export function testEngine(): TestEngine {
  const shared = {} as { directory: string; engine: SimulatedEngine; impatient: SimulatedEngine };
  beforeAll(async () => {
    const ours = inject('testDataDirectory');
    mkdirSync(ours, { recursive: true });
    shared.directory = mkdtempSync(join(ours, 'sim-'));
    shared.engine = await openSimulatedEngine(shared);
    shared.impatient = await openSimulatedEngine({ ...shared, timeoutMilliseconds: 300 });
  });
  beforeEach(() => shared.engine.clearFaults());
  afterAll(async () => {
    await shared.engine.close();
    await shared.impatient.close();
    await destroyInstance(shared);
    expect(await findLeftovers(shared)).toEqual([]);
  });
  return shared;
}

export function command(key: string, fence = 1): Command {
  return { key, fence };
}

let count = 0;

/** Parts and definition of a server that nobody else in this run uses. */
export function specs(name = '') {
  const n = ++count;
  const id = `${n}`;
  return {
    volume: { id: `dsk_${id}`, pool: null, bytes, iopsLimit: 5000, source: { image: 'debian-12' } },
    nic: {
      id: `nic_${id}`,
      mac: `02:00:00:00:${(n >> 8).toString(16)}:${(n & 255).toString(16)}`,
      networkId: null,
      addresses: [{ address: `198.51.${n >> 8}.${n & 255}`, prefixLength: 16 }],
      gateway: '198.51.255.254',
      gateway6: null,
      bitsPerSecond: 1e9,
      connected: true,
    },
    server: {
      id: `srv_${id}`,
      hostname: `host-${id}${name}`,
      vcpus: 2,
      memoryBytes: 8 * 1024 ** 3,
      group: null,
      volumeIds: [`dsk_${id}`],
      nicIds: [`nic_${id}`],
      boot: 'volume' as const,
      authorizedKeys: [`${publicKey} anna@example.org`],
    },
  };
}

export async function running({ engine }: TestEngine, name = '') {
  const made = specs(name);
  await engine.createVolume(command('d'), made.volume);
  await engine.createNic(command('n'), made.nic);
  await engine.createServer(command('s'), made.server);
  await engine.startServer(command('r'), made.server.id);
  return { ...made, id: made.server.id, address: made.nic.addresses[0]?.address ?? '' };
}

/** How a piece of work ended: `done`, or the kind of the engine's error. */
export async function kindOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => (error instanceof EngineError ? error.kind : `no engine error: ${String(error)}`),
  );
}

/** What was done to one thing, in order. */
export function opsOn({ engine }: TestEngine, id: string): string[] {
  return engine
    .effects()
    .filter((effect) => effect.id === id)
    .map(({ op }) => op);
}

/** A private key file with its public half `line` beside it. */
export function keyFile({ directory }: TestEngine, line: string): string {
  const path = join(directory, `key-${++count}`);
  writeFileSync(path, 'private');
  writeFileSync(`${path}.pub`, `${line} somebody@else\n`);
  return path;
}

/** Ids of all processes that serve `path`, whether or not anybody knows of them. */
export function processesOf(path: string): number[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.map(Number).filter((id) => {
    try {
      return readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0').includes(path);
    } catch {
      return false;
    }
  });
}
