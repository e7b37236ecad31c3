import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered } from '../../api/client/index.ts';
import { must, ok } from '../../kernel/result.ts';
import { transaction, type Ctx } from '../../database/index.ts';
import { addPerson, type Role } from '../../modules/identity/index.ts';
import { waitForRun } from '../../workflows/index.ts';
import { noNetwork, noRoom } from '../../workflows/order-fields.ts';
import { allEndpoints } from './endpoints.ts';
import { contact, customer, openTestApi, provider, sshKey, testIdentity, type TestApi } from './test-api.ts';
import { TestVisitor, unseen } from './test-visitor.ts';

const PASSWORD = 'weinberg kette lampe';
const GHOST = '01K0Y3ZJ8QXW5T7N2M4P6R8S9V';
const RUN_MILLISECONDS = 60_000;

const wish = {
  flavour: 'normal-s', image: 'debian-12', managed: false, availabilityClass: 'business', minimumMonths: 12,
};
const { image: _, minimumMonths: __, ...choice } = wish;

let on: TestApi;
let operator: TestVisitor;
let owner: TestVisitor;
const made = { providerId: '', customerId: '', contactId: '', contractId: '' };
const refused = new Set<string>();

beforeAll(async () => {
  on = await openTestApi();
  operator = new TestVisitor(on, refused);
  operator.key = on.key;
  ({ id: made.customerId } = await answered(on.api.POST('/api/v1/customers', { body: customer })));
  owner = await signedIn('owner');
});
afterAll(() => on.close());

const inDatabase = <T>(work: (ctx: Ctx) => Promise<T>) => transaction(
  on.system.db, { actor: 'system:test', cause: 'test', correlation: 'test', clock: on.clock },
  async (ctx) => ok(await work(ctx))).then(must);

let people = 0;
async function signedIn(...roles: Role[]): Promise<TestVisitor> {
  const email = `person.${people++}@pruefstand.example`;
  await inDatabase((ctx) => addPerson(
    ctx, { organisationId: made.customerId, name: 'Mara Fass', email, roles, password: PASSWORD }, testIdentity.sealKey));
  const visitor = new TestVisitor(on, refused);
  await visitor.get('POST', '/session', { email, password: PASSWORD });
  return visitor;
}

const at = (rest: string) => `/customers/${made.customerId}${rest}`;
const nobody = (rest: string) => `/customers/org_${GHOST}${rest}`;
const order = (changes: object = {}) => ({
  ...wish, hostname: 'weinshop', sshKeys: [sshKey], orderedBy: made.contactId, agreedMonthlyNet: '89.00',
  agreedSetupNet: '49.00', acceptTerms: true, ...changes,
});

test('a seller’s prices are added from a day on, never changed, and are what its customers see', async () => {
  expect(await operator.refused('GET', at('/overview'))).toBe('409 parties.no_provider');
  ({ id: made.providerId } = await operator.get('PUT', '/provider', provider) as { id: string });
  await answered(on.api.POST('/api/v1/networks', { body: { network: '198.51.100.0/24', gateway: '198.51.100.1' } }));
  const list = `/organisations/${made.providerId}/prices`;
  const row = { ...choice, monthlyNet: '89.00', setupNet: '49.00' };
  const prices = { validFrom: '2026-07-01', prices: [row] };
  expect(await operator.get('POST', list, prices)).toMatchObject({ items: [row], coming: [] });
  expect(await operator.refused('POST', list, prices)).toBe('409 catalogue.price_exists');
  expect(await operator.refused('POST', list, { ...prices, validFrom: '2026-06-30' }))
    .toBe('422 catalogue.price_in_past /validFrom');
  expect(await operator.refused('POST', list, { validFrom: '2026-08-01', prices: [row, row] }))
    .toBe('422 catalogue.price_twice /prices/1/flavour');
  expect(await operator.refused('POST', at('/prices').replace('customers', 'organisations'), prices))
    .toBe('409 catalogue.not_a_seller');
  expect(await operator.refused('GET', nobody('/prices'))).toBe('404 parties.unknown_organisation');
  expect(await operator.get('GET', list)).toMatchObject({ on: '2026-07-01', items: [row] });
  expect(await owner.get('GET', at('/prices'))).toMatchObject({ seller: { name: provider.name }, items: [row] });
  expect(await owner.refused('GET', list), 'a customer doesn’t read the provider’s list').toMatch(/^404/);
});

