import { limits } from '../kernel/limits.ts';
import { ok, refuse, type RefusalTable, type Result } from '../kernel/result.ts';
import type { Ctx } from './context.ts';
import { lockFor } from './lock-for.ts';

/** A request that may be sent again: the same `key` for the same `operation` is the same wish. */
export interface Repeatable {
  readonly key: string;
  /** Method and path. */
  readonly operation: string;
  /** SHA-256 of the body. */
  readonly hash: Buffer;
}

export interface Answer {
  readonly status: number;
  /** The body as it was sent. */
  readonly body: string;
}

/** How answers are kept: one may hold a secret that is shown this once. */
export interface Cipher {
  close(text: string): string;
  open(closed: string): string;
}

export const idempotencyRefusals = {
  'api.idempotency_key_reused': {
    status: 422,
    message: {
      de: 'Dieser Idempotency-Key gehört zu einer anderen Anfrage.',
      en: 'This Idempotency-Key belongs to another request.',
    },
    next: {
      de: 'Für eine neue Anfrage einen neuen Schlüssel wählen.',
      en: 'Choose a new key for a new request.',
    },
  },
} satisfies RefusalTable<string>;

/**
 * Does `work` once for the caller's key: the first request does it and its answer is kept in the same transaction;
 * the same again, also at the same time, gets that answer. Another body under the same key is refused. A refused
 * request changed nothing and keeps nothing, so it may be tried again.
 */
export async function answerOnce(
  ctx: Ctx, request: Repeatable, cipher: Cipher, work: () => Promise<Result<Answer>>,
): Promise<Result<Answer>> {
  const { key, operation, hash } = request;
  // Those who come at the same time wait here for the first.
  await lockFor(ctx, `${ctx.actor} ${key} ${operation}`);
  const before = await ctx.tx.selectFrom('idempotencyKey').select(['requestHash', 'status', 'response'])
    .where('actor', '=', ctx.actor).where('key', '=', key).where('operation', '=', operation).executeTakeFirst();
  if (before) {
    return before.requestHash.equals(hash)
      ? ok({ status: before.status, body: cipher.open(before.response) })
      : refuse(idempotencyRefusals, 'api.idempotency_key_reused');
  }
  const answer = await work();
  if (!answer.ok) return answer;
  await ctx.tx.insertInto('idempotencyKey').values({
    actor: ctx.actor, key, operation, requestHash: hash, status: answer.value.status,
    response: cipher.close(answer.value.body),
  }).execute();
  return answer;
}

/** Removes answers nobody can be asking for again. Returns how many. */
export async function forgetOldAnswers(ctx: Ctx): Promise<number> {
  const { numDeletedRows } = await ctx.tx.deleteFrom('idempotencyKey')
    .where('createdAt', '<', ctx.now.subtract({ hours: limits.idempotencyHours })).executeTakeFirst();
  return Number(numDeletedRows);
}
