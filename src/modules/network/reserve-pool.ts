import type { Ctx } from '../../database/index.ts';
import { checkNobodyElse, checkOwner, deferPlaceCheck } from '../capacity/index.ts';
import { readPool } from './list-pools.ts';

/**
 * promise C-3.4.3: reserves a public network for one customer, or for nobody. Only while no address of it is another's;
 * whoever gets one at that moment waits for this. Addresses that rest are nobody's.
 */
export async function reservePool(ctx: Ctx, id: string, reservedFor: string | null) {
  const before = await readPool(ctx, id);
  if (!before.ok) return before;
  const known = await checkOwner(ctx, reservedFor);
  if (!known.ok) return known;
  await ctx.tx.selectFrom('addressPool').select('id').where('id', '=', id).forUpdate().execute();
  await deferPlaceCheck(ctx);
  await ctx.tx.updateTable('addressPool').set({ reservedFor }).where('id', '=', id).execute();
  const free = await checkNobodyElse(ctx, id);
  return free.ok ? readPool(ctx, id) : free;
}