test('C-4.6.2 prices of what is sold beside servers are added from a day on and are what its customers see', async () => {
  const list = `/organisations/${made.providerId}/option-prices`;
  const row = { option: 'volume-standard', monthlyNet: '15.00', setupNet: '0.00' };
  const prices = { validFrom: '2026-07-01', prices: [row] };
  expect(await operator.get('POST', list, prices)).toMatchObject({ items: [{ ...row, title: 'vSSD Standard, je 100 GB' }] });
  expect(await operator.refused('POST', list, prices)).toBe('409 catalogue.price_exists');
  expect(await operator.refused('POST', list, { ...prices, validFrom: '2026-06-30' }))
    .toBe('422 catalogue.price_in_past /validFrom');
  expect(await operator.refused('POST', list, { validFrom: '2026-08-01', prices: [row, row] }))
    .toBe('422 catalogue.price_twice /prices/1/option');
  expect(await operator.refused('POST', list, { ...prices, prices: [{ ...row, option: 'volume-individual' }] }))
    .toMatch(/^422 api.invalid_request/);
  expect(await operator.refused('POST', at('/option-prices').replace('customers', 'organisations'), prices))
    .toBe('409 catalogue.not_a_seller');
  expect(await operator.refused('GET', nobody('/option-prices'))).toBe('404 parties.unknown_organisation');
  await operator.get('POST', list, { validFrom: '2026-08-01', prices: [{ ...row, monthlyNet: '16.00' }] });
  expect(await operator.get('GET', list)).toMatchObject({ items: [row], coming: [{ monthlyNet: '16.00' }] });
  expect(await owner.get('GET', at('/option-prices'))).toMatchObject({ seller: { name: provider.name }, items: [row] });
  expect(await owner.refused('GET', list), 'a customer doesn’t read the provider’s list').toMatch(/^404/);
});

test('A3.3 without a named contact nothing is ordered; that work waited is seen with the contacts', async () => {
  const asked = order({ orderedBy: `con_${GHOST}` });
  expect(await owner.refused('POST', at('/server-orders'), asked)).toBe('422 parties.no_named_contact');
  expect(await owner.get('GET', at('/contacts'))).toMatchObject({ items: [], waits: [{ untilAt: null }] });
  ({ id: made.contactId } = await owner.get('POST', at('/contacts'), contact) as { id: string });
  expect(await owner.get('GET', at('/contacts'))).toMatchObject({ waits: [{ untilAt: expect.any(String) }] });
});

test('A10.3 a customer sees what a server costs and when its contract could end, orders it and watches it come up', async () => {
  const quote = await owner.get('POST', at('/quotes'), wish);
  // math: 89.00 × 1.19 = 105.91; twelve months from 1 July 2026 end on 30 June 2027.
  expect(quote).toMatchObject({ monthly: { net: '89.00', gross: '105.91' }, term: { firstEndOn: '2027-06-30' } });
  expect((quote['term'] as { because: unknown[] }).because.length).toBeGreaterThan(0);
  expect(await owner.refused('POST', at('/quotes'), { ...wish, availabilityClass: 'enterprise' })).toBe('409 catalogue.no_price');
  expect(await owner.refused('POST', nobody('/quotes'), wish)).toBe('404 parties.unknown_organisation');
  const place = (changes: object) => owner.refused('POST', at('/server-orders'), order(changes));
  expect(await place({ agreedMonthlyNet: '79.00' })).toBe('409 contracts.price_changed');
  expect(await place({ orderedBy: `con_${GHOST}` })).toBe('422 parties.unknown_contact /orderedBy');
  expect(await place({ sshKeys: ['ssh-rsa no'] })).toBe('422 contracts.bad_ssh_key /sshKeys/0');
  expect(await place({ sshKeys: [] })).toBe('422 contracts.unmanaged_needs_key /sshKeys');
  expect(await place({ acceptTerms: false }), 'not without the terms').toMatch(/^422 api.invalid_request/);
  const technician = await signedIn('technical');
  expect(await technician.refused('POST', at('/server-orders'), order())).toBe('403 not_permitted');
  const placed = await owner.get('POST', at('/server-orders'), order());
  made.contractId = String(placed['contractId']);
  expect(await owner.refused('GET', `/contracts/${made.contractId}/termination`)).toBe('409 contracts.not_active');
  const ended = await waitForRun(on.system.db, String(placed['runId']), RUN_MILLISECONDS);
  expect(ended).toMatchObject({ state: 'done' });
  expect(await owner.get('GET', at('/overview'))).toMatchObject({
    servers: { states: [{ state: 'running', count: 1 }] }, monthlyNet: '89.00', seller: { name: provider.name },
    provider: { phone: provider.phone }, contacts: [{ name: contact.name }],
  });
  expect(await technician.get('GET', at('/overview'))).toMatchObject({ monthlyNet: null, lastInvoice: null });
  expect(await operator.refused('GET', nobody('/overview'))).toBe('404 parties.unknown_organisation');
  expect(await owner.get('GET', `/contracts/${made.contractId}/termination`))
    .toMatchObject({ given: false, endsOn: '2027-06-30', lastInvoice: { month: '2027-06-01', net: '89.00' } });
  expect(await owner.refused('GET', `/contracts/ctr_${GHOST}/termination`)).toBe('404 contracts.unknown_contract');
});

