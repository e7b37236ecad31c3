import { toPage, type PageQuery } from '../../kernel/wire.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { webhookRefusals } from './refusals.ts';

const columns = ['id', 'tenant', 'url', 'events', 'state', 'createdAt'] as const;

/** Webhooks of an organisation, newest first. */
export async function listWebhooks(ctx: Ctx, organisationId: string, page: PageQuery) {
  const organisation = await ctx.tx.selectFrom('organisation').select('id').where('id', '=', organisationId)
    .executeTakeFirst();
  if (!organisation) return refuse(webhookRefusals, 'webhooks.unknown_organisation');
  let query = ctx.tx.selectFrom('webhook').select(columns).where('tenant', '=', organisationId)
    .where('state', '!=', 'deleted');
  if (page.cursor) query = query.where('id', '<', page.cursor);
  return ok(toPage(await query.orderBy('id', 'desc').limit(page.limit + 1).execute(), page.limit));
}

export async function readWebhook(ctx: Ctx, id: string) {
  const row = await ctx.tx.selectFrom('webhook').select(columns).where('id', '=', id).where('state', '!=', 'deleted')
    .executeTakeFirst();
  return row ? ok(row) : refuse(webhookRefusals, 'webhooks.unknown');
}

export interface DeliveryFilter extends PageQuery {
  readonly state?: string | undefined;
}

/** What a webhook was told and is still to be told, newest first. */
export async function listDeliveries(ctx: Ctx, webhookId: string, filter: DeliveryFilter) {
  const webhook = await readWebhook(ctx, webhookId);
  if (!webhook.ok) return webhook;
  let query = ctx.tx.selectFrom('webhookDelivery').selectAll().where('webhookId', '=', webhookId);
  if (filter.state) query = query.where('state', '=', filter.state);
  if (filter.cursor) query = query.where('id', '<', filter.cursor);
  return ok(toPage(await query.orderBy('id', 'desc').limit(filter.limit + 1).execute(), filter.limit));
}
