import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { syncInventory } from '../../workflows/index.ts';
import { allEndpoints } from './endpoints.ts';
import { testIdentity } from './test-api.ts';
import { openTestNetwork, type TestNetwork } from './test-network.ts';
import { GHOST } from './test-tiers.ts';
import { unseen } from './test-visitor.ts';

const TEST_MILLISECONDS = 120_000;
const GIB = 2 ** 30;

let on: TestNetwork;
const made = { project: '', group: '', packages: [] as string[] };

const host = (name: string, group: string) =>
  ({ name, group, cpus: 8, memoryBytes: 64 * GIB, state: 'available' as const, canMove: false });
const pool = (name: string, group: string) => ({ name, group, media: 'flash' as const, bytes: 2 ** 42 });

const pdf = Buffer.from('%PDF-1.7\nVerkabelungsplan\n').toString('base64');
const declared = { channel: 'letter', byName: 'Nora Nachbar', content: 'Hiermit beauftragen wir den Aufbau.' };
const packageOf = (project: Record<string, any>, position: number) => project['workPackages'][position - 1];
const work = (position: number, what: string) => `/work-packages/${made.packages[position - 1]}/${what}`;
const reserve = async (name: string, reservedFor: string | null) => {
  const { items } = await on.operations.get('GET', '/target-groups');
  const { id, locationId, cpuOvercommitPercent, memoryOvercommitPercent } = items.find((one: { name: string }) => one.name === name);
  await on.operations.get('PUT', `/target-groups/${id}`, { locationId, reservedFor, cpuOvercommitPercent, memoryOvercommitPercent });
  return String(id);
};
const until = async (days: number) => on.on.clock.advanceTo(on.on.clock.now().add({ hours: 24 * days }));

beforeAll(async () => {
  on = await openTestNetwork();
  await on.installation.get('POST', '/networks', { network: '198.51.100.0/24', gateway: '198.51.100.1' });
  await on.on.engine.setInventory({
    targets: [host('wirt-1', 'standard'), host('eigen-1', 'nachbar')], pools: [pool('flash-1', 'standard'), pool('flash-2', 'nachbar')],
  });
  await syncInventory(on.on.system.db, on.on.clock, on.on.engine);
}, TEST_MILLISECONDS);
afterAll(() => on.on.close());

test('C-5.2 an ordered project has a package for each line of the description, and is confirmed', async () => {
  const { operations, customerId, soldId, neighbour, seller, on: { system } } = on;
  const order = { customerId, name: 'Eigene Hosts', ...declared };
  const project = await operations.get('POST', '/projects', { ...order, extraPackages: ['Standort Speyer anbinden'] });
  expect(project).toMatchObject({ state: 'planned', number: 'PJ-2026-00001', packages: 7, accepted: 0, contractId: null });
  expect(project['workPackages'].map(({ kind }: { kind: string }) => kind))
    .toEqual(['hardware', 'components', 'operation', 'wishes', 'backup', 'documentation', 'extra']);
  made.project = project['id'];
  const kept = await system.db.selectFrom('declaration').select(['kind', 'direction', 'content']).where('subjectId', '=', made.project)
    .orderBy('id').execute();
  expect(kept).toEqual([
    { kind: 'order', direction: 'received', content: declared.content },
    { kind: 'order-confirmation', direction: 'sent', content: expect.stringContaining('7. Standort Speyer anbinden') },
  ]);
  expect(await operations.refused('POST', '/projects', { ...order, customerId: soldId })).toBe('422 parties.no_named_contact');
  expect(await operations.refused('POST', '/projects', { ...order, customerId: `org_${GHOST}` })).toBe('404 parties.unknown_organisation');
  expect(await operations.refused('POST', '/projects', { ...order, contractId: `ctr_${GHOST}` })).toBe('404 contracts.unknown_contract');
  expect(await neighbour.refused('POST', '/projects', order)).toBe('403 not_permitted');
  expect(await seller.refused('GET', `/projects/${made.project}`), 'another seller’s customer').toBe('404 projects.unknown');
  expect((await neighbour.get('GET', '/projects'))['items']).toEqual([expect.objectContaining({ id: made.project, packages: 7 })]);
  expect((await seller.get('GET', '/projects'))['items']).toEqual([]);
});

