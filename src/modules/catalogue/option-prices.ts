import { newId } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { readOrganisation } from '../parties/index.ts';
import { options, pricedOptions, type Option } from './options.ts';
import { readSeller } from './prices.ts';
import { catalogueRefusals } from './refusals.ts';
import { optionPricesForCustomer, optionPricesOn, sellerOf, type OptionPrice, type Seller } from './store.ts';

export type NewOptionPrice = Omit<OptionPrice, 'validFrom'>;

const inOrder = (prices: readonly OptionPrice[]) => prices.toSorted((a, b) =>
  pricedOptions.indexOf(a.option as Option) - pricedOptions.indexOf(b.option as Option));

/** What an option costs this customer today, from whoever sells to it, or why it can't be had at a list's price. */
export async function optionPriceOf(ctx: Ctx, customerId: string, option: Option): Promise<Result<OptionPrice>> {
  const price = (await optionPricesForCustomer(ctx, customerId)).find((one) => one.option === option);
  const { de, en } = options[option];
  return price ? ok(price) : refuse(catalogueRefusals, 'catalogue.no_option_price', { option: de, optionEn: en });
}

export interface CustomerOptionPrices {
  readonly on: string;
  readonly seller: Seller;
  readonly items: readonly OptionPrice[];
}

/** What options cost this customer today, from whoever sells to it. */
export async function readCustomerOptionPrices(ctx: Ctx, customerId: string): Promise<Result<CustomerOptionPrices>> {
  const customer = await readOrganisation(ctx, customerId);
  if (!customer.ok) return customer;
  const seller = await sellerOf(ctx, customerId);
  if (!seller) throw new Error(`${customerId} has no seller, although every customer has`);
  return ok({ on: ctx.today, seller, items: inOrder(await optionPricesForCustomer(ctx, customerId)) });
}

export interface OptionPriceList {
  readonly on: string;
  /** What holds today. */
  readonly items: readonly OptionPrice[];
  /** What will hold, by the day it begins. */
  readonly coming: readonly OptionPrice[];
}

const COMING_AT_MOST = 1_000;

/** A seller's own list of what it asks beside its servers. */
export async function readOptionPriceList(ctx: Ctx, sellerId: string): Promise<Result<OptionPriceList>> {
  const seller = await readSeller(ctx, sellerId);
  if (!seller.ok) return seller;
  const coming = await ctx.tx.selectFrom('optionPrice').select(['option', 'monthlyNet', 'setupNet', 'validFrom'])
    .where('tenant', '=', sellerId).where('validFrom', '>', ctx.today).orderBy('validFrom').orderBy('option')
    .limit(COMING_AT_MOST).execute();
  return ok({ on: ctx.today, items: inOrder(await optionPricesOn(ctx, sellerId)), coming });
}

/** A seller's prices of options from a day on, today or later; like all prices only added, never changed. */
export async function addOptionPrices(
  ctx: Ctx, sellerId: string, validFrom: string, prices: readonly NewOptionPrice[],
): Promise<Result<OptionPriceList>> {
  const seller = await readSeller(ctx, sellerId);
  if (!seller.ok) return seller;
  const { today } = ctx;
  if (validFrom < today) {
    return refuse(catalogueRefusals, 'catalogue.price_in_past', { today, validFrom }, '/validFrom');
  }
  const seen = new Set<string>();
  for (const [index, { option }] of prices.entries()) {
    if (seen.has(option)) {
      return refuse(catalogueRefusals, 'catalogue.price_twice', { flavour: option }, `/prices/${index}/option`);
    }
    seen.add(option);
  }
  const taken = await ctx.tx.selectFrom('optionPrice').select('option').where('tenant', '=', sellerId)
    .where('validFrom', '=', validFrom).where('option', 'in', [...seen]).orderBy('option').executeTakeFirst();
  if (taken) return refuse(catalogueRefusals, 'catalogue.price_exists', { flavour: taken.option, validFrom });
  await ctx.tx.insertInto('optionPrice').values(prices.map((price) => ({
    id: newId('optionPrice', ctx.clock), tenant: sellerId, validFrom, ...price,
  }))).execute();
  return readOptionPriceList(ctx, sellerId);
}
