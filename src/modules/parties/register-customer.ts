import { newId, type IdOf } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { nextNumber, widenReach, type Ctx } from '../../database/index.ts';
import { readTier } from './read-tier.ts';
import { partyRefusals } from './refusals.ts';

export interface NewCustomer {
  readonly name: string;
  /** promise A1.1: a consumer is refused. */
  readonly business: boolean;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly vatId?: string;
  readonly email: string;
  readonly electronicAddress: string;
  readonly buyerReference?: string;
  /** The reseller that contracts with it and bills it (H-roles); left out: the provider. */
  readonly sellerId?: string;
}

/** Registers a business customer. The terms hold for businesses only (A1 (1)). */
export async function registerCustomer(ctx: Ctx, customer: NewCustomer): Promise<Result<IdOf<'organisation'>>> {
  if (!customer.business) return refuse(partyRefusals, 'parties.not_a_business', { name: customer.name }, '/business');
  // Reverse charge and export need evidence that is not kept yet; an invoice with the wrong tax is worse than none.
  if (customer.country !== 'DE') return refuse(partyRefusals, 'parties.foreign_customer', {}, '/country');
  if (customer.sellerId !== undefined) {
    const seller = await readTier(ctx, 'reseller', customer.sellerId, '/sellerId');
    if (!seller.ok) return seller;
  }
  const id = newId('organisation', ctx.clock);
  await widenReach(ctx, id);
  await ctx.tx.insertInto('organisation')
    .values({ id, tenant: id, kind: 'customer', customerNumber: await nextNumber(ctx, 'K'), ...customer }).execute();
  return ok(id);
}
