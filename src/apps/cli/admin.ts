import { backupsDirectory, listBackups } from '../../database/backups.ts';
import { readServer } from '../../database/embedded-cluster.ts';
import { startEmbedded, stopEmbedded } from '../../database/embedded.ts';
import { goBack } from '../../database/go-back.ts';
import { readMigrations, readSchemaNumber } from '../../database/migrate.ts';
import { databaseRefusals } from '../../database/refusals.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../kernel/clock.ts';
import { refuse, type Result } from '../../kernel/result.ts';
import { issueKey, keys, revokeKey } from './admin-keys.ts';
import { invite, oneTimeCode, signIns } from './admin-people.ts';
import { parseFlags, UsageError } from './flags.ts';
import { nearest } from './help.ts';
import { databaseUrl, dataDirectory } from './installation.ts';
import { refusalText } from './refusal-text.ts';

interface Task {
  readonly run: (rest: readonly string[]) => Promise<Result<readonly string[]>>;
  /** Names of the words it takes after its own; in brackets, if it can do without. */
  readonly takes?: string;
  /** It reads its words and options itself. */
  readonly readsItself?: true;
}

const tasks: Readonly<Record<string, Task>> = {
  status: { run: status },
  backups: { run: backups },
  'go-back': { run: returnToBackup, takes: '[BACKUP]' },
  'stop-database': { run: stopDatabase },
  keys: { run: keys },
  'issue-key': { run: issueKey, takes: 'NAME' },
  'revoke-key': { run: revokeKey, takes: 'ID' },
  'invite': { run: invite, takes: 'EMAIL' },
  'sign-ins': { run: signIns },
  'one-time-code': { run: oneTimeCode, takes: 'EMAIL' },
  // Loaded when they are asked for: engines and workflows would slow every other task down.
  'audit': { run: async () => (await import('./admin-audit.ts')).audit() },
  'image': { run: async (words) => (await import('./admin-image.ts')).image(words), readsItself: true },
};

/** `./hafenamt admin TASK`: what operators do beside the running program. */
export async function run(argv: readonly string[]): Promise<number> {
  const own = tasks[argv[0] ?? '']?.readsItself ? argv : parseFlags(argv, {}).rest;
  const [name, ...parameters] = own;
  const known = Object.keys(tasks);
  if (name === undefined) throw new UsageError(`Say which: ${known.join(', ')}.`);
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (task === undefined) {
    const meant = nearest(name, known);
    const next = meant === null ? `there are ${known.join(', ')}.` : `did you mean “${meant}”?`;
    throw new UsageError(`There is no “admin ${name}”; ${next}`);
  }
  if (!task.readsItself) checkWords(name, task, parameters);
  const result = await task.run(parameters);
  if (!result.ok) {
    console.error(refusalText(result.refusal));
    return 1;
  }
  for (const line of result.value) console.log(line);
  return 0;
}

function checkWords(name: string, { takes = '' }: Task, words: readonly string[]): void {
  if (words.length > (takes === '' ? 0 : 1)) throw new UsageError(`“${words.at(-1)}” is one word too many.`);
  if (words.length === 0 && /^[A-Z]/.test(takes)) throw new UsageError(`“admin ${name}” needs a ${takes}.`);
}

const done = (...lines: string[]): Result<readonly string[]> => ({ ok: true, value: lines });
const tell = (line: string): void => console.error(line);

async function status(): Promise<Result<readonly string[]>> {
  const program = `program: schema ${readMigrations().length}`;
  const external = databaseUrl();
  if (external !== undefined) {
    const { host, pathname } = new URL(external);
    const schema = await readSchemaNumber(external);
    return done(`database: DATABASE_URL, ${pathname.slice(1)} at ${host}`, `schema: ${schema}`, program);
  }
  const cluster = join(dataDirectory(), 'postgres');
  if (!existsSync(cluster)) return done(`database: none yet in ${dataDirectory()}`, program);
  const server = readServer(cluster);
  const state = server === null ? 'stopped' : `running, pid ${server.pid}, port ${server.port}`;
  const database = await startEmbedded(dataDirectory(), tell);
  try {
    const schema = await readSchemaNumber(database.url);
    const count = listBackups(dataDirectory()).length;
    return done(`database: ${cluster} (${state})`, `schema: ${schema}`, program, `backups: ${count}`);
  } finally {
    await database.stop();
  }
}

async function backups(): Promise<Result<readonly string[]>> {
  if (databaseUrl() !== undefined) return refuse(databaseRefusals, 'backup_external');
  const list = listBackups(dataDirectory());
  if (list.length === 0) return done(`There is no backup in ${backupsDirectory(dataDirectory())}.`);
  return done(...list.map(({ name }) => name));
}

async function returnToBackup([name]: readonly string[]): Promise<Result<readonly string[]>> {
  if (databaseUrl() !== undefined) return refuse(databaseRefusals, 'backup_external');
  const returned = await goBack({ dataDirectory: dataDirectory(), name, clock: systemClock, log: tell });
  return returned.ok ? done() : returned;
}

async function stopDatabase(): Promise<Result<readonly string[]>> {
  if (databaseUrl() !== undefined) return refuse(databaseRefusals, 'backup_external');
  if (existsSync(dataDirectory())) await stopEmbedded(dataDirectory());
  return done('The database is stopped.');
}
