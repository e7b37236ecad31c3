import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { syncInventory } from '../../workflows/index.ts';
import { allEndpoints } from './endpoints.ts';
import { server, testIdentity } from './test-api.ts';
import { openTestNetwork, type TestNetwork } from './test-network.ts';
import { GHOST } from './test-tiers.ts';
import { unseen } from './test-visitor.ts';

const TEST_MILLISECONDS = 120_000;
const GIB = 2 ** 30;

let on: TestNetwork;
const made = { location: '', group: '', target: '', pool: '', certificate: '', server: '' };

const host = (name: string, group: string) =>
  ({ name, group, cpus: 8, memoryBytes: 64 * GIB, state: 'available' as const, canMove: false });
const pool = (name: string, group: string) => ({ name, group, media: 'flash' as const, bytes: 2 ** 42 });

const look = () => syncInventory(on.on.system.db, on.on.clock, on.on.engine);
const first = async (path: string) => (await on.operations.get('GET', path))['items'][0];

beforeAll(async () => {
  on = await openTestNetwork();
  const images = ['debian-12', 'debian-12-container', 'windows-2016'];
  await on.on.engine.setInventory({ targets: [host('wirt-1', 'standard')], pools: [pool('flash-1', 'standard')], images });
  await look();
}, TEST_MILLISECONDS);
afterAll(() => on.on.close());

test('C-4.3 C-3.1 where servers run and what certifies it, written by staff, read by everybody', async () => {
  const { operations, neighbour, seller, on: { clock, system } } = on;
  const own = await first('/locations');
  expect(own, 'the provider’s own address').toMatchObject({ name: 'Ludwigshafen', country: 'DE', certificates: [] });
  made.location = own.id;
  const place = { name: 'Rechenzentrum Süd', city: 'Speyer' };
  const { id } = await operations.get('POST', '/locations', place);
  expect(await operations.refused('POST', '/locations', place)).toBe('409 catalogue.location_exists /name');
  expect(await operations.get('PUT', `/locations/${id}`, { ...place, name: 'RZ Süd' })).toMatchObject({ name: 'RZ Süd' });
  expect(await operations.refused('PUT', `/locations/${id}`, { ...place, name: own.name })).toBe('409 catalogue.location_exists /name');
  expect(await operations.refused('GET', `/locations/loc_${GHOST}`)).toBe('404 catalogue.unknown_location');
  expect(await seller.refused('POST', '/locations', place)).toBe('403 not_permitted');

  const certificate = { standard: 'ISO/IEC 27001:2022', number: '27001-4711', issuer: 'TÜV Muster', validFrom: '2026-01-01' };
  const certificates = `/locations/${made.location}/certificates`;
  expect(await operations.refused('POST', certificates, { ...certificate, validUntil: '2026-01-01' }))
    .toBe('422 catalogue.certificate_ends_early /validUntil');
  made.certificate = String((await operations.get('POST', certificates, { ...certificate, validUntil: '2026-12-31' }))['id']);
  const shown = async () => (await neighbour.get('GET', `/locations/${made.location}`))['certificates'].length as number;
  expect(await shown()).toBe(1);
  const due = () => system.db.selectFrom('deadline').select('dueOn').where('subjectId', '=', made.certificate)
    .where('state', '=', 'open').execute();
  // math: 60 days before 31 December are 1 November; 14 days before it 17 December.
  expect(await due()).toEqual([{ dueOn: '2026-11-01' }]);
  const start = clock.now();
  const fire = async (days: number) => {
    clock.advanceTo(start.add({ hours: 24 * days }));
    await expect.poll(async () => (await system.db.selectFrom('deadline').select('id').where('state', '=', 'open')
      .where('subjectId', '=', made.certificate).where('dueAt', '<=', clock.now() as never).execute()).length, { timeout: 30_000 }).toBe(0);
  };
  await fire(124);
  expect(await due()).toEqual([{ dueOn: '2026-12-17' }]);
  const { items } = await operations.get('GET', `/alarms?open=true&kind=certificate-expires`);
  expect(items).toEqual([expect.objectContaining({ subjectId: made.certificate })]);
  expect(await operations.get('GET', '/certificates')).toMatchObject({ items: [{ number: '27001-4711', locationName: own.name }] });
  expect(await operations.get('POST', `/certificates/${made.certificate}/withdrawal`)).toMatchObject({ withdrawnAt: expect.any(String) });
  expect(await shown()).toBe(0);
  expect((await operations.get('GET', `/alarms?open=true&kind=certificate-expires`))['items']).toEqual([]);
  expect(await operations.refused('POST', `/certificates/cer_${GHOST}/withdrawal`)).toBe('404 catalogue.unknown_certificate');
}, TEST_MILLISECONDS);

