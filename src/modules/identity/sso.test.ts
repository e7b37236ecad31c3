import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { must, type Result } from '../../kernel/result.ts';
import { transaction, type Ctx } from '../../database/index.ts';
import { readGrants, reachOf } from './grants.ts';
import type { IdentityProviders, ProvedIdentity } from './ports.ts';
import { requestPasswordReset } from './reset-password.ts';
import { completeSso, startSso } from './sso.ts';
import { readSso, setUpSso, type SsoWish } from './sso-connection.ts';
import { addMembership } from './invitations.ts';
import { makeOrganisation } from './test-people.ts';
import { openSignInBench, visit, type SignInBench } from './test-sign-in.ts';
import { hashToken, newToken } from './tokens.ts';

/** Says of whoever comes what the test told it to; what it was asked stands in `asked`. */
const proved: { value: ProvedIdentity } = { value: { verifiedEmail: null, name: null, secondFactor: false } };
const asked: { secret?: string; state?: string } = {};
const identityProviders: IdentityProviders = {
  begin: async (provider, { state }) => {
    Object.assign(asked, { secret: provider.clientSecret, state });
    return { outcome: 'done', value: `${provider.issuer}/auth?state=${state}` };
  },
  complete: async () => ({ outcome: 'done', value: proved.value }),
};

let bench: SignInBench;
let number = 0;
let organisationId = '';
let domain = '';
let owner = { id: '', email: '' };
beforeAll(async () => {
  bench = await openSignInBench({ identityProviders });
});
afterAll(() => bench.database.drop());
beforeEach(async () => {
  bench.advance({ hours: 24 });
  domain = `kunde${number++}.example`;
  organisationId = await bench.asSystem((ctx) => makeOrganisation(ctx, 'customer', 'Kunde GmbH'));
  await bench.asSystem((ctx) => ctx.tx.updateTable('organisation').set({ email: `Post@${domain.toUpperCase()}` })
    .where('id', '=', organisationId).execute());
  owner = await bench.person(organisationId, ['owner'], 'Eva Keller');
});

async function asOwner<T>(work: (ctx: Ctx) => Promise<Result<T>>): Promise<Result<T>> {
  const grants = await readGrants(bench.db, owner.id, bench.clock.now());
  const caller = { actor: `account:${owner.id}`, cause: 'test', correlation: 'test', clock: bench.clock };
  return transaction(bench.db, { ...caller, account: owner.id, reach: reachOf(grants, 'sso:manage') }, work);
}

const wish = (change: Partial<SsoWish> = {}): SsoWish => ({
  issuer: 'https://anmeldung.example/realm', clientId: 'hafenamt', clientSecret: 'very-secret-of-the-client',
  emailDomain: domain, roles: ['reader'], active: true, ...change,
});
const setUp = (change?: Partial<SsoWish>) => asOwner((ctx) => setUpSso(ctx, organisationId, wish(change), bench.settings));
const refusal = (code: string) => ({ ok: false, refusal: { code: `identity.${code}` } });

const start = (email: string, verifier: string) => bench.inPublic((ctx) =>
  startSso(ctx, { email, proof: hashToken(verifier).toString('base64url') }, bench.settings));
const finish = (state: string, verifier: string) => bench.inPublic((ctx) =>
  completeSso(ctx, { state, verifier, code: 'a-code' }, bench.settings, visit));

/** The whole way, with what the provider says at its end. */
async function come(identity: Partial<ProvedIdentity>) {
  proved.value = { verifiedEmail: null, name: null, secondFactor: false, ...identity };
  const verifier = newToken();
  must(await start(`wer@${domain}`, verifier));
  return finish(asked.state ?? '', verifier);
}

