import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkHost } from '../../engines/qemu/index.ts';
import { cacheDirectory } from '../cli/installation.ts';
import { engineHandle, type EngineName } from '../server/open-engine.ts';
import type { Summary } from './summary.ts';

const MAIN = join(import.meta.dirname, '../cli/main.ts');
const DEMO_MILLISECONDS = 240_000;
const host = checkHost();
let data: string;

beforeEach(() => {
  data = realpathSync(mkdtempSync(join(tmpdir(), 'hafenamt-demo-')));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

interface Demo {
  readonly child: ChildProcess;
  /** Resolves when the demo has said `text`. */
  said(text: string): Promise<void>;
  readonly ended: Promise<{ code: number | null; output: string; errors: string }>;
}

function startDemo(engine: EngineName): Demo {
  const child = spawn(process.execPath, ['--no-warnings', MAIN, 'demo', '--engine', engine, '--json'], {
    env: { ...process.env, HAFENAMT_DATA: data }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  const waiting: { text: string; done: () => void }[] = [];
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
    for (const { text, done } of waiting) if (errors.includes(text)) done();
  });
  const ended = new Promise<Awaited<Demo['ended']>>((resolve) =>
    child.on('close', (code) => resolve({ code, output, errors })));
  return {
    child,
    said: (text) => Promise.race([
      new Promise<void>((done) => waiting.push({ text, done })),
      ended.then(({ errors: all }) => {
        if (!all.includes(text)) throw new Error(`the demo ended before it said “${text}”: ${all.slice(-500)}`);
      }),
    ]),
    ended,
  };
}

function leftovers(engine: EngineName): Promise<string[]> {
  mkdirSync(join(data, 'demo'), { recursive: true });
  return engineHandle(engine, {
    purpose: 'demo', dataDirectory: join(data, 'demo'), cacheDirectory: cacheDirectory(), allowEmulation: true,
    log: () => undefined,
  }).leftovers();
}

/** What it said when it was killed; an ordinary run tries two of them. */
const moments = ['Reserve address', 'Receive the notice', 'Playing', 'Take a consistent backup'];
const tried = process.env['HAFENAMT_ALL'] === '1' ? moments : moments.slice(0, 2);

describe('a demo on the simulated engine', () => {
  test.each(tried)(
    'killed after “%s”, it is played again to the end and leaves nothing', async (moment) => {
      const killed = startDemo('simulated');
      await killed.said(moment);
      killed.child.kill('SIGKILL');
      await killed.ended;
      const { code, output, errors } = await startDemo('simulated').ended;
      expect(code, errors.slice(-1000)).toBe(0);
      const summary = JSON.parse(output) as Summary;
      expect(summary.leftovers).toEqual([]);
      expect(summary.steps.every((step) => step.clause !== '' && step.engine === 'simulated')).toBe(true);
      expect(summary.documents.every((document) => /^[0-9a-f]{64}$/.test(document.sha256))).toBe(true);
      expect(await leftovers('simulated')).toEqual([]);
    }, DEMO_MILLISECONDS);

  test('interrupted, it removes what it made and says so with code 130', async () => {
    const demo = startDemo('simulated');
    await demo.said('Test server');
    demo.child.kill('SIGINT');
    const { code, errors } = await demo.ended;
    expect(code).toBe(130);
    expect(errors).toContain('removing what was made');
    expect(await leftovers('simulated')).toEqual([]);
  }, DEMO_MILLISECONDS);

  test('a reader that goes away (demo | head) interrupts it as well', async () => {
    const demo = startDemo('simulated');
    await demo.said('Make the offer');
    demo.child.stderr?.destroy();
    demo.child.stdout?.destroy();
    expect((await demo.ended).code).toBe(130);
    expect(await leftovers('simulated')).toEqual([]);
  }, DEMO_MILLISECONDS);

  test('a second demo at the same place does not disturb the first', async () => {
    const first = startDemo('simulated');
    await first.said('Make the offer');
    const second = await startDemo('simulated').ended;
    expect(second.code).toBe(1);
    expect(second.errors).toContain('another demo is at work');
    const { code, errors } = await first.ended;
    expect(code, errors.slice(-1000)).toBe(0);
  }, DEMO_MILLISECONDS);
});

const reason = host.usable ? '' : ` (skipped: ${[...host.missing, ...host.notes].join('; ')})`;
describe.skipIf(!host.usable)(`a demo on real guests${reason}`, () => {
  test('killed with a guest running, its guest, network and files are removed by the next', async () => {
    const killed = startDemo('qemu');
    await killed.said('Start server');
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect((await leftovers('qemu')).join()).toMatch(/process .*namespace .*server srv_/);
    const next = startDemo('qemu');
    await next.said('Playing');
    next.child.kill('SIGINT');
    expect((await next.ended).code).toBe(130);
    expect(await leftovers('qemu')).toEqual([]);
  }, DEMO_MILLISECONDS);
});
