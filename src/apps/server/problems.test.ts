import type { InjectOptions } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { limits } from '../../kernel/limits.ts';
import { ok } from '../../kernel/result.ts';
import { transaction } from '../../database/index.ts';
import { backupRefusals, planBackup } from '../../modules/backup/index.ts';
import { billingRefusals } from '../../modules/billing/refusals.ts';
import { contractRefusals, moveContent } from '../../modules/contracts/index.ts';
import { deadlineRefusals } from '../../modules/deadlines/refusals.ts';
import { exitRefusals } from '../../modules/exit/refusals.ts';
import { networkRefusals } from '../../modules/network/refusals.ts';
import { partyRefusals } from '../../modules/parties/index.ts';
import { noNetwork, noRoom } from '../../workflows/order-fields.ts';
import { workflowRefusals } from '../../workflows/refusals.ts';
import { waitForRun } from '../../workflows/index.ts';
import { allEndpoints } from './endpoints.ts';
import { codesOf } from './openapi.ts';
import { titles } from './problem.ts';
import { contact, customer, makeSale, openTestApi, provider, server, sshKey, testIdentity, type TestApi } from './test-api.ts';
import { coveredIn } from './test-visitor.ts';

let on: TestApi;
let sale: Awaited<ReturnType<typeof makeSale>>;
const codes = new Set<string>();
beforeAll(async () => {
  on = await openTestApi();
});
afterAll(() => on.close());

const GHOST = '01K0Y3ZJ8QXW5T7N2M4P6R8S9V';

async function ask(asked: InjectOptions, headers: Record<string, string> = {}) {
  const { payload, url, ...rest } = asked;
  const answer = await on.app.inject({
    ...rest, url: `/api/v1${String(url)}`, headers: { authorization: `Bearer ${on.key}`, ...headers },
    ...(payload === undefined ? {} : { payload }),
  });
  return answer;
}

type Row = readonly [
  method: 'GET' | 'POST' | 'PUT', url: string, body: unknown, status: number, code: string, pointer?: string,
];

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}

async function check([method, url, body, status, code, pointer]: Row): Promise<void> {
  const answer = await ask({ method, url, ...(body === undefined ? {} : { payload: body as object }) });
  const problem = answer.json<Record<string, unknown>>();
  expect(problem).toMatchObject({ status, code, type: `urn:hafenamt:problem:${code}` });
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.headers['x-correlation-id']).toBe(problem['correlation']);
  for (const part of ['title', 'detail', 'next']) expect(String(problem[part]).length).toBeGreaterThan(3);
  if (pointer !== undefined) expect(problem['pointer']).toBe(pointer);
  const endpoint = allEndpoints(on.system.workflows, testIdentity)
    .find((one) => one.method === method && patternOf(one.path).test(url.split('?')[0] ?? ''));
  if (endpoint) expect(codesOf(endpoint)).toContain(code);
  codes.add(code);
}

test.each<Row>([
  ['GET',  '/provider',                        undefined,                409, 'parties.no_provider'],
  ['POST', '/networks', { network: '192.0.2.0/24', gateway: '192.0.2.1' }, 409, 'parties.no_provider'],
])('before anything is set up: %s %s → %s', (...row) => check(row as unknown as Row));

test('the provider is set up', async () => {
  sale = await makeSale(on);
});

const notice = { channel: 'api', byName: 'A', content: 'B' };
const accepting = { ...notice, verdict: 'accepted' };

