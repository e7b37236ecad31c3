import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered } from '../../api/client/index.ts';
import { findViolations } from '../../database/invariants.ts';
import { transaction } from '../../database/index.ts';
import { must, ok } from '../../kernel/result.ts';
import { waitForRun } from '../../workflows/index.ts';
import { at, driveTo } from '../demo/drive-clock.ts';
import { allEndpoints } from './endpoints.ts';
import { contact, customer, makeSale, openTestApi, provider, sshKey, testIdentity, type TestApi } from './test-api.ts';
import { coveredAlone, coveredIn } from './test-visitor.ts';

const RUN_MILLISECONDS = 60_000;

let on: TestApi;
let sale: Awaited<ReturnType<typeof makeSale>>;
/** Made by the first tests, used by those after them: the life of one customer, in order. */
const made = { contractId: '', serverId: '', backupId: '', documentId: '' };

beforeAll(async () => {
  on = await openTestApi();
});
afterAll(() => on.close());

const path = (id: string) => ({ params: { path: { id } } });
const query = <Q>(asked: Q) => ({ params: { query: asked } });

async function finish(runId: string): Promise<void> {
  expect(await waitForRun(on.system.db, runId, RUN_MILLISECONDS)).toMatchObject({ state: 'done' });
}

async function until<T>(ask: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries++) {
    const value = await ask();
    if (holds(value)) return value;
    if (tries > 500) throw new Error(`still ${JSON.stringify(value)}`);
    await pause(20);
  }
}

test('provider, network, customer, contact and offer are set up and read back', async () => {
  sale = await makeSale(on);
  const { api } = on;
  expect(await answered(api.GET('/api/v1/provider'))).toMatchObject(provider);
  const moved = await answered(api.PUT('/api/v1/provider', {
    params: { header: { 'if-match': '*' } }, body: { ...provider, phone: '+49 621 5550 1' },
  }));
  expect(moved).toMatchObject({ phone: '+49 621 5550 1' });
  const networks = await answered(api.GET('/api/v1/networks'));
  expect(networks.items).toMatchObject([{ network: '198.51.100.0/24', gateway: '198.51.100.1', used: 0 }]);
  const read = await answered(api.GET('/api/v1/customers/{id}', path(sale.customerId)));
  expect(read).toMatchObject({ ...customer, vatId: null, customerNumber: 'K-2026-00001' });
  const contacts = await answered(api.GET('/api/v1/customers/{id}/contacts', path(sale.customerId)));
  expect(contacts.items).toMatchObject([{ ...contact, id: sale.contactId, named: true }]);
  const { offer } = sale;
  // math: offered on 1 July, four weeks: 29 July (A2.2)
  expect(offer).toMatchObject({ state: 'open', offeredOn: '2026-07-01', bindingUntil: '2026-07-29' });
  expect(offer.items).toMatchObject([{ flavour: 'normal-s', monthlyNet: '89.00', setupNet: '49.00' }]);
  expect(await answered(api.GET('/api/v1/offers/{id}', path(offer.id)))).toEqual(offer);
  const offers = await answered(api.GET('/api/v1/offers', query({ state: 'open', customerId: sale.customerId })));
  expect(offers.items.map(({ id }) => id)).toEqual([offer.id]);
  const catalogue = await answered(api.GET('/api/v1/catalogue'));
  expect(catalogue.flavours).toHaveLength(18);
  expect(catalogue.images.map(({ name }) => name)).toContain('debian-12');
});

test('A2.3, C-5.steps the order makes the contract and provisions the server', async () => {
  const { api } = on;
  const order = await answered(api.POST('/api/v1/orders', {
    body: {
      offerId: sale.offer.id, channel: 'api', orderedBy: sale.contactId, hostname: 'pruefstand', sshKeys: [sshKey],
    },
  }));
  await finish(order.runId);
  const run = await answered(api.GET('/api/v1/runs/{id}', path(order.runId)));
  expect(run).toMatchObject({ workflow: 'provision-server', state: 'done', cause: 'placeOrder' });
  expect(run.steps.map(({ name, state }) => `${name} ${state}`)).toEqual(
    ['reserve', 'create-volume', 'provide-network', 'create-nic', 'create-server', 'start-server', 'await-guest',
      'plan-password', 'set-password', 'test-server', 'hand-over'].map((name) => `${name} done`));
  const plans = await answered(api.GET('/api/v1/workflows'));
  expect(plans.items.find(({ name }) => name === run.workflow)?.steps.map(({ name }) => name))
    .toEqual(run.steps.map(({ name }) => name));
  const runs = await answered(api.GET('/api/v1/runs', query({ workflow: 'provision-server', state: 'done' })));
  expect(runs.items.map(({ id }) => id)).toEqual([order.runId]);
  const contracts = await answered(api.GET('/api/v1/contracts', query({ state: 'active' })));
  expect(contracts.items).toMatchObject([{ id: order.contractId, startsOn: '2026-07-01' }]);
  const contract = await answered(api.GET('/api/v1/contracts/{id}', path(order.contractId)));
  expect(contract.items).toMatchObject([{ liveFrom: '2026-07-01', liveUntil: null, monthlyNet: '89.00' }]);
  const servers = await answered(api.GET('/api/v1/servers', query({ contractId: order.contractId })));
  expect(servers.items).toMatchObject([{ hostname: 'pruefstand', state: 'running', address: '198.51.100.2' }]);
  Object.assign(made, { contractId: order.contractId, serverId: servers.items[0]?.id });
});

