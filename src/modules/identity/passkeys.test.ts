import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { must, ok } from '../../kernel/result.ts';
import {
  beginPasskey, beginPasskeySignIn, listPasskeys, registerPasskey, removePasskey, signInWithPasskey,
} from './passkeys.ts';
import { TestAuthenticator } from './test-authenticator.ts';
import { openSignInBench, visit, type SignInBench } from './test-sign-in.ts';

let bench: SignInBench;
beforeAll(async () => {
  bench = await openSignInBench();
});
afterAll(() => bench.database.drop());
beforeEach(() => bench.advance({ hours: 24 }));

/** A person with a fresh session, without a second factor. */
async function signedIn(organisation = bench.customerId) {
  const person = await bench.person(organisation, ['owner'], 'Mara Fass');
  const { token } = must(await bench.signIn(person.email));
  const asked = { sessionId: (await bench.identify(token))?.session?.id ?? null };
  return { ...person, token, asked };
}
type Person = Awaited<ReturnType<typeof signedIn>>;

async function register({ id, asked }: Person, key: TestAuthenticator, change: { challenge?: string } = {}) {
  const { challengeId, options } = must(await bench.inPerson(id, (ctx) => beginPasskey(ctx, bench.settings, asked)));
  const response = key.register(change.challenge ?? options.challenge);
  return bench.inPerson(id, (ctx) =>
    registerPasskey(ctx, { challengeId, name: 'Notebook', response }, bench.settings, asked));
}

const options = async () => must(await bench.inPublic(async (ctx) => ok(await beginPasskeySignIn(ctx, bench.settings))));

async function show(key: TestAuthenticator, given?: { challengeId: string; options: { challenge: string } }) {
  const begun = given ?? await options();
  const response = key.signIn(begun.options.challenge);
  return bench.inPublic((ctx) =>
    signInWithPasskey(ctx, { challengeId: begun.challengeId, response }, bench.settings, visit));
}

test('H-mfa a passkey is registered, counts as both factors, and comes with recovery codes', async () => {
  const mara = await signedIn(bench.providerId);
  expect(await bench.identify(mara.token)).toMatchObject({ session: { needs: 'enrolment' } });
  const key = new TestAuthenticator(bench.settings.origin);
  const made = must(await register(mara, key));
  expect(made.recoveryCodes).toHaveLength(10);
  expect(await bench.identify(mara.token)).toBeNull();
  expect(await bench.identify(made.token)).toMatchObject({ session: { needs: 'nothing' } });

  const entered = must(await show(key));
  expect(entered.answer).toEqual({ state: 'signed-in', methods: [] });
  expect(await bench.identify(entered.token)).toMatchObject({ account: mara.id, session: { needs: 'nothing' } });
  expect(must(await bench.signIn(mara.email)).answer)
    .toEqual({ state: 'second-factor-needed', methods: ['passkey', 'recovery-code'] });
});

test('H-mfa a challenge is used once, by whom it was given, and not late', async () => {
  const mara = await signedIn();
  const key = new TestAuthenticator(bench.settings.origin);
  must(await register(mara, key));
  const begun = await options();
  expect((await show(key, begun)).ok).toBe(true);
  expect(await show(key, begun)).toMatchObject({ ok: false, refusal: { code: 'identity.challenge_gone' } });
  const late = await options();
  bench.advance({ minutes: 11 });
  expect(await show(key, late)).toMatchObject({ ok: false, refusal: { code: 'identity.challenge_gone' } });

  const tom = await signedIn();
  const eva = await signedIn();
  const given = must(await bench.inPerson(tom.id, (ctx) => beginPasskey(ctx, bench.settings, tom.asked)));
  const response = new TestAuthenticator(bench.settings.origin).register(given.options.challenge);
  expect(await bench.inPerson(eva.id, (ctx) =>
    registerPasskey(ctx, { challengeId: given.challengeId, name: 'x', response }, bench.settings, eva.asked)))
    .toMatchObject({ ok: false, refusal: { code: 'identity.challenge_gone' } });
});

test('H-mfa another site, no PIN, another challenge, a copied authenticator: refused', async () => {
  const mara = await signedIn();
  const key = new TestAuthenticator(bench.settings.origin);
  must(await register(mara, key));
  must(await show(key));
  must(await show(key));
  const refused = { ok: false, refusal: { code: 'identity.passkey_refused' } };
  key.verifies = false;
  expect(await show(key)).toMatchObject(refused);
  key.verifies = true;
  expect(await show(key, { challengeId: (await options()).challengeId, options: { challenge: 'AAAA' } })).toMatchObject(refused);
  key.counter = 1; // the copy has been used less often
  expect(await show(key)).toMatchObject(refused);
  key.counter = 10;
  expect((await show(key)).ok).toBe(true);
  expect(await register(await signedIn(), new TestAuthenticator('https://p0rtal.example'))).toMatchObject(refused);
  expect(await show(new TestAuthenticator(bench.settings.origin))).toMatchObject(refused);
});

test('H-mfa the last factor of somebody who must have one stays; a removed passkey opens nothing', async () => {
  const staff = await signedIn(bench.providerId);
  const key = new TestAuthenticator(bench.settings.origin);
  const made = must(await register(staff, key));
  const remove = ({ id, asked }: Person, passkey: string) =>
    bench.inPerson(id, (ctx) => removePasskey(ctx, passkey, asked));
  expect(await remove(staff, made.id)).toMatchObject({ ok: false, refusal: { code: 'identity.last_factor' } });
  expect((await show(key)).ok).toBe(true);

  const mara = await signedIn();
  const own = new TestAuthenticator(bench.settings.origin);
  const { id } = must(await register(mara, own));
  expect(await remove(staff, id)).toMatchObject({ ok: false, refusal: { code: 'identity.unknown_passkey' } });
  expect((await remove(mara, id)).ok).toBe(true);
  expect((await show(own)).ok).toBe(false);
  expect(must(await bench.inPerson(mara.id, async (ctx) => ok(await listPasskeys(ctx))))).toEqual([]);
});
