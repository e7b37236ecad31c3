import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import type { Ctx } from '../../database/index.ts';
import { addPerson } from '../../modules/identity/index.ts';
import { waitForRun } from '../../workflows/index.ts';
import { allEndpoints } from './endpoints.ts';
import { makeSale, openTestApi, sshKey, testIdentity, type TestApi } from './test-api.ts';
import { addFullGroup, inDatabaseOf, whileIs as whileItIs } from './test-rows.ts';
import { TestVisitor, unseen } from './test-visitor.ts';

const GHOST = '01K0Y3ZJ8QXW5T7N2M4P6R8S9V';
const RUN_MILLISECONDS = 60_000;
const GIB = 1024 ** 3;
const PASSWORD = 'weinberg kette lampe';

let on: TestApi;
/** With the installation's key: staff. */
let staff: TestVisitor;
let owner: TestVisitor;
const refused = new Set<string>();
const made = { customerId: '', providerId: '', serverId: '', otherServerId: '', contractId: '', volumeId: '' };

const inDatabase = <T>(work: (ctx: Ctx) => Promise<T>) => inDatabaseOf(on, work);
const whileIs = <T>(table: string, id: string, change: object, work: () => Promise<T>) =>
  whileItIs(on, table, id, change, work);

const ended = async (answer: Record<string, any>) => {
  const { state, error } = await waitForRun(on.system.db, String(answer['runId']), RUN_MILLISECONDS);
  expect({ state, error }).toEqual({ state: 'done', error: null });
};

async function newServer(hostname: string, sale: { customerId: string; contactId: string }): Promise<string> {
  const { id: offerId } = await staff.get('POST', '/offers', {
    customerId: sale.customerId, contactId: sale.contactId, binding: true, minimumMonths: 1, server: {
      flavour: 'normal-s', image: 'debian-12', managed: false, availabilityClass: 'business', publicIpv4: true,
      monthlyNet: '89.00', setupNet: '0.00',
    },
  });
  const placed = await staff.get('POST', '/orders', {
    offerId, channel: 'portal', orderedBy: sale.contactId, hostname, sshKeys: [sshKey],
  });
  await ended(placed);
  const { items } = await staff.get('GET', `/servers?contractId=${String(placed['contractId'])}`);
  return String(items[0].id);
}

beforeAll(async () => {
  on = await openTestApi();
  staff = new TestVisitor(on, refused);
  staff.key = on.key;
  const sale = await makeSale(on);
  made.customerId = sale.customerId;
  ({ id: made.providerId } = await staff.get('GET', '/provider') as { id: string });
  made.serverId = await newServer('weinshop', sale);
  made.otherServerId = await newServer('lager', sale);
  ({ contractId: made.contractId } = await staff.get('GET', `/servers/${made.serverId}`) as { contractId: string });
  owner = new TestVisitor(on, refused);
  await inDatabase((ctx) => addPerson(ctx, {
    organisationId: made.customerId, name: 'Olga Owner', email: 'olga@pruefstand.example', roles: ['owner'], password: PASSWORD,
  }, testIdentity.sealKey));
  await owner.get('POST', '/session', { email: 'olga@pruefstand.example', password: PASSWORD });
}, 180_000);
afterAll(() => on.close());

const order = (changes: object = {}) => ({
  serverId: made.serverId, name: 'daten', class: 'standard', gigabytes: 100, agreedMonthlyNet: '15.00',
  agreedSetupNet: '5.00', ...changes,
});
const at = (rest = '') => `/volumes/${made.volumeId}${rest}`;
const ghost = (rest = '') => `/volumes/dsk_${GHOST}${rest}`;

