/**
 * How much the simulated engine takes from one client, 100 commands at a time: volumes, each written to the effect log
 * (3,000 a second are wanted), then whole servers on 100 hosts, each with volume and interface, placed, started and
 * deleted. A test does not judge it, because a busy machine would fail it.
 *
 *   node tools/bench/simulated.ts [COMMANDS] [SERVERS]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openSimulatedEngine } from '../../src/engines/simulated/index.ts';

const COMMANDS = Number(process.argv[2] ?? 6_000);
const SERVERS = Number(process.argv[3] ?? 2_000);
const AT_ONCE = 100;
const HOSTS = 100;
const GIBIBYTE = 1024 ** 3;

const directory = mkdtempSync(join(tmpdir(), 'hafenamt-bench-'));
const engine = await openSimulatedEngine({ directory });

function volumeOf(id: string) {
  return { id, pool: null, bytes: 100 * GIBIBYTE, iopsLimit: 1_000, source: { image: 'debian-12' } };
}

async function liveAndDie(n: number): Promise<void> {
  const command = { key: `run_${n}`, fence: 1 };
  const [volumeId, nicId, id] = [`dsk_s${n}`, `nic_s${n}`, `srv_s${n}`];
  const octets = [n >> 16, (n >> 8) & 255, n & 255];
  const mac = `02:00:00:${octets.map((octet) => octet.toString(16).padStart(2, '0')).join(':')}`;
  await engine.createVolume(command, volumeOf(volumeId));
  await engine.createNic(command, {
    id: nicId, mac, networkId: null, addresses: [{ address: `10.${octets.join('.')}`, prefixLength: 8 }],
    gateway: '10.255.255.254', gateway6: null, bitsPerSecond: 1e9, connected: true,
  });
  await engine.createServer(command, {
    id, hostname: `host-${n}`, group: 'shared', vcpus: 2, memoryBytes: 8 * GIBIBYTE, volumeIds: [volumeId],
    nicIds: [nicId], authorizedKeys: [], boot: 'volume',
  });
  await engine.startServer(command, id);
  await engine.deleteServer(command, id);
  await engine.deleteNic(command, nicId);
  await engine.deleteVolume(command, volumeId);
}

/** Does `work` for 0 … `count` − 1, 100 at once; how many a second. */
async function rate(count: number, work: (n: number) => Promise<void>): Promise<number> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return Math.round((count * 1000) / (performance.now() - started));
}

try {
  const makeVolume = (n: number) => engine.createVolume({ key: `dsk_${n}`, fence: 1 }, volumeOf(`dsk_${n}`));
  const commands = await rate(COMMANDS, makeVolume);
  const effects = engine.effects().length;
  if (effects !== COMMANDS) throw new Error(`${effects} effects of ${COMMANDS} commands`);
  console.log(`${COMMANDS} commands, ${AT_ONCE} at once: ${commands} a second`);

  const { targets, pools } = await engine.readInventory();
  const host = { group: 'shared', cpus: 64, memoryBytes: 512 * GIBIBYTE, state: 'available', canMove: true } as const;
  const hosts = Array.from({ length: HOSTS }, (_, n) => ({ name: `host-${n}`, ...host }));
  const shared = pools.map((pool) => ({ ...pool, group: 'shared' }));
  await engine.setInventory({ targets: [...targets, ...hosts], pools: shared });
  const servers = await rate(SERVERS, liveAndDie);
  const left = (await engine.listWorld()).length;
  if (left !== COMMANDS) throw new Error(`${left} things are left, ${COMMANDS} volumes should be`);
  console.log(`${SERVERS} servers made, started and deleted on ${HOSTS} hosts, ${AT_ONCE} at once: ${servers} a second`);
} finally {
  await engine.shutdown();
  rmSync(directory, { recursive: true });
}
