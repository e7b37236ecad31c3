import { formatMoney, type Cents } from '../kernel/money.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { defined } from '../kernel/wire.ts';
import { defaultEdition } from '../terms/index.ts';
import type { Ctx } from '../database/index.ts';
import { priceOf, type Price } from '../modules/catalogue/index.ts';
import { contractRefusals, type AcceptedOrder } from '../modules/contracts/index.ts';
import { readContact, requireContact, tradingCustomer } from '../modules/parties/index.ts';
import { offerServer } from './offer-server.ts';
import { orderServer, type NetworkWish } from './order-server.ts';
import type { ProvisionServer } from './provision-server.ts';
import { checkWish, type QuoteWish } from './quote-server.ts';

export interface PriceListOrder extends QuoteWish, NetworkWish {
  readonly customerId: string;
  readonly channel: 'portal' | 'api';
  readonly hostname: string;
  readonly sshKeys: readonly string[];
  /** The contact who orders and becomes competent for the contract. */
  readonly orderedBy: string;
  /** What whoever ordered saw; the price itself is looked up. */
  readonly agreedMonthlyNet: Cents;
  readonly agreedSetupNet: Cents;
  readonly content?: string;
  readonly suppliedSoftware?: string;
}

/**
 * Orders a server at the prices of the customer's seller, without a person making an offer first. The price list does
 * not bind (A2 (1)): the order is the customer's offer, which the confirmation accepts (A2 (5)). The offer that
 * documents it is made, sent and ordered in the same transaction; then all goes on as with any order.
 */
export async function orderFromPrices(
  ctx: Ctx, order: PriceListOrder, provision: ProvisionServer,
): Promise<Result<AcceptedOrder & { runId: string }>> {
  const { customerId, orderedBy } = order;
  const who = await checkOrderer(ctx, order);
  if (!who.ok) return who;
  const available = await checkWish(ctx, customerId, order);
  if (!available.ok) return available;
  const agreed = await agreedPrice(ctx, order);
  if (!agreed.ok) return agreed;
  const { flavour, image, managed, availabilityClass, minimumMonths, locationId, variant } = order;
  const { monthlyNet, setupNet } = agreed.value;
  const offer = await offerServer(ctx, {
    customerId, contactId: orderedBy, binding: false, minimumMonths, edition: defaultEdition.id,
    items: [{
      flavour, image, managed, availabilityClass, publicIpv4: true, quantity: 1, monthlyNet, setupNet,
      ...defined({ locationId, variant }),
    }],
  });
  if (!offer.ok) return offer;
  const { channel, hostname, sshKeys, content, topology, networkId, ipv6, suppliedSoftware } = order;
  return orderServer(ctx, {
    offerId: offer.value.id, channel, orderedBy, hostname, sshKeys,
    ...defined({ content, topology, networkId, ipv6, suppliedSoftware }),
  }, provision);
}

/** promise A1.1: from businesses only. promise A3.3: not before somebody competent is named. */
export async function checkOrderer(
  ctx: Ctx, { customerId, orderedBy }: Pick<PriceListOrder, 'customerId' | 'orderedBy'>,
): Promise<Result<unknown>> {
  const customer = await tradingCustomer(ctx, customerId);
  if (!customer.ok) return customer;
  const named = await requireContact(ctx, customerId);
  return named.ok ? readContact(ctx, customerId, orderedBy, '/orderedBy') : named;
}

/** Today's price, if it is still what the customer agreed to: never more, never less without saying so. */
async function agreedPrice(ctx: Ctx, order: PriceListOrder) {
  const price = await priceOf(ctx, order.customerId, order);
  return price.ok ? checkAgreed(order, price.value) : price;
}

type Amounts = Pick<Price, 'monthlyNet' | 'setupNet'>;

export function checkAgreed<Now extends Amounts>(
  { agreedMonthlyNet, agreedSetupNet }: Pick<PriceListOrder, 'agreedMonthlyNet' | 'agreedSetupNet'>, now: Now,
): Result<Now> {
  const { monthlyNet, setupNet } = now;
  if (monthlyNet === agreedMonthlyNet && setupNet === agreedSetupNet) return ok(now);
  return refuse(contractRefusals, 'contracts.price_changed', {
    monthlyNet: formatMoney(monthlyNet), setupNet: formatMoney(setupNet),
  });
}
