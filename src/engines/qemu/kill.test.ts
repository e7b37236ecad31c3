import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drillSpecs, runDrill } from './drill-program.ts';
import { destroyInstance, findLeftovers, openQemuEngine, type QemuEngine } from './index.ts';
import { cacheDirectory, testInstance, whyNot } from './test-host.ts';

const PROGRAM = fileURLToPath(new URL('drill-program.ts', import.meta.url));
const reason = whyNot();

/** Runs the drill in a process of its own and kills it `afterMilliseconds` after it said `line`. */
function runAndKill(options: object, fence: number, line: string, afterMilliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const program = ['--no-warnings', PROGRAM, JSON.stringify(options), String(fence)];
    const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      const before = said.includes(`${line}\n`);
      said += chunk.toString();
      if (!before && said.includes(`${line}\n`)) setTimeout(() => child.kill('SIGKILL'), afterMilliseconds);
    });
    child.on('close', (_, signal) => resolve(signal === 'SIGKILL'));
  });
}

describe.skipIf(reason !== null)(
  `a control plane killed in the middle${reason === null ? '' : `: ${reason}`}`,
  { timeout: 120_000 },
  () => {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'hafenamt-kill-'));
    const options = { instance: testInstance('k'), dataDirectory, cacheDirectory };
    let engine: QemuEngine;

    async function clear(fence: number): Promise<void> {
      const command = { key: 'drill/clear', fence };
      await engine.deleteServer(command, drillSpecs.server.id);
      await engine.deleteNic(command, drillSpecs.nic.id);
      await engine.deleteDisk(command, drillSpecs.disk.id);
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

    // QEMU writes its pid file last: a newer worker that acts before that must not lose sight of the guest.
    test.each([0, 10, 25, 50, 100])(
      '%i ms into a start: a newer worker sees one guest, and can end it',
      async (milliseconds) => {
        const fence = 100 + milliseconds;
        const guests = async () => (await findLeftovers(options)).filter((line) => line.startsWith('process'));
        expect(await runAndKill(options, fence, 'start-server begins', milliseconds)).toBe(true);
        await engine.startServer({ key: 'drill/again', fence: fence + 1 }, drillSpecs.server.id);
        expect(await guests()).toHaveLength(1);
        expect(await engine.readServer(drillSpecs.server.id)).toMatchObject({ power: 'running' });

        await engine.breakServer(drillSpecs.server.id);
        await clear(fence + 2);
        expect(await guests()).toEqual([]);
      },
    );

    test.each([
      // what it said last   + ms  fence of the killed worker, higher in each row
      ['create-disk begins', 5, 1010],
      ['start-server begins', 30, 1020],
      ['create-backup begins', 60, 1030],
      ['create-backup begins', 250, 1040],
    ])(
      'after “%s” + %i ms: everything is listed, and a newer worker finishes it',
      async (line, milliseconds, fence) => {
        expect(await runAndKill(options, fence, line, milliseconds)).toBe(true);
        const before = await engine.listWorld();
        const known = new Set(['disk dsk_drill', 'nic nic_drill', 'server srv_drill', 'backup bak_drill']);
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
