import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openConnection, type Connection } from './connection.ts';
import { filesIn, readIfThere, readMark, type Files, type Mark } from './files.ts';
import { VERSION, type Hello } from './protocol.ts';

const PROGRAM = fileURLToPath(new URL('process.ts', import.meta.url));

/** Real time a process gets to start and answer, on a machine that is busy with other things. */
const START_MILLISECONDS = 20_000;
/** Real time a process gets to end by itself. */
const STOP_MILLISECONDS = 2_000;
const POLL_MILLISECONDS = 20;
/** flock(1) ends with this status when somebody else holds the lock. */
const LOCK_TAKEN = 75;

/**
 * A connection to the one process of this directory, which is started if none answers. If several clients come at
 * once, all but one of the processes they start find the lock taken and go; the clients meet at the one that stays.
 */
export async function reachProcess(files: Files, log: (line: string) => void): Promise<Connection> {
  const deadline = performance.now() + START_MILLISECONDS;
  let attempt: Attempt | null = null;
  while (performance.now() < deadline) {
    const connection = await tryConnect(files);
    if (connection !== null) return connection;
    if (attempt?.status() === LOCK_TAKEN) attempt = null;
    const status = attempt?.status() ?? null;
    if (status !== null) throw new Error(`the simulated engine ended with ${status}: ${complaintsOf(files)}`);
    attempt ??= startProcess(files, log);
    await pause(POLL_MILLISECONDS);
  }
  throw new Error(`the simulated engine of ${files.directory} did not answer in ${START_MILLISECONDS} ms`);
}

interface Attempt {
  /** Null while it runs; its exit status, or the name of what ended it. */
  status(): number | string | null;
}

function startProcess(files: Files, log: (line: string) => void): Attempt {
  mkdirSync(files.directory, { recursive: true });
  log(`simulated engine: starting its process for ${files.directory}`);
  const complaints = openSync(files.complaints, 'w');
  const lock = ['--nonblock', '--no-fork', '--conflict-exit-code', String(LOCK_TAKEN), files.lock];
  // A session of its own: an interrupt at the terminal of whoever started it does not reach it.
  const child = spawn('flock', [...lock, process.execPath, PROGRAM, files.directory], {
    detached: true,
    stdio: ['ignore', 'ignore', complaints],
    cwd: '/',
  });
  closeSync(complaints);
  child.unref();
  let status: number | string | null = null;
  child.on('error', (error) => {
    status = `${error.message} (flock is part of Debian's util-linux)`;
  });
  child.on('exit', (code, signal) => {
    status = code ?? signal;
  });
  return { status: () => status };
}

function complaintsOf(files: Files): string {
  return readIfThere(files.complaints)?.trim() || 'it said nothing';
}

async function tryConnect(files: Files): Promise<Connection | null> {
  const mark = readMark(files);
  if (mark === null) return null;
  const connection = await openConnection(mark.socket).catch(() => null);
  if (connection === null) return null;
  const hello = (await connection.ask({ op: 'hello' }, START_MILLISECONDS).catch(() => null)) as Hello | null;
  if (hello?.directory === files.directory && hello.version === VERSION) return connection;
  connection.end();
  // It outlived the program that started it, and does not know what this one asks for. Its log brings its world back.
  const former = hello?.directory === files.directory && livingProcess(files)?.pid === hello.pid;
  if (former) await endProcess(files);
  return null;
}

/** The living process of this directory, or null. Its command line is compared, because numbers are used again. */
export function livingProcess(files: Files): Mark | null {
  const mark = readMark(files);
  if (mark === null || !isOurs(mark.pid, files)) return null;
  return mark;
}

function isOurs(pid: number, files: Files): boolean {
  try {
    // A process that ended and was not yet waited for has an empty command line.
    const parts = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return parts.includes(PROGRAM) && parts.includes(files.directory);
  } catch {
    return false;
  }
}

/** Ends the process of this directory by its id and waits until it is gone; nothing to do if there is none. */
export async function endProcess(files: Files): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    const mark = livingProcess(files);
    if (mark === null) return;
    process.kill(mark.pid, signal);
    const deadline = performance.now() + STOP_MILLISECONDS;
    while (isOurs(mark.pid, files) && performance.now() < deadline) await pause(POLL_MILLISECONDS);
  }
  if (livingProcess(files) !== null) throw new Error(`the simulated engine of ${files.directory} does not end`);
}

/** The files of `directory`, which is made if it does not exist. */
export function prepareDirectory(directory: string): Files {
  mkdirSync(directory, { recursive: true });
  return filesIn(directory);
}