test('A4.2 a server shows its monitor, outage, availability and checks; it is restarted', async () => {
  const { api } = on;
  const show = () => answered(api.GET('/api/v1/servers/{id}', path(made.serverId)));
  await until(show, (server) => server.monitor?.state === 'up');
  await on.engine.breakServer(made.serverId);
  await until(show, (server) => server.monitor?.state === 'down');
  const { runId } = await answered(api.POST('/api/v1/servers/{id}/restart', path(made.serverId)));
  await finish(runId);
  const server = await until(show, ({ monitor }) => monitor?.state === 'up');
  expect(server.outages).toMatchObject([{ cause: 'provider' }]);
  expect(server.outages[0]?.untilAt).not.toBeNull();
  expect(server.checks.length).toBeGreaterThan(5);
  expect(server.checks.every(({ passed }) => passed)).toBe(true);
  expect(server.availability?.year).toBe(2026);
  expect(server.availability?.because.length).toBeGreaterThan(0);
});

test('C-4.6.10 a backup is taken and a restore of it checked', async () => {
  const { api } = on;
  const { runId } = await answered(api.POST('/api/v1/servers/{id}/backups', path(made.serverId)));
  await finish(runId);
  const backups = await answered(api.GET('/api/v1/backups', query({ serverId: made.serverId })));
  expect(backups.items).toMatchObject([{ state: 'verified' }]);
  made.backupId = backups.items[0]?.id ?? '';
  expect(await answered(api.GET('/api/v1/backups/{id}', path(made.backupId)))).toEqual(backups.items[0]);
  const check = await answered(api.POST('/api/v1/backups/{id}/restore-check', {
    ...path(made.backupId), body: { paths: ['/root/none'] },
  }));
  await finish(check.runId);
  const { steps } = await answered(api.GET('/api/v1/runs/{id}', path(check.runId)));
  expect(steps.find(({ name }) => name === 'compare')?.output).toEqual({ hashes: { '/root/none': null } });
});

test('A16.1 documents and declarations are listed; a document is what its hash says', async () => {
  const { api, app, key } = on;
  const documents = await answered(api.GET('/api/v1/documents', query({ subjectId: made.contractId })));
  expect(documents.items.map(({ kind }) => kind).toSorted())
    .toEqual(['handover-protocol', 'order-confirmation', 'ready-notice']);
  const confirmation = documents.items.find(({ kind }) => kind === 'order-confirmation');
  made.documentId = confirmation?.id ?? '';
  expect(await answered(api.GET('/api/v1/documents/{id}', path(made.documentId)))).toEqual(confirmation);
  const ask = (headers: Record<string, string> = {}) => app.inject({
    url: `/api/v1/documents/${made.documentId}/content`, headers: { authorization: `Bearer ${key}`, ...headers },
  });
  const content = await ask();
  expect(content.headers).toMatchObject({ 'content-type': 'application/pdf', etag: `"${confirmation?.sha256}"` });
  expect(createHash('sha256').update(content.rawPayload).digest('hex')).toBe(confirmation?.sha256);
  expect((await ask({ 'if-none-match': `"x", W/"${confirmation?.sha256}"` })).statusCode).toBe(304);
  expect((await ask({ 'if-none-match': '"x"' })).statusCode).toBe(200);
  const ask2 = () => answered(api.GET('/api/v1/declarations', query({ subjectId: made.contractId })));
  const declarations = await until(ask2, ({ items }) => items.every(({ mail }) => !mail || mail.state === 'sent'));
  expect(declarations.items.map(({ kind }) => kind).toSorted())
    .toEqual(['order', 'order-confirmation', 'ready-notice']);
});

