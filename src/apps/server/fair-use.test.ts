import { createServer, type Server as NetServer } from 'node:net';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openUplinkProber } from '../../adapters/uplink-probe/index.ts';
import { findViolations } from '../../database/invariants.ts';
import { newId } from '../../kernel/ids.ts';
import { limits } from '../../kernel/limits.ts';
import { forgetTraffic } from '../../modules/network/index.ts';
import { measureTraffic, probeUplinks, syncInventory } from '../../workflows/index.ts';
import { allEndpoints } from './endpoints.ts';
import { testIdentity } from './test-api.ts';
import { openTestNetwork, type TestNetwork } from './test-network.ts';
import { GHOST } from './test-tiers.ts';
import { unseen } from './test-visitor.ts';

const TEST_MILLISECONDS = 60_000;

let tiers: TestNetwork;
const made = { server: '', nic: '', case: '', location: '' };

beforeAll(async () => {
  tiers = await openTestNetwork();
  await tiers.installation.get('POST', '/networks', { network: '198.51.100.0/28', gateway: '198.51.100.1' });
  made.server = await tiers.provided('laut');
  const { system, clock, engine } = tiers.on;
  await syncInventory(system.db, clock, engine);
  made.nic = (await system.db.selectFrom('nic').select('id').where('serverId', '=', made.server).executeTakeFirstOrThrow()).id;
  made.location = (await tiers.operations.get('GET', '/locations'))['items'][0].id;
}, TEST_MILLISECONDS);
afterAll(() => tiers.on.close());

const measure = () => measureTraffic(tiers.on.system.db, tiers.on.clock, tiers.on.engine);
const days = async () => (await tiers.neighbour.get('GET', `/servers/${made.server}/traffic`))['items'] as object[];

test('C-4.2.7 traffic is measured by server and day; counters that begin anew lose nothing', { timeout: TEST_MILLISECONDS }, async () => {
  const { on: { engine, clock }, operations, neighbour, owner, inDatabase } = tiers;
  expect(await days()).toEqual([]);
  await engine.passTraffic(made.nic, { toGuest: 5_000_000_000, fromGuest: 7_000_000_000 });
  await measure();
  await measure();
  expect(await days()).toEqual([{ day: '2026-07-01', toServer: 5_000_000_000, fromServer: 7_000_000_000 }]);
  // The engine's process dies, and its counters with it.
  const pid = engine.processId();
  if (pid !== null) process.kill(pid, 'SIGKILL');
  await expect.poll(() => engine.processId()).toBeNull();
  await engine.passTraffic(made.nic, { toGuest: 1_000, fromGuest: 0 }).catch(() => undefined);
  await engine.passTraffic(made.nic, { toGuest: 0, fromGuest: 2_000 });
  await measure();
  const [{ toServer, fromServer }] = await days() as [{ toServer: number; fromServer: number }];
  expect([5_000_000_000, 5_000_001_000]).toContain(toServer); // the request that found it dead may be lost
  expect(fromServer).toBe(7_000_002_000);

  clock.advanceTo(clock.now().add({ hours: 24 }));
  await engine.passTraffic(made.nic, { toGuest: 300, fromGuest: 0 });
  await measure();
  expect(await days()).toMatchObject([{ day: '2026-07-02', toServer: 300, fromServer: 0 }, { day: '2026-07-01' }]);
  const heaviest = async (query: string) => (await operations.get('GET', `/traffic?${query}`))['items'];
  expect(await heaviest('')).toEqual([expect.objectContaining({ serverId: made.server, hostname: 'laut', totalBytes: 300 })]);
  expect(await heaviest(`day=2026-07-01&locationId=${made.location}`)).toEqual([
    expect.objectContaining({ day: '2026-07-01', locationId: made.location, customerName: 'Nachbar GmbH', fromServer: 7_000_002_000 }),
  ]);
  expect(await heaviest(`day=2026-07-01&locationId=loc_${GHOST}`)).toEqual([]);
  expect(await neighbour.refused('GET', '/traffic')).toBe('403 not_permitted');
  expect(await owner.refused('GET', `/servers/${made.server}/traffic`)).toBe('404 servers.unknown');

  // math: 90 days before 2 July are 3 April: that day goes, the one after it stays.
  expect(limits.trafficDays).toBe(90);
  await inDatabase((ctx) => ctx.tx.insertInto('trafficDay').values(['2026-04-03', '2026-04-04'].map((day) => ({
    id: newId('trafficDay', ctx.clock), tenant: tiers.customerId, serverId: made.server, day, toGuest: 1n, fromGuest: 1n,
  }))).execute());
  await inDatabase(forgetTraffic);
  expect((await days()).map((one) => (one as { day: string }).day)).toEqual(['2026-07-02', '2026-07-01', '2026-04-04']);
});