test('C-4.6.2 a volume is shown and priced before it is ordered, at the prices of the seller', async () => {
  const preview = `/servers/${made.serverId}/volume-preview`;
  expect(await owner.refused('POST', preview, { class: 'standard', gigabytes: 200 })).toBe('409 catalogue.no_option_price');
  const prices = `/organisations/${made.providerId}/option-prices`;
  await staff.get('POST', prices, {
    validFrom: '2026-07-01', prices: [
      { option: 'volume-essential', monthlyNet: '9.00', setupNet: '0.00' },
      { option: 'volume-standard', monthlyNet: '15.00', setupNet: '5.00' },
      { option: 'volume-performance', monthlyNet: '25.00', setupNet: '0.00' },
    ],
  });
  // math: 2 × 15.00 a month and 2 × 5.00 once; not 15.00, which is one piece.
  expect(await owner.get('POST', preview, { class: 'standard', gigabytes: 200 })).toMatchObject({
    option: 'volume-standard', quantity: 2, unitNet: '15.00', monthlyNet: '30.00', setupNet: '10.00', iopsLimit: 5_000,
    needsRestart: false, monthlyNetNow: null, from: '2026-07-01',
  });
  expect(await owner.refused('POST', preview, { class: 'standard', gigabytes: 150 })).toMatch(/^422 api.invalid_request/);
  expect(await owner.refused('POST', `/servers/srv_${GHOST}/volume-preview`, { class: 'standard', gigabytes: 100 }))
    .toBe('404 servers.unknown');
  const individual = { class: 'individual', gigabytes: 100, individual: { iopsLimit: 25_000, monthlyNet: '99.00' } };
  expect(await owner.refused('POST', preview, individual)).toBe('403 storage.individual_by_agreement /class');
  expect(await staff.get('POST', preview, individual)).toMatchObject({ iopsLimit: 25_000, monthlyNet: '99.00' });
  expect(await staff.refused('POST', preview, { ...individual, class: 'standard' }))
    .toBe('422 storage.individual_incomplete /individual');
});

test('C-4.2.4 a volume is ordered, attached while the server runs, and billed from that day', async () => {
  expect(await owner.refused('POST', '/volumes', order({ agreedMonthlyNet: '9.00' }))).toBe('409 contracts.price_changed');
  expect(await owner.refused('POST', '/volumes', order({ serverId: `srv_${GHOST}` }))).toBe('404 servers.unknown');
  const ordered = await owner.get('POST', '/volumes', order());
  made.volumeId = String(ordered['volumeId']);
  expect(await owner.refused('POST', '/volumes', order())).toBe('409 servers.busy');
  expect(await owner.refused('POST', at('/grow'), { gigabytes: 200, agreedMonthlyNet: '30.00' }))
    .toBe('409 storage.wrong_state');
  await ended(ordered);
  expect(await owner.get('GET', at())).toMatchObject({
    name: 'daten', class: 'standard', bytes: 100 * GIB, iopsLimit: 5_000, state: 'live', serverId: made.serverId,
    hostname: 'weinshop', contractId: made.contractId, boots: false, runId: null,
  });
  expect(await on.engine.readVolume(made.volumeId)).toMatchObject({ bytes: 100 * GIB, iopsLimit: 5_000 });
  expect((await on.engine.readServer(made.serverId))?.volumeIds).toHaveLength(2);
  const { items } = await owner.get('GET', `/contracts/${made.contractId}`);
  expect(items).toContainEqual(expect.objectContaining({
    product: 'volume', flavour: 'volume-standard', image: null, quantity: 1, monthlyNet: '15.00', liveFrom: '2026-07-01',
  }));
  const list = await owner.get('GET', `/volumes?serverId=${made.serverId}&sort=name`);
  expect(list['items'].map(({ name, boots }: { name: string; boots: boolean }) => `${name} ${boots}`))
    .toEqual(['daten false', 'root true']);
  expect((await owner.get('GET', '/volumes?attached=false&live=true'))['items']).toEqual([]);
});

test('C-4.6.2 it grows in steps of 100 GB while the server runs, and never shrinks', async () => {
  expect(await owner.refused('POST', at('/grow-preview'), { gigabytes: 100 })).toBe('422 storage.not_larger /gigabytes');
  expect(await owner.refused('POST', ghost('/grow-preview'), { gigabytes: 100 })).toBe('404 storage.unknown');
  expect(await owner.get('POST', at('/grow-preview'), { gigabytes: 300 }))
    .toMatchObject({ quantity: 3, monthlyNet: '45.00', setupNet: '0.00', monthlyNetNow: '15.00', needsRestart: false });
  const wish = { gigabytes: 300, agreedMonthlyNet: '45.00' };
  expect(await owner.refused('POST', at('/grow'), { ...wish, agreedMonthlyNet: '1.00' })).toBe('409 contracts.price_changed');
  const grown = await owner.get('POST', at('/grow'), wish);
  expect(await owner.refused('POST', at('/grow'), wish)).toBe('409 storage.busy');
  await ended(grown);
  expect(await owner.get('GET', at())).toMatchObject({ bytes: 300 * GIB });
  const { items } = await owner.get('GET', `/volumes?serverId=${made.serverId}&q=root`);
  const root = `/volumes/${items[0].id}`;
  // 100 GB Essential come with the server: only the second hundred is charged.
  expect(await owner.get('POST', `${root}/grow-preview`, { gigabytes: 200 }))
    .toMatchObject({ quantity: 1, monthlyNet: '9.00', monthlyNetNow: '0.00', remark: expect.stringContaining('enthalten') });
  await ended(await owner.get('POST', `${root}/grow`, { gigabytes: 200, agreedMonthlyNet: '9.00' }));
  expect(await on.engine.readGuest(made.serverId, 1_000)).toMatchObject({ rootDiskBytes: 200 * GIB });
  expect(await owner.refused('POST', `${root}/detach`, {})).toBe('409 storage.boots');
});

