import { createHmac, randomBytes } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';

/** Standard Webhooks: a secret is 24 to 64 random bytes, written `whsec_` and Base64. */
const SECRET_BYTES = 32;
const SECRET_PREFIX = 'whsec_';

export function newSecret(): string {
  return SECRET_PREFIX + randomBytes(SECRET_BYTES).toString('base64');
}

/**
 * Headers of Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`, keyed with the bytes of the secret. The time is
 * that of the attempt, so that a receiver can refuse what was recorded and sent again.
 */
export function signatureHeaders(
  secret: string, id: string, at: Temporal.Instant, body: string,
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at.epochMilliseconds / 1000));
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
