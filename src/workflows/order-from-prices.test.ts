import { afterAll, beforeAll, expect, test } from 'vitest';
import { must, type Result } from '../kernel/result.ts';
import { transaction, type Ctx, type Reach } from '../database/index.ts';
import { addPrices } from '../modules/catalogue/index.ts';
import { addLocation } from '../modules/catalogue/locations.ts';
import { listContractContacts } from '../modules/contracts/index.ts';
import { readProvider } from '../modules/parties/index.ts';
import { orderFromPrices, type PriceListOrder } from './order-from-prices.ts';
import type { ProvisionServer } from './provision-server.ts';
import { quoteServer, type QuoteWish } from './quote-server.ts';
import { openTestSale, SSH_KEY, type TestSale } from './test-sale.ts';

let sale: TestSale;
// Its steps aren't executed here: only that the run is started, and with what.
const provision = { name: 'provision-server', version: 2, steps: [], engine: 'simulated' } as unknown as ProvisionServer;

const wish: QuoteWish = {
  flavour: 'normal-s', image: 'debian-12', managed: false, availabilityClass: 'business', minimumMonths: 12,
};

beforeAll(async () => {
  sale = await openTestSale();
  await sale.on('2026-07-01', async (ctx) => {
    const { id } = must(await readProvider(ctx));
    const { flavour, managed, availabilityClass } = wish;
    must(await addPrices(ctx, id, '2026-07-01', [
      { flavour, managed, availabilityClass, monthlyNet: 8900n, setupNet: 4900n },
      { flavour, managed, availabilityClass: 'standard', monthlyNet: 0n, setupNet: 0n },
    ]));
    must(await addPrices(ctx, id, '2026-09-01', [
      { flavour, managed, availabilityClass, monthlyNet: 9900n, setupNet: 4900n },
    ]));
  });
});

afterAll(() => sale.database.drop());

/** As a request of the customer's own does it, behind both walls. */
function ask<T>(work: (ctx: Ctx) => Promise<Result<T>>, day = '2026-08-17', reach: Reach = [sale.customerId]) {
  sale.clock.set(`${day}T07:00:00Z`);
  return transaction(sale.database.db, {
    actor: 'account:acc_test', cause: 'test', correlation: 'test', clock: sale.clock, reach,
  }, work);
}

const order = (changes: Partial<PriceListOrder> = {}): PriceListOrder => ({
  ...wish, customerId: sale.customerId, channel: 'portal', hostname: 'weinshop', sshKeys: [SSH_KEY],
  orderedBy: sale.otherContactId, agreedMonthlyNet: 8900n, agreedSetupNet: 4900n, ...changes,
});

const place = (changes: Partial<PriceListOrder> = {}, day?: string) =>
  ask((ctx) => orderFromPrices(ctx, order(changes), provision), day);

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code);
const count = async (table: 'offer' | 'productOrder' | 'run') =>
  (await sale.database.db.selectFrom(table).select('id').execute()).length;

test('A9.2, A9.3, A9.5, A10.3, D5.1 a quote names amounts, days and why', async () => {
  const quote = must(await ask((ctx) => quoteServer(ctx, sale.customerId, wish)));
  // math: 89.00 × 1.19 = 105.91 and 49.00 × 1.19 = 58.31; not 89.00 + 49.00 a month.
  expect(quote).toMatchObject({
    on: '2026-08-17', vatPercent: '19', monthly: { net: 8900n, tax: 1691n, gross: 10_591n },
    setup: { net: 4900n, tax: 931n, gross: 5831n }, renewalMonths: 12, noticeMonths: 3, paymentDays: 14,
  });
  // math: 17 to 31 August are 15 of 31 days: 89.00 × 15 / 31 = 43.06, + 49.00 = 92.06, × 1.19 = 109.55; not 89.00 / 2.
  expect(quote.firstInvoice).toMatchObject({ net: 9206n, gross: 10_955n, month: '2026-08-01', issuedOn: '2026-09-01', dueOn: '2026-09-15' });
  // math: twelve months from 17 August end on 16 August; three months before that, notice must be in by 16 May.
  expect(quote.term).toMatchObject({ firstEndOn: '2027-08-16', latestNoticeOn: '2027-05-16', deleteOn: '2027-08-30' });
  expect(quote.term.minimumEndOn).toBe('2027-08-16');
  // math: 8,760 hours × 0.2 % = 17.52 hours; the description's rounded 17 hours do not govern.
  expect(quote.availability).toMatchObject({ percent: '99.8', year: 2026, allowedDowntimeHours: '17.520000' });
  const clauses = (because: readonly { readonly clause: string }[]) => [...new Set(because.map(({ clause }) => clause))];
  expect(clauses(quote.firstInvoice.because)).toEqual(expect.arrayContaining(['A9.3', 'A9.2']));
  expect(clauses(quote.firstInvoice.dueBecause)).toContain('A9.5');
  expect(quote.firstInvoice.dueBecause.at(-1)?.value).toBe('2026-09-15');
  expect(clauses(quote.term.because)).toContain('A10.3');
  expect(await count('offer'), 'nothing is stored').toBe(0);
});

