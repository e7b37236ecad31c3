import { ok, type Result } from '../../kernel/result.ts';
import type { Language } from '../../kernel/text.ts';
import type { Ctx } from '../../database/index.ts';
import { reachOf, type Grants } from './grants.ts';
import { hasFactor, isMfaMandatory, mfaNeeded, readFactors, type Factors, type Needs } from './mfa.ts';
import { allPermissions } from './permissions.ts';

export interface Me {
  readonly account: {
    readonly id: string;
    readonly kind: string;
    readonly name: string;
    /** Null for a service account. */
    readonly email: string | null;
    readonly emailVerified: boolean;
    readonly language: Language;
    readonly hasPassword: boolean;
  };
  /** Null for an API key. */
  readonly session: { readonly id: string; readonly secondFactor: boolean } | null;
  readonly mfa: 'done' | 'needed' | 'enrolment-needed' | 'not-required';
  readonly factors: Factors;
  readonly organisations: {
    readonly id: string; readonly name: string; readonly kind: string; readonly roles: string[];
  }[];
  /** Only what is held somewhere. */
  readonly permissions: Record<string, { readonly reach: 'all' | 'some' }>;
  /** Whose house it is. */
  readonly provider: string;
}

/** Who calls, what it may do and what its sign-in lacks. A half-finished sign-in learns of no organisation yet. */
export async function readMe(
  ctx: Ctx, { grants, sessionId }: { readonly grants: Grants; readonly sessionId: string | null },
): Promise<Result<Me>> {
  const id = ctx.account ?? '';
  const account = await ctx.tx.selectFrom('account')
    .select(['id', 'kind', 'name', 'email', 'emailVerifiedAt', 'language', 'passwordHash']).where('id', '=', id)
    .executeTakeFirstOrThrow();
  const factors = await readFactors(ctx.tx, id);
  const session = sessionId === null ? null : await ctx.tx.selectFrom('session').select(['id', 'secondFactorAt'])
    .where('id', '=', sessionId).executeTakeFirstOrThrow();
  const isProved = session?.secondFactorAt != null;
  const needs = session && mfaNeeded({
    isProved, hasFactor: hasFactor(factors), isMandatory: await isMfaMandatory(ctx.tx, id),
  });
  const provider = await ctx.tx.selectFrom('organisation').select('name').where('kind', '=', 'provider')
    .executeTakeFirst();
  const isHalf = needs === 'second-factor';
  const { emailVerifiedAt, passwordHash, language, ...rest } = account;
  return ok({
    account: {
      ...rest, emailVerified: emailVerifiedAt !== null, language: language as Language,
      hasPassword: passwordHash !== null,
    },
    session: session && { id: session.id, secondFactor: isProved },
    mfa: stateOf(needs, isProved),
    factors,
    organisations: isHalf ? [] : grants.memberships.map(({ organisationId, name, kind, roles }) =>
      ({ id: organisationId, name, kind, roles: [...roles] })),
    permissions: isHalf ? {} : permissionsOf(grants),
    provider: provider?.name ?? 'Hafenamt',
  });
}

function stateOf(needs: Needs | null, isProved: boolean): Me['mfa'] {
  if (needs === 'second-factor') return 'needed';
  if (needs === 'enrolment') return 'enrolment-needed';
  return isProved ? 'done' : 'not-required';
}

function permissionsOf(grants: Grants): Me['permissions'] {
  const held = allPermissions.map((permission) => [permission, reachOf(grants, permission)] as const)
    .filter(([, reach]) => reach === 'all' || reach.length > 0);
  return Object.fromEntries(held.map(([permission, reach]) =>
    [permission, { reach: reach === 'all' ? 'all' as const : 'some' as const }]));
}

/** Changes what a person may change of itself without proving anything. */
export async function changeMe(
  ctx: Ctx, change: { readonly name?: string | undefined; readonly language?: Language | undefined },
): Promise<void> {
  const { name, language } = change;
  if (name === undefined && language === undefined) return;
  await ctx.tx.updateTable('account').set({ ...(name ? { name } : {}), ...(language ? { language } : {}) })
    .where('id', '=', ctx.account ?? '').execute();
}
