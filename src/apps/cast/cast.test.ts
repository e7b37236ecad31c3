import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { totpCode } from '../../modules/identity/index.ts';
import { openTestApi, testIdentity, type TestApi } from '../server/test-api.ts';
import { offerCast } from './offer-cast.ts';
import { readSignIns, signInsFile, type SignIn } from './sign-ins.ts';

let on: TestApi;
let people: SignIn[];
const told: string[] = [];
const dataDirectory = mkdtempSync(join(tmpdir(), 'hafenamt-cast-'));

const offer = (wish: boolean) => offerCast(on.system.db, {
  dataDirectory, sealKey: testIdentity.sealKey, clock: on.clock, wantsCast: wish, tell: (line) => told.push(line),
});

beforeAll(async () => {
  on = await openTestApi();
  await offer(false);
  expect(await on.system.db.selectFrom('organisation').select('id').execute()).toEqual([]);
  await offer(true);
  people = readSignIns(dataDirectory);
});
afterAll(async () => {
  await on.close();
  rmSync(dataDirectory, { recursive: true });
});

async function signIn({ email, password, totpSecret }: SignIn) {
  const headers = { 'sec-fetch-site': 'same-origin' };
  const first = await on.app.inject({ method: 'POST', url: '/api/v1/session', payload: { email, password }, headers });
  if (totpSecret === null) return first;
  const cookie = String(first.headers['set-cookie']).split(';')[0] ?? '';
  const code = totpCode(totpSecret, on.clock.now());
  return on.app.inject({
    method: 'POST', url: '/api/v1/session/second-factor', payload: { method: 'totp', code }, headers: { ...headers, cookie },
  });
}

test('everybody of the cast signs in as it was told, with a second factor where one is a must', async () => {
  expect(people.length).toBeGreaterThan(8);
  for (const person of people) {
    const answer = await signIn(person);
    expect([person.email, answer.json()]).toMatchObject([person.email, { state: 'signed-in' }]);
    expect(told.some((line) => [person.organisation, person.email, person.password].every((word) => line.includes(word)))).toBe(true);
  }
  expect(people.filter(({ totpSecret }) => totpSecret === null).map(({ organisation }) => organisation))
    .toEqual(['Weinkontor Pfalz GmbH', 'Weinkontor Pfalz GmbH', 'Weinkontor Pfalz GmbH', 'Zahnzentrum am Dom GmbH']);
});

test('what opens their accounts is kept where only this user reads it, and is another each time', async () => {
  expect(statSync(signInsFile(dataDirectory)).mode & 0o777).toBe(0o600);
  expect(new Set(people.map(({ password }) => password)).size).toBe(people.length);
});

test('an installation that has something is not offered the cast again', async () => {
  const before = told.length;
  await offer(true);
  expect(told.slice(before), 'but told where its people are').toEqual(['Sign-ins of the demo’s people: ./hafenamt admin sign-ins']);
});

test('who is who is told in words', () => {
  const lineOf = (email: string) => told.find((line) => line.includes(email));
  expect(lineOf('k.lotse@')).toContain('  Management, Sales  ');
  expect(lineOf('c.weiss@')).toMatch(/Zahnzentrum am Dom GmbH +Owner +c\.weiss@zahnzentrum-speyer\.example +\S+$/);
});

test('a customer of the cast’s reseller buys at the reseller’s prices', async () => {
  const { id } = await on.system.db.selectFrom('organisation').select('id').where('name', '=', 'Zahnzentrum am Dom GmbH')
    .executeTakeFirstOrThrow();
  const answer = await on.app.inject({
    url: `/api/v1/customers/${id}/prices`, headers: { authorization: `Bearer ${on.key}` },
  });
  // math: 89.00 + 10 % = 97.90 a month; 49.00 + 10 % = 53.90 once
  expect(answer.json<{ items: object[] }>().items).toContainEqual(expect.objectContaining({
    flavour: 'normal-s', managed: false, availabilityClass: 'business', monthlyNet: '97.90', setupNet: '53.90',
  }));
});

test('a customer of the cast sees what a server costs', async () => {
  const db = on.system.db;
  const { id } = await db.selectFrom('organisation').select('id').where('name', '=', 'Weinkontor Pfalz GmbH')
    .executeTakeFirstOrThrow();
  const answer = await on.app.inject({
    url: `/api/v1/customers/${id}/prices`, headers: { authorization: `Bearer ${on.key}` },
  });
  const { items } = answer.json<{ items: { flavour: string; monthlyNet: string; managed: boolean }[] }>();
  // math: 18 sizes × managed or not × 3 classes = 108; Normal S unmanaged in Business: 80.00 + 9.00 = 89.00
  expect(items).toHaveLength(108);
  expect(items).toContainEqual(expect.objectContaining({
    flavour: 'normal-s', managed: false, availabilityClass: 'business', monthlyNet: '89.00',
  }));
});
