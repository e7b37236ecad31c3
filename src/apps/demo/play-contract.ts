import { join } from 'node:path';
import { parseMoney } from '../../kernel/money.ts';
import { ok } from '../../kernel/result.ts';
import { defaultEdition } from '../../terms/index.ts';
import { setUpPool } from '../../modules/network/index.ts';
import { nameContact, registerCustomer, registerProvider } from '../../modules/parties/index.ts';
import { offerServer, orderServer } from '../../workflows/index.ts';
import { at, driveTo } from './drive-clock.ts';
import { makeKey } from './make-key.ts';
import { act, type Stage } from './play.ts';

export interface PlayedContract {
  readonly contractId: string;
  readonly contractNumber: string;
  readonly customerId: string;
  readonly runId: string;
  /** The customer's private key, or null where the case brings a public key of its own. */
  readonly keyFile: string | null;
}

/** Scene one: provider, customer and contact; offer, order, order confirmation. */
export async function playContract(stage: Stage): Promise<PlayedContract> {
  const { played, report, system, clock } = stage;
  report.heading('Offer and order');
  const { network, gateway, ...provider } = played.provider;
  const { contact, vatId, buyerReference, ...customer } = played.customer;
  const parties = await report.step('Set up provider, customer and contact', 'A1.1, A3.3', () =>
    act(stage, 'operator:demo', 'case', async (ctx) => {
      await registerProvider(ctx, provider);
      const pool = await setUpPool(ctx, network, gateway);
      if (!pool.ok) return pool;
      const registered = await registerCustomer(ctx, {
        ...customer, ...(vatId ? { vatId } : {}), ...(buyerReference ? { buyerReference } : {}),
      });
      if (!registered.ok) return registered;
      const contactId = await nameContact(ctx, { organisationId: registered.value, ...contact });
      return ok({ customerId: registered.value, contactId });
    }), () => `${customer.name}, ${contact.name}`);

  const { server } = played.offer;
  const offer = await report.step('Make the offer', 'A2.2', () =>
    act(stage, 'operator:sales', 'case', (ctx) => offerServer(ctx, {
      ...parties, binding: played.offer.binding, ...(played.offer.weeks ? { weeks: played.offer.weeks } : {}),
      minimumMonths: played.offer.minimumMonths, edition: defaultEdition.id,
      items: [{
        ...server, quantity: 1, monthlyNet: parseMoney(server.monthlyNet), setupNet: parseMoney(server.setupNet),
      }],
    })), (made) => `${made.number} of ${made.offeredOn}, `
      + (made.bindingUntil === null ? 'not binding' : `binding until ${made.bindingUntil}`));

  await driveTo(system.db, clock, at(played.order.on, 10));
  const key = customerKey(stage);
  const order = await report.step('Take the order and confirm it', 'A2.3, A2.5', () =>
    act(stage, `customer:${parties.contactId}`, 'order', (ctx) => orderServer(ctx, {
      offerId: offer.id, channel: played.order.channel, orderedBy: parties.contactId, hostname: played.order.hostname,
      sshKeys: [key.publicKey],
    }, system.workflows.provisionServer)), (made) => `${made.orderNumber} makes contract ${made.contractNumber}`);
  return { ...order, customerId: parties.customerId, keyFile: key.file };
}

/** The customer's key pair; made here only if the case says `generate`. */
function customerKey({ played, directory }: Stage): { publicKey: string; file: string | null } {
  if (played.order.sshKey !== 'generate') return { publicKey: played.order.sshKey, file: null };
  const file = join(directory, 'customer_key');
  return { publicKey: makeKey(file, 'demo customer'), file };
}
