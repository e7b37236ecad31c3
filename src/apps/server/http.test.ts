import { afterAll, beforeAll, expect, test } from 'vitest';
import { limits } from '../../kernel/limits.ts';
import { connect } from '../../database/connect.ts';
import type { DB } from '../../database/index.ts';
import { openHttp } from './http.ts';
import { languageOf } from './problem.ts';
import { makeSale, openTestApi, sshKey, testIdentity, type TestApi } from './test-api.ts';

let on: TestApi;
beforeAll(async () => {
  on = await openTestApi();
});
afterAll(() => on.close());

test.each([
  [undefined, 'de'], ['', 'de'], ['en', 'en'], ['en;q=0, de', 'de'], ['de;q=0.4, en;q=0.5', 'en'], ['fr', 'de'],
  ['*', 'de'], ['EN-us', 'en'],
] as const)('Accept-Language %s → %s', (header, expected) => {
  expect(languageOf(header)).toBe(expected);
});

test('nobody gets in without a key, and guessing ends', async () => {
  const { key } = on;
  const come = (authorization?: string) => on.app.inject({
    url: '/api/v1/customers', headers: authorization === undefined ? {} : { authorization },
  });
  expect((await come(`Bearer ${key}`)).statusCode).toBe(200);
  const unknown = `Bearer hfn_${'A'.repeat(43)}`;
  expect((await come()).json()).toMatchObject({ status: 401, code: 'identity.not_signed_in' });
  for (const wrong of ['', key, `Basic ${key}`, `Bearer ${key}x`, 'Bearer hfn_', unknown]) {
    const answer = await come(wrong);
    expect(answer.json()).toMatchObject({ status: 401, code: 'api.unauthenticated' });
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
  }
  for (let n = 0; n < limits.failedAuthentications; n++) await come(`Bearer hfn_${'B'.repeat(43)}`);
  const blocked = await come(`Bearer hfn_${'C'.repeat(43)}`);
  expect(blocked.json()).toMatchObject({ status: 429, code: 'api.too_many_failures' });
  expect(blocked.headers['retry-after']).toBe('60');
  // A key that was right before still is.
  expect((await come(`Bearer ${key}`)).statusCode).toBe(200);
});

test('helmet’s headers are there', async () => {
  const { headers } = await on.app.inject({ url: '/api/v1/customers', headers: { authorization: `Bearer ${on.key}` } });
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff', 'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining("'none'"),
  });
});

test('an error of ours says nothing of the inside and leaves nothing; the operator finds it', async () => {
  const sale = await makeSale(on);
  const { workflows, db } = on.system;
  const log: string[] = [];
  const app = await openHttp({
    ...on.system, identity: testIdentity, clock: on.clock, workflows: { ...workflows, provisionServer: undefined as never },
    log: (line) => log.push(line),
  });
  const answer = await app.inject({
    method: 'POST', url: '/api/v1/orders', headers: { authorization: `Bearer ${on.key}`, 'idempotency-key': 'once' },
    payload: {
      offerId: sale.offer.id, channel: 'api', orderedBy: sale.contactId, hostname: 'kaputt', sshKeys: [sshKey],
    },
  });
  await app.close();
  const problem = answer.json<{ correlation: string; detail: string }>();
  expect(problem).toMatchObject({ status: 500, code: 'api.internal', detail: 'Hier ist etwas fehlgeschlagen.' });
  expect(JSON.stringify(problem)).not.toMatch(/undefined|TypeError|\.ts/);
  expect(log).toHaveLength(1);
  expect(log[0]).toMatch(new RegExp(`^${problem.correlation}: POST .*TypeError`));
  expect(await db.selectFrom('productOrder').select('id').execute()).toEqual([]);
  expect(await db.selectFrom('idempotencyKey').select('key').execute()).toEqual([]);
});

test('a database that is away is said to be away', async () => {
  const away = new URL(on.database.url);
  away.port = '1';
  const db = connect<DB>(away.href);
  const log: string[] = [];
  const app = await openHttp({
    ...on.system, db, identity: testIdentity, clock: on.clock, log: (line) => log.push(line),
  });
  expect((await app.inject('/api/v1/health')).json()).toMatchObject({ status: 503, code: 'api.unavailable' });
  expect(log).toHaveLength(1);
  await app.close();
  await db.destroy();
});