const harm = { reason: 'Der Datenverkehr lastet die Anbindung aus; Nachbarn verlieren Pakete.' };

/** The letters of a kind about the case. */
const letters = (kind: string) => tiers.on.system.db.selectFrom('declaration').select('content').where('kind', '=', kind)
  .where('subjectId', '=', made.case).execute();

/** Where the mail with the notice stands. */
const setNotice = (state: string) => tiers.inDatabase((ctx) => ctx.tx.updateTable('mail')
  .set({ state, nextAttemptAt: ctx.now.add({ hours: 1 }) }).where('declarationId', 'in', (eb) =>
    eb.selectFrom('declaration').select('id').where('subjectId', '=', made.case)).returning('id').executeTakeFirstOrThrow());

test('C-4.2.7 the customer is notified before anything is restricted', { timeout: TEST_MILLISECONDS }, async () => {
  const { on: { system }, operations, neighbour, owner, inDatabase } = tiers;
  const path = `/servers/${made.server}/fair-use-cases`;
  expect(await neighbour.refused('POST', path, harm)).toBe('403 not_permitted');
  expect(await operations.refused('POST', path, { reason: '' })).toBe('422 api.invalid_request /reason');
  const opened = await operations.get('POST', path, harm);
  made.case = String(opened['id']);
  expect(opened).toMatchObject({
    state: 'notified', serverId: made.server, ...harm, measuredSince: '2026-06-26', fromServer: 7_000_002_000,
    openedBy: expect.stringMatching(/^account:/), bitsPerSecond: null, restrictedAt: null, endedAt: null,
  });
  expect(await operations.refused('POST', path, harm)).toBe('409 network.case_open');
  const [notice] = await letters('fair-use-notice');
  for (const part of ['Ziff. 4.2.7 der Leistungsbeschreibung Cloud', harm.reason, '7 GB vom Server', 'vom 26.06.2026']) {
    expect(notice?.content).toContain(part);
  }
  const seen = { id: made.case, ...harm, openedBy: null };
  expect((await neighbour.get('GET', `/fair-use-cases?open=true&serverId=${made.server}`))['items']).toMatchObject([seen]);
  expect(await neighbour.get('GET', `/fair-use-cases/${made.case}`)).toMatchObject(seen);
  expect(await owner.refused('GET', `/fair-use-cases/${made.case}`)).toBe('404 network.unknown_case');

  const restrict = (bitsPerSecond = 50_000_000) =>
    operations.refused('POST', `/fair-use-cases/${made.case}/restriction`, { bitsPerSecond });
  await expect.poll(async () => (await system.db.selectFrom('mail').innerJoin('declaration', 'declaration.id', 'declarationId')
    .select('state').where('subjectId', '=', made.case).executeTakeFirst())?.state, { timeout: 20_000 }).toBe('sent');
  await setNotice('queued');
  expect(await restrict()).toBe('409 network.not_notified');
  const { id: mailId } = await setNotice('failed');
  expect(await restrict()).toBe('409 network.not_notified');
  await inDatabase((ctx) => ctx.tx.insertInto('alarm').values({
    id: newId('alarm', ctx.clock), tenant: tiers.customerId, kind: 'mail-failed', subjectId: mailId, sentence: 'Unzustellbar.',
    settledAt: ctx.now, settlement: 'Am Telefon mitgeteilt.',
  }).execute());
  expect(await restrict(1_000_000_000), 'told by telephone').toBe('422 network.not_lower /bitsPerSecond');
  await setNotice('sent');
});

