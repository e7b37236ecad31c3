import { Temporal } from 'temporal-polyfill';
import { FrozenClock } from '../kernel/clock.ts';
import { must, ok } from '../kernel/result.ts';
import { transaction, type Ctx } from '../database/index.ts';
import { testDatabase, type TestDatabase } from '../database/test-database.ts';
import { acceptOrder, makeOffer, startTerm, type NewOffer } from '../modules/contracts/index.ts';
import { addPool } from '../modules/network/index.ts';
import { nameContact, registerCustomer, registerProvider } from '../modules/parties/index.ts';
import { defaultEdition } from '../terms/index.ts';
import { provider } from '../modules/parties/test-provider.ts';

/** For tests: a provider and a customer with two contacts in a database of its own, and a clock to set. */
export interface TestSale {
  readonly database: TestDatabase;
  readonly clock: FrozenClock;
  readonly customerId: string;
  /** The contact named first, who gets the letters. */
  readonly contactId: string;
  readonly otherContactId: string;
  /** `work` in a transaction at nine o'clock of a civil day. */
  on<T>(day: string, work: (ctx: Ctx) => Promise<T>): Promise<T>;
}

// RFC 8032's first test vector as an OpenSSH line: a key that is valid and nobody's.
export const SSH_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea test';

const customer = {
  name: 'Prüfstand GmbH', business: true, street: 'Messweg 2', postcode: '67433', city: 'Neustadt', country: 'DE',
  email: 'post@pruefstand.example', electronicAddress: 'rechnung@pruefstand.example',
  buyerReference: '04011000-12345-34',
} as const;

export async function openTestSale(): Promise<TestSale> {
  const database = await testDatabase();
  const clock = new FrozenClock('2026-06-29T07:00:00Z');
  const on = async <T>(day: string, work: (ctx: Ctx) => Promise<T>): Promise<T> => {
    const nine = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: { hour: 9 } });
    clock.set(nine.toInstant().toString());
    const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock };
    return must(await transaction(database.db, caller, async (ctx) => ok(await work(ctx))));
  };
  const customerId = await on('2026-06-29', async (ctx) => {
    const providerId = await registerProvider(ctx, provider);
    await addPool(ctx, providerId, '198.51.100.0/24', '198.51.100.1');
    return must(await registerCustomer(ctx, customer));
  });
  const person = (day: string, name: string, email: string) => on(day, (ctx) =>
    nameContact(ctx, { organisationId: customerId, name, email, phone: '+49 6321 5550 1' }));
  const contactId = await person('2026-06-29', 'Mara Prüfer', 'mara@pruefstand.example');
  const otherContactId = await person('2026-06-30', 'Otto Order', 'otto@pruefstand.example');
  return { database, clock, on, customerId, contactId, otherContactId };
}

/** An offer of one server at 89.00 a month and 49.00 once, for twelve months unless `changes` says otherwise. */
export function wish(sale: TestSale, changes: Partial<NewOffer> = {}): NewOffer {
  return {
    customerId: sale.customerId, contactId: sale.contactId, binding: true, minimumMonths: 12,
    edition: defaultEdition.id, ...changes,
    items: [{
      flavour: 'normal-s', image: 'debian-12', managed: false, availabilityClass: 'business', publicIpv4: true,
      quantity: 1, monthlyNet: 8900n, setupNet: 4900n,
    }],
  };
}

/** A contract ordered and in service since `startsOn`, without its server. */
export function contractInService(sale: TestSale, startsOn: string, changes: Partial<NewOffer> = {}): Promise<string> {
  return sale.on(startsOn, async (ctx) => {
    const { id: offerId } = must(await makeOffer(ctx, wish(sale, changes)));
    const { contractId } = must(await acceptOrder(ctx, {
      offerId, channel: 'email', orderedBy: sale.contactId, hostname: 'pruefstand', sshKeys: [SSH_KEY],
    }));
    must(await startTerm(ctx, contractId));
    return contractId;
  });
}
