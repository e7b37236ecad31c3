import type { Command } from '../../modules/compute/ports.ts';
import { openQemuEngine, type QemuEngine, type QemuOptions } from './index.ts';

// A control plane for drills: it orders one server and its backup, and says each step's name before and
// after it, so that a test can kill it anywhere and another one can take over. Arguments: options as JSON, fence.

export const drillSpecs = {
  volume: { id: 'dsk_drill', pool: null, bytes: 3 * 1024 ** 3, iopsLimit: null, source: { image: 'debian-12' } },
  nic: {
    id: 'nic_drill',
    mac: '02:00:00:00:d0:01',
    networkId: null,
    addresses: [{ address: '198.51.100.20', prefixLength: 24 }],
    gateway: '198.51.100.1',
    gateway6: null,
    bitsPerSecond: 100_000_000,
    connected: true,
  },
  server: {
    id: 'srv_drill',
    hostname: 'drill',
    vcpus: 1,
    memoryBytes: 512 * 1024 ** 2,
    group: null,
    volumeIds: ['dsk_drill'],
    nicIds: ['nic_drill'],
    authorizedKeys: [],
    boot: 'volume',
  },
  backup: { id: 'bak_drill', serverId: 'srv_drill' },
} as const;

type Step = readonly [name: string, work: (engine: QemuEngine, command: Command) => Promise<unknown>];

export const drillSteps: readonly Step[] = [
  ['create-volume', (engine, command) => engine.createVolume(command, drillSpecs.volume)],
  ['create-nic', (engine, command) => engine.createNic(command, drillSpecs.nic)],
  ['create-server', (engine, command) => engine.createServer(command, drillSpecs.server)],
  ['start-server', (engine, command) => engine.startServer(command, drillSpecs.server.id)],
  ['wait-for-guest', (engine) => engine.readGuest(drillSpecs.server.id, 30_000)],
  ['create-backup', (engine, command) => engine.createBackup(command, drillSpecs.backup)],
];

/** All steps in order, under one fence. */
export async function runDrill(engine: QemuEngine, fence: number, say: (line: string) => void): Promise<void> {
  for (const [name, work] of drillSteps) {
    say(`${name} begins`);
    await work(engine, { key: `drill/${name}`, fence });
    say(`${name} ends`);
  }
}

if (import.meta.main) {
  const options = JSON.parse(process.argv[2] ?? '{}') as QemuOptions;
  await runDrill(await openQemuEngine(options), Number(process.argv[3]), (line) => process.stdout.write(`${line}\n`));
}