test('C-4.6.2 another class is another ceiling, read back from the engine', async () => {
  const wish = { class: 'performance', agreedMonthlyNet: '75.00' };
  expect(await owner.refused('POST', at('/class-preview'), { class: 'standard' })).toBe('409 storage.same_class /class');
  expect(await owner.get('POST', at('/class-preview'), { class: 'performance' }))
    .toMatchObject({ iopsLimit: 10_000, monthlyNet: '75.00', monthlyNetNow: '45.00' });
  await ended(await owner.get('POST', at('/class'), wish));
  expect(await on.engine.readVolume(made.volumeId)).toMatchObject({ iopsLimit: 10_000 });
  expect(await owner.refused('POST', at('/class'), wish)).toBe('409 storage.same_class /class');
  expect(await owner.refused('POST', at('/class'), { ...wish, class: 'individual' }))
    .toBe('403 storage.individual_by_agreement /class');
  await ended(await staff.get('POST', at('/class'), {
    class: 'individual', individual: { iopsLimit: 20_000, monthlyNet: '40.00' }, agreedMonthlyNet: '120.00',
  }));
  expect(await on.engine.readVolume(made.volumeId)).toMatchObject({ iopsLimit: 20_000 });
});

test('C-4.6.11 a snapshot is taken, gone back to, and deleted; a paid change is not taken back by the way', async () => {
  const snapshots = `/servers/${made.serverId}/snapshots`;
  expect(await owner.refused('GET', `/servers/srv_${GHOST}/snapshots`)).toBe('404 servers.unknown');
  const taken = await owner.get('POST', snapshots, { name: 'vor dem Update' });
  await ended(taken);
  expect(await owner.refused('POST', snapshots, { name: 'vor dem Update' })).toBe('409 snapshots.name_taken /name');
  const { items } = await owner.get('GET', snapshots);
  expect(items).toMatchObject([{
    name: 'vor dem Update', memory: true, state: 'live', warning: null, oldFrom: '2026-07-08', flavour: 'normal-s',
    loses: expect.stringContaining('verloren'), actions: [{ action: 'revert', allowed: true }, { action: 'delete' }],
  }]);
  const one = `/snapshots/${String(taken['snapshotId'])}`;
  expect(await owner.refused('POST', `${one}/revert`, { confirm: 'ja' })).toBe('422 snapshots.not_confirmed /confirm');
  expect(await owner.refused('POST', `/snapshots/snp_${GHOST}/revert`, { confirm: 'ja' })).toBe('404 snapshots.unknown');
  await ended(await owner.get('POST', `${one}/revert`, { confirm: 'vor dem Update' }));
  expect((await owner.get('GET', snapshots))['items'][0]).toMatchObject({ revertedAt: expect.any(String) });
  expect(await owner.get('GET', `/servers/${made.serverId}`)).toMatchObject({ state: 'running' });
  expect(await whileIs('volume', made.volumeId, { contractItemId: null }, () =>
    owner.refused('POST', at('/detach'), {}))).toBe('409 storage.nothing_agreed');
  await ended(await owner.get('POST', at('/detach'), {}));
  expect(await owner.refused('POST', `${one}/revert`, { confirm: 'vor dem Update' })).toBe('409 snapshots.settings_differ');
  const changed = (await owner.get('GET', snapshots))['items'][0].actions;
  expect(changed).toMatchObject([{ action: 'revert', allowed: false }, { action: 'delete', allowed: true }]);
  for (let n = 1; n < 5; n++) await ended(await owner.get('POST', snapshots, { name: `Nummer ${n}` }));
  expect(await owner.refused('POST', snapshots, { name: 'einer zu viel' })).toBe('409 snapshots.too_many');
  await ended(await owner.get('DELETE', one));
  expect(await owner.refused('DELETE', one)).toBe('409 snapshots.wrong_state');
});

