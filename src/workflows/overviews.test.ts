import { afterAll, beforeAll, expect, test } from 'vitest';
import { must, ok, type Result } from '../kernel/result.ts';
import { transaction, type Ctx, type Reach } from '../database/index.ts';
import { estateId, seedEstate } from '../database/test-estate.ts';
import { testDatabase, type TestDatabase } from '../database/test-database.ts';
import { FrozenClock } from '../kernel/clock.ts';
import { installationGrants, type Grants, type Permission, type Role } from '../modules/identity/index.ts';
import { changeItem, readItems, terminateContract } from '../modules/contracts/index.ts';
import { customerOverview } from './customer-overview.ts';
import { measureToday } from './measure-today.ts';
import { previewNotice } from './preview-notice.ts';
import { search } from './search.ts';
import { contractInService, openTestSale } from './test-sale.ts';

const clock = new FrozenClock('2026-07-01T07:00:00Z');
const MINE = estateId('org', 2);
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await seedEstate(database.ownerDb, { customers: 4, servers: 41 });
});

afterAll(() => database.drop());

function as<T>(reach: Reach, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock, reach };
  return transaction(database.db, caller, async (ctx) => ok(await work(ctx)) as Result<T>).then(must);
}

const holding = (role: Role, scopes?: readonly Permission[]): Grants => ({
  memberships: [], reaches: [{ relation: 'self', tenants: [MINE], roles: [role] }], ...(scopes ? { scopes } : {}),
});

/** The second wall is down: what isn't found, the search itself didn't look for. */
const find = (q: string, grants: Grants = installationGrants) => as('all', (ctx) => search(ctx, grants, q));
const titles = (hits: readonly { readonly kind: string; readonly title: string }[]) =>
  hits.map(({ kind, title }) => `${kind} ${title}`);

//          q                                   the first hits
test.each([
  ['weinshop-5',                                ['server weinshop-5']],
  ['KASSE-1',                                   ['server kasse-1', 'server kasse-11', 'server kasse-16']],
  ['srv_00000000000000000000000007',            ['server lager-7']],
  ['10.0.0.9',                                  ['server mail-8']],
  ['02:00:00:00:00:0a',                         ['server weinshop-10']],
  ['v-2026-00007',                              ['contract V-2026-00007']],
  ['AU-2026-00007',                             ['order AU-2026-00007']],
  ['AN-2026-00007',                             ['offer AN-2026-00007']],
  ['RE-2026-00007',                             ['invoice RE-2026-00007', 'document RE-2026-00007']],
  ['K-2026-00003',                              ['customer Ölmühle 3 GmbH']],
  ['ölmühle',                                   ['customer Ölmühle 3 GmbH']],
  ['jona@kunde-3',                              ['contact Jona Rebstock 3']],
  ['run_00000000000000000000000007',            ['run provision-server']],
  ['bak_00000000000000000000000007',            ['backup lager-7']],
  ['dln_00000000000000000000000007',            ['deadline A9.5']],
  ['10.0.0.0/16',                               ['network 10.0.0.0/16']],
  ['%',                                         []],
  ['gibt es nicht',                             []],
])('a search for “%s” finds, nearest first', async (q, expected) => {
  const hits = titles(await find(q));
  expect(hits.slice(0, expected.length)).toEqual(expected);
  if (expected.length === 0) expect(hits).toEqual([]);
  expect(hits.length).toBeLessThanOrEqual(20);
});

test('a hit names whose it is; an order leads to its contract', async () => {
  const [server] = await find('weinshop-5');
  expect(server).toEqual({
    kind: 'server', id: estateId('srv', 5), title: 'weinshop-5', subtitle: 'normal-s', customerName: 'Deichbau 2 GmbH',
  });
  expect((await find('AU-2026-00007'))[0]).toMatchObject({ id: estateId('ctr', 7) });
  expect((await find('10.0.0.6'))[0]).toMatchObject({ id: estateId('srv', 5), subtitle: '10.0.0.6' });
});

test('I16, H-roles a search finds nothing of others, and only kinds its asker may read', async () => {
  expect(titles(await find('weinshop', holding('owner')))).toEqual(['server weinshop-5', 'server weinshop-25']);
  expect(await find('weinshop-10', holding('owner')), 'of somebody else').toEqual([]);
  expect(titles(await find('RE-2026-00005', holding('owner')))).toEqual(['invoice RE-2026-00005', 'document RE-2026-00005']);
  expect(await find('RE-2026-00005', holding('technical')), 'no invoices for technicians').toEqual([]);
  expect(await find('weinshop', holding('billing')), 'no servers for accountants').toEqual([]);
  const key = holding('owner', ['search:use', 'server:read']);
  expect(titles(await find('weinshop-5', key))).toEqual(['server weinshop-5']);
  expect(await find('RE-2026-00005', key), 'beyond the scopes of the key').toEqual([]);
});

