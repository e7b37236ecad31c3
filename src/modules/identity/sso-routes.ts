import { z } from 'zod';
import { email, id } from '../../kernel/wire.ts';
import { ok } from '../../kernel/result.ts';
import { endpoint, redirectEndpoint, someOf, type Endpoint } from './endpoint.ts';
import { roles } from './people-routes.ts';
import { identityRefusals } from './refusals.ts';
import { admitAnew } from './session-routes.ts';
import type { IdentitySettings } from './settings.ts';
import { completeSso, startSso } from './sso.ts';
import { readSso, setUpSso } from './sso-connection.ts';
import { signInAnswer } from './wire.ts';

const organisation = z.object({ id: id('organisation') });

const issuer = z.url().max(500).meta({ examples: ['https://anmeldung.weinkontor.example/realms/firma'] });
const clientId = z.string().regex(/^[\x21-\x7e]{1,200}$/).meta({ examples: ['hafenamt'] });
const clientSecret = z.string().regex(/^[\x21-\x7e]{1,500}$/).describe('Left out: it stays as it was. Told to nobody again.')
  .meta({ examples: ['7Jq2mXn3Yw2bq1cVh5uLA'] });
const emailDomain = z.string().regex(/^(?=.{1,253}$)[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/)
  .describe('That of the organisation’s e-mail address on record.').meta({ examples: ['weinkontor.example'] });
const active = z.boolean().meta({ examples: [true] });

const connection = z.object({
  issuer, clientId, emailDomain, roles: roles.describe('What a person gets who signs in for the first time.'), active,
  redirectUri: z.string().describe('To be entered at the identity provider.')
    .meta({ examples: ['https://portal.example/api/v1/sso/callback'] }),
});

// As the identity provider made them; it alone understands them. Visible characters (RFC 6749, appendix A).
const opaque = z.string().regex(/^[\x20-\x7e]{1,4000}$/);
const state = z.string().regex(/^[\x20-\x7e]{1,200}$/).meta({ examples: ['chl_01K0Y3ZJ8QXW5T7N2M4P6R8S9V.bVx3q0l6Vn1c'] });
const code = opaque.meta({ examples: ['SplxlOBeZQQYbYS6WxSbIA'] });
const iss = z.string().regex(/^[\x20-\x7e]{1,500}$/).optional().meta({ examples: ['https://anmeldung.weinkontor.example/realms/firma'] });

const unknown = someOf(identityRefusals, 'identity.unknown_organisation', 'identity.no_sso');

/** Sign-in by a customer's own identity provider (OpenID Connect). */
export const ssoRoutes = (settings: IdentitySettings): readonly Endpoint[] => [
  endpoint({
    method: 'GET', path: '/organisations/{id}/sso', operationId: 'readSso', tag: 'single sign-on',
    permission: 'sso:manage', summary: 'The single sign-on of an organisation', params: organisation,
    answer: connection, refusals: unknown, handle: (ctx, { params }) => readSso(ctx, params.id, settings),
  }),
  endpoint({
    method: 'PUT', path: '/organisations/{id}/sso', operationId: 'setUpSso', tag: 'single sign-on',
    permission: 'sso:manage', summary: 'Sets up or changes the single sign-on of an organisation', params: organisation,
    body: z.strictObject({
      issuer, clientId, clientSecret: clientSecret.optional(), emailDomain, roles, active,
    }),
    answer: connection,
    refusals: {
      ...unknown, ...someOf(identityRefusals, 'identity.bad_roles', 'identity.bad_issuer', 'identity.domain_not_yours',
        'identity.domain_taken', 'identity.secret_needed'),
    },
    handle: (ctx, { params, body }) => setUpSso(ctx, params.id, body, settings),
  }),
  endpoint({
    method: 'POST', path: '/sso/start', operationId: 'startSso', tag: 'sign-in', permission: 'public',
    takesSecret: true, summary: 'Begins a single sign-on: where to send the browser',
    description: 'The browser makes a random `verifier`, keeps it, and sends its SHA-256 as `proof`.',
    body: z.strictObject({
      email, proof: z.string().regex(/^[A-Za-z0-9_-]{43}$/).describe('base64url of the SHA-256 of the verifier.')
        .meta({ examples: ['E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'] }),
    }),
    answer: z.object({ url: z.string().meta({ examples: ['https://anmeldung.weinkontor.example/auth?client_id=…'] }) }),
    refusals: someOf(identityRefusals, 'identity.no_sso', 'identity.sso_busy', 'identity.sso_failed'),
    handle: (ctx, { body }) => startSso(ctx, body, settings),
  }),
  redirectEndpoint({
    method: 'GET', path: '/sso/callback', operationId: 'returnFromSso', tag: 'sign-in', permission: 'public',
    summary: 'Where the identity provider sends the browser back',
    description: 'Hands what it brought to the page that completes the sign-in, behind the `#`, where no log sees it.',
    query: z.object({ state: state.optional(), code: code.optional(), iss, error: z.string().max(100).optional() }),
    handle: async (_, { query }) => {
      const brought = Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
      const known = brought.filter(([name]) => ['state', 'code', 'iss', 'error'].includes(name));
      return ok({ location: `/sign-in/sso#${new URLSearchParams(known)}` });
    },
  }),
  endpoint({
    method: 'POST', path: '/sso/completion', operationId: 'completeSso', tag: 'sign-in', permission: 'public',
    takesSecret: true, summary: 'Completes a single sign-on with what the browser brought back',
    body: z.strictObject({
      state, code, iss, verifier: z.string().regex(/^[A-Za-z0-9_-]{43}$/)
        .meta({ examples: ['dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'] }),
    }),
    answer: signInAnswer,
    refusals: someOf(identityRefusals, 'identity.challenge_gone', 'identity.sso_failed', 'identity.sso_busy',
      'identity.sso_not_for_account'),
    handle: async (ctx, asked) => admitAnew(ctx, await completeSso(ctx, asked.body, settings, asked), asked),
  }),
];