test('C-4.1 what was imported is offered beside what comes with the program, until it is withdrawn', async () => {
  const { operations, neighbour, installation, customerId, providerId, inDatabase } = on;
  const { items } = await neighbour.get('GET', '/images');
  expect(items).toEqual(['debian-12', 'debian-12-container'].map((name) =>
    expect.objectContaining({ id: null, name, licence: 'none', warning: null })));
  const id = await inDatabase(async (ctx) => {
    const image = newId('image', ctx.clock);
    await ctx.tx.insertInto('image').values({
      id: image, tenant: providerId, name: 'windows-2016', title: 'Windows Server 2016', os: 'windows', licence: 'spla',
      longTermSupport: true, endOfLife: '2027-01-12', bytes: 2n ** 34n, sha256: '0'.repeat(64), state: 'offered',
    }).execute();
    return image;
  });
  expect(await neighbour.get('GET', `/images/${id}`)).toMatchObject({
    licence: 'spla', warning: 'Windows Server 2016 bekommt nur noch bis zum 12.01.2027 Sicherheitsupdates.',
  });
  const contactId = String((await installation.get('GET', `/customers/${customerId}/contacts`))['items'][0].id);
  const offer = (image: string, more: object = {}) => ({
    customerId, contactId, binding: true, minimumMonths: 1, server: { ...server, image, ...more },
  });
  expect(await installation.get('POST', '/offers', offer('windows-2016', { variant: 'dedicated', locationId: made.location })))
    .toMatchObject({ items: [{ image: 'windows-2016', variant: 'dedicated', locationId: made.location }] });
  expect(await installation.refused('POST', '/offers', offer('debian-12', { locationId: `loc_${GHOST}` })))
    .toBe('404 catalogue.unknown_location /server/locationId');
  expect(await operations.get('PATCH', `/images/${id}`, { state: 'withdrawn' })).toMatchObject({ state: 'withdrawn' });
  expect(await installation.refused('POST', '/offers', offer('windows-2016'))).toBe('422 contracts.unknown_image /server/image');
  expect(await operations.refused('GET', `/images/img_${GHOST}`)).toBe('404 catalogue.unknown_image');
  // Imported on a host of another engine: this one has no such file.
  await inDatabase((ctx) => ctx.tx.updateTable('image').set({ state: 'offered', name: 'anderswo' }).where('id', '=', id).execute());
  await look();
  expect(await neighbour.get('GET', `/images/${id}`)).toMatchObject({ state: 'offered', present: false, agent: true });
  expect(JSON.stringify((await neighbour.get('GET', '/catalogue'))['images'])).not.toContain('anderswo');
  expect((await installation.ask('POST', '/offers', offer('anderswo'))).json).toMatchObject({ code: 'contracts.unknown_image', detail: expect.stringContaining('nicht vorhanden') });
});

