import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from '../../source-files.ts';
import type { Figure } from './report.ts';

/** Longer than the thread that sets PDFs waits for more. */
const IDLE_MILLISECONDS = 45_000;
const LAUNCHER = join(ROOT, 'hafenamt');
const START_MILLISECONDS = 120_000;

/**
 * `up --cast` on the simulated engine, by the launcher, left alone for a while; its database is a process of its own.
 * The first start compiles, and what compiles stays in memory.
 */
export async function benchMemory(): Promise<readonly Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), 'hafenamt-bench-'));
  const env = {
    ...process.env, HAFENAMT_DATA: join(directory, 'data'), NODE_COMPILE_CACHE: join(directory, 'compiled'),
  };
  try {
    const first = await idle(env);
    return [
      { what: 'resident memory of the idle program, first start', value: first, unit: 'MiB' },
      { what: 'each later start', value: await idle(env), unit: 'MiB', atMost: 250 },
    ];
  } finally {
    const clean = spawn(LAUNCHER, ['up', '--clean'], { env, stdio: 'ignore' });
    await new Promise((resolve) => { clean.once('exit', resolve); });
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Mebibytes. */
async function idle(env: NodeJS.ProcessEnv): Promise<number> {
  const up = spawn(LAUNCHER, ['up', '--cast', '--engine', 'simulated', '--port', '0'], {
    env, stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  up.stderr.on('data', (chunk: Buffer) => { said += chunk.toString(); });
  try {
    const end = performance.now() + START_MILLISECONDS;
    while (!/http:\/\/\S+/.test(said) && performance.now() < end && up.exitCode === null) await pause(200);
    if (!/http:\/\/\S+/.test(said)) throw new Error(`up did not start: ${said.slice(-500)}`);
    await pause(IDLE_MILLISECONDS);
    const status = readFileSync(`/proc/${up.pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024;
  } finally {
    up.kill('SIGTERM');
    await new Promise((resolve) => { up.once('exit', resolve); });
  }
}