test('C-5.2 packages are settled once work begins; hardware is what is reserved for the customer', async () => {
  const { operations, customerId } = on;
  const path = `/projects/${made.project}`;
  const settings = { name: 'Eigene Hosts', groupId: null, extraPackages: ['Standort Speyer anbinden', 'Einweisung'] };
  expect(await operations.get('PUT', path, settings)).toMatchObject({ packages: 8 });
  const changed = await operations.get('PUT', path, { ...settings, extraPackages: [] });
  expect(changed).toMatchObject({ packages: 6 });
  made.packages = changed['workPackages'].map(({ id }: { id: string }) => id);
  const begun = await operations.get('POST', work(1, 'start'));
  expect(begun).toMatchObject({ state: 'in-work', startedAt: expect.any(String) });
  expect(await operations.refused('POST', work(1, 'start'))).toBe('409 projects.not_startable');
  expect(await operations.refused('PUT', path, settings)).toBe('409 projects.started /extraPackages');

  const note = { note: 'Ein Host, ein Switch, verkabelt.' };
  expect(await operations.refused('POST', work(2, 'presentation'), note)).toBe('409 projects.not_presentable');
  expect(await operations.refused('POST', work(1, 'presentation'), note)).toBe('409 projects.no_group');
  made.group = await reserve('nachbar', null);
  const named = { name: 'Eigene Hosts', groupId: made.group, extraPackages: [] };
  expect(await operations.refused('PUT', path, named)).toBe('409 projects.not_reserved /groupId');
  await reserve('nachbar', customerId);
  expect(await operations.get('PUT', path, named)).toMatchObject({ groupName: 'nachbar' });
  expect(await on.neighbour.get('GET', path), 'hosts are the provider’s matter').toMatchObject({ groupName: null });
});

