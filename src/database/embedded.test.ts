import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readServer } from './embedded-cluster.ts';
import { startEmbedded, stopEmbedded, withStoppedEmbedded } from './embedded.ts';
import { isAlive, markOf } from './process-mark.ts';

let directory: string;
let children: ChildProcess[];
beforeEach(() => {
  // A closed parent: the account the server runs as can't walk to its own data directory.
  directory = join(mkdtempSync(join(tmpdir(), 'embedded-')), 'data dir');
  mkdirSync(directory);
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await stopEmbedded(directory);
  rmSync(join(directory, '..'), { recursive: true });
});

const quiet = (): undefined => undefined;
/** Without fsync, for speed: none of these tests pulls the plug. */
const start = () => startEmbedded(directory, quiet, { durable: false });

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', quiet);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end().catch(quiet);
  }
}

/** Another process that starts the database, says so on its output, and stays. */
async function otherProcess(): Promise<ChildProcess> {
  const code = `
    import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))};
    await startEmbedded(${JSON.stringify(directory)}, () => {}, { durable: false });
    console.log('started');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  await new Promise((resolve, reject) => child.stdout?.once('data', resolve).once('end', reject));
  return child;
}

function kill(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

test('rows survive a stop and a start, and the server ends with its only user', async () => {
  const first = await start();
  await query(first.url, 'create table berth as select 7 as n');
  await first.stop();
  expect(readServer(join(directory, 'postgres'))).toBeNull();
  await first.stop();
  const second = await start();
  expect(await query(second.url, 'select n from berth')).toEqual([{ n: 7 }]);
});

test('the database is durable, listens on loopback only and takes nobody without the password', async () => {
  const { url } = await startEmbedded(directory, quiet);
  const [settings] = await query(url, `
    select current_setting('fsync') as fsync, current_setting('listen_addresses') as listen,
    current_setting('unix_socket_directories') as sockets, current_setting('TimeZone') as zone,
    (select datlocprovider::text || datlocale from pg_database where datname = current_database()) as locale`);
  expect(settings).toEqual({ fsync: 'on', listen: '127.0.0.1', sockets: '', zone: 'UTC', locale: 'bC.UTF-8' });
  const wrong = new URL(url);
  wrong.password = 'guess';
  await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
  expect(statSync(join(directory, 'postgres', 'hafenamt.password')).mode & 0o777).toBe(0o600);
});

test('two processes share one server; it ends with the last of them', async () => {
  const other = await otherProcess();
  const mine = await start();
  await mine.stop();
  expect(readServer(join(directory, 'postgres'))).not.toBeNull();
  await expect(withStoppedEmbedded(directory, async () => 1)).rejects.toThrow(`in use by process ${other.pid}`);
  await kill(other);
  expect(await withStoppedEmbedded(directory, async () => 1)).toBe(1);
  expect(readServer(join(directory, 'postgres'))).toBeNull();
});

test('many that start at once make one database and one server', async () => {
  const all = await Promise.all([otherProcess(), otherProcess(), start(), start()]);
  expect((all[2] as { url: string }).url).toBe((all[3] as { url: string }).url);
  expect(readdirSync(join(directory, 'postgres.users'))).toHaveLength(4);
});

test('the server a killed process left is adopted, with its rows', async () => {
  const other = await otherProcess();
  const before = readServer(join(directory, 'postgres'));
  await kill(other);
  const mine = await start();
  expect(readServer(join(directory, 'postgres'))).toEqual(before);
  await mine.stop();
  expect(readServer(join(directory, 'postgres'))).toBeNull();
});

test('after a kill of the server itself no committed row is lost', async () => {
  const first = await start();
  await query(first.url, 'create table berth as select generate_series(1, 1000) as n');
  process.kill(readServer(join(directory, 'postgres'))?.pid ?? 0, 'SIGKILL');
  const second = await start();
  expect(await query(second.url, 'select count(*)::int as n from berth')).toEqual([{ n: 1000 }]);
});

test('a stale pid file that names a living stranger is no obstacle', async () => {
  const first = await start();
  await first.stop();
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
  children.push(stranger);
  const pidFile = `${stranger.pid}\n/proc/self/cwd\n1\n5432\n\n\n\nready   \n`;
  writeFileSync(join(directory, 'postgres', 'postmaster.pid'), pidFile);
  const second = await start();
  expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(isAlive(markOf(stranger.pid ?? 0) ?? '')).toBe(true);
});

test('an interrupted creation leaves nothing half-done', async () => {
  const half = join(directory, 'postgres.new-1', 'cluster');
  mkdirSync(half, { recursive: true });
  writeFileSync(join(half, 'PG_VERSION'), '18\n');
  const { url } = await start();
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(readdirSync(directory).filter((name) => name.includes('.new-'))).toEqual([]);
});

test('a cluster of another PostgreSQL is refused by name and left alone', async () => {
  const first = await start();
  await first.stop();
  const version = join(directory, 'postgres', 'PG_VERSION');
  chmodSync(version, 0o600);
  writeFileSync(version, '17\n');
  await expect(start()).rejects.toThrow('is PostgreSQL 17, this program brings 18');
  expect(existsSync(version)).toBe(true);
  writeFileSync(version, '18\n');
});

test('the caller’s PG* variables do not disturb', async () => {
  const disturbing = { PGPORT: '1', PGHOST: 'nowhere.invalid', PGSSLMODE: 'require', PGUSER: 'x', PGDATA: '/nowhere' };
  Object.assign(process.env, disturbing);
  try {
    const { url } = await start();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  } finally {
    for (const name of Object.keys(disturbing)) delete process.env[name];
  }
});

test('the server’s log is beside the cluster, for its owner only', async () => {
  await start();
  expect(statSync(join(directory, 'postgres.log')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(directory, 'postgres.log'), 'utf8')).toContain('ready to accept connections');
});
