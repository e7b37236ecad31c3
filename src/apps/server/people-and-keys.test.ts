import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestProvider, type TestPerson, type TestProvider } from '../../adapters/identity-provider/test-provider.ts';
import { answered } from '../../api/client/index.ts';
import { must, ok } from '../../kernel/result.ts';
import { transaction, type Ctx } from '../../database/index.ts';
import { addPerson, type Role } from '../../modules/identity/index.ts';
import { allEndpoints } from './endpoints.ts';
import { customer, openTestApi, provider, testIdentity, type TestApi } from './test-api.ts';
import { keepMails, TestVisitor, tokenMailedTo, unseen } from './test-visitor.ts';

const PASSWORD = 'weinberg kette lampe';
const GHOST = '01K0Y3ZJ8QXW5T7N2M4P6R8S9V';
const DOMAIN = 'weinkontor.example';

let on: TestApi;
let idp: TestProvider;
let customerId = '';
const refused = new Set<string>();
beforeAll(async () => {
  [on, idp] = [await openTestApi(), await openTestProvider(`${testIdentity.origin}/api/v1/sso/callback`)];
  await keepMails(on);
  await answered(on.api.PUT('/api/v1/provider', { body: provider }));
  ({ id: customerId } = await answered(on.api.POST('/api/v1/customers', { body: { ...customer, email: `post@${DOMAIN}` } })));
});
afterAll(async () => {
  await idp.close();
  await on.close();
});

const inDatabase = <T>(work: (ctx: Ctx) => Promise<T>) => transaction(
  on.system.db, { actor: 'system:test', cause: 'test', correlation: 'test', clock: on.clock },
  async (ctx) => ok(await work(ctx))).then(must);

let people = 0;
async function signedIn(...roles: Role[]) {
  const email = `person.${people++}@${DOMAIN}`;
  const id = await inDatabase((ctx) => addPerson(
    ctx, { organisationId: customerId, name: 'Mara Fass', email, roles, password: PASSWORD }, testIdentity.sealKey));
  const visitor = new TestVisitor(on, refused);
  await visitor.get('POST', '/session', { email, password: PASSWORD });
  return { id, email, visitor };
}

const at = (rest: string) => `/organisations/${customerId}${rest}`;
const ghost = (rest: string) => `/organisations/org_${GHOST}${rest}`;

