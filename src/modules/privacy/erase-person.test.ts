import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { directoryMailer } from '../../adapters/mail/index.ts';
import { newId } from '../../kernel/ids.ts';
import { must, type Result } from '../../kernel/result.ts';
import { transaction, type Ctx } from '../../database/index.ts';
import { forgetMail, offerServer, openArchive, orderServer, sendQueuedMail } from '../../workflows/index.ts';
import { openTestSale, SSH_KEY, wish, type TestSale } from '../../workflows/test-sale.ts';
import { raiseAlarm } from '../deadlines/index.ts';
import { makeAccount, makeOrganisation } from '../identity/test-people.ts';
import { nameContact } from '../parties/index.ts';
import { erasePerson } from './erase-person.ts';
import { exportPerson } from './export-person.ts';
import { setHold } from './legal-hold.ts';
import { readErasure } from './list-erasures.ts';

const NAME = 'Mara Prüfer';
const EMAIL = 'mara@pruefstand.example';
let sale: TestSale;
let account: string;
let mailDirectory: string;

beforeEach(async () => {
  sale = await openTestSale();
  mailDirectory = mkdtempSync(join(tmpdir(), 'hafenamt-erasure-'));
  account = await sale.on('2026-07-01', leaveTracesEverywhere);
});
afterEach(async () => {
  await sale.database.drop();
  rmSync(mailDirectory, { recursive: true });
});

/** An offer and an order with their letters, an account that was used, and her name wherever somebody may write it. */
async function leaveTracesEverywhere(ctx: Ctx): Promise<string> {
  const { customerId: tenant, contactId } = sale;
  const { id: offerId } = must(await offerServer(ctx, wish(sale)));
  must(await orderServer(ctx, {
    offerId, channel: 'email', orderedBy: contactId, hostname: 'pruefstand', sshKeys: [SSH_KEY],
    content: `Hiermit beauftrage ich das. ${NAME}`,
  }, { name: 'provision-server', version: 1, engine: 'simulated' } as never));
  const id = await makeAccount(ctx, tenant, ['owner'], NAME);
  await ctx.tx.updateTable('account').set({ email: 'Mara@Pruefstand.example' }).where('id', '=', id).execute();
  const hash = (n: number) => Buffer.alloc(32, n);
  const soon = ctx.now.add({ hours: 1 });
  const { tx } = ctx;
  await tx.insertInto('session').values({
    id: newId('session', ctx.clock), tenant, accountId: id, tokenHash: hash(1), address: '203.0.113.7',
    userAgent: 'Maras Firefox', expiresAt: soon,
  }).execute();
  await tx.insertInto('passkey').values({
    id: newId('passkey', ctx.clock), tenant, accountId: id, name: `${NAME}: Telefon`, credentialId: 'credential-of-hers',
    publicKey: hash(2), counter: 1n, transports: [],
  }).execute();
  await tx.insertInto('oneTimeLink').values({
    id: newId('oneTimeLink', ctx.clock), tenant, accountId: null, kind: 'invitation', tokenHash: hash(3), email: EMAIL,
    expiresAt: soon,
  }).execute();
  await tx.insertInto('apiKey').values({
    id: newId('apiKey', ctx.clock), tenant, name: 'Skript von Mara', tokenHash: hash(4), accountId: id,
  }).execute();
  await tx.insertInto('mail').values(['queued', 'sent'].map((state) => ({
    id: newId('mail', ctx.clock), tenant, messageId: `<${state}@hafenamt>`, recipient: EMAIL, subject: 'Ihr Zugang',
    body: `Guten Tag ${NAME}`, state,
  }))).execute();
  await tx.insertInto('idempotencyKey').values({
    actor: 'operator:x', key: 'k', operation: 'POST /x', requestHash: hash(5), status: 201, response: `{"email":"${EMAIL}"}`,
  }).execute();
  await tx.insertInto('approval').values({
    id: newId('approval', ctx.clock), tenant, operation: 'x', request: JSON.stringify({ body: { name: NAME } }), reason: 'x',
    state: 'open', requestedBy: `account:${id}`, expiresAt: soon,
  }).execute();
  await tx.insertInto('supportAccess').values({
    id: newId('supportAccess', ctx.clock), tenant, accountId: id, reason: `${NAME} rief an`, fromAt: ctx.now, untilAt: soon,
  }).execute();
  await raiseAlarm(ctx, {
    tenant, kind: 'mail-failed', subjectId: 'eml_x',
    sentence: { de: `„x“ an ${EMAIL} kam nicht an`, en: `“x” to ${EMAIL} was not delivered` },
  });
  return id;
}