const ghosts: readonly Row[] = [
  ['GET',  `/customers/org_${GHOST}`,              undefined, 404, 'parties.unknown_organisation'],
  ['GET',  `/customers/org_${GHOST}/contacts`,     undefined, 404, 'parties.unknown_organisation'],
  ['POST', `/customers/org_${GHOST}/contacts`,     contact,   404, 'parties.unknown_organisation'],
  ['GET',  `/offers/off_${GHOST}`,                 undefined, 404, 'contracts.unknown_offer'],
  ['GET',  `/contracts/ctr_${GHOST}`,              undefined, 404, 'contracts.unknown_contract'],
  ['POST', `/contracts/ctr_${GHOST}/termination`,  notice,    404, 'contracts.unknown_contract'],
  ['POST', `/contracts/ctr_${GHOST}/acceptance`,   accepting, 404, 'contracts.unknown_contract'],
  ['GET',  `/servers/srv_${GHOST}`,                undefined, 404, 'servers.unknown'],
  ['POST', `/servers/srv_${GHOST}/restart`,        undefined, 404, 'servers.unknown'],
  ['POST', `/servers/srv_${GHOST}/backups`,        undefined, 404, 'servers.unknown'],
  ['GET',  `/backups/bak_${GHOST}`,                undefined, 404, 'backup.unknown'],
  ['POST', `/backups/bak_${GHOST}/restore-check`,  { paths: [] }, 404, 'backup.unknown'],
  ['GET',  `/runs/run_${GHOST}`,                   undefined, 404, 'runs.unknown'],
  ['POST', `/runs/run_${GHOST}/retry`,             undefined, 404, 'runs.unknown'],
  ['GET',  `/documents/doc_${GHOST}`,              undefined, 404, 'contracts.unknown_document'],
  ['GET',  `/documents/doc_${GHOST}/content`,      undefined, 404, 'contracts.unknown_document'],
  ['GET',  `/invoices/inv_${GHOST}`,               undefined, 404, 'billing.unknown_invoice'],
  ['GET',  `/deletions/del_${GHOST}`,              undefined, 404, 'exit.unknown_deletion'],
  ['POST', `/deadlines/dln_${GHOST}/retry`,        undefined, 404, 'deadlines.unknown'],
  ['POST', `/alarms/alm_${GHOST}/settle`, { settlement: 'x' }, 404, 'deadlines.unknown_alarm'],
  ['POST', '/mail-bounces', { messageId: '<x@y>', report: '550' }, 404, 'contracts.unknown_mail', '/messageId'],
  ['POST', '/clauses/Z9.9',                        {},        404, 'unknown-clause'],
  ['GET',  '/nowhere',                             undefined, 404, 'api.not_found'],
  ['PUT',  '/customers',                           customer,  404, 'api.not_found'],
  ['GET',  '/customers/org_1',                     undefined, 404, 'api.not_found'],
  ['GET',  '/customers/%00',                       undefined, 404, 'api.not_found'],
  ['GET',  '/customers/%zz',                       undefined, 404, 'api.not_found'],
  ['GET',  `/customers/${'x'.repeat(300)}`,        undefined, 404, 'api.not_found'],
  ['GET',  "/customers/org_1'%20or%20'1'='1",      undefined, 404, 'api.not_found'],
];
test.each(ghosts)('what is not there: %s %s → %s', (...row) => check(row as unknown as Row));

const offer = () => ({
  customerId: sale.customerId, contactId: sale.contactId, binding: true, minimumMonths: 12, server,
});
const order = () => ({
  offerId: sale.offer.id, channel: 'api', orderedBy: sale.contactId, hostname: 'a', sshKeys: [sshKey],
});
const otherContact = `con_${GHOST}`;
const otherCustomer = `org_${GHOST}`;
const otherOffer = `off_${GHOST}`;

const net = (network: string, gateway: string) => () => ({ network, gateway });
const offering = (change: object) => () => ({ ...offer(), ...change });
const wish = (change: object) => () => ({ ...offer(), server: { ...server, ...change } });
const ordering = (change: object) => () => ({ ...order(), ...change });

const invalid = 'api.invalid_request';
const particulars = (change: object) => () => ({ ...provider, ...change });