const rates = async () => {
  const { system, engine } = tiers.on;
  const { bitsPerSecond } = await system.db.selectFrom('nic').select('bitsPerSecond').where('id', '=', made.nic).executeTakeFirstOrThrow();
  const { toGuest, fromGuest } = await engine.readNic(made.nic) ?? {};
  return [Number(bitsPerSecond), toGuest, fromGuest];
};

test('C-4.2.7 a restriction stands beside a change of rate and an isolation; lifting restores the former rate', { timeout: TEST_MILLISECONDS }, async () => {
  const { on: { system, engine, database }, operations, neighbour, finish } = tiers;
  const path = `/fair-use-cases/${made.case}`;
  // Not the rate that is promised: what returns is what was there, not a default.
  await finish((await operations.get('POST', `/servers/${made.server}/rate-limit`, { bitsPerSecond: 700_000_000 }))['runId']);
  const restriction = { bitsPerSecond: 50_000_000 };
  expect(await neighbour.refused('POST', `${path}/restriction`, restriction)).toBe('403 not_permitted');
  await finish((await operations.get('POST', `${path}/restriction`, restriction))['runId']);
  expect(await rates()).toEqual([50_000_000, 50_000_000, 50_000_000]);
  expect(await operations.get('GET', path)).toMatchObject({
    state: 'restricted', bitsPerSecond: 50_000_000, formerBitsPerSecond: 700_000_000, restrictedAt: expect.any(String),
    restrictedBy: expect.stringMatching(/^account:/),
  });
  expect((await letters('fair-use-restriction'))[0]?.content).toContain('auf 50 Mbit/s je Richtung');

  expect(await operations.refused('POST', `/servers/${made.server}/rate-limit`, { bitsPerSecond: 1_000_000_000 }))
    .toBe('409 network.restricted');
  expect(await operations.refused('POST', `${path}/restriction`, { bitsPerSecond: 1_000_000 })).toBe('409 network.restricted');
  expect(await operations.refused('POST', `${path}/closing`, { because: 'x' })).toBe('409 network.restricted');
  const server = `/servers/${made.server}`;
  await finish((await operations.get('POST', `${server}/isolation`, { suspicion: 'attack', ...harm }))['runId']);
  await finish((await operations.get('POST', `${server}/reconnection`, harm))['runId']);
  expect(await rates(), 'still restricted').toEqual([50_000_000, 50_000_000, 50_000_000]);
  expect(await findViolations(database.ownerDb, await engine.listWorld())).toEqual([]);

  const because = 'Der Abgleich läuft jetzt nachts.';
  await finish((await operations.get('POST', `${path}/lifting`, { because }))['runId']);
  expect(await rates()).toEqual([700_000_000, 700_000_000, 700_000_000]);
  expect(await neighbour.get('GET', path)).toMatchObject({ state: 'ended', endedBecause: because, endedBy: null });
  expect((await letters('fair-use-end'))[0]?.content).toContain(because);
  expect(await operations.refused('POST', `${path}/lifting`, { because })).toBe('409 network.case_ended');
  expect((await neighbour.get('GET', '/fair-use-cases?open=true'))['items']).toEqual([]);
  const steps = await system.db.selectFrom('auditEntry').select('actor').where('entityId', '=', made.case).orderBy('number').execute();
  expect(steps.map(({ actor }) => actor)).toEqual([expect.stringMatching(/^account:/), 'system:restrict-traffic', 'system:lift-restriction']);
});