test('H-roles people are invited, seen, given other roles and removed, and each change acts at once', async () => {
  const { id, visitor: owner } = await signedIn('owner');
  expect(await owner.refused('PUT', at(`/people/${id}`), { roles: ['reader'] })).toBe('409 last_owner');
  expect(await owner.refused('DELETE', at(`/people/${id}`))).toBe('409 last_owner');
  const email = `tom@${DOMAIN}`;
  const invitation = { email, name: 'Tom Keller', roles: ['technical'] };
  expect(await owner.refused('POST', at('/invitations'), { ...invitation, roles: ['operations'] })).toBe('422 bad_roles /roles');
  expect(await owner.get('POST', at('/invitations'), invitation)).toMatchObject({ email, roles: ['technical'] });
  const token = await tokenMailedTo(on, email);

  const visitor = new TestVisitor(on, refused);
  expect(await visitor.get('POST', '/invitations/reading', { token }))
    .toEqual({ email, organisation: customer.name, roles: ['technical'], needsAccount: true, needsPassword: true });
  const accept = (given: object) => visitor.refused('POST', '/invitations/acceptance', { token, ...given });
  expect(await accept({})).toBe('422 password_needed /name');
  const faults = { kurz: 'short', ['x'.repeat(129)]: 'long', qwerty123456: 'common', 'Tom Keller 2026': 'personal', abababababab: 'simple' };
  for (const [password, fault] of Object.entries(faults)) {
    expect(await accept({ name: 'Tom Keller', password })).toBe(`422 password_${fault} /password`);
  }
  const accepted = { token, name: 'Tom Keller', password: PASSWORD };
  expect(await visitor.get('POST', '/invitations/acceptance', accepted)).toEqual({ email, created: true });
  expect(await visitor.refused('POST', '/invitations/acceptance', accepted)).toBe('410 link_invalid');
  expect(await visitor.refused('POST', '/invitations/reading', { token })).toBe('410 link_invalid');
  expect(await owner.refused('POST', at('/invitations'), invitation)).toBe('409 already_member /email');

  await visitor.get('POST', '/session', { email, password: PASSWORD });
  expect(await visitor.refused('POST', at('/invitations'), invitation)).toBe('403 not_permitted');
  const { items } = await owner.get('GET', at('/people'));
  const tom = (items as { id: string; name: string }[]).find(({ name }) => name === 'Tom Keller')?.id ?? '';
  const before = await owner.ask('GET', at(`/people/${tom}`));
  expect(before.json).toMatchObject({ id: tom, roles: ['technical'], secondFactor: false });
  await visitor.get('GET', '/servers');
  const tag = { 'if-match': String(before.headers['etag']) };
  expect((await owner.ask('PUT', at(`/people/${tom}`), { roles: ['billing'] }, tag)).json).toMatchObject({ roles: ['billing'] });
  expect((await owner.ask('PUT', at(`/people/${tom}`), { roles: ['reader'] }, tag)).json['code']).toBe('api.changed');
  expect(await visitor.refused('GET', '/servers')).toBe('403 not_permitted');
  await owner.get('DELETE', at(`/people/${tom}/second-factor`));
  expect(await visitor.refused('GET', '/me')).toMatch(/^401/);
  await visitor.get('POST', '/session', { email, password: PASSWORD });
  const { id: elsewhere } = await answered(on.api.POST('/api/v1/customers', { body: customer }));
  await inDatabase((ctx) => ctx.tx.insertInto('membership')
    .values({ id: 'mem_other', tenant: elsewhere, accountId: tom, roles: ['reader'] }).execute());
  expect(await owner.refused('DELETE', at(`/people/${tom}/second-factor`))).toBe('409 account_acts_elsewhere');
  await inDatabase((ctx) => ctx.tx.updateTable('membership').set({ endedAt: ctx.now }).where('id', '=', 'mem_other').execute());
  await owner.get('DELETE', at(`/people/${tom}`));
  expect(await visitor.get('GET', '/me')).toMatchObject({ organisations: [], permissions: {} });
  expect(await owner.refused('GET', at(`/people/${tom}`))).toBe('404 unknown_person');
});

test('invitations wait, are withdrawn, and refused where there is nobody to invite or too many are there', async () => {
  const { visitor: owner, email } = await signedIn('owner');
  const eva = { email: `eva@${DOMAIN}`, name: 'Eva', roles: ['reader'] };
  const { id } = await owner.get('POST', at('/invitations'), eva);
  expect((await owner.get('GET', at('/invitations')))['items']).toMatchObject([{ id, email: eva.email }]);
  await owner.get('DELETE', at(`/invitations/${id}`));
  expect(await owner.refused('DELETE', at(`/invitations/${id}`))).toBe('404 unknown_invitation');
  for (const [method, path, body] of [
    ['GET', '/people'], ['GET', '/invitations'], ['POST', '/invitations', eva], ['GET', '/service-accounts'], ['GET', '/sso'],
  ] as const) expect(await owner.refused(method, ghost(path), body), path).toBe('404 unknown_organisation');
  // Invited before, joined by another way, and then by the link.
  await owner.get('POST', at('/invitations'), eva);
  const token = await tokenMailedTo(on, eva.email);
  await inDatabase((ctx) => addPerson(
    ctx, { organisationId: customerId, ...eva, roles: ['reader'], password: PASSWORD }, testIdentity.sealKey));
  expect(await owner.refused('POST', '/invitations/acceptance', { token })).toBe('409 already_member');
  await inDatabase((ctx) => ctx.tx.insertInto('oneTimeLink').values(Array.from({ length: 500 }, (_, n) => ({
    id: `otl_${n}`, tenant: customerId, kind: 'invitation', tokenHash: Buffer.from(String(n)), email: `${n}@${email}`,
    roles: ['reader'], expiresAt: ctx.now.add({ hours: 1 }),
  }))).execute());
  expect(await owner.refused('POST', at('/invitations'), { ...eva, email: 'noch@jemand.example' })).toBe('409 too_many_people');
});

