import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { must } from '../../kernel/result.ts';
import { waitAfter } from './attempts.ts';
import { replaceRecoveryCodes } from './recovery-codes.ts';
import { hashToken } from './tokens.ts';
import { openSignInBench, PASSWORD, type SignInBench } from './test-sign-in.ts';

let bench: SignInBench;
const jonas = () => bench.person(bench.customerId, ['owner'], 'Jonas Rebstock');
beforeAll(async () => {
  bench = await openSignInBench();
});
afterAll(() => bench.database.drop());
beforeEach(() => bench.advance({ hours: 24 }));

test('a password opens a session, whose token is nowhere in the database', async () => {
  const { id, email } = await jonas();
  const { token, answer } = must(await bench.signIn(email.toUpperCase()));
  expect(answer).toEqual({ state: 'signed-in', methods: [] });
  expect(await bench.identify(token)).toMatchObject({ account: id, actor: `account:${id}`, session: { needs: 'nothing' } });
  expect(await bench.identify(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBeNull();
  const session = await bench.db.selectFrom('session').selectAll().where('accountId', '=', id).executeTakeFirstOrThrow();
  expect(session.tokenHash).toEqual(hashToken(token));
  expect(session.userAgent).toBe('Firefox, Linux');
  const everything = await bench.everything();
  expect(everything).toContain(session.id);
  expect(everything).not.toContain(token);
  expect(everything).not.toContain(Buffer.from(token).toString('hex'));
  expect(everything).not.toContain(PASSWORD);
  const trail = await bench.database.ownerDb.selectFrom('auditEntry').select(['before', 'after']).execute();
  expect(JSON.stringify(trail)).not.toContain('argon2');
});

test('an address nobody has and a wrong password are refused alike, after the same work', async () => {
  const { email } = await jonas();
  const time = async (work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const wrong: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 7; round++) {
    bench.advance({ hours: 1 });
    wrong.push(await time(() => bench.signIn(email, 'not the password')));
    unknown.push(await time(() => bench.signIn('nobody@example.org', 'not the password')));
  }
  expect(await bench.signIn('nobody@example.org')).toEqual(await bench.signIn(email, 'not the password'));
  // The quickest of each: what else the machine does comes on top. Hashing takes many times what the rest does; without
  // it the ratio is below 0.3.
  const ratio = Math.min(...unknown) / Math.min(...wrong);
  expect(ratio).toBeGreaterThan(0.6);
  expect(ratio).toBeLessThan(1.6);
});

test('after five wrong passwords an account waits, longer each time, and never for good', async () => {
  expect([1, 4, 5, 6, 7, 9, 10, 50].map(waitAfter)).toEqual([0, 0, 30, 60, 120, 480, 900, 900]);
  const { email } = await jonas();
  for (let round = 0; round < 5; round++) await bench.signIn(email, 'not the password');
  expect(await bench.signIn(email)).toMatchObject({ ok: false, refusal: { code: 'identity.wrong_credentials' } });
  bench.advance({ seconds: 29 });
  expect((await bench.signIn(email)).ok).toBe(false);
  bench.advance({ seconds: 2 });
  await bench.signIn(email, 'not the password');
  bench.advance({ seconds: 31 });
  expect((await bench.signIn(email)).ok).toBe(false);
  bench.advance({ seconds: 30 });
  expect((await bench.signIn(email)).ok).toBe(true);
  const row = await bench.db.selectFrom('account').select('failedSignIns').where('email', '=', email).executeTakeFirst();
  expect(row).toEqual({ failedSignIns: 0 });
});

test('twenty wrong passwords at once count no less than one after the other', async () => {
  const { email } = await jonas();
  const guesses = Array.from({ length: 20 }, (_, index) => index === 19 ? PASSWORD : `guess number ${index}`);
  const results = await Promise.all(guesses.map((guess) => bench.signIn(email, guess)));
  const row = await bench.db.selectFrom('account').select('failedSignIns').where('email', '=', email)
    .executeTakeFirstOrThrow();
  // The right one may have been among the first five; after that nothing is looked at, right or wrong.
  expect(results.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
  expect(row.failedSignIns).toBeLessThanOrEqual(5);
});

test('H-mfa a code works once, an older one not at all, and the session gets another token', async () => {
  const { id, email } = await jonas();
  const phone = await bench.giveTotp(id);
  const old = phone.code();
  bench.advance({ seconds: 30 });
  const { token, answer } = must(await bench.signIn(email));
  expect(answer).toEqual({ state: 'second-factor-needed', methods: ['totp'] });
  expect(await bench.identify(token)).toMatchObject({ session: { needs: 'second-factor' } });
  const whole = must(await bench.show(token, 'totp', phone.code()));
  expect(await bench.identify(whole.token)).toMatchObject({ session: { needs: 'nothing' } });
  expect(await bench.identify(token)).toBeNull();

  const again = must(await bench.signIn(email));
  for (const code of [phone.code(), old, '000000']) {
    expect(await bench.show(again.token, 'totp', code)).toMatchObject({ ok: false, refusal: { code: 'identity.wrong_code' } });
  }
  bench.advance({ seconds: 30 });
  expect((await bench.show(again.token, 'totp', phone.code())).ok).toBe(true);
});

test('H-mfa of two sign-ins at once with the same code one succeeds', async () => {
  const { id, email } = await jonas();
  const phone = await bench.giveTotp(id);
  const tokens = await Promise.all([1, 2, 3, 4].map(async () => must(await bench.signIn(email)).token));
  const shown = await Promise.all(tokens.map((token) => bench.show(token, 'totp', phone.code())));
  expect(shown.filter(({ ok }) => ok)).toHaveLength(1);
});

test('H-mfa a recovery code works once, also when it is shown four times at once, and its use is told', async () => {
  const { id, email } = await jonas();
  await bench.giveTotp(id);
  const codes = must(await bench.inPerson(id, async (ctx) => ({
    ok: true as const, value: await replaceRecoveryCodes(ctx, { id, tenant: bench.customerId }),
  })));
  expect(new Set(codes).size).toBe(10);
  const tokens = await Promise.all([1, 2, 3, 4].map(async () => must(await bench.signIn(email)).token));
  const asTyped = codes[0]?.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O') ?? '';
  const shown = await Promise.all(tokens.map((token) => bench.show(token, 'recovery-code', asTyped)));
  expect(shown.filter(({ ok }) => ok)).toHaveLength(1);
  const mails = await bench.db.selectFrom('mail').select('subject').where('recipient', '=', email).execute();
  expect(mails).toEqual([{ subject: 'Wiederherstellungscode benutzt' }]);
  const stored = JSON.stringify(await bench.db.selectFrom('recoveryCode').selectAll().execute());
  expect(stored).not.toContain(codes[1]);

  await bench.inPerson(id, async (ctx) => ({ ok: true, value: await replaceRecoveryCodes(ctx, { id, tenant: bench.customerId }) }));
  const later = must(await bench.signIn(email));
  expect((await bench.show(later.token, 'recovery-code', codes[1] ?? '')).ok).toBe(false);
});

test('H-mfa wrong codes count with wrong passwords; knowing the password resets nothing', async () => {
  const { id, email } = await jonas();
  const phone = await bench.giveTotp(id);
  const { token } = must(await bench.signIn(email));
  for (let round = 0; round < 3; round++) await bench.show(token, 'totp', '000000');
  const second = must(await bench.signIn(email));
  for (let round = 0; round < 2; round++) await bench.show(second.token, 'totp', '000000');
  expect((await bench.show(second.token, 'totp', phone.code())).ok).toBe(false);
  bench.advance({ seconds: 31 });
  // Refused for the wait, it was not used up; the next code is another all the same.
  expect((await bench.show(second.token, 'totp', phone.code())).ok).toBe(true);
});

test('H-mfa staff must set up a second factor, a customer only where its organisation asks for one', async () => {
  const katrin = await bench.person(bench.providerId, ['operations'], 'Katrin Lotse');
  const staff = must(await bench.signIn(katrin.email));
  expect(staff.answer.state).toBe('enrolment-needed');
  expect(await bench.identify(staff.token)).toMatchObject({ session: { needs: 'enrolment' } });

  const mara = await jonas();
  const customer = must(await bench.signIn(mara.email));
  expect(customer.answer.state).toBe('signed-in');
  const ask = (mfaRequired: boolean) => bench.asSystem((ctx) =>
    ctx.tx.updateTable('organisation').set({ mfaRequired }).where('id', '=', bench.customerId).execute());
  await ask(true);
  expect(await bench.identify(customer.token)).toMatchObject({ session: { needs: 'enrolment' } });
  await bench.asSystem((ctx) => ctx.tx.insertInto('mfaExemption').values({
    id: 'mfx_1', tenant: bench.customerId, number: 'AN-1', replacingControl: 'Conditional Access', monthlyNet: 1_00n,
    state: 'offered',
  }).execute());
  expect(await bench.identify(customer.token)).toMatchObject({ session: { needs: 'enrolment' } });
  await bench.asSystem((ctx) => ctx.tx.updateTable('mfaExemption').set({ state: 'accepted' }).execute());
  expect(await bench.identify(customer.token)).toMatchObject({ session: { needs: 'nothing' } });
  await ask(false);
});

test('a disabled account opens nothing, at once', async () => {
  const { id, email } = await jonas();
  const { token } = must(await bench.signIn(email));
  await bench.asSystem((ctx) => ctx.tx.updateTable('account').set({ state: 'disabled' }).where('id', '=', id).execute());
  expect(await bench.identify(token)).toBeNull();
  expect((await bench.signIn(email)).ok).toBe(false);
});
