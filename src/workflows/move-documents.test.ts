import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openS3 } from '../adapters/object-store/index.ts';
import { openTestS3, type TestS3 } from '../adapters/object-store/test-s3.ts';
import { transaction, type Ctx } from '../database/index.ts';
import { findViolations } from '../database/invariants.ts';
import { testDatabase, type TestDatabase } from '../database/test-database.ts';
import { FrozenClock } from '../kernel/clock.ts';
import { limits } from '../kernel/limits.ts';
import { must, ok, type Result } from '../kernel/result.ts';
import {
  archiveDocument, moveContent, sendDeclaration, type Mailer, type NewDocument, type ObjectStore,
} from '../modules/contracts/index.ts';
import { registerCustomer, registerProvider } from '../modules/parties/index.ts';
import { openArchive } from './document-archive.ts';
import { makeDocumentMover } from './move-documents.ts';
import { sendQueuedMail } from './send-queued-mail.ts';

const clock = new FrozenClock('2026-12-31T23:30:00Z'); // already the first of January in Germany
let database: TestDatabase;
let server: TestS3;
let tenant: string;
beforeAll(async () => {
  [database, server] = [await testDatabase(), await openTestS3()];
  const address = { street: 'Torstraße 1', postcode: '67059', city: 'Ludwigshafen', country: 'DE' };
  await change(async (ctx) => ok(await registerProvider(ctx, {
    name: 'Torhaus IT GmbH', ...address, vatId: 'DE123456788', taxNumber: '27/123/45678', email: 'post@torhaus.example',
    electronicAddress: 'rechnung@torhaus.example', phone: '+49 621 5550 0', website: 'https://www.torhaus.example',
    iban: 'DE02120300000000202051', bic: 'BYLADEM1001', bankName: 'DKB', registerCourt: 'Amtsgericht Ludwigshafen',
    registerNumber: 'HRB 1', managingDirectors: 'Tora Haus', contactName: 'Rechnungswesen',
  })));
  tenant = await change((ctx) => registerCustomer(ctx, {
    name: 'Prüfstand GmbH', business: true, ...address, email: 'post@pruefstand.example',
    electronicAddress: 'rechnung@pruefstand.example',
  }));
});
beforeEach(async () => {
  server.fail(null);
  server.answers.length = 0;
  await mover(openS3(server.settings))(); // nothing waits from the test before
  server.answers.length = 0;
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

function change<T>(work: (ctx: Ctx) => Promise<Result<T>>): Promise<T> {
  return transaction(database.db, { actor: 'system:test', cause: 'test', correlation: 'test', clock }, work).then(must);
}

/** Issues a document with this text; its id. */
function issue(text: string, kind: NewDocument['kind'] = 'invoice'): Promise<string> {
  return change(async (ctx) => ok((await archiveDocument(ctx, {
    tenant, kind, number: 'RE-1', language: 'de', mediaType: 'application/pdf', bytes: Buffer.from(text), subjectId: tenant,
  })).id));
}

const mover = (store: ObjectStore) => makeDocumentMover({ db: database.db, clock, store });

async function read(id: string, store: ObjectStore | null): Promise<string> {
  const file = await openArchive({ db: database.db, clock, store }).read(id);
  return file.ok ? file.value.bytes.toString('utf8') : file.refusal.code;
}

async function whereIs(id: string): Promise<string> {
  const { rows } = await sql<{ content: boolean; place: string | null }>`
    select exists (select from document_content where document_id = ${id}) as content,
      (select store || ' ' || key from document_location where id = ${id}) as place`.execute(database.db);
  return `${rows[0]?.content ? 'database' : ''}|${rows[0]?.place ?? ''}`;
}

function place(text: string, until: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  return `s3://documents ${until}/${hash.slice(0, 2)}/${hash}`;
}

async function alarms(kind: string): Promise<{ subjectId: string; sentence: string; open: boolean }[]> {
  const rows = await database.db.selectFrom('alarm').selectAll().where('kind', '=', kind).orderBy('id').execute();
  return rows.map(({ subjectId, sentence, settledAt }) => ({ subjectId, sentence, open: settledAt === null }));
}

test('I8 a document moves, is read from the store, and the trail says where it went', async () => {
  const store = openS3(server.settings);
  const id = await issue('Rechnung eins');
  expect(await whereIs(id)).toBe('database|');
  expect(await mover(store)()).toBe(1);
  expect(await mover(store)()).toBe(0);
  // math: issued 2027 in Germany, § 147 (3) AO eight years from its end; counting from 2026 or by UTC gives 2035.
  expect(await whereIs(id)).toBe(`|${place('Rechnung eins', '2036-01-01')}`);
  expect(server.answers).toEqual(['PUT 200', 'GET 200']);
  expect(await read(id, store)).toBe('Rechnung eins');
  expect(await findViolations(database.db)).toEqual([]);
  const entry = await database.db.selectFrom('auditEntry').selectAll().where('entity', '=', 'document_location')
    .where('entityId', '=', id).executeTakeFirstOrThrow();
  expect(entry).toMatchObject({ tenant, actor: 'system:archive', operation: 'insert' });
});

test.each([
  ['invoice-xml',          '2036-01-01'],
  ['order-confirmation',   '2034-01-01'],
  ['deletion-certificate', '2034-01-01'],
] as const)('%s: the law wants it until %s', async (kind, until) => {
  const id = await issue(`Text ${kind}`, kind);
  await mover(openS3(server.settings))();
  expect(await whereIs(id)).toBe(`|${place(`Text ${kind}`, until)}`);
});

test.each(['refuse-put', 'busy', 'hang-up', 'deaf'] as const)('%s: documents stay, can be read, and move later', async (fault) => {
  const store = openS3(server.settings, 200);
  const id = await issue(`stays ${fault}`);
  server.fail(fault);
  await expect(mover(store)()).rejects.toThrow('the object store');
  expect(await whereIs(id)).toBe('database|');
  expect(await read(id, store)).toBe(`stays ${fault}`);
  server.fail(null);
  expect(await mover(store)()).toBe(1);
  expect(await read(id, store)).toBe(`stays ${fault}`);
});

test('a connection lost after the upload: the next round finds the object and goes on', async () => {
  const store = openS3(server.settings);
  const id = await issue('lost');
  server.fail('lost');
  await expect(mover(store)()).rejects.toThrow('the object store does not answer');
  expect(await whereIs(id)).toBe('database|');
  server.fail(null);
  expect(await mover(store)()).toBe(1);
  expect(server.answers).toEqual(['PUT 200', 'PUT 412 PreconditionFailed', 'GET 200']);
  expect(await whereIs(id)).toBe(`|${place('lost', '2036-01-01')}`);
});

test('killed between upload and record, the next start goes on', async () => {
  const store = openS3(server.settings);
  const id = await issue('killed');
  const dying = { ...store, get: () => Promise.reject(new Error('killed')) };
  await expect(mover(dying)()).rejects.toThrow('killed');
  expect(await whereIs(id)).toBe('database|');
  expect(await mover(store)()).toBe(1);
  expect(await read(id, store)).toBe('killed');
});

test('what reads back wrong keeps the original in the database, calls a person once, and holds up nothing else', async () => {
  const store = openS3(server.settings);
  const id = await issue('wrong');
  server.fail('corrupt');
  expect(await mover(store)()).toBe(0);
  server.fail(null);
  const other = await issue('right');
  expect(await mover(store)()).toBe(1); // the other one
  expect([await whereIs(id), await whereIs(other)]).toEqual(['database|', `|${place('right', '2036-01-01')}`]);
  expect(await read(id, store)).toBe('wrong');
  const found = await alarms('document-damaged');
  expect(found).toMatchObject([{ subjectId: id, open: true, sentence: expect.stringContaining('still in the database') }]);
  await change(async (ctx) => ok(await ctx.tx.updateTable('alarm').set({ settledAt: ctx.now })
    .where('subjectId', '=', id).execute()));
  expect(await mover(store)()).toBe(1);
});

test.each([
  ['changed', (key: string) => server.objects.set(key, { bytes: Buffer.from('forged'), headers: {} })],
  ['removed', (key: string) => server.objects.delete(key)],
])('an object that was %s in the store is never served, and a person is called once', async (how, tamper) => {
  const store = openS3(server.settings);
  const id = await issue(`moved ${how}`);
  await mover(store)();
  tamper(`/documents/${place(`moved ${how}`, '2036-01-01').split(' ')[1]}`);
  expect(await read(id, store)).toBe('contracts.document_damaged');
  expect(await read(id, store)).toBe('contracts.document_damaged');
  const found = (await alarms('document-damaged')).filter(({ subjectId }) => subjectId === id);
  expect(found).toMatchObject([{ open: true, sentence: expect.stringContaining('Restore the object') }]);
});

test('a moved document is out of reach, not damaged, while its store is away, unset or another', async () => {
  const store = openS3(server.settings);
  const id = await issue('away');
  await mover(store)();
  server.fail('hang-up');
  expect(await read(id, store)).toBe('contracts.document_unreachable');
  expect(await read(id, null)).toBe('contracts.document_unreachable');
  expect(await read(id, { ...store, name: 's3://other' })).toBe('contracts.document_unreachable');
  expect((await alarms('document-damaged')).some(({ subjectId }) => subjectId === id)).toBe(false);
  server.fail(null);
  expect(await read(id, store)).toBe('away');
});

test(`after ${limits.storeFailures} rounds in a row a person is called, once, and no more when it works again`, async () => {
  const move = mover(openS3(server.settings));
  await issue('patient');
  server.fail('refuse-put');
  for (let round = 1; round < limits.storeFailures; round++) await expect(move()).rejects.toThrow('403 AccessDenied');
  expect(await alarms('document-store-failed')).toEqual([]);
  await expect(move()).rejects.toThrow('403 AccessDenied');
  expect(await alarms('document-store-failed')).toHaveLength(1);
  for (let round = 0; round < 2; round++) await expect(move()).rejects.toThrow('403 AccessDenied');
  expect(await alarms('document-store-failed')).toMatchObject([
    { subjectId: 's3://documents', open: true, sentence: expect.stringContaining('403 AccessDenied') },
  ]);
  server.fail(null);
  expect(await move()).toBe(1);
  expect(await alarms('document-store-failed')).toMatchObject([{ open: false }]);
});

test('a letter carries its document out of the store, and waits while that cannot be had', async () => {
  const store = openS3(server.settings);
  const id = await issue('letter');
  await mover(store)();
  await change(async (ctx) => ok(await sendDeclaration(ctx, {
    tenant, kind: 'invoice', byName: 'Torhaus IT GmbH', subjectId: tenant, content: 'Guten Tag', subject: 'Rechnung',
    recipient: 'mara@pruefstand.example', documentIds: [id],
  })));
  const sent: string[][] = [];
  const mailer: Mailer = {
    async send(mail) {
      sent.push(mail.attachments.map(({ bytes }) => bytes.toString()));
      return { outcome: 'accepted', text: '250 ok' };
    },
  };
  const send = () => sendQueuedMail(database.db, clock, mailer, 'a@b.example', openArchive({ db: database.db, clock, store }));
  server.fail('hang-up');
  await send();
  const waiting = await database.db.selectFrom('mail').selectAll().executeTakeFirstOrThrow();
  expect(waiting).toMatchObject({ state: 'queued', attempts: 1, lastAnswer: expect.stringContaining('s3://documents') });
  server.fail(null);
  const later = new FrozenClock(waiting.nextAttemptAt.toString());
  await sendQueuedMail(database.db, later, mailer, 'a@b.example', openArchive({ db: database.db, clock, store }));
  expect(sent).toEqual([['letter']]);
});

test('two movers at once move each document once', async () => {
  const store = openS3(server.settings);
  const ids = await Promise.all(['a', 'b', 'c', 'd'].map((text) => issue(`both ${text}`)));
  await Promise.all([mover(store)(), mover(store)(), mover(store)()]);
  for (const id of ids) expect(await read(id, store)).toMatch(/^both /);
  expect(await database.db.selectFrom('documentContent').select('documentId').where('documentId', 'in', ids).execute())
    .toEqual([]);
  expect(await database.db.selectFrom('auditEntry').select('number').where('entity', '=', 'document_location')
    .where('entityId', 'in', ids).execute()).toHaveLength(ids.length);
});

const run = (statement: string) => change((ctx) => sql.raw(statement).execute(ctx.tx).then(() => ok(null)));

test.each([
  ['update document_content set bytes = bytes',                                      'permission denied'],
  ['delete from document_content',                                                   'permission denied'],
  ["update document_location set key = 'x'",                                         'permission denied'],
  ['delete from document_location',                                                  'permission denied'],
  ["insert into document_location values ('ID', 'T', 's3://x', 'k')",                'permission denied'],
  ["select move_document('ID', 's3://x', 'k', 'forged')",                            'is not what was issued'],
  ["select move_document('ID', 's3://x', 'k', null)",                                'is not what was issued'],
  ["select move_document('doc_none', 's3://x', 'k', 'untouched')",                   'there is no document'],
  ["insert into document_content values ('doc_none', 'x')",                          'does not match its hash'],
])('I8 the program cannot run “%s”', async (statement, reason) => {
  const id = await issue('untouched');
  await expect(run(statement.replace('ID', id))).rejects.toThrow(reason);
  expect(await whereIs(id)).toBe('database|');
});

test('I8 no document is issued without its content, or with other content', async () => {
  const row = (id: string) => `insert into document (id, tenant, kind, number, language, media_type, file_name, sha256, subject_id)
    values ('${id}', '${tenant}', 'offer', 'X', 'de', 'application/pdf', 'x', encode(sha256('x'), 'hex'), 'x')`;
  await expect(run(row('doc_x'))).rejects.toThrow('document doc_x has no content');
  await expect(run(`${row('doc_y')}; insert into document_content values ('doc_y', 'y')`)).rejects.toThrow('its hash');
});

test('a document that is somewhere already goes nowhere else', async () => {
  const store = openS3(server.settings);
  const id = await issue('settled');
  await mover(store)();
  const again = change((ctx) => moveContent(ctx, id, { store: 's3://other', key: 'k' }, Buffer.from('settled')).then(ok));
  await expect(again).rejects.toThrow('is already somewhere else');
});

test('I8 is seen to be broken', async () => {
  const id = await issue('broken');
  await sql`delete from document_content where document_id = ${id}`.execute(database.ownerDb);
  expect(await findViolations(database.db)).toEqual([
    `I8 issued documents match their hash and the program cannot change them: ${id}`,
  ]);
  await sql`grant delete on document_content to hafenamt_app`.execute(database.ownerDb);
  expect((await findViolations(database.db)).join()).toContain('document_content DELETE');
});
