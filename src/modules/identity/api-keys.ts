import { createHash, randomBytes } from 'node:crypto';
import { newId } from '../../kernel/ids.ts';
import type { Ctx, Database } from '../../database/index.ts';
import type { Clock } from '../../kernel/clock.ts';

/** 32 random bytes; the prefix lets secret scanners recognise a leaked key. */
const TOKEN_PREFIX = 'hfn_';

function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Issues an operator's API key. The token is returned once and stored only as its hash. */
export async function issueApiKey(ctx: Ctx, tenant: string, name: string): Promise<string> {
  const token = TOKEN_PREFIX + randomBytes(32).toString('base64url');
  await ctx.tx.insertInto('apiKey')
    .values({ id: newId('apiKey', ctx.clock), tenant, name, role: 'operator', tokenHash: hashToken(token) }).execute();
  return token;
}

export interface Identity {
  readonly actor: string;
  readonly role: 'operator';
}

/** Whom a token belongs to, or null. Looked up by hash, so comparing takes the same time for every guess. */
export async function identify(db: Database, clock: Clock, token: string): Promise<Identity | null> {
  const row = await db.selectFrom('apiKey').select(['name', 'expiresAt'])
    .where('tokenHash', '=', hashToken(token)).where('revokedAt', 'is', null).executeTakeFirst();
  if (!row || (row.expiresAt && row.expiresAt.epochMilliseconds <= clock.now().epochMilliseconds)) return null;
  return { actor: `operator:${row.name}`, role: 'operator' };
}

export async function hasApiKeys(db: Database): Promise<boolean> {
  return (await db.selectFrom('apiKey').select('id').limit(1).executeTakeFirst()) !== undefined;
}
