import { ok, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { makeOffer, type NewOffer, type Offer } from '../modules/contracts/index.ts';
import { bargain } from './bargain.ts';
import { footnoted, letterFrame, readCorrespondents, sendLetter } from './letters.ts';

/** Makes an offer and sends it to the customer's named contact (A2 (1), A2 (2)). */
export async function offerServer(ctx: Ctx, wish: NewOffer): Promise<Result<Offer>> {
  const made = await makeOffer(ctx, wish);
  if (!made.ok) return made;
  const offer = made.value;
  const items = await ctx.tx.selectFrom('offerItem').selectAll().where('offerId', '=', offer.id)
    .orderBy('position').execute();
  const between = await readCorrespondents(ctx, wish.customerId);
  await sendLetter(ctx, between, {
    kind: 'offer', subjectId: offer.id, tenant: wish.customerId,
    data: {
      ...letterFrame(between, { number: offer.number, date: offer.offeredOn, contractNumber: null }),
      ...bargain(items, wish.edition, wish.minimumMonths, offer.offeredOn),
      bindingUntil: offer.bindingUntil === null ? null : footnoted(offer.bindingUntil, offer.because),
    },
  }, 'offer');
  return ok(offer);
}
