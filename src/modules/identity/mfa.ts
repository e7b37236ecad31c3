import type { Database } from '../../database/index.ts';

/** What a session lacks before it opens anything. */
export type Needs = 'nothing' | 'second-factor' | 'enrolment';

export interface MfaFacts {
  /** The session has shown a second factor, or signed in with one that counts as both. */
  readonly isProved: boolean;
  readonly hasFactor: boolean;
  readonly isMandatory: boolean;
}

/** promise H-mfa: a factor that is set up is asked for, mandatory or not; one that is mandatory is set up first. */
export function mfaNeeded({ isProved, hasFactor, isMandatory }: MfaFacts): Needs {
  if (isProved) return 'nothing'; // perhaps at the customer's identity provider, without a factor here
  if (hasFactor) return 'second-factor';
  return isMandatory ? 'enrolment' : 'nothing';
}

/**
 * promise H-mfa: whether `account` must have a second factor: it belongs to the provider, a reseller or a technical
 * partner, or to an organisation that asks for one and has no accepted offer to do without. `db` reaches that account.
 */
export async function isMfaMandatory(db: Database, account: string): Promise<boolean> {
  const row = await db.selectFrom('membership').innerJoin('organisation', 'organisation.id', 'membership.tenant')
    .select('organisation.id').where('accountId', '=', account).where('endedAt', 'is', null)
    .where((eb) => eb.or([
      eb('organisation.kind', '<>', 'customer'),
      eb.and([
        eb('organisation.mfaRequired', '=', true),
        eb.not(eb.exists(eb.selectFrom('mfaExemption').select('mfaExemption.id')
          .whereRef('mfaExemption.tenant', '=', 'organisation.id').where('mfaExemption.state', '=', 'accepted'))),
      ]),
    ])).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Ways of `account` to show a second factor. */
export interface Factors {
  readonly totp: boolean;
  readonly passkeys: number;
  readonly recoveryCodes: number;
}

export async function readFactors(db: Database, account: string): Promise<Factors> {
  const { totp, passkeys, recoveryCodes } = await db.selectFrom('account')
    .select((eb) => [
      eb('totpConfirmedAt', 'is not', null).as('totp'),
      eb.selectFrom('passkey').select((one) => one.fn.countAll<bigint>().as('number'))
        .where('accountId', '=', account).where('removedAt', 'is', null).as('passkeys'),
      eb.selectFrom('recoveryCode').select((one) => one.fn.countAll<bigint>().as('number'))
        .where('accountId', '=', account).where('usedAt', 'is', null).where('replacedAt', 'is', null)
        .as('recoveryCodes'),
    ])
    .where('id', '=', account).executeTakeFirstOrThrow();
  return { totp: Boolean(totp), passkeys: Number(passkeys), recoveryCodes: Number(recoveryCodes) };
}

/** Whether there is a second factor; recovery codes stand in for one, they are none. */
export function hasFactor({ totp, passkeys }: Factors): boolean {
  return totp || passkeys > 0;
}
