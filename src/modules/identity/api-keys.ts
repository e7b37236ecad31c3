import { newId } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx, Database } from '../../database/index.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Identity } from './identity.ts';
import type { Permission } from './permissions.ts';
import { identityRefusals } from './refusals.ts';
import { hashToken, newToken } from './tokens.ts';

/** The prefix lets secret scanners recognise a leaked key. */
const TOKEN_PREFIX = 'hfn_';

/** For a key of the installation the name becomes the actor in the audit trail: `operator:NAME`. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,63}$/u;

/** Seconds that may pass before the use of a key is written down again. */
const USED_SECONDS = 60;

/** Whose key it is and how far it reaches. */
export interface NewKey {
  readonly tenant: string;
  /** Null: a key of the installation itself, which may do everything. */
  readonly accountId: string | null;
  readonly name: string;
  /** `calendar` opens the calendar feed and nothing else. */
  readonly kind?: 'api' | 'calendar';
  /** Null: whatever the account may. */
  readonly scopes?: readonly Permission[] | null;
  readonly expiresAt?: Ctx['now'] | null;
}

/** Issues a key. The token is returned once and stored only as its hash. */
export async function issueKey(
  ctx: Ctx, { scopes = null, kind = 'api', expiresAt = null, ...key }: NewKey,
): Promise<{ readonly id: string; readonly token: string }> {
  const token = newToken(TOKEN_PREFIX);
  const id = newId('apiKey', ctx.clock);
  await ctx.tx.insertInto('apiKey')
    .values({ id, ...key, kind, scopes: scopes && [...scopes], expiresAt, tokenHash: hashToken(token) }).execute();
  return { id, token };
}

/**
 * Issues a key of the installation: it belongs to no account, may do everything and lasts until it is revoked. The
 * first opens an installation that has nobody yet; later it is for emergencies and automation on the machine itself.
 */
export async function issueApiKey(ctx: Ctx, tenant: string, name: string): Promise<string> {
  return (await issueKey(ctx, { tenant, accountId: null, name })).token;
}

/** As `issueApiKey`, asked for by a person: refuses a name that is none, and one that a valid key bears already. */
export async function issueNamedKey(ctx: Ctx, tenant: string, name: string): Promise<Result<string>> {
  const fit = await checkKeyName(ctx, null, name);
  return fit.ok ? ok(await issueApiKey(ctx, tenant, name)) : fit;
}

/** Refuses a name that is none, and one that another valid key of the same account bears. */
export async function checkKeyName(ctx: Ctx, accountId: string | null, name: string): Promise<Result<null>> {
  if (!NAME.test(name)) return refuse(identityRefusals, 'identity.bad_name', { name }, '/name');
  const other = await ctx.tx.selectFrom('apiKey').select('id').where('name', '=', name).where('revokedAt', 'is', null)
    .where('accountId', accountId === null ? 'is' : '=', accountId).executeTakeFirst();
  return other ? refuse(identityRefusals, 'identity.name_taken', { name }, '/name') : ok(null);
}

/** All keys of the installation, also those that are revoked, oldest first. Their tokens are nowhere. */
export async function listApiKeys(ctx: Ctx) {
  return ctx.tx.selectFrom('apiKey').select(['id', 'name', 'createdAt', 'expiresAt', 'revokedAt', 'lastUsedAt'])
    .where('accountId', 'is', null).orderBy('id').execute();
}

/** From now on the key opens nothing. Revoking it again changes nothing. Answers with its name. */
export async function revokeApiKey(ctx: Ctx, id: string): Promise<Result<string>> {
  const row = await ctx.tx.selectFrom('apiKey').select('name').where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return refuse(identityRefusals, 'identity.unknown_key', { id });
  await ctx.tx.updateTable('apiKey').set({ revokedAt: ctx.now }).where('id', '=', id).where('revokedAt', 'is', null)
    .execute();
  return ok(row.name);
}

/** Whom a key opens the API for, or null. Looked up by hash, so comparing takes the same time for every guess. */
export function identify(db: Database, clock: Clock, token: string): Promise<Identity | null> {
  return identifyKey(db, clock, token, 'api');
}

/** As `identify`, for the key in the address of a calendar feed, which opens nothing else. */
export function identifyCalendar(db: Database, clock: Clock, token: string): Promise<Identity | null> {
  return identifyKey(db, clock, token, 'calendar');
}

async function identifyKey(
  db: Database, clock: Clock, token: string, kind: 'api' | 'calendar',
): Promise<Identity | null> {
  const row = await db.selectFrom('apiKey').leftJoin('account', 'account.id', 'apiKey.accountId')
    .select(['apiKey.id', 'apiKey.name', 'accountId', 'scopes', 'expiresAt', 'lastUsedAt', 'state'])
    .where('tokenHash', '=', hashToken(token)).where('apiKey.kind', '=', kind).where('revokedAt', 'is', null)
    .executeTakeFirst();
  const now = clock.now();
  if (!row || (row.expiresAt && row.expiresAt.epochMilliseconds <= now.epochMilliseconds)) return null;
  if (row.accountId !== null && row.state !== 'active') return null;
  if (row.lastUsedAt === null || now.since(row.lastUsedAt).total('seconds') >= USED_SECONDS) {
    await db.updateTable('apiKey').set({ lastUsedAt: now }).where('id', '=', row.id).execute();
  }
  return {
    actor: row.accountId === null ? `operator:${row.name}` : `account:${row.accountId}`, account: row.accountId,
    scopes: row.scopes as Permission[] | null, session: null,
  };
}

export async function hasApiKeys(db: Database): Promise<boolean> {
  return (await db.selectFrom('apiKey').select('id').limit(1).executeTakeFirst()) !== undefined;
}
