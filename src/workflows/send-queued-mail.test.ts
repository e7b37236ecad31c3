import { afterAll, beforeAll, expect, test } from 'vitest';
import { smtpMailer } from '../adapters/mail/index.ts';
import { openTestSmtp, type TestSmtp } from '../adapters/mail/test-smtp.ts';
import { transaction, type Ctx } from '../database/index.ts';
import { testDatabase, type TestDatabase } from '../database/test-database.ts';
import { FrozenClock } from '../kernel/clock.ts';
import { limits } from '../kernel/limits.ts';
import { must, ok } from '../kernel/result.ts';
import { recordBounce, sendDeclaration } from '../modules/contracts/index.ts';
import { registerCustomer } from '../modules/parties/index.ts';
import { openArchive } from './document-archive.ts';
import { sendQueuedMail } from './send-queued-mail.ts';

const clock = new FrozenClock('2026-07-01T08:00:00Z');
let database: TestDatabase;
let smtp: TestSmtp;
let tenant: string;
beforeAll(async () => {
  [database, smtp] = [await testDatabase(), await openTestSmtp()];
  tenant = must(await change((ctx) => registerCustomer(ctx, {
    name: 'Prüfstand GmbH', business: true, street: 'Messweg 2', postcode: '67433', city: 'Neustadt', country: 'DE',
    email: 'post@pruefstand.example', electronicAddress: 'rechnung@pruefstand.example',
  })));
});
afterAll(async () => {
  await smtp.close();
  await database.drop();
});

function change<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock };
  return transaction(database.db, caller, async (ctx) => ok(await work(ctx))).then(must);
}

/** Declares something by mail; returns its Message-ID. */
async function declare(subject: string): Promise<string> {
  const id = await change((ctx) => sendDeclaration(ctx, {
    tenant, kind: 'ready-notice', byName: 'Torhaus IT GmbH', subjectId: tenant, content: 'Guten Tag', subject,
    recipient: 'mara@pruefstand.example', documentIds: [],
  }));
  return `<${id}@hafenamt>`;
}

const archive = { read: (id: string) => openArchive({ db: database.db, clock, store: null }).read(id) };
const send = () => sendQueuedMail(database.db, clock, smtpMailer(smtp.url), 'post@torhaus.example', archive);

async function read(messageId: string) {
  const mail = await database.db.selectFrom('mail').selectAll().where('messageId', '=', messageId)
    .executeTakeFirstOrThrow();
  const alarm = await database.db.selectFrom('alarm').selectAll().where('subjectId', '=', mail.id).executeTakeFirst();
  const { state, attempts, lastAnswer: answer, sentAt } = mail;
  return { state, attempts, answer, sentAt, alarm: alarm?.sentence };
}

test('A16.1 a mail is sent once and its answer kept', async () => {
  smtp.answerWith({});
  const messageId = await declare('eins');
  expect(await send()).toBe(1);
  expect(await send()).toBe(0);
  expect(smtp.received.map((mail) => mail.messageId)).toEqual([messageId]);
  expect(await read(messageId)).toMatchObject({
    state: 'sent', attempts: 1, answer: expect.stringMatching(/^250 /), sentAt: clock.now(), alarm: undefined,
  });
});

test('two senders at once send each mail once', async () => {
  smtp.answerWith({});
  const before = smtp.received.length;
  const declared: string[] = [];
  for (let n = 0; n < 12; n++) declared.push(await declare(`zugleich ${n}`));
  const sent = await Promise.all([send(), send()]);
  expect(sent[0] + sent[1]).toBe(12);
  expect(smtp.received.slice(before).map((mail) => mail.messageId).toSorted()).toEqual(declared.toSorted());
});

test('a mail whose sender died with it in hand is taken up again when the claim is over', async () => {
  smtp.answerWith({});
  const messageId = await declare('liegen geblieben');
  const dying = { send: () => Promise.reject(new Error('killed')) };
  await expect(sendQueuedMail(database.db, clock, dying, 'post@torhaus.example', archive)).rejects.toThrow('killed');
  expect(await send()).toBe(0);
  clock.set('2026-07-01T08:15:00Z');
  expect(await send()).toBe(1);
  expect(await read(messageId)).toMatchObject({ state: 'sent', attempts: 1 });
});

test('a server that is busy is asked again, each time later, until it takes the mail', async () => {
  smtp.answerWith({ recipient: '450 busy' });
  const messageId = await declare('zwei');
  await send();
  expect(await read(messageId)).toMatchObject({ state: 'queued', attempts: 1, alarm: undefined });
  expect(await send()).toBe(0); // not before two minutes have passed
  clock.set('2026-07-01T08:17:00Z');
  await send();
  expect(await read(messageId)).toMatchObject({ state: 'queued', attempts: 2 });
  smtp.answerWith({});
  clock.set('2026-07-01T08:21:00Z');
  await send();
  expect(await read(messageId)).toMatchObject({ state: 'sent', attempts: 3 });
});

test('a lasting refusal ends it at once, and a person is called', async () => {
  smtp.answerWith({ recipient: '550 No such user' });
  const messageId = await declare('drei');
  await send();
  expect(await read(messageId)).toMatchObject({
    state: 'failed', attempts: 1, sentAt: null, alarm: expect.stringContaining('550 No such user'),
  });
});

test(`after ${limits.mailAttempts} attempts a person is called`, async () => {
  smtp.answerWith({ data: '452 Disk full' });
  const messageId = await declare('vier');
  for (let hour = 9; hour < 9 + limits.mailAttempts; hour++) {
    expect((await read(messageId)).alarm).toBeUndefined();
    clock.set(`2026-07-01T${String(hour).padStart(2, '0')}:00:00Z`);
    await send();
  }
  expect(await read(messageId)).toMatchObject({
    state: 'failed', attempts: limits.mailAttempts, alarm: expect.stringContaining('452 Disk full'),
  });
});

test('what came back after it was accepted is recorded once, and a person is called', async () => {
  smtp.answerWith({});
  const messageId = await declare('fünf');
  expect(await change((ctx) => recordBounce(ctx, messageId, '550 5.1.1'))).toBe(false); // not yet sent
  await send();
  expect(await change((ctx) => recordBounce(ctx, messageId, '550 5.1.1'))).toBe(true);
  expect(await change((ctx) => recordBounce(ctx, messageId, '550 5.1.1'))).toBe(false);
  expect(await read(messageId)).toMatchObject({ state: 'bounced', alarm: expect.stringContaining('550 5.1.1') });
});

test('a mail that declares nothing, with a link in it, is sent and its text is then nowhere; a declaration stays', async () => {
  smtp.answerWith({});
  const declared = await declare('bleibt');
  await change((ctx) => ctx.tx.insertInto('mail').values({
    id: 'eml_link', tenant, declarationId: null, messageId: '<eml_link@hafenamt>', recipient: 'mara@pruefstand.example',
    subject: 'Passwort', body: 'https://portal.example/password-reset#token=geheim', state: 'queued',
  }).execute());
  const before = smtp.received.length;
  expect(await send()).toBe(2);
  expect(smtp.received.slice(before).map((mail) => mail.text)).toContainEqual(expect.stringContaining('#token=geheim'));
  const bodies = await database.db.selectFrom('mail').select(['messageId', 'body', 'state'])
    .where('messageId', 'in', [declared, '<eml_link@hafenamt>']).orderBy('messageId').execute();
  expect(bodies).toEqual([
    { messageId: declared, body: 'Guten Tag', state: 'sent' }, { messageId: '<eml_link@hafenamt>', body: '', state: 'sent' },
  ]);
});
