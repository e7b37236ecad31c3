import { newId, type IdOf } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { namePerson, tellOfSupport } from './tell-of-support.ts';
import { trustRefusals } from './trust-refusals.ts';

export interface NewSupportAccess {
  readonly customerId: string;
  /** Why, in words the customer understands. */
  readonly reason: string;
  /** Whole hours, 1 to limits.supportHours. */
  readonly hours: number;
}

/**
 * promise H-seller-admin: opens the customer’s environment to the caller, for a reason and a time that are fixed
 * now. It ends by itself: grants.ts asks the time with every request. The customer's named contacts are told by mail.
 */
export async function openSupportAccess(
  ctx: Ctx, { customerId, reason, hours }: NewSupportAccess,
): Promise<Result<IdOf<'supportAccess'>>> {
  const account = ctx.account === undefined ? undefined : await ctx.tx.selectFrom('account').select(['id', 'kind'])
    .where('id', '=', ctx.account).executeTakeFirst();
  if (account?.kind !== 'human') return refuse(trustRefusals, 'identity.support_needs_person');
  const isReached = ctx.reach === 'all' || ctx.reach.includes(customerId);
  const customer = isReached && await ctx.tx.selectFrom('organisation').select('id').where('id', '=', customerId)
    .where('kind', '=', 'customer').where('closedAt', 'is', null).forUpdate().executeTakeFirst();
  if (!customer) return refuse(trustRefusals, 'identity.unknown_customer', {}, '/customerId');
  const open = await ctx.tx.selectFrom('supportAccess').select('untilAt').where('tenant', '=', customerId)
    .where('accountId', '=', account.id).where('endedAt', 'is', null).where('untilAt', '>', ctx.now)
    .executeTakeFirst();
  if (open) return refuse(trustRefusals, 'identity.support_is_open', { until: open.untilAt.toString() });
  const id = newId('supportAccess', ctx.clock);
  const untilAt = ctx.now.add({ hours });
  await ctx.tx.insertInto('supportAccess')
    .values({ id, tenant: customerId, accountId: account.id, reason, fromAt: ctx.now, untilAt }).execute();
  await tellOfSupport(ctx, { id, customerId, reason, untilAt, person: await namePerson(ctx, id) });
  return ok(id);
}