test('C-4.2.4 a volume moves to another server of the customer, and its billing with it', async () => {
  expect(await owner.refused('POST', at('/detach'), {})).toBe('409 storage.not_attached');
  expect((await owner.get('GET', '/volumes?attached=false'))['items']).toMatchObject([{ id: made.volumeId, hostname: null }]);
  expect(await owner.refused('POST', at('/attach'), { serverId: `srv_${GHOST}` })).toBe('404 servers.unknown');
  await ended(await owner.get('POST', at('/attach'), { serverId: made.otherServerId }));
  expect(await owner.refused('POST', at('/attach'), { serverId: made.otherServerId })).toBe('409 storage.attached');
  const { contractId } = await owner.get('GET', at());
  expect(contractId).not.toBe(made.contractId);
  const { items } = await owner.get('GET', `/contracts/${String(contractId)}`);
  expect(items.at(-1)).toMatchObject({ flavour: 'volume-individual', quantity: 3, monthlyNet: '40.00', liveUntil: null });
});

test('C-4.2.4 a volume is deleted when it is detached, unprotected and named; its billing ends with that day', async () => {
  expect(await owner.refused('DELETE', `${at()}?confirm=daten`)).toBe('409 storage.attached');
  await ended(await owner.get('POST', at('/detach'), {}));
  expect(await owner.refused('PATCH', ghost(), { name: 'neu' })).toMatch(/^404/);
  expect(await owner.get('PATCH', at(), { name: 'archiv', protected: true })).toMatchObject({ name: 'archiv', protected: true });
  expect(await owner.refused('DELETE', `${at()}?confirm=archiv`)).toBe('409 storage.protected');
  await owner.get('PATCH', at(), { protected: false });
  expect(await owner.refused('DELETE', `${at()}?confirm=daten`)).toBe('422 storage.not_confirmed /confirm');
  const { contractId } = await owner.get('GET', at());
  await ended(await owner.get('DELETE', `${at()}?confirm=archiv`));
  expect(await owner.get('GET', at())).toMatchObject({ state: 'deleted', deletedAt: expect.any(String) });
  const { items } = await owner.get('GET', `/contracts/${String(contractId)}`);
  expect(items.at(-1)).toMatchObject({ flavour: 'volume-individual', liveUntil: '2026-07-02' });
  expect(await on.engine.readVolume(made.volumeId)).toBeNull();
});

test('A16.1 what was ordered, and each change, is declared and confirmed', async () => {
  const { items } = await owner.get('GET', '/declarations?limit=100');
  const kinds = items.map(({ kind, direction }: { kind: string; direction: string }) => `${kind} ${direction}`);
  expect(kinds.filter((kind: string) => kind === 'change received').length).toBeGreaterThanOrEqual(5);
  expect(kinds.filter((kind: string) => kind === 'change-confirmation sent').length).toBeGreaterThanOrEqual(5);
});

test('C-4.6.2 a server has at most eight volumes', async () => {
  const wish = { serverId: made.serverId, class: 'essential', gigabytes: 100, agreedMonthlyNet: '9.00', agreedSetupNet: '0.00' };
  for (let n = 1; n < 8; n++) await ended(await owner.get('POST', '/volumes', { ...wish, name: `daten ${n}` }));
  expect(await owner.refused('POST', '/volumes', { ...wish, name: 'daten 8' })).toBe('409 storage.full_server');
  const beside = await owner.get('POST', '/volumes', { ...wish, name: 'daten 8', attach: false });
  await ended(beside);
  expect(await owner.refused('POST', `/volumes/${String(beside['volumeId'])}/attach`, { serverId: made.serverId }))
    .toBe('409 storage.full_server');
});