test('C-1.variants groups and pools are reserved for a customer, while nobody else is there', async () => {
  const { operations, customerId, resellerId, soldId, installation } = on;
  await installation.get('POST', '/networks', { network: '198.51.100.0/24', gateway: '198.51.100.1' });
  made.server = await on.provided('erster');
  await look();
  const group = await first('/target-groups');
  const { name, locationId, cpuOvercommitPercent, memoryOvercommitPercent } = group;
  expect(group).toMatchObject({
    name: 'standard', servers: 1, vcpus: 32, promisedVcpus: 2, memoryBytes: 64 * GIB, promisedMemoryBytes: 8 * GIB,
  });
  made.group = group.id;
  const settings = { locationId, cpuOvercommitPercent, memoryOvercommitPercent, reservedFor: null };
  const path = `/target-groups/${made.group}`;
  expect(await operations.get('GET', path)).toMatchObject({ name });
  const refused = (changes: object) => operations.refused('PUT', path, { ...settings, ...changes });
  expect(await refused({ reservedFor: soldId })).toBe('409 capacity.others_there');
  expect(await refused({ reservedFor: resellerId })).toBe('422 capacity.not_a_customer /reservedFor');
  expect(await refused({ reservedFor: `org_${GHOST}` })).toBe('404 parties.unknown_organisation');
  expect(await refused({ locationId: `loc_${GHOST}` })).toBe('404 catalogue.unknown_location /locationId');
  expect(await operations.get('PUT', path, { ...settings, reservedFor: customerId })).toMatchObject({ reservedForName: 'Nachbar GmbH' });
  expect(await on.refusedOrder({}), 'what was ordered as shared lands on no reserved host').toBe('409 capacity.no_place');
  await operations.get('PUT', path, settings);
  expect(await operations.refused('GET', `/target-groups/tgr_${GHOST}`)).toBe('404 capacity.unknown_group');

  const flash = await first('/storage-pools');
  expect(flash).toMatchObject({ name: 'flash-1', promisedBytes: 100 * GIB, state: 'available' });
  made.pool = flash.id;
  const poolPath = `/storage-pools/${made.pool}`;
  expect(await operations.get('GET', poolPath)).toMatchObject({ groupName: 'standard' });
  const poolSettings = { reservedFor: null, overcommitPercent: 200, state: 'available' };
  expect(await operations.get('PUT', poolPath, poolSettings)).toMatchObject({ overcommitPercent: 200 });
  expect(await operations.refused('PUT', poolPath, { ...poolSettings, reservedFor: soldId })).toBe('409 capacity.others_there');
  expect(await operations.refused('GET', `/storage-pools/pol_${GHOST}`)).toBe('404 capacity.unknown_pool');
}, TEST_MILLISECONDS);

test('what the engine reports beside several locations waits for staff, with an alarm', async () => {
  const { operations, on: { engine } } = on;
  await engine.setInventory({
    targets: [host('wirt-1', 'standard'), host('wirt-2', 'neu')], pools: [pool('flash-1', 'standard'), pool('flash-2', 'neu')],
  });
  await look();
  const open = async () => (await operations.get('GET', '/alarms?open=true&kind=group-unassigned'))['items'].length as number;
  expect(await open()).toBe(1);
  expect((await operations.get('GET', '/targets'))['items']).toHaveLength(1);
  const admit = { name: 'neu', locationId: made.location };
  expect(await operations.refused('POST', '/target-groups', { ...admit, locationId: `loc_${GHOST}` }))
    .toBe('404 catalogue.unknown_location /locationId');
  await operations.get('POST', '/target-groups', admit);
  expect(await operations.refused('POST', '/target-groups', admit)).toBe('409 capacity.group_known /name');
  await look();
  expect(await open()).toBe(0);
  const { items } = await operations.get('GET', '/targets?sort=name');
  expect(items.map((one: { name: string }) => one.name)).toEqual(['wirt-1', 'wirt-2']);
  made.target = items[0].id;
});

test('a host goes into maintenance with a reason: it takes nothing new, and what is on it is planned', async () => {
  const { operations, finish, on: { engine } } = on;
  const path = `/targets/${made.target}`;
  expect((await operations.get('GET', `${path}/plan`))['items'])
    .toEqual([expect.objectContaining({ id: made.server, hostname: 'erster', fate: 'no-room' })]);
  await engine.setFaults([{ op: 'change-target', mode: 'late', delayMilliseconds: 2_000 }]);
  const { runId } = await operations.get('PATCH', path, { maintenanceReason: 'Speicherriegel tauschen' });
  expect(await operations.refused('PATCH', path, { maintenanceReason: null })).toBe('409 capacity.target_busy');
  await finish(runId);
  await engine.clearFaults();
  expect(await operations.get('GET', path)).toMatchObject({ state: 'maintenance', maintenanceReason: 'Speicherriegel tauschen' });
  expect((await engine.readInventory()).targets[0]).toMatchObject({ state: 'maintenance' });
  await look();
  expect(await operations.get('GET', path), 'until staff ends it').toMatchObject({ state: 'maintenance' });
  const back = await operations.get('PATCH', path, { maintenanceReason: null });
  await finish(back['runId']);
  expect(await operations.get('GET', path)).toMatchObject({ state: 'available', maintenanceReason: null });
  for (const [method, ending] of [['GET', ''], ['GET', '/plan'], ['PATCH', '']] as const) {
    const body = method === 'PATCH' ? { maintenanceReason: null } : undefined;
    expect(await operations.refused(method, `/targets/tgt_${GHOST}${ending}`, body)).toBe('404 capacity.unknown_target');
  }
}, TEST_MILLISECONDS);

