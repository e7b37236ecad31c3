import { newId } from '../../kernel/ids.ts';
import { keeping, ok, refuse, type Result } from '../../kernel/result.ts';
import { lockFor, type Ctx } from '../../database/index.ts';
import { domainOf, findAccount, isEmailTaken, normalEmail, type Account } from './accounts.ts';
import { begin, complete } from './challenges.ts';
import { addMembership } from './invitations.ts';
import type { IdentityProvider, ProvedIdentity, ProviderAnswer, SignInCeremony } from './ports.ts';
import { identityRefusals } from './refusals.ts';
import { seal, unseal } from './seal.ts';
import type { Visit } from './sessions.ts';
import type { IdentitySettings } from './settings.ts';
import { enter, type SignedIn } from './sign-in.ts';
import { redirectUri, ssoPurpose } from './sso-connection.ts';
import { hashToken, isSame, newToken } from './tokens.ts';

interface Kept extends SignInCeremony {
  readonly connectionId: string;
  /** SHA-256 of what only this browser knows, base64url. */
  readonly proof: string;
}

interface Connection {
  readonly id: string;
  readonly tenant: string;
  readonly emailDomain: string;
  readonly roles: readonly string[];
  readonly provider: IdentityProvider;
}

const PURPOSE = 'sso ceremony';

async function findConnection(
  ctx: Ctx, by: { readonly domain: string } | { readonly id: string }, settings: IdentitySettings,
): Promise<Connection | undefined> {
  const all = ctx.tx.selectFrom('ssoConnection').selectAll().where('state', '=', 'active');
  const row = await ('id' in by ? all.where('id', '=', by.id) : all.where('emailDomain', '=', by.domain))
    .executeTakeFirst();
  if (!row) return undefined;
  const clientSecret = unseal(settings.sealKey, row.clientSecret, ssoPurpose(row.id)).toString();
  const { id, tenant, emailDomain, roles, issuer, clientId } = row;
  const provider = { issuer, clientId, clientSecret, redirectUri: redirectUri(settings) };
  return { id, tenant, emailDomain, roles, provider };
}

/**
 * Begins a single sign-on: where to send the browser. `proof` is the SHA-256 of a secret the browser keeps and shows at
 * the end: whoever lures somebody to the end of a sign-in of his own gets nowhere, and no cookie is needed for that
 * (the session's is `SameSite=Strict` and isn't sent on the way back).
 */
export async function startSso(
  ctx: Ctx, { email, proof }: { readonly email: string; readonly proof: string }, settings: IdentitySettings,
): Promise<Result<{ url: string }>> {
  const connection = await findConnection(ctx, { domain: domainOf(normalEmail(email)) }, settings);
  if (!connection || !settings.identityProviders) return refuse(identityRefusals, 'identity.no_sso', {}, '/email');
  const ceremony = { state: newToken(), nonce: newToken(), codeVerifier: newToken() };
  const kept: Kept = { ...ceremony, connectionId: connection.id, proof };
  const sealed = seal(settings.sealKey, Buffer.from(JSON.stringify(kept)), PURPOSE).toString('base64');
  const state = `${await begin(ctx, 'sso', null, { sealed })}.${ceremony.state}`;
  const asked = await settings.identityProviders.begin(connection.provider, { ...ceremony, state }, normalEmail(email));
  const url = answered(asked);
  return url.ok ? ok({ url: url.value }) : url;
}

function answered<T>(answer: ProviderAnswer<T>): Result<T> {
  if (answer.outcome === 'done') return ok(answer.value);
  return refuse(identityRefusals, answer.outcome === 'busy' ? 'identity.sso_busy' : 'identity.sso_failed');
}

export interface SsoReturn {
  /** As they came back with the browser. */
  readonly state: string;
  readonly code: string;
  readonly iss?: string | undefined;
  /** Whose SHA-256 the browser gave at the start. */
  readonly verifier: string;
}

/** Completes a single sign-on with what the identity provider gave the browser. It is used up, right or wrong. */
export async function completeSso(
  ctx: Ctx, back: SsoReturn, settings: IdentitySettings, visit: Visit,
): Promise<Result<SignedIn>> {
  const [id = '', state = ''] = back.state.split('.');
  const begun = await complete<{ sealed: string }>(ctx, 'sso', id, null);
  if (!begun.ok) return begun;
  const sealed = Buffer.from(begun.value.sealed, 'base64');
  const kept = JSON.parse(unseal(settings.sealKey, sealed, PURPOSE).toString()) as Kept;
  const isOurs = isSame(Buffer.from(kept.state), Buffer.from(state))
    && isSame(Buffer.from(kept.proof, 'base64url'), hashToken(back.verifier));
  const connection = isOurs ? await findConnection(ctx, { id: kept.connectionId }, settings) : undefined;
  if (!connection || !settings.identityProviders) return keeping(refuse(identityRefusals, 'identity.sso_failed'));
  const { nonce, codeVerifier } = kept;
  const ceremony = { state: back.state, nonce, codeVerifier };
  const proved = answered(await settings.identityProviders.complete(connection.provider, ceremony, back));
  if (!proved.ok) return keeping(proved);
  const account = await accountFor(ctx, connection, proved.value);
  if (!account.ok) return keeping(account);
  return ok(await enter(ctx, account.value, visit, proved.value.secondFactor));
}

/**
 * The account an identity provider may speak for: one of its own organisation with a verified address in its domain,
 * which belongs nowhere else. Another organisation's provider could else sign in as anybody who accepted an invitation.
 * Whoever comes for the first time gets an account with the connection's roles; whoever was removed does not come back.
 */
async function accountFor(
  ctx: Ctx, { tenant, emailDomain, roles }: Connection, { verifiedEmail, name }: ProvedIdentity,
): Promise<Result<Account>> {
  const email = normalEmail(verifiedEmail ?? '');
  if (domainOf(email) !== emailDomain) return refuse(identityRefusals, 'identity.sso_not_for_account');
  await lockFor(ctx, `email ${email}`);
  const present = await findAccount(ctx, email);
  if (present) {
    const memberships = await ctx.tx.selectFrom('membership').select('tenant').where('accountId', '=', present.id)
      .where('endedAt', 'is', null).execute();
    const isOwn = present.tenant === tenant && present.emailVerified && memberships.length === 1
      && memberships[0]?.tenant === tenant;
    return isOwn ? ok(present) : refuse(identityRefusals, 'identity.sso_not_for_account');
  }
  if (await isEmailTaken(ctx, email)) return refuse(identityRefusals, 'identity.sso_not_for_account');
  const id = newId('account', ctx.clock);
  await ctx.tx.insertInto('account').values({
    id, tenant, kind: 'human', name: nameFor(name, email), email, emailVerifiedAt: ctx.now, state: 'active',
  }).execute();
  await addMembership(ctx, tenant, id, roles);
  const made = await findAccount(ctx, email);
  if (!made) throw new Error('an account was made and is not there');
  return ok(made);
}

const NAME_CHARACTERS = 200;

/** What the provider calls the person, if that is a name; else the address. */
function nameFor(name: string | null, email: string): string {
  const clean = (name ?? '').replaceAll(/\p{C}+/gu, ' ').trim().slice(0, NAME_CHARACTERS);
  return clean === '' ? email : clean;
}