test('an overview adds up what a customer has; a part is null for who may not read it', async () => {
  const seen = await as([MINE], async (ctx) => must(await customerOverview(ctx, holding('owner'), MINE)));
  // math: servers 1, 5, 9 … 41 are its own, eleven; of them none is a multiple of 20 (deleted).
  expect(seen.servers).toMatchObject({ states: [{ state: 'running', count: 11 }], down: 0 });
  // math: eleven items of 49.00 + n: 11 × 49.00 + (1 + 5 + … + 41) = 539.00 + 231.00 = 770.00; set-up isn't monthly.
  expect(seen.monthlyNet).toBe(77_000n);
  expect(seen.deadlines?.map(({ id }) => id)).toEqual([1, 5, 9, 13, 17].map((n) => estateId('dln', n)));
  expect(seen.deadlines?.[0]?.subjectNumber).toBe('RE-2026-00001');
  expect(seen.lastInvoice).toMatchObject({ number: 'RE-2026-00041' });
  expect(seen.contacts).toMatchObject([{ name: 'Jona Rebstock 2' }]);
  expect(seen).toMatchObject({ seller: { name: 'Torhaus IT GmbH' }, provider: { phone: '+49 621 5550 0' } });
  const accountant = await as([MINE], async (ctx) => must(await customerOverview(ctx, holding('billing'), MINE)));
  expect(accountant.servers).toBeNull();
  expect(accountant.lastInvoice).not.toBeNull();
  const technician = await as([MINE], async (ctx) => must(await customerOverview(ctx, holding('technical'), MINE)));
  expect([technician.monthlyNet, technician.lastInvoice, technician.deadlines]).toEqual([null, null, null]);
});

test('the first screen’s numbers are those of the lists they lead to', async () => {
  const metrics = await as('all', (ctx) => measureToday(ctx, installationGrants));
  const of = (name: string) => metrics.find((metric) => metric.name === name);
  expect(of('servers-running')).toMatchObject({ count: 39, list: '/servers', filter: { state: 'running' } });
  expect(of('alarms')).toMatchObject({ count: 5, filter: { open: 'true' } });
  expect(of('deadlines-today')).toMatchObject({ count: 41, filter: { state: 'open', dueUntil: '2026-07-01' } });
  expect(of('orders-awaiting-service')).toMatchObject({ count: 0, since: null });
  // math: 41 invoices of 119.00 and n cents: 41 × 119.00 + 8.61 = 4,887.61
  expect(of('invoices-of-last-month')).toMatchObject({ count: 41, amount: 488_761n, filter: { month: '2026-06-01' } });
  const auditor: Grants = { memberships: [], reaches: [{ relation: 'provider', tenants: 'all', roles: ['datacentre'] }] };
  const names = (await as('all', (ctx) => measureToday(ctx, auditor))).map(({ name }) => name);
  expect(names).toContain('servers-running');
  expect(names.filter((name) => name.startsWith('invoices') || name.startsWith('offers'))).toEqual([]);
});

test('A10.3 what a notice would do is what it does', async () => {
  const sale = await openTestSale();
  const contractId = await contractInService(sale, '2026-07-15');
  const look = (day: string) => sale.on(day, async (ctx) => must(await previewNotice(ctx, contractId)));
  const before = await look('2027-04-14');
  // math: twelve months from 15 July 2026 end on 14 July 2027; three months before, on 14 April, notice is in time.
  expect(before).toMatchObject({ given: false, endsOn: '2027-07-14', latestNoticeOn: '2027-04-14', deleteOn: '2027-07-28' });
  // math: 1 to 14 July are 14 of 31 days: 89.00 × 14 / 31 = 40.19; not 89.00 / 2.
  expect(before.lastInvoice).toMatchObject({ month: '2027-07-01', issuedOn: '2027-08-01', net: 4019n });
  // math: a day later it is too late and the next twelve months run to their end.
  expect((await look('2027-04-15')).endsOn).toBe('2028-07-14');
  await sale.on('2027-03-01', async (ctx) => {
    const [item] = await readItems(ctx, contractId);
    await changeItem(ctx, item?.id ?? '', { flavour: 'normal-m', monthlyNet: 13_900n });
  });
  // math: the size it has then is billed: 139.00 × 14 / 31 = 62.77; not 40.19 of the size before on top of it.
  expect((await look('2027-04-14')).lastInvoice).toMatchObject({ net: 6277n });
  const given = await sale.on('2027-04-14', async (ctx) => must(await terminateContract(ctx, contractId)));
  expect(given).toMatchObject({ endsOn: before.endsOn });
  expect(await look('2027-05-20')).toMatchObject({
    given: true, noticeReceivedOn: '2027-04-14', endsOn: '2027-07-14', lastInvoice: { net: 6277n },
  });
  await sale.database.drop();
});
