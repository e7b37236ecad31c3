import { afterAll, beforeAll, expect, test } from 'vitest';
import { must, ok } from '../../kernel/result.ts';
import { forgetSignIns } from './forget-sign-ins.ts';
import { beginPasskeySignIn } from './passkeys.ts';
import { requestPasswordReset } from './reset-password.ts';
import { openSignInBench, type SignInBench } from './test-sign-in.ts';

let bench: SignInBench;
beforeAll(async () => {
  bench = await openSignInBench();
});
afterAll(() => bench.database.drop());

const left = async () => {
  const sessions = await bench.db.selectFrom('session').select(['address', 'userAgent']).execute();
  const links = await bench.db.selectFrom('oneTimeLink').select('email').execute();
  const challenges = await bench.db.selectFrom('challenge').select('id').execute();
  return { sessions, emails: links.map(({ email }) => email), challenges: challenges.length };
};

test('where a session came from and whom a link went to is forgotten a month after they ended', async () => {
  const { email } = await bench.person(bench.customerId, ['owner'], 'Jonas Rebstock');
  const { token } = must(await bench.signIn(email));
  must(await bench.inPublic((ctx) => requestPasswordReset(ctx, email, bench.settings.origin)));
  must(await bench.inPublic(async (ctx) => ok(await beginPasskeySignIn(ctx, bench.settings))));
  const forget = () => bench.asSystem(forgetSignIns);
  const place = { address: '203.0.113.7', userAgent: 'Firefox, Linux' };
  await forget();
  expect(await left()).toEqual({ sessions: [place], emails: [email], challenges: 1 });
  expect(await bench.identify(token)).not.toBeNull();
  bench.advance({ hours: 30 * 24 });
  await forget();
  // The link ended an hour after it was made, the session a week after the sign-in.
  expect(await left()).toEqual({ sessions: [place], emails: [email], challenges: 0 });
  bench.advance({ hours: 2 });
  await forget();
  expect(await left()).toMatchObject({ sessions: [place], emails: [''] });
  bench.advance({ hours: 7 * 24 });
  await forget();
  expect(await left()).toMatchObject({ sessions: [{ address: '', userAgent: '' }], emails: [''] });
});
