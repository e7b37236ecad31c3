import { newId, type IdOf } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { nextNumber, type Ctx } from '../../database/index.ts';
import { editionById, offerBinding } from '../../terms/index.ts';
import { cancelDeadline } from '../deadlines/index.ts';
import { readContact, requireContact, tradingCustomer } from '../parties/index.ts';
import { putInCharge } from './contract-contacts.ts';
import { contractRefusals } from './refusals.ts';
import { checkSshKey } from './ssh-key.ts';

export interface NewOrder {
  readonly offerId: string;
  readonly channel: 'email' | 'letter' | 'portal' | 'api';
  /** The contact who ordered. */
  readonly orderedBy: string;
  readonly hostname: string;
  readonly sshKeys: readonly string[];
}

export interface AcceptedOrder {
  readonly orderId: IdOf<'order'>;
  readonly orderNumber: string;
  readonly contractId: IdOf<'contract'>;
  readonly contractNumber: string;
  readonly customerId: string;
  readonly itemIds: readonly string[];
  /** Name of the person who ordered, for the declaration (A16 (1)). */
  readonly orderedByName: string;
  /** The customer's keys as checked and stored: what is put on the server. */
  readonly sshKeys: readonly string[];
}

/**
 * promise A2.3: the written order of an open offer makes the contract. What the customer sends is checked here,
 * before anything is created (C-5: the customer answers for the data, the provider for asking).
 *
 * promise A2.1: the order of an offer that does not bind is an offer by the customer, which the provider accepts by
 * confirming it. As it is confirmed without a person looking at it, that only happens for as long as a binding offer
 * of the same day would bind; what is older is refused, so that nobody buys at the prices of a year ago.
 */
export async function acceptOrder(ctx: Ctx, order: NewOrder): Promise<Result<AcceptedOrder>> {
  const offer = await ctx.tx.selectFrom('offer').selectAll().where('id', '=', order.offerId).forUpdate()
    .executeTakeFirst();
  if (!offer) return refuse(contractRefusals, 'contracts.unknown_offer', {}, '/offerId');
  const { number } = offer;
  if (offer.state === 'ordered') return refuse(contractRefusals, 'contracts.offer_taken', { number });
  const inTime = checkAge(offer, ctx.today);
  if (!inTime.ok) return inTime;
  const customer = await tradingCustomer(ctx, offer.tenant);
  if (!customer.ok) return customer;
  const contact = await requireContact(ctx, offer.tenant);
  if (!contact.ok) return contact;
  const orderer = await readContact(ctx, offer.tenant, order.orderedBy, '/orderedBy');
  if (!orderer.ok) return orderer;
  const items = await ctx.tx.selectFrom('offerItem').selectAll().where('offerId', '=', offer.id)
    .orderBy('position').execute();
  const keys = checkKeys(order.sshKeys, items.some((item) => !item.managed));
  if (!keys.ok) return keys;

  const orderId = newId('order', ctx.clock);
  const contractId = newId('contract', ctx.clock);
  const orderNumber = await nextNumber(ctx, 'AU');
  const contractNumber = await nextNumber(ctx, 'V');
  await ctx.tx.insertInto('productOrder').values({
    id: orderId, tenant: offer.tenant, number: orderNumber, offerId: offer.id, receivedAt: ctx.now,
    channel: order.channel, orderedBy: order.orderedBy, hostname: order.hostname, sshKeys: keys.value,
  }).execute();
  await ctx.tx.insertInto('contract').values({
    id: contractId, tenant: offer.tenant, number: contractNumber, orderId, state: 'awaiting_service',
    edition: offer.edition, minimumMonths: offer.minimumMonths,
  }).execute();
  const contractItems = items.map(({ offerId: _, id: __, ...item }) => ({
    ...item, id: newId('contractItem', ctx.clock), contractId,
  }));
  await ctx.tx.insertInto('contractItem').values(contractItems).execute();
  await putInCharge(ctx, { contractId, tenant: offer.tenant, contactId: order.orderedBy });
  await ctx.tx.updateTable('offer').set({ state: 'ordered' }).where('id', '=', offer.id).execute();
  await cancelDeadline(ctx, offer.id, 'offer-expires', {
    de: `beauftragt mit ${orderNumber}`, en: `ordered as ${orderNumber}`,
  });
  return ok({
    orderId, orderNumber, contractId, contractNumber, customerId: offer.tenant,
    itemIds: contractItems.map((item) => item.id), orderedByName: orderer.value.name, sshKeys: keys.value,
  });
}

interface DatedOffer {
  readonly number: string;
  readonly state: string;
  readonly offeredOn: string;
  readonly bindingUntil: string | null;
  readonly edition: string;
}

function checkAge({ number, state, offeredOn, bindingUntil, edition }: DatedOffer, receivedOn: string): Result<void> {
  if (bindingUntil !== null) {
    return state === 'expired' || receivedOn > bindingUntil
      ? refuse(contractRefusals, 'contracts.offer_expired', { number, bindingUntil, receivedOn })
      : ok(undefined);
  }
  const { bindingUntil: until } = offerBinding.compute({ offerDate: offeredOn }, { edition: editionById(edition) });
  return receivedOn > until
    ? refuse(contractRefusals, 'contracts.offer_outdated', { number, offeredOn, until, receivedOn })
    : ok(undefined);
}

function checkKeys(texts: readonly string[], needed: boolean): Result<string[]> {
  if (needed && texts.length === 0) return refuse(contractRefusals, 'contracts.unmanaged_needs_key', {}, '/sshKeys');
  const keys: string[] = [];
  for (const [index, text] of texts.entries()) {
    const key = checkSshKey(text, `/sshKeys/${index}`);
    if (!key.ok) return key;
    keys.push(key.value);
  }
  return ok(keys);
}
