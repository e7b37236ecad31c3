import { z } from 'zod';
import { id } from '../../kernel/wire.ts';
import { ok } from '../../kernel/result.ts';
import { endpoint, someOf, type Endpoint } from './endpoint.ts';
import { identityRefusals } from './refusals.ts';
import { confirmTotp, removeTotp, renewRecoveryCodes, setUpTotp } from './set-up-totp.ts';
import type { IdentitySettings } from './settings.ts';
import { recoveryCodes, totpCode } from './wire.ts';

const fresh = someOf(identityRefusals, 'identity.session_needed', 'identity.sign_in_again');

/** promise H-mfa: one's own second factors. */
export const totpRoutes = (settings: IdentitySettings): readonly Endpoint[] => [
  endpoint({
    method: 'POST', path: '/me/totp', operationId: 'setUpTotp', tag: 'account', permission: 'self',
    duringSignIn: 'enrolment', takesSecret: true, summary: 'Begins to set up an authenticator app',
    description: 'One that is set up already stays in use until a code of the new one is confirmed.',
    body: z.strictObject({}),
    answer: z.object({
      secret: z.string().describe('Base 32, to be typed in.').meta({ examples: ['JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'] }),
      uri: z.string().describe('For a QR code.').meta({ examples: ['otpauth://totp/Torhaus:jonas?secret=JBSWY3DP'] }),
    }),
    refusals: fresh,
    handle: (ctx, asked) => setUpTotp(ctx, settings, asked),
  }),
  endpoint({
    method: 'POST', path: '/me/totp/confirmation', operationId: 'confirmTotp', tag: 'account', permission: 'self',
    duringSignIn: 'enrolment', takesSecret: true, summary: 'Confirms an authenticator app by its first code',
    body: z.strictObject({ code: totpCode }), answer: z.object({ recoveryCodes }),
    refusals: someOf(identityRefusals, 'identity.session_needed', 'identity.totp_not_started', 'identity.wrong_code'),
    handle: async (ctx, asked) => {
      const done = await confirmTotp(ctx, asked.body.code, settings, asked);
      if (!done.ok) return done;
      asked.session.set(done.value.token);
      return ok({ recoveryCodes: done.value.recoveryCodes });
    },
  }),
  endpoint({
    method: 'DELETE', path: '/me/totp', operationId: 'removeTotp', tag: 'account', permission: 'self',
    summary: 'Removes the authenticator app', answer: z.object({ id: id('account') }),
    refusals: { ...fresh, ...someOf(identityRefusals, 'identity.unknown_totp', 'identity.last_factor') },
    handle: (ctx, asked) => removeTotp(ctx, asked),
  }),
  endpoint({
    method: 'POST', path: '/me/recovery-codes', operationId: 'renewRecoveryCodes', tag: 'account', permission: 'self',
    takesSecret: true, summary: 'Issues new recovery codes; the old ones are void', body: z.strictObject({}),
    answer: z.object({ recoveryCodes }), refusals: { ...fresh, ...someOf(identityRefusals, 'identity.no_factor') },
    handle: (ctx, asked) => renewRecoveryCodes(ctx, asked),
  }),
];
