import { newId, type IdOf } from '../../kernel/ids.ts';
import type { Cents } from '../../kernel/money.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { nextNumber, type Ctx } from '../../database/index.ts';
import { editionById, offerBinding, type Step } from '../../terms/index.ts';
import {
  checkLocation, findFlavour, flavours, serviceDescription, type AvailabilityClass,
} from '../catalogue/index.ts';
import { setDeadline } from '../deadlines/index.ts';
import { readContact, tradingCustomer } from '../parties/index.ts';
import { checkImage } from './check-image.ts';
import { contractRefusals } from './refusals.ts';

export interface NewOffer {
  readonly customerId: string;
  readonly contactId: string;
  /** A2.1: without the mark an offer does not bind. */
  readonly binding: boolean;
  /** A2.2: how long a binding offer binds; four weeks unless stated otherwise. */
  readonly weeks?: number;
  readonly minimumMonths: number;
  readonly edition: string;
  readonly items: readonly NewOfferItem[];
}

export interface NewOfferItem {
  /** A server unless said; what a cluster costs beside its servers (C-3.4.2). */
  readonly product?: 'server' | 'container-cluster';
  /** A size, or the name of the product that is none. */
  readonly flavour: string;
  readonly image: string;
  readonly managed: boolean;
  readonly availabilityClass: AvailabilityClass;
  readonly publicIpv4: boolean;
  /** C-1: on hosts and storage of its own, agreed with this customer; shared unless said. */
  readonly variant?: 'shared' | 'dedicated';
  /** C-4.3: where it runs; left out: wherever the provider has room. */
  readonly locationId?: string;
  readonly quantity: number;
  readonly monthlyNet: Cents;
  readonly setupNet: Cents;
}

export interface Offer {
  readonly id: IdOf<'offer'>;
  readonly number: string;
  readonly offeredOn: string;
  /** Null where the offer does not bind; nothing is computed then. */
  readonly bindingUntil: string | null;
  readonly because: readonly Step[];
}

/**
 * Makes an offer dated today. promise A2.1: it binds only if it says so, as long as A2 (2) says, and then expires by
 * itself; one that does not bind has no last day.
 */
export async function makeOffer(ctx: Ctx, offer: NewOffer): Promise<Result<Offer>> {
  const customer = await tradingCustomer(ctx, offer.customerId);
  if (!customer.ok) return customer;
  const contact = await readContact(ctx, offer.customerId, offer.contactId, '/contactId');
  if (!contact.ok) return contact;
  if (offer.weeks !== undefined && !offer.binding) {
    return refuse(contractRefusals, 'contracts.weeks_without_binding', {}, '/weeks');
  }
  for (const [index, item] of offer.items.entries()) {
    const checked = await checkItem(ctx, item, `/items/${index}`);
    if (!checked.ok) return checked;
  }
  const offeredOn = ctx.today;
  const { bindingUntil, because } = bindingOf(offer, offeredOn);
  const id = newId('offer', ctx.clock);
  const number = await nextNumber(ctx, 'AN');
  await ctx.tx.insertInto('offer').values({
    id, tenant: offer.customerId, number, state: 'open', offeredOn, bindingUntil, binding: offer.binding,
    edition: offer.edition, contactId: offer.contactId, minimumMonths: offer.minimumMonths,
  }).execute();
  await ctx.tx.insertInto('offerItem').values(offer.items.map((item, index) => ({
    id: newId('contractItem', ctx.clock), tenant: offer.customerId, offerId: id, position: index + 1,
    product: 'server', serviceDescription, ...item,
  }))).execute();
  if (bindingUntil) {
    await setDeadline(ctx, {
      tenant: offer.customerId, clause: 'A2.2', subjectId: id, action: 'offer-expires', dueOn: bindingUntil, because,
    });
  }
  return ok({ id, number, offeredOn, bindingUntil, because });
}

function bindingOf({ binding, weeks, edition }: NewOffer, offerDate: string): Pick<Offer, 'bindingUntil' | 'because'> {
  if (!binding) return { bindingUntil: null, because: [] };
  return offerBinding.compute({ offerDate, ...(weeks ? { weeks } : {}) }, { edition: editionById(edition) });
}

async function checkItem(ctx: Ctx, item: NewOfferItem, path: string): Promise<Result<void>> {
  if (item.product !== 'container-cluster' && !findFlavour(item.flavour)) {
    return refuse(contractRefusals, 'contracts.unknown_flavour',
      { flavour: item.flavour, known: flavours.map((flavour) => flavour.name).join(', ') }, `${path}/flavour`);
  }
  const image = await checkImage(ctx, item.image, `${path}/image`);
  if (!image.ok) return image;
  const location = await checkLocation(ctx, item.locationId ?? null, `${path}/locationId`);
  if (!location.ok) return location;
  if (item.monthlyNet < 0n) return refuse(contractRefusals, 'contracts.negative_price', {}, `${path}/monthlyNet`);
  if (item.setupNet < 0n) return refuse(contractRefusals, 'contracts.negative_price', {}, `${path}/setupNet`);
  return ok(undefined);
}

/** promise A2.2: the offer of a deadline that fired is over, unless it was ordered. */
export async function expireOffer(ctx: Ctx, offerId: string): Promise<boolean> {
  const { numUpdatedRows } = await ctx.tx.updateTable('offer').set({ state: 'expired' })
    .where('id', '=', offerId).where('state', '=', 'open').executeTakeFirst();
  return numUpdatedRows === 1n;
}
