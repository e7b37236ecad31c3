import { z } from 'zod';
import { checked, id, instant, words } from '../../kernel/wire.ts';

// UTF-16 units: 128 characters are at most twice as many. How many characters a password must have, faultOf says.
const PASSWORD_UNITS = 256;

/** A password as it was typed; whether it is good enough is for the use case to say. */
export const password = checked(
  z.string().min(1).max(PASSWORD_UNITS), (text) => text.isWellFormed(),
  { de: 'enthält unzulässige Zeichen', en: 'has characters that are not allowed' },
).meta({ format: 'password', examples: ['weinberg kette lampe'] });

/** The secret of a link that was sent by mail: what stands behind `#token=`. */
export const linkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
  .meta({ examples: ['bVx3q0l6Vn1cY2kTzR8sWmE4uJ7hPaGdF9iLoQe5XyA'] });

/** Six digits of an authenticator app. */
export const totpCode = z.string().regex(/^\d{6}$/).meta({ examples: ['287082'] });

/** A code of the app or a recovery code, as it was typed. */
export const anyCode = z.string().min(6).max(40).meta({ examples: ['287082'] });

export const language = z.enum(['de', 'en']).meta({ examples: ['de'] });

/** How far a sign-in is. */
export const signInAnswer = z.object({
  state: z.enum(['signed-in', 'second-factor-needed', 'enrolment-needed']).meta({ examples: ['second-factor-needed'] }),
  methods: z.array(z.enum(['totp', 'passkey', 'recovery-code'])).describe('By what it can go on.')
    .meta({ examples: [['totp', 'recovery-code']] }),
});

export const recoveryCodes = z.array(words('7k2m-q9x4-0b3d-vw8e')).describe('Each works once. Shown only now.');

export const session = z.object({
  id: id('session'), createdAt: instant, seenAt: instant, address: words('203.0.113.7'),
  device: words('Firefox, Linux').describe('Browser and system, as it said itself; empty where it said nothing known.'),
  secondFactor: z.boolean().meta({ examples: [true] }),
  current: z.boolean().describe('The one that asks.').meta({ examples: [true] }),
});

export const me = z.object({
  account: z.object({
    id: id('account'), kind: z.string().meta({ examples: ['human'] }), name: words('Jonas Rebstock'),
    email: words('j.rebstock@weinkontor.example').nullable(), emailVerified: z.boolean().meta({ examples: [true] }),
    language, hasPassword: z.boolean().meta({ examples: [true] }),
  }),
  session: z.object({ id: id('session'), secondFactor: z.boolean().meta({ examples: [true] }) }).nullable()
    .describe('Null for an API key.'),
  mfa: z.enum(['done', 'needed', 'enrolment-needed', 'not-required']).meta({ examples: ['done'] }),
  factors: z.object({
    totp: z.boolean().meta({ examples: [true] }), passkeys: z.int().meta({ examples: [1] }),
    recoveryCodes: z.int().describe('How many are left.').meta({ examples: [10] }),
  }),
  organisations: z.array(z.object({
    id: id('organisation'), name: words('Weinkontor Pfalz GmbH'),
    kind: z.string().meta({ examples: ['customer'] }), roles: z.array(words('owner')),
  })),
  permissions: z.record(z.string(), z.object({ reach: z.enum(['all', 'some']).meta({ examples: ['some'] }) }))
    .describe('What is held somewhere: for all tenants, or for some.')
    .meta({ examples: [{ 'server:read': { reach: 'some' } }] }),
  provider: words('Torhaus IT GmbH'),
});
