import { toPage, type PageQuery } from '../../kernel/wire.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { contractRefusals } from './refusals.ts';

interface Filter extends PageQuery {
  readonly state?: string | undefined;
  readonly customerId?: string | undefined;
}

/** Offers, newest first, without their items. */
export async function listOffers(ctx: Ctx, filter: Filter) {
  let query = ctx.tx.selectFrom('offer').selectAll().select('tenant as customerId');
  if (filter.state) query = query.where('state', '=', filter.state);
  if (filter.customerId) query = query.where('tenant', '=', filter.customerId);
  if (filter.cursor) query = query.where('id', '<', filter.cursor);
  return toPage(await query.orderBy('id', 'desc').limit(filter.limit + 1).execute(), filter.limit);
}

export async function readOffer(ctx: Ctx, offerId: string) {
  const offer = await ctx.tx.selectFrom('offer').selectAll().select('tenant as customerId').where('id', '=', offerId)
    .executeTakeFirst();
  if (!offer) return refuse(contractRefusals, 'contracts.unknown_offer');
  const items = await ctx.tx.selectFrom('offerItem').selectAll().where('offerId', '=', offerId)
    .orderBy('position').execute();
  return ok({ ...offer, items });
}

/** Contracts, newest first, without their items. */
export async function listContracts(ctx: Ctx, filter: Filter) {
  let query = ctx.tx.selectFrom('contract').selectAll().select('tenant as customerId');
  if (filter.state) query = query.where('state', '=', filter.state);
  if (filter.customerId) query = query.where('tenant', '=', filter.customerId);
  if (filter.cursor) query = query.where('id', '<', filter.cursor);
  return toPage(await query.orderBy('id', 'desc').limit(filter.limit + 1).execute(), filter.limit);
}

export async function showContract(ctx: Ctx, contractId: string) {
  const contract = await ctx.tx.selectFrom('contract').selectAll().select('tenant as customerId')
    .where('id', '=', contractId).executeTakeFirst();
  if (!contract) return refuse(contractRefusals, 'contracts.unknown_contract');
  const items = await ctx.tx.selectFrom('contractItem').selectAll().where('contractId', '=', contractId)
    .orderBy('position').execute();
  return ok({ ...contract, items });
}
