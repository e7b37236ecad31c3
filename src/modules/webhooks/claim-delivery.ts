import type { Text } from '../../kernel/text.ts';
import type { Ctx } from '../../database/index.ts';
import { raiseAlarm, settleAlarmOf } from '../deadlines/index.ts';
import { unseal } from '../identity/index.ts';
import { webhookLimits } from './limits.ts';
import type { WebhookAnswer, WebhookMessage } from './ports.ts';
import { sealPurpose, type WebhookSettings } from './settings.ts';
import { signatureHeaders } from './sign.ts';

export interface ClaimedDelivery {
  readonly id: string;
  readonly tenant: string;
  readonly webhookId: string;
  /** Attempts before this one. */
  readonly attempts: number;
  readonly message: WebhookMessage;
}

/**
 * Takes the delivery that has waited longest, so that no other worker takes it for a while. A worker that dies with it
 * in hand gives it back by that: it is then sent again under the same `webhook-id`. A webhook is told in order: what
 * came later waits for what came before, unless that was given up. Undefined: nothing may be sent now.
 */
export async function claimDelivery(ctx: Ctx, settings: WebhookSettings): Promise<ClaimedDelivery | undefined> {
  const row = await ctx.tx.selectFrom('webhookDelivery as mine')
    .innerJoin('webhook', 'webhook.id', 'mine.webhookId')
    .select(['mine.id', 'mine.tenant', 'mine.webhookId', 'mine.attempts', 'mine.event'])
    .select(['webhook.url', 'webhook.secret'])
    .where('mine.state', '=', 'queued').where('mine.nextAttemptAt', '<=', ctx.now).where('webhook.state', '=', 'active')
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('webhookDelivery as earlier').select('earlier.id')
      .whereRef('earlier.webhookId', '=', 'mine.webhookId').where('earlier.state', '=', 'queued')
      .whereRef('earlier.number', '<', 'mine.number'))))
    .orderBy('mine.nextAttemptAt').orderBy('mine.number').orderBy('mine.id').limit(1)
    .forUpdate('mine').skipLocked().executeTakeFirst();
  if (!row) return undefined;
  const claimedUntil = ctx.now.add({ minutes: webhookLimits.claimMinutes });
  await ctx.tx.updateTable('webhookDelivery').set({ nextAttemptAt: claimedUntil }).where('id', '=', row.id).execute();
  const { event, url, secret, ...delivery } = row;
  const body = JSON.stringify(event);
  const key = unseal(settings.sealKey, secret, sealPurpose(row.webhookId)).toString();
  const headers = {
    'content-type': 'application/cloudevents+json; charset=utf-8', ...signatureHeaders(key, row.id, ctx.now, body),
  };
  return { ...delivery, message: { url, headers, body } };
}

/**
 * Keeps what the receiver answered. What did not arrive waits twice as long each time; after the last attempt a person
 * is called, and a webhook whose receiver is gone for good is paused: the trail keeps what it is still to be told.
 */
export async function recordDelivery(ctx: Ctx, delivery: ClaimedDelivery, answer: WebhookAnswer): Promise<void> {
  const attempts = delivery.attempts + 1;
  const isLast = answer.outcome === 'gone' || (answer.outcome === 'later' && attempts >= webhookLimits.attempts);
  const state = answer.outcome === 'delivered' ? 'delivered' : isLast ? 'failed' : 'queued';
  const row = await ctx.tx.updateTable('webhookDelivery').set({
    state, attempts, lastAnswer: answer.text.slice(0, webhookLimits.answerCharacters),
    deliveredAt: state === 'delivered' ? ctx.now : null,
    nextAttemptAt: ctx.now.add({ seconds: webhookLimits.firstWaitSeconds * 2 ** (attempts - 1) }),
  }).where('id', '=', delivery.id).where('state', '=', 'queued').returning('id').executeTakeFirst();
  if (!row) return; // a slower worker recorded it, or the webhook was deleted meanwhile
  if (state === 'delivered') await settleAlarmOf(ctx, 'webhook-failed', delivery.webhookId);
  if (state === 'failed') await giveUp(ctx, delivery, answer);
}

const afterGivingUp = {
  paused: {
    de: 'Der Webhook pausiert; schalten Sie ihn ein, wenn sein Empfänger wieder antwortet.',
    en: 'The webhook is paused; activate it when its receiver works.',
  },
  active: { de: 'Bitten Sie seinen Besitzer, danach zu sehen.', en: 'Ask its owner to look after it.' },
} satisfies Record<string, Text>;

async function giveUp(ctx: Ctx, { tenant, webhookId, message }: ClaimedDelivery, answer: WebhookAnswer): Promise<void> {
  const pauses = answer.outcome === 'gone' || await failedInARow(ctx, webhookId);
  if (pauses) await ctx.tx.updateTable('webhook').set({ state: 'paused' }).where('id', '=', webhookId).execute();
  const { origin } = new URL(message.url);
  const next = pauses ? afterGivingUp.paused : afterGivingUp.active;
  await raiseAlarm(ctx, {
    tenant, kind: 'webhook-failed', subjectId: webhookId,
    sentence: {
      de: `Eine Zustellung an ${origin} wurde aufgegeben: ${answer.text}. ${next.de}`,
      en: `A delivery to ${origin} was given up: ${answer.text}. ${next.en}`,
    },
  });
}

async function failedInARow(ctx: Ctx, webhookId: string): Promise<boolean> {
  const rows = await ctx.tx.selectFrom('webhookDelivery').select('state').where('webhookId', '=', webhookId)
    .where('state', '!=', 'queued').where('number', 'is not', null).orderBy('number', 'desc')
    .limit(webhookLimits.failuresBeforePause).execute();
  return rows.length === webhookLimits.failuresBeforePause && rows.every(({ state }) => state === 'failed');
}
