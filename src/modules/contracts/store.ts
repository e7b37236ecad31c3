import { sql, type RawBuilder } from 'kysely';
import type { Cents } from '../../kernel/money.ts';
import type { Ctx } from '../../database/index.ts';

/**
 * Records where a document's content is and takes it out of the database, in one transaction. The database computes
 * the hash of what the store gave back and throws unless it is that of the issued document.
 */
export async function moveContent(
  ctx: Ctx, documentId: string, location: { readonly store: string; readonly key: string }, readBack: Buffer,
): Promise<void> {
  await sql`select move_document(${documentId}, ${location.store}, ${location.key}, ${readBack})`.execute(ctx.tx);
}

/** Net sums of the items of the offer or contract that a query reads: per month, and once. */
export const offerSums = {
  monthlyNet: sumOf('offer_item', 'monthly_net', 'offer'), setupNet: sumOf('offer_item', 'setup_net', 'offer'),
};
/**
 * Of an item that was changed only what took its place counts, and nothing of one that was given up before the end, or
 * that is still to join the service.
 */
export const contractSums = {
  monthlyNet: sumOf('contract_item', 'monthly_net', 'contract',
    `and (item.live_until is null or item.live_until > contract.ends_on)
     and (item.live_from is not null or contract.starts_on is null)`),
};

function sumOf(items: string, price: string, whole: string, which = ''): RawBuilder<Cents> {
  return sql.raw(`(select coalesce(sum(item.${price} * item.quantity), 0)::bigint from ${items} item
    where item.${whole}_id = ${whole}.id ${which})`);
}
