import { z } from 'zod';
import { date, id, instant, line, words } from '../../kernel/wire.ts';
import { ok } from '../../kernel/result.ts';
import { endpoint, someOf, type Endpoint } from './endpoint.ts';
import { issueOwnKey, listKeysOf, revokeKeyOf } from './own-keys.ts';
import { roles } from './people-routes.ts';
import { allPermissions } from './permissions.ts';
import { identityRefusals } from './refusals.ts';
import {
  endServiceAccount, issueServiceKey, listServiceAccounts, makeServiceAccount, revokeServiceKey,
} from './service-accounts.ts';

const scopes = z.array(z.enum(allPermissions)).min(1).max(allPermissions.length).nullable()
  .describe('What the key may do at most; null: whatever its account may.').meta({ examples: [['server:read']] });

const wish = {
  name: line('Monitoring'), scopes: scopes.default(null),
  expiresOn: date.optional().describe('The last day it works; a year from now at the latest, and unless said.'),
};

const issued = z.object({
  id: id('apiKey'), expiresAt: instant,
  token: words('hfn_bVx3q0l6Vn1cY2kTzR8sWmE4uJ7hPaGdF9iLoQe5XyA').describe('Shown only now.'),
});

const key = z.object({
  id: id('apiKey'), accountId: id('account'), name: words('Monitoring'),
  kind: z.enum(['api', 'calendar']).meta({ examples: ['api'] }),
  scopes: z.array(words('server:read')).nullable(), createdAt: instant, expiresAt: instant.nullable(),
  lastUsedAt: instant.nullable(),
});

const keyRefusals = someOf(
  identityRefusals, 'identity.session_needed', 'identity.bad_name', 'identity.name_taken', 'identity.bad_expiry',
  'identity.too_many_keys');

/** One's own API keys. */
const ownKeyRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'POST', path: '/api-keys', operationId: 'issueKey', tag: 'keys', permission: 'self', status: 201,
    takesSecret: true, summary: 'Issues an API key for oneself',
    description: 'It may do what its owner may, within its scopes. A `calendar` key opens the calendar feed only.',
    body: z.strictObject({ ...wish, kind: z.enum(['api', 'calendar']).default('api').meta({ examples: ['api'] }) }),
    answer: issued, refusals: keyRefusals, handle: (ctx, asked) => issueOwnKey(ctx, asked.body, asked),
  }),
  endpoint({
    method: 'GET', path: '/api-keys', operationId: 'listKeys', tag: 'keys', permission: 'self',
    summary: 'One’s own API keys that were not revoked', answer: z.object({ items: z.array(key) }),
    handle: async (ctx) => ok({ items: await listKeysOf(ctx, [ctx.account ?? '']) }),
  }),
  endpoint({
    method: 'DELETE', path: '/api-keys/{id}', operationId: 'revokeKey', tag: 'keys', permission: 'self',
    summary: 'Revokes one of one’s own API keys at once', params: z.object({ id: id('apiKey') }),
    answer: z.object({ id: id('apiKey') }), refusals: someOf(identityRefusals, 'identity.unknown_key'),
    handle: (ctx, { params }) => revokeKeyOf(ctx, ctx.account ?? '', params.id),
  }),
];

const organisation = z.object({ id: id('organisation') });
const service = z.object({ id: id('organisation'), accountId: id('account') });
const unknown = someOf(identityRefusals, 'identity.unknown_organisation', 'identity.unknown_service_account');

/** Accounts of programs. */
const serviceRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'POST', path: '/organisations/{id}/service-accounts', operationId: 'makeServiceAccount', tag: 'keys',
    permission: 'key:manage', status: 201, takesSecret: true,
    summary: 'Makes an account for a program, with its first key',
    params: organisation, body: z.strictObject({ ...wish, roles }),
    answer: z.object({ id: id('account'), key: issued }),
    refusals: {
      ...keyRefusals, ...someOf(identityRefusals, 'identity.unknown_organisation', 'identity.bad_roles',
        'identity.scope_not_held', 'identity.too_many_people'),
    },
    handle: (ctx, asked) => {
      const { roles: chosen, ...first } = asked.body;
      return makeServiceAccount(
        ctx, { organisationId: asked.params.id, name: first.name, roles: chosen, key: first }, asked);
    },
  }),
  endpoint({
    method: 'GET', path: '/organisations/{id}/service-accounts', operationId: 'listServiceAccounts', tag: 'keys',
    permission: 'key:manage', summary: 'Accounts of programs, with their keys', params: organisation,
    answer: z.object({
      items: z.array(z.object({
        id: id('account'), name: words('Monitoring'), roles, createdAt: instant, keys: z.array(key),
      })),
    }),
    refusals: someOf(identityRefusals, 'identity.unknown_organisation'),
    handle: async (ctx, { params }) => {
      const found = await listServiceAccounts(ctx, params.id);
      return found.ok ? ok({ items: found.value }) : found;
    },
  }),
  endpoint({
    method: 'DELETE', path: '/organisations/{id}/service-accounts/{accountId}', operationId: 'endServiceAccount',
    tag: 'keys', permission: 'key:manage', summary: 'Ends a program’s account and its keys at once', params: service,
    answer: z.object({ id: id('account') }), refusals: unknown,
    handle: (ctx, { params }) => endServiceAccount(ctx, params.id, params.accountId),
  }),
  endpoint({
    method: 'POST', path: '/organisations/{id}/service-accounts/{accountId}/keys', operationId: 'issueServiceKey',
    tag: 'keys', permission: 'key:manage', status: 201, takesSecret: true,
    summary: 'Issues another key for a program’s account', params: service, body: z.strictObject(wish), answer: issued,
    refusals: { ...unknown, ...keyRefusals, ...someOf(identityRefusals, 'identity.scope_not_held') },
    handle: (ctx, asked) => {
      const { id: organisationId, accountId } = asked.params;
      return issueServiceKey(ctx, { organisationId, accountId }, asked.body, asked);
    },
  }),
  endpoint({
    method: 'DELETE', path: '/organisations/{id}/service-accounts/{accountId}/keys/{keyId}',
    operationId: 'revokeServiceKey', tag: 'keys', permission: 'key:manage',
    summary: 'Revokes a key of a program’s account at once', params: service.extend({ keyId: id('apiKey') }),
    answer: z.object({ id: id('apiKey') }),
    refusals: { ...unknown, ...someOf(identityRefusals, 'identity.unknown_key') },
    handle: (ctx, { params }) => revokeServiceKey(ctx, params.id, params.accountId, params.keyId),
  }),
];

/** API keys of people and programs. */
export const keyRoutes: readonly Endpoint[] = [...ownKeyRoutes, ...serviceRoutes];