test('I3 a quota is compared with what lives; over it an order is refused with what is left', async () => {
  const { anna, neighbour, customerId } = on;
  const path = `/customers/${customerId}/quota`;
  const used = { servers: 1, vcpus: 2, memoryBytes: 8 * GIB, volumeBytes: 100 * GIB, addresses: 1 };
  expect(await neighbour.get('GET', path)).toEqual({ granted: null, used, variants: ['shared'] });
  const granted = { servers: 5, vcpus: 3, memoryBytes: 100 * GIB, volumeBytes: 900 * GIB, addresses: 5 };
  expect(await anna.get('PUT', path, granted)).toEqual({ granted, used, variants: ['shared'] });
  expect(await neighbour.refused('PUT', path, granted)).toBe('403 not_permitted');
  expect(await on.refusedOrder({})).toBe('409 capacity.quota_exceeded');
  await anna.get('PUT', path, { ...granted, vcpus: 300 });
  expect(await anna.refused('PUT', `/customers/org_${GHOST}/quota`, granted)).toBe('404 parties.unknown_organisation');
});

test('an order hears at once what there is no room for', async () => {
  const { on: { engine, database } } = on;
  const small = async (cpus: number, memory: number, bytes: number) => {
    await engine.setInventory({
      targets: [{ ...host('wirt-1', 'standard'), cpus: 64, memoryBytes: 2 ** 40 }, host('wirt-2', 'neu')],
      pools: [pool('flash-1', 'standard'), pool('flash-2', 'neu')],
    });
    await database.ownerDb.connection().execute(async (db) => {
      await sql`set session_replication_role = replica`.execute(db);
      await sql`update target set cpus = ${cpus}, memory_bytes = ${memory * GIB}`.execute(db);
      await sql`update target_group set cpu_overcommit_percent = 100`.execute(db);
      await sql`update storage_pool set bytes = ${bytes * GIB}::bigint, overcommit_percent = 100`.execute(db);
      await sql`set session_replication_role = default`.execute(db);
    });
  };
  // math: two vCPU and 8 GB of wirt-1 are taken; what is named is what is scarce on every host.
  await small(1, 100, 900);
  expect(await on.refusedOrder({})).toBe('409 capacity.no_processors');
  await small(8, 4, 900);
  expect(await on.refusedOrder({})).toBe('409 capacity.no_memory');
  await small(8, 100, 99);
  expect(await on.refusedOrder({})).toBe('409 capacity.no_storage');
  await small(8, 1, 900);
  expect(await on.refusedOrder({})).toBe('409 capacity.full');
}, TEST_MILLISECONDS);

test('a host and a pool that fall silent are told, take nothing, and are not changed', async () => {
  const { operations, on: { engine } } = on;
  await engine.setInventory({ targets: [host('wirt-1', 'standard'), host('wirt-2', 'neu')], pools: [pool('flash-1', 'standard'), pool('flash-2', 'neu')] });
  await look();
  await engine.failTarget('wirt-2');
  const { targets } = await engine.readInventory();
  const reported = { targets: targets.filter(({ name }) => name === 'wirt-1'), pools: [pool('flash-1', 'standard')] };
  await syncInventory(on.on.system.db, on.on.clock, {
    ...engine, readInventory: async () => ({ ...reported, pools: reported.pools.map((one) => ({ ...one, usedBytes: one.bytes })) }),
  });
  const kinds = (await operations.get('GET', '/alarms?open=true'))['items'].map(({ kind }: { kind: string }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['target-offline', 'pool-offline', 'pool-full']));
  const silent = (await operations.get('GET', '/targets?state=offline'))['items'][0];
  expect(silent).toMatchObject({ name: 'wirt-2' });
  expect(await operations.refused('PATCH', `/targets/${silent.id}`, { maintenanceReason: 'egal' })).toBe('409 capacity.target_offline');
  const lost = (await operations.get('GET', '/storage-pools?state=offline'))['items'][0];
  expect(await operations.refused('PUT', `/storage-pools/${lost.id}`, { reservedFor: null, overcommitPercent: 100, state: 'available' }))
    .toBe('409 capacity.pool_offline');
  await look();
  expect((await operations.get('GET', '/alarms?open=true&kind=pool-offline'))['items']).toEqual([]);
});

