import { newId } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { readOrganisation } from '../parties/index.ts';
import { flavours } from './flavours.ts';
import { soldSystem } from './images.ts';
import { availabilityClasses, type AvailabilityClass } from './products.ts';
import { catalogueRefusals } from './refusals.ts';
import { optionPricesForCustomer, pricesForCustomer, pricesOn, sellerOf, type Price, type Seller } from './store.ts';

/** What decides a price: the size, who operates it, how available it is. */
export interface Choice {
  readonly flavour: string;
  readonly managed: boolean;
  readonly availabilityClass: AvailabilityClass;
}

export type NewPrice = Omit<Price, 'validFrom'>;

/** Every size, managed or not, in every class: more prices no list has. */
export const pricesAtMost = flavours.length * 2 * availabilityClasses.length;

const keyOf = ({ flavour, managed, availabilityClass }: Choice) => `${flavour} ${managed} ${availabilityClass}`;

/** In the catalogue's order: by size, unmanaged first, the highest class first. */
function sorted(prices: readonly Price[]): Price[] {
  const order = new Map(flavours.flatMap(({ name }) => [false, true].flatMap((managed) => availabilityClasses.map(
    (availabilityClass) => keyOf({ flavour: name, managed, availabilityClass })))).map((key, index) => [key, index]));
  return prices.toSorted((a, b) => (order.get(keyOf(a)) ?? 0) - (order.get(keyOf(b)) ?? 0));
}

export interface CustomerPrices {
  readonly on: string;
  readonly seller: Seller;
  readonly items: readonly Price[];
}

/** What servers cost this customer today, from whoever sells to it. */
export async function readCustomerPrices(ctx: Ctx, customerId: string): Promise<Result<CustomerPrices>> {
  const customer = await readOrganisation(ctx, customerId);
  if (!customer.ok) return customer;
  const seller = await sellerOf(ctx, customerId);
  if (!seller) throw new Error(`${customerId} has no seller, although every customer has`);
  return ok({ on: ctx.today, seller, items: sorted(await pricesForCustomer(ctx, customerId, ctx.today)) });
}

/**
 * What one choice costs this customer today, or why it can't be had. An image that runs containers costs what the
 * seller asks for a container server on top, if anything (C-3.4.2).
 */
export async function priceOf(
  ctx: Ctx, customerId: string, choice: Choice & { readonly image?: string | null },
): Promise<Result<Price>> {
  const { flavour, image } = choice;
  const prices = await pricesForCustomer(ctx, customerId, ctx.today);
  const price = prices.find((one) => keyOf(one) === keyOf(choice));
  if (!price) return refuse(catalogueRefusals, 'catalogue.no_price', { flavour });
  if (!image || !soldSystem({ name: image, title: '' }).containers) return ok(price);
  const options = await optionPricesForCustomer(ctx, customerId);
  const more = options.find(({ option }) => option === 'container-server');
  if (!more) return ok(price);
  const { monthlyNet, setupNet } = price;
  return ok({ ...price, monthlyNet: monthlyNet + more.monthlyNet, setupNet: setupNet + more.setupNet });
}

export interface PriceList {
  readonly on: string;
  /** What holds today. */
  readonly items: readonly Price[];
  /** What will hold, by the day it begins. */
  readonly coming: readonly Price[];
}

const COMING_AT_MOST = 1_000;

/** A seller's own price list. */
export async function readPriceList(ctx: Ctx, sellerId: string): Promise<Result<PriceList>> {
  const seller = await readSeller(ctx, sellerId);
  if (!seller.ok) return seller;
  const coming = await ctx.tx.selectFrom('price')
    .select(['flavour', 'managed', 'availabilityClass', 'monthlyNet', 'setupNet', 'validFrom'])
    .where('tenant', '=', sellerId).where('validFrom', '>', ctx.today)
    .orderBy('validFrom').orderBy('flavour').orderBy('managed').orderBy('availabilityClass')
    .limit(COMING_AT_MOST).execute();
  return ok({ on: ctx.today, items: sorted(await pricesOn(ctx, sellerId, ctx.today)), coming: coming as Price[] });
}

/**
 * What stands against prices that a seller adds from a day on, today or later. Rows are only added: what was agreed
 * before is in its contract, and which price held on which day can be looked up for ever. The first word of a key is
 * what is sold, its `field`; `there` are the keys of that day's rows.
 */
export async function checkAddition(
  ctx: Ctx, sellerId: string, validFrom: string, field: string, keys: readonly string[], there: readonly string[],
): Promise<Result<void>> {
  const seller = await readSeller(ctx, sellerId);
  if (!seller.ok) return seller;
  const { today } = ctx;
  if (validFrom < today) {
    return refuse(catalogueRefusals, 'catalogue.price_in_past', { today, validFrom }, '/validFrom');
  }
  const said = (key = '') => ({ flavour: key.split(' ')[0], validFrom });
  const twice = keys.findIndex((key, index) => keys.indexOf(key) < index);
  const at = `/prices/${twice}/${field}`;
  if (twice !== -1) return refuse(catalogueRefusals, 'catalogue.price_twice', said(keys[twice]), at);
  const taken = there.find((key) => keys.includes(key));
  return taken === undefined ? ok(undefined) : refuse(catalogueRefusals, 'catalogue.price_exists', said(taken));
}

/** A seller's prices of servers from a day on. */
export async function addPrices(
  ctx: Ctx, sellerId: string, validFrom: string, prices: readonly NewPrice[],
): Promise<Result<PriceList>> {
  const there = await ctx.tx.selectFrom('price').select(['flavour', 'managed', 'availabilityClass'])
    .where('tenant', '=', sellerId).where('validFrom', '=', validFrom).execute() as Choice[];
  const free = await checkAddition(ctx, sellerId, validFrom, 'flavour', prices.map(keyOf), there.map(keyOf));
  if (!free.ok) return free;
  await ctx.tx.insertInto('price').values(prices.map((price) => ({
    id: newId('price', ctx.clock), tenant: sellerId, validFrom, ...price,
  }))).execute();
  return readPriceList(ctx, sellerId);
}

/** A seller: the provider, or a reseller. Only they have prices. */
export async function readSeller(ctx: Ctx, sellerId: string): Promise<Result<{ readonly name: string }>> {
  const organisation = await readOrganisation(ctx, sellerId);
  if (!organisation.ok) return organisation;
  const { kind, name } = organisation.value;
  return kind === 'provider' || kind === 'reseller' ? ok({ name })
    : refuse(catalogueRefusals, 'catalogue.not_a_seller', { name });
}
