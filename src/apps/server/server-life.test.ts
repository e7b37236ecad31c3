import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations } from '../../database/invariants.ts';
import { ok } from '../../kernel/result.ts';
import { transaction, type Ctx } from '../../database/index.ts';
import { waitForRun } from '../../workflows/index.ts';
import { allEndpoints } from './endpoints.ts';
import { contact, server, sshKey, testIdentity } from './test-api.ts';
import { GHOST, openTestTiers, type TestTiers } from './test-tiers.ts';
import { unseen, type TestVisitor } from './test-visitor.ts';

const RUN_MILLISECONDS = 60_000;
const TEST_MILLISECONDS = 180_000;

let tiers: TestTiers;
let operations: TestVisitor;
let customerId = '';
let path = '';
let serverId = '';
const price = { managed: false, availabilityClass: 'business', setupNet: '0.00' };

beforeAll(async () => {
  tiers = await openTestTiers();
  const { installation, neighbourId, providerId, idOf, person } = tiers;
  customerId = neighbourId;
  operations = await person(providerId, 'operations', 'Oda Operations');
  await installation.get('POST', '/networks', { network: '198.51.100.0/24', gateway: '198.51.100.1' });
  const contactId = await idOf(installation, `/customers/${customerId}/contacts`, contact);
  await installation.get('POST', `/organisations/${providerId}/prices`, {
    validFrom: '2026-07-01', prices: [
      { flavour: 'normal-s', ...price, monthlyNet: '95.00' }, { flavour: 'normal-m', ...price, monthlyNet: '139.00' },
      { flavour: 'highcpu-xxl', ...price, monthlyNet: '990.00' },
    ],
  });
  const offerId = await idOf(installation, '/offers', {
    customerId, contactId, binding: true, minimumMonths: 1, server,
  });
  const { runId } = await installation.get('POST', '/orders', {
    offerId, channel: 'api', orderedBy: contactId, hostname: 'weinshop', sshKeys: [sshKey],
  });
  await finish(runId);
  ({ id: serverId } = await tiers.on.system.db.selectFrom('server').select('id').executeTakeFirstOrThrow());
  path = `/servers/${serverId}`;
}, TEST_MILLISECONDS);
afterAll(() => tiers.on.close());

async function finish(runId: unknown, state = 'done'): Promise<void> {
  expect(await waitForRun(tiers.on.system.db, String(runId), RUN_MILLISECONDS)).toEqual({ state, error: null });
}

/** Asks as `who` for an action and waits until it is done. */
async function done(who: TestVisitor, action: string, body?: object): Promise<void> {
  await finish((await who.get('POST', `${path}/${action}`, body))['runId']);
}

/** A change that no use case makes, as the trail wants it. */
function asOwner(work: (tx: Ctx['tx']) => Promise<unknown>): Promise<unknown> {
  const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock: tiers.on.clock };
  return transaction(tiers.on.database.ownerDb, caller, async (ctx) => ok(await work(ctx.tx)));
}
const change = (values: object) =>
  asOwner((tx) => tx.updateTable('server').set(values).where('id', '=', serverId).execute());

const read = () => tiers.neighbour.get('GET', path);
const openOutage = () => tiers.on.system.db.selectFrom('outage').select('cause').where('serverId', '=', serverId)
  .where('untilAt', 'is', null).executeTakeFirst();
const violations = async () => findViolations(tiers.on.database.ownerDb, await tiers.on.engine.listWorld());

test('A4.4 a stop its customer asks for is no downtime; whoever else asks names the cause', async () => {
  const { neighbour } = tiers;
  await done(neighbour, 'stop', {});
  expect(await read()).toMatchObject({ state: 'stopped', heldBy: null, monitorState: 'unknown' });
  expect(await openOutage()).toEqual({ cause: 'customer' });
  const { actions } = await read();
  const one = (name: string) => actions.find(({ action }: { action: string }) => action === name);
  expect(one('start')).toMatchObject({ allowed: true, reason: null });
  expect(one('stop')).toMatchObject({ allowed: false, code: 'servers.wrong_state', title: 'Herunterfahren' });
  expect(one('isolate')).toMatchObject({ allowed: false, code: 'servers.managed' });
  expect(await neighbour.refused('POST', `${path}/stop`, {})).toBe('409 servers.wrong_state');
  await done(neighbour, 'start');
  expect(await openOutage()).toBeUndefined();

  expect(await operations.refused('POST', `${path}/stop`, {})).toBe('422 servers.cause_needed /cause');
  await done(operations, 'power-off', { cause: 'planned' });
  expect(await openOutage()).toEqual({ cause: 'planned' });
  await done(operations, 'start');
  await done(neighbour, 'restart');
  expect(await read()).toMatchObject({ state: 'running' });
  const { outages } = await read();
  expect(outages.map(({ cause }: { cause: string }) => cause)).toEqual(['customer', 'planned', 'customer']);
  // math: nothing of it was the provider's fault: availability stays 100 %, though it was off three times
  expect((await read())['availability']).toMatchObject({ downtimeHours: '0.000000' });
}, TEST_MILLISECONDS);

