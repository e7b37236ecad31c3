import type {
  AuthenticationResponseJSON, AuthenticatorTransport, PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON, RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { newId } from '../../kernel/ids.ts';
import { keeping, ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { notify } from './account-mail.ts';
import { ownAccount, readAccount } from './accounts.ts';
import { begin, complete } from './challenges.ts';
import { readFactors } from './mfa.ts';
import { replaceRecoveryCodes } from './recovery-codes.ts';
import { identityRefusals } from './refusals.ts';
import { browserSession, freshSession, proveSession, type Visit } from './sessions.ts';
import { keepsFactor } from './set-up-totp.ts';
import type { IdentitySettings } from './settings.ts';
import { enter, type SignedIn } from './sign-in.ts';

/** Passkeys of one account; nobody carries more devices. */
const PASSKEYS = 20;

/** Loaded with the first passkey: its modules are a quarter of all that a worker would load. */
const webauthn = () => import('@simplewebauthn/server');

/** COSE's numbers of EdDSA, ES256 and RS256, which authenticators have today. */
const ALGORITHMS = [-8, -7, -257];

interface Asked {
  readonly sessionId: string | null;
}

interface Challenge {
  readonly challenge: string;
}

/** What the browser is to do, and under which id it answers. */
export interface Ceremony<Options> {
  readonly challengeId: string;
  readonly options: Options;
}

/** Passkeys are bound to the host of the portal (WebAuthn, 4: RP ID). */
function relyingParty({ origin }: IdentitySettings): string {
  return new URL(origin).hostname;
}

/** Begins to register a passkey. Its authenticator must ask for a PIN or a fingerprint: it counts as both factors. */
export async function beginPasskey(
  ctx: Ctx, settings: IdentitySettings, asked: Asked,
): Promise<Result<Ceremony<PublicKeyCredentialCreationOptionsJSON>>> {
  const session = await freshSession(ctx, asked);
  if (!session.ok) return session;
  const account = await ownAccount(ctx);
  const present = await ctx.tx.selectFrom('passkey').select(['credentialId', 'transports'])
    .where('accountId', '=', account.id).where('removedAt', 'is', null).execute();
  if (present.length >= PASSKEYS) return refuse(identityRefusals, 'identity.too_many_passkeys', { most: PASSKEYS });
  const { generateRegistrationOptions } = await webauthn();
  const options = await generateRegistrationOptions({
    rpName: settings.rpName, rpID: relyingParty(settings), userName: account.email, userDisplayName: account.name,
    userID: new TextEncoder().encode(account.id), attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: present.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
  });
  const challengeId = await begin(ctx, 'passkey-registration', account.id, { challenge: options.challenge });
  return ok({ challengeId, options });
}

export interface NewPasskey {
  readonly challengeId: string;
  readonly name: string;
  /** What `navigator.credentials.create` gave, as JSON. */
  readonly response: RegistrationResponseJSON;
}

export interface RegisteredPasskey {
  readonly id: string;
  /** Another token for the session: by registering, its owner has shown the passkey. */
  readonly token: string;
  /** Shown this once; empty where there were codes already. */
  readonly recoveryCodes: string[];
}

/** Registers the passkey the browser made. */
export async function registerPasskey(
  ctx: Ctx, { challengeId, name, response }: NewPasskey, settings: IdentitySettings, asked: Asked,
): Promise<Result<RegisteredPasskey>> {
  const session = browserSession(asked);
  if (!session.ok) return session;
  const account = await ownAccount(ctx);
  const begun = await complete<Challenge>(ctx, 'passkey-registration', challengeId, account.id);
  if (!begun.ok) return begun;
  const { verifyRegistrationResponse } = await webauthn();
  const verified = await verifyRegistrationResponse({
    response, expectedChallenge: begun.value.challenge, expectedOrigin: settings.origin,
    expectedRPID: relyingParty(settings), requireUserVerification: true, supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => null);
  if (!verified?.verified) return refuse(identityRefusals, 'identity.passkey_refused');
  const { credential } = verified.registrationInfo;
  const taken = await ctx.tx.selectFrom('passkey').select('id').where('credentialId', '=', credential.id)
    .executeTakeFirst();
  if (taken) return refuse(identityRefusals, 'identity.passkey_refused');
  const id = newId('passkey', ctx.clock);
  await ctx.tx.insertInto('passkey').values({
    id, tenant: account.tenant, accountId: account.id, name, credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey), counter: BigInt(credential.counter),
    transports: credential.transports ?? [],
  }).execute();
  const { recoveryCodes: left } = await readFactors(ctx.tx, account.id);
  const recoveryCodes = left === 0 ? await replaceRecoveryCodes(ctx, account) : [];
  await notify(ctx, account, 'passkey-added');
  return ok({ id, token: await proveSession(ctx, session.value), recoveryCodes });
}

/** Begins a sign-in with a passkey. Which one is for the browser to find: the answer tells nothing of any account. */
export async function beginPasskeySignIn(
  ctx: Ctx, settings: IdentitySettings,
): Promise<Ceremony<PublicKeyCredentialRequestOptionsJSON>> {
  const { generateAuthenticationOptions } = await webauthn();
  const options = await generateAuthenticationOptions({ rpID: relyingParty(settings), userVerification: 'required' });
  const challengeId = await begin(ctx, 'passkey-sign-in', null, { challenge: options.challenge });
  return { challengeId, options };
}

/**
 * promise H-mfa: signs a person in with a passkey: something one has, opened by something one is or knows, so both
 * factors. A counter that doesn't grow is a copied authenticator, and refused (WebAuthn, 6.1.1).
 */
export async function signInWithPasskey(
  ctx: Ctx, shown: { readonly challengeId: string; readonly response: AuthenticationResponseJSON },
  settings: IdentitySettings, visit: Visit,
): Promise<Result<SignedIn>> {
  const { challengeId, response } = shown;
  const begun = await complete<Challenge>(ctx, 'passkey-sign-in', challengeId, null);
  if (!begun.ok) return begun;
  // Kept: the challenge is used up, right or wrong.
  const refused = keeping(refuse(identityRefusals, 'identity.passkey_refused'));
  const passkey = await ctx.tx.selectFrom('passkey').selectAll().where('credentialId', '=', response.id)
    .where('removedAt', 'is', null).forUpdate().executeTakeFirst();
  const account = passkey && await readAccount(ctx, passkey.accountId);
  if (!account) return refused;
  const { verifyAuthenticationResponse } = await webauthn();
  const verified = await verifyAuthenticationResponse({
    response, expectedChallenge: begun.value.challenge, expectedOrigin: settings.origin,
    expectedRPID: relyingParty(settings), requireUserVerification: true,
    credential: {
      id: passkey.credentialId, publicKey: new Uint8Array(passkey.publicKey), counter: Number(passkey.counter),
      transports: passkey.transports as AuthenticatorTransport[],
    },
  }).catch(() => null);
  if (!verified?.verified) return refused;
  await ctx.tx.updateTable('passkey').set({ counter: BigInt(verified.authenticationInfo.newCounter), usedAt: ctx.now })
    .where('id', '=', passkey.id).execute();
  return ok(await enter(ctx, account, visit, true));
}

/** The caller's passkeys, the oldest first. */
export async function listPasskeys(ctx: Ctx) {
  return ctx.tx.selectFrom('passkey').select(['id', 'name', 'createdAt', 'usedAt'])
    .where('accountId', '=', ctx.account ?? '').where('removedAt', 'is', null).orderBy('id').execute();
}

/** Removes one of the caller's passkeys, unless it is the last second factor of an account that must have one. */
export async function removePasskey(ctx: Ctx, id: string, asked: Asked): Promise<Result<{ id: string }>> {
  const session = await freshSession(ctx, asked);
  if (!session.ok) return session;
  const account = await ownAccount(ctx);
  const { numUpdatedRows } = await ctx.tx.updateTable('passkey').set({ removedAt: ctx.now }).where('id', '=', id)
    .where('accountId', '=', account.id).where('removedAt', 'is', null).executeTakeFirst();
  if (numUpdatedRows === 0n) return refuse(identityRefusals, 'identity.unknown_passkey');
  const left = await keepsFactor(ctx, account.id);
  if (!left.ok) return left;
  await notify(ctx, account, 'passkey-removed');
  return ok({ id });
}
