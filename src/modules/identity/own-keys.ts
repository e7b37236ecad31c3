import { Temporal } from 'temporal-polyfill';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { berlin } from '../../kernel/zone.ts';
import type { Ctx } from '../../database/index.ts';
import { checkKeyName, issueKey } from './api-keys.ts';
import type { Permission } from './permissions.ts';
import { identityRefusals } from './refusals.ts';
import { browserSession } from './sessions.ts';

/** Valid keys of one account. */
export const keyLimit = 50;

/** A key that nobody renews within a year is one nobody looks after. */
const YEARS = 1;

/** What opens a calendar feed reads deadlines and nothing else. */
const CALENDAR_SCOPES: readonly Permission[] = ['deadline:read'];

export interface KeyWish {
  readonly name: string;
  readonly kind?: 'api' | 'calendar' | undefined;
  /** Null: whatever the account may. */
  readonly scopes: readonly Permission[] | null;
  /** The last day on which it opens anything, `YYYY-MM-DD`; a year from now unless said. */
  readonly expiresOn?: string | undefined;
}

export interface IssuedKey {
  readonly id: string;
  /** Shown this once. */
  readonly token: string;
  readonly expiresAt: Temporal.Instant;
}

/** Issues a key for `account`, checked for its name, number and last day. */
export async function issueKeyFor(
  ctx: Ctx, account: { readonly id: string; readonly tenant: string }, wish: KeyWish,
): Promise<Result<IssuedKey>> {
  const today = Temporal.PlainDate.from(ctx.today);
  const last = wish.expiresOn === undefined ? today.add({ years: YEARS }) : Temporal.PlainDate.from(wish.expiresOn);
  const isWithin = Temporal.PlainDate.compare(last, today) > 0
    && Temporal.PlainDate.compare(last, today.add({ years: YEARS })) <= 0;
  if (!isWithin) return refuse(identityRefusals, 'identity.bad_expiry', {}, '/expiresOn');
  const valid = await ctx.tx.selectFrom('apiKey').select('id').where('accountId', '=', account.id)
    .where('revokedAt', 'is', null).where((eb) => eb.or([eb('expiresAt', 'is', null), eb('expiresAt', '>', ctx.now)]))
    .execute();
  if (valid.length >= keyLimit) return refuse(identityRefusals, 'identity.too_many_keys', { most: keyLimit });
  const fit = await checkKeyName(ctx, account.id, wish.name);
  if (!fit.ok) return fit;
  const expiresAt = last.add({ days: 1 }).toZonedDateTime(berlin).toInstant();
  const { kind = 'api' } = wish;
  const issued = await issueKey(ctx, {
    tenant: account.tenant, accountId: account.id, name: wish.name, kind, expiresAt,
    scopes: kind === 'calendar' ? CALENDAR_SCOPES : wish.scopes,
  });
  return ok({ ...issued, expiresAt });
}

/** Issues a key for the signed-in person. A key can't make another: one that leaked could outlive its end. */
export async function issueOwnKey(
  ctx: Ctx, wish: KeyWish, asked: { readonly sessionId: string | null },
): Promise<Result<IssuedKey>> {
  const session = browserSession(asked);
  if (!session.ok) return session;
  const account = await ctx.tx.selectFrom('account').select(['id', 'tenant']).where('id', '=', ctx.account ?? '')
    .executeTakeFirstOrThrow();
  return issueKeyFor(ctx, account, wish);
}

/** Keys of these accounts that were not revoked, oldest first. Their tokens are nowhere. */
export async function listKeysOf(ctx: Ctx, accounts: readonly string[]) {
  if (accounts.length === 0) return [];
  const rows = await ctx.tx.selectFrom('apiKey')
    .select(['id', 'accountId', 'name', 'kind', 'scopes', 'createdAt', 'expiresAt', 'lastUsedAt'])
    .where('accountId', 'in', accounts).where('revokedAt', 'is', null).orderBy('id').execute();
  return rows.map((row) => ({ ...row, kind: row.kind as 'api' | 'calendar', accountId: row.accountId ?? '' }));
}

/** Revokes one of an account's keys at once. */
export async function revokeKeyOf(ctx: Ctx, account: string, id: string): Promise<Result<{ id: string }>> {
  const { numUpdatedRows } = await ctx.tx.updateTable('apiKey').set({ revokedAt: ctx.now }).where('id', '=', id)
    .where('accountId', '=', account).where('revokedAt', 'is', null).executeTakeFirst();
  return numUpdatedRows === 1n ? ok({ id }) : refuse(identityRefusals, 'identity.unknown_key', { id });
}
