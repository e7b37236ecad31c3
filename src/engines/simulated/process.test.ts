import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { copyWorld, destroyInstance, findLeftovers, openSimulatedEngine } from './index.ts';
import { command, kindOf, processesOf, running, specs, testEngine } from './test-engine.ts';

const at = testEngine();

const FORMER_PROCESS = `
const { createServer } = require('node:net');
const { writeFileSync } = require('node:fs');
const directory = process.argv[2];
const socket = directory + '/engine.sock';
const hello = JSON.stringify({ n: 1, value: { pid: process.pid, directory } }) + '\\n';
createServer((client) => client.on('data', () => client.write(hello))).listen(socket, () =>
  writeFileSync(directory + '/process.json', JSON.stringify({ pid: process.pid, socket })));
`;

describe('the process', () => {
  test('fences hold over a kill, and nothing of the world is lost', async () => {
    const { id, volume } = await running(at);
    await at.engine.deleteVolume(command('x', 9), 'dsk_never_there');
    const before = await at.engine.listWorld();
    const effects = at.engine.effects();
    const pid = at.engine.processId();
    if (pid === null) throw new Error('no process');
    process.kill(pid, 'SIGKILL');
    // Half a line, as a kill in the middle of a write leaves it.
    appendFileSync(join(at.directory, 'effects.jsonl'), '{"seq":99999,"op":"create-di');
    await expect.poll(() => at.engine.processId()).toBe(null);
    // The first call may still find the old line and lose its answer.
    await kindOf(at.engine.listWorld());
    expect(await at.engine.listWorld()).toEqual(before);
    expect(at.engine.processId()).not.toBe(pid);
    expect(at.engine.effects()).toEqual(effects);
    expect((await at.engine.readServer(id))?.power).toBe('running');
    expect(await kindOf(at.engine.createVolume(command('d'), volume))).toBe('done');
    expect(await kindOf(at.engine.createVolume(command('d', 8), { ...volume, id: 'dsk_never_there' }))).toBe('fenced');
    expect(await kindOf(at.engine.createVolume(command('d'), specs().volume))).toBe('done');
    expect(at.engine.effects().length).toBe(effects.length + 1);
  });

  test('a command under way when the process dies is unknown', async () => {
    await at.engine.setFaults([{ op: 'create-volume', mode: 'late-effect', delayMilliseconds: 60_000 }]);
    const { volume } = specs();
    const outcome = kindOf(at.engine.createVolume(command('d'), volume));
    await at.engine.readServer('srv_none');
    process.kill(at.engine.processId() ?? -1, 'SIGKILL');
    expect(await outcome).toBe('unknown');
    expect(await kindOf(at.engine.createVolume(command('d'), volume))).toBe('done');
  });

  test('clients that race to start it meet at one process, which outlives them', async () => {
    const other = mkdtempSync(join(tmpdir(), 'sim-'));
    const clients = await Promise.all(Array.from({ length: 4 }, () => openSimulatedEngine({ directory: other })));
    const [first] = clients;
    if (first === undefined) throw new Error('no client');
    await first.createVolume(command('d'), { id: 'dsk_race', pool: null, bytes: 1, iopsLimit: null, source: null });
    for (const client of clients) expect(await client.listWorld()).toEqual([{ kind: 'volume', id: 'dsk_race' }]);
    const pid = first.processId();
    await expect.poll(() => processesOf(other)).toEqual([pid]);
    for (const client of clients) await client.close();
    expect(await findLeftovers({ directory: other })).toEqual(['volume dsk_race', `process ${pid} (simulated engine)`]);
    const later = await openSimulatedEngine({ directory: other });
    expect(later.processId()).toBe(pid);
    await later.shutdown();
    expect(processesOf(other)).toEqual([]);
    expect(await findLeftovers({ directory: other })).toEqual(['volume dsk_race']);
    await destroyInstance({ directory: other });
    await destroyInstance({ directory: other });
    expect(await findLeftovers({ directory: other })).toEqual([]);
  });

  test('a process of another version is replaced, its world stays', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'sim-'));
    const first = await openSimulatedEngine({ directory });
    await first.createVolume(command('d'), { id: 'dsk_old', pool: null, bytes: 1, iopsLimit: null, source: null });
    await first.shutdown();
    // What the first version answered, under the same name as the real one.
    const program = fileURLToPath(new URL('process.ts', import.meta.url));
    const old = spawn(process.execPath, ['-e', FORMER_PROCESS, program, directory], { stdio: 'ignore' });
    const gone = once(old, 'exit');
    await expect.poll(() => existsSync(join(directory, 'process.json'))).toBe(true);
    const later = await openSimulatedEngine({ directory });
    expect((await gone)[1]).toBe('SIGTERM');
    expect(await later.listWorld()).toEqual([{ kind: 'volume', id: 'dsk_old' }]);
    expect(later.processId()).not.toBe(old.pid);
    await later.shutdown();
    await destroyInstance({ directory });
  });

  test('a copied world is the same, and another from then on', async () => {
    const { id } = await running(at);
    const path = join(at.directory, 'copy');
    copyWorld(at.directory, path);
    const copy = await openSimulatedEngine({ directory: path });
    expect(copy.things()).toEqual(at.engine.things());
    expect(copy.things().find((thing) => thing.id === id)?.state).toMatchObject({ run: { scratch: null } });
    await copy.stopServer(command('p'), id);
    expect((await at.engine.readServer(id))?.power).toBe('running');
    await copy.shutdown();
  });

  test('it ends when its directory is removed', async () => {
    const gone = mkdtempSync(join(tmpdir(), 'sim-'));
    const client = await openSimulatedEngine({ directory: gone });
    rmSync(gone, { recursive: true });
    await expect.poll(() => processesOf(gone), { timeout: 10_000 }).toEqual([]);
    await client.close();
  });

  test('a directory whose path is too long for a socket works all the same', async () => {
    const deep = join(at.directory, 'x'.repeat(120));
    const far = await openSimulatedEngine({ directory: deep });
    expect(await far.listWorld()).toEqual([]);
    await far.shutdown();
    await destroyInstance({ directory: deep });
  });
});
