import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drillSpecs, runDrill } from './drill-program.ts';
import { destroyInstance, findLeftovers, openQemuEngine, type QemuEngine } from './index.ts';
import { layoutOf } from './layout.ts';
import { markedProcesses } from './process.ts';
import { until } from './run.ts';
import { cacheDirectory, testInstance, whyNot } from './test-host.ts';

const PROGRAM = fileURLToPath(new URL('drill-program.ts', import.meta.url));
const reason = whyNot();

type Moment = (said: string) => boolean | Promise<boolean>;

/** Runs the drill in a process of its own and kills it `afterMilliseconds` after the `moment` has come. */
async function runAndKill(options: object, fence: number, moment: Moment, afterMilliseconds = 0): Promise<boolean> {
  const program = ['--no-warnings', PROGRAM, JSON.stringify(options), String(fence)];
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<boolean>((resolve) => child.on('close', (_, signal) => resolve(signal === 'SIGKILL')));
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await until(() => child.exitCode !== null || moment(said), 60_000, 1);
  setTimeout(() => child.kill('SIGKILL'), afterMilliseconds);
  return ended;
}

describe.skipIf(reason !== null)(
  `a control plane killed in the middle${reason === null ? '' : `: ${reason}`}`,
  { timeout: 120_000 },
  () => {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'hafenamt-kill-'));
    const options = { instance: testInstance('k'), dataDirectory, cacheDirectory, allowEmulation: true };
    let engine: QemuEngine;

    async function clear(fence: number): Promise<void> {
      const command = { key: 'drill/clear', fence };
      await engine.deleteServer(command, drillSpecs.server.id);
      await engine.deleteNic(command, drillSpecs.nic.id);
      await engine.deleteVolume(command, drillSpecs.volume.id);
      await engine.deleteBackup(command, drillSpecs.backup.id);
      expect(await engine.listWorld()).toEqual([]);
    }

    beforeAll(async () => {
      await destroyInstance(options);
      engine = await openQemuEngine(options);
    }, 20 * 60_000);
    afterAll(async () => {
      await destroyInstance(options);
      expect(await findLeftovers(options)).toEqual([]);
      rmSync(dataDirectory, { recursive: true });
    });

    test('in a start: a newer worker sees the one guest, though QEMU has not named itself yet, and ends it', async () => {
      const guests = () => markedProcesses(layoutOf(options));
      for (let fence = 100; fence < 150; fence += 10) {
        expect(await runAndKill(options, fence, async () => (await guests()).length > 0)).toBe(true);
        await engine.startServer({ key: 'drill/again', fence: fence + 1 }, drillSpecs.server.id);
        // Two at first: a QEMU that goes into the background, and the one that stays there.
        expect(await until(async () => (await guests()).length === 1, 5_000)).toBe(true);
        expect(await engine.readServer(drillSpecs.server.id)).toMatchObject({ power: 'running' });
        await engine.breakServer(drillSpecs.server.id);
        await clear(fence + 2);
        expect(await guests()).toEqual([]);
      }
    });

    test.each([
      // what it said last   + ms  fence of the killed worker, higher in each row
      ['create-volume begins', 5, 1010],
      ['start-server begins', 30, 1020],
      ['create-backup begins', 60, 1030],
      ['create-backup begins', 250, 1040],
    ])(
      'after “%s” + %i ms: everything is listed, and a newer worker finishes it',
      async (line, milliseconds, fence) => {
        expect(await runAndKill(options, fence, (said) => said.includes(line), milliseconds)).toBe(true);
        const before = await engine.listWorld();
        const known = new Set(['volume dsk_drill', 'nic nic_drill', 'server srv_drill', 'backup bak_drill']);
        expect(before.map(({ kind, id }) => `${kind} ${id}`).filter((thing) => !known.has(thing))).toEqual([]);

        await runDrill(engine, fence + 1, () => undefined);
        expect((await engine.listWorld()).map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual([...known].sort());
        expect(await engine.readServer(drillSpecs.server.id)).toMatchObject({ power: 'running' });
        expect(await engine.readBackup(drillSpecs.backup.id)).toMatchObject({ serverId: drillSpecs.server.id });
        // A guest left frozen would not answer.
        expect(await engine.readGuest(drillSpecs.server.id, 20_000)).toMatchObject({ hostname: 'drill' });

        await engine.breakServer(drillSpecs.server.id);
        await clear(fence + 2);
      },
    );
  },
);