test('keys and programs: made, limited, seen, ended', async () => {
  const { id, visitor: owner } = await signedIn('owner');
  const { visitor: tech } = await signedIn('technical');
  const key = await tech.get('POST', '/api-keys', { name: 'script', scopes: ['server:read'], expiresOn: '2026-08-01' });
  expect(key['expiresAt']).toBe('2026-08-01T22:00:00Z');
  const script = new TestVisitor(on, refused);
  script.key = String(key['token']);
  await script.get('GET', '/servers');
  expect(await script.refused('GET', '/runs')).toBe('403 out_of_scope');
  const issue = (wish: object) => tech.refused('POST', '/api-keys', wish);
  expect(await issue({ name: 'script' })).toBe('409 name_taken /name');
  expect(await issue({ name: '!' })).toBe('422 bad_name /name');
  expect(await issue({ name: 'x', expiresOn: '2027-07-02' })).toBe('422 bad_expiry /expiresOn');
  expect((await tech.get('GET', '/api-keys'))['items']).toMatchObject([{ id: key['id'], scopes: ['server:read'] }]);
  await tech.get('DELETE', `/api-keys/${key['id']}`);
  expect(await tech.refused('DELETE', `/api-keys/${key['id']}`)).toBe('404 unknown_key');
  expect(await script.refused('GET', '/servers')).toMatch(/^401/);

  const wish = { name: 'Monitoring', roles: ['technical'] };
  expect(await tech.refused('POST', at('/service-accounts'), { ...wish, roles: ['owner'] })).toBe('403 scope_not_held /roles');
  expect(await tech.refused('POST', at('/service-accounts'), { ...wish, roles: ['sales'] })).toBe('422 bad_roles /roles');
  const program = await tech.get('POST', at('/service-accounts'), wish);
  const keys = at(`/service-accounts/${program['id']}/keys`);
  const second = await tech.get('POST', keys, { name: 'second' });
  script.key = String(second['token']);
  expect(await script.get('GET', '/me')).toMatchObject({ account: { id: program['id'], kind: 'service', email: null } });
  expect(await script.refused('POST', keys, { name: 'third' })).toBe('403 session_needed');
  const [listed] = (await owner.get('GET', at('/service-accounts')))['items'];
  expect(listed).toMatchObject({ id: program['id'], keys: [{ name: 'Monitoring' }, { name: 'second' }] });
  await owner.get('DELETE', `${keys}/${second['id']}`);
  expect(await owner.refused('DELETE', `${keys}/${second['id']}`)).toBe('404 unknown_key');
  await owner.get('DELETE', at(`/service-accounts/${program['id']}`));
  expect(await owner.refused('DELETE', at(`/service-accounts/${program['id']}`))).toBe('404 unknown_service_account');

  await inDatabase((ctx) => ctx.tx.insertInto('apiKey').values(Array.from({ length: 50 }, (_, n) => ({
    id: `key_${n}`, tenant: customerId, accountId: id, name: `n${n}`, tokenHash: Buffer.from(`k${n}`),
  }))).execute());
  expect(await owner.refused('POST', '/api-keys', { name: 'one more' })).toBe('409 too_many_keys');
});

const random = () => randomBytes(32).toString('base64url');

