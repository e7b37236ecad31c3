import { must, ok } from '../../kernel/result.ts';
import { transaction, type Ctx } from '../../database/index.ts';
import { acceptOrder, makeOffer } from '../../modules/contracts/index.ts';
import { addPool } from '../../modules/network/index.ts';
import { nameContact, registerCustomer, registerProvider } from '../../modules/parties/index.ts';
import { defaultEdition } from '../../terms/index.ts';
import type { ProvisionParameters } from '../provision-server.ts';
import { startRun, startWorker, waitForRun, type Workflow } from '../runtime/index.ts';
import { RUN_MILLISECONDS } from './job.ts';
import type { Start, Surroundings } from './subject.ts';
import { provider } from '../../modules/parties/test-provider.ts';

/** An order of one unmanaged server, accepted; its provisioning is not yet started. */
export interface Ordered extends Start {
  readonly parameters: ProvisionParameters;
}

// RFC 8032's first test vector as an OpenSSH line: a key that is valid and nobody's.
export const SSH_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea gates';

export const customer = {
  name: 'Prüfstand GmbH', business: true, street: 'Messweg 2', postcode: '67433', city: 'Neustadt', country: 'DE',
  email: 'post@pruefstand.example', electronicAddress: 'rechnung@pruefstand.example',
} as const;

export const item = {
  flavour: 'normal-s', image: 'debian-12', managed: false, availabilityClass: 'business', publicIpv4: true,
  quantity: 1, monthlyNet: 8900n, setupNet: 4900n,
} as const;

/** Provider, customer, address pool, offer and order, in one transaction. */
export function takeOrder(around: Surroundings): Promise<Ordered> {
  return inTransaction(around, async (ctx) => {
    const providerId = await registerProvider(ctx, provider);
    await addPool(ctx, providerId, '198.51.100.0/24', '198.51.100.1');
    const customerId = must(await registerCustomer(ctx, customer));
    const contactId = await nameContact(ctx, {
      organisationId: customerId, name: 'Mara Prüfer', email: 'mara@pruefstand.example', phone: '+49 6321 5550 1',
    });
    const offer = must(await makeOffer(ctx, {
      customerId, contactId, binding: true, minimumMonths: 12, edition: defaultEdition.id, items: [item],
    }));
    const order = { offerId: offer.id, channel: 'email', orderedBy: contactId, hostname: 'gate', sshKeys: [SSH_KEY] };
    const { contractId, itemIds } = must(await acceptOrder(ctx, { ...order, channel: 'email' }));
    const contractItemId = itemIds[0] ?? '';
    const { flavour, image, managed } = item;
    return {
      key: `provision:${contractItemId}`, tenant: customerId,
      parameters: {
        contractId, contractItemId, hostname: order.hostname, flavour, image, managed, authorizedKeys: order.sshKeys,
      },
    };
  });
}

/** Runs `workflow` to its end, as part of a preparation; throws unless it ends well. */
export async function runToEnd(around: Surroundings, workflow: Workflow, start: Start): Promise<string> {
  const runId = await inTransaction(around, (ctx) => startRun(ctx, workflow, start));
  const { db, clock } = around;
  const worker = startWorker({ db, clock, workflows: [workflow], pollMilliseconds: 5 });
  const ended = await waitForRun(db, runId, RUN_MILLISECONDS);
  await worker.stop();
  if (ended.state !== 'done') throw new Error(`${workflow.name} ended ${ended.state}: ${ended.error}`);
  return runId;
}

export async function inTransaction<T>({ db, clock }: Surroundings, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const caller = { actor: 'system:gates', cause: 'preparation', correlation: 'gates', clock };
  return must(await transaction(db, caller, async (ctx) => ok(await work(ctx))));
}