test('C-4.6.1 another size is previewed, agreed on at its price, and measured before it is billed', async () => {
  const { neighbour, anna, partner } = tiers;
  const preview = (flavour: string) => neighbour.get('POST', `${path}/resize-preview`, { flavour });
  tiers.on.clock.advanceTo(Temporal.Instant.from('2026-07-11T08:00:00Z'));
  const wanted = await preview('normal-m');
  // math: 1 to 10 July are 10 days at 89.00 as offered: 890 / 31 = 28.71; 11 to 31 July 21 days at 139.00: 94.16
  expect(wanted).toMatchObject({
    possible: true, reason: null, needsRestart: true, from: '2026-07-11',
    now: { flavour: 'normal-s', monthlyNet: '89.00' }, wanted: { flavour: 'normal-m', vcpus: 4, monthlyNet: '139.00' },
    thisMonth: [{ days: 10, net: '28.71' }, { days: 21, net: '94.16' }],
  });
  expect(await preview('normal-s')).toMatchObject({ possible: false, code: 'servers.same_size', thisMonth: [] });
  expect(await preview('highmem-s')).toMatchObject({ possible: false, code: 'catalogue.no_price', wanted: { monthlyNet: null } });
  expect(await partner.refused('POST', `${path}/resize-preview`, { flavour: 'normal-m' })).toMatch(/^40[34]/);

  const order = { flavour: 'normal-m', agreedMonthlyNet: '139.00' };
  const refused = (body: object, who = neighbour) => who.refused('POST', `${path}/resize`, body);
  expect(await refused({ ...order, flavour: 'normal-xm' })).toBe('422 api.invalid_request /flavour');
  expect(await refused({ ...order, flavour: 'normal-s' })).toBe('409 servers.same_size /flavour');
  expect(await refused({ ...order, flavour: 'highmem-s' })).toBe('409 catalogue.no_price');
  expect(await refused({ ...order, agreedMonthlyNet: '89.00' })).toBe('409 contracts.price_changed /agreedMonthlyNet');
  expect(await refused(order, anna)).toBe('422 servers.declaration_needed /declared');
  expect(await refused(order, operations)).toBe('403 not_permitted');
  await done(neighbour, 'resize', order);

  const now = await read();
  expect(now).toMatchObject({ flavour: 'normal-m', vcpus: 4, monthlyNet: '139.00', state: 'running', heldBy: null });
  expect(now['checks'].length).toBeGreaterThan(5); // those of its handover, though the item is another
  expect(await tiers.on.engine.readGuest(serverId, 1_000)).toMatchObject({ cpuCount: 4 });
  const { items, monthlyNet } = await neighbour.get('GET', `/contracts/${String(now['contractId'])}`);
  expect([monthlyNet, items.map((item: Record<string, unknown>) => [item['flavour'], item['liveFrom'], item['liveUntil']])])
    .toEqual(['139.00', [['normal-s', '2026-07-01', '2026-07-11'], ['normal-m', '2026-07-11', null]]]);
  const declared = (await neighbour.get('GET', '/declarations'))['items'] as { kind: string; content?: string }[];
  expect(declared.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['change', 'change-confirmation']));

  // Back to what it was: at the price that was agreed, not that of the list.
  expect(await preview('normal-s')).toMatchObject({ wanted: { monthlyNet: '89.00' } });
  await done(anna, 'resize', {
    flavour: 'normal-s', agreedMonthlyNet: '89.00',
    declared: { channel: 'email', byName: 'Nora Nachbar', content: 'Bitte wieder Normal S.' },
  });
  expect(await read()).toMatchObject({ flavour: 'normal-s', monthlyNet: '89.00' });
  expect(await violations()).toEqual([]);
}, TEST_MILLISECONDS);

