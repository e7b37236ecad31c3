import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { readCustomer } from './list-customers.ts';
import { readTier } from './read-tier.ts';
import { partyRefusals } from './refusals.ts';

/** Null: the provider itself. */
export interface Parties {
  readonly sellerId: string | null;
  readonly operatorId: string | null;
}

/** Who sells to a customer and who runs its servers. */
export async function readParties(ctx: Ctx, customerId: string): Promise<Result<Parties>> {
  const customer = await readCustomer(ctx, customerId);
  if (!customer.ok) return customer;
  const { sellerId, operatorId } = customer.value;
  return ok({ sellerId, operatorId });
}

/**
 * promise H-roles: puts a customer into other hands. What the old hands could reach is out of their reach with their
 * next request, an open support access included, since all of it is read from these two columns each time.
 */
export async function setParties(ctx: Ctx, customerId: string, parties: Parties): Promise<Result<Parties>> {
  const { sellerId, operatorId } = parties;
  const customer = await readCustomer(ctx, customerId);
  if (!customer.ok) return customer;
  const { name, closedAt } = customer.value;
  if (closedAt) return refuse(partyRefusals, 'parties.customer_closed', { name });
  const seller = sellerId === null ? ok(null) : await readTier(ctx, 'reseller', sellerId, '/sellerId');
  if (!seller.ok) return seller;
  const operator = operatorId === null ? ok(null) : await readTier(ctx, 'partner', operatorId, '/operatorId');
  if (!operator.ok) return operator;
  await ctx.tx.updateTable('organisation').set({ sellerId, operatorId }).where('id', '=', customerId).execute();
  return ok({ sellerId, operatorId });
}
