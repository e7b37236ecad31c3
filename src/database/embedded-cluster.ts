import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync, closeSync, existsSync, fchownSync, fsyncSync, mkdirSync, openSync, readFileSync, readlinkSync, readdirSync,
  realpathSync, renameSync, rmSync, statSync, writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { finishGoBack } from './backups.ts';
import { databaseAccount, findBinaries, POSTGRES_MAJOR, type Account } from './embedded-binaries.ts';
import { markOf } from './process-mark.ts';
import { ExpectedError } from '../kernel/expected-error.ts';

/** Waiting that ends. Recovery after a crash replays at most one checkpoint's worth of log (5 minutes of writes). */
const limits = {
  readyMilliseconds: 120_000,
  stopMilliseconds: 60_000,
  pollMilliseconds: 20,
  starts: 5,
  /** Bytes of the server's log before it is put aside; one old log is kept. */
  logBytes: 10_000_000,
  logTailLines: 12,
} as const;

/** Owner of the embedded database and its only superuser; its password never leaves the cluster's directory. */
const OWNER = 'hafenamt';
const PASSWORD_FILE = 'hafenamt.password';

/**
 * The server is told its directory as the one it stands in: so an account that may not walk the path to it (a
 * data directory under a closed home) can still serve it, and /proc/PID/cwd proves whose server it is.
 */
const HERE = '/proc/self/cwd';

/** cannot_connect_now (it still recovers, or already stops) and too_many_connections. */
const TRANSIENT = new Set(['57P03', '53300']);

export interface Cluster {
  readonly directory: string;
  readonly account: Account | null;
  readonly log: (line: string) => void;
  /** False only for databases that are thrown away: then a power cut may cost them. */
  readonly durable: boolean;
}

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/** The cluster in `directory`, made if it isn't there. An interrupted making leaves nothing half-done. */
export function openCluster(directory: string, durable: boolean, log: (line: string) => void): Cluster {
  mkdirSync(dirname(directory), { recursive: true });
  removeHalfMade(directory);
  finishGoBack(directory);
  const account = databaseAccount(directory);
  if (!existsSync(directory)) {
    log('Creating the database');
    initialise(directory, account, durable);
  }
  const { uid } = statSync(directory);
  const me = process.getuid?.();
  if (me !== 0 && uid !== me) {
    throw new ExpectedError(`the database in ${directory} belongs to user ${uid}: start as that user or as root, or choose another data directory`);
  }
  const major = readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim();
  if (major !== POSTGRES_MAJOR) {
    throw new ExpectedError(`the database in ${directory} is PostgreSQL ${major}, this program brings ${POSTGRES_MAJOR}: open it with the version that made it`);
  }
  return { directory: realpathSync(directory), account, log, durable };
}

function removeHalfMade(directory: string): void {
  for (const name of readdirSync(dirname(directory))) {
    if (name.startsWith(`${basename(directory)}.new-`)) rmSync(join(dirname(directory), name), { recursive: true });
  }
}

function initialise(directory: string, account: Account | null, durable: boolean): void {
  const half = `${directory}.new-${process.pid}`;
  const cluster = join(half, 'cluster');
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  writeFileSync(join(half, 'password'), randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (account) for (const path of [half, cluster, join(half, 'password')]) chownSync(path, account.uid, account.gid);
  const result = spawnSync(
    join(findBinaries(account), 'initdb'),
    [
      '-D', HERE, '-U', OWNER, '--pwfile=../password', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C',
      '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions', ...(durable ? [] : ['--no-sync']),
    ],
    { cwd: cluster, env: cleanEnvironment(), encoding: 'utf8', ...account },
  );
  if (result.status !== 0) {
    throw new Error(`PostgreSQL could not create its files in ${directory}: ${result.error?.message ?? result.stderr}`);
  }
  renameSync(join(half, 'password'), join(cluster, PASSWORD_FILE));
  renameSync(cluster, directory);
  if (durable) syncDirectory(dirname(directory));
  rmSync(half, { recursive: true });
}

function syncDirectory(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** PG* variables of the caller's shell must not steer our server. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_'));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', LANG: 'C', TZ: 'UTC' };
}

/**
 * The server that serves `cluster` now, or null. postmaster.pid says who it was (its lines: pid, directory, start,
 * port, …; storage.html of the PostgreSQL manual), /proc says whether that process is it: after a crash
 * the pid may be anybody's.
 */
export function readServer(directory: string): RunningServer | null {
  let lines: string[];
  try {
    lines = readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 1 || markOf(pid) === null) return null;
  try {
    if (readlinkSync(`/proc/${pid}/cwd`) !== realpathSync(directory)) return null;
    if (basename(readlinkSync(`/proc/${pid}/exe`)).split(' ')[0] !== 'postgres') return null;
  } catch {
    return null;
  }
  return { pid, port: Number(lines[3] ?? 0) };
}