test('search finds what was ordered; the first screen counts it', async () => {
  const found = await owner.get('GET', '/search?q=weinsh') as { items: { kind: string; title: string }[] };
  expect(found.items.map(({ kind, title }) => `${kind} ${title}`)).toEqual(['server weinshop']);
  const today = await operator.get('GET', '/metrics/today') as {
    items: { name: string; count: number; list: string; filter: Record<string, string> }[];
  };
  expect(today.items.find(({ name }) => name === 'servers-running')).toMatchObject({ count: 1 });
  for (const { list, filter, count } of today.items) {
    const shown = await operator.get('GET', `${list}?${new URLSearchParams(filter)}`) as { items: unknown[] };
    expect(shown.items, `${list} ${JSON.stringify(filter)}`).toHaveLength(count);
  }
  expect(await owner.refused('GET', '/metrics/today')).toBe('403 not_permitted');
});

test('A3.3 contacts of a contract are named, kept current and never run out', async () => {
  const contacts = `/contracts/${made.contractId}/contacts`;
  const { contactId } = made;
  const second = await owner.get('POST', at('/contacts'), { ...contact, name: 'Otto Order' }) as { id: string };
  expect(await owner.get('GET', contacts)).toMatchObject({ items: [{ id: contactId }] });
  expect(await owner.refused('DELETE', `${contacts}/${contactId}`)).toBe('409 contracts.last_contact');
  expect(await owner.refused('DELETE', `${contacts}/${second.id}`)).toBe('404 contracts.not_in_charge');
  expect(await owner.get('POST', contacts, { contactId: second.id })).toMatchObject({ items: [{}, { name: 'Otto Order' }] });
  expect(await owner.refused('POST', contacts, { contactId: `con_${GHOST}` })).toBe('422 parties.unknown_contact /contactId');
  expect(await owner.get('DELETE', `${contacts}/${contactId}`)).toMatchObject({ items: [{ id: second.id }] });
  expect(await owner.refused('GET', `/contracts/ctr_${GHOST}/contacts`)).toBe('404 contracts.unknown_contract');
  expect(await owner.get('PATCH', `/contacts/${contactId}`, { phone: '+49 621 1' })).toMatchObject({ phone: '+49 621 1' });
  expect(await owner.refused('PATCH', `/contacts/${second.id}`, { left: true })).toBe('409 contracts.last_contact');
  expect(await owner.get('PATCH', `/contacts/${contactId}`, { left: true })).toMatchObject({ leftAt: expect.any(String) });
  expect(await owner.refused('PATCH', `/contacts/${contactId}`, { phone: '1' })).toBe('409 parties.contact_left');
  expect(await owner.get('GET', `/contacts/${contactId}`)).toMatchObject({ name: contact.name });
  expect(await owner.refused('GET', `/contacts/con_${GHOST}`)).toBe('404 parties.no_such_contact');
  expect(await owner.refused('PATCH', `/contacts/${second.id}`, {})).toMatch(/^422 api.invalid_request/);
});

test('C-4.6.4 C-4.3 what is not in the catalogue is a question to the seller; no place is invented', async () => {
  const quote = (changes: object) => operator.refused('POST', at('/quotes'), { ...wish, ...changes });
  expect(await quote({ image: 'beos' })).toBe('422 contracts.unknown_image /image');
  expect(await quote({ locationId: `loc_${GHOST}` })).toBe('404 catalogue.unknown_location /locationId');
  const { json } = await operator.ask('POST', at('/quotes'), { ...wish, image: 'beos' });
  expect(json['next']).toContain('oder den Verkäufer um ein Angebot bitten');
});

test('A1.1 a customer that was deleted buys nothing', async () => {
  await inDatabase((ctx) => ctx.tx.updateTable('organisation').set({ closedAt: ctx.now })
    .where('id', '=', made.customerId).execute());
  expect(await operator.refused('POST', at('/quotes'), wish)).toBe('409 parties.customer_closed');
});

test('every endpoint of prices, contacts and overviews was answered with success, and each of its refusals given', () => {
  const mine = allEndpoints(on.system.workflows, testIdentity).filter(({ tag }) =>
    ['prices', 'contacts', 'overviews'].includes(tag));
  expect(mine.length).toBeGreaterThan(12);
  // The database holds no consumer: organisations that aren't businesses are refused before they are there (A1.1).
  const { endpoints, refusals } = unseen(on, mine, refused);
  expect(endpoints).toEqual([]);
  // What there is no room for: capacity.test.ts and network.test.ts.
  expect(refusals.filter((code) => !(code in noRoom) && !(code in noNetwork))).toEqual(['parties.not_a_business']);
});
