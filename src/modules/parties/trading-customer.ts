import { refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { readOrganisation, type OrganisationRow } from './read-parties.ts';
import { partyRefusals } from './refusals.ts';

/**
 * promise A1.1: the customer of an offer or an order. Consumers, organisations that are no customers (the provider, a
 * reseller, a partner) and customers that were deleted are refused.
 */
export async function tradingCustomer(ctx: Ctx, customerId: string): Promise<Result<OrganisationRow>> {
  const customer = await readOrganisation(ctx, customerId);
  if (!customer.ok) return customer;
  const { name, kind, business, closedAt } = customer.value;
  if (kind !== 'customer') return refuse(partyRefusals, 'parties.unknown_organisation');
  if (!business) return refuse(partyRefusals, 'parties.not_a_business', { name });
  return closedAt ? refuse(partyRefusals, 'parties.customer_closed', { name }) : customer;
}
