import { afterAll, beforeAll, expect, test } from 'vitest';
import { FrozenClock } from '../../kernel/clock.ts';
import { must, ok, type Result } from '../../kernel/result.ts';
import { transaction, type Ctx, type Reach } from '../../database/index.ts';
import { testDatabase, type TestDatabase } from '../../database/test-database.ts';
import { estateId, seedEstate } from '../../database/test-estate.ts';
import { defaultImage, endOfLifeWarning, type Image } from './images.ts';
import { addOptionPrices } from './option-prices.ts';
import { addPrices, priceOf, readCustomerPrices, readPriceList, type NewPrice } from './prices.ts';
import { optionPricesForCustomer, pricesForCustomer } from './store.ts';

const clock = new FrozenClock('2026-07-01T07:00:00Z');
const PROVIDER = estateId('org', 0);
const [DIRECT, RESOLD, RESELLER] = [estateId('org', 1), estateId('org', 2), estateId('org', 3)];
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await seedEstate(database.ownerDb, { customers: 3, servers: 3 });
  const on = async (ctx: Ctx) => {
    await ctx.tx.updateTable('organisation').set({ kind: 'reseller', customerNumber: null }).where('id', '=', RESELLER)
      .execute();
    return ok(await ctx.tx.updateTable('organisation').set({ sellerId: RESELLER }).where('id', '=', RESOLD).execute());
  };
  await as('all', on).then(must);
});

afterAll(() => database.drop());

function as<T>(reach: Reach, work: (ctx: Ctx) => Promise<Result<T>>, day = '2026-07-01') {
  clock.set(`${day}T07:00:00Z`);
  return transaction(database.db, { actor: 'system:test', cause: 'test', correlation: 'test', clock, reach }, work);
}

const price = (monthlyNet: bigint, changes: Partial<NewPrice> = {}): NewPrice =>
  ({ flavour: 'normal-s', managed: false, availabilityClass: 'business', monthlyNet, setupNet: 0n, ...changes });

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code);

test('a customer pays what its own seller asks, by the newest row that has begun', async () => {
  must(await as('all', (ctx) => addPrices(ctx, PROVIDER, '2026-07-01', [price(8900n), price(0n, { managed: true })])));
  must(await as('all', (ctx) => addPrices(ctx, PROVIDER, '2026-08-01', [price(9900n)])));
  must(await as([RESELLER], (ctx) => addPrices(ctx, RESELLER, '2026-07-01', [price(12_000n)])));
  const asked = async (customer: string, day: string, managed = false) => {
    const found = await as([customer], (ctx) => priceOf(ctx, customer, { ...price(0n), managed }), day);
    return found.ok ? found.value.monthlyNet : found.refusal.code;
  };
  expect(await asked(DIRECT, '2026-07-31')).toBe(8900n);
  expect(await asked(DIRECT, '2026-08-01')).toBe(9900n);
  expect(await asked(DIRECT, '2026-08-01', true), 'a price of nothing is a price').toBe(0n);
  expect(await asked(RESOLD, '2026-08-01')).toBe(12_000n);
  expect(await asked(RESOLD, '2026-08-01', true), "the provider's price is not the reseller's").toBe('catalogue.no_price');
  const shown = must(await as([RESOLD], (ctx) => readCustomerPrices(ctx, RESOLD), '2026-08-01'));
  expect(shown).toMatchObject({ on: '2026-08-01', seller: { id: RESELLER }, items: [{ monthlyNet: 12_000n }] });
});

test('a container server (C 3.4.2) costs what its seller asks for one on top of its size, where that is anything', async () => {
  must(await as('all', (ctx) => addOptionPrices(ctx, PROVIDER, '2026-08-01',
    [{ option: 'container-server', monthlyNet: 1500n, setupNet: 4900n }])));
  const asked = async (customer: string, image: string, day = '2026-08-01') => {
    const { monthlyNet, setupNet } = must(await as([customer], (ctx) => priceOf(ctx, customer, { ...price(0n), image }), day));
    return [monthlyNet, setupNet];
  };
  // math: 99.00 + 15.00 = 114.00 a month, 0.00 + 49.00 = 49.00 once; not 99.00: it is no plain server.
  expect(await asked(DIRECT, 'debian-12-container')).toEqual([11_400n, 4900n]);
  expect(await asked(DIRECT, 'debian-12')).toEqual([9900n, 0n]);
  expect(await asked(DIRECT, 'debian-12-container', '2026-07-31'), 'not before it holds').toEqual([8900n, 0n]);
  expect(await asked(RESOLD, 'debian-12-container'), 'the reseller asks nothing').toEqual([12_000n, 0n]);
});