test('C-4.2.7 a case without a restriction is closed, and what stands against a step is refused', async () => {
  const { operations, inDatabase } = tiers;
  const path = `/servers/${made.server}/fair-use-cases`;
  const set = (change: object) => inDatabase((ctx) => ctx.tx.updateTable('server').set(change).where('id', '=', made.server).execute());
  const { handedOverAt } = await inDatabase((ctx) => ctx.tx.selectFrom('server').select('handedOverAt').where('id', '=', made.server)
    .executeTakeFirstOrThrow());
  const setContract = (state: string) => inDatabase((ctx) => ctx.tx.updateTable('contract').set({ state }).where('id', 'in', (eb) =>
    eb.selectFrom('contractItem').innerJoin('server', 'server.contractItemId', 'contractItem.id').select('contractItem.contractId')
      .where('server.id', '=', made.server)).execute());
  await set({ handedOverAt: null });
  expect(await operations.refused('POST', path, harm)).toBe('409 servers.not_handed_over');
  await set({ state: 'quarantined', handedOverAt });
  expect(await operations.refused('POST', path, harm)).toBe('409 servers.wrong_state');
  await set({ state: 'running' });
  await setContract('ended');
  expect(await operations.refused('POST', path, harm)).toBe('409 servers.contract_ended');
  await setContract('active');

  made.case = String((await operations.get('POST', path, harm))['id']);
  const end = (how: string) => operations.refused('POST', `/fair-use-cases/${made.case}/${how}`, { because: 'Erledigt.' });
  expect(await end('lifting')).toBe('409 network.not_restricted');
  await set({ heldBy: 'run_other' });
  expect(await end('closing')).toBe('409 servers.busy');
  await set({ heldBy: null });
  await operations.get('POST', `/fair-use-cases/${made.case}/closing`, { because: 'Erledigt.' });
  expect((await letters('fair-use-end'))[0]?.content).toContain('Beschränkt haben wir nichts');
  expect(await operations.refused('POST', `/fair-use-cases/fuc_${GHOST}/closing`, { because: 'x' })).toBe('404 network.unknown_case');
});

test('C-4.2.7 a restricted server may be deleted, and its case ends with it', { timeout: TEST_MILLISECONDS }, async () => {
  const { operations, neighbour, finish, on: { system, database, engine } } = tiers;
  made.case = String((await operations.get('POST', `/servers/${made.server}/fair-use-cases`, harm))['id']);
  const path = `/fair-use-cases/${made.case}`;
  await setNotice('sent');
  await finish((await operations.get('POST', `${path}/restriction`, { bitsPerSecond: 1_000_000 }))['runId']);
  await finish((await neighbour.get('DELETE', `/servers/${made.server}?confirm=laut`))['runId']);
  expect(await neighbour.get('GET', path)).toMatchObject({ state: 'ended', endedBecause: 'Der Server ist gelöscht.' });
  expect(await findViolations(database.ownerDb, await engine.listWorld())).toEqual([]);
  await measure();
  await tiers.inDatabase(forgetTraffic);
  expect(await system.db.selectFrom('trafficCounter').selectAll().execute(), 'nothing is counted any more').toEqual([]);
  expect(await days(), 'what was, stays for its days').toHaveLength(3);
});

/** Something at an address of this machine that answers, until it is closed. */
async function router(port = 0): Promise<{ server: NetServer; port: number }> {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((listening) => {
    server.listen(port, '127.0.0.1', listening);
  });
  return { server, port: (server.address() as { port: number }).port };
}

