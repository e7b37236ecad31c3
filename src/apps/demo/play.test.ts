import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { directoryMailer } from '../../adapters/mail/index.ts';
import { findViolations, overdueDeadlines } from '../../database/invariants.ts';
import { testDatabase, type TestDatabase } from '../../database/test-database.ts';
import { DrivenClock } from '../../kernel/clock.ts';
import { formatMoney } from '../../kernel/money.ts';
import { verifyTrail } from '../../modules/audit/index.ts';
import { testSecrets } from '../../workflows/test-secrets.ts';
import { engineHandle, type Engine } from '../server/open-engine.ts';
import { openSystem, type System } from '../server/open-system.ts';
import { at } from './drive-clock.ts';
import { playCase } from './play.ts';
import { readCase, type Case } from './read-case.ts';
import { Report } from './report.ts';

const root = join(import.meta.dirname, '../../..');
let directory: string;
let database: TestDatabase;
let engine: Engine;
let system: System;
let played: Case;
const clock = new DrivenClock(at('2026-07-01', 9));

beforeAll(async () => {
  const read = readCase(join(root, 'cases/first-server.yaml'));
  if ('faults' in read) throw new Error(read.faults[0]?.sentence);
  played = read.case;
  directory = mkdtempSync(join(tmpdir(), 'hafenamt-play-'));
  database = await testDatabase();
  engine = await engineHandle('simulated', {
    purpose: 'test', dataDirectory: directory, cacheDirectory: directory, allowEmulation: true, log: () => undefined,
  }).open();
  system = openSystem({
    databaseUrl: database.url, clock, engine, mailer: directoryMailer(join(directory, 'mail')),
    mailFrom: played.provider.email, probeMilliseconds: 50, secrets: testSecrets,
    log: () => undefined,
  });
  const report = new Report('simulated');
  report.line = () => undefined;
  await playCase({ played, system, engine, clock, report, directory, judge: null }, false);
});

afterAll(async () => {
  await system.stop();
  await engine.close();
  await engineHandle('simulated', {
    purpose: 'test', dataDirectory: directory, cacheDirectory: directory, allowEmulation: true, log: () => undefined,
  }).destroy();
  await database.drop();
  rmSync(directory, { recursive: true, force: true });
});