/** Table → rows in which one of the words occurs, whatever the column. */
async function rowsWith(...words: string[]): Promise<Record<string, number>> {
  const { db, ownerDb } = sale.database;
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`
    .execute(db);
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const patterns = words.map((word) => `%${word}%`);
    const { rows: [row] } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)} part
      where to_jsonb(part)::text ilike any(${patterns}::text[])`.execute(ownerDb);
    if (row && row.n > 0) found[name] = row.n;
  }
  return found;
}

const as = <T>(work: (ctx: Ctx) => Promise<Result<T>>) => transaction(sale.database.db, {
  actor: 'account:acc_management', cause: 'test', correlation: 'test', clock: sale.clock, reach: 'all',
}, work);
const erase = (subjectId: string) => as((ctx) => erasePerson(ctx, subjectId, 'Antrag nach Art. 17 DSGVO'));
const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code);

test('A13 after an erasure the name and the address are nowhere but in the listed records', async () => {
  const before = await rowsWith(NAME, EMAIL);
  expect(Object.keys(before).toSorted()).toEqual(['account', 'alarm', 'approval', 'contact', 'declaration',
    'idempotency_key', 'mail', 'one_time_link', 'passkey', 'support_access']);
  const { erased, kept } = must(await as(async (ctx) => readErasure(ctx, must(await erasePerson(ctx, account, 'Antrag')))));
  // What is left: the letters (declarations, and the mails that carried them), which the record names.
  const after = await rowsWith(NAME, EMAIL, 'Maras Firefox', 'Skript von Mara', '203.0.113.7', 'credential-of-hers');
  const carried = await sale.database.db.selectFrom('mail').select('id').where('declarationId', 'is not', null).execute();
  expect(after).toEqual({ declaration: 2, mail: carried.length });
  // An alarm names her in both its languages.
  expect(erased).toMatchObject({ account: 1, contact: 1, session: 1, passkey: 1, one_time_link: 1, api_key: 1, mail: 2,
    alarm: 2, approval: 1, support_access: 2, idempotency_key: 1, membership: 1 });
  // math: letters of July 2026 are kept for six years from the end of 2026, to 31.12.2032; wrong is July 2032
  expect(kept).toEqual([{
    record: expect.objectContaining({ de: expect.stringContaining('Handels- und Geschäftsbriefe') }), count: 3,
    law: '§ 147 Abs. 1 Nr. 2 und 3, Abs. 3 AO; § 257 Abs. 1 Nr. 2 und 3, Abs. 4 HGB', until: '2032-12-31',
  }]);
});

test('A13 nothing opens any more: account, session, key, membership, passkey', async () => {
  must(await erase(account));
  const { db } = sale.database;
  expect(await db.selectFrom('account').select(['state', 'email', 'passwordHash', 'name']).where('id', '=', account)
    .executeTakeFirst()).toEqual({ state: 'erased', email: null, passwordHash: null, name: 'gelöscht' });
  for (const [table, column] of [['session', 'revokedAt'], ['apiKey', 'revokedAt'], ['membership', 'endedAt'],
    ['passkey', 'removedAt'], ['oneTimeLink', 'usedAt']] as const) {
    const open = await db.selectFrom(table as 'session').select('id').where(column as 'revokedAt', 'is', null).execute();
    expect(open, table).toEqual([]);
  }
});

test('A13 the mail files of her sign-in are removed as well; those of letters stay', async () => {
  const { db } = sale.database;
  const mailer = directoryMailer(mailDirectory);
  await db.updateTable('mail').set({ state: 'failed' }).where('messageId', '=', '<sent@hafenamt>').execute()
    .catch(() => undefined); // a change without an actor is refused: the file is all that matters here
  await sendQueuedMail(db, sale.clock, mailer, 'post@torhaus.example', openArchive({ db, clock: sale.clock, store: null }));
  const files = () => readdirSync(mailDirectory).filter((file) =>
    readFileSync(join(mailDirectory, file), 'utf8').toLowerCase().includes(EMAIL)).toSorted();
  const letters = (await db.selectFrom('mail').select('messageId').where('declarationId', 'is not', null).execute())
    .map(({ messageId }) => `${messageId.replaceAll(/[^\w.-]/g, '')}.eml`);
  expect(files()).toEqual([...letters, 'queuedhafenamt.eml'].toSorted());
  must(await erase(account));
  expect(await forgetMail(db, sale.clock, mailer)).toBe(2);
  expect(files()).toEqual(letters.toSorted());
  expect(await forgetMail(db, sale.clock, mailer)).toBe(0);
});