test('a connection keeps its secret sealed, tells it to nobody, and is for the organisation’s own domain', async () => {
  expect(await setUp({ clientSecret: undefined })).toMatchObject(refusal('secret_needed'));
  const made = must(await setUp());
  expect(made).toEqual({
    issuer: 'https://anmeldung.example/realm', clientId: 'hafenamt', emailDomain: domain, roles: ['reader'], active: true,
    redirectUri: 'https://portal.example/api/v1/sso/callback',
  });
  must(await setUp({ clientSecret: undefined, roles: ['technical'] }));
  must(await start(`x@${domain}`, newToken()));
  expect(asked.secret).toBe('very-secret-of-the-client');
  expect(await bench.everything()).not.toContain('very-secret');
  expect(await bench.everything()).not.toContain(asked.state?.split('.')[1]);
  expect(await setUp({ emailDomain: 'anderer.example' })).toMatchObject(refusal('domain_not_yours'));
  expect(await setUp({ roles: ['operations'] })).toMatchObject(refusal('bad_roles'));
  for (const issuer of ['http://anmeldung.example', 'https://intern', 'https://10.0.0.1', 'https://u:p@a.example', 'https://a.example/?x=1']) {
    expect(await setUp({ issuer }), issuer).toMatchObject(refusal('bad_issuer'));
  }
  expect(await asOwner((ctx) => readSso(ctx, bench.customerId, bench.settings))).toMatchObject(refusal('unknown_organisation'));
});

test('a domain of public letterboxes vouches for nobody, and a domain has one connection', async () => {
  must(await setUp());
  const twin = await bench.asSystem((ctx) => makeOrganisation(ctx, 'customer', 'Zwilling GmbH'));
  const setEmail = (id: string, email: string) => bench.asSystem((ctx) =>
    ctx.tx.updateTable('organisation').set({ email }).where('id', '=', id).execute());
  await setEmail(twin, `post@${domain}`);
  await bench.asSystem((ctx) => addMembership(ctx, twin, owner.id, ['owner']));
  expect(await asOwner((ctx) => setUpSso(ctx, twin, wish(), bench.settings))).toMatchObject(refusal('domain_taken'));
  await setEmail(twin, 'firma@gmx.de');
  expect(await asOwner((ctx) => setUpSso(ctx, twin, wish({ emailDomain: 'gmx.de' }), bench.settings)))
    .toMatchObject(refusal('domain_not_yours'));
});

test('who comes for the first time gets an account with the connection’s roles; who was removed does not come back', async () => {
  must(await setUp());
  const first = must(await come({ verifiedEmail: `Mara@${domain}`, name: 'Mara Fass' }));
  expect(first.answer).toEqual({ state: 'signed-in', methods: [] });
  const who = await bench.identify(first.token);
  const grants = await readGrants(bench.db, who?.account ?? '', bench.clock.now());
  expect(grants.memberships).toMatchObject([{ organisationId, roles: ['reader'] }]);
  const again = must(await come({ verifiedEmail: `mara@${domain}` }));
  expect((await bench.identify(again.token))?.account).toBe(who?.account);
  expect(await bench.db.selectFrom('account').select(['name', 'passwordHash']).where('email', '=', `mara@${domain}`).execute())
    .toEqual([{ name: 'Mara Fass', passwordHash: null }]);
  await bench.asSystem((ctx) => ctx.tx.updateTable('membership').set({ endedAt: ctx.now })
    .where('accountId', '=', who?.account ?? '').execute());
  expect(await come({ verifiedEmail: `mara@${domain}` })).toMatchObject(refusal('sso_not_for_account'));
});

