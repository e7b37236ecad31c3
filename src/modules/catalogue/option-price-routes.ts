import { z } from 'zod';
import { date, id, oneOf, words } from '../../kernel/wire.ts';
import { ok } from '../../kernel/result.ts';
import { endpoint, someOf, type Endpoint } from '../identity/index.ts';
import { partyRefusals } from '../parties/index.ts';
import {
  addOptionPrices, readCustomerOptionPrices, readOptionPriceList, type OptionPriceList,
} from './option-prices.ts';
import { optionTitle, pricedOptions } from './options.ts';
import { catalogueRefusals } from './refusals.ts';
import { netAmount } from './routes.ts';

const newPrice = z.strictObject({
  option: oneOf(...pricedOptions).describe('What is sold by the piece: 100 GB of a class, an address, a product.')
    .meta({ examples: ['volume-standard'] }),
  monthlyNet: netAmount, setupNet: netAmount,
});

const price = z.object({ ...newPrice.shape, title: words('vSSD Standard, je 100 GB'), validFrom: date });

const priceList = z.object({
  on: date.describe('Today.'), items: z.array(price).describe('What holds today.'),
  coming: z.array(price).describe('What will hold, by the day it begins.'),
  options: z.array(z.object({ option: price.shape.option, title: price.shape.title }))
    .describe('Everything that can have a price, whether it has one or not.'),
});

const one = z.object({ id: id('organisation') });
const tag = 'prices';

function told({ on, items, coming }: OptionPriceList, language: 'de' | 'en') {
  const all = named(pricedOptions.map((option) => ({ option })), language);
  return { on, items: named(items, language), coming: named(coming, language), options: all };
}

function named<Price extends { readonly option: string }>(prices: readonly Price[], language: 'de' | 'en') {
  return prices.map((each) => ({ ...each, title: optionTitle(each.option)?.[language] ?? each.option }));
}

/** Prices of what is sold beside servers, as those of servers are read and added. */
export const optionPriceRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/customers/{id}/option-prices', operationId: 'readCustomerOptionPrices',
    permission: 'price:read', tag, summary: 'What volumes and addresses cost this customer today, and whose prices they are',
    params: one,
    answer: z.object({
      on: date.describe('Today.'), items: z.array(price),
      seller: z.object({ id: id('organisation'), name: words('Hafenstadt IT GmbH') }),
    }),
    refusals: someOf(partyRefusals, 'parties.unknown_organisation'),
    handle: async (ctx, { params, language }) => {
      const read = await readCustomerOptionPrices(ctx, params.id);
      return read.ok ? ok({ ...read.value, items: named(read.value.items, language) }) : read;
    },
  }),
  endpoint({
    method: 'GET', path: '/organisations/{id}/option-prices', operationId: 'readOptionPriceList',
    permission: 'price:read', tag, summary: "A seller's prices of volumes and addresses: what holds today and what will",
    params: one, answer: priceList,
    refusals: {
      ...someOf(partyRefusals, 'parties.unknown_organisation'), ...someOf(catalogueRefusals, 'catalogue.not_a_seller'),
    },
    handle: async (ctx, { params, language }) => {
      const list = await readOptionPriceList(ctx, params.id);
      return list.ok ? ok(told(list.value, language)) : list;
    },
  }),
  endpoint({
    method: 'POST', path: '/organisations/{id}/option-prices', operationId: 'addOptionPrices',
    permission: 'price:change', tag, status: 201,
    summary: "Adds a seller's prices of volumes and addresses from a day on, today or later",
    description: 'By the piece: a hundred gigabytes of a class (C 4.6.2), an address, a prefix, a product. What was'
      + ' agreed before keeps its price: it stands in the contract.',
    params: one,
    body: z.strictObject({ validFrom: date, prices: z.array(newPrice).min(1).max(pricedOptions.length) }),
    answer: priceList,
    refusals: {
      ...someOf(partyRefusals, 'parties.unknown_organisation'),
      ...someOf(catalogueRefusals, 'catalogue.not_a_seller', 'catalogue.price_in_past', 'catalogue.price_exists',
        'catalogue.price_twice'),
    },
    handle: async (ctx, { params, body, language }) => {
      const list = await addOptionPrices(ctx, params.id, body.validFrom, body.prices);
      return list.ok ? ok(told(list.value, language)) : list;
    },
  }),
];
