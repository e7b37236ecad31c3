import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { must } from '../../kernel/result.ts';
import { changeEmail, confirmEmail } from './change-email.ts';
import { changePassword } from './change-password.ts';
import { requestPasswordReset, resetPassword } from './reset-password.ts';
import { confirmTotp, removeTotp, renewRecoveryCodes, setUpTotp } from './set-up-totp.ts';
import { openSignInBench, PASSWORD, type SignInBench } from './test-sign-in.ts';
import { totpCode } from './totp.ts';

let bench: SignInBench;
beforeAll(async () => {
  bench = await openSignInBench();
});
afterAll(() => bench.database.drop());
beforeEach(() => bench.advance({ hours: 24 }));

async function signedIn(organisation = bench.customerId) {
  const person = await bench.person(organisation, ['owner'], 'Tom Keller');
  const { token } = must(await bench.signIn(person.email));
  return { ...person, token, asked: { sessionId: (await bench.identify(token))?.session?.id ?? null } };
}

async function mailsTo(recipient: string) {
  return bench.db.selectFrom('mail').select(['subject', 'body', 'declarationId']).where('recipient', '=', recipient)
    .orderBy('id').execute();
}

const tokenIn = (body = '') => /#token=([\w-]{43})/.exec(body)?.[1] ?? '';
const NEW = 'kornblume trifft zange';

test('an address becomes the account’s only when its owner has used the link; the old one is told', async () => {
  const tom = await signedIn();
  const next = `neu.${tom.email}`;
  const change = (password: string) => bench.inPerson(tom.id, (ctx) =>
    changeEmail(ctx, { email: next.toUpperCase(), password }, tom.asked, bench.settings.origin));
  expect(await change('not the password')).toMatchObject({ ok: false, refusal: { code: 'identity.wrong_password' } });
  must(await change(PASSWORD));
  expect((await bench.signIn(next)).ok).toBe(false);
  expect((await bench.signIn(tom.email)).ok).toBe(true);
  expect((await mailsTo(tom.email)).map(({ subject }) => subject)).toEqual(['Ihre E-Mail-Adresse soll geändert werden']);
  const [mail] = await mailsTo(next);
  expect(mail).toMatchObject({ subject: 'Neue E-Mail-Adresse bestätigen', declarationId: null });
  expect(mail?.body).toContain('https://portal.example/email-confirmation#token=');
  expect(mail?.body).toContain('\n-- \n\nHello Tom');

  const token = tokenIn(mail?.body);
  expect(must(await bench.inPublic((ctx) => confirmEmail(ctx, token)))).toEqual({ email: next });
  expect((await bench.signIn(next)).ok).toBe(true);
  expect((await bench.signIn(tom.email)).ok).toBe(false);
  expect((await mailsTo(tom.email)).map(({ subject }) => subject)).toContain('Ihre E-Mail-Adresse wurde geändert');
  expect(await bench.inPublic((ctx) => confirmEmail(ctx, token)))
    .toMatchObject({ ok: false, refusal: { code: 'identity.link_invalid' } });
});

test('an address of another account is refused to who opens the link, and to nobody else', async () => {
  const tom = await signedIn();
  const eva = await signedIn();
  must(await bench.inPerson(tom.id, (ctx) =>
    changeEmail(ctx, { email: eva.email, password: PASSWORD }, tom.asked, bench.settings.origin)));
  const token = tokenIn((await mailsTo(eva.email))[0]?.body);
  expect(await bench.inPublic((ctx) => confirmEmail(ctx, token)))
    .toMatchObject({ ok: false, refusal: { code: 'identity.email_taken' } });
});

test('a password is changed by who knows it; all other sessions end at once', async () => {
  const tom = await signedIn();
  const elsewhere = must(await bench.signIn(tom.email));
  const change = (current: string, chosen: string) => bench.inPerson(tom.id, (ctx) =>
    changePassword(ctx, { current, new: chosen }, tom.asked));
  expect(await change('not the password', NEW)).toMatchObject({ ok: false, refusal: { code: 'identity.wrong_password' } });
  expect(await change(PASSWORD, 'kurz')).toMatchObject({ ok: false, refusal: { code: 'identity.password_short', path: '/new' } });
  expect(await change(PASSWORD, tom.email)).toMatchObject({ ok: false, refusal: { code: 'identity.password_personal' } });
  must(await change(PASSWORD, NEW));
  expect(await bench.identify(elsewhere.token)).toBeNull();
  expect(await bench.identify(tom.token)).not.toBeNull();
  expect((await bench.signIn(tom.email)).ok).toBe(false);
  expect((await bench.signIn(tom.email, NEW)).ok).toBe(true);
});

test('wrong guesses of the present password count as at the sign-in', async () => {
  const tom = await signedIn();
  const guess = (current: string) => bench.inPerson(tom.id, (ctx) => changePassword(ctx, { current, new: NEW }, tom.asked));
  for (let round = 0; round < 5; round++) await guess('not the password');
  expect(await guess(PASSWORD)).toMatchObject({ ok: false, refusal: { code: 'identity.wrong_password' } });
});

