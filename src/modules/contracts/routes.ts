import { z } from 'zod';
import {
  because, count, date, defined, id, instant, line, listQuery, money, oneOf, pageOf, prose, words, yesNo,
} from '../../kernel/wire.ts';
import { ok } from '../../kernel/result.ts';
import { renderBecause } from '../../terms/index.ts';
import { endpoint, someOf, type Endpoint } from '../identity/index.ts';
import { contactRoutes } from './contact-routes.ts';
import { declareAcceptance } from './declare-acceptance.ts';
import { contractList, listContracts, listOffers, offerList, readOffer, showContract } from './list-contracts.ts';
import { contractDayList, listContractDays } from './list-days.ts';
import { contractRefusals } from './refusals.ts';

export const item = z.object({
  id: id('contractItem'), position: count, product: words('server'),
  flavour: words('normal-s').describe('Size of a server; of what is sold beside it, its option.'),
  image: words('debian-12').nullable().describe('Null for what has no operating system.'),
  managed: z.boolean().meta({ examples: [false] }), availabilityClass: words('business'),
  publicIpv4: z.boolean().meta({ examples: [true] }), quantity: count, monthlyNet: money, setupNet: money,
  serviceDescription: words('Leistungsbeschreibung Cloud').describe('What governs the item (A1 (2)).'),
  variant: oneOf('shared', 'dedicated').describe('Dedicated: on hosts and storage of its own (C 1).')
    .meta({ examples: ['shared'] }),
  locationId: id('location').nullable().describe('Where it runs (C 4.3); null: wherever there is room.')
    .meta({ examples: [null] }),
  title: words('vSSD Standard, je 100 GB').nullable().describe('Of what is sold beside a server; null for a server.')
    .meta({ examples: [null] }),
});

const offer = z.object({
  id: id('offer'), customerId: id('organisation'), number: words('AN-2026-00001'),
  state: oneOf('open', 'ordered', 'expired'), offeredOn: date, binding: z.boolean().meta({ examples: [true] }),
  bindingUntil: date.nullable().describe('Null where the offer does not bind.'), edition: words('2026-06-15'),
  contactId: id('contact'),
  minimumMonths: count.meta({ examples: [12] }), createdAt: instant,
});

const listedOffer = offer.extend({
  customerName: words('Weinkontor Pfalz GmbH'), contactName: words('Jonas Rebstock'), monthlyNet: money,
  setupNet: money,
});

export const offerWithItems = listedOffer.extend({ items: z.array(item) });

const contract = z.object({
  id: id('contract'), customerId: id('organisation'), number: words('V-2026-00001'), orderId: id('order'),
  state: oneOf('awaiting_service', 'active', 'terminated', 'ended'), edition: words('2026-06-15'),
  minimumMonths: count.meta({ examples: [12] }), startsOn: date.nullable(), noticeReceivedOn: date.nullable(),
  endsOn: date.nullable(), acceptedOn: date.nullable().describe('Acceptance declared or deemed (A8 (3)).'),
  acceptanceRefusedOn: date.nullable(), createdAt: instant,
});

const listedContract = contract.extend({
  customerName: words('Weinkontor Pfalz GmbH'), hostname: words('weinshop'), orderNumber: words('AU-2026-00001'),
  orderedAt: instant, monthlyNet: money.describe('Of all its items.'),
});

const contractWithItems = listedContract.extend({
  items: z.array(item.extend({
    liveFrom: date.nullable().describe('Billed from this day …'),
    liveUntil: date.nullable().describe('… up to, not including, this one.'),
  })),
});

const contractDay = z.object({
  subjectId: id('contract'), subjectNumber: words('V-2026-00001'), customerId: id('organisation'),
  customerName: words('Weinkontor Pfalz GmbH'), action: oneOf('notice-ends', 'delete-data'), clause: words('A10.3'),
  dueOn: date, endsOn: date.describe('The end that a notice by then reaches, or that the notice given has.'), because,
});

const customerId = id('organisation').optional();

