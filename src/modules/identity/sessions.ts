import type { Clock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx, Database } from '../../database/index.ts';
import type { Identity } from './identity.ts';
import { isMfaMandatory, mfaNeeded } from './mfa.ts';
import { identityRefusals } from './refusals.ts';
import { deviceOf, isAlive, sessionHours, signInMinutes } from './session-rules.ts';
import { hashToken, newToken } from './tokens.ts';

/** Where a sign-in comes from. */
export interface Visit {
  readonly address: string;
  readonly userAgent: string;
}

/** Seconds that may pass before the use of a session is written down again. */
const SEEN_SECONDS = 60;

/**
 * Opens a session. `isFinished`: nothing is missing; else it lives only as long as a sign-in may take. The token is
 * returned once; the database has its hash.
 */
export async function openSession(
  ctx: Ctx, account: { readonly id: string; readonly tenant: string }, visit: Visit,
  { isFinished, isProved }: { readonly isFinished: boolean; readonly isProved: boolean },
): Promise<string> {
  const token = newToken();
  await ctx.tx.insertInto('session').values({
    id: newId('session', ctx.clock), tenant: account.tenant, accountId: account.id, tokenHash: hashToken(token),
    address: visit.address, userAgent: deviceOf(visit.userAgent), secondFactorAt: isProved ? ctx.now : null,
    seenAt: ctx.now, expiresAt: isFinished ? fullEnd(ctx) : ctx.now.add({ minutes: signInMinutes.unfinished }),
  }).execute();
  return token;
}

/** The second factor was shown: the session is whole, and has another token: one seen before opens nothing. */
export async function proveSession(ctx: Ctx, sessionId: string): Promise<string> {
  const token = newToken();
  await ctx.tx.updateTable('session')
    .set({ tokenHash: hashToken(token), secondFactorAt: ctx.now, expiresAt: fullEnd(ctx) })
    .where('id', '=', sessionId).execute();
  return token;
}

// The longest; whoever has the shorter one is told so by `isAlive`, which knows the roles of the moment.
function fullEnd(ctx: Ctx) {
  return ctx.now.add({ hours: sessionHours.customer.whole });
}

/**
 * Whose session a token opens, and what it lacks; null if it opens nothing (unknown, revoked, too old, account
 * disabled). Everything is read anew each time, so what was taken away is gone. `db` reaches everything.
 */
export async function identifySession(db: Database, clock: Clock, token: string): Promise<Identity | null> {
  const row = await db.selectFrom('session').innerJoin('account', 'account.id', 'session.accountId')
    .select((eb) => [
      'session.id', 'session.accountId', 'session.createdAt', 'seenAt', 'expiresAt', 'secondFactorAt',
      'totpConfirmedAt',
      eb.exists(eb.selectFrom('passkey').select('passkey.id').whereRef('passkey.accountId', '=', 'account.id')
        .where('removedAt', 'is', null)).as('hasPasskey'),
      eb.exists(eb.selectFrom('membership').innerJoin('organisation', 'organisation.id', 'membership.tenant')
        .select('membership.id').whereRef('membership.accountId', '=', 'account.id').where('endedAt', 'is', null)
        .where('organisation.kind', '<>', 'customer')).as('isStaff'),
    ])
    .where('tokenHash', '=', hashToken(token)).where('revokedAt', 'is', null).where('account.state', '=', 'active')
    .executeTakeFirst();
  const now = clock.now();
  const isStaff = Boolean(row?.isStaff);
  if (!row || !isAlive(row, now, isStaff)) return null;
  if (now.since(row.seenAt).total('seconds') >= SEEN_SECONDS) {
    await db.updateTable('session').set({ seenAt: now }).where('id', '=', row.id).execute();
  }
  const needs = mfaNeeded({
    isProved: row.secondFactorAt !== null, hasFactor: row.totpConfirmedAt !== null || Boolean(row.hasPasskey),
    isMandatory: isStaff || await isMfaMandatory(db, row.accountId),
  });
  return {
    actor: `account:${row.accountId}`, account: row.accountId, scopes: null, session: { id: row.id, needs },
  };
}

const listed = ['id', 'createdAt', 'seenAt', 'address', 'userAgent', 'secondFactorAt', 'expiresAt'] as const;

/** The caller's sessions that were not ended, newest first. */
export async function listSessions(ctx: Ctx, current: string | null) {
  const rows = await ctx.tx.selectFrom('session').select(listed).where('accountId', '=', ctx.account ?? '')
    .where('revokedAt', 'is', null).where('expiresAt', '>', ctx.now).orderBy('id', 'desc').execute();
  return rows.map(({ userAgent, secondFactorAt, expiresAt: _, ...row }) => ({
    ...row, device: userAgent, secondFactor: secondFactorAt !== null, current: row.id === current,
  }));
}

/** Ends one of the caller's own sessions at once. */
export async function revokeSession(ctx: Ctx, id: string): Promise<Result<{ id: string }>> {
  const { numUpdatedRows } = await ctx.tx.updateTable('session').set({ revokedAt: ctx.now }).where('id', '=', id)
    .where('accountId', '=', ctx.account ?? '').where('revokedAt', 'is', null).executeTakeFirst();
  return numUpdatedRows === 1n ? ok({ id }) : refuse(identityRefusals, 'identity.unknown_session');
}

/** The browser signs in anew: the session it had before ends, so that nobody finds it later. */
export async function endEarlier(ctx: Ctx, { sessionId }: { readonly sessionId: string | null }): Promise<void> {
  if (sessionId === null) return;
  await ctx.tx.updateTable('session').set({ revokedAt: ctx.now }).where('id', '=', sessionId)
    .where('revokedAt', 'is', null).execute();
}

/** Ends every session of `account` but `except`. */
export async function revokeSessionsOf(ctx: Ctx, account: string, except: string | null = null): Promise<void> {
  let update = ctx.tx.updateTable('session').set({ revokedAt: ctx.now }).where('accountId', '=', account)
    .where('revokedAt', 'is', null);
  if (except !== null) update = update.where('id', '<>', except);
  await update.execute();
}

/** The caller's browser session, for what an API key must not do. */
export function browserSession({ sessionId }: { readonly sessionId: string | null }): Result<string> {
  return sessionId === null ? refuse(identityRefusals, 'identity.session_needed') : ok(sessionId);
}

/** As `browserSession`, and its sign-in was a moment ago: for changes to the ways to sign in (ASVS 5.0, 7.5.1). */
export async function freshSession(ctx: Ctx, asked: { readonly sessionId: string | null }): Promise<Result<string>> {
  const session = browserSession(asked);
  if (!session.ok) return session;
  const row = await ctx.tx.selectFrom('session').select(['createdAt', 'secondFactorAt']).where('id', '=', session.value)
    .executeTakeFirstOrThrow();
  const provedAt = row.secondFactorAt ?? row.createdAt;
  const isFresh = ctx.now.since(provedAt).total('minutes') < signInMinutes.fresh;
  return isFresh ? session : refuse(identityRefusals, 'identity.sign_in_again');
}