test('C-4.2.5 uplinks are registered and watched: an alarm when one is down, a graver one when none answers', { timeout: TEST_MILLISECONDS }, async () => {
  const { on: { system, clock }, operations, neighbour, inDatabase } = tiers;
  const path = `/locations/${made.location}/uplinks`;
  let [north, south] = [await router(), await router()];
  const line = (name: string, port: number, gigabits = 10) =>
    ({ name, bitsPerSecond: gigabits * 1_000_000_000, probeAddress: `127.0.0.1:${port}` });
  const redundancy = async () => (await operations.get('GET', path))['redundancy'] as string;
  expect(await redundancy()).toBe('short');
  const { id } = await operations.get('POST', path, line('Nord', north.port));
  expect(await neighbour.refused('GET', path)).toBe('403 not_permitted');
  expect(await operations.refused('POST', path, line('Nord', 1))).toBe('409 monitoring.uplink_exists /name');
  expect(await operations.refused('POST', path, line('Süd', north.port))).toBe('409 monitoring.same_probe /probeAddress');
  for (const probeAddress of ['router.example', '127.0.0.1:0', '127.0.0.1:65536', '2001:db8::1:179:', '::1]:179']) {
    expect(await operations.refused('POST', path, { ...line('Süd', 1), probeAddress })).toBe('422 api.invalid_request /probeAddress');
  }
  expect(await operations.refused('POST', `/locations/loc_${GHOST}/uplinks`, line('Süd', 1))).toBe('404 catalogue.unknown_location');
  await operations.get('POST', path, line('Süd', south.port));
  expect(await redundancy(), 'nobody has seen them answer yet').toBe('at-risk');

  const probe = async () => {
    for (let round = 0; round < 3; round++) {
      clock.advanceTo(clock.now().add({ seconds: 10 }));
      await probeUplinks(system.db, clock, openUplinkProber());
    }
  };
  const alarms = async () => ((await operations.get('GET', '/alarms?open=true'))['items'] as { kind: string; subjectId: string }[])
    .filter(({ kind }) => ['uplink-down', 'location-cut-off'].includes(kind)).map(({ kind }) => kind).toSorted();
  await probe();
  expect([await redundancy(), await alarms()]).toEqual(['redundant', []]);
  north.server.close();
  await probe();
  expect([await redundancy(), await alarms()]).toEqual(['at-risk', ['uplink-down']]);
  south.server.close();
  await probe();
  expect([await redundancy(), await alarms()]).toEqual(['cut-off', ['location-cut-off', 'uplink-down', 'uplink-down']]);
  expect(await findViolations(tiers.on.database.ownerDb)).toEqual([]);
  [north, south] = [await router(north.port), await router(south.port)];
  await probe();
  expect([await redundancy(), await alarms()]).toEqual(['redundant', []]);
  // math: down from the first of three unanswered probes (10 s after the last answer) to the first answered one, a minute later;
  // not 30 s, from the third to the third. The driven clock runs on meanwhile, so it is rounded.
  const [outage] = (await operations.get('GET', `/uplinks/${id}/outages`))['items'];
  const { fromAt, untilAt } = outage as { fromAt: string; untilAt: string };
  const lasted = Temporal.Instant.from(fromAt).until(untilAt).total('seconds');
  expect(Math.round(lasted / 10)).toBe(6);
  expect(await operations.get('POST', `/uplinks/${id}/retirement`)).toMatchObject({ retiredAt: expect.any(String) });
  expect(await redundancy(), 'one is left').toBe('short');
  for (const server of [north.server, south.server]) server.close();
  expect(await operations.refused('POST', `/uplinks/upl_${GHOST}/retirement`)).toBe('404 monitoring.unknown_uplink');
  expect(await operations.refused('GET', `/uplinks/upl_${GHOST}/outages`)).toBe('404 monitoring.unknown_uplink');
  await inDatabase((ctx) => ctx.tx.insertInto('uplink').values(Array.from({ length: limits.uplinksPerLocation - 1 }, (_, n) => ({
    id: newId('uplink', ctx.clock), tenant: tiers.providerId, locationId: made.location, name: `Leitung ${n}`, bitsPerSecond: 1n,
    probeAddress: `192.0.2.${n}`, state: 'unknown',
  }))).execute());
  expect(await operations.refused('POST', path, line('Zuviel', 2))).toBe('409 monitoring.too_many_uplinks');
});

test('every endpoint was answered with success, and every refusal was given, but for those nobody can provoke here', () => {
  const endpoints = allEndpoints(tiers.on.system.workflows, testIdentity)
    .filter(({ tag }) => tag === 'fair use' || tag === 'uplinks');
  expect(unseen(tiers.on, endpoints, tiers.refused)).toEqual({ endpoints: [], refusals: ['parties.no_provider'] });
});
