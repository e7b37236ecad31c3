import { mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCluster, startServer, stopServer, urlOf } from './embedded-cluster.ts';
import { withExclusive } from './exclusive.ts';
import { isAlive, markOf } from './process-mark.ts';
import { ExpectedError } from '../kernel/expected-error.ts';

/** Milliseconds one process waits for another that starts, stops or copies the same database. */
const EXCLUSIVE_MILLISECONDS = 300_000;

export interface EmbeddedDatabase {
  /** `postgres://…` of the owner, loopback only; contains the password. */
  readonly url: string;
  /** Takes this user off; the last one out stops the server. Twice is harmless. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** False for databases that are thrown away (tests): no fsync. */
  readonly durable?: boolean;
}

let userCount = 0;

/**
 * Starts the PostgreSQL that comes with the program on `dataDirectory`/postgres, or adopts the one already running
 * there (another process of ours, or what a killed one left behind).
 *
 * Who uses it is a file per user in `dataDirectory`/postgres.users, named after its process, so a user
 * that was killed doesn't count. Throws when the server can't be had; `log` gets one line per thing done.
 */
export async function startEmbedded(
  dataDirectory: string,
  log: (line: string) => void,
  options: EmbeddedOptions = {},
): Promise<EmbeddedDatabase> {
  mkdirSync(dataDirectory, { recursive: true });
  const { cluster, users } = places(dataDirectory);
  const user = join(users, `${markOf(process.pid) ?? process.pid}.${userCount++}`);
  const url = await exclusively(dataDirectory, async () => {
    const opened = openCluster(cluster, options.durable ?? true, log);
    const server = await startServer(opened);
    mkdirSync(users, { recursive: true });
    writeFileSync(user, '');
    return urlOf(cluster, server);
  });
  return {
    url,
    stop: () =>
      exclusively(dataDirectory, async () => {
        rmSync(user, { force: true });
        if (liveUsers(users).length === 0) await stopServer(cluster);
      }),
  };
}

/** Stops the server of `dataDirectory` whoever uses it. No server: no-op. */
export async function stopEmbedded(dataDirectory: string): Promise<void> {
  await exclusively(dataDirectory, () => stopServer(places(dataDirectory).cluster));
}

/**
 * Runs `work` on the files of a stopped cluster (`dataDirectory`/postgres). Refuses, by throwing, while another
 * process uses the database; a server nobody uses any more is stopped first.
 */
export async function withStoppedEmbedded<T>(dataDirectory: string, work: (cluster: string) => Promise<T>): Promise<T> {
  const { cluster, users } = places(dataDirectory);
  return exclusively(dataDirectory, async () => {
    const others = liveUsers(users);
    if (others.length > 0) {
      throw new ExpectedError(`the database in ${dataDirectory} is in use by process ${others.join(', ')}: stop it first`);
    }
    await stopServer(cluster);
    return work(cluster);
  });
}

function places(dataDirectory: string): { cluster: string; users: string } {
  return { cluster: join(dataDirectory, 'postgres'), users: join(dataDirectory, 'postgres.users') };
}

function exclusively<T>(dataDirectory: string, work: () => Promise<T>): Promise<T> {
  return withExclusive(`database ${realpathSync(dataDirectory)}`, EXCLUSIVE_MILLISECONDS, work);
}

/** Pids of the living users; files of dead ones are cleared away. */
function liveUsers(users: string): number[] {
  let names: string[];
  try {
    names = readdirSync(users);
  } catch {
    return [];
  }
  const live = names.filter((name) => {
    const alive = isAlive(name.split('.')[0] ?? '');
    if (!alive) rmSync(join(users, name), { force: true });
    return alive;
  });
  return live.map((name) => Number(name.split('-')[0]));
}