const faulty: readonly (readonly ['POST' | 'PUT', string, () => unknown, number, string, string?])[] = [
  ['POST', '/customers',    () => ({ ...customer, business: false }),      422, 'parties.not_a_business', '/business'],
  ['POST', '/customers',    () => ({ ...customer, country: 'AT' }),        422, 'parties.foreign_customer', '/country'],
  ['POST', '/customers',    () => ({ ...customer, name: '' }),             422, invalid, '/name'],
  ['POST', '/customers',    () => ({ ...customer, name: 'a\u0000b' }),     422, invalid, '/name'],
  ['POST', '/customers',    () => ({ ...customer, name: 'a\ud800' }),      422, invalid, '/name'],
  ['POST', '/customers',    () => ({ ...customer, name: 'x'.repeat(201) }), 422, invalid, '/name'],
  ['POST', '/customers',    () => ({ ...customer, email: 'nobody' }),      422, invalid, '/email'],
  ['POST', '/customers',    () => ({ ...customer, country: 'Germany' }),   422, invalid, '/country'],
  ['POST', '/customers',    () => ({ ...customer, 'a/b': 1 }),             422, invalid, '/a~1b'],
  ['POST', '/customers',    () => [],                                      422, invalid, ''],
  ['POST', '/customers',    () => undefined,                               422, invalid, ''],
  ['PUT',  '/provider',     particulars({ iban: 'DE03120300000000202051' }), 422, invalid, '/iban'],
  ['PUT',  '/provider',     particulars({ bic: 'X' }),                     422, invalid, '/bic'],
  ['POST', '/networks',     net('198.51.100.9/24', '198.51.100.1'),        422, invalid, '/network'],
  ['POST', '/networks',     net('198.51.101.0/31', '198.51.101.0'),        422, invalid, '/network'],
  ['POST', '/networks',     net('198.51.101.0/24', '198.51.102.1'),        422, 'network.gateway_outside', '/gateway'],
  ['POST', '/networks',     net('198.51.100.128/25', '198.51.100.129'),    409, 'network.overlap', '/network'],
  ['POST', '/offers',       offering({ customerId: otherCustomer }),       404, 'parties.unknown_organisation'],
  ['POST', '/offers', offering({ contactId: otherContact }), 422, 'parties.unknown_contact', '/contactId'],
  ['POST', '/offers',       offering({ weeks: 0 }),                        422, invalid, '/weeks'],
  ['POST', '/offers', offering({ binding: false, weeks: 8 }), 422, 'contracts.weeks_without_binding', '/weeks'],
  ['POST', '/offers',       offering({ minimumMonths: 1.5 }),              422, invalid, '/minimumMonths'],
  ['POST', '/customers', () => ({ ...customer, sellerId: `org_${GHOST}` }), 422, 'parties.unknown_reseller', '/sellerId'],
  ['POST', '/offers', wish({ flavour: 'huge' }), 422, 'contracts.unknown_flavour', '/server/flavour'],
  ['POST', '/offers', wish({ image: 'dos' }), 422, 'contracts.unknown_image', '/server/image'],
  ['POST', '/offers',       wish({ monthlyNet: '-1.00' }),                 422, invalid, '/server/monthlyNet'],
  ['POST', '/offers',       wish({ monthlyNet: 89 }),                      422, invalid, '/server/monthlyNet'],
  ['POST', '/offers',       wish({ monthlyNet: '89.005' }),                422, invalid, '/server/monthlyNet'],
  ['POST', '/offers',       wish({ setupNet: '1e3' }),                     422, invalid, '/server/setupNet'],
  ['POST', '/orders',       ordering({ offerId: otherOffer }),             404, 'contracts.unknown_offer', '/offerId'],
  ['POST', '/orders', ordering({ orderedBy: otherContact }), 422, 'parties.unknown_contact', '/orderedBy'],
  ['POST', '/orders', ordering({ sshKeys: [] }), 422, 'contracts.unmanaged_needs_key', '/sshKeys'],
  ['POST', '/orders',       ordering({ sshKeys: ['ssh-ed25519 AAAA'] }),   422, 'contracts.bad_ssh_key', '/sshKeys/0'],
  ['POST', '/orders',       ordering({ hostname: 'Über' }),                422, invalid, '/hostname'],
  ['POST', '/orders',       ordering({ channel: 'telegram' }),             422, invalid, '/channel'],
  ['POST', '/clauses/A2.2', () => ({ offerDate: '2026-02-30' }),           422, 'impossible-date', '/offerDate'],
  ['POST', '/clauses/A2.2', () => ({}),                                    422, 'missing-field', '/offerDate'],
];
test.each(faulty.map(([method, url, body, status, code, pointer]) => ({ method, url, body, status, code, pointer })))(
  'what cannot be: $method $url → $code $pointer',
  ({ method, url, body, status, code, pointer }) => check([method, url, body(), status, code, pointer as never]),
);

test.each([
  '/customers?limit=0', '/customers?limit=101', '/customers?limit=ten', '/customers?cursor=%00', "/customers?cursor='",
  '/audit?entityId=x', '/servers?sort=colour', '/servers?live=perhaps', '/search?q=x', '/deadlines?state=late', '/deadlines?dueFrom=2026-02-30', '/alarms?open=perhaps',
  '/runs?state=lost', '/servers?customerId=1',
])('a query that makes no sense: %s', (url) => check(['GET', url, undefined, 422, 'api.invalid_request']));