test('C-4.2.4 what a server, its contract or its customer is not ready for is refused with the reason', async () => {
  const { serverId, contractId, customerId } = made;
  const wish = order({ attach: false, class: 'essential', agreedMonthlyNet: '9.00', agreedSetupNet: '0.00' });
  const ask = () => owner.refused('POST', '/volumes', wish);
  const cases: readonly (readonly [string, string, object, string])[] = [
    ['server', serverId, { state: 'quarantined' }, '409 servers.wrong_state'],
    ['server', serverId, { handedOverAt: null }, '409 servers.not_handed_over'],
    ['contract', contractId, { state: 'ended' }, '409 servers.contract_ended'],
  ];
  for (const [table, id, change, expected] of cases) {
    expect(await whileIs(table, id, change, ask), expected).toBe(expected);
  }
  expect(await whileIs('server', serverId, { boot: 'rescue' }, () =>
    owner.refused('POST', `/servers/${serverId}/snapshots`, { name: 'im Rettungssystem' }))).toBe('409 servers.in_rescue');
  const closed = { closedAt: on.clock.now() };
  expect(await whileIs('organisation', customerId, closed, () => staff.refused('POST', '/volumes', wish)))
    .toBe('409 parties.customer_closed');
  const contacts = await inDatabase((ctx) => ctx.tx.selectFrom('contact').select('id')
    .where('organisationId', '=', customerId).execute());
  expect(contacts).toHaveLength(1);
  expect(await whileIs('contact', contacts[0]?.id ?? '', { leftAt: on.clock.now() }, ask))
    .toBe('422 parties.no_named_contact');
});

test('C-4.2.4 a customer has a quota of storage, a contract a number of volumes, a pool an end', async () => {
  const { serverId, contractId, customerId } = made;
  const wish = order({ attach: false, class: 'essential', agreedMonthlyNet: '9.00', agreedSetupNet: '0.00' });
  const quota = newId('quota', on.clock);
  await inDatabase((ctx) => ctx.tx.insertInto('quota').values({
    id: quota, tenant: customerId, servers: 99, vcpus: 999, memoryBytes: 2n ** 50n, volumeBytes: 1n, addresses: 99,
  }).execute());
  expect(await owner.refused('POST', '/volumes', wish)).toBe('409 capacity.quota_exceeded');
  await inDatabase((ctx) => ctx.tx.updateTable('quota').set({ volumeBytes: 2n ** 50n }).where('id', '=', quota).execute());
  const { items } = await owner.get('GET', `/contracts/${contractId}`);
  const item = items.findLast(({ liveUntil }: { liveUntil: unknown }) => liveUntil === null);
  const filler = Array.from({ length: 32 }, () => newId('volume', on.clock));
  await inDatabase((ctx) => ctx.tx.insertInto('volume').values(filler.map((id) => ({
    id, tenant: customerId, bytes: 1n, state: 'live', name: 'füllt', position: 1, contractItemId: item.id,
  }))).execute());
  expect(await owner.refused('POST', '/volumes', wish)).toBe('409 storage.full_contract');
  const [first = ''] = filler;
  const attach = () => staff.refused('POST', `/volumes/${first}/attach`, { serverId: made.otherServerId });
  expect(await whileIs('volume', first, { tenant: made.providerId }, attach))
    .toBe('409 storage.other_customer /serverId');
  const [here, there] = [await addFullGroup(on, made.providerId, 'hier'), await addFullGroup(on, made.providerId, 'dort')];
  expect(await whileIs('server', made.otherServerId, { groupId: here.groupId }, () =>
    whileIs('volume', first, { poolId: there.poolId }, attach))).toBe('409 storage.out_of_reach /serverId');
  await inDatabase((ctx) => ctx.tx.updateTable('volume').set({ state: 'deleted', deletedAt: ctx.now })
    .where('id', 'in', filler).execute());
  const orderHere = () =>
    whileIs('server', serverId, { groupId: here.groupId }, () => owner.refused('POST', '/volumes', wish));
  expect(await orderHere()).toBe('409 capacity.no_storage');
  expect(await whileIs('storagePool', here.poolId, { media: 'disk' }, orderHere)).toBe('409 capacity.no_pool');
});

test('every endpoint of volumes and snapshots was answered with success, and each of its refusals given', () => {
  const mine = allEndpoints(on.system.workflows, testIdentity).filter(({ tag }) => ['volumes', 'snapshots'].includes(tag));
  expect(mine.length).toBe(16);
  // The database holds no consumer: organisations that aren't businesses are refused before they are there (A1.1).
  expect(unseen(on, mine, refused)).toEqual({ endpoints: [], refusals: ['parties.not_a_business'] });
});