async function signOn(visitor: TestVisitor, email: string, person: TestPerson, change: { verifier?: string } = {}) {
  const verifier = random();
  const proof = createHash('sha256').update(verifier).digest('base64url');
  const { url } = await visitor.get('POST', '/sso/start', { email, proof });
  const back = await idp.visit(String(url), person);
  back.searchParams.set('session_state', 'what others append');
  const handed = await visitor.ask('GET', `/sso/callback${back.search}`);
  const location = String(handed.headers['location']);
  expect([handed.status, location.split('#')[0]]).toEqual([302, '/sign-in/sso']);
  const brought = Object.fromEntries(new URLSearchParams(location.split('#')[1]));
  expect(Object.keys(brought).toSorted()).toEqual(['code', 'iss', 'state']);
  return { ...brought, verifier: change.verifier ?? verifier };
}

test('a person signs in at the identity provider of its organisation, and at no other', async () => {
  const { id, visitor: owner } = await signedIn('owner');
  const { id: twinId } = await answered(on.api.POST('/api/v1/customers', { body: { ...customer, email: `info@${DOMAIN}` } }));
  const wish = {
    issuer: idp.issuer, clientId: idp.clientId, clientSecret: idp.clientSecret, emailDomain: DOMAIN, roles: ['reader'], active: true,
  };
  const { clientSecret: _, ...unsecret } = wish;
  expect(await owner.refused('GET', at('/sso'))).toBe('404 no_sso');
  const put = (body: object) => owner.refused('PUT', at('/sso'), body);
  expect(await put(unsecret)).toBe('422 secret_needed /clientSecret');
  expect(await put({ ...wish, issuer: 'ftp://x.example' })).toBe('422 bad_issuer /issuer');
  expect(await put({ ...wish, emailDomain: 'gmail.com' })).toBe('422 domain_not_yours /emailDomain');
  expect(await put({ ...wish, roles: ['sales'] })).toBe('422 bad_roles /roles');
  expect(await owner.get('PUT', at('/sso'), wish)).toMatchObject({ active: true, emailDomain: DOMAIN });
  expect(JSON.stringify(await owner.get('GET', at('/sso')))).not.toContain(idp.clientSecret);
  await inDatabase((ctx) => ctx.tx.insertInto('membership')
    .values({ id: 'mem_twin', tenant: twinId, accountId: id, roles: ['owner'] }).execute());
  expect(await owner.refused('PUT', `/organisations/${twinId}/sso`, wish)).toBe('409 domain_taken /emailDomain');

  const visitor = new TestVisitor(on, refused);
  const lena: TestPerson = { sub: 'lena', email: `lena@${DOMAIN}`, emailVerified: true, name: 'Lena Kork', amr: ['mfa'] };
  expect(await visitor.get('POST', '/sso/completion', await signOn(visitor, lena.email, lena))).toEqual({ state: 'signed-in', methods: [] });
  expect(await visitor.get('GET', '/me')).toMatchObject({
    account: { name: 'Lena Kork', email: lena.email, emailVerified: true, hasPassword: false }, mfa: 'done',
    organisations: [{ id: customerId, roles: ['reader'] }],
  });
  const stolen = await signOn(visitor, lena.email, lena, { verifier: random() });
  expect(await visitor.refused('POST', '/sso/completion', stolen)).toBe('502 sso_failed');
  expect(await visitor.refused('POST', '/sso/completion', stolen)).toBe('410 challenge_gone');
  const foreign = await signOn(visitor, lena.email, { ...lena, sub: 'x', email: 'lena@anderswo.example' });
  expect(await visitor.refused('POST', '/sso/completion', foreign)).toBe('403 sso_not_for_account');
  expect(await visitor.refused('POST', '/sso/start', { email: 'x@nirgends.example', proof: random() })).toBe('404 no_sso /email');
});

test('every endpoint of people, keys and single sign-on was answered with success, and each of its refusals given', () => {
  const mine = allEndpoints(on.system.workflows, testIdentity).filter(({ tag, path }) =>
    ['people', 'keys', 'single sign-on'].includes(tag) || /^\/(sso|invitations)/.test(path));
  expect(mine.length).toBeGreaterThan(20);
  // Four at once wait for identity providers: proved with the adapter.
  expect(unseen(on, mine, refused)).toEqual({ endpoints: [], refusals: ['identity.sso_busy'] });
});
