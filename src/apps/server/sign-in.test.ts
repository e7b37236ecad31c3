import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered } from '../../api/client/index.ts';
import { must, ok } from '../../kernel/result.ts';
import { transaction, type Ctx } from '../../database/index.ts';
import { addPerson, totpCode, type Role } from '../../modules/identity/index.ts';
import { TestAuthenticator } from '../../modules/identity/test-authenticator.ts';
import { allEndpoints } from './endpoints.ts';
import { customer, openTestApi, provider, testIdentity, type TestApi } from './test-api.ts';
import { keepMails, TestVisitor, tokenMailedTo, unseen } from './test-visitor.ts';

const PASSWORD = 'weinberg kette lampe';
const OTHER = 'kornblume trifft zange';
const GHOST = '01K0Y3ZJ8QXW5T7N2M4P6R8S9V';

let on: TestApi;
let providerId = '';
let customerId = '';
const refused = new Set<string>();
beforeAll(async () => {
  on = await openTestApi();
  await keepMails(on);
  await answered(on.api.PUT('/api/v1/provider', { body: provider }));
  ({ id: providerId } = await answered(on.api.GET('/api/v1/provider')));
  ({ id: customerId } = await answered(on.api.POST('/api/v1/customers', { body: customer })));
});
afterAll(() => on.close());

const inDatabase = <T>(work: (ctx: Ctx) => Promise<T>) => transaction(
  on.system.db, { actor: 'system:test', cause: 'test', correlation: 'test', clock: on.clock },
  async (ctx) => ok(await work(ctx))).then(must);

let people = 0;
async function person(organisationId: string, ...roles: Role[]) {
  const email = `person.${people++}@haus.example`;
  const id = await inDatabase((ctx) => addPerson(
    ctx, { organisationId, name: 'Mara Fass', email, roles, password: PASSWORD }, testIdentity.sealKey));
  return { id, email, visitor: new TestVisitor(on, refused) };
}
type Person = Awaited<ReturnType<typeof person>>;

const later = (seconds: number) => on.clock.advanceTo(on.clock.now().add({ seconds }));
const signIn = ({ email, visitor }: Person, password = PASSWORD) => visitor.get('POST', '/session', { email, password });

async function enrol({ visitor }: Person) {
  const { secret } = await visitor.get('POST', '/me/totp', {});
  const code = () => totpCode(String(secret), on.clock.now());
  const { recoveryCodes } = await visitor.get('POST', '/me/totp/confirmation', { code: code() });
  return { code, recoveryCodes: recoveryCodes as string[] };
}

