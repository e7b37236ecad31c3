import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { id, instant, line } from '../../kernel/wire.ts';
import { ok } from '../../kernel/result.ts';
import { endpoint, someOf, type Endpoint } from './endpoint.ts';
import {
  beginPasskey, beginPasskeySignIn, listPasskeys, registerPasskey, removePasskey, signInWithPasskey,
} from './passkeys.ts';
import { identityRefusals } from './refusals.ts';
import { admitAnew } from './session-routes.ts';
import type { IdentitySettings } from './settings.ts';
import { recoveryCodes, signInAnswer } from './wire.ts';

const fresh = someOf(identityRefusals, 'identity.session_needed', 'identity.sign_in_again');

// The longest of them is an attestation of a few kilobytes.
const part = z.string().max(20_000);
const extensions = z.record(z.string().max(100), z.unknown());
const attachment = z.enum(['platform', 'cross-platform']).nullish();

/** The browser's answer to a ceremony (WebAuthn, 5.1: toJSON of PublicKeyCredential); checked by the library. */
const registration = z.looseObject({
  id: part, rawId: part, type: z.literal('public-key'), authenticatorAttachment: attachment,
  clientExtensionResults: extensions,
  response: z.looseObject({
    clientDataJSON: part, attestationObject: part, transports: z.array(z.string().max(20)).max(10).optional(),
  }),
}).meta({ examples: [{
  id: 'x3Fq', rawId: 'x3Fq', type: 'public-key', clientExtensionResults: {},
  response: { clientDataJSON: 'eyJ0eXBl', attestationObject: 'o2NmbXRk' },
}] });

const authentication = z.looseObject({
  id: part, rawId: part, type: z.literal('public-key'), authenticatorAttachment: attachment,
  clientExtensionResults: extensions,
  response: z.looseObject({
    clientDataJSON: part, authenticatorData: part, signature: part, userHandle: part.nullish(),
  }),
}).meta({ examples: [{
  id: 'x3Fq', rawId: 'x3Fq', type: 'public-key', clientExtensionResults: {},
  response: { clientDataJSON: 'eyJ0eXBl', authenticatorData: 'SZYN5YgO', signature: 'MEUCIQCd' },
}] });

const ceremony = z.object({
  challengeId: id('challenge'),
  options: z.record(z.string(), z.unknown()).describe('For the browser, as JSON (WebAuthn, 5.1.8 and 5.1.9).')
    .meta({ examples: [{ challenge: 'Zk8t0mXn3Yw2bq1cVh5uLA', userVerification: 'required' }] }),
});

/** Signing in with a passkey: both factors in one. */
export const passkeySignInRoutes = (settings: IdentitySettings): readonly Endpoint[] => [
  endpoint({
    method: 'POST', path: '/session/passkey-options', operationId: 'beginPasskeySignIn', tag: 'sign-in',
    permission: 'public', takesSecret: true, summary: 'Begins a sign-in with a passkey', body: z.strictObject({}),
    answer: ceremony,
    handle: async (ctx) => {
      const { challengeId, options } = await beginPasskeySignIn(ctx, settings);
      return ok({ challengeId, options: { ...options } });
    },
  }),
  endpoint({
    method: 'POST', path: '/session/passkey', operationId: 'signInWithPasskey', tag: 'sign-in', permission: 'public',
    takesSecret: true, summary: 'Signs a person in with a passkey',
    description: 'Counts as both factors: the authenticator asks for a PIN or a fingerprint.',
    body: z.strictObject({ challengeId: id('challenge'), response: authentication }), answer: signInAnswer,
    refusals: someOf(identityRefusals, 'identity.challenge_gone', 'identity.passkey_refused'),
    handle: async (ctx, asked) => {
      const { challengeId, response } = asked.body;
      const shown = { challengeId, response: response as unknown as AuthenticationResponseJSON };
      return admitAnew(ctx, await signInWithPasskey(ctx, shown, settings, asked), asked);
    },
  }),
];

/** promise H-mfa: one's own passkeys. */
export const passkeyRoutes = (settings: IdentitySettings): readonly Endpoint[] => [
  endpoint({
    method: 'POST', path: '/me/passkeys/options', operationId: 'beginPasskey', tag: 'account', permission: 'self',
    duringSignIn: 'enrolment', takesSecret: true, summary: 'Begins to register a passkey', body: z.strictObject({}),
    answer: ceremony, refusals: { ...fresh, ...someOf(identityRefusals, 'identity.too_many_passkeys') },
    handle: async (ctx, asked) => {
      const begun = await beginPasskey(ctx, settings, asked);
      return begun.ok ? ok({ challengeId: begun.value.challengeId, options: { ...begun.value.options } }) : begun;
    },
  }),
  endpoint({
    method: 'POST', path: '/me/passkeys', operationId: 'registerPasskey', tag: 'account', permission: 'self',
    duringSignIn: 'enrolment', takesSecret: true, status: 201, summary: 'Registers the passkey the browser made',
    body: z.strictObject({ challengeId: id('challenge'), name: line('Notebook'), response: registration }),
    answer: z.object({ id: id('passkey'), recoveryCodes: recoveryCodes.describe('Only with the first factor.') }),
    refusals: someOf(
      identityRefusals, 'identity.session_needed', 'identity.challenge_gone', 'identity.passkey_refused'),
    handle: async (ctx, asked) => {
      const { response, ...rest } = asked.body;
      const made = await registerPasskey(
        ctx, { ...rest, response: response as unknown as RegistrationResponseJSON }, settings, asked);
      if (!made.ok) return made;
      asked.session.set(made.value.token);
      return ok({ id: made.value.id, recoveryCodes: made.value.recoveryCodes });
    },
  }),
  endpoint({
    method: 'GET', path: '/me/passkeys', operationId: 'listPasskeys', tag: 'account', permission: 'self',
    summary: 'One’s own passkeys',
    answer: z.object({
      items: z.array(z.object({
        id: id('passkey'), name: line('Notebook'), createdAt: instant, usedAt: instant.nullable(),
      })),
    }),
    handle: async (ctx) => ok({ items: await listPasskeys(ctx) }),
  }),
  endpoint({
    method: 'DELETE', path: '/me/passkeys/{id}', operationId: 'removePasskey', tag: 'account', permission: 'self',
    summary: 'Removes a passkey', params: z.object({ id: id('passkey') }), answer: z.object({ id: id('passkey') }),
    refusals: { ...fresh, ...someOf(identityRefusals, 'identity.unknown_passkey', 'identity.last_factor') },
    handle: (ctx, asked) => removePasskey(ctx, asked.params.id, asked),
  }),
];