test('A2.5, A16.1 an order at the list price makes the contract, at what was agreed, and starts provisioning', async () => {
  const placed = must(await place());
  expect(placed.orderedByName).toBe('Otto Order');
  const { db } = sale.database;
  const item = await db.selectFrom('contractItem').selectAll().where('contractId', '=', placed.contractId).executeTakeFirstOrThrow();
  expect(item).toMatchObject({ monthlyNet: 8900n, setupNet: 4900n, flavour: 'normal-s', availabilityClass: 'business' });
  const stored = await db.selectFrom('productOrder').selectAll().where('id', '=', placed.orderId).executeTakeFirstOrThrow();
  expect(stored).toMatchObject({ channel: 'portal', hostname: 'weinshop', orderedBy: sale.otherContactId });
  const run = await db.selectFrom('run').select(['workflow', 'tenant']).where('id', '=', placed.runId).executeTakeFirst();
  expect(run).toEqual({ workflow: 'provision-server', tenant: sale.customerId });
  const kinds = await db.selectFrom('declaration').select('kind').orderBy('id').execute();
  expect(kinds.map(({ kind }) => kind)).toEqual(['offer', 'order', 'order-confirmation']);
  const contacts = must(await ask((ctx) => listContractContacts(ctx, placed.contractId)));
  expect(contacts.map(({ name }) => name), 'A3.3').toEqual(['Otto Order']);
});

//     what is refused                    order                                        day
test.each([
  ['contracts.price_changed',             { agreedMonthlyNet: 8899n },                 '2026-08-17'],
  ['contracts.price_changed',             { agreedSetupNet: 0n },                      '2026-08-17'],
  ['contracts.price_changed',             {},                                          '2026-09-01'],
  ['catalogue.no_price',                  { availabilityClass: 'enterprise' },         '2026-08-17'],
  ['catalogue.no_price',                  {},                                          '2026-06-30'],
  ['contracts.unmanaged_needs_key',       { sshKeys: [] },                             '2026-08-17'],
  ['contracts.bad_ssh_key',               { sshKeys: ['ssh-ed25519 AAAA'] },           '2026-08-17'],
  ['capacity.no_place',                   { variant: 'dedicated' },                    '2026-08-17'],
  ['parties.unknown_contact',             { orderedBy: 'con_nobody' },                 '2026-08-17'],
  ['parties.unknown_organisation',        { customerId: 'org_nobody' },                '2026-08-17'],
] as const)('%s of %o on %s leaves nothing behind', async (code, changes, day) => {
  const before = [await count('offer'), await count('productOrder'), await count('run')];
  expect(codeOf(await place(changes, day))).toBe(code);
  expect([await count('offer'), await count('productOrder'), await count('run')]).toEqual(before);
});

test('the refusal of a changed price names the new one', async () => {
  const refused = await place({}, '2026-09-01');
  expect(refused).toMatchObject({ refusal: { details: { monthlyNet: '99.00', setupNet: '49.00' } } });
});

test('a price of nothing is a price', async () => {
  must(await place({ availabilityClass: 'standard', agreedMonthlyNet: 0n, agreedSetupNet: 0n }));
});

