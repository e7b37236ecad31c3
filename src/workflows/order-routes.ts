import { z } from 'zod';
import { because, count, date, defined, id, money, prose, words } from '../kernel/wire.ts';
import { ok } from '../kernel/result.ts';
import type { Language } from '../kernel/text.ts';
import { renderBecause, type Step } from '../terms/index.ts';
import { capacityRefusals } from '../modules/capacity/index.ts';
import { catalogueRefusals, choice, netAmount } from '../modules/catalogue/index.ts';
import { contractRefusals } from '../modules/contracts/index.ts';
import { endpoint, someOf, type Endpoint } from '../modules/identity/index.ts';
import { partyRefusals } from '../modules/parties/index.ts';
import {
  hostname, image, locationId, minimumMonths, networkWish, noNetwork, noRoom, ordered, sshKeys, suppliedSoftware,
  variant,
} from './order-fields.ts';
import { orderFromPrices } from './order-from-prices.ts';
import { quoteServer, type Amounts, type Reckoned } from './quote-server.ts';
import type { Workflows } from './index.ts';

const wish = {
  ...choice, image, minimumMonths, locationId: locationId.optional(), variant: variant.optional(),
};

const amounts = { net: money, tax: money, gross: money, because };

/** What is told of a contract before anybody is bound, whatever it is about. */
export const reckoned = {
  on: date.describe('Today: the day it holds for.'), edition: words('2026-06-15'), vatPercent: words('19'),
  renewalMonths: count.meta({ examples: [12] }), noticeMonths: count.meta({ examples: [3] }),
  paymentDays: count.meta({ examples: [14] }), monthly: z.object(amounts), setup: z.object(amounts),
  firstInvoice: z.object({
    ...amounts, month: date.describe('First day of the month it bills.').meta({ examples: ['2026-07-01'] }),
    issuedOn: date, dueOn: date, dueBecause: because,
  }).describe('If service starts today (A9 (3), A9 (5)).'),
  term: z.object({
    startsOn: date, minimumEndOn: date.describe('End of the minimum term.'), firstEndOn: date,
    latestNoticeOn: date, because,
    deleteOn: date, deleteBecause: because,
  }).describe('If service starts today: the first end notice can reach (A10 (3)), and the deletion after it (D5 (1)).'),
  availability: z.object({
    percent: words('99.8'), year: count.meta({ examples: [2026] }), allowedDowntimeHours: words('17.520000'), because,
  }).describe('What is promised of a calendar year (C 6.1).'),
};

const quote = z.object({ ...wish, ...reckoned });

const one = z.object({ id: id('organisation') });

/** What cannot be had, whoever asks. */
export const whatCanBeHad = {
  ...someOf(catalogueRefusals, 'catalogue.no_price', 'catalogue.unknown_location'),
  ...someOf(contractRefusals, 'contracts.unknown_image'), ...someOf(capacityRefusals, 'capacity.no_place'),
};

export const whoCanBuy = someOf(partyRefusals, 'parties.unknown_organisation', 'parties.not_a_business',
  'parties.customer_closed');

/** What whoever orders says beside what it is to be. */
export const signed = {
  sshKeys, orderedBy: id('contact').describe('The contact who orders.'),
  agreedMonthlyNet: netAmount.describe('Of the whole, as the quote showed it.'), agreedSetupNet: netAmount,
  acceptTerms: z.literal(true).describe('The terms and descriptions of the quote’s edition apply.'),
  content: prose('Hiermit bestelle ich.').optional().describe('The wording of the order, kept as proof.'),
};

/** Why nobody is bound, whatever was ordered. */
export const whenBound = {
  ...whoCanBuy, ...someOf(partyRefusals, 'parties.no_named_contact'), ...whatCanBeHad, ...noRoom, ...noNetwork,
  ...someOf(contractRefusals, 'contracts.price_changed'),
};

export const whenOrdered = {
  ...whenBound, ...someOf(partyRefusals, 'parties.unknown_contact', 'parties.no_provider'),
  ...someOf(contractRefusals, 'contracts.bad_ssh_key', 'contracts.unmanaged_needs_key'),
};

/** Buying at the seller's prices: look first, then order. */
export function priceRoutes(workflows: Workflows): readonly Endpoint[] {
  return [
    endpoint({
      method: 'POST', path: '/customers/{id}/quotes', operationId: 'quoteServer', permission: 'order:place',
      tag: 'prices', summary: "What a server would cost and what its contract's days would be, before anything is signed",
      description: 'Nothing is stored, nobody is bound.',
      params: one, body: z.strictObject(wish), answer: quote,
      refusals: { ...whoCanBuy, ...whatCanBeHad },
      handle: async (ctx, { params, body, language }) => {
        const made = await quoteServer(ctx, params.id, defined(body));
        return made.ok ? ok(inWords(made.value, language)) : made;
      },
    }),
    endpoint({
      method: 'POST', path: '/customers/{id}/server-orders', operationId: 'orderFromPrices', permission: 'order:place',
      tag: 'prices', status: 202, summary: "Orders a server at the seller's prices: contract and provisioning at once",
      description: 'The price is looked up and must be the one that was shown. Follow the run under /runs/{id}.',
      params: one,
      body: z.strictObject({
        ...wish, ...networkWish, suppliedSoftware: suppliedSoftware.optional(), hostname, ...signed,
      }),
      answer: ordered, refusals: whenOrdered,
      handle: (ctx, { params, body: { acceptTerms: _, ...body }, sessionId }) => orderFromPrices(ctx, {
        ...defined(body), customerId: params.id, channel: sessionId === null ? 'api' : 'portal',
      }, workflows.provisionServer),
    }),
  ];
}

/** The quote with its reasons in the reader's language. */
export function inWords<Made extends Reckoned>(made: Made, language: Language) {
  const said = (steps: readonly Step[]) => [...renderBecause(steps, language)];
  const { term, availability } = made;
  return {
    ...made, ...amountsInWords(made, language),
    term: { ...term, because: said(term.because), deleteBecause: said(term.deleteBecause) },
    availability: { ...availability, because: said(availability.because) },
  };
}

/** What a quote says of money, with its reasons in the reader's language. */
export function amountsInWords({ monthly, setup, firstInvoice }: Amounts, language: Language) {
  const said = (steps: readonly Step[]) => [...renderBecause(steps, language)];
  return {
    monthly: { ...monthly, because: said(monthly.because) }, setup: { ...setup, because: said(setup.because) },
    firstInvoice: {
      ...firstInvoice, because: said(firstInvoice.because), dueBecause: said(firstInvoice.dueBecause),
    },
  };
}
