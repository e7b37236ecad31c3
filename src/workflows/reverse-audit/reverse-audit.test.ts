import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../../kernel/result.ts';
import { newId, type IdKind } from '../../kernel/ids.ts';
import type { SimulatedEngine } from '../../engines/simulated/index.ts';
import { serverSpec, snapshotsOf } from '../../modules/compute/index.ts';
import { openTestService, type TestService } from '../test-service.ts';
import { adoptFinding } from './adopt-finding.ts';
import { requestSettlement } from './settle-finding.ts';

const GIB = 2 ** 30;

let on: TestService;
let engine: SimulatedEngine;
let count = 0;
beforeAll(async () => {
  on = await openTestService();
  engine = on.engine;
});
afterAll(() => on.close());

const id = (kind: IdKind) => newId(kind, on.clock);
const at = () => ({ key: `plant-${++count}`, fence: 1 });

/** Audits, and tells each open finding as `kind problem`, what it is about, and what is offered. */
async function audit() {
  expect(await on.run(on.workflows.auditStock, `audit-${++count}`, {})).toBe('done');
  return on.db.selectFrom('finding').selectAll().where('settledAt', 'is', null).orderBy('kind').orderBy('problem')
    .orderBy('thingId').execute();
}

const told = (rows: readonly { readonly kind: string; readonly problem: string; readonly thingId: string }[]) =>
  rows.map(({ kind, problem, thingId }) => `${kind} ${problem} ${thingId}`).toSorted();

async function settle(findingId: string, how: 'quarantine' | 'remove') {
  const { runId } = await on.record(async (ctx) => ({
    runId: must(await requestSettlement({ ...ctx, correlation: `settle-${++count}` }, findingId, how, on.workflows.settleFinding)),
  }));
  expect((await on.ended(runId)).state).toBe('done');
}

/** One of each kind that nobody owns, hanging together as far as the engine demands it. */
async function plantOrphans() {
  const ids = {
    volume: id('volume'), loose: id('volume'), nic: id('nic'), server: id('server'), network: id('privateNetwork'),
    firewall: id('firewall'), snapshot: id('snapshot'), backup: id('backup'),
  };
  const volume = { id: ids.volume, pool: null, bytes: 10 * GIB, iopsLimit: 500, source: { image: 'debian-12' } };
  await engine.createVolume(at(), volume);
  await engine.createVolume(at(), { ...volume, id: ids.loose });
  await engine.createNic(at(), {
    id: ids.nic, mac: '02:00:00:aa:bb:cc', networkId: null, addresses: [{ address: '198.51.100.77', prefixLength: 24 }],
    gateway: '198.51.100.1', gateway6: null, bitsPerSecond: 1e9, connected: true,
  });
  await engine.createNetwork(at(), { id: ids.network, cidr: '10.77.0.0/24', gateway: '10.77.0.1' });
  await engine.createFirewall(at(), {
    id: ids.firewall, networkId: ids.network, prefixLength: 24, gateway: '198.51.100.1', hosts: [],
  });
  await engine.createServer(at(), {
    id: ids.server, hostname: 'waise', group: null, vcpus: 1, memoryBytes: 4 * GIB, volumeIds: [ids.volume],
    nicIds: [ids.nic], authorizedKeys: [], boot: 'volume',
  });
  await engine.startServer(at(), ids.server);
  await engine.createSnapshot(at(), { id: ids.snapshot, serverId: ids.server });
  await engine.createBackup(at(), { id: ids.backup, serverId: ids.server });
  return ids;
}

test('G13 a world that agrees has no findings, and leaves no alarm', async () => {
  expect(await audit()).toEqual([]);
  expect(await on.db.selectFrom('alarm').select('id').where('kind', '=', 'audit-finding').execute()).toEqual([]);
});

test('G13 planted orphans of every kind are found, offered, set aside or removed, and never by themselves', async () => {
  const ids = await plantOrphans();
  const before = engine.things();
  const found = await audit();
  expect(told(found)).toEqual([
    `backup unowned ${ids.backup}`, `firewall unowned ${ids.firewall}`, `network unowned ${ids.network}`,
    `nic unowned ${ids.nic}`, `server unowned ${ids.server}`, `snapshot unowned ${ids.snapshot}`,
    `volume unowned ${ids.loose}`, `volume unowned ${ids.volume}`,
  ].toSorted());
  expect(engine.things(), 'an audit changes nothing').toEqual(before);
  const alarm = () => on.db.selectFrom('alarm').select(['sentence', 'settledAt']).where('kind', '=', 'audit-finding')
    .executeTakeFirstOrThrow();
  expect(await alarm()).toMatchObject({ sentence: expect.stringContaining('8 differences'), settledAt: null });
  expect((await audit()).map(({ id: findingId }) => findingId), 'one finding a matter').toEqual(found.map((one) => one.id));

  const of = (thing: string) => found.find(({ thingId }) => thingId === thing)?.id ?? '';
  await settle(of(ids.server), 'quarantine');
  expect((await engine.readServer(ids.server))?.power, 'what nobody owns is off').toBe('stopped');
  expect(told(await audit()), 'and stays on the list').toContain(`server unowned ${ids.server}`);
  for (const thing of [ids.snapshot, ids.backup, ids.server, ids.firewall, ids.network, ids.nic, ids.volume, ids.loose]) {
    await settle(of(thing), 'remove');
  }
  expect(await audit()).toEqual([]);
  expect((await alarm()).settledAt).not.toBeNull();
  const states = await on.db.selectFrom('finding').select('state').distinct().execute();
  expect(states).toEqual([{ state: 'removed' }]);
});

