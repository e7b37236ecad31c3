import { Secret, TOTP } from 'otpauth';
import type { Temporal } from 'temporal-polyfill';
import type { Ctx } from '../../database/index.ts';
import { unseal } from './seal.ts';

/** RFC 6238 as authenticator apps know it; a code is right for its 30 seconds, and those before and after. */
const FORM = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
const WINDOW = 1;
/** RFC 4226, 4: 160 bits recommended. */
const SECRET_BYTES = 20;

export const TOTP_PERIOD_SECONDS = FORM.period;

/** A new secret, as an app takes it from its owner's fingers or from a QR code of `uri`. */
export function newTotp(issuer: string, label: string): { readonly secret: string; readonly uri: string } {
  const totp = new TOTP({ ...FORM, issuer, label, secret: new Secret({ size: SECRET_BYTES }) });
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/** The code of `secret` (base 32) at `now`. For tests and demos, which have no phone. */
export function totpCode(secret: string, now: Temporal.Instant): string {
  return new TOTP({ ...FORM, secret: Secret.fromBase32(secret) }).generate({ timestamp: now.epochMilliseconds });
}

/** The number of the 30 seconds `code` is right for, or null if it is right for none near `now`. */
export function stepOf(secret: string, code: string, now: Temporal.Instant): bigint | null {
  const timestamp = now.epochMilliseconds;
  const totp = new TOTP({ ...FORM, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? null : BigInt(Math.floor(timestamp / (FORM.period * 1000)) + delta);
}

export function totpPurpose(account: string): string {
  return `totp ${account}`;
}

/**
 * Uses a code up. A code works once, and so does every older one: the number of its 30 seconds must be above the last
 * used, compared and set in one statement, so that of two at once one wins (RFC 6238, 5.2).
 */
export async function useTotp(
  ctx: Ctx, account: { readonly id: string; readonly totpSecret: Buffer | null }, code: string, sealKey: Buffer,
): Promise<boolean> {
  if (account.totpSecret === null) return false;
  const secret = unseal(sealKey, account.totpSecret, totpPurpose(account.id)).toString();
  const step = stepOf(secret, code, ctx.now);
  if (step === null) return false;
  const { numUpdatedRows } = await ctx.tx.updateTable('account').set({ totpLastStep: step })
    .where('id', '=', account.id)
    .where((eb) => eb.or([eb('totpLastStep', 'is', null), eb('totpLastStep', '<', step)])).executeTakeFirst();
  return numUpdatedRows === 1n;
}