test('a deadline that failed for good is made due again by a person', async () => {
  const { api, system, clock } = on;
  const open = await answered(api.GET('/api/v1/deadlines', query({ state: 'open' })));
  const id = open.items[0]?.id ?? '';
  const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock };
  must(await transaction(system.db, caller, async (ctx) => ok(await ctx.tx.updateTable('deadline')
    .set({ state: 'alarm', attempts: 5 }).where('id', '=', id).execute())));
  expect(await answered(api.POST('/api/v1/deadlines/{id}/retry', path(id)))).toEqual({ id });
  const after = await answered(api.GET('/api/v1/deadlines', query({ state: 'open' })));
  expect(after.items.find((deadline) => deadline.id === id)?.attempts).toBe(0);
});

test('A8.3 the customer accepts the service', async () => {
  const outcome = await answered(on.api.POST('/api/v1/contracts/{id}/acceptance', {
    ...path(made.contractId),
    body: { channel: 'api', byName: contact.name, content: 'Wir nehmen den Server ab.', verdict: 'accepted' },
  }));
  expect(outcome).toMatchObject({ reason: 'declared', acceptedOn: '2026-07-01' });
  const contract = await answered(on.api.GET('/api/v1/contracts/{id}', path(made.contractId)));
  expect(contract).toMatchObject({ acceptedOn: '2026-07-01', acceptanceRefusedOn: null });
});

test('a mail that came back raises an alarm, which a person settles', async () => {
  const { api } = on;
  const declarations = await answered(api.GET('/api/v1/declarations', query({ kind: 'ready-notice' })));
  const messageId = declarations.items[0]?.mail?.messageId ?? '';
  await answered(api.POST('/api/v1/mail-bounces', { body: { messageId, report: '550 5.1.1 No such user' } }));
  const open = await answered(api.GET('/api/v1/alarms', query({ open: 'true' })));
  expect(open.items).toMatchObject([{ kind: 'mail-failed', settledAt: null }]);
  const settled = await answered(api.POST('/api/v1/alarms/{id}/settle', {
    ...path(open.items[0]?.id ?? ''), body: { settlement: 'Angerufen; neue Adresse notiert.' },
  }));
  expect(settled).toMatchObject({ settledAt: expect.any(String) as string, settlement: 'Angerufen; neue Adresse notiert.' });
  expect((await answered(api.GET('/api/v1/alarms', query({ open: 'true' })))).items).toEqual([]);
});

test('a stuck run is tried again by an operator', async () => {
  const { runId } = await answered(on.api.POST('/api/v1/servers/{id}/restart', path(made.serverId)));
  await finish(runId);
  // As if its step had failed until a person was called.
  const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock: on.clock };
  must(await transaction(on.system.db, caller, async (ctx) => {
    await ctx.tx.updateTable('runStep').set({ state: 'doing', attempts: 5 }).where('runId', '=', runId).execute();
    return ok(await ctx.tx.updateTable('run').set({ state: 'stuck' }).where('id', '=', runId).execute());
  }));
  const run = await answered(on.api.POST('/api/v1/runs/{id}/retry', path(runId)));
  expect(run.state).toBe('running');
  await finish(runId);
});

test('A2.2 clauses are listed and computed as on the command line', async () => {
  const { api } = on;
  const { items } = await answered(api.GET('/api/v1/clauses'));
  expect(items.map(({ id }) => id)).toContain('A2.2');
  expect(items.find(({ id }) => id === 'A2.2')?.example).toEqual({ offerDate: '2026-11-27' });
  const terms = await answered(api.GET('/api/v1/terms'));
  const paragraphs = terms.sections.flatMap((section) => section.paragraphs);
  expect(paragraphs.find(({ id }) => id === 'A2 (2)')).toMatchObject({ how: 'computes', clauses: ['A2.2'] });
  const result = await answered(
    api.POST('/api/v1/clauses/{id}', { ...path('A2.2'), body: { offerDate: '2026-11-27' } }));
  // math: 27 November + 4 weeks = Friday 25 December, a holiday (so is Saturday); the next working day is Monday 28.
  expect(result).toMatchObject({ bindingUntil: '2026-12-28' });
});

