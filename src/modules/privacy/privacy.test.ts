import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must, ok, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { contractInService, openTestSale, type TestSale } from '../../workflows/test-sale.ts';
import { listTrail } from '../audit/index.ts';
import type { Permission } from '../identity/index.ts';
import { recordAccess } from '../identity/index.ts';
import { asAccount, makeAccount } from '../identity/test-people.ts';
import { nameContact, registerCustomer } from '../parties/index.ts';
import { exported, exportOrganisation, notExported } from './export-organisation.ts';
import { personTables } from './export-person.ts';
import { listAccessLog } from './list-access-log.ts';
import { listAgreements, readAgreementDocument } from './list-agreements.ts';
import { endAgreement, registerAgreement, type NewAgreement } from './register-agreement.ts';
import { wipedTables } from './wipe-person.ts';

let sale: TestSale;
let otherCustomer: string;
const people: Record<string, string> = {};

beforeAll(async () => {
  sale = await openTestSale();
  await contractInService(sale, '2026-07-14');
  await sale.on('2026-07-15', async (ctx) => {
    const { id: provider } = await ctx.tx.selectFrom('organisation').select('id').where('kind', '=', 'provider')
      .executeTakeFirstOrThrow();
    otherCustomer = must(await registerCustomer(ctx, {
      name: 'Nachbar GmbH', business: true, street: 'Kaistraße 4', postcode: '67059', city: 'Ludwigshafen',
      country: 'DE', email: 'post@example.org', electronicAddress: 'rechnung@example.org',
    }));
    people['management'] = await makeAccount(ctx, provider, ['management'], 'Katrin Lotse');
    people['owner'] = await makeAccount(ctx, sale.customerId, ['owner'], 'Olga Owner');
    people['neighbour'] = await makeAccount(ctx, otherCustomer, ['owner'], 'Nora Nachbar');
  });
});
afterAll(() => sale.database.drop());

const as = <T>(who: string, permission: Permission, work: (ctx: Ctx) => Promise<Result<T>>) =>
  asAccount(sale.database.db, sale.clock, people[who]!, permission, work);
const code = (result: Result<unknown>) => (result.ok ? 'ok' : (result.refusal.path ?? '') + result.refusal.code);

const agreement: NewAgreement = {
  processor: 'Speicherwerk GmbH', country: 'DE', purpose: 'Betrieb der Speichersysteme', data: 'Inhalte der Server',
  services: ['server', 'server'], signedOn: '2026-06-01',
};
const pdf = Buffer.from('%PDF-1.7\nunterschrieben').toString('base64');
const register = (changes: Partial<NewAgreement> = {}) => as('management', 'agreement:manage', (ctx) =>
  registerAgreement(ctx, { ...agreement, ...changes }));
const seenBy = async (who: string) => must(await as(who, 'agreement:read', async (ctx) =>
  ok((await listAgreements(ctx, { limit: 50 })).items)));

test('A13 whoever’s service an agreement touches sees it and reads the signed document; nobody else', async () => {
  const id = must(await register({ pdf }));
  const [seen, ...more] = await seenBy('owner');
  expect([seen, more]).toEqual([expect.objectContaining({ id, processor: 'Speicherwerk GmbH', services: ['server'] }), []]);
  expect(await seenBy('management')).toHaveLength(1);
  expect(await seenBy('neighbour')).toEqual([]); // it has no contract
  const document = must(await as('owner', 'agreement:read', (ctx) => readAgreementDocument(ctx, id)));
  expect(document).toMatchObject({ documentId: seen!.documentId, mediaType: 'application/pdf' });
  expect(code(await as('neighbour', 'agreement:read', (ctx) => readAgreementDocument(ctx, id))))
    .toBe('privacy.unknown_agreement');
  const { bytes } = await sale.database.db.selectFrom('documentContent').select('bytes')
    .where('documentId', '=', document.documentId).executeTakeFirstOrThrow();
  expect(bytes.toString()).toContain('unterschrieben');
});

test('A13 an agreement without a document says so; what is no PDF is refused; an end is not before the beginning', async () => {
  const id = must(await register());
  expect(code(await as('owner', 'agreement:read', (ctx) => readAgreementDocument(ctx, id)))).toBe('privacy.no_document');
  for (const bad of ['%PDF-1.7', Buffer.from('PK').toString('base64'), `${pdf}x`]) {
    expect(code(await register({ pdf: bad }))).toBe('/pdfprivacy.not_a_pdf');
  }
  const large = Buffer.alloc(5 * 1024 * 1024 + 1, ' ');
  large.write('%PDF-');
  expect(code(await register({ pdf: large.toString('base64') }))).toBe('/pdfprivacy.not_a_pdf');
  expect(code(await register({ pdf: large.subarray(0, -1).toString('base64') }))).toBe('ok');
  const end = (day: string) => as('management', 'agreement:manage', (ctx) => endAgreement(ctx, id, day));
  expect([code(await end('2026-05-31')), code(await end('2026-12-31')), code(await end('2026-12-31'))])
    .toEqual(['/endedOnprivacy.bad_end', 'ok', 'privacy.agreement_ended']);
});