test('A13 somebody else of the same name, where she is not known, is left alone', async () => {
  const { id } = await sale.on('2026-07-02', async (ctx) => {
    const other = await makeOrganisation(ctx, 'customer', 'Nachbar GmbH');
    const sentence = { de: `${NAME} wartet`, en: `${NAME} waits` };
    await raiseAlarm(ctx, { tenant: other, kind: 'run-stuck', subjectId: 'run_x', sentence });
    return ctx.tx.selectFrom('alarm').select('id').where('tenant', '=', other).executeTakeFirstOrThrow();
  });
  must(await erase(account));
  const alarm = await sale.database.db.selectFrom('alarm').select('sentence').where('id', '=', id).executeTakeFirst();
  expect(alarm).toEqual({ sentence: `${NAME} waits` });
});

test('A13 a contact and the account of the same name and address are one person; a shared mailbox is not', async () => {
  const shared = await sale.on('2026-07-02', (ctx) =>
    nameContact(ctx, { organisationId: sale.customerId, name: 'Paul Post', email: EMAIL, phone: '1' }));
  must(await erase(sale.contactId));
  const { db } = sale.database;
  expect(await db.selectFrom('account').select('state').where('id', '=', account).executeTakeFirst())
    .toEqual({ state: 'erased' });
  expect(await db.selectFrom('contact').select('name').where('id', '=', shared).executeTakeFirst())
    .toEqual({ name: 'Paul Post' });
});

test('A13 the last named contact of a running contract is not erased; once there is another, it is', async () => {
  must(await erase(sale.otherContactId));
  const refused = await erase(account);
  expect(code(refused)).toBe('privacy.last_contact');
  expect(refused.ok ? '' : refused.refusal.message.de).toContain('Prüfstand GmbH');
  expect(await rowsWith(NAME)).toHaveProperty('account');
  await sale.on('2026-07-02', (ctx) =>
    nameContact(ctx, { organisationId: sale.customerId, name: 'Nele Neu', email: 'nele@pruefstand.example', phone: '1' }));
  expect(code(await erase(account))).toBe('ok');
});

test('A13 refused: a person twice, nobody, something that is no person, and under a legal hold', async () => {
  expect(code(await erase(newId('account', sale.clock)))).toBe('privacy.unknown_person');
  expect(code(await erase(sale.customerId))).toBe('privacy.unknown_person');
  must(await as((ctx) => setHold(ctx, sale.customerId, 'Verfahren 3 O 12/26')));
  expect(code(await erase(account))).toBe('privacy.legal_hold');
  await sale.on('2026-07-03', (ctx) =>
    ctx.tx.updateTable('legalHold').set({ liftedAt: ctx.now }).execute());
  expect(code(await erase(account))).toBe('ok');
  expect(code(await erase(account))).toBe('privacy.already_erased');
});

test('A13 names in a trail of before are named as kept, not hidden', async () => {
  await sale.on('2026-07-02', (ctx) =>
    ctx.tx.updateTable('organisation').set({ buyerReference: NAME }).where('id', '=', sale.customerId).execute());
  const { kept } = must(await as(async (ctx) => readErasure(ctx, must(await erasePerson(ctx, account, 'Antrag')))));
  expect(kept.map(({ record, count }) => [record.en, count])).toContainEqual(
    ['Audit trail: entries of the time when it still had names', 1]);
});

test('A13 the export has everything of the person, and no secret', async () => {
  const { sections } = must(await as((ctx) => exportPerson(ctx, account)));
  const tables = sections.map(({ table }) => table);
  expect(tables).toEqual(expect.arrayContaining(['account', 'membership', 'session', 'passkey', 'api_key', 'contact', 'offer',
    'product_order', 'declaration', 'mail', 'support_access', 'approval']));
  const text = JSON.stringify(sections);
  for (const known of [NAME, '203.0.113.7', 'Maras Firefox', '+49 6321 5550 1']) expect(text).toContain(known);
  for (const secret of ['token_hash', 'password_hash', 'totp_secret', 'public_key', 'ssh_keys', '"body"']) {
    expect(text).not.toContain(secret);
  }
  expect(text).not.toContain('Otto Order');
  for (const { description, rows, isCut } of sections) {
    expect([description.de !== '', description.en !== '', rows.length > 0, isCut]).toEqual([true, true, true, false]);
  }
  const other = must(await as((ctx) => exportPerson(ctx, sale.otherContactId)));
  expect(other.sections.map(({ table }) => table)).toEqual(['contact']);
});