test('a cursor that is none, or of another order, is a fault: guessed at, a script would lose rows', async () => {
  const other = Buffer.from(JSON.stringify(['-nothing', 'x', 'x'])).toString('base64url');
  for (const list of ['customers', 'deadlines', 'runs', 'documents', 'declarations', 'servers']) {
    await check(['GET', `/${list}?cursor=xyz`, undefined, 422, 'api.invalid_request']);
    await check(['GET', `/${list}?cursor=${other}`, undefined, 422, 'api.invalid_request']);
  }
});

test.each([
  ['not JSON',       'application/json', '{',                                    400, 'api.malformed'],
  ['empty',          'application/json', '',                                     400, 'api.malformed'],
  ['poisoned',       'application/json', '{"__proto__": {"business": true}}',    400, 'api.malformed'],
  ['a form',         'application/x-www-form-urlencoded', 'name=x',              415, 'api.media_type'],
  ['text',           'text/plain',       'hello',                                415, 'api.media_type'],
  ['too large',      'application/json', `"${'x'.repeat(limits.requestBytes)}"`, 413, 'api.too_large'],
])('a body that is %s', async (_, type, payload, status, code) => {
  const answer = await ask({ method: 'POST', url: '/customers', payload }, { 'content-type': type });
  expect(answer.json()).toMatchObject({ status, code });
  codes.add(code);
});

test('states that forbid it: an offer taken, a service accepted, a contract that ends, a run that is not stuck', async () => {
  const placed = (await ask({ method: 'POST', url: '/orders', payload: order() })).json<Record<string, string>>();
  await check(['POST', '/orders', order(), 409, 'contracts.offer_taken']);
  await check(['POST', `/runs/${placed['runId']}/retry`, undefined, 409, 'runs.not_stuck']);
  const { db } = on.system;
  await waitForRun(db, placed['runId'] ?? '', 60_000);
  const acceptance = `/contracts/${placed['contractId']}/acceptance`;
  const ahead = { ...accepting, productiveUseOn: '2999-12-31' };
  await check(['POST', acceptance, ahead, 422, 'contracts.use_outside_service', '/productiveUseOn']);
  const torn = { channel: 'email', byName: 'Mara', content: 'x', verdict: 'accepted', defects: 'significant' };
  await check(['POST', acceptance, torn, 422, 'contracts.contradictory_verdict', '/defects']);
  expect((await ask({ method: 'POST', url: acceptance, payload: accepting })).statusCode).toBe(201);
  await check(['POST', acceptance, accepting, 409, 'contracts.already_accepted']);
  const termination = `/contracts/${placed['contractId']}/termination`;
  expect((await ask({ method: 'POST', url: termination, payload: notice })).statusCode).toBe(201);
  await check(['POST', termination, notice, 409, 'contracts.not_active']);
  const open = await db.selectFrom('deadline').select('id').where('state', '=', 'open').executeTakeFirstOrThrow();
  await check(['POST', `/deadlines/${open.id}/retry`, undefined, 409, 'deadlines.not_failed']);

  const { id: serverId, tenant } = await db.selectFrom('server').select(['id', 'tenant']).executeTakeFirstOrThrow();
  const backup = newId('backup', on.clock);
  const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock: on.clock };
  const change = (values: object) => transaction(db, caller, async (ctx) =>
    ok(await ctx.tx.updateTable('server').set(values).where('id', '=', serverId).execute()));
  await change({ heldBy: `run_${GHOST}`, setAside: [placed['runId']] });
  await check(['POST', `/runs/${placed['runId']}/retry`, undefined, 409, 'servers.busy']);
  await change({ heldBy: null, setAside: [] });
  await transaction(db, caller, async (ctx) => ok(await planBackup(ctx, { id: backup, tenant, serverId })));
  await check(['POST', `/backups/${backup}/restore-check`, { paths: [] }, 409, 'backup.not_verified']);
  await change({ state: 'quarantined' });
  await check(['POST', `/servers/${serverId}/restart`, undefined, 409, 'servers.wrong_state']);
  await check(['POST', `/servers/${serverId}/backups`, undefined, 409, 'servers.wrong_state']);
  await change({ state: 'running' });
  await change({ handedOverAt: null });
  await check(['POST', `/servers/${serverId}/restart`, undefined, 409, 'servers.not_handed_over']);
  await check(['POST', `/servers/${serverId}/backups`, undefined, 409, 'servers.not_handed_over']);
  await change({ handedOverAt: on.clock.now() });
});

