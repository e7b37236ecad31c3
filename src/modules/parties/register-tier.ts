import { newId, type IdOf } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { widenReach, type Ctx } from '../../database/index.ts';
import { partyRefusals } from './refusals.ts';
import type { NewCustomer } from './register-customer.ts';

export type NewTier = Omit<NewCustomer, 'sellerId' | 'buyerReference'>;

/** promise H-roles: registers a reseller, who contracts with its customers and bills them. */
export function registerReseller(ctx: Ctx, organisation: NewTier): Promise<Result<IdOf<'organisation'>>> {
  return register(ctx, 'reseller', organisation);
}

/** promise H-roles: registers a technical partner, who runs the servers of its customers. */
export function registerPartner(ctx: Ctx, organisation: NewTier): Promise<Result<IdOf<'organisation'>>> {
  return register(ctx, 'partner', organisation);
}

/** They do business too: a consumer is refused (promise A1.1). Foreign ones are fine, nobody invoices them here. */
async function register(
  ctx: Ctx, kind: 'reseller' | 'partner', organisation: NewTier,
): Promise<Result<IdOf<'organisation'>>> {
  if (!organisation.business) {
    return refuse(partyRefusals, 'parties.not_a_business', { name: organisation.name }, '/business');
  }
  const id = newId('organisation', ctx.clock);
  await widenReach(ctx, id);
  await ctx.tx.insertInto('organisation').values({ id, tenant: id, kind, ...organisation }).execute();
  return ok(id);
}
