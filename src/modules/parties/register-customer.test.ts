import { afterAll, beforeAll, expect, test } from 'vitest';
import { transaction } from '../../database/index.ts';
import { testDatabase, type TestDatabase } from '../../database/test-database.ts';
import { FrozenClock } from '../../kernel/clock.ts';
import { registerCustomer, type NewCustomer } from './index.ts';

const clock = new FrozenClock('2026-07-01T08:00:00Z');
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const business: NewCustomer = {
  name: 'Weinkontor Pfalz GmbH', business: true, street: 'Kellergasse 3', postcode: '67433', city: 'Neustadt',
  country: 'DE', email: 'post@weinkontor.example', electronicAddress: 'rechnung@weinkontor.example',
};

const register = (customer: NewCustomer) => transaction(
  database.db, { actor: 'test', cause: 'test', correlation: 'test', clock }, (ctx) => registerCustomer(ctx, customer));

test('A1.1 a consumer is refused with the paragraph, and nothing of them is kept', async () => {
  const refused = await register({ ...business, name: 'Erika Mustermann', business: false });
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'parties.not_a_business', path: '/business' } });
  expect(refused.ok ? '' : refused.refusal.message.de).toContain('§ A1 Abs. 1');
  expect(await database.db.selectFrom('organisation').select('id').execute()).toEqual([]);
});

test('A1.1 the database itself takes no consumer', async () => {
  const attempt = transaction(database.db, { actor: 'test', cause: 'test', correlation: 'test', clock }, async (ctx) => {
    await ctx.tx.insertInto('organisation')
      .values({ ...business, business: false, id: 'org_1', tenant: 'org_1', kind: 'customer', customerNumber: 'K-1' })
      .execute();
    return { ok: true as const, value: null };
  });
  await expect(attempt).rejects.toThrow('organisation_business_check');
});

test('a business is registered under the next customer number', async () => {
  expect((await register(business)).ok).toBe(true);
  const rows = await database.db.selectFrom('organisation').select(['customerNumber', 'name']).execute();
  expect(rows).toEqual([{ customerNumber: 'K-2026-00001', name: business.name }]);
});
