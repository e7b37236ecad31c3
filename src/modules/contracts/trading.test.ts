import { afterAll, beforeAll, expect, test } from 'vitest';
import { must, type Result } from '../../kernel/result.ts';
import { openTestSale, SSH_KEY, wish, type TestSale } from '../../workflows/test-sale.ts';
import { acceptOrder } from './accept-order.ts';
import { makeOffer } from './make-offer.ts';

let sale: TestSale;
let offerId: string;
beforeAll(async () => {
  sale = await openTestSale();
  offerId = await sale.on('2026-07-01', async (ctx) => must(await makeOffer(ctx, wish(sale))).id);
  await sale.database.ownerDb.schema.alterTable('organisation').dropConstraint('organisation_business_check').execute();
});
afterAll(() => sale.database.drop());

const set = (changes: object) => sale.on('2026-07-02', (ctx) =>
  ctx.tx.updateTable('organisation').set(changes).where('id', '=', sale.customerId).execute());
const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code);
const offer = () => sale.on('2026-07-02', async (ctx) => code(await makeOffer(ctx, wish(sale))));
const order = () => sale.on('2026-07-02', async (ctx) => code(await acceptOrder(ctx, {
  offerId, channel: 'portal', orderedBy: sale.contactId, hostname: 'pruefstand', sshKeys: [SSH_KEY],
})));

// The database takes no consumer (register-customer.test.ts); what it had taken before is asked again at each step.
test('A1.1 neither an offer is made to a consumer, nor an order taken', async () => {
  await set({ business: false });
  expect([await offer(), await order()]).toEqual(['parties.not_a_business', 'parties.not_a_business']);
  await set({ business: true });
});

test('no offer is made to a customer that was deleted, and no order taken', async () => {
  await set({ closedAt: sale.clock.now() });
  expect([await offer(), await order()]).toEqual(['parties.customer_closed', 'parties.customer_closed']);
  await set({ closedAt: null });
  expect([await offer(), await order()]).toEqual(['ok', 'ok']);
});
