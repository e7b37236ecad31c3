import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { APP_ROLE, connect } from '../../database/connect.ts';
import { startEmbedded } from '../../database/embedded.ts';
import { transaction, type Caller, type Ctx, type Database, type DB } from '../../database/index.ts';
import { planMigration } from '../../database/migrate.ts';
import { ExpectedError } from '../../kernel/expected-error.ts';
import { systemClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import { databaseUrl, dataDirectory } from './installation.ts';

/** What a task prints, a line each. */
export type Lines = Promise<Result<readonly string[]>>;

/** One transaction in the name of whoever sits at this machine, whether or not the program runs. */
export function inDatabase(cause: string, work: (ctx: Ctx) => Lines): Lines {
  return withDatabase(1, (db) => transaction(db, callerFor(cause), work));
}

export function callerFor(cause: string): Caller {
  const actor = `operator:${userInfo().username} (admin)`;
  return { actor, cause, correlation: newId('correlation', systemClock), clock: systemClock };
}

/** The installation's database, with the rights of the program, whether or not the program runs. */
export async function withDatabase<T>(connections: number, work: (db: Database) => Promise<T>): Promise<T> {
  const { url, stop } = await openDatabase();
  try {
    const { from, to } = await readPlan(url);
    if (from !== to) throw new ExpectedError(`the database has schema ${from}, this program ${to}; start ./hafenamt up first`);
    const db = connect<DB>(url, { role: APP_ROLE, reach: 'all', connections });
    try {
      return await work(db);
    } finally {
      await db.destroy();
    }
  } finally {
    await stop();
  }
}

async function readPlan(url: string): Promise<{ from: number; to: number }> {
  const plan = await planMigration(url);
  if (!plan.ok) throw new ExpectedError(plan.refusal.message.en);
  return plan.value;
}

async function openDatabase(): Promise<{ url: string; stop(): Promise<void> }> {
  const url = databaseUrl();
  if (url !== undefined) return { url, stop: async () => undefined };
  if (!existsSync(join(dataDirectory(), 'postgres'))) {
    throw new ExpectedError(`there is no database in ${dataDirectory()} yet; ./hafenamt up makes it, and the first key`);
  }
  return startEmbedded(dataDirectory(), () => undefined);
}
