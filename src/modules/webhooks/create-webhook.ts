import { newId, type IdOf } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { seal } from '../identity/index.ts';
import { checkTarget } from './check-target.ts';
import { webhookLimits } from './limits.ts';
import { webhookRefusals } from './refusals.ts';
import { sealPurpose, type WebhookSettings } from './settings.ts';
import { newSecret } from './sign.ts';

export interface NewWebhook {
  readonly tenant: string;
  readonly url: string;
  /** Types of the event table. */
  readonly events: readonly string[];
}

/**
 * Tells a server of the customer from now on what happens in its organisation. The secret by which that server
 * recognises us is returned once and kept sealed.
 */
export async function createWebhook(
  ctx: Ctx, settings: WebhookSettings, { tenant, url, events }: NewWebhook,
): Promise<Result<{ id: IdOf<'webhook'>; secret: string }>> {
  const organisation = await ctx.tx.selectFrom('organisation').select('id').where('id', '=', tenant).forUpdate()
    .executeTakeFirst();
  if (!organisation) return refuse(webhookRefusals, 'webhooks.unknown_organisation');
  const there = await ctx.tx.selectFrom('webhook').select('id').where('tenant', '=', tenant)
    .where('state', '!=', 'deleted').execute();
  const most = webhookLimits.webhooks;
  if (there.length >= most) return refuse(webhookRefusals, 'webhooks.too_many', { most });
  const target = checkTarget(url, settings.targets);
  if (!target.ok) return target;
  const [id, secret] = [newId('webhook', ctx.clock), newSecret()];
  await ctx.tx.insertInto('webhook').values({
    id, tenant, url: target.value, secret: seal(settings.sealKey, Buffer.from(secret), sealPurpose(id)),
    events: [...new Set(events)], state: 'active', lastNumber: await lastNumberOf(ctx, tenant),
  }).execute();
  return ok({ id, secret });
}

/** The newest entry of the trail: what happened before somebody listened is not told. */
async function lastNumberOf(ctx: Ctx, tenant: string): Promise<bigint> {
  const chain = await ctx.tx.selectFrom('auditChain').select('lastNumber').where('tenant', '=', tenant)
    .executeTakeFirst();
  return chain?.lastNumber ?? 0n;
}