test('A8.3 C-5.2 a package is accepted, refused and presented again, or accepted by silence', async () => {
  const { operations, neighbour, on: { system } } = on;
  expect(await operations.refused('POST', work(1, 'presentation'), { note: 'fertig', pdf: 'QUJD' })).toBe('422 projects.not_a_pdf /pdf');
  expect(await neighbour.refused('POST', work(1, 'acceptance'), { ...declared, verdict: 'accepted' })).toBe('409 projects.not_presented');
  const presented = await operations.get('POST', work(1, 'presentation'), { note: 'Ein Host, verkabelt.', pdf });
  // math: presented on Wednesday 1 July; 14 calendar days later is Wednesday 15 July (A8.3), not the 14th.
  const sha256 = createHash('sha256').update(Buffer.from(pdf, 'base64')).digest('hex');
  expect(packageOf(presented, 1)).toMatchObject({
    state: 'presented', presentedOn: '2026-07-01', objectUntil: '2026-07-15', presentations: 1, documents: [{ sha256 }],
    because: expect.arrayContaining([expect.objectContaining({ clause: 'A8.3' })]),
  });
  const told = await system.db.selectFrom('declaration').select(['content', 'documentIds']).where('kind', '=', 'work-presentation')
    .executeTakeFirstOrThrow();
  expect(told.content).toContain('nicht bis zum 15.07.2026 wegen nicht nur unwesentlicher Mängel verweigern');
  expect(told.documentIds).toHaveLength(1);

  const verdict = { ...declared, channel: 'portal', content: 'Der zweite Switch fehlt.', verdict: 'refused' };
  expect(await neighbour.refused('POST', work(1, 'acceptance'), { ...verdict, verdict: 'accepted', defects: 'significant' }))
    .toBe('422 contracts.contradictory_verdict /defects');
  expect(await neighbour.refused('POST', work(1, 'acceptance'), { ...verdict, productiveUseOn: '2026-06-30' }))
    .toBe('422 contracts.use_outside_service /productiveUseOn');
  const insignificant = await neighbour.get('POST', work(1, 'acceptance'), { ...verdict, defects: 'insignificant', content: 'Ein Etikett fehlt.' });
  expect(packageOf(insignificant, 1), 'the period goes on').toMatchObject({ state: 'presented', defects: 'Ein Etikett fehlt.' });
  const refused = await neighbour.get('POST', work(1, 'acceptance'), verdict);
  expect(packageOf(refused, 1)).toMatchObject({ state: 'defective', refusedOn: '2026-07-01', defects: 'Der zweite Switch fehlt.' });
  expect((await operations.get('GET', '/alarms?open=true&kind=acceptance-refused'))['items']).toHaveLength(1);
  const open = () => system.db.selectFrom('deadline').select('dueOn').where('subjectId', '=', made.packages[0] ?? '')
    .where('state', '=', 'open').execute();
  expect(await open(), 'nothing is deemed after a refusal').toEqual([]);
  await until(2);
  const again = await operations.get('POST', work(1, 'presentation'), { note: 'Der zweite Switch ist da.' });
  expect(packageOf(again, 1)).toMatchObject({ state: 'presented', presentations: 2, objectUntil: '2026-07-17' });
  expect(await open()).toEqual([{ dueOn: '2026-07-17' }]);
  expect((await neighbour.get('GET', `/deadlines?subjectId=${made.packages[0]}&state=open`))['items'])
    .toMatchObject([{ action: 'work-accepted', subjectNumber: 'PJ-2026-00001', clause: 'A8.3' }]);
  await until(10);
  expect(packageOf(await operations.get('GET', `/projects/${made.project}`), 1), 'the first period is over, the second isn’t')
    .toMatchObject({ state: 'presented' });
  await until(5);
  const deemed = async () => packageOf(await operations.get('GET', `/projects/${made.project}`), 1);
  await expect.poll(async () => (await deemed()).state, { timeout: 30_000 }).toBe('accepted');
  // math: nobody refused by Friday 17 July, so it counts as accepted on the day after it.
  expect(await deemed()).toMatchObject({ acceptedOn: '2026-07-18', acceptedBy: 'period' });
  expect(await neighbour.refused('POST', work(1, 'acceptance'), { ...verdict, verdict: 'accepted' })).toBe('409 projects.already_accepted');
}, TEST_MILLISECONDS);

test('C-5.2 D1 a project is handed over when all is accepted and the hardware is the customer’s alone', async () => {
  const { operations, neighbour, customerId, on: { engine, system, clock } } = on;
  const handover = `/projects/${made.project}/handover`;
  expect(await operations.refused('POST', handover)).toBe('409 projects.packages_open');
  for (const position of [2, 3, 4, 5, 6]) {
    await operations.get('POST', work(position, 'start'));
    const document = position === 6 ? { pdf } : {};
    if (position === 6) {
      expect(await operations.refused('POST', work(6, 'presentation'), { note: 'fertig' })).toBe('422 projects.needs_document /pdf');
    }
    await operations.get('POST', work(position, 'presentation'), { note: 'fertig', ...document });
    const today = await neighbour.get('POST', work(position, 'acceptance'), { ...declared, channel: 'portal', verdict: 'accepted' });
    expect(packageOf(today, position)).toMatchObject({ state: 'accepted', acceptedBy: 'declared' });
  }
  await reserve('nachbar', null);
  expect(await operations.refused('POST', handover)).toBe('409 projects.not_reserved /groupId');
  await reserve('nachbar', customerId);
  await engine.setInventory({
    targets: [host('wirt-1', 'standard'), { ...host('eigen-1', 'nachbar'), state: 'maintenance' }],
    pools: [pool('flash-1', 'standard'), pool('flash-2', 'nachbar')],
  });
  await syncInventory(system.db, clock, engine);
  expect(await operations.refused('POST', handover)).toBe('409 projects.group_empty');
  await engine.setInventory({
    targets: [host('wirt-1', 'standard'), host('eigen-1', 'nachbar')], pools: [pool('flash-1', 'standard'), pool('flash-2', 'nachbar')],
  });
  await syncInventory(system.db, clock, engine);
  expect(await neighbour.refused('POST', handover)).toBe('403 not_permitted');
  const done = await operations.get('POST', handover);
  expect(done).toMatchObject({ state: 'handed-over', accepted: 6, protocolId: expect.stringMatching(/^doc_/) });
  const { content } = await system.db.selectFrom('declaration').select('content').where('kind', '=', 'project-handover')
    .executeTakeFirstOrThrow();
  const text = content.replaceAll(/\s+/g, ' ');
  for (const part of ['Datensicherung einrichten (Veeam)', 'Ablauf der Frist', 'Ein Etikett fehlt. Behoben, erneut vorgelegt',
    'Der zweite Switch fehlt. Behoben, erneut vorgelegt', 'eigen-1', 'Ausgang des Routers', 'project-document']) expect(text).toContain(part);
  expect(await operations.refused('POST', handover)).toBe('409 projects.closed');
  expect(await operations.refused('POST', work(1, 'start'))).toBe('409 projects.closed');
});