/** Starts the cluster's server, or adopts the one that runs, and returns when it takes connections. */
export async function startServer(cluster: Cluster): Promise<RunningServer> {
  let complaint = '';
  for (let start = 1; start <= limits.starts; start++) {
    if (readServer(cluster.directory) === null) await launch(cluster);
    try {
      return await untilReady(cluster);
    } catch (error) {
      if (error instanceof pg.DatabaseError) throw error; // it runs, and refuses us: waiting changes nothing
      // Two causes go away by themselves: somebody took our port, or the workers of a killed server still end.
      complaint = (error as Error).message;
      await wait(limits.pollMilliseconds * 10 ** Math.min(start, 2));
    }
  }
  throw new Error(`PostgreSQL did not start in ${cluster.directory}: ${complaint}\n${logTail(cluster)}`);
}

async function launch(cluster: Cluster): Promise<void> {
  rmSync(join(cluster.directory, 'postmaster.pid'), { force: true }); // readServer found nobody behind it
  const port = await freePort();
  const settings: Readonly<Record<string, string>> = {
    listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '', cluster_name: 'hafenamt',
    timezone: 'UTC', log_timezone: 'UTC', max_connections: '200',
    ...(cluster.durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openLog(cluster);
  // A process group of its own: Ctrl-C in the terminal is for the program, which then stops the server in order.
  const child = spawn(join(findBinaries(cluster.account), 'postgres'), ['-D', HERE, ...options], {
    cwd: cluster.directory, env: cleanEnvironment(), detached: true, stdio: ['ignore', log, log], ...cluster.account,
  });
  closeSync(log);
  child.unref();
  await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  const mark = child.pid === undefined ? null : markOf(child.pid);
  const deadline = performance.now() + limits.readyMilliseconds;
  while (readServer(cluster.directory) === null && child.pid !== undefined && markOf(child.pid) === mark && mark) {
    if (performance.now() > deadline) throw new Error('PostgreSQL did not write its pid file');
    await wait(limits.pollMilliseconds);
  }
}

function logPath(cluster: Cluster): string {
  return `${cluster.directory}.log`;
}

function openLog(cluster: Cluster): number {
  const path = logPath(cluster);
  if (existsSync(path) && statSync(path).size > limits.logBytes) renameSync(path, `${path}.old`);
  const handle = openSync(path, 'a', 0o600);
  const { uid, gid } = statSync(cluster.directory);
  if (process.getuid?.() === 0) fchownSync(handle, uid, gid); // its owner may start it next time
  return handle;
}

function logTail(cluster: Cluster): string {
  return readFileSync(logPath(cluster), 'utf8').trimEnd().split('\n').slice(-limits.logTailLines).join('\n');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function untilReady(cluster: Cluster): Promise<RunningServer> {
  const deadline = performance.now() + limits.readyMilliseconds;
  let complaint = '';
  while (performance.now() < deadline) {
    const server = readServer(cluster.directory);
    if (server === null) throw new Error(complaint || 'the server ended at once');
    if (server.port > 0) {
      try {
        await ensureDatabase(cluster.directory, server);
        return server;
      } catch (error) {
        const code = (error as { code?: string }).code ?? '';
        if (error instanceof pg.DatabaseError && !TRANSIENT.has(code)) throw error;
        complaint = (error as Error).message;
      }
    }
    await wait(limits.pollMilliseconds);
  }
  throw new Error(complaint);
}

async function ensureDatabase(directory: string, server: RunningServer): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(directory, server, 'postgres') });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query(`select from pg_database where datname = '${OWNER}'`);
    if (rowCount === 0) await client.query(`create database ${OWNER}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Connection URL of the owner; it contains the password. */
export function urlOf(directory: string, server: RunningServer, database: string = OWNER): string {
  const password = readFileSync(join(directory, PASSWORD_FILE), 'utf8');
  return `postgres://${OWNER}:${password}@127.0.0.1:${server.port}/${database}?sslmode=disable`;
}

/** Stops the server in order (PostgreSQL's "fast" shutdown: open transactions are rolled back). No server: no-op. */
export async function stopServer(directory: string): Promise<void> {
  const server = readServer(directory);
  if (server === null) return;
  const mark = markOf(server.pid);
  process.kill(server.pid, 'SIGINT');
  const deadline = performance.now() + limits.stopMilliseconds;
  while (mark !== null && markOf(server.pid) === mark) {
    if (performance.now() > deadline) throw new Error(`PostgreSQL (pid ${server.pid}) does not stop`);
    await wait(limits.pollMilliseconds);
  }
}
