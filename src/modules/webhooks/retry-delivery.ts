import { newId } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { json, type Ctx } from '../../database/index.ts';
import { readWebhook } from './list-webhooks.ts';
import { makeTestEvent } from './make-event.ts';
import { webhookRefusals } from './refusals.ts';

/** Tries a delivery again now, with attempts of its own: one that was given up, or that would wait for a while. */
export async function retryDelivery(ctx: Ctx, id: string): Promise<Result<{ id: string }>> {
  const row = await ctx.tx.selectFrom('webhookDelivery').select(['state', 'webhookId']).where('id', '=', id).forUpdate()
    .executeTakeFirst();
  if (!row) return refuse(webhookRefusals, 'webhooks.unknown_delivery');
  if (row.state === 'delivered') return refuse(webhookRefusals, 'webhooks.delivered_already');
  const webhook = await readWebhook(ctx, row.webhookId);
  if (!webhook.ok) return refuse(webhookRefusals, 'webhooks.unknown_delivery');
  if (webhook.value.state !== 'active') return refuse(webhookRefusals, 'webhooks.paused');
  await ctx.tx.updateTable('webhookDelivery').set({ state: 'queued', attempts: 0, nextAttemptAt: ctx.now })
    .where('id', '=', id).execute();
  return ok({ id });
}

/** Sends an event that tells of nothing, past those that wait; its delivery shows what the receiver answered. */
export async function testWebhook(ctx: Ctx, webhookId: string): Promise<Result<{ id: string }>> {
  const webhook = await readWebhook(ctx, webhookId);
  if (!webhook.ok) return webhook;
  if (webhook.value.state !== 'active') return refuse(webhookRefusals, 'webhooks.paused');
  const id = newId('webhookDelivery', ctx.clock);
  await ctx.tx.insertInto('webhookDelivery').values({
    id, tenant: webhook.value.tenant, webhookId, number: null, state: 'queued', nextAttemptAt: ctx.now,
    event: json(makeTestEvent(webhook.value, id, ctx.now)),
  }).execute();
  return ok({ id });
}
