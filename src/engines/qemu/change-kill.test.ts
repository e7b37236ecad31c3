import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changes, data, grown, larger, snapshot } from './change-drill.ts';
import { drillSpecs } from './drill-program.ts';
import type { QemuEngine } from './index.ts';
import { until } from './run.ts';
import { BOOT_MILLISECONDS, guestBench } from './test-guest.ts';
import { whyNot } from './test-host.ts';

const PROGRAM = fileURLToPath(new URL('change-drill.ts', import.meta.url));
const reason = whyNot();
const bench = guestBench('d');
const { server, volume, nic } = drillSpecs;
const one = [volume.id];
const two = [volume.id, data.id];

/** Does one step in a process of its own and kills it so long after it began; false if it was faster. */
async function killIn(step: string, fence: number, afterMilliseconds: number): Promise<boolean> {
  const program = ['--no-warnings', PROGRAM, JSON.stringify(bench.options), step, String(fence)];
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<boolean>((resolve) => child.on('close', (_, signal) => resolve(signal === 'SIGKILL')));
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await until(() => child.exitCode !== null || said.includes('begins'), 60_000, 1);
  setTimeout(() => child.kill('SIGKILL'), afterMilliseconds);
  return ended;
}

const title = `a control plane killed while it changes a server${reason === null ? '' : `: ${reason}`}`;
describe.skipIf(reason !== null)(title, { timeout: 900_000 }, () => {
  let engine: QemuEngine;
  const known = ['server srv_drill', 'snapshot snp_drill', 'volume dsk_data', 'volume dsk_drill', 'nic nic_drill'];
  const shell = (line: string) => bench.shell(server.id, line);
  const sees = (disks: string) => shell(`until [ "$(echo /sys/block/vd?)" = "${disks}" ]; do sleep 0.1; done`);

  beforeAll(async () => {
    engine = await bench.open();
    const command = { key: 'drill', fence: 1 };
    await engine.createVolume(command, volume);
    await engine.createVolume(command, data);
    await engine.createNic(command, nic);
    await engine.createServer(command, server);
    await engine.startServer(command, server.id);
    expect(await engine.readGuest(server.id, BOOT_MILLISECONDS)).not.toBeNull();
  }, 20 * 60_000);
  afterAll(() => bench.close());

  test.each([
    // step    + ms, each of them    what must be true when a newer worker has done it again
    ['attach', [0, 15, 60], async () => {
      expect(await engine.readServer(server.id)).toMatchObject({ power: 'running', volumeIds: two });
      await sees('/sys/block/vda /sys/block/vdb /sys/block/vdc');
    }],
    ['save', [0, 60, 200, 500], async () => {
      expect(await engine.readSnapshot(snapshot)).toMatchObject({ memory: true, server: larger });
    }],
    ['grow', [0, 20, 120], async () => {
      expect(await engine.readVolume(volume.id)).toMatchObject({ bytes: grown.bytes, iopsLimit: 900 });
      const guest = await engine.readGuest(server.id, BOOT_MILLISECONDS);
      expect((guest?.rootFilesystemBytes ?? 0) / grown.bytes).toBeGreaterThan(0.9);
      await shell('echo later >/dev/shm/later');
    }],
    ['revert', [0, 120, 350, 700], async () => {
      expect(await engine.readServer(server.id)).toMatchObject({ power: 'running', volumeIds: two, iopsLimit: 900 });
      expect(await engine.readVolume(volume.id)).toMatchObject({ bytes: volume.bytes });
      expect(await shell('cat /dev/shm/later')).toMatch(/^exit 1/);
    }],
    ['detach', [0, 15, 60], async () => {
      expect(await engine.readServer(server.id)).toMatchObject({ power: 'running', volumeIds: one });
      await sees('/sys/block/vda /sys/block/vdb');
    }],
    ['drop', [0, 30], async () => {
      expect(await engine.readSnapshot(snapshot)).toBeNull();
      expect((await engine.listWorld()).map(({ kind }) => kind)).not.toContain('snapshot');
    }],
  ] as [string, number[], () => Promise<void>][])('in %s after %j ms: another one finishes it', async (step, moments, isDone) => {
    const work = changes[step];
    let fence = 10 + Object.keys(changes).indexOf(step) * 100;
    for (const milliseconds of moments) {
      await killIn(step, fence, milliseconds);
      const found = (await engine.listWorld()).map(({ kind, id }) => `${kind} ${id}`);
      expect(found.filter((thing) => !known.includes(thing))).toEqual([]);
      const command = { key: `drill/${step}/${fence + 1}`, fence: fence + 1 };
      await work?.(engine, command);
      await work?.(engine, command);
      await isDone();
      await expect(work?.(engine, { ...command, fence })).rejects.toMatchObject({ kind: 'fenced' });
      fence += 2;
      // Where it can be undone it is, so that the next kill finds it undone.
      if (milliseconds !== moments.at(-1)) await undo[step]?.(fence);
    }
  });

  const undo: Readonly<Record<string, (fence: number) => Promise<void>>> = {
    attach: (fence) => changes['detach']?.(engine, { key: `undo/${fence}`, fence }) ?? Promise.resolve(),
    detach: (fence) => changes['attach']?.(engine, { key: `undo/${fence}`, fence }) ?? Promise.resolve(),
    save: (fence) => changes['drop']?.(engine, { key: `undo/${fence}`, fence }) ?? Promise.resolve(),
    drop: (fence) => changes['save']?.(engine, { key: `undo/${fence}`, fence }) ?? Promise.resolve(),
    revert: async () => void (await shell('echo later >/dev/shm/later')),
  };
});