test('G13 a thing that differs is found in each of its particulars; power is adopted, the rest is mended and gone', async () => {
  const { serverId } = on;
  const nic = await on.db.selectFrom('nic').selectAll().where('serverId', '=', serverId).executeTakeFirstOrThrow();
  const volume = await on.db.selectFrom('volume').selectAll().where('serverId', '=', serverId).executeTakeFirstOrThrow();
  const given = (await engine.readNic(nic.id)) ?? { addresses: [] };
  const spec = {
    id: nic.id, mac: nic.mac, networkId: null, addresses: given.addresses.map((address) => ({ address, prefixLength: 24 })),
    gateway: '198.51.100.1', gateway6: null, bitsPerSecond: 1e9, connected: true,
  };
  await engine.changeNic(at(), { ...spec, bitsPerSecond: 5e8, connected: false });
  await engine.changeVolume(at(), {
    id: volume.id, pool: null, bytes: Number(volume.bytes) + GIB, iopsLimit: 9000, source: { image: 'debian-12' },
  });
  await engine.stopServer(at(), serverId, 'power');
  const found = await audit();
  expect(told(found)).toEqual([
    `nic different ${nic.id}`, `server different ${serverId}`, `volume different ${volume.id}`,
  ].toSorted());
  const details = (kind: string) => found.find((row) => row.kind === kind)?.details;
  expect(details('nic')).toBe('toGuest: rows 1000000000, engine 500000000; fromGuest: rows 1000000000, engine 500000000;'
    + ' connected: rows true, engine false.');
  expect(details('volume')).toMatch(/^bytes: rows \d+, engine \d+; iopsLimit: rows 1000, engine 9000\.$/);
  expect(details('server')).toBe('power: rows running, engine stopped.');

  const { id: findingId } = found.find(({ kind }) => kind === 'server') ?? { id: '' };
  await on.record(async (ctx) => must(await adoptFinding(ctx, findingId)));
  expect(await on.readServer()).toEqual({ state: 'stopped', power: 'stopped' });
  const volumeFinding = found.find(({ kind }) => kind === 'volume')?.id ?? '';
  const refused = await on.record((ctx) => adoptFinding(ctx, volumeFinding));
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'findings.not_offered' } });
  await engine.changeNic(at(), spec);
  await on.record((ctx) => ctx.tx.updateTable('volume')
    .set({ bytes: volume.bytes + BigInt(GIB), iopsLimit: 9000 }).where('id', '=', volume.id).execute());
  expect(await audit()).toEqual([]);
  const states = await on.db.selectFrom('finding').select(['kind', 'state']).where('problem', '=', 'different').orderBy('kind').execute();
  expect(states).toEqual([
    { kind: 'nic', state: 'gone' }, { kind: 'server', state: 'adopted' }, { kind: 'volume', state: 'gone' },
  ]);
});

test('G13 a volume that hangs on a server of ours is adopted as that server’s', async () => {
  const { serverId } = on;
  const strange = id('volume');
  await engine.createVolume(at(), { id: strange, pool: null, bytes: 200 * GIB, iopsLimit: null, source: null });
  const spec = await on.record((ctx) => serverSpec(ctx, serverId));
  await engine.changeServer(at(), { ...spec, volumeIds: [...spec.volumeIds, strange] });
  const found = await audit();
  expect(told(found)).toEqual([`server different ${serverId}`, `volume unowned ${strange}`]);
  const finding = found.find(({ kind }) => kind === 'volume');
  await on.record(async (ctx) => must(await adoptFinding(ctx, finding?.id ?? '')));
  expect(await audit()).toEqual([]);
  const row = await on.db.selectFrom('volume').selectAll().where('id', '=', strange).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ serverId, tenant: on.tenant, position: 1, class: 'individual', bytes: BigInt(200 * GIB) });
  await engine.changeServer(at(), spec);
  await engine.deleteVolume(at(), strange);
  await on.record((ctx) => ctx.tx.updateTable('volume').set({ state: 'deleted', deletedAt: ctx.now }).where('id', '=', strange)
    .execute());
});

test('G13 what the rows have and the engine has not is missing, and an address nobody bears is lost', async () => {
  const { serverId, tenant } = on;
  const snapshotId = id('snapshot');
  const addressId = id('address');
  await on.record(async (ctx) => {
    await ctx.tx.insertInto('snapshot').values({ id: snapshotId, tenant, serverId, name: 'fort', state: 'live' }).execute();
    const { poolId } = await ctx.tx.selectFrom('address').select('poolId').executeTakeFirstOrThrow();
    await ctx.tx.insertInto('address').values({
      id: addressId, tenant, poolId, address: '198.51.100.99', block: '198.51.100.99/32', state: 'assigned',
    }).execute();
  });
  const nic = await on.db.selectFrom('nic').selectAll().where('serverId', '=', serverId).executeTakeFirstOrThrow();
  await engine.deleteServer(at(), serverId);
  await engine.deleteNic(at(), nic.id);
  const found = await audit();
  expect(told(found)).toEqual([
    `address missing ${addressId}`, `nic missing ${nic.id}`, `server missing ${serverId}`, `snapshot missing ${snapshotId}`,
    `volume different ${(await on.db.selectFrom('volume').select('id').executeTakeFirstOrThrow()).id}`,
  ].toSorted());
  const of = (kind: string) => found.find((row) => row.kind === kind)?.id ?? '';
  await on.record(async (ctx) => must(await adoptFinding(ctx, of('snapshot'))));
  expect(await on.record((ctx) => snapshotsOf(ctx, [serverId]))).toEqual([]);
  await settle(of('address'), 'remove');
  expect((await on.db.selectFrom('address').select('state').where('id', '=', addressId).executeTakeFirstOrThrow()).state)
    .toBe('quarantined');
  await settle(of('server'), 'quarantine');
  expect((await on.readServer()).state).toBe('quarantined');
});
