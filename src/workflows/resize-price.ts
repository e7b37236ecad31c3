import type { Cents } from '../kernel/money.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { priceOf, type AvailabilityClass } from '../modules/catalogue/index.ts';
import { itemHistory } from '../modules/contracts/index.ts';

/**
 * What another size of this item costs in a month. What was agreed is agreed: a size that this item had before costs
 * what it did then, so that going back never costs more. For every other size nothing was agreed, however individual
 * the price of the present one: the price list of whoever sells to the customer holds, as of today.
 */
export async function resizePrice(ctx: Ctx, itemId: string, flavour: string): Promise<Result<Cents>> {
  const [now, ...before] = await itemHistory(ctx, itemId);
  if (!now) throw new Error(`there is no item ${itemId}`);
  const { image, managed, availabilityClass } = now;
  const had = [now, ...before].find((item) => item.flavour === flavour && item.managed === managed
    && item.availabilityClass === availabilityClass);
  if (had) return ok(had.monthlyNet);
  const price = await priceOf(ctx, now.tenant, {
    flavour, image, managed, availabilityClass: availabilityClass as AvailabilityClass,
  });
  return price.ok ? ok(price.value.monthlyNet) : price;
}
