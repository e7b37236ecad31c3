import { z } from 'zod';
import { email, id, line } from '../../kernel/wire.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { changeEmail, confirmEmail } from './change-email.ts';
import { changePassword } from './change-password.ts';
import { endpoint, someOf, type Asked, type Endpoint } from './endpoint.ts';
import { changeMe, readMe } from './read-me.ts';
import { identityRefusals } from './refusals.ts';
import { requestPasswordReset, resetPassword } from './reset-password.ts';
import { browserSession, endEarlier, listSessions, revokeSession } from './sessions.ts';
import type { IdentitySettings } from './settings.ts';
import { showSecondFactor } from './show-second-factor.ts';
import { signIn, type SignedIn } from './sign-in.ts';
import { anyCode, language, linkToken, me, password, session, signInAnswer } from './wire.ts';

/** Why a new password is refused. */
export const newPassword = someOf(
  identityRefusals, 'identity.password_short', 'identity.password_long', 'identity.password_common',
  'identity.password_personal', 'identity.password_simple');

type Door = Pick<Asked<unknown, unknown, unknown>, 'session'>;

/** Gives the browser the token, and its script the rest. */
export function admit(signedIn: Result<SignedIn>, asked: Door): Result<SignedIn['answer']> {
  if (!signedIn.ok) return signedIn;
  asked.session.set(signedIn.value.token);
  return ok(signedIn.value.answer);
}

/** As `admit`, for a sign-in from its beginning: the session this browser had before ends. */
export async function admitAnew(
  ctx: Ctx, signedIn: Result<SignedIn>, asked: Door & { readonly sessionId: string | null },
): Promise<Result<SignedIn['answer']>> {
  if (signedIn.ok) await endEarlier(ctx, asked);
  return admit(signedIn, asked);
}

/** Signing in and out, and the sessions there are. */
export const sessionRoutes = (settings: IdentitySettings): readonly Endpoint[] => [
  endpoint({
    method: 'POST', path: '/session', operationId: 'signIn', tag: 'sign-in', permission: 'public', takesSecret: true,
    summary: 'Signs a person in with a password',
    description: 'Sets the session cookie. With `second-factor-needed` or `enrolment-needed` it opens nothing else yet.',
    body: z.strictObject({ email, password }), answer: signInAnswer,
    refusals: someOf(identityRefusals, 'identity.wrong_credentials'),
    handle: async (ctx, asked) => admitAnew(ctx, await signIn(ctx, asked.body, asked), asked),
  }),
  endpoint({
    method: 'POST', path: '/session/second-factor', operationId: 'showSecondFactor', tag: 'sign-in', permission: 'self',
    duringSignIn: 'second-factor', takesSecret: true, summary: 'Completes a sign-in with a code',
    description: 'A code works once. A passkey is shown at `/session/passkey` instead.',
    body: z.strictObject({ method: z.enum(['totp', 'recovery-code']).meta({ examples: ['totp'] }), code: anyCode }),
    answer: signInAnswer,
    refusals: someOf(identityRefusals, 'identity.wrong_code', 'identity.no_code_due', 'identity.session_needed'),
    handle: async (ctx, asked) => admit(await showSecondFactor(ctx, asked.body, settings.sealKey, asked), asked),
  }),
  endpoint({
    method: 'DELETE', path: '/session', operationId: 'signOut', tag: 'sign-in', permission: 'self',
    duringSignIn: 'second-factor', summary: 'Signs out', answer: z.object({ id: id('session') }),
    refusals: someOf(identityRefusals, 'identity.session_needed', 'identity.unknown_session'),
    handle: async (ctx, asked) => {
      const open = browserSession(asked);
      if (!open.ok) return open;
      asked.session.clear();
      return revokeSession(ctx, open.value);
    },
  }),
  endpoint({
    method: 'GET', path: '/sessions', operationId: 'listSessions', tag: 'account', permission: 'self',
    summary: 'One’s own sessions, the newest first', answer: z.object({ items: z.array(session) }),
    handle: async (ctx, { sessionId }) => ok({ items: await listSessions(ctx, sessionId) }),
  }),
  endpoint({
    method: 'DELETE', path: '/sessions/{id}', operationId: 'revokeSession', tag: 'account', permission: 'self',
    summary: 'Ends one of one’s own sessions at once', params: z.object({ id: id('session') }),
    answer: z.object({ id: id('session') }), refusals: someOf(identityRefusals, 'identity.unknown_session'),
    handle: (ctx, { params }) => revokeSession(ctx, params.id),
  }),
];