test('C-4.6.1 a quota that another size would exceed refuses it', async () => {
  const { anna, neighbour } = tiers;
  const quota = { servers: 1, vcpus: 4, memoryBytes: 32 * 1024 ** 3, volumeBytes: 150 * 1024 ** 3, addresses: 1 };
  await anna.get('PUT', `/customers/${customerId}/quota`, quota);
  expect(await neighbour.refused('POST', `${path}/resize`, { flavour: 'highcpu-xxl', agreedMonthlyNet: '990.00' }))
    .toBe('409 capacity.quota_exceeded');
  expect(await neighbour.refused('POST', `${path}/rebuild`, { image: 'debian-12', confirm: 'weinshop' }))
    .toBe('409 capacity.quota_exceeded');
  await anna.get('PUT', `/customers/${customerId}/quota`, { ...quota, volumeBytes: 1024 ** 4 });
}, TEST_MILLISECONDS);

test('settings: tags and protection at once, another name in rows and engine', async () => {
  const { neighbour, on: { engine } } = tiers;
  expect(await neighbour.get('PATCH', path, { tags: ['produktiv', 'laden:neustadt', 'produktiv'], protected: true }))
    .toEqual({ runId: null });
  expect(await read()).toMatchObject({ tags: ['produktiv', 'laden:neustadt'], protected: true });
  for (const tags of [['x'.repeat(41)], [''], ['<b>'], Array.from({ length: 21 }, (_, n) => `t${n}`)]) {
    expect(await neighbour.refused('PATCH', path, { tags })).toMatch(/^422 api.invalid_request/);
  }
  expect((await neighbour.ask('PATCH', path, { protected: false })).status).toBe(428);
  await finish((await neighbour.get('PATCH', path, { hostname: 'kontor' }))['runId']);
  expect(await read()).toMatchObject({ hostname: 'kontor' });
  // The guest is its administrator's: it goes on calling itself as before.
  expect(await engine.readGuest(serverId, 1_000)).toMatchObject({ hostname: 'weinshop' });
  expect(await neighbour.get('PATCH', path, { hostname: 'kontor' })).toEqual({ runId: null });
}, TEST_MILLISECONDS);

test('a rescue boot and back; what does not go there says so', async () => {
  const { neighbour, on: { engine } } = tiers;
  expect(await neighbour.refused('POST', `${path}/leave-rescue`)).toBe('409 servers.not_in_rescue');
  await done(neighbour, 'rescue');
  expect(await read()).toMatchObject({ boot: 'rescue', state: 'running' });
  expect(await openOutage()).toEqual({ cause: 'customer' });
  expect(await engine.readServer(serverId)).toMatchObject({ boot: 'rescue', power: 'running' });
  expect(await neighbour.refused('POST', `${path}/rescue`)).toBe('409 servers.in_rescue');
  expect(await neighbour.refused('POST', `${path}/rebuild`, { image: 'debian-12', confirm: 'kontor' }))
    .toBe('409 servers.in_rescue');
  await done(neighbour, 'leave-rescue');
  expect(await engine.readServer(serverId)).toMatchObject({ boot: 'volume', power: 'running' });
  expect([(await read())['boot'], await openOutage()]).toEqual(['volume', undefined]);
}, TEST_MILLISECONDS);

test('C-5.1 a rebuild keeps server, address and name, and nothing of the old volume', async () => {
  const { neighbour, on: { engine } } = tiers;
  const rebuild = { image: 'debian-12', confirm: 'kontor' };
  expect(await neighbour.refused('POST', `${path}/rebuild`, { ...rebuild, confirm: 'weinshop' }))
    .toBe('422 servers.not_confirmed /confirm');
  expect(await neighbour.refused('POST', `${path}/rebuild`, { ...rebuild, image: 'debian-3' }))
    .toBe('422 contracts.unknown_image /image');
  // What runs containers is sold at another price: not a word of it was agreed.
  expect(await neighbour.refused('POST', `${path}/rebuild`, { ...rebuild, image: 'debian-12-container' }))
    .toBe('409 servers.other_price /image');
  const before = await read();
  await done(neighbour, 'rebuild', rebuild);
  const after = await read();
  expect(after).toMatchObject({ id: serverId, address: before['address'], mac: before['mac'], hostname: 'kontor' });
  expect(after['volumes']).toHaveLength(1);
  expect(after['volumes'][0].id).not.toBe(before['volumes'][0].id);
  expect(await engine.readVolume(before['volumes'][0].id)).toBeNull();
  expect(await engine.readGuest(serverId, 1_000)).toMatchObject({ hostname: 'kontor' });
  expect(await violations()).toEqual([]);
}, TEST_MILLISECONDS);