test('C-1.variants dedicated at the list price lands on the customer’s own hosts, and nothing else of it does', async () => {
  const GIB = 2n ** 30n;
  const { customerId } = sale;
  await sale.on('2026-08-17', async (ctx) => {
    const { id: tenant } = must(await readProvider(ctx));
    const { id: locationId } = must(await addLocation(ctx, { name: 'Rechenzentrum Süd', city: 'Speyer' }));
    for (const [name, reservedFor] of [['own', customerId], ['all', null]] as const) {
      const groupId = `tgr_${name}`;
      await ctx.tx.insertInto('targetGroup').values({
        id: groupId, tenant, name, locationId, reservedFor, cpuOvercommitPercent: 100, memoryOvercommitPercent: 100,
      }).execute();
      await ctx.tx.insertInto('target').values({
        id: `tgt_${name}`, tenant, groupId, name, cpus: 8, memoryBytes: 64n * GIB, canMove: false, state: 'available', seenAt: ctx.now,
      }).execute();
      await ctx.tx.insertInto('storagePool').values({
        id: `pol_${name}`, tenant, groupId, name, media: 'flash', bytes: 900n * GIB, usedBytes: 0n, overcommitPercent: 100,
        state: 'available', seenAt: ctx.now,
      }).execute();
    }
  });
  const groupOf = async (changes: Partial<PriceListOrder>) => {
    const { contractId } = must(await place(changes));
    return sale.database.db.selectFrom('server').innerJoin('contractItem', 'contractItem.id', 'server.contractItemId')
      .select(['groupId', 'variant']).where('contractId', '=', contractId).executeTakeFirstOrThrow();
  };
  expect(must(await ask((ctx) => quoteServer(ctx, customerId, { ...wish, variant: 'dedicated' })))).toMatchObject({ variant: 'dedicated' });
  expect(await groupOf({ variant: 'dedicated', hostname: 'eigen' })).toEqual({ groupId: 'tgr_own', variant: 'dedicated' });
  expect(await groupOf({ hostname: 'geteilt' })).toEqual({ groupId: 'tgr_all', variant: 'shared' });
  // Once they are for somebody else again, the offer is gone: it never goes to shared hosts instead.
  await sale.on('2026-08-17', (ctx) => ctx.tx.updateTable('server').set({ groupId: null }).execute());
  await sale.on('2026-08-17', (ctx) => ctx.tx.updateTable('volume').set({ poolId: null }).execute());
  await sale.on('2026-08-17', (ctx) => ctx.tx.updateTable('targetGroup').set({ reservedFor: null }).execute());
  expect(codeOf(await place({ variant: 'dedicated' }))).toBe('capacity.no_place');
  const asked = await ask((ctx) => quoteServer(ctx, customerId, { ...wish, variant: 'dedicated' }));
  expect(asked, 'no price for what cannot be had').toMatchObject({ refusal: { code: 'capacity.no_place', path: '/variant' } });
});

test('A1.1 who is no customer orders nothing', async () => {
  const provider = await sale.on('2026-08-17', async (ctx) => must(await readProvider(ctx)));
  const refused = await ask((ctx) => orderFromPrices(ctx, order({ customerId: provider.id }), provision), '2026-08-17', 'all');
  expect(codeOf(refused)).toBe('parties.unknown_organisation');
  const { customerId } = sale;
  await sale.on('2026-08-17', (ctx) => ctx.tx.updateTable('organisation').set({ closedAt: ctx.now })
    .where('id', '=', customerId).execute());
  expect(codeOf(await place())).toBe('parties.customer_closed');
  await sale.on('2026-08-17', (ctx) => ctx.tx.updateTable('organisation').set({ closedAt: null })
    .where('id', '=', customerId).execute());
});

test('A3.3 an order without a named contact makes nothing but the record that work waits', async () => {
  await sale.on('2026-08-18', (ctx) => ctx.tx.updateTable('contact').set({ leftAt: ctx.now }).execute());
  const before = [await count('offer'), await count('productOrder')];
  expect(codeOf(await place({}, '2026-08-18'))).toBe('parties.no_named_contact');
  expect([await count('offer'), await count('productOrder')]).toEqual(before);
  const waits = await sale.database.db.selectFrom('contactWait').selectAll().execute();
  expect(waits.map(({ tenant, untilAt }) => [tenant, untilAt])).toEqual([[sale.customerId, null]]);
});