/** One's own account: name, language, address, password. */
export const accountRoutes = ({ origin }: IdentitySettings): readonly Endpoint[] => [
  endpoint({
    method: 'GET', path: '/me', operationId: 'readMe', tag: 'account', permission: 'self',
    duringSignIn: 'second-factor', summary: 'Who is signed in, what it may do and what its sign-in lacks', answer: me,
    handle: (ctx, asked) => readMe(ctx, asked),
  }),
  endpoint({
    method: 'PATCH', path: '/me', operationId: 'changeMe', tag: 'account', permission: 'self',
    summary: 'Changes one’s name or language',
    body: z.strictObject({ name: line('Jonas Rebstock').optional(), language: language.optional() }), answer: me,
    handle: async (ctx, asked) => {
      await changeMe(ctx, asked.body);
      return readMe(ctx, asked);
    },
  }),
  endpoint({
    method: 'POST', path: '/me/password', operationId: 'changePassword', tag: 'account', permission: 'self',
    takesSecret: true, summary: 'Changes one’s password', description: 'All other sessions end.',
    body: z.strictObject({ current: password, new: password }), answer: z.object({ id: id('account') }),
    refusals: {
      ...newPassword, ...someOf(identityRefusals, 'identity.wrong_password', 'identity.session_needed'),
    },
    handle: (ctx, asked) => changePassword(ctx, asked.body, asked),
  }),
  endpoint({
    method: 'POST', path: '/me/email', operationId: 'changeEmail', tag: 'account', permission: 'self', status: 202,
    takesSecret: true, summary: 'Begins the change to another e-mail address',
    description: 'A link goes to the new address; until it is used the old one stays.',
    body: z.strictObject({ email, password }), answer: z.object({ email }),
    refusals: someOf(identityRefusals, 'identity.wrong_password', 'identity.session_needed'),
    handle: (ctx, asked) => changeEmail(ctx, asked.body, asked, origin),
  }),
  endpoint({
    method: 'POST', path: '/email-confirmations', operationId: 'confirmEmail', tag: 'account', permission: 'public',
    takesSecret: true, summary: 'Confirms a new e-mail address by the link that was sent to it',
    body: z.strictObject({ token: linkToken }), answer: z.object({ email }),
    refusals: someOf(identityRefusals, 'identity.link_invalid', 'identity.email_taken'),
    handle: (ctx, { body }) => confirmEmail(ctx, body.token),
  }),
  endpoint({
    method: 'POST', path: '/password-reset-requests', operationId: 'requestPasswordReset', tag: 'sign-in',
    permission: 'public', takesSecret: true, status: 202, summary: 'Sends a link to reset a password',
    description: 'The answer is the same whether or not there is an account.',
    body: z.strictObject({ email }), answer: z.object({ sent: z.literal(true).meta({ examples: [true] }) }),
    handle: (ctx, { body }) => requestPasswordReset(ctx, body.email, origin),
  }),
  endpoint({
    method: 'POST', path: '/password-resets', operationId: 'resetPassword', tag: 'sign-in', permission: 'public',
    takesSecret: true, summary: 'Sets a new password by the link that was sent',
    description: 'All sessions end. Nobody is signed in by it; the second factor is asked for as ever.',
    body: z.strictObject({ token: linkToken, password }), answer: z.object({ email }),
    refusals: { ...newPassword, ...someOf(identityRefusals, 'identity.link_invalid') },
    handle: async (ctx, asked) => {
      const reset = await resetPassword(ctx, asked.body);
      if (reset.ok) asked.session.clear();
      return reset;
    },
  }),
];
