import { ok, refuse, type Result } from '../../kernel/result.ts';
import { defined } from '../../kernel/wire.ts';
import type { Ctx } from '../../database/index.ts';
import { settleAlarmOf } from '../deadlines/index.ts';
import { checkTarget } from './check-target.ts';
import { readWebhook } from './list-webhooks.ts';
import { webhookRefusals } from './refusals.ts';
import type { WebhookSettings } from './settings.ts';

export interface WebhookChange {
  readonly url?: string | undefined;
  readonly events?: readonly string[] | undefined;
  readonly state?: string | undefined;
}

/**
 * Changes where and of what a webhook tells, pauses it or lets it go on. While it is paused nothing is lost: it goes on
 * with the event after the last it told.
 */
export async function changeWebhook(ctx: Ctx, settings: WebhookSettings, id: string, change: WebhookChange) {
  const found = await lockWebhook(ctx, id);
  if (!found.ok) return found;
  const target = change.url === undefined ? ok(undefined) : checkTarget(change.url, settings.targets);
  if (!target.ok) return target;
  const events = change.events && [...new Set(change.events)];
  const changed = defined({ url: target.value, events, state: change.state });
  if (Object.keys(changed).length > 0) await ctx.tx.updateTable('webhook').set(changed).where('id', '=', id).execute();
  if (change.state === 'active' && found.value === 'paused') await goOn(ctx, id);
  return readWebhook(ctx, id);
}

/** What waits is tried at once, with attempts of its own. */
async function goOn(ctx: Ctx, id: string): Promise<void> {
  await ctx.tx.updateTable('webhookDelivery').set({ attempts: 0, nextAttemptAt: ctx.now })
    .where('webhookId', '=', id).where('state', '=', 'queued').execute();
  await settleAlarmOf(ctx, 'webhook-failed', id);
}

/** Ends a webhook: what still waits is not delivered, and its secret is forgotten. */
export async function deleteWebhook(ctx: Ctx, id: string): Promise<Result<{ id: string }>> {
  const found = await lockWebhook(ctx, id);
  if (!found.ok) return found;
  await ctx.tx.updateTable('webhook').set({ state: 'deleted', secret: Buffer.alloc(0) }).where('id', '=', id).execute();
  await ctx.tx.updateTable('webhookDelivery').set({ state: 'failed', lastAnswer: 'the webhook was deleted' })
    .where('webhookId', '=', id).where('state', '=', 'queued').execute();
  await settleAlarmOf(ctx, 'webhook-failed', id);
  return ok({ id });
}

async function lockWebhook(ctx: Ctx, id: string): Promise<Result<string>> {
  const row = await ctx.tx.selectFrom('webhook').select('state').where('id', '=', id).where('state', '!=', 'deleted')
    .forUpdate().executeTakeFirst();
  return row ? ok(row.state) : refuse(webhookRefusals, 'webhooks.unknown');
}
