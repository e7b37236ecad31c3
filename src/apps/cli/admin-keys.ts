import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { userInfo } from 'node:os';
import { APP_ROLE, connect } from '../../database/connect.ts';
import { startEmbedded } from '../../database/embedded.ts';
import { transaction, type Ctx, type DB } from '../../database/index.ts';
import { planMigration } from '../../database/migrate.ts';
import { systemClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { issueNamedKey, listApiKeys, revokeApiKey } from '../../modules/identity/index.ts';
import { databaseUrl, dataDirectory } from './installation.ts';

type Lines = Promise<Result<readonly string[]>>;

/** Rows of the installation itself, not of a customer. */
const TENANT = 'installation';

export function keys(): Lines {
  return inDatabase('list keys', async (ctx) => {
    const rows = await listApiKeys(ctx);
    if (rows.length === 0) return ok(['There is no key; ./hafenamt admin issue-key NAME makes one.']);
    return ok(rows.map(({ id, name, createdAt, revokedAt, expiresAt }) => {
      const end = revokedAt ? `revoked ${day(revokedAt)}` : expiresAt ? `valid until ${day(expiresAt)}` : 'valid';
      return `${id}  ${end}  issued ${day(createdAt)}  ${name}`;
    }));
  });
}

/** The token is the only line on standard output, so that a script can keep it; it is shown this once. */
export function issueKey([name = '']: readonly string[]): Lines {
  return inDatabase('issue key', async (ctx) => {
    const token = await issueNamedKey(ctx, TENANT, name);
    return token.ok ? ok([token.value]) : token;
  });
}

export function revokeKey([id = '']: readonly string[]): Lines {
  return inDatabase('revoke key', async (ctx) => {
    const name = await revokeApiKey(ctx, id);
    return name.ok ? ok([`${id} (${name.value}) opens nothing any more.`]) : name;
  });
}

function day(at: { toString(): string }): string {
  return at.toString().slice(0, 'YYYY-MM-DD'.length);
}

/** One transaction in the name of whoever sits at this machine, whether or not the program runs. */
async function inDatabase(cause: string, work: (ctx: Ctx) => Lines): Lines {
  const { url, stop } = await openDatabase();
  try {
    const { from, to } = await readPlan(url);
    if (from !== to) throw new Error(`the database has schema ${from}, this program ${to}; start ./hafenamt up first`);
    const db = connect<DB>(url, { role: APP_ROLE, reach: 'all', connections: 1 });
    const actor = `operator:${userInfo().username} (admin)`;
    const caller = { actor, cause, correlation: newId('correlation', systemClock), clock: systemClock };
    try {
      return await transaction(db, caller, work);
    } finally {
      await db.destroy();
    }
  } finally {
    await stop();
  }
}

async function readPlan(url: string): Promise<{ from: number; to: number }> {
  const plan = await planMigration(url);
  if (!plan.ok) throw new Error(plan.refusal.message.en);
  return plan.value;
}

async function openDatabase(): Promise<{ url: string; stop(): Promise<void> }> {
  const url = databaseUrl();
  if (url !== undefined) return { url, stop: async () => undefined };
  if (!existsSync(join(dataDirectory(), 'postgres'))) {
    throw new Error(`there is no database in ${dataDirectory()} yet; ./hafenamt up makes it, and the first key`);
  }
  return startEmbedded(dataDirectory(), () => undefined);
}