test('C-4.1 a server says that its system ages', async () => {
  expect(await read()).toMatchObject({ image: 'debian-12', imageWarning: null });
  await asOwner((tx) => tx.insertInto('image').values({
    id: `img_${GHOST}`, tenant: customerId, name: 'alt', title: 'Altes System', os: 'linux', licence: 'none',
    longTermSupport: false, endOfLife: '2026-12-31', bytes: 1n, sha256: 'a'.repeat(64), state: 'withdrawn',
  }).execute());
  await change({ image: 'alt' });
  expect(await read()).toMatchObject({ imageWarning: 'Altes System bekommt nur noch bis zum 31.12.2026 Sicherheitsupdates.' });
  await change({ image: 'debian-12' });
});

test('what stands against an action is said by its refusal', async () => {
  const { neighbour } = tiers;
  const ghost = `/servers/srv_${GHOST}`;
  expect(await neighbour.refused('POST', `${ghost}/start`)).toBe('404 servers.unknown');
  await change({ handedOverAt: null });
  expect(await neighbour.refused('POST', `${path}/restart`)).toBe('409 servers.not_handed_over');
  await change({ handedOverAt: tiers.on.clock.now(), heldBy: `run_${GHOST}` });
  expect(await neighbour.refused('POST', `${path}/restart`)).toBe('409 servers.busy');
  await change({ heldBy: null, managed: true });
  expect(await neighbour.refused('POST', `${path}/rescue`)).toBe('403 servers.managed');
  await change({ managed: false });
  const connect = (connected: boolean) =>
    asOwner((tx) => tx.updateTable('nic').set({ connected }).where('serverId', '=', serverId).execute());
  await connect(false);
  expect(await neighbour.refused('POST', `${path}/rebuild`, { image: 'debian-12', confirm: 'kontor' }))
    .toBe('409 servers.cut_off');
  await connect(true);
  const state = (to: string) => asOwner((tx) => tx.updateTable('contract').set({ state: to }).execute());
  await state('ended');
  expect(await neighbour.refused('POST', `${path}/restart`)).toBe('409 servers.contract_ended');
  await state('active');
});

test('A10.3 a server is deleted with all that is its own, and its contract goes on', async () => {
  const { neighbour, installation, on: { engine, system } } = tiers;
  await finish((await installation.get('POST', `${path}/backups`))['runId']);
  const { id: backupId } = await system.db.selectFrom('backup').select('id').executeTakeFirstOrThrow();
  expect(await neighbour.refused('DELETE', `${path}?confirm=kontor`)).toBe('409 servers.protected');
  await neighbour.get('PATCH', path, { protected: false });
  expect(await neighbour.refused('DELETE', `${path}?confirm=weinshop`)).toBe('422 servers.not_confirmed');
  const answer = await neighbour.get('DELETE', `${path}?confirm=kontor`);
  // math: one month from 1 July, extended by twelve since three months' notice come too late: 31 July 2027
  expect(answer).toMatchObject({ billedUntil: '2027-07-31', sentence: expect.stringContaining('31.07.2027') });
  await finish(answer['runId']);
  expect((await engine.listWorld()).map(({ kind, id }) => [kind, id])).toEqual([['backup', backupId]]);
  expect(await read()).toMatchObject({ state: 'deleted', volumes: [], nics: [] });
  const address = await system.db.selectFrom('address').select('state').executeTakeFirstOrThrow();
  expect(address.state).toBe('quarantined');
  const item = await system.db.selectFrom('server').innerJoin('contractItem', 'contractItem.id', 'server.contractItemId')
    .select('liveUntil').executeTakeFirstOrThrow();
  expect(item.liveUntil).toBeNull();
  expect(await violations()).toEqual([]);
}, TEST_MILLISECONDS);

test('every endpoint of this part was answered with success, every refusal given', () => {
  const mine = allEndpoints(tiers.on.system.workflows, testIdentity).filter(({ tag }) => tag === 'server life');
  // Full hosts and pools are tried where they are placed on (admit-server.test.ts), clusters in clusters.test.ts.
  expect(unseen(tiers.on, mine, tiers.refused)).toEqual({
    endpoints: [], refusals: ['capacity.full', 'capacity.no_memory', 'capacity.no_pool', 'capacity.no_processors',
      'capacity.no_storage', 'servers.cluster_needs_it'],
  });
});
