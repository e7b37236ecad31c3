import { limits } from '../../kernel/limits.ts';
import { keeping, ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import type { KeptRequest } from './request-approval.ts';
import { trustRefusals } from './trust-refusals.ts';

/** Does a request that was kept, in the transaction and the name of whoever approved it. */
export type Execute = (ctx: Ctx, kept: KeptRequest) => Promise<Result<unknown>>;

/**
 * A second person agrees, and what was asked is done at once, in the same transaction: once, also if two approve at the
 * same time. If it is refused when it is done, nothing happened and the request stays open.
 */
export async function approveRequest(
  ctx: Ctx, approvalId: string, execute: Execute,
): Promise<Result<{ id: string; operation: string }>> {
  const taken = await take(ctx, approvalId);
  if (!taken.ok) return taken;
  const allowed = await checkSecond(ctx, taken.value.requestedBy);
  if (!allowed.ok) return allowed;
  await settle(ctx, approvalId, 'approved');
  const { kept } = taken.value;
  const done = await execute(ctx, kept);
  return done.ok ? ok({ id: approvalId, operation: kept.operation }) : done;
}

/** A second person disagrees: nothing is done. */
export async function refuseRequest(ctx: Ctx, approvalId: string): Promise<Result<{ id: string }>> {
  const taken = await take(ctx, approvalId);
  if (!taken.ok) return taken;
  if (taken.value.requestedBy === ctx.actor) return refuse(trustRefusals, 'identity.own_approval');
  await settle(ctx, approvalId, 'refused');
  return ok({ id: approvalId });
}

/** Requests that nobody decided on in time lapse. Returns how many. */
export async function expireApprovals(ctx: Ctx): Promise<number> {
  const { numUpdatedRows } = await ctx.tx.updateTable('approval').set({ state: 'expired', decidedAt: ctx.now })
    .where('state', '=', 'open').where('expiresAt', '<=', ctx.now).executeTakeFirst();
  return Number(numUpdatedRows);
}

/** The open request, locked: whoever decides at the same time waits here and finds it decided. */
async function take(ctx: Ctx, approvalId: string): Promise<Result<{ requestedBy: string; kept: KeptRequest }>> {
  const row = await ctx.tx.selectFrom('approval').selectAll().where('id', '=', approvalId).forUpdate()
    .executeTakeFirst();
  if (!row) return refuse(trustRefusals, 'identity.unknown_approval');
  if (row.state === 'expired') return refuse(trustRefusals, 'identity.approval_expired', { days: limits.approvalDays });
  if (row.state !== 'open') return refuse(trustRefusals, 'identity.approval_decided', { state: row.state });
  if (row.expiresAt.epochMilliseconds <= ctx.now.epochMilliseconds) {
    await expireApprovals(ctx);
    return keeping(refuse(trustRefusals, 'identity.approval_expired', { days: limits.approvalDays }));
  }
  const request = row.request as Omit<KeptRequest, 'operation'>;
  return ok({ requestedBy: row.requestedBy, kept: { ...request, operation: row.operation } });
}

async function settle(ctx: Ctx, approvalId: string, state: 'approved' | 'refused'): Promise<void> {
  await ctx.tx.updateTable('approval').set({ state, decidedBy: ctx.actor, decidedAt: ctx.now })
    .where('id', '=', approvalId).execute();
}

const ACCOUNT = 'account:';

/**
 * Two different people. An actor is a person's account whatever session or key it used. Behind the keys of the
 * installation may stand one person; behind a service account anybody who holds its key, perhaps the other of the two.
 */
async function checkSecond(ctx: Ctx, requestedBy: string): Promise<Result<void>> {
  const both = [requestedBy, ctx.actor];
  const areBothKeys = both.every((actor) => !actor.startsWith(ACCOUNT));
  if (requestedBy === ctx.actor || areBothKeys) return refuse(trustRefusals, 'identity.own_approval');
  const ids = both.filter((actor) => actor.startsWith(ACCOUNT)).map((actor) => actor.slice(ACCOUNT.length));
  const people = await ctx.tx.selectFrom('account').select('id').where('id', 'in', ids).where('kind', '=', 'human')
    .execute();
  return people.length === ids.length ? ok(undefined) : refuse(trustRefusals, 'identity.approval_needs_person');
}
