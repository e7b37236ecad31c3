import { afterAll, beforeAll, expect, test } from 'vitest';
import { must, ok } from '../../kernel/result.ts';
import { limits } from '../../kernel/limits.ts';
import { transaction } from '../../database/index.ts';
import { addPerson } from '../../modules/identity/index.ts';
import { answered } from '../../api/client/index.ts';
import { waitForRun } from '../../workflows/index.ts';
import { makeSale, openTestApi, sshKey, testIdentity, type TestApi } from './test-api.ts';
import { TestVisitor } from './test-visitor.ts';

const PASSWORD = 'weinberg kette lampe';
const RUN_MILLISECONDS = 60_000;

let on: TestApi;
let offerNumber = '';
let sale: Awaited<ReturnType<typeof makeSale>>;
const jonas: { visitor?: TestVisitor } = {};
beforeAll(async () => {
  on = await openTestApi();
  sale = await makeSale(on);
  const { customerId, offer } = sale;
  offerNumber = offer.number;
  const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock: on.clock };
  const email = 'jonas@pruefstand.example';
  must(await transaction(on.system.db, caller, async (ctx) => ok(await addPerson(
    ctx, { organisationId: customerId, name: 'Jonas', email, roles: ['owner'], password: PASSWORD }, testIdentity.sealKey))));
  jonas.visitor = new TestVisitor(on, new Set());
  expect((await jonas.visitor.ask('POST', '/session', { email, password: PASSWORD })).status).toBe(200);
});
afterAll(() => on.close());

const read = (file: string) => on.app.inject({ url: `/api/v1/calendar/${file}`, headers: { 'accept-language': 'de' } });

test('a calendar program reads the open deadlines by the key in its address, until the key is revoked', async () => {
  const made = await jonas.visitor?.ask('POST', '/api-keys', { name: 'Kalender', kind: 'calendar' });
  const token = String(made?.json['token']);
  const feed = await read(`${token}.ics`);
  expect([feed.statusCode, feed.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  // math: offered on 1 July 2026, bound for four weeks: until Wednesday 29 July; the day after ends the all-day event.
  expect(feed.payload).toContain('DTSTART;VALUE=DATE:20260729');
  expect(feed.payload).toContain(offerNumber);
  // It opens nothing else.
  const other = await on.app.inject({ url: '/api/v1/deadlines', headers: { authorization: `Bearer ${token}` } });
  expect(other.statusCode).toBe(401);
  expect((await jonas.visitor?.ask('DELETE', `/api-keys/${String(made?.json['id'])}`))?.status).toBe(200);
  expect((await read(`${token}.ics`)).statusCode).toBe(404);
});

test('A10.3 the calendar of a contract in service has the last day for a notice', async () => {
  const { offer, contactId } = sale;
  const order = await answered(on.api.POST('/api/v1/orders', {
    body: { offerId: offer.id, channel: 'email', orderedBy: contactId, hostname: 'weinshop', sshKeys: [sshKey], content: 'Bitte so.' },
  }));
  await waitForRun(on.system.db, order.runId, RUN_MILLISECONDS);
  const made = await jonas.visitor?.ask('POST', '/api-keys', { name: 'Kalender', kind: 'calendar' });
  const feed = (await read(`${String(made?.json['token'])}.ics`)).payload.replaceAll('\r\n ', '');
  // math: from 1 July 2026, 1 + 12 months end on 31 July 2027; notice by 30 April, three months before; not in 2026.
  expect(feed).toMatch(new RegExp(`UID:${order.contractId}-notice-ends\r\n.*\r\nDTSTART;VALUE=DATE:20270430\r\n`
    + String.raw`SUMMARY:Letzter Tag für eine Kündigung · V-2026-00001 · .* \(§ A10.3\)`));
});

test('a key for the API opens no calendar, and guessing ends', async () => {
  expect((await read(`${on.key}.ics`)).json()).toMatchObject({ code: 'api.not_found' });
  for (let n = 0; n < limits.failedAuthentications; n++) await read('nothing.ics');
  expect((await read(`${on.key}.ics`)).json()).toMatchObject({ code: 'api.too_many_failures' });
});

test('whoever signs in again may still carry the cookie of a session that ended', async () => {
  const cookie = `__Host-hafenamt=${'A'.repeat(43)}`;
  const answer = await on.app.inject({
    method: 'POST', url: '/api/v1/session', headers: { cookie, 'sec-fetch-site': 'same-origin' },
    payload: { email: 'jonas@pruefstand.example', password: PASSWORD },
  });
  expect(answer.json()).toMatchObject({ state: 'signed-in' });
});
