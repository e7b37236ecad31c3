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
    const options = { instance: testInstance('k'), dataDirectory: mkdtempSync(join(tmpdir(), 'hafenamt-kill-')), cacheDirectory };
    let engine: QemuEngine;

    beforeAll(async () => {
      await destroyInstance(options);
      engine = await openQemuEngine(options);
    }, 20 * 60_000);
    afterAll(async () => {
      await destroyInstance(options);
      expect(await findLeftovers(options)).toEqual([]);
      rmSync(options.dataDirectory, { recursive: true });
    });

    test.each([
      // what it said last   + ms  fence of the killed worker, higher in each row
      ['create-disk begins', 5, 10],
      ['start-server begins', 30, 20],
      ['create-backup begins', 60, 30],
      ['create-backup begins', 250, 40],
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

        const done = { key: 'drill/clean', fence: fence + 2 };
        await engine.breakServer(drillSpecs.server.id);
        await engine.deleteServer(done, drillSpecs.server.id);
        await engine.deleteNic(done, drillSpecs.nic.id);
        await engine.deleteDisk(done, drillSpecs.disk.id);
        await engine.deleteBackup(done, drillSpecs.backup.id);
        expect(await engine.listWorld()).toEqual([]);
      },
    );
  },
);