const acceptanceDeclaration = z.strictObject({
  channel: z.enum(['email', 'letter', 'portal', 'api']).meta({ examples: ['email'] }), byName: line('Jonas Rebstock'),
  content: prose('Wir verweigern die Abnahme: SSH antwortet nicht.'),
  verdict: z.enum(['accepted', 'refused']).meta({ examples: ['refused'] }),
  defects: z.enum(['significant', 'insignificant']).optional().describe('Of a refusal; significant if left out.')
    .meta({ examples: ['significant'] }),
  productiveUseOn: date.optional().describe('Since when the service is used for more than its test.'),
});

export const contractRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/offers', operationId: 'listOffers',
    permission: 'offer:read', tag: 'offers', summary: 'Offers, newest first',
    query: listQuery(offerList, {
      state: oneOf('open', 'ordered', 'expired').optional(), customerId, binding: yesNo.optional(),
      offeredFrom: date.optional(), offeredUntil: date.optional(),
    }),
    answer: pageOf(listedOffer),
    handle: async (ctx, { query }) => ok(await listOffers(ctx, query)),
  }),
  endpoint({
    method: 'GET', path: '/offers/{id}', operationId: 'readOffer',
    permission: 'offer:read', tag: 'offers', summary: 'One offer with its items',
    params: z.object({ id: id('offer') }), answer: offerWithItems,
    refusals: someOf(contractRefusals, 'contracts.unknown_offer'),
    handle: (ctx, { params, language }) => readOffer(ctx, params.id, language),
  }),
  endpoint({
    method: 'GET', path: '/contracts', operationId: 'listContracts', permission: 'contract:read', tag: 'contracts',
    summary: 'Contracts, newest first',
    query: listQuery(contractList, {
      state: oneOf('awaiting_service', 'active', 'terminated', 'ended').optional(), customerId,
      endsFrom: date.optional(), endsUntil: date.optional(),
    }),
    answer: pageOf(listedContract),
    handle: async (ctx, { query }) => ok(await listContracts(ctx, query)),
  }),
  endpoint({
    method: 'GET', path: '/contracts/days', operationId: 'listContractDays', permission: 'deadline:read',
    tag: 'contracts', summary: 'The next day of each contract in service that its clauses compute',
    description: 'The last day for a notice (A10 (3)); after a notice the day its data is deleted (D5 (1)). Nothing is'
      + ' done on them by a deadline yet, so /deadlines does not have them.',
    query: listQuery(contractDayList, { customerId, contractId: id('contract').optional() }),
    answer: pageOf(contractDay),
    handle: async (ctx, { query, language }) => {
      const { items, next } = await listContractDays(ctx, query);
      return ok({ items: items.map((row) => ({ ...row, because: [...renderBecause(row.because, language)] })), next });
    },
  }),
  endpoint({
    method: 'GET', path: '/contracts/{id}', operationId: 'readContract', permission: 'contract:read', tag: 'contracts',
    summary: 'One contract with its items', params: z.object({ id: id('contract') }), answer: contractWithItems,
    refusals: someOf(contractRefusals, 'contracts.unknown_contract'),
    handle: (ctx, { params, language }) => showContract(ctx, params.id, language),
  }),
  endpoint({
    method: 'POST', path: '/contracts/{id}/acceptance', operationId: 'declareAcceptance',
    permission: 'contract:declare', tag: 'contracts', status: 201,
    summary: 'Takes the acceptance of the service, or its refusal, received today',
    description: 'Without either the service counts as accepted when the period of A8 (3) is over. A refusal for '
      + 'insignificant defects does not stop that period.',
    params: z.object({ id: id('contract') }), body: acceptanceDeclaration,
    answer: z.object({
      contractNumber: words('V-2026-00001'), acceptedOn: date.nullable().describe('Null: refused.'),
      reason: oneOf('declared', 'productiveUse', 'period', 'refused'), because,
    }),
    refusals: someOf(contractRefusals, 'contracts.unknown_contract', 'contracts.not_active',
      'contracts.already_accepted', 'contracts.use_outside_service',
      'contracts.contradictory_verdict'),
    handle: async (ctx, { params, body, language }) => {
      const made = await declareAcceptance(ctx, { contractId: params.id, ...defined(body) });
      return made.ok ? ok({ ...made.value, because: [...renderBecause(made.value.because, language)] }) : made;
    },
  }),
  ...contactRoutes,
];
