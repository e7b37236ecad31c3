import { newId } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { readOrganisation } from '../parties/index.ts';
import { options, pricedOptions, type Option } from './options.ts';
import { checkAddition, readSeller } from './prices.ts';
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

/** A seller's prices of options from a day on. */
export async function addOptionPrices(
  ctx: Ctx, sellerId: string, validFrom: string, prices: readonly NewOptionPrice[],
): Promise<Result<OptionPriceList>> {
  const there = await ctx.tx.selectFrom('optionPrice').select('option').where('tenant', '=', sellerId)
    .where('validFrom', '=', validFrom).orderBy('option').execute();
  const named = (rows: readonly { readonly option: string }[]) => rows.map(({ option }) => option);
  const free = await checkAddition(ctx, sellerId, validFrom, 'option', named(prices), named(there));
  if (!free.ok) return free;
  await ctx.tx.insertInto('optionPrice').values(prices.map((price) => ({
    id: newId('optionPrice', ctx.clock), tenant: sellerId, validFrom, ...price,
  }))).execute();
  return readOptionPriceList(ctx, sellerId);
}
