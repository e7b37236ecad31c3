import { ok, type Result } from '../kernel/result.ts';
import { defined } from '../kernel/wire.ts';
import type { Ctx } from '../database/index.ts';
import { findFlavour } from '../modules/catalogue/index.ts';
import type { NewServer } from '../modules/compute/index.ts';
import { acceptOrder, readItems, receiveDeclaration, type AcceptedOrder, type NewOrder }
  from '../modules/contracts/index.ts';
import { bargain } from './bargain.ts';
import { letterFrame, readCorrespondents, sendLetter } from './letters.ts';
import type { ProvisionServer } from './provision-server.ts';
import { reserveServer } from './reserve-server.ts';
import { startRun } from './runtime/index.ts';

const GIB = 1024 ** 3;

/** An order as it came in; `content` is its wording, where there is one to keep. */
export interface ReceivedOrder extends NewOrder, NetworkWish {
  readonly content?: string;
  /** promise D2.2: what the customer supplies itself. */
  readonly suppliedSoftware?: string;
}

/** How the server is to stand on the network (C-4.2.8). */
export type NetworkWish = Pick<NewServer, 'topology' | 'networkId' | 'ipv6'>;

function describeNetwork({ topology, ipv6 }: NetworkWish): string {
  const ipv4 = topology === 'private' ? 'privat, hinter einer Firewall mit einer öffentlichen IPv4-Adresse'
    : 'eine öffentliche IPv4-Adresse';
  return ipv6 ? `${ipv4}, ein IPv6-Präfix /64` : ipv4;
}

/**
 * Takes the customer's order: the contract is made (A2 (3)), confirmed in writing (confirmOrder) and provisioning
 * starts, all or nothing. Returns the run that provisions the server.
 */
export async function orderServer(
  ctx: Ctx, order: ReceivedOrder, provision: ProvisionServer,
): Promise<Result<AcceptedOrder & { runId: string }>> {
  const accepted = await acceptOrder(ctx, order);
  if (!accepted.ok) return accepted;
  const { contractId, customerId, sshKeys } = accepted.value;
  const items = await readItems(ctx, contractId);
  const item = items[0];
  if (items.length !== 1 || !item || item.quantity !== 1 || item.image === null) {
    throw new Error('an order has exactly one server; several are several orders');
  }
  const flavour = findFlavour(item.flavour);
  await confirmOrder(ctx, order, accepted.value, [
    { label: 'Rechnername', value: order.hostname },
    { label: 'Prozessorkerne', value: String(flavour?.vcpus) },
    { label: 'Arbeitsspeicher', value: `${(flavour?.memoryBytes ?? 0) / GIB} GB` },
    { label: 'Festplatte', value: `${(flavour?.diskBytes ?? 0) / GIB} GB` },
    { label: 'Netzanbindung', value: describeNetwork(order) },
    { label: 'SSH-Schlüssel', value: String(sshKeys.length) },
    ...(order.suppliedSoftware === undefined ? []
      : [{ label: 'Von Ihnen gestellt, von uns nicht geprüft (§ D2 Abs. 2 AGB)', value: order.suppliedSoftware }]),
  ]);
  const { topology, networkId, ipv6, suppliedSoftware } = order;
  const server = {
    contractItemId: item.id, hostname: order.hostname, flavour: item.flavour, image: item.image,
    managed: item.managed, authorizedKeys: sshKeys, ...defined({ topology, networkId, ipv6, suppliedSoftware }),
  };
  const reserved = await reserveServer(ctx, { ...server, tenant: customerId, engine: provision.engine });
  if (!reserved.ok) return reserved;
  const runId = await startRun(ctx, provision, {
    key: `provision:${item.id}`, tenant: customerId, parameters: { ...server, contractId, reserved: reserved.value },
  });
  return ok({ ...accepted.value, runId });
}

/**
 * promise A2.5: the order is confirmed in writing, with all that was ordered. Who declared it and how is kept as well
 * (A16 (1)).
 */
export async function confirmOrder(
  ctx: Ctx, order: Pick<ReceivedOrder, 'offerId' | 'channel' | 'content'>, accepted: AcceptedOrder,
  specification: readonly { readonly label: string; readonly value: string }[],
): Promise<void> {
  const { contractId, contractNumber, customerId, orderNumber, orderedByName } = accepted;
  const between = await readCorrespondents(ctx, customerId);
  await receiveDeclaration(ctx, {
    tenant: customerId, kind: 'order', byName: orderedByName, channel: order.channel,
    subjectId: contractId, content: order.content ?? `Auftrag ${orderNumber}`,
  });
  const offer = await ctx.tx.selectFrom('offer').selectAll().where('id', '=', order.offerId).executeTakeFirstOrThrow();
  await sendLetter(ctx, between, {
    kind: 'order-confirmation', subjectId: contractId, tenant: customerId,
    data: {
      ...letterFrame(between, { number: orderNumber, date: ctx.today, contractNumber }),
      ...bargain(await readItems(ctx, contractId), offer.edition, offer.minimumMonths, ctx.today),
      offerNumber: offer.number, offerBound: offer.binding, orderedOn: ctx.today,
      buyerReference: between.customer.buyerReference, orderReference: null, specification,
      contacts: [between.contact], expectedOn: null, directDebit: null,
    },
  }, 'order-confirmation');
}
