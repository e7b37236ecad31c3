import { z } from 'zod';
import { count, id, instant, oneOf, pageOf, pageQuery, words } from '../../kernel/wire.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { endpoint, someOf, type Endpoint } from '../identity/index.ts';
import { changeWebhook, deleteWebhook } from './change-webhook.ts';
import { createWebhook } from './create-webhook.ts';
import { eventTypes } from './event-table.ts';
import { webhookLimits } from './limits.ts';
import { listDeliveries, listWebhooks, readWebhook } from './list-webhooks.ts';
import { webhookRefusals } from './refusals.ts';
import { retryDelivery, testWebhook } from './retry-delivery.ts';
import type { WebhookSettings } from './settings.ts';

const url = z.string().min(1).max(webhookLimits.urlCharacters)
  .meta({ examples: ['https://betrieb.weinkontor.example/hafenamt'] });
const events = z.array(oneOf(...eventTypes)).min(1).max(eventTypes.length)
  .meta({ examples: [['hafenamt.server.state-changed', 'hafenamt.invoice.issued']] });
const exampleOrganisation = words('org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V');

const webhook = z.object({
  id: id('webhook'), organisationId: exampleOrganisation, url, events: z.array(words('hafenamt.invoice.issued')),
  state: oneOf('active', 'paused'), createdAt: instant,
});

const deliveryState = oneOf('queued', 'delivered', 'failed');

const delivery = z.object({
  id: id('webhookDelivery').describe('Also the header `webhook-id`: the same for every attempt.'),
  webhookId: id('webhook'), type: words('hafenamt.server.state-changed'),
  event: z.unknown().describe('The CloudEvent as it is sent.'),
  state: deliveryState, attempts: count, nextAttemptAt: instant.nullable(),
  lastAnswer: words('HTTP 200').nullable(), deliveredAt: instant.nullable(), createdAt: instant,
});

const params = z.object({ id: id('webhook') });
const ofOrganisation = z.object({ id: id('organisation') });
const ofDelivery = z.object({ id: id('webhookDelivery') });
const tag = 'webhooks';
const permission = 'webhook:manage';

const HOW = `Events are CloudEvents 1.0 (structured JSON), signed as Standard Webhooks: HMAC-SHA256 over
\`webhook-id.webhook-timestamp.body\`, keyed with the bytes after \`whsec_\` (Base64), in
\`webhook-signature: v1,…\`. They come in order and at least once; \`id\` is the same for the same event. Any 2xx
within 10 seconds is an arrival, 410 pauses the webhook; anything else is tried again for up to 24 hours, and those
that follow wait meanwhile.`;

type Row = { readonly tenant: string };

function shown<T extends Row>({ tenant, ...row }: T) {
  return { ...row, organisationId: tenant };
}

function shownResult<T extends Row>(result: Result<T>) {
  return result.ok ? ok(shown(result.value)) : result;
}

export function webhookRoutes(settings: WebhookSettings): readonly Endpoint[] {
  return [...managing(settings), ...delivering];
}

function managing(settings: WebhookSettings): readonly Endpoint[] {
  return [
    endpoint({
      method: 'GET', path: '/organisations/{id}/webhooks', operationId: 'listWebhooks', permission, tag,
      summary: 'Webhooks of an organisation, newest first', params: ofOrganisation, query: pageQuery,
      answer: pageOf(webhook), refusals: someOf(webhookRefusals, 'webhooks.unknown_organisation'),
      handle: async (ctx, { params: { id: organisation }, query }) => {
        const page = await listWebhooks(ctx, organisation, query);
        return page.ok ? ok({ ...page.value, items: page.value.items.map(shown) }) : page;
      },
    }),
    endpoint({
      method: 'POST', path: '/organisations/{id}/webhooks', operationId: 'createWebhook', permission, tag, status: 201,
      takesSecret: true,
      summary: 'Tells a server what happens from now on; the answer has its secret, once', description: HOW,
      params: ofOrganisation, body: z.strictObject({ url, events }),
      answer: z.object({ id: id('webhook'), secret: words('whsec_bm90IGEgc2VjcmV0LCBvbmx5IGFuIGV4YW1wbGUgb2Y=') }),
      refusals: someOf(
        webhookRefusals, 'webhooks.unknown_organisation', 'webhooks.too_many', 'webhooks.bad_target'),
      handle: (ctx, { params: { id: tenant }, body }) => createWebhook(ctx, settings, { tenant, ...body }),
    }),
    endpoint({
      method: 'GET', path: '/webhooks/{id}', operationId: 'readWebhook', permission, tag, summary: 'One webhook',
      params, answer: webhook, refusals: someOf(webhookRefusals, 'webhooks.unknown'),
      handle: async (ctx, asked) => shownResult(await readWebhook(ctx, asked.params.id)),
    }),
    endpoint({
      method: 'PATCH', path: '/webhooks/{id}', operationId: 'changeWebhook', permission, tag,
      summary: 'Changes a webhook, pauses it or lets it go on',
      description: 'What happens while it is paused is told when it is active again.',
      params, body: z.strictObject({
        url: url.optional(), events: events.optional(), state: oneOf('active', 'paused').optional(),
      }),
      answer: webhook, refusals: someOf(webhookRefusals, 'webhooks.unknown', 'webhooks.bad_target'),
      handle: async (ctx, asked) => shownResult(await changeWebhook(ctx, settings, asked.params.id, asked.body)),
    }),
    endpoint({
      method: 'DELETE', path: '/webhooks/{id}', operationId: 'deleteWebhook', permission, tag,
      summary: 'Ends a webhook; what still waits is not delivered', params, answer: z.object({ id: id('webhook') }),
      refusals: someOf(webhookRefusals, 'webhooks.unknown'),
      handle: (ctx, asked) => deleteWebhook(ctx, asked.params.id),
    }),
  ];
}

const delivering: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/webhooks/{id}/deliveries', operationId: 'listWebhookDeliveries', permission, tag,
    summary: 'What a webhook was told and is still to be told, newest first', params,
    query: pageQuery.extend({ state: deliveryState.optional().meta({ examples: ['failed'] }) }),
    answer: pageOf(delivery), refusals: someOf(webhookRefusals, 'webhooks.unknown'),
    handle: async (ctx, { params: { id: webhookId }, query }) => {
      const page = await listDeliveries(ctx, webhookId, query);
      if (!page.ok) return page;
      const items = page.value.items.map((row) => {
        const { type } = row.event as { readonly type: string };
        return { ...row, type, nextAttemptAt: row.state === 'queued' ? row.nextAttemptAt : null };
      });
      return ok({ ...page.value, items });
    },
  }),
  endpoint({
    method: 'POST', path: '/webhook-deliveries/{id}/retry', operationId: 'retryWebhookDelivery', permission, tag,
    summary: 'Tries a delivery again now', params: ofDelivery, answer: z.object({ id: id('webhookDelivery') }),
    refusals: someOf(
      webhookRefusals, 'webhooks.unknown_delivery', 'webhooks.delivered_already', 'webhooks.paused'),
    handle: (ctx, asked) => retryDelivery(ctx, asked.params.id),
  }),
  endpoint({
    method: 'POST', path: '/webhooks/{id}/test', operationId: 'testWebhook', permission, tag, status: 202,
    summary: 'Sends an event that tells of nothing',
    description: 'It goes out before those that wait. The answer is its delivery, which shows what came of it.',
    params, answer: z.object({ id: id('webhookDelivery') }),
    refusals: someOf(webhookRefusals, 'webhooks.unknown', 'webhooks.paused'),
    handle: (ctx, asked) => testWebhook(ctx, asked.params.id),
  }),
];