test('a customer signs in, sees itself, and signs out; the cookie is the browser’s alone', async () => {
  const mara = await person(customerId, 'owner');
  expect(await mara.visitor.refused('GET', '/me')).toBe('401 not_signed_in');
  expect(await mara.visitor.refused('POST', '/session', { email: mara.email, password: 'x' })).toBe('401 wrong_credentials');
  const reply = await mara.visitor.ask('POST', '/session', { email: mara.email, password: PASSWORD });
  expect(reply.json).toEqual({ state: 'signed-in', methods: [] });
  expect(String(reply.headers['set-cookie'])).toMatch(
    /^__Host-hafenamt=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
  expect(await mara.visitor.get('GET', '/me')).toMatchObject({
    account: { id: mara.id, email: mara.email, emailVerified: true, hasPassword: true }, mfa: 'not-required',
    session: { secondFactor: false }, factors: { totp: false, passkeys: 0, recoveryCodes: 0 },
    organisations: [{ id: customerId, kind: 'customer', roles: ['owner'] }], provider: provider.name,
    permissions: { 'server:operate': { reach: 'some' } },
  });
  expect((await mara.visitor.get('GET', '/me'))['permissions']).not.toHaveProperty('network:change');
  const cross = await mara.visitor.ask('PATCH', '/me', { name: 'X' }, { 'if-match': '*', 'sec-fetch-site': 'cross-site' });
  expect(cross.json['code']).toBe('api.cross_site');
  expect(await mara.visitor.get('PATCH', '/me', { name: 'Mara Küfer', language: 'en' }))
    .toMatchObject({ account: { name: 'Mara Küfer', language: 'en' } });
  const first = mara.visitor.cookie;
  await signIn(mara);
  const cookie = mara.visitor.cookie;
  mara.visitor.cookie = first;
  expect(await mara.visitor.refused('GET', '/me'), 'the session before').toMatch(/^401/);
  mara.visitor.cookie = cookie;
  const left = await mara.visitor.ask('DELETE', '/session');
  // The cookie goes, and so does what this browser keeps of the pages.
  expect([left.status, left.headers['clear-site-data'], left.headers['set-cookie']])
    .toEqual([200, '"cache"', expect.stringContaining('Max-Age=0')]);
  mara.visitor.cookie = cookie;
  expect(await mara.visitor.refused('GET', '/me')).toMatch(/^401/);
});

test('H-mfa staff sees nothing before its second factor is set up, and nothing before it is shown', async () => {
  const katrin = await person(providerId, 'operations');
  expect(await signIn(katrin)).toEqual({ state: 'enrolment-needed', methods: [] });
  expect(await katrin.visitor.refused('GET', '/servers')).toBe('403 enrolment_needed');
  expect(await katrin.visitor.get('GET', '/me')).toMatchObject({ mfa: 'enrolment-needed' });
  expect(await katrin.visitor.refused('POST', '/me/totp/confirmation', { code: '123456' })).toBe('409 totp_not_started');
  const app = await enrol(katrin);
  expect(await katrin.visitor.get('GET', '/me')).toMatchObject({ mfa: 'done', permissions: { 'server:read': { reach: 'all' } } });
  await katrin.visitor.get('GET', '/servers');
  expect(await katrin.visitor.refused('POST', '/session/second-factor', { method: 'totp', code: app.code() })).toBe('409 no_code_due');

  const again = { ...katrin, visitor: new TestVisitor(on, refused) };
  expect(await signIn(again)).toEqual({ state: 'second-factor-needed', methods: ['totp', 'recovery-code'] });
  expect(await again.visitor.refused('GET', '/servers')).toBe('403 second_factor_needed');
  for (const path of ['/me/totp', '/me/recovery-codes', '/me/passkeys/options']) {
    expect(await again.visitor.refused('POST', path, {}), path).toBe('403 second_factor_needed');
  }
  expect(await again.visitor.get('GET', '/me')).toMatchObject({ mfa: 'needed', organisations: [], permissions: {} });
  const show = (code: string, method = 'totp') => again.visitor.ask('POST', '/session/second-factor', { method, code });
  expect((await show(app.code())).json['code']).toBe('identity.wrong_code'); // the enrolment used it up
  later(30);
  const before = again.visitor.cookie;
  expect((await show(app.code())).json).toEqual({ state: 'signed-in', methods: [] });
  expect(again.visitor.cookie).not.toBe(before);
  await again.visitor.get('GET', '/servers');

  const lost = { ...katrin, visitor: new TestVisitor(on, refused) };
  await signIn(lost);
  const code = app.recoveryCodes[3];
  expect((await lost.visitor.ask('POST', '/session/second-factor', { method: 'recovery-code', code })).status).toBe(200);
  expect((await lost.visitor.get('GET', '/me'))['factors']).toEqual({ totp: true, passkeys: 0, recoveryCodes: 9 });
  expect(await lost.visitor.refused('DELETE', '/me/totp')).toBe('409 last_factor');
  expect((await lost.visitor.get('POST', '/me/recovery-codes', {}))['recoveryCodes']).toHaveLength(10);
  later(15 * 60);
  expect(await lost.visitor.refused('POST', '/me/recovery-codes', {})).toBe('403 sign_in_again');
});

test('passkeys: registered, listed, shown, removed', async () => {
  const mara = await person(customerId, 'owner');
  await signIn(mara);
  const key = new TestAuthenticator(testIdentity.origin);
  const begin = () => mara.visitor.get('POST', '/me/passkeys/options', {});
  const { challengeId, options } = await begin();
  const body = { challengeId, name: 'Notebook', response: key.register(String(options.challenge)) };
  const made = await mara.visitor.get('POST', '/me/passkeys', body);
  expect(made['recoveryCodes']).toHaveLength(10);
  expect(await mara.visitor.refused('POST', '/me/passkeys', body)).toBe('410 challenge_gone');
  expect((await mara.visitor.get('GET', '/me/passkeys'))['items']).toMatchObject([{ id: made['id'], name: 'Notebook', usedAt: null }]);

  const stranger = new TestVisitor(on, refused);
  const shown = await stranger.get('POST', '/session/passkey-options', {});
  const answer = { challengeId: shown['challengeId'], response: key.signIn(String(shown['options'].challenge)) };
  expect(await stranger.get('POST', '/session/passkey', answer)).toEqual({ state: 'signed-in', methods: [] });
  expect(await stranger.get('GET', '/me')).toMatchObject({ mfa: 'done', account: { id: mara.id } });
  expect(await stranger.refused('POST', '/session/passkey', answer)).toBe('410 challenge_gone');
  const other = await stranger.get('POST', '/session/passkey-options', {});
  expect(await stranger.refused('POST', '/session/passkey', { ...answer, challengeId: other['challengeId'] })).toBe('401 passkey_refused');

  await stranger.get('DELETE', `/me/passkeys/${made['id']}`);
  expect(await stranger.refused('DELETE', `/me/passkeys/${made['id']}`)).toBe('404 unknown_passkey');
  expect(await stranger.refused('DELETE', '/me/totp')).toBe('404 unknown_totp');
  expect(await stranger.refused('POST', '/me/recovery-codes', {})).toBe('409 no_factor');
  await inDatabase((ctx) => ctx.tx.insertInto('passkey').values(Array.from({ length: 20 }, (_, n) => ({
    id: `psk_${n}`, tenant: customerId, accountId: mara.id, name: 'x', credentialId: `c${n}`, publicKey: Buffer.alloc(1),
    counter: 0n, transports: [],
  }))).execute());
  expect(await stranger.refused('POST', '/me/passkeys/options', {})).toBe('409 too_many_passkeys');
  await enrol({ ...mara, visitor: stranger });
  await stranger.get('DELETE', '/me/totp');
});

test('sessions are seen and ended; a password is changed and reset; an address is changed', async () => {
  const tom = await person(customerId, 'reader');
  const elsewhere = { ...tom, visitor: new TestVisitor(on, refused) };
  await signIn(tom);
  await signIn(elsewhere);
  const { items } = await tom.visitor.get('GET', '/sessions');
  expect(items).toMatchObject([{ current: false, device: 'Firefox, Windows' }, { current: true }]);
  await tom.visitor.get('DELETE', `/sessions/${items[0].id}`);
  expect(await elsewhere.visitor.refused('GET', '/me')).toMatch(/^401/);
  expect(await tom.visitor.refused('DELETE', `/sessions/ses_${GHOST}`)).toBe('404 unknown_session');

  const choose = (chosen: string, current = PASSWORD) => tom.visitor.refused('POST', '/me/password', { current, new: chosen });
  expect(await choose(OTHER, 'x')).toBe('403 wrong_password /current');
  const faults = { kurz: 'short', ['x'.repeat(129)]: 'long', qwerty123456: 'common', 'Mara Fass 2026': 'personal', abababababab: 'simple' };
  for (const [chosen, fault] of Object.entries(faults)) expect(await choose(chosen)).toBe(`422 password_${fault} /new`);
  await tom.visitor.get('POST', '/me/password', { current: PASSWORD, new: OTHER });

  const next = `neu.${tom.email}`;
  expect(await tom.visitor.refused('POST', '/me/email', { email: next, password: PASSWORD })).toBe('403 wrong_password /password');
  expect(await tom.visitor.get('POST', '/me/email', { email: next, password: OTHER })).toEqual({ email: next });
  const confirmation = { token: await tokenMailedTo(on, next) };
  await tom.visitor.get('POST', '/email-confirmations', confirmation);
  expect(await tom.visitor.refused('POST', '/email-confirmations', confirmation)).toBe('410 link_invalid');
  const eva = await person(customerId, 'reader');
  await tom.visitor.get('POST', '/me/email', { email: eva.email, password: OTHER });
  expect(await tom.visitor.refused('POST', '/email-confirmations', { token: await tokenMailedTo(on, eva.email) })).toBe('409 email_taken');

  await tom.visitor.get('POST', '/password-reset-requests', { email: 'nobody@haus.example' });
  await tom.visitor.get('POST', '/password-reset-requests', { email: next });
  await tom.visitor.get('POST', '/password-resets', { token: await tokenMailedTo(on, next), password: PASSWORD });
  expect(await tom.visitor.refused('GET', '/me')).toMatch(/^401/);
  await signIn({ ...tom, email: next });
});

test('an API key speaks for a person, but does not touch its ways to sign in', async () => {
  const tom = await person(customerId, 'owner');
  await signIn(tom);
  const { token } = await tom.visitor.get('POST', '/api-keys', { name: 'script' });
  const script = new TestVisitor(on, refused);
  script.key = String(token);
  expect(await script.get('GET', '/me')).toMatchObject({ account: { id: tom.id }, session: null, mfa: 'not-required' });
  expect(await script.refused('DELETE', '/session')).toBe('403 session_needed');
  for (const [path, body] of Object.entries({
    '/me/totp': {}, '/me/recovery-codes': {}, '/me/passkeys/options': {}, '/api-keys': { name: 'another' },
    '/me/password': { current: PASSWORD, new: OTHER }, '/me/email': { email: 'x@y.example', password: PASSWORD },
  })) expect(await script.refused('POST', path, body), path).toBe('403 session_needed');
});

test('every endpoint of sign-in and account was answered with success, and each of its refusals was given', () => {
  const mine = allEndpoints(on.system.workflows, testIdentity).filter(({ tag, path }) =>
    ['sign-in', 'account'].includes(tag) && !/^\/(sso|invitations)/.test(path));
  expect(mine.length).toBeGreaterThan(20);
  expect(unseen(on, mine, refused)).toEqual({ endpoints: [], refusals: [] });
});