test('I16 nobody sees the prices of a seller who is not theirs', async () => {
  expect(codeOf(await as([DIRECT], (ctx) => readCustomerPrices(ctx, RESOLD)))).toBe('parties.unknown_organisation');
  const list = await as([DIRECT], (ctx) => readPriceList(ctx, RESELLER));
  expect(codeOf(list)).toBe('parties.unknown_organisation');
  // The functions that look past the wall find nothing for a customer beyond the caller's reach, though prices are there.
  must(await as('all', (ctx) => addPrices(ctx, RESELLER, '2026-07-02', [price(1n, { managed: true })])));
  must(await as('all', (ctx) => addOptionPrices(ctx, RESELLER, '2026-07-01',
    [{ option: 'ipv4-address', monthlyNet: 500n, setupNet: 0n }])));
  const finds = (reach: string) => as([reach], async (ctx) => ok([
    (await pricesForCustomer(ctx, RESOLD, '2026-07-02')).length > 0, (await optionPricesForCustomer(ctx, RESOLD)).length > 0,
  ])).then(must);
  expect(await finds(RESOLD)).toEqual([true, true]);
  expect(await finds(DIRECT)).toEqual([false, false]);
  // The provider itself is known to everybody, its list is not.
  expect(must(await as([DIRECT], (ctx) => readPriceList(ctx, PROVIDER)))).toMatchObject({ items: [], coming: [] });
});

//     what is refused                    seller     from          prices
test.each([
  ['catalogue.price_in_past',            PROVIDER,  '2026-07-31', [price(1n)]],
  ['catalogue.price_exists',             PROVIDER,  '2026-08-01', [price(1n)]],
  ['catalogue.price_twice',              PROVIDER,  '2026-08-02', [price(1n), price(2n)]],
  ['catalogue.not_a_seller',             DIRECT,    '2026-08-02', [price(1n)]],
  ['parties.unknown_organisation',       'org_no',  '2026-08-02', [price(1n)]],
] as const)('%s', async (code, seller, from, prices) => {
  expect(codeOf(await as('all', (ctx) => addPrices(ctx, seller, from, prices), '2026-08-01'))).toBe(code);
});

test('a list names what holds today and what will', async () => {
  const list = must(await as([PROVIDER], (ctx) => readPriceList(ctx, PROVIDER), '2026-07-02'));
  expect(list.items.map(({ monthlyNet }) => monthlyNet)).toEqual([8900n, 0n]);
  expect(list.coming).toMatchObject([{ validFrom: '2026-08-01', monthlyNet: 9900n }]);
});

const image = (name: string, endOfLife: string, longTermSupport = true): Image =>
  ({ name, title: name, os: 'linux', licence: 'none', longTermSupport, endOfLife, agent: true });

test('an image near its end of life says so (C 4.1); the default is the newest with long-term support', () => {
  const debian = image('Debian 12', '2028-06-30');
  expect(endOfLifeWarning(debian, '2027-06-29')).toBeNull();
  expect(endOfLifeWarning(debian, '2027-06-30')?.de).toBe('Debian 12 bekommt nur noch bis zum 30.06.2028 Sicherheitsupdates.');
  expect(endOfLifeWarning(debian, '2028-06-30')?.en).toBe('Debian 12 has security updates until 30 June 2028 only.');
  expect(endOfLifeWarning(debian, '2028-07-01')?.en).toBe('Debian 12 has had no security updates since 30 June 2028.');
  const [old, short] = [image('old', '2027-01-01'), image('short', '2029-01-01', false)];
  expect(defaultImage('2026-07-01', [old, debian, short]).name).toBe('Debian 12');
  expect(defaultImage('2028-07-01', [old, debian, short]).name, 'better short support than none').toBe('short');
});
