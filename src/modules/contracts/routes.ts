import { z } from 'zod';
import { count, date, id, instant, money, oneOf, pageOf, pageQuery, words } from '../../kernel/wire.ts';
import { ok } from '../../kernel/result.ts';
import { endpoint, someOf, type Endpoint } from '../identity/index.ts';
import { listContracts, listOffers, readOffer, showContract } from './list-contracts.ts';
import { contractRefusals } from './refusals.ts';

export const item = z.object({
  id: id('contractItem'), position: count, product: words('server'), flavour: words('normal-s'),
  image: words('debian-12'), managed: z.boolean().meta({ examples: [false] }), availabilityClass: words('business'),
  publicIpv4: z.boolean().meta({ examples: [true] }), quantity: count, monthlyNet: money, setupNet: money,
  serviceDescription: words('Leistungsbeschreibung Cloud').describe('What governs the item (A1 (2)).'),
});

const offer = z.object({
  id: id('offer'), customerId: id('organisation'), number: words('AN-2026-00001'),
  state: oneOf('open', 'ordered', 'expired'), offeredOn: date, binding: z.boolean().meta({ examples: [true] }),
  bindingUntil: date, edition: words('2026-06-15'), contactId: id('contact'),
  minimumMonths: count.meta({ examples: [12] }), createdAt: instant,
});

export const offerWithItems = offer.extend({ items: z.array(item) });

const contract = z.object({
  id: id('contract'), customerId: id('organisation'), number: words('V-2026-00001'), orderId: id('order'),
  state: oneOf('awaiting_service', 'active', 'terminated', 'ended'), edition: words('2026-06-15'),
  minimumMonths: count.meta({ examples: [12] }), startsOn: date.nullable(), noticeReceivedOn: date.nullable(),
  endsOn: date.nullable(), createdAt: instant,
});

const contractWithItems = contract.extend({
  items: z.array(item.extend({
    liveFrom: date.nullable().describe('Billed from this day …'),
    liveUntil: date.nullable().describe('… up to, not including, this one.'),
  })),
});

const customerId = id('organisation').optional();

export const contractRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/offers', operationId: 'listOffers', tag: 'offers', summary: 'Offers, newest first',
    query: pageQuery.extend({ state: oneOf('open', 'ordered', 'expired').optional(), customerId }),
    answer: pageOf(offer),
    handle: async (ctx, { query }) => ok(await listOffers(ctx, query)),
  }),
  endpoint({
    method: 'GET', path: '/offers/{id}', operationId: 'readOffer', tag: 'offers', summary: 'One offer with its items',
    params: z.object({ id: id('offer') }), answer: offerWithItems,
    refusals: someOf(contractRefusals, 'contracts.unknown_offer'),
    handle: (ctx, { params }) => readOffer(ctx, params.id),
  }),
  endpoint({
    method: 'GET', path: '/contracts', operationId: 'listContracts', tag: 'contracts',
    summary: 'Contracts, newest first',
    query: pageQuery.extend({
      state: oneOf('awaiting_service', 'active', 'terminated', 'ended').optional(), customerId,
    }),
    answer: pageOf(contract),
    handle: async (ctx, { query }) => ok(await listContracts(ctx, query)),
  }),
  endpoint({
    method: 'GET', path: '/contracts/{id}', operationId: 'readContract', tag: 'contracts',
    summary: 'One contract with its items', params: z.object({ id: id('contract') }), answer: contractWithItems,
    refusals: someOf(contractRefusals, 'contracts.unknown_contract'),
    handle: (ctx, { params }) => showContract(ctx, params.id),
  }),
];
