import { z } from 'zod';
import { country, defined, email, id, instant, line, listQuery, oneOf, pageOf, vatId } from '../../kernel/wire.ts';
import { must, ok } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { endpoint, someOf, type Endpoint } from '../identity/index.ts';
import { listOrganisations, organisationList } from './list-organisations.ts';
import { readOrganisation } from './read-parties.ts';
import { partyRefusals } from './refusals.ts';
import { registerPartner, registerReseller, type NewTier } from './register-tier.ts';
import { readParties, setParties } from './set-parties.ts';

const newOrganisation = z.strictObject({
  name: line('Kontorhaus Systemhaus GmbH'),
  business: z.boolean().describe('The terms hold for businesses only (A1 (1)).').meta({ examples: [true] }),
  street: line('Kaistraße 4'), postcode: line('67059'), city: line('Ludwigshafen'), country,
  vatId: vatId.optional(), email,
  electronicAddress: email.describe('Where e-invoices reach it.'),
});

const kind = oneOf('reseller', 'partner');

const organisation = z.object({
  ...newOrganisation.shape, id: id('organisation'), kind, vatId: vatId.nullable(), createdAt: instant,
});

const parties = z.strictObject({
  sellerId: id('organisation').nullable().describe('The reseller that contracts with the customer; null: the provider.'),
  operatorId: id('organisation').nullable().describe('The partner that runs its servers; null: the provider.')
    .meta({ examples: [null] }),
});

const one = z.object({ id: id('organisation') });

const register = (use: typeof registerReseller) => async (
  ctx: Ctx, { body }: { readonly body: z.output<typeof newOrganisation> },
) => {
  const registered = await use(ctx, defined(body) as NewTier);
  return registered.ok ? ok(must(await readOrganisation(ctx, registered.value))) : registered;
};

/** Organisations in tiers (H-roles): who sells to customers, who runs their servers. */
export const tierRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'POST', path: '/resellers', operationId: 'registerReseller', permission: 'tier:manage', tag: 'tiers',
    status: 201, summary: 'Registers a reseller: it contracts with its customers and bills them', body: newOrganisation,
    answer: organisation, refusals: someOf(partyRefusals, 'parties.not_a_business'), handle: register(registerReseller),
  }),
  endpoint({
    method: 'POST', path: '/partners', operationId: 'registerPartner', permission: 'tier:manage', tag: 'tiers',
    status: 201, summary: 'Registers a technical partner: it runs the servers of its customers', body: newOrganisation,
    answer: organisation, refusals: someOf(partyRefusals, 'parties.not_a_business'), handle: register(registerPartner),
  }),
  endpoint({
    method: 'GET', path: '/organisations', operationId: 'listOrganisations', permission: 'tier:read', tag: 'tiers',
    summary: 'Resellers and technical partners, by name',
    query: listQuery(organisationList, { kind: kind.optional() }), answer: pageOf(organisation),
    handle: async (ctx, { query }) => ok(await listOrganisations(ctx, query)),
  }),
  endpoint({
    method: 'GET', path: '/customers/{id}/parties', operationId: 'readParties', permission: 'tier:read', tag: 'tiers',
    summary: 'Who sells to a customer and who runs its servers', params: one, answer: parties,
    refusals: someOf(partyRefusals, 'parties.unknown_organisation'),
    handle: (ctx, { params }) => readParties(ctx, params.id),
  }),
  endpoint({
    method: 'PUT', path: '/customers/{id}/parties', operationId: 'setParties', permission: 'tier:manage', tag: 'tiers',
    summary: 'Puts a customer into other hands',
    description: 'Whoever had it before has nothing of it any more with the next request.', params: one, body: parties,
    answer: parties,
    refusals: someOf(partyRefusals, 'parties.unknown_organisation', 'parties.unknown_reseller',
      'parties.unknown_partner', 'parties.customer_closed'),
    handle: (ctx, { params, body }) => setParties(ctx, params.id, body),
  }),
];
