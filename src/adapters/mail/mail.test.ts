import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { QueuedMail } from '../../modules/contracts/ports.ts';
import { directoryMailer, smtpMailer } from './index.ts';
import { openTestSmtp, type TestSmtp } from './test-smtp.ts';

const FROM = 'service@hafenstadt-it.example';
const SILENCE_MILLISECONDS = 300;

const mail: QueuedMail = {
  id: 'eml_1', tenant: 'org_1', messageId: '<dec_1@hafenamt>', recipient: 'j.rebstock@weinkontor.example',
  subject: 'Auftragsbestätigung für „weinshop“', body: 'Guten Tag,\n.\nmit freundlichen Grüßen\n', attempts: 0,
  attachments: [
    { fileName: 'AU-1.de.pdf', mediaType: 'application/pdf', bytes: Buffer.from([0, 13, 10, 46, 13, 10, 255]) },
  ],
};

let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await openTestSmtp();
});
afterAll(() => smtp.close());

test('A16.1 a message arrives as it was written, with its documents and its Message-ID; the answer is the proof', async () => {
  smtp.answerWith({});
  const answer = await smtpMailer(smtp.url).send(mail, FROM);
  expect(answer).toEqual({ outcome: 'accepted', text: expect.stringMatching(/^250 /) });
  const [arrived] = smtp.received;
  expect(arrived).toMatchObject({ messageId: mail.messageId, subject: mail.subject });
  expect(arrived?.from?.text).toBe(FROM);
  // A line with a lone dot ends a message on the wire (RFC 5321, 4.5.2); it has to arrive all the same.
  expect(arrived?.text).toBe(mail.body);
  expect(arrived?.attachments[0]).toMatchObject({ filename: 'AU-1.de.pdf', contentType: 'application/pdf' });
  expect(arrived?.attachments[0]?.content.equals(mail.attachments[0]?.bytes ?? Buffer.of())).toBe(true);
});

// What the server says, and what becomes of the mail: only a lasting refusal of this mail is final.
test.each([
  ['RCPT 450', { recipient: '450 Mailbox busy' },      'later',   '450 Mailbox busy'],
  ['RCPT 550', { recipient: '550 No such user' },      'refused', '550 No such user'],
  ['DATA 452', { data: '452 Disk full' },              'later',   '452 Disk full'],
  ['DATA 554', { data: '554 Looks like spam' },        'refused', '554 Looks like spam'],
] as const)('%s: %o → %s', async (_, answers, outcome, text) => {
  const before = smtp.received.length;
  smtp.answerWith(answers);
  expect(await smtpMailer(smtp.url).send(mail, FROM)).toEqual({ outcome, text: expect.stringContaining(text) });
  expect(smtp.received).toHaveLength(before);
});

test('a wrong password is our fault and passes when it is put right: later, though the server says 535', async () => {
  const guarded = await openTestSmtp({
    authOptional: false, allowInsecureAuth: true, onAuth: (_, __, done) => done(new Error('Invalid login')),
  });
  const answer = await smtpMailer(guarded.url.replace('smtp://', 'smtp://user:wrong@')).send(mail, FROM);
  expect(answer).toEqual({ outcome: 'later', text: expect.stringContaining('535') });
  await guarded.close();
});

test('no connection is later', async () => {
  const closed = await openTestSmtp();
  await closed.close();
  expect(await smtpMailer(closed.url).send(mail, FROM)).toEqual({
    outcome: 'later', text: expect.stringContaining('ECONNREFUSED'),
  });
});

test('a server that says nothing is given up', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const started = performance.now();
  const answer = await smtpMailer(`smtp://127.0.0.1:${port}`, SILENCE_MILLISECONDS).send(mail, FROM);
  expect(answer.outcome).toBe('later');
  expect(performance.now() - started).toBeLessThan(SILENCE_MILLISECONDS * 10);
  silent.close();
});

test('without a mail server each message is a file a mail program opens', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'mail-'));
  const answer = await directoryMailer(directory).send(mail, FROM);
  expect(answer).toEqual({ outcome: 'accepted', text: `kept in ${join(directory, 'dec_1hafenamt.eml')}` });
  expect(readdirSync(directory)).toEqual(['dec_1hafenamt.eml']);
  const read = await simpleParser(readFileSync(join(directory, 'dec_1hafenamt.eml')));
  expect(read).toMatchObject({ messageId: mail.messageId, subject: mail.subject, text: mail.body });
  rmSync(directory, { recursive: true });
});
