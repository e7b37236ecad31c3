import { afterAll, beforeAll, expect, test } from 'vitest';
import { FrozenClock } from '../../kernel/clock.ts';
import { must, ok, type Result } from '../../kernel/result.ts';
import { transaction, type Ctx } from '../../database/index.ts';
import { testDatabase, type TestDatabase } from '../../database/test-database.ts';
import { asAccount, asSystem, makeAccount, reachNow } from '../identity/test-people.ts';
import { readGrants, type Permission, type Role } from '../identity/index.ts';
import { chooseSeller } from './choose-seller.ts';
import {
  listCustomers, nameContact, registerCustomer, registerPartner, registerReseller, setParties, tradingCustomer,
} from './index.ts';
import { listOrganisations } from './list-organisations.ts';
import { readCustomer } from './list-customers.ts';
import { needsSecond, setUpProvider } from './set-up-provider.ts';
import { provider } from './test-provider.ts';

const clock = new FrozenClock('2026-07-01T08:00:00Z');
const party = (name: string) => ({
  name, business: true, street: 'Kaistraße 4', postcode: '67059', city: 'Ludwigshafen', country: 'DE',
  email: 'post@example.org', electronicAddress: 'rechnung@example.org',
});

let database: TestDatabase;
const orgs: Record<string, string> = {};
const people: Record<string, string> = {};

beforeAll(async () => {
  database = await testDatabase();
  await asSystem(database.db, clock, async (ctx) => {
    const { id } = must(await setUpProvider(ctx, provider));
    orgs['reseller'] = must(await registerReseller(ctx, party('Kontorhaus GmbH')));
    orgs['other reseller'] = must(await registerReseller(ctx, party('Kaufhaus GmbH')));
    orgs['partner'] = must(await registerPartner(ctx, party('Maschinenraum GmbH')));
    orgs['sold'] = must(await registerCustomer(ctx, { ...party('Prüfstand GmbH'), sellerId: orgs['reseller']! }));
    orgs['foreign'] = must(await registerCustomer(ctx, { ...party('Nachbar GmbH'), sellerId: orgs['other reseller']! }));
    const at = async (who: string, organisation: string, ...roles: Role[]) => {
      people[who] = await makeAccount(ctx, organisation, roles, who);
    };
    await at('sales', id, 'sales');
    await at('seller', orgs['reseller'], 'owner');
    await at('seller reader', orgs['reseller'], 'reader');
    await at('partner', orgs['partner'], 'technical');
    await at('customer', orgs['sold'], 'owner');
  });
});
afterAll(() => database.drop());

const code = (result: Result<unknown>) => (result.ok ? 'ok' : (result.refusal.path ?? '') + result.refusal.code);
const as = <T>(who: string, permission: Permission, work: (ctx: Ctx) => Promise<Result<T>>) =>
  asAccount(database.db, clock, people[who]!, permission, work);
const names = async (who: string) => {
  const page = must(await as(who, 'customer:read', async (ctx) => ok(await listCustomers(ctx, { limit: 50 }))));
  return page.items.map(({ name }) => name).toSorted();
};
const asSystemResult = <T>(work: (ctx: Ctx) => Promise<Result<T>>) =>
  transaction(database.db, { actor: 'system:test', cause: 'test', correlation: 'test', clock }, work);

test('A1.1 a reseller or a partner that is no business is refused', async () => {
  const consumer = { ...party('Erika Mustermann'), business: false };
  expect(code(await asSystemResult((ctx) => registerReseller(ctx, consumer)))).toBe('/businessparties.not_a_business');
  expect(code(await asSystemResult((ctx) => registerPartner(ctx, consumer)))).toBe('/businessparties.not_a_business');
});

test('H-roles nobody sees past their part: customers by who asks', async () => {
  await asSystem(database.db, clock, async (ctx) =>
    must(await setParties(ctx, orgs['foreign']!, { sellerId: orgs['other reseller']!, operatorId: orgs['partner']! })));
  expect(await names('sales')).toEqual(['Nachbar GmbH', 'Prüfstand GmbH']);
  expect(await names('seller')).toEqual(['Prüfstand GmbH']);
  expect(await names('partner')).toEqual(['Nachbar GmbH']);
  expect(await names('customer')).toEqual(['Prüfstand GmbH']);
});

test('H-roles behind the wall there is nothing, whatever the use case asks for', async () => {
  const rows = must(await as('seller', 'customer:read', async (ctx) =>
    ok(await ctx.tx.selectFrom('organisation').select('name').where('kind', '<>', 'provider').execute())));
  expect(rows.map(({ name }) => name).toSorted()).toEqual(['Kontorhaus GmbH', 'Prüfstand GmbH']);
});

test('H-roles a reseller registers its own customers, and none for others', async () => {
  const grants = await readGrants(database.db, people['seller']!, clock.now());
  const register = (sellerId?: string) => as('seller', 'customer:register', async (ctx) => {
    const chosen = chooseSeller(ctx, grants, sellerId);
    if (!chosen.ok) return chosen;
    const id = must(await registerCustomer(ctx, { ...party('Neukunde GmbH'), sellerId: chosen.value! }));
    return readCustomer(ctx, id); // still within its reach in the same transaction
  });
  expect(code(await register(orgs['other reseller']))).toBe('/sellerIdparties.unknown_reseller');
  expect(must(await register()).sellerId).toBe(orgs['reseller']);
  expect(await names('seller')).toEqual(['Neukunde GmbH', 'Prüfstand GmbH']);
  expect(await reachNow(database.db, clock, people['seller reader']!, 'customer:register')).toEqual([]);
  expect(await reachNow(database.db, clock, people['customer']!, 'customer:register')).toEqual([]);
});