test('a link resets a password once, within the hour; all sessions end, and the second factor stays', async () => {
  const tom = await signedIn();
  await bench.giveTotp(tom.id);
  const ask = (email: string) => bench.inPublic((ctx) => requestPasswordReset(ctx, email, bench.settings.origin));
  expect(await ask(tom.email)).toEqual(await ask('nobody@example.org'));
  expect(await mailsTo('nobody@example.org')).toEqual([]);
  const [mail] = await mailsTo(tom.email);
  const token = tokenIn(mail?.body);
  expect(token).not.toBe('');
  const { tokenHash } = await bench.db.selectFrom('oneTimeLink').select('tokenHash').where('email', '=', tom.email)
    .executeTakeFirstOrThrow();
  expect(tokenHash.toString()).not.toContain(token);
  const reset = (one: string, password: string) => bench.inPublic((ctx) => resetPassword(ctx, { token: one, password }));
  // A bad choice does not use the link up.
  expect(await reset(token, 'tom.tom.tom.tom')).toMatchObject({ ok: false, refusal: { path: '/password' } });
  must(await reset(token, NEW));
  expect(await bench.identify(tom.token)).toBeNull();
  expect(await reset(token, NEW)).toMatchObject({ ok: false, refusal: { code: 'identity.link_invalid' } });
  expect(must(await bench.signIn(tom.email, NEW)).answer.state).toBe('second-factor-needed');

  must(await ask(tom.email));
  const late = tokenIn((await mailsTo(tom.email)).at(-1)?.body);
  bench.advance({ hours: 1 });
  expect((await reset(late, NEW)).ok).toBe(false);
});

test('asking for a link takes about as long for an address nobody has', async () => {
  const tom = await signedIn();
  const time = async (email: string) => {
    const start = performance.now();
    must(await bench.inPublic((ctx) => requestPasswordReset(ctx, email, bench.settings.origin)));
    return performance.now() - start;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 5; round++) {
    bench.advance({ hours: 1 });
    known.push(await time(tom.email));
    unknown.push(await time('nobody@example.org'));
  }
  // Hashing for nothing drowns what the link and the mail take; without it the ratio is below 0.3.
  expect(Math.min(...unknown) / Math.min(...known)).toBeGreaterThan(0.5);
});

test('a letterbox is not filled with links, and one link for two at once resets once', async () => {
  const tom = await signedIn();
  const ask = () => bench.inPublic((ctx) => requestPasswordReset(ctx, tom.email, bench.settings.origin));
  for (let round = 0; round < 5; round++) must(await ask());
  const mails = await mailsTo(tom.email);
  expect(mails).toHaveLength(3);
  const token = tokenIn(mails[2]?.body);
  const attempts = await Promise.all([1, 2, 3, 4].map((one) =>
    bench.inPublic((ctx) => resetPassword(ctx, { token, password: `${NEW} ${one}` }))));
  expect(attempts.filter(({ ok }) => ok)).toHaveLength(1);
});

test('H-mfa an authenticator app is set up by its first code, which then is used up', async () => {
  const katrin = await signedIn(bench.providerId);
  const begun = must(await bench.inPerson(katrin.id, (ctx) => setUpTotp(ctx, bench.settings, katrin.asked)));
  expect(begun.uri).toMatch(/^otpauth:\/\/totp\/Torhaus%20IT:.*secret=[A-Z2-7]{32}&algorithm=SHA1&digits=6&period=30/);
  const confirm = (code: string) =>
    bench.inPerson(katrin.id, (ctx) => confirmTotp(ctx, code, bench.settings, katrin.asked));
  expect(await confirm('000000')).toMatchObject({ ok: false, refusal: { code: 'identity.wrong_code' } });
  const code = totpCode(begun.secret, bench.clock.now());
  const done = must(await confirm(code));
  expect(done.recoveryCodes).toHaveLength(10);
  expect(await bench.identify(done.token)).toMatchObject({ session: { needs: 'nothing' } });
  expect(await confirm(code)).toMatchObject({ ok: false, refusal: { code: 'identity.totp_not_started' } });
  const { token } = must(await bench.signIn(katrin.email));
  expect((await bench.show(token, 'totp', code)).ok).toBe(false);
  const everything = await bench.everything();
  expect(everything).not.toContain(begun.secret);
  expect(everything).not.toContain(Buffer.from(begun.secret).toString('hex'));

  const remove = () => bench.inPerson(katrin.id, (ctx) => removeTotp(ctx, katrin.asked));
  expect(await remove()).toMatchObject({ ok: false, refusal: { code: 'identity.last_factor' } });
});

test('H-mfa a customer may remove its app where none is asked for, and gets no codes without a factor', async () => {
  const tom = await signedIn();
  await bench.giveTotp(tom.id);
  const again = must(await bench.inPerson(tom.id, (ctx) => renewRecoveryCodes(ctx, tom.asked)));
  expect(again.recoveryCodes).toHaveLength(10);
  must(await bench.inPerson(tom.id, (ctx) => removeTotp(ctx, tom.asked)));
  expect(await bench.inPerson(tom.id, (ctx) => removeTotp(ctx, tom.asked)))
    .toMatchObject({ ok: false, refusal: { code: 'identity.unknown_totp' } });
  expect(await bench.inPerson(tom.id, (ctx) => renewRecoveryCodes(ctx, tom.asked)))
    .toMatchObject({ ok: false, refusal: { code: 'identity.no_factor' } });
});