describe('the life of the first server', () => {
  test('A2.5 A10.2 A10.6 D5.1 each letter is archived once, in the order it was owed', async () => {
    const rows = await system.db.selectFrom('document').select(['kind']).where('mediaType', '=', 'application/pdf')
      .where('kind', '<>', 'invoice').orderBy('issuedAt').orderBy('id').execute();
    expect(rows.map((row) => row.kind)).toEqual([
      'offer', 'order-confirmation', 'handover-protocol', 'ready-notice', 'termination-confirmation',
      'deletion-certificate',
    ]);
  });

  // Contract live from 14 July 2026 to 13 July 2027, 89.00 a month, 49.00 once.
  // math: July 2026 has 18 of 31 days: 89.00 × 18 / 31 = 51.677… → 51.68, plus 49.00 = 100.68 (counting 17 days, as if
  //       the day of the notice did not belong to the term, would give 97.81)
  // math: July 2027 has 13 of 31 days: 89.00 × 13 / 31 = 37.322… → 37.32 (a 30-day month would give 38.57)
  test('A9.3 A9.5 A10.3 every month is invoiced once, its ends pro rata', async () => {
    const rows = await system.db.selectFrom('invoice').select(['month', 'net', 'tax', 'dueOn']).orderBy('month').execute();
    expect(rows.map((row) => `${row.month} ${formatMoney(row.net)} ${formatMoney(row.tax)} ${row.dueOn}`)).toEqual([
      '2026-07-01 100.68 19.13 2026-08-17', // 15 August 2026 is a Saturday: § 193 BGB
      '2026-08-01 89.00 16.91 2026-09-15',
      '2026-09-01 89.00 16.91 2026-10-15',
      '2026-10-01 89.00 16.91 2026-11-16', // 15 November 2026 is a Sunday
      '2026-11-01 89.00 16.91 2026-12-15',
      '2026-12-01 89.00 16.91 2027-01-15',
      '2027-01-01 89.00 16.91 2027-02-15',
      '2027-02-01 89.00 16.91 2027-03-15',
      '2027-03-01 89.00 16.91 2027-04-15',
      '2027-04-01 89.00 16.91 2027-05-18', // 15, 16 May: weekend; 17 May 2027: Whit Monday
      '2027-05-01 89.00 16.91 2027-06-15',
      '2027-06-01 89.00 16.91 2027-07-15',
      '2027-07-01 37.32 7.09 2027-08-16', // 15 August 2027 is a Sunday
    ]);
  });

  test('A2.2 A8.3 A10.3 D5.1 every deadline names its clause and was fired or settled', async () => {
    const rows = await system.db.selectFrom('deadline').select(['clause', 'dueOn', 'state'])
      .where('action', 'not in', ['invoice-month', 'payment-due']).orderBy('dueAt').execute();
    expect(rows).toEqual([
      { clause: 'A8.3', dueOn: '2026-07-28', state: 'fired' },
      { clause: 'A2.2', dueOn: '2026-07-29', state: 'cancelled' },
      { clause: 'A10.3', dueOn: '2027-07-13', state: 'fired' },
      { clause: 'D5.1', dueOn: '2027-07-27', state: 'fired' },
    ]);
    expect(await overdueDeadlines(system.db, clock.now())).toEqual([]);
  });

  test('A4.3 the killed guest is one outage of the provider, begun and ended', async () => {
    const rows = await system.db.selectFrom('outage').select(['cause', 'fromAt', 'untilAt']).execute();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.cause).toBe('provider');
    expect(rows[0]?.untilAt?.since(rows[0].fromAt).total('seconds')).toBeGreaterThan(0);
  });

  test('C-4.4.2 the server was watched from the moment it was handed over', async () => {
    const row = await system.db.selectFrom('server').innerJoin('monitor', 'monitor.id', 'server.id')
      .select(['handedOverAt', 'watchedFrom', 'watchedUntil']).executeTakeFirstOrThrow();
    expect(row.watchedFrom.toString()).toBe(row.handedOverAt?.toString());
    expect(row.watchedUntil).not.toBeNull();
  });

  test('C-4.6.7 the restored copy was a server of its own, compared and removed; the original kept running', async () => {
    const run = await system.db.selectFrom('run').select(['id', 'state']).where('workflow', '=', 'check-restore')
      .executeTakeFirstOrThrow();
    expect(run.state).toBe('done');
    const step = await system.db.selectFrom('runStep').select('output').where('runId', '=', run.id)
      .where('name', '=', 'compare').executeTakeFirstOrThrow();
    expect(Object.values((step.output as { hashes: object }).hashes)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    const stops = await system.db.selectFrom('outage').select('id').execute();
    expect(stops).toHaveLength(1); // the one that was summoned before
  });

  test('D5.1 the engine holds nothing, and the certificate lists each thing with its proof', async () => {
    expect(await engine.listWorld()).toEqual([]);
    const rows = await system.db.selectFrom('deletionItem').select('kind').orderBy('kind').execute();
    expect(rows.map((row) => row.kind)).toEqual(['address', 'backup', 'credential', 'key', 'nic', 'server', 'volume']);
  });

  test('A16.1 every declaration has a channel and a time, and every mail the answer it got', async () => {
    const declarations = await system.db.selectFrom('declaration').select(['kind', 'direction', 'channel'])
      .where('kind', '<>', 'invoice').orderBy('at').orderBy('id').execute();
    expect(declarations.map((row) => `${row.direction} ${row.kind} ${row.channel}`)).toEqual([
      'sent offer email', 'received order email', 'sent order-confirmation email', 'sent ready-notice email',
      'received termination email', 'sent termination-confirmation email', 'sent deletion-notice email',
    ]);
    const mails = await system.db.selectFrom('mail').select(['state', 'lastAnswer']).where('state', '<>', 'queued').execute();
    expect(mails.length).toBeGreaterThan(0);
    for (const mail of mails) {
      expect(mail.state).toBe('sent');
      // The mail with the link to the password is no declaration: nobody keeps it.
      expect(readFileSync((mail.lastAnswer ?? '').replace('kept in ', ''), 'utf8')).toMatch(/Message-ID: <(dec|eml)_/);
    }
  });

  test('all invariants hold and the audit trail is whole', async () => {
    expect(await findViolations(system.db, await engine.listWorld())).toEqual([]);
    expect(await verifyTrail(system.db)).toEqual([]);
  });
});

describe('what the database refuses', () => {
  const owner = (sql: string) => database.ownerDb.executeQuery({ sql, parameters: [], query: { kind: 'RawNode' } } as never);

  test.each([
    ["update document set number = 'X'", 'permission denied'],
    ['delete from document', 'permission denied'],
    ["update audit_entry set actor = 'nobody'", 'permission denied'],
    ['delete from invoice', 'permission denied'],
    ["update organisation set name = 'X'", 'without an actor'],
  ])('I8 I15 the program cannot run “%s”', async (statement, reason) => {
    const attempt = system.db.executeQuery({ sql: statement, parameters: [], query: { kind: 'RawNode' } } as never);
    await expect(attempt).rejects.toThrow(reason);
  });

  test('I15 a row changed by the owner is found by the chain', async () => {
    await owner("update audit_entry set actor = 'nobody' where number = 2");
    expect((await verifyTrail(system.db)).map((link) => link.fault)).toContain('hash');
    expect((await findViolations(system.db)).some((line) => line.startsWith('I15'))).toBe(true);
  });
});
