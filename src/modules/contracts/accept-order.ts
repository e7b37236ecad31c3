import { newId, type IdOf } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { nextNumber, type Ctx } from '../../database/index.ts';
import { cancelDeadline } from '../deadlines/index.ts';
import { namedContact, readContact } from '../parties/index.ts';
import { contractRefusals } from './refusals.ts';
import { checkSshKey } from './ssh-key.ts';

export interface NewOrder {
  readonly offerId: string;
  readonly channel: 'email' | 'letter' | 'portal' | 'api';
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
}

/**
 * promise A2.3: the written order of an open offer makes the contract. What the customer sends is checked here,
 * before anything is created (C-5: the customer answers for the data, the provider for asking).
 */
export async function acceptOrder(ctx: Ctx, order: NewOrder): Promise<Result<AcceptedOrder>> {
  const offer = await ctx.tx.selectFrom('offer').selectAll().where('id', '=', order.offerId).forUpdate()
    .executeTakeFirst();
  if (!offer) return refuse(contractRefusals, 'contracts.unknown_offer', {}, '/offerId');
  const { number, bindingUntil } = offer;
  if (offer.state === 'ordered') return refuse(contractRefusals, 'contracts.offer_taken', { number });
  const receivedOn = ctx.today;
  if (offer.state === 'expired' || receivedOn > bindingUntil) {
    return refuse(contractRefusals, 'contracts.offer_expired', { number, bindingUntil, receivedOn });
  }
  const contact = await namedContact(ctx, offer.tenant); // promise A3.3
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
  await ctx.tx.updateTable('offer').set({ state: 'ordered' }).where('id', '=', offer.id).execute();
  await cancelDeadline(ctx, offer.id, 'offer-expires', `beauftragt mit ${orderNumber}`);
  return ok({
    orderId, orderNumber, contractId, contractNumber, customerId: offer.tenant,
    itemIds: contractItems.map((item) => item.id),
  });
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
