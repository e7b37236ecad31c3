import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from '../../source-files.ts';
import type { Figure } from './report.ts';

/** Longer than the thread that sets PDFs waits for more. */
const IDLE_MILLISECONDS = 45_000;
const START_MILLISECONDS = 120_000;

/** `up --cast` on the simulated engine, left alone for a while; its database is a process of its own. */
export async function benchMemory(): Promise<readonly Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), 'hafenamt-bench-'));
  const env = { ...process.env, HAFENAMT_DATA: directory };
  // By the launcher, which becomes the program.
  const launcher = join(ROOT, 'hafenamt');
  const up = spawn(launcher, ['up', '--cast', '--engine', 'simulated', '--port', '0'], {
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
    const kibibytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]);
    return [{ what: 'resident memory of the idle program', value: kibibytes / 1024, unit: 'MiB', atMost: 250 }];
  } finally {
    up.kill('SIGTERM');
    await new Promise((resolve) => { up.once('exit', resolve); });
    const clean = spawn(launcher, ['up', '--clean'], { env, stdio: 'ignore' });
    await new Promise((resolve) => { clean.once('exit', resolve); });
    rmSync(directory, { recursive: true, force: true });
  }
}