test('a project that both sides let be is cancelled, and nothing of it is accepted by silence', async () => {
  const { operations, installation, anna, soldId, customerId, inDatabase } = on;
  const order = { customerId, name: 'Zweiter Schrank', ...declared };
  const { id, workPackages } = await operations.get('POST', '/projects', order);
  await operations.get('POST', `/work-packages/${workPackages[1].id}/start`);
  await operations.get('POST', `/work-packages/${workPackages[1].id}/presentation`, { note: 'fertig' });
  const reason = { reason: 'Der Bedarf ist entfallen.' };
  expect(await operations.get('POST', `/projects/${id}/cancellation`, reason))
    .toMatchObject({ state: 'cancelled', cancelledBecause: reason.reason });
  expect(await operations.refused('POST', `/projects/${id}/cancellation`, reason)).toBe('409 projects.closed');
  const left = await inDatabase((ctx) => ctx.tx.selectFrom('deadline').select('state').where('subjectId', '=', workPackages[1].id).execute());
  expect(left).toEqual([{ state: 'cancelled' }]);

  const ghosts = ['', '/handover', '/cancellation'];
  for (const ending of ghosts) {
    const [method, body] = ending === '' ? ['GET', undefined] as const : ['POST', ending === '/cancellation' ? reason : undefined] as const;
    expect(await operations.refused(method, `/projects/prj_${GHOST}${ending}`, body)).toBe('404 projects.unknown');
  }
  expect(await operations.refused('POST', `/work-packages/wpk_${GHOST}/start`)).toBe('404 projects.unknown_package');

  const { contractId } = await installation.get('POST', '/orders', await on.offered('zuvor'));
  const { id: other } = await operations.get('POST', '/projects', { ...order, contractId });
  expect(await operations.get('GET', `/projects/${other}`)).toMatchObject({ contractId, edition: '2026-06-15' });
  await installation.get('POST', `/customers/${soldId}/contacts`, { name: 'Kai', email: 'kai@sold.example', phone: '1' });
  expect(await operations.refused('POST', '/projects', { ...order, customerId: soldId, contractId })).toBe('422 projects.foreign_contract /contractId');
  const { id: last } = await operations.get('POST', '/projects', { ...order, customerId: soldId });
  expect(await anna.refused('DELETE', `/customers/${soldId}`), 'not while something is built for it').toBe('409 privacy.data_left');
  await operations.get('POST', `/projects/${last}/cancellation`, reason);
  await inDatabase((ctx) => ctx.tx.updateTable('organisation').set({ closedAt: ctx.now }).where('id', '=', soldId).execute());
  expect(await anna.refused('POST', '/projects', { ...order, customerId: soldId })).toBe('409 parties.customer_closed');
}, TEST_MILLISECONDS);

test('every endpoint of projects was called, each refusal given', () => {
  const endpoints = allEndpoints(on.on.system.workflows, testIdentity).filter(({ tag }) => tag === 'projects');
  expect(unseen(on.on, endpoints, on.refused)).toEqual({ endpoints: [], refusals: [] });
});