test('A9.3, A10.3, D5.1 notice, end, invoices and deletion are seen by the API', async () => {
  const { api, system, clock } = on;
  const ended = await answered(api.POST('/api/v1/contracts/{id}/termination', {
    ...path(made.contractId),
    body: { channel: 'email', byName: contact.name, content: 'Kündigung zum nächsten Termin.' },
  }));
  const deadlines = await answered(api.GET('/api/v1/deadlines', query({ state: 'open', clause: 'A10.3' })));
  expect(deadlines.items).toMatchObject([{ action: 'contract-ends', dueOn: ended.endsOn }]);
  expect(deadlines.items[0]?.because.length).toBeGreaterThan(0);
  const days = await answered(api.GET('/api/v1/contracts/days', query({ contractId: made.contractId })));
  expect(days.items).toMatchObject([{ subjectId: made.contractId, clause: 'D5.1', endsOn: ended.endsOn }]);
  await driveTo(system.db, clock, at('2026-08-01', 8));
  const invoices = await answered(api.GET('/api/v1/invoices', query({ contractId: made.contractId })));
  const invoice = await answered(api.GET('/api/v1/invoices/{id}', path(invoices.items[0]?.id ?? '')));
  // math: July whole: 89.00 + set-up 49.00 = 138.00; 19 % = 26.22; 164.22
  expect(invoice).toMatchObject({ month: '2026-07-01', net: '138.00', tax: '26.22', gross: '164.22' });
  expect(invoice.lines.map(({ kind, net }) => `${kind} ${net}`)).toEqual(['recurring 89.00', 'setup 49.00']);
  await driveTo(system.db, clock, at(ended.endsOn, 12).add({ hours: 24 * 20 }));
  const deletions = await answered(api.GET('/api/v1/deletions', query({ contractId: made.contractId })));
  const deletion = await answered(api.GET('/api/v1/deletions/{id}', path(deletions.items[0]?.id ?? '')));
  expect(deletion.state).toBe('proved');
  expect(new Set(deletion.items.map(({ kind }) => kind))).toEqual(
    new Set(['server', 'volume', 'nic', 'address', 'backup', 'key', 'credential']));
  const server = await answered(api.GET('/api/v1/servers/{id}', path(made.serverId)));
  expect(server.state).toBe('deleted');
  expect(server.checks.length).toBeGreaterThan(5);
});

test('the trail of a thing names who, why and what, and is whole', async () => {
  const { api } = on;
  const first = await answered(api.GET('/api/v1/audit', query({ entityId: made.contractId, limit: 1 })));
  expect(first.items).toMatchObject([{ actor: 'operator:test', cause: 'placeOrder', operation: 'insert' }]);
  const rest = await answered(api.GET('/api/v1/audit', query({ entityId: made.contractId, cursor: first.next ?? '' })));
  expect(rest.items.map(({ cause }) => cause)).toContain('terminateContract');
  expect(rest.next).toBeNull();
  expect(await answered(api.GET('/api/v1/audit/verify'))).toEqual({ intact: true, broken: [] });
});

test('lists are paged without losing or repeating a row', async () => {
  const { api } = on;
  for (let n = 0; n < 4; n++) await answered(api.POST('/api/v1/customers', { body: customer }));
  const whole = await answered(api.GET('/api/v1/customers'));
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: { id: string }[]; next: string | null } = await answered(
      api.GET('/api/v1/customers', query({ limit: 2, ...(cursor ? { cursor } : {}) })));
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  }
  expect(seen).toEqual(whole.items.map(({ id }) => id));
  expect(seen).toHaveLength(5);
  const due: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: { dueAt: string }[]; next: string | null } = await answered(
      api.GET('/api/v1/deadlines', query({ limit: 3, ...(cursor ? { cursor } : {}) })));
    due.push(...page.items.map(({ dueAt }) => dueAt));
    cursor = page.next;
  }
  const all = await answered(api.GET('/api/v1/deadlines'));
  expect(due).toEqual(all.items.map(({ dueAt }) => dueAt));
  expect(due).toEqual(due.toSorted());
});

test('health and the description need no key', async () => {
  expect((await on.app.inject('/api/v1/health')).json()).toEqual({ status: 'ok' });
  const committed = JSON.parse(readFileSync(join(import.meta.dirname, '../../api/openapi.json'), 'utf8')) as unknown;
  expect((await on.app.inject('/api/v1/openapi.json')).json()).toEqual(committed);
});

test('every endpoint was answered with success, nothing failed unseen, and the invariants hold', async () => {
  const text = readFileSync(join(import.meta.dirname, '../../api/endpoints.txt'), 'utf8');
  const endpoints = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' ').slice(0, 2).join(' '));
  const elsewhere = new Set(allEndpoints(on.system.workflows, testIdentity).filter(({ tag }) => tag in coveredIn)
    .map(({ method, path: below }) => `${method} /api/v1${below}`).concat(Object.keys(coveredAlone)));
  expect(endpoints.filter((endpoint) => !on.succeeded.has(endpoint) && !elsewhere.has(endpoint))).toEqual([]);
  expect(on.log.filter((line) => line.includes('failed'))).toEqual([]);
  expect(await findViolations(on.database.ownerDb, await on.engine.listWorld())).toEqual([]);
});