test('A14 a provider speaks for its own organisation’s people only', async () => {
  must(await setUp());
  expect(await come({ verifiedEmail: null })).toMatchObject(refusal('sso_not_for_account'));
  expect(await come({ verifiedEmail: 'katrin@torhaus.example' })).toMatchObject(refusal('sso_not_for_account'));
  expect(await come({ verifiedEmail: `katrin@evil.example@${domain}.evil.example` })).toMatchObject(refusal('sso_not_for_account'));
  const setEmail = (id: string, email: string, emailVerifiedAt: Temporal.Instant | null = bench.clock.now()) =>
    bench.asSystem((ctx) => ctx.tx.updateTable('account').set({ email, emailVerifiedAt }).where('id', '=', id).execute());
  // Staff of the provider with an address in the domain, who even accepted an invitation of this customer.
  const staff = await bench.person(bench.providerId, ['operations'], 'Katrin Lotse');
  await setEmail(staff.id, `katrin@${domain}`);
  expect(await come({ verifiedEmail: `katrin@${domain}` })).toMatchObject(refusal('sso_not_for_account'));
  await bench.asSystem((ctx) => addMembership(ctx, organisationId, staff.id, ['reader']));
  expect(await come({ verifiedEmail: `katrin@${domain}` })).toMatchObject(refusal('sso_not_for_account'));
  // One's own person who belongs elsewhere too; one whose address nobody proved; one that is disabled.
  const tom = await bench.person(organisationId, ['reader'], 'Tom');
  await setEmail(tom.id, `tom@${domain}`, null);
  expect(await come({ verifiedEmail: `tom@${domain}` })).toMatchObject(refusal('sso_not_for_account'));
  await setEmail(tom.id, `tom@${domain}`);
  expect((await come({ verifiedEmail: `tom@${domain}` })).ok).toBe(true);
  await bench.asSystem((ctx) => addMembership(ctx, bench.customerId, tom.id, ['reader']));
  expect(await come({ verifiedEmail: `tom@${domain}` })).toMatchObject(refusal('sso_not_for_account'));
  const eva = await bench.person(organisationId, ['reader'], 'Eva');
  await setEmail(eva.id, `eva@${domain}`);
  await bench.asSystem((ctx) => ctx.tx.updateTable('account').set({ state: 'disabled' }).where('id', '=', eva.id).execute());
  expect(await come({ verifiedEmail: `eva@${domain}` })).toMatchObject(refusal('sso_not_for_account'));
});

test('only the browser that began a sign-on ends it, once, in time', async () => {
  must(await setUp());
  proved.value = { verifiedEmail: `mara@${domain}`, name: null, secondFactor: false };
  const verifier = newToken();
  must(await start(`x@${domain}`, verifier));
  const state = asked.state ?? '';
  expect(await finish(state, newToken())).toMatchObject(refusal('sso_failed'));
  // The wrong one used it up.
  expect(await finish(state, verifier)).toMatchObject(refusal('challenge_gone'));
  must(await start(`x@${domain}`, verifier));
  const [id] = (asked.state ?? '').split('.');
  expect(await finish(`${id}.${newToken()}`, verifier)).toMatchObject(refusal('sso_failed'));
  must(await start(`x@${domain}`, verifier));
  bench.advance({ minutes: 11 });
  expect(await finish(asked.state ?? '', verifier)).toMatchObject(refusal('challenge_gone'));
  expect(await start('x@nirgends.example', verifier)).toMatchObject(refusal('no_sso'));
  must(await setUp({ active: false }));
  expect(await start(`x@${domain}`, verifier)).toMatchObject(refusal('no_sso'));
});

test('an account that signs in elsewhere gets no password by mail, but is told where to sign in', async () => {
  must(await setUp());
  must(await come({ verifiedEmail: `mara@${domain}` }));
  must(await bench.inPublic((ctx) => requestPasswordReset(ctx, `mara@${domain}`, bench.settings.origin)));
  const [mail] = await bench.db.selectFrom('mail').select('body').where('recipient', '=', `mara@${domain}`).execute();
  expect(mail?.body).toContain('Anmeldedienst Ihrer Organisation');
  expect(mail?.body).not.toContain('#token=');
});

test('H-mfa a sign-on counts as two factors only if the provider says so', async () => {
  must(await setUp());
  await bench.asSystem((ctx) => ctx.tx.updateTable('organisation').set({ mfaRequired: true })
    .where('id', '=', organisationId).execute());
  expect(must(await come({ verifiedEmail: `mara@${domain}` })).answer.state).toBe('enrolment-needed');
  const whole = must(await come({ verifiedEmail: `mara@${domain}`, secondFactor: true }));
  expect(whole.answer.state).toBe('signed-in');
  expect(await bench.identify(whole.token)).toMatchObject({ session: { needs: 'nothing' } });
});
