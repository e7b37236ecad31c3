import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guardedFetch } from './guarded-fetch.ts';
import { identityOf, openIdentityProviders } from './index.ts';
import { openTestProvider, type TestPerson, type TestProvider } from './test-provider.ts';

const redirectUri = 'https://portal.example/api/v1/sso/callback';
let provider: TestProvider;
const log: string[] = [];
const providers = openIdentityProviders({ allowPrivateAddresses: true, log: (line) => log.push(line) });
beforeAll(async () => {
  provider = await openTestProvider(redirectUri);
});
afterAll(() => provider.close());

const random = () => randomBytes(32).toString('base64url');
const ceremony = () => ({ state: random(), nonce: random(), codeVerifier: random() });
const asked = () => ({ issuer: provider.issuer, clientId: provider.clientId, clientSecret: provider.clientSecret, redirectUri });
const mara: TestPerson = {
  sub: 'mara', email: 'Mara@weinkontor.example', emailVerified: true, name: 'Mara Fass', amr: ['pwd', 'mfa'],
};

async function go(one = ceremony(), person = mara) {
  const begun = await providers.begin(asked(), one, 'mara@weinkontor.example');
  if (begun.outcome !== 'done') throw new Error(begun.outcome);
  const back = await provider.visit(begun.value, person);
  return { url: new URL(begun.value), back: Object.fromEntries(back.searchParams) as { state: string; code: string; iss: string } };
}

test('a person signs in at a real provider: code, PKCE, nonce, signature', async () => {
  const one = ceremony();
  const { url, back } = await go(one);
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    response_type: 'code', scope: 'openid email profile', code_challenge_method: 'S256', state: one.state, nonce: one.nonce,
    code_challenge: createHash('sha256').update(one.codeVerifier).digest('base64url'),
  });
  expect(back.state).toBe(one.state);
  expect(await providers.complete(asked(), one, back)).toEqual({
    outcome: 'done', value: { verifiedEmail: 'Mara@weinkontor.example', name: 'Mara Fass', secondFactor: true },
  });
  // A code works once.
  expect(await providers.complete(asked(), one, back)).toEqual({ outcome: 'failed' });
});

test('an address the provider has not verified is none, and one factor is not two', async () => {
  const one = ceremony();
  const { back } = await go(one, { sub: 'tom', email: 'tom@weinkontor.example', emailVerified: false });
  expect(await providers.complete(asked(), one, back))
    .toEqual({ outcome: 'done', value: { verifiedEmail: null, name: null, secondFactor: false } });
});

test('another verifier, another nonce, another issuer, another secret: no sign-in', async () => {
  for (const change of ['codeVerifier', 'nonce'] as const) {
    const one = ceremony();
    const { back } = await go(one);
    expect(await providers.complete(asked(), { ...one, [change]: random() }, back)).toEqual({ outcome: 'failed' });
  }
  const one = ceremony();
  const { back } = await go(one);
  expect(await providers.complete(asked(), one, { ...back, iss: 'https://evil.example' })).toEqual({ outcome: 'failed' });
  const two = ceremony();
  const again = await go(two);
  expect(await providers.complete({ ...asked(), clientSecret: 'wrong' }, two, again.back)).toEqual({ outcome: 'failed' });
  expect(log.length).toBeGreaterThanOrEqual(4);
  expect(log.join()).not.toContain(again.back.code);
});

test('a claim of an address counts only with the word that it was verified', () => {
  expect(identityOf({ email: 'a@b.example' }).verifiedEmail).toBeNull();
  expect(identityOf({ email: 'a@b.example', email_verified: 'false' }).verifiedEmail).toBeNull();
  expect(identityOf({ email: 'a@b.example', xms_edov: true }).verifiedEmail).toBe('a@b.example');
  expect(identityOf({ acr: 'phrh' }).secondFactor).toBe(true);
  expect(identityOf({ acr: '1', amr: ['pwd'] }).secondFactor).toBe(false);
});

test('addresses of one’s own networks are not connected to, however a name leads there', async () => {
  let calls = 0;
  const resolve = (address: string) => async () => {
    calls++;
    return [{ address, family: address.includes(':') ? 6 : 4 }];
  };
  for (const address of ['127.0.0.1', '10.0.0.1', '169.254.169.254', '::1', '::ffff:127.0.0.1']) {
    const closed = guardedFetch({ allowPrivateAddresses: false, resolve: resolve(address) });
    await expect(closed('https://anmeldung.example/', { method: 'GET', headers: {} })).rejects.toThrow('not on the internet');
  }
  expect(calls).toBe(5);
  const closed = guardedFetch({ allowPrivateAddresses: false });
  await expect(closed(provider.issuer, { method: 'GET', headers: {} })).rejects.toThrow('not https');
  const strict = openIdentityProviders({ allowPrivateAddresses: false });
  expect(await strict.begin(asked(), ceremony(), 'x@y.example')).toEqual({ outcome: 'failed' });
});

test('more than a few at once are asked to come again', async () => {
  const all = await Promise.all([1, 2, 3, 4, 5, 6].map(() => providers.begin(asked(), ceremony(), 'x@y.example')));
  expect(all.map(({ outcome }) => outcome).toSorted()).toEqual(['busy', 'busy', 'done', 'done', 'done', 'done']);
});