test('nothing is sold to a customer that was deleted', async () => {
  const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock: on.clock };
  const close = (closedAt: ReturnType<typeof on.clock.now> | null) =>
    transaction(on.system.db, caller, async (ctx) => ok(await ctx.tx.updateTable('organisation').set({ closedAt })
      .where('id', '=', sale.customerId).execute()));
  await close(on.clock.now());
  await check(['POST', '/offers', wish({})(), 409, 'parties.customer_closed']);
  await close(null);
});

test('a document that cannot be had, or is not what was issued, is not given out', async () => {
  const [moved, spoilt] = await on.system.db.selectFrom('document').innerJoin('documentContent', 'documentId', 'document.id')
    .select(['document.id', 'bytes']).orderBy('document.id').limit(2).execute();
  const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock: on.clock };
  const place = { store: 's3://elsewhere', key: 'a' };
  await transaction(on.system.db, caller, async (ctx) =>
    ok(await moveContent(ctx, moved?.id ?? '', place, moved?.bytes ?? Buffer.of())));
  await check(['GET', `/documents/${moved?.id}/content`, undefined, 503, 'contracts.document_unreachable']);
  await sql`alter table document_content disable trigger check_content`.execute(on.database.ownerDb);
  await sql`update document_content set bytes = '' where document_id = ${spoilt?.id}`.execute(on.database.ownerDb);
  await check(['GET', `/documents/${spoilt?.id}/content`, undefined, 500, 'contracts.document_damaged']);
  const alarms = await on.system.db.selectFrom('alarm').select('subjectId').where('kind', '=', 'document-damaged').execute();
  expect(alarms).toEqual([{ subjectId: spoilt?.id }]);
});

test('every refusal in the tables is one an endpoint names, but for those of runs and of what a schema refuses', () => {
  const elsewhere = ['backup.server_not_in_service', 'contracts.negative_price'];
  const tables = [partyRefusals, networkRefusals, contractRefusals, backupRefusals, deadlineRefusals, billingRefusals,
    exitRefusals, workflowRefusals];
  const named = new Set(allEndpoints(on.system.workflows, testIdentity).flatMap(codesOf));
  const missing = tables.flatMap((table) => Object.keys(table)).filter((code) => !named.has(code));
  expect(missing.toSorted()).toEqual(elsewhere);
});

test('every status a refusal has is one that problems have a title for', () => {
  const rows = allEndpoints(on.system.workflows, testIdentity).flatMap((one) => Object.values(one.refusals ?? {}));
  expect(rows.map(({ status }) => status).filter((status) => !(status in titles))).toEqual([]);
});

test('every refusal of the modules and workflows was given, but for those nobody can provoke here', () => {
  const unprovoked = ['parties.no_named_contact', 'parties.seller_needed', 'contracts.offer_expired',
    'contracts.offer_outdated'];
  const known = allEndpoints(on.system.workflows, testIdentity).filter(({ tag }) => !(tag in coveredIn))
    .flatMap((one) => Object.keys(one.refusals ?? {}));
  // The clauses' own are proved in src/terms.
  // What an order is refused for lack of room or of a place on the network: capacity.test.ts, network.test.ts.
  // Guests that nobody looks into: foreign-guest.test.ts.
  const elsewhere = { ...noNetwork, ...noRoom, 'catalogue.unknown_location': '', 'backup.cannot_look_inside': '' };
  const missing = new Set(known.filter((code) => code.includes('.') && !codes.has(code) && !(code in elsewhere)));
  expect([...missing].toSorted()).toEqual(unprovoked.toSorted());
});

test('sentences are German unless the reader prefers English', async () => {
  const say = async (wish: string) => (await ask(
    { method: 'POST', url: '/customers', payload: { ...customer, name: '', postcode: 3, vatId: 'x' } },
    { 'accept-language': wish })).json<{ title: string; errors: { pointer: string; detail: string }[] }>();
  const german = await say('fr, de-CH;q=0.9, en;q=0.1');
  expect(german.title).toBe('Nicht möglich');
  expect(german.errors.map(({ pointer }) => pointer).toSorted()).toEqual(['/name', '/postcode', '/vatId']);
  expect(german.errors.find(({ pointer }) => pointer === '/postcode')?.detail).toMatch(/Ungültige Eingabe/);
  expect((await say('en-GB')).errors.find(({ pointer }) => pointer === '/postcode')?.detail).toMatch(/Invalid input/);
});