test('A14 the customer sees who of the provider looked at what, by name; another customer sees nothing of it', async () => {
  await as('management', 'server:read', async (ctx) => {
    await recordAccess(ctx, people['management']!, {
      tenant: sale.customerId, operation: 'readCustomer', subjectId: sale.customerId, relation: 'provider',
    });
    return ok(null);
  });
  const log = async (who: string) => must(await as(who, 'access-log:read', async (ctx) =>
    ok((await listAccessLog(ctx, { limit: 50 })).items)));
  expect(await log('owner')).toEqual([expect.objectContaining({
    accountName: 'Katrin Lotse', accountOrganisation: 'Torhaus IT GmbH', operation: 'readCustomer', relation: 'provider',
    subjectName: 'Prüfstand GmbH',
  })]);
  expect(await log('neighbour')).toEqual([]);
});

test('A14 the trail names whom its reader may know: a colleague, and who of the provider came in', async () => {
  const name = (who: string, email: string) => as(who, 'contact:name', async (ctx) => ok(await nameContact(ctx, {
    organisationId: sale.customerId, name: 'Jonas Rebstock', email, phone: '+49 6321 5550 17',
  })));
  must(await name('owner', 'jonas@example.org'));
  must(await name('management', 'rebstock@example.org'));
  const seen = async (who: string) => must(await as(who, 'audit:read', async (ctx) => {
    const { items } = await listTrail(ctx, { limit: 50, sort: '-at', entity: 'contact' });
    return ok(items.filter(({ actor }) => actor.startsWith('account:')).map(({ actorName }) => actorName).toSorted());
  }));
  expect(await seen('owner')).toEqual(['Katrin Lotse', 'Olga Owner']);
  expect(await seen('management')).toEqual(['Katrin Lotse', 'Olga Owner']);
});

test('A13 an organisation exports what is its own, without secrets and without others’', async () => {
  const { sections } = must(await as('owner', 'privacy:export', (ctx) => exportOrganisation(ctx, sale.customerId)));
  expect(sections.map(({ table }) => table)).toEqual(expect.arrayContaining(
    ['organisation', 'account', 'membership', 'contact', 'offer', 'offer_item', 'product_order', 'contract',
      'contract_item', 'deadline', 'audit_entry']));
  const text = JSON.stringify(sections);
  expect(text).toContain('Olga Owner');
  expect(text).not.toMatch(/Nachbar|password_hash|token_hash|totp_secret/);
  const foreign = must(await as('owner', 'privacy:export', (ctx) => exportOrganisation(ctx, otherCustomer)));
  expect(foreign.sections).toEqual([]);
});

/** Tables by whether they have a tenant. */
async function tablesOfTenants(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'tenant' order by 1`.execute(sale.database.db);
  return rows.map(({ name }) => name);
}

test('A13 every table of a tenant is exported to its owner, or it is said why not', async () => {
  expect([...Object.keys(exported), ...Object.keys(notExported)].toSorted()).toEqual(await tablesOfTenants());
});

test('A13 every table that refers to an account or a contact is in the export of a person', async () => {
  const { rows } = await sql<{ name: string }>`select distinct table_name as name from information_schema.columns
    where table_schema = 'public' and column_name in ('account_id', 'contact_id', 'ordered_by')`.execute(sale.database.db);
  const short = ['challenge']; // half a ceremony of a few minutes, in which nothing is about the person
  expect(rows.map(({ name }) => name).filter((name) => !personTables.includes(name) && !short.includes(name))).toEqual([]);
});

test('A13 every column made for a name, an address or a browser is wiped, or is no person’s', async () => {
  const { rows } = await sql<{ place: string }>`select table_name || '.' || column_name as place
    from information_schema.columns where table_schema = 'public' and data_type = 'text'
      and column_name in ('name', 'email', 'phone', 'recipient', 'user_agent', 'sentence', 'reason', 'by_name',
        'managing_directors', 'contact_name', 'electronic_address') order by 1`.execute(sale.database.db);
  const others: Readonly<Record<string, string>> = {
    'organisation.name': 'a business', 'organisation.email': 'a business; found and named where it is a person’s',
    'organisation.electronic_address': 'as its e-mail', 'provider_profile.phone': 'a business',
    'provider_profile.managing_directors': '§ 35a GmbHG; found and named',
    'provider_profile.contact_name': 'found and named', 'declaration.by_name': 'a letter the law keeps',
    'run_step.name': 'the program’s own word', 'schema_migration.name': 'the program’s own word', 'approval.reason': 'the program’s own sentence',
    'location.name': 'a place', 'target_group.name': 'hosts', 'target.name': 'a host', 'storage_pool.name': 'storage',
    'image.name': 'an operating system', 'volume.name': 'a thing', 'snapshot.name': 'a thing',
    'private_network.name': 'a network; at first its first server’s host name', 'uplink.name': 'a line',
    'project.name': 'a piece of work', 'cluster.name': 'servers',
  };
  const wiped = (place: string) => wipedTables.includes(place.split('.')[0] ?? '');
  expect(rows.map(({ place }) => place).filter((place) => !(place in others) && !wiped(place))).toEqual([]);
});
