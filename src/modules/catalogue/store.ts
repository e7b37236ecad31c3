import { sql } from 'kysely';
import type { Cents } from '../../kernel/money.ts';
import type { Ctx } from '../../database/index.ts';
import type { AvailabilityClass } from './products.ts';

/** What a server of one size costs, managed or not, in one availability class. Net. */
export interface Price {
  readonly flavour: string;
  readonly managed: boolean;
  readonly availabilityClass: AvailabilityClass;
  readonly monthlyNet: Cents;
  readonly setupNet: Cents;
  readonly validFrom: string;
}

/** The prices a customer's seller asks on a day; the database knows the seller, whom the customer can't see into. */
export async function pricesForCustomer(ctx: Ctx, customerId: string, day: string): Promise<Price[]> {
  const { rows } = await sql<Price>`
    select flavour, managed, availability_class, monthly_net, setup_net, valid_from
    from prices_for(${customerId}, ${day}::date)`.execute(ctx.tx);
  return rows;
}

export interface Seller {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly kind: string;
}

/** Whom a customer contracts with and calls: its reseller, or the provider. */
export async function sellerOf(ctx: Ctx, customerId: string): Promise<Seller | null> {
  const { rows } = await sql<Seller>`select id, name, email, kind from seller_of(${customerId})`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** A seller's own list as it holds on a day: for each choice the newest row that has begun. */
export async function pricesOn(ctx: Ctx, sellerId: string, day: string): Promise<Price[]> {
  const { rows } = await sql<Price>`
    select distinct on (flavour, managed, availability_class)
      flavour, managed, availability_class, monthly_net, setup_net, valid_from
    from price where tenant = ${sellerId} and valid_from <= ${day}::date
    order by flavour, managed, availability_class, valid_from desc`.execute(ctx.tx);
  return rows;
}

/** What a piece of an option costs a month, and once. Net. */
export interface OptionPrice {
  readonly option: string;
  readonly monthlyNet: Cents;
  readonly setupNet: Cents;
  readonly validFrom: string;
}

/** What a customer's seller asks for options today. */
export async function optionPricesForCustomer(ctx: Ctx, customerId: string): Promise<OptionPrice[]> {
  const { rows } = await sql<OptionPrice>`
    select option, monthly_net, setup_net, valid_from
    from option_prices_for(${customerId}, ${ctx.today}::date)`.execute(ctx.tx);
  return rows;
}

/** A seller's own prices of options as they hold today. */
export async function optionPricesOn(ctx: Ctx, sellerId: string): Promise<OptionPrice[]> {
  const { rows } = await sql<OptionPrice>`
    select distinct on (option) option, monthly_net, setup_net, valid_from from option_price
    where tenant = ${sellerId} and valid_from <= ${ctx.today}::date order by option, valid_from desc`.execute(ctx.tx);
  return rows;
}

/** Writes down which of the imported images the engine that runs has: another one knows none of them. */
export async function noteImages(ctx: Ctx, names: readonly string[]): Promise<void> {
  await sql`update image set present = (name = any(${names}::text[]))
    where present is distinct from (name = any(${names}::text[]))`.execute(ctx.tx);
}
