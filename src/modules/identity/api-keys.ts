import { randomBytes } from 'node:crypto';
import { newId } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx, Database } from '../../database/index.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Identity } from './identity.ts';
import type { Permission } from './permissions.ts';
import { identityRefusals } from './refusals.ts';
import { hashToken } from './tokens.ts';

/** 32 random bytes; the prefix lets secret scanners recognise a leaked key. */
const TOKEN_PREFIX = 'hfn_';

/** The name becomes the actor in the audit trail: `operator:NAME`. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,63}$/u;

/** Issues an operator's API key. The token is returned once and stored only as its hash. */
export async function issueApiKey(ctx: Ctx, tenant: string, name: string): Promise<string> {
  const token = TOKEN_PREFIX + randomBytes(32).toString('base64url');
  await ctx.tx.insertInto('apiKey')
    .values({ id: newId('apiKey', ctx.clock), tenant, name, tokenHash: hashToken(token) }).execute();
  return token;
}

/** As `issueApiKey`, asked for by a person: refuses a name that is none, and one that a valid key bears already. */
export async function issueNamedKey(ctx: Ctx, tenant: string, name: string): Promise<Result<string>> {
  if (!NAME.test(name)) return refuse(identityRefusals, 'identity.bad_name', { name });
  const other = await ctx.tx.selectFrom('apiKey').select('id').where('name', '=', name).where('revokedAt', 'is', null)
    .executeTakeFirst();
  if (other) return refuse(identityRefusals, 'identity.name_taken', { name });
  return ok(await issueApiKey(ctx, tenant, name));
}

/** All keys, also those that are revoked, oldest first. Their tokens are nowhere. */
export async function listApiKeys(ctx: Ctx) {
  return ctx.tx.selectFrom('apiKey').select(['id', 'name', 'createdAt', 'expiresAt', 'revokedAt'])
    .orderBy('id').execute();
}

/** From now on the key opens nothing. Revoking it again changes nothing. Answers with its name. */
export async function revokeApiKey(ctx: Ctx, id: string): Promise<Result<string>> {
  const row = await ctx.tx.selectFrom('apiKey').select('name').where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return refuse(identityRefusals, 'identity.unknown_key', { id });
  await ctx.tx.updateTable('apiKey').set({ revokedAt: ctx.now }).where('id', '=', id).where('revokedAt', 'is', null)
    .execute();
  return ok(row.name);
}

/** Whom a token belongs to, or null. Looked up by hash, so comparing takes the same time for every guess. */
export async function identify(db: Database, clock: Clock, token: string): Promise<Identity | null> {
  const row = await db.selectFrom('apiKey').leftJoin('account', 'account.id', 'apiKey.accountId')
    .select(['apiKey.name', 'expiresAt', 'accountId', 'scopes', 'account.state'])
    .where('tokenHash', '=', hashToken(token)).where('revokedAt', 'is', null).where('apiKey.kind', '=', 'api')
    .executeTakeFirst();
  if (!row || (row.expiresAt && row.expiresAt.epochMilliseconds <= clock.now().epochMilliseconds)) return null;
  if (row.accountId === null) return { actor: `operator:${row.name}`, account: null, scopes: null, session: null };
  if (row.state !== 'active') return null;
  return {
    actor: `account:${row.accountId}`, account: row.accountId, scopes: row.scopes as readonly Permission[] | null,
    session: null,
  };
}

export async function hasApiKeys(db: Database): Promise<boolean> {
  return (await db.selectFrom('apiKey').select('id').limit(1).executeTakeFirst()) !== undefined;
}
