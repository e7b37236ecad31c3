import { z } from 'zod';
import { checked, id, instant, listQuery, money, oneOf, pageOf, prose, words } from '../../kernel/wire.ts';
import { must, ok } from '../../kernel/result.ts';
import { endpoint, someOf, type Endpoint } from '../identity/index.ts';
import { partyRefusals } from '../parties/index.ts';
import { decideMfaExemption, revokeMfaExemption } from './decide-mfa-exemption.ts';
import { listMfaExemptions, mfaExemptionList, readMfaExemption } from './list-mfa-exemptions.ts';
import { offerMfaExemption } from './offer-mfa-exemption.ts';
import { contractRefusals } from './refusals.ts';
import { readMfa, setMfa } from './set-mfa.ts';

const control = 'Bedingter Zugriff: Anmeldung nur von verwalteten Geräten im Büronetz';

const exemption = z.object({
  id: id('mfaExemption'), customerId: id('organisation'), number: words('AN-2026-00007'),
  replacingControl: words(control), monthlyNet: money, state: oneOf('offered', 'accepted', 'declined', 'revoked'),
  offeredAt: instant, decidedAt: instant.nullable(),
  decidedBy: words('account:acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V').nullable(),
});

const mfa = z.object({
  required: z.boolean().describe('Whether its people must have a second factor.').meta({ examples: [true] }),
  exemptionId: id('mfaExemption').nullable().describe('The accepted offer that lifts it; null: none.'),
});

const oneExemption = z.object({ id: id('mfaExemption') });
const oneCustomer = z.object({ id: id('organisation') });
const price = checked(money, (cents) => cents >= 0n, {
  de: 'Ein Preis kann nicht negativ sein', en: 'a price cannot be negative',
});

const offerRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'POST', path: '/mfa-exemptions', operationId: 'offerMfaExemption', permission: 'mfa-exemption:offer',
    tag: 'second factor', status: 201, summary: 'Offers a customer to do without the second factor',
    description: 'The offer names the control that replaces it and goes to the named contact by mail.',
    body: z.strictObject({ customerId: id('organisation'), replacingControl: prose(control), monthlyNet: price }),
    answer: exemption,
    refusals: {
      ...someOf(contractRefusals, 'contracts.mfa_exemption_exists'),
      ...someOf(partyRefusals, 'parties.unknown_organisation', 'parties.customer_closed', 'parties.no_named_contact',
        'parties.no_provider'),
    },
    handle: async (ctx, { body }) => {
      const offered = await offerMfaExemption(ctx, body);
      return offered.ok ? ok(must(await readMfaExemption(ctx, offered.value))) : offered;
    },
  }),
  endpoint({
    method: 'GET', path: '/mfa-exemptions', operationId: 'listMfaExemptions', permission: 'mfa-exemption:read',
    tag: 'second factor', summary: 'Offers to do without the second factor, newest first',
    query: listQuery(mfaExemptionList, {
      customerId: id('organisation').optional(), state: exemption.shape.state.optional(),
    }),
    answer: pageOf(exemption), handle: async (ctx, { query }) => ok(await listMfaExemptions(ctx, query)),
  }),
  endpoint({
    method: 'GET', path: '/mfa-exemptions/{id}', operationId: 'readMfaExemption', permission: 'mfa-exemption:read',
    tag: 'second factor', summary: 'One such offer', params: oneExemption, answer: exemption,
    refusals: someOf(contractRefusals, 'contracts.unknown_mfa_exemption'),
    handle: (ctx, { params }) => readMfaExemption(ctx, params.id),
  }),
];

const decisionRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'POST', path: '/mfa-exemptions/{id}/decision', operationId: 'decideMfaExemption',
    permission: 'mfa-exemption:decide', tag: 'second factor', summary: 'Accepts or declines the offer, for the customer',
    description: 'Kept as a declaration of the person signed in (A16 (1)).', params: oneExemption,
    body: z.strictObject({ decision: z.enum(['accepted', 'declined']).meta({ examples: ['accepted'] }) }),
    answer: oneExemption,
    refusals: someOf(contractRefusals, 'contracts.unknown_mfa_exemption', 'contracts.mfa_exemption_decided'),
    handle: (ctx, { params, body, sessionId }) => decideMfaExemption(ctx, {
      exemptionId: params.id, decision: body.decision, channel: sessionId === null ? 'api' : 'portal',
    }),
  }),
  endpoint({
    method: 'POST', path: '/mfa-exemptions/{id}/revocation', operationId: 'revokeMfaExemption',
    permission: 'mfa-exemption:offer', tag: 'second factor', summary: 'Takes the exemption back, offered or accepted',
    description: 'The second factor is mandatory from the next request on.', params: oneExemption, answer: oneExemption,
    refusals: {
      ...someOf(contractRefusals, 'contracts.unknown_mfa_exemption', 'contracts.mfa_exemption_decided'),
      ...someOf(partyRefusals, 'parties.no_named_contact'),
    },
    handle: (ctx, { params }) => revokeMfaExemption(ctx, params.id),
  }),
  endpoint({
    method: 'GET', path: '/customers/{id}/mfa', operationId: 'readMfa', permission: 'mfa:read', tag: 'second factor',
    summary: 'Whether a customer’s people must have a second factor', params: oneCustomer, answer: mfa,
    refusals: someOf(partyRefusals, 'parties.unknown_organisation'),
    handle: (ctx, { params }) => readMfa(ctx, params.id),
  }),
  endpoint({
    method: 'PUT', path: '/customers/{id}/mfa', operationId: 'setMfa', permission: 'mfa:change', tag: 'second factor',
    summary: 'Makes the second factor mandatory for a customer, or not',
    description: 'Switching it off needs an accepted offer that names what replaces it.', params: oneCustomer,
    body: z.strictObject({ required: mfa.shape.required }), answer: mfa,
    refusals: {
      ...someOf(partyRefusals, 'parties.unknown_organisation'),
      ...someOf(contractRefusals, 'contracts.mfa_needs_exemption'),
    },
    handle: (ctx, { params, body }) => setMfa(ctx, params.id, body.required),
  }),
];

/** The second factor of customers and the offers to do without it (H-mfa). */
export const mfaRoutes: readonly Endpoint[] = [...offerRoutes, ...decisionRoutes];