test('G13 an audit finds what nobody owns; two people have it removed', async () => {
  const { operations, anna, finish, on: { engine, clock, system } } = on;
  const orphan = newId('volume', clock);
  const command = { key: 'plant', fence: 1 };
  await engine.createVolume(command, { id: orphan, pool: 'flash-1', bytes: GIB, iopsLimit: null, source: null });
  await finish((await operations.get('POST', '/findings'))['runId']);
  const { items } = await operations.get('GET', '/findings?state=open&kind=volume');
  expect(items).toEqual([expect.objectContaining({ thingId: orphan, problem: 'unowned', offers: ['quarantine', 'remove'] })]);
  const said = async (language: string) => {
    const get = async (path: string) => (await on.on.app.inject({
      url: `/api/v1${path}`, headers: { 'authorization': `Bearer ${on.on.key}`, 'accept-language': language },
    })).json();
    const [finding, alarms] = [await get(`/findings/${items[0].id}`), await get('/alarms?open=true&kind=audit-finding')];
    return [finding.details, alarms.items[0].sentence].map((text: string) => text.slice(0, 23));
  };
  expect(await said('de')).toEqual(['Die Engine hat es, die ', 'Die Gegenprüfung sieht ']);
  expect(await said('en')).toEqual(['The engine has this vol', 'The reverse audit sees ']);
  const path = `/findings/${items[0].id}`;
  expect(await operations.refused('POST', `${path}/adoption`)).toBe('409 findings.not_offered');
  await finish((await operations.get('POST', `${path}/quarantine`))['runId']);
  expect(await operations.get('GET', path)).toMatchObject({ state: 'quarantined', offers: ['remove'] });
  const waiting = await operations.ask('POST', `${path}/removal`);
  expect(waiting).toMatchObject({ status: 202, json: { approvalId: expect.any(String) } });
  expect((await engine.listWorld()).map(({ id }) => id), 'not before a second agreed').toContain(orphan);
  await anna.get('POST', `/approvals/${waiting.json['approvalId']}/approval`);
  await expect.poll(async () => (await operations.get('GET', path))['state'], { timeout: 30_000 }).toBe('removed');
  expect((await engine.listWorld()).map(({ id }) => id)).not.toContain(orphan);
  expect(await operations.refused('POST', `${path}/quarantine`)).toBe('409 findings.settled');
  expect(await operations.refused('GET', `/findings/fnd_${GHOST}`)).toBe('404 findings.unknown');

  const found = newId('volume', clock);
  await engine.createVolume(command, { id: found, pool: 'flash-1', bytes: GIB, iopsLimit: null, source: null });
  await finish((await operations.get('POST', '/findings'))['runId']);
  const again = (await operations.get('GET', '/findings?state=open&kind=volume'))['items'][0];
  const { tenant } = await system.db.selectFrom('server').select('tenant').where('id', '=', made.server).executeTakeFirstOrThrow();
  await on.inDatabase((ctx) => ctx.tx.insertInto('volume').values({
    id: found, tenant, bytes: BigInt(GIB), iopsLimit: null, state: 'live', name: 'doch', position: 3,
  }).execute());
  expect(await operations.refused('POST', `/findings/${again.id}/quarantine`)).toBe('409 findings.owned');
  await engine.stopServer(command, made.server, 'power');
  await finish((await operations.get('POST', '/findings'))['runId']);
  const off = (await operations.get('GET', '/findings?state=open&kind=server'))['items'][0];
  await on.inDatabase((ctx) => ctx.tx.updateTable('server').set({ state: 'running' }).where('id', '=', made.server).execute());
  expect(await operations.get('POST', `/findings/${off.id}/adoption`)).toMatchObject({ state: 'adopted', offers: [] });
}, TEST_MILLISECONDS);

test('every endpoint of capacity, places, images and findings was called, each refusal given', async () => {
  const endpoints = allEndpoints(on.on.system.workflows, testIdentity)
    .filter(({ tag }) => ['capacity', 'locations', 'images', 'findings'].includes(tag));
  expect(unseen(on.on, endpoints, on.refused)).toEqual({
    endpoints: [], refusals: ['parties.no_provider', 'servers.busy'],
  });
});
