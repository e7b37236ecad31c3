import { afterAll, beforeAll, expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { must, ok } from '../../kernel/result.ts';
import { deviceOf, isAlive } from './session-rules.ts';
import { freshSession, listSessions, revokeSession } from './sessions.ts';
import { openSignInBench, type SignInBench } from './test-sign-in.ts';

let bench: SignInBench;
beforeAll(async () => {
  bench = await openSignInBench();
});
afterAll(() => bench.database.drop());

const start = Temporal.Instant.from('2026-07-01T08:00:00Z');
const far = start.add({ hours: 24 * 7 });

test.each<[string, boolean, number, number, boolean]>([
  // who, staff?, hours since the sign-in, hours since last seen, alive?
  ['a customer, seen half a day ago', false, 100, 11.9, true],
  ['a customer, not seen for half a day', false, 100, 12, false],
  ['a customer, always there, for a week', false, 168, 0.1, false],
  ['staff, seen an hour ago', true, 5, 1, false],
  ['staff, seen a moment ago', true, 11.9, 0.1, true],
  ['staff, always there, for half a day', true, 12, 0.1, false],
])('a session of %s', (_, isStaff, age, idle, alive) => {
  const now = start.add({ minutes: age * 60 });
  const seenAt = now.subtract({ minutes: idle * 60 });
  expect(isAlive({ createdAt: start, seenAt, expiresAt: far }, now, isStaff)).toBe(alive);
});

test('a device is told in two words, not by all its browser says', () => {
  const table = {
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36 Edg/150.0': 'Edge, Windows',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/20.0 Mobile/1 Safari/604.1': 'Safari, iPhone',
    'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Mobile Safari/537.36': 'Chrome, Android',
    'curl/8.9 <script>alert(1)</script>': '',
  };
  for (const [userAgent, words] of Object.entries(table)) expect(deviceOf(userAgent)).toBe(words);
});

test('sessions are listed to their owner, ended by it, and by nobody else', async () => {
  const jonas = await bench.person(bench.customerId, ['owner'], 'Jonas Rebstock');
  const other = await bench.person(bench.customerId, ['owner'], 'Mara Fass');
  const here = must(await bench.signIn(jonas.email));
  bench.advance({ seconds: 1 });
  const there = must(await bench.signIn(jonas.email));
  const current = (await bench.identify(here.token))?.session?.id ?? '';
  const lost = (await bench.identify(there.token))?.session?.id ?? '';
  const list = must(await bench.inPerson(jonas.id, async (ctx) => ok(await listSessions(ctx, current))));
  expect(list.map(({ id, current: isCurrent, device }) => ({ id, isCurrent, device }))).toEqual([
    { id: lost, isCurrent: false, device: 'Firefox, Linux' }, { id: current, isCurrent: true, device: 'Firefox, Linux' },
  ]);
  expect(await bench.inPerson(other.id, (ctx) => revokeSession(ctx, lost)))
    .toMatchObject({ ok: false, refusal: { code: 'identity.unknown_session' } });
  // Without the second wall as well.
  expect((await bench.inPublic((ctx) => revokeSession({ ...ctx, account: other.id }, lost))).ok).toBe(false);
  expect((await bench.inPerson(jonas.id, (ctx) => revokeSession(ctx, lost))).ok).toBe(true);
  expect(await bench.identify(there.token)).toBeNull();
  expect(await bench.identify(here.token)).not.toBeNull();
});

test('a session slides while it is used, and an unfinished sign-in ends after ten minutes', async () => {
  const jonas = await bench.person(bench.customerId, ['owner'], 'Jonas Zwei');
  const { token } = must(await bench.signIn(jonas.email));
  for (let round = 0; round < 3; round++) {
    bench.advance({ hours: 11 });
    expect(await bench.identify(token)).not.toBeNull();
  }
  bench.advance({ hours: 12 });
  expect(await bench.identify(token)).toBeNull();

  await bench.giveTotp(jonas.id);
  const half = must(await bench.signIn(jonas.email));
  bench.advance({ minutes: 9 });
  expect(await bench.identify(half.token)).not.toBeNull();
  bench.advance({ minutes: 1 });
  expect(await bench.identify(half.token)).toBeNull();
});

test('ways to sign in are changed soon after a sign-in, and not by an API key', async () => {
  const jonas = await bench.person(bench.customerId, ['owner'], 'Jonas Drei');
  const { token } = must(await bench.signIn(jonas.email));
  const sessionId = (await bench.identify(token))?.session?.id ?? '';
  const attempt = (id: string | null) => bench.inPerson(jonas.id, (ctx) => freshSession(ctx, { sessionId: id }));
  expect(await attempt(null)).toMatchObject({ ok: false, refusal: { code: 'identity.session_needed' } });
  expect((await attempt(sessionId)).ok).toBe(true);
  bench.advance({ minutes: 15 });
  expect(await attempt(sessionId)).toMatchObject({ ok: false, refusal: { code: 'identity.sign_in_again' } });
});
