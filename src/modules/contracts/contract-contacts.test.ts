import { afterAll, beforeAll, expect, test } from 'vitest';
import { must, ok, type Result } from '../../kernel/result.ts';
import { transaction, type Ctx } from '../../database/index.ts';
import { contractInService, openTestSale, SSH_KEY, wish, type TestSale } from '../../workflows/test-sale.ts';
import { listContacts, nameContact } from '../parties/index.ts';
import { listContactWaits } from '../parties/contact-wait.ts';
import { acceptOrder } from './accept-order.ts';
import { addContractContact, changeContact, listContractContacts, removeContractContact } from './contract-contacts.ts';
import { makeOffer } from './make-offer.ts';

let sale: TestSale;
let contractId: string;

beforeAll(async () => {
  sale = await openTestSale();
  contractId = await contractInService(sale, '2026-07-01');
});

afterAll(() => sale.database.drop());

/** As a request does it: a refusal rolls back, unless it is one that keeps what was written. */
function ask<T>(work: (ctx: Ctx) => Promise<Result<T>>) {
  const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock: sale.clock };
  return transaction(sale.database.db, caller, work);
}

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code);
const names = async () => must(await ask((ctx) => listContractContacts(ctx, contractId))).map(({ name }) => name);

test('A3.3 who ordered is competent for the contract; the last one stays', async () => {
  expect(await names()).toEqual(['Mara Prüfer']);
  const { contactId, otherContactId } = sale;
  expect(codeOf(await ask((ctx) => removeContractContact(ctx, contractId, contactId)))).toBe('contracts.last_contact');
  expect(codeOf(await ask((ctx) => changeContact(ctx, contactId, { left: true })))).toBe('contracts.last_contact');
  expect(codeOf(await ask((ctx) => removeContractContact(ctx, contractId, otherContactId)))).toBe('contracts.not_in_charge');
  must(await ask((ctx) => addContractContact(ctx, contractId, otherContactId)));
  must(await ask((ctx) => addContractContact(ctx, contractId, otherContactId)));
  expect(await names()).toEqual(['Mara Prüfer', 'Otto Order']);
  must(await ask((ctx) => removeContractContact(ctx, contractId, contactId)));
  expect(await names()).toEqual(['Otto Order']);
});

test('A3.3 data is kept current; who left is no contact any more', async () => {
  const { contactId, otherContactId } = sale;
  const changed = must(await ask((ctx) => changeContact(ctx, otherContactId, { phone: '+49 6321 5550 99' })));
  expect(changed).toMatchObject({ phone: '+49 6321 5550 99', email: 'otto@pruefstand.example', leftAt: null });
  must(await ask((ctx) => addContractContact(ctx, contractId, contactId)));
  expect(must(await ask((ctx) => changeContact(ctx, otherContactId, { left: true }))).leftAt).not.toBeNull();
  expect(await names()).toEqual(['Mara Prüfer']);
  expect(codeOf(await ask((ctx) => changeContact(ctx, otherContactId, { phone: '1' })))).toBe('parties.contact_left');
  expect(codeOf(await ask((ctx) => addContractContact(ctx, contractId, otherContactId)))).toBe('parties.unknown_contact');
});

test('A3.3 an order without a named contact is refused, and the waiting for one is written down until it ends', async () => {
  const { contactId, customerId } = sale;
  const offer = await sale.on('2026-07-02', async (ctx) => must(await makeOffer(ctx, wish(sale))));
  // As if the only contact had left another way than through changeContact, which doesn't let the last one go.
  await sale.on('2026-07-02', (ctx) => ctx.tx.updateTable('contact').set({ leftAt: ctx.now }).where('id', '=', contactId)
    .execute());
  const order = (ctx: Ctx) => acceptOrder(ctx, {
    offerId: offer.id, channel: 'portal', orderedBy: contactId, hostname: 'wartet', sshKeys: [SSH_KEY],
  });
  expect(codeOf(await ask(order))).toBe('parties.no_named_contact');
  sale.clock.set('2026-07-03T07:00:00Z');
  expect(codeOf(await ask(order))).toBe('parties.no_named_contact');
  const waits = async () => must(await ask(async (ctx) => ok(await listContactWaits(ctx, customerId))));
  expect((await waits()).map(({ fromAt, untilAt }) => [fromAt.toString(), untilAt])).toEqual([['2026-07-02T07:00:00Z', null]]);
  sale.clock.set('2026-07-06T07:00:00Z');
  const orderedBy = must(await ask(async (ctx) => ok(await nameContact(ctx, {
    organisationId: customerId, name: 'Nora Neu', email: 'nora@pruefstand.example', phone: '+49 6321 5550 3',
  }))));
  expect((await waits()).map(({ untilAt }) => untilAt?.toString())).toEqual(['2026-07-06T07:00:00Z']);
  expect(codeOf(await ask(order)), 'who left cannot order').toBe('parties.unknown_contact');
  must(await ask((ctx) => acceptOrder(ctx, {
    offerId: offer.id, channel: 'portal', orderedBy, hostname: 'wartet', sshKeys: [SSH_KEY],
  })));
  expect(must(await ask((ctx) => listContacts(ctx, customerId)))).toHaveLength(3);
});