test('H-roles a reseller without a customer yet may register its first', async () => {
  const account = await asSystem(database.db, clock, async (ctx) =>
    makeAccount(ctx, must(await registerReseller(ctx, party('Neuling GmbH'))), ['owner'], 'Nele Neuling'));
  expect(await reachNow(database.db, clock, account, 'customer:register')).toHaveLength(1);
});

test('H-roles who sells for two resellers says for which', () => {
  const of = (...ids: string[]) => ({
    memberships: ids.map((organisationId) => ({ organisationId, name: '', kind: 'reseller' as const, roles: ['owner'] as const })),
  });
  expect(code(chooseSeller({ reach: ['a', 'b'] }, of('a', 'b'), undefined))).toBe('parties.seller_needed');
  expect(chooseSeller({ reach: ['a', 'b'] }, of('a', 'b'), 'b')).toEqual(ok('b'));
  expect(code(chooseSeller({ reach: ['a', 'b'] }, of('a', 'b'), 'c'))).toBe('/sellerIdparties.unknown_reseller');
});

test('H-roles only the provider puts a customer into other hands; the old ones lose it at once', async () => {
  expect(await reachNow(database.db, clock, people['seller']!, 'tier:manage')).toEqual([]);
  expect(await reachNow(database.db, clock, people['customer']!, 'tier:manage')).toEqual([]);
  const put = (sellerId: string | null, operatorId: string | null) =>
    as('sales', 'tier:manage', (ctx) => setParties(ctx, orgs['sold']!, { sellerId, operatorId }));
  expect(code(await put(orgs['partner']!, null))).toBe('/sellerIdparties.unknown_reseller');
  expect(code(await put(null, orgs['reseller']!))).toBe('/operatorIdparties.unknown_partner');
  must(await put(orgs['other reseller']!, null));
  expect(await names('seller')).not.toContain('Prüfstand GmbH');
  must(await put(orgs['reseller']!, null));
  expect(await names('seller')).toContain('Prüfstand GmbH');
});

test('the list of tiers has resellers and partners, of one kind if asked, and not the provider', async () => {
  const list = (kind?: string) => as('sales', 'tier:read', async (ctx) =>
    ok((await listOrganisations(ctx, { limit: 50, kind })).items.map(({ name }) => name)));
  expect(must(await list('partner'))).toEqual(['Maschinenraum GmbH']);
  expect(must(await list())).toEqual(expect.arrayContaining(['Kontorhaus GmbH', 'Maschinenraum GmbH']));
  expect(must(await list())).not.toContain(provider.name);
});

test('A1.1 nothing is agreed with a consumer, nor with a customer that was deleted', async () => {
  const id = await asSystem(database.db, clock, async (ctx) => must(await registerCustomer(ctx, party('Kurzlebig GmbH'))));
  const trade = () => asSystemResult((ctx) => tradingCustomer(ctx, id));
  expect(code(await trade())).toBe('ok');
  await database.ownerDb.schema.alterTable('organisation').dropConstraint('organisation_business_check').execute();
  const set = (changes: object) => asSystem(database.db, clock, (ctx) =>
    ctx.tx.updateTable('organisation').set(changes).where('id', '=', id).execute());
  await set({ business: false });
  expect(code(await trade())).toBe('parties.not_a_business');
  await set({ business: true, closedAt: clock.now() });
  expect(code(await trade())).toBe('parties.customer_closed');
  expect(code(await asSystemResult((ctx) => setParties(ctx, id, { sellerId: null, operatorId: null }))))
    .toBe('parties.customer_closed');
});

test.each([
  // what changes                       whether a second person must agree
  [{},                                  false],
  [{ website: 'https://neu.example' },  false],
  [{ iban: 'DE75512108001245126199' },  true],
  [{ bic: 'SOLADEST600' },              true],
])('four eyes for the provider with %o: %s', async (changes, needed) => {
  const reason = await asSystem(database.db, clock, (ctx) => needsSecond(ctx, { ...provider, ...changes }));
  expect(reason !== null).toBe(needed);
});

test('the first bank details need nobody else', async () => {
  const empty = await testDatabase();
  expect(await asSystem(empty.db, clock, (ctx) => needsSecond(ctx, provider))).toBeNull();
  await empty.drop();
});

test('a contact of the customer is seen by seller and partner, as far as they reach', async () => {
  await asSystem(database.db, clock, (ctx) => nameContact(ctx, {
    organisationId: orgs['foreign']!, name: 'Nora Nachbar', email: 'nora@example.org', phone: '1',
  }));
  const contacts = (who: string) => as(who, 'contact:read', async (ctx) =>
    ok(await ctx.tx.selectFrom('contact').select('name').execute()));
  expect(must(await contacts('seller'))).toEqual([]);
  expect(must(await contacts('partner'))).toEqual([{ name: 'Nora Nachbar' }]);
});
