import { z } from 'zod';
import { checked, count, date, id, money, words } from '../../kernel/wire.ts';
import { ok } from '../../kernel/result.ts';
import { endpoint, someOf, type Endpoint } from '../identity/index.ts';
import { partyRefusals } from '../parties/index.ts';
import { flavours } from './flavours.ts';
import { imageFields, spoken } from './image-routes.ts';
import { defaultImage } from './images.ts';
import { offeredImages } from './offered-images.ts';
import { addPrices, pricesAtMost, readCustomerPrices, readPriceList } from './prices.ts';
import { availabilityClasses } from './products.ts';
import { catalogueRefusals } from './refusals.ts';

const size = z.int().meta({ examples: [8_589_934_592] });

/** A price; zero is one. */
export const netAmount = checked(money, (cents) => cents >= 0n, {
  de: 'Ein Preis kann nicht negativ sein', en: 'a price cannot be negative',
});

/** What decides a price. */
export const choice = {
  flavour: z.enum(flavours.map(({ name }) => name) as [string, ...string[]]).meta({ examples: ['normal-s'] }),
  managed: z.boolean().describe('Whether the provider operates it.').meta({ examples: [false] }),
  availabilityClass: z.enum(availabilityClasses).meta({ examples: ['business'] }),
};

const newPrice = z.strictObject({ ...choice, monthlyNet: netAmount, setupNet: netAmount });

const price = z.object({ ...newPrice.shape, validFrom: date });

const priceList = z.object({
  on: date.describe('Today.'), items: z.array(price).describe('What holds today.'),
  coming: z.array(price).describe('What will hold, by the day it begins.'),
});

const one = z.object({ id: id('organisation') });

export const catalogueRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/catalogue', operationId: 'readCatalogue', permission: 'catalogue:read', tag: 'catalogue',
    summary: 'Sizes, operating systems and availability classes that can be offered',
    answer: z.object({
      flavours: z.array(z.object({
        name: words('normal-s'), title: words('Normal S'), vcpus: count, memoryBytes: size, diskBytes: size,
      })),
      images: z.array(z.object(imageFields)).describe('Those that can be ordered today.'),
      defaultImage: words('debian-12').describe('The newest with long-term support.'),
      availabilityClasses: z.array(words('business')),
    }),
    handle: async (ctx, { language }) => {
      const offered = await offeredImages(ctx);
      return ok({
        flavours: [...flavours], images: offered.map((image) => spoken(image, ctx.today, language)),
        defaultImage: defaultImage(ctx.today, offered.length > 0 ? offered : undefined).name,
        availabilityClasses: [...availabilityClasses],
      });
    },
  }),
  endpoint({
    method: 'GET', path: '/customers/{id}/prices', operationId: 'readCustomerPrices', permission: 'price:read',
    tag: 'prices', summary: 'What servers cost this customer today, and whose prices they are',
    params: one,
    answer: z.object({
      on: date.describe('Today.'),
      seller: z.object({ id: id('organisation'), name: words('Hafenstadt IT GmbH') }), items: z.array(price),
    }),
    refusals: someOf(partyRefusals, 'parties.unknown_organisation'),
    handle: async (ctx, { params }) => {
      const read = await readCustomerPrices(ctx, params.id);
      return read.ok ? ok({ ...read.value, items: [...read.value.items] }) : read;
    },
  }),
  endpoint({
    method: 'GET', path: '/organisations/{id}/prices', operationId: 'readPriceList', permission: 'price:read',
    tag: 'prices', summary: "A seller's price list: what holds today and what will", params: one, answer: priceList,
    refusals: {
      ...someOf(partyRefusals, 'parties.unknown_organisation'), ...someOf(catalogueRefusals, 'catalogue.not_a_seller'),
    },
    handle: async (ctx, { params }) => {
      const list = await readPriceList(ctx, params.id);
      return list.ok ? ok({ ...list.value, items: [...list.value.items], coming: [...list.value.coming] }) : list;
    },
  }),
  endpoint({
    method: 'POST', path: '/organisations/{id}/prices', operationId: 'addPrices', permission: 'price:change',
    tag: 'prices', status: 201, summary: "Adds a seller's prices from a day on, today or later",
    description: 'What was agreed before keeps its price: it stands in the contract.',
    params: one,
    body: z.strictObject({ validFrom: date, prices: z.array(newPrice).min(1).max(pricesAtMost) }), answer: priceList,
    refusals: {
      ...someOf(partyRefusals, 'parties.unknown_organisation'),
      ...someOf(catalogueRefusals, 'catalogue.not_a_seller', 'catalogue.price_in_past', 'catalogue.price_exists',
        'catalogue.price_twice'),
    },
    handle: async (ctx, { params, body }) => {
      const list = await addPrices(ctx, params.id, body.validFrom, body.prices);
      return list.ok ? ok({ ...list.value, items: [...list.value.items], coming: [...list.value.coming] }) : list;
    },
  }),
];
