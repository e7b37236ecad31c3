import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { limits } from '../../../kernel/limits.ts';
import { ok } from '../../../kernel/result.ts';
import type { Ctx } from '../../../database/index.ts';
import { endpoint, rolesFor, type Permission } from '../../../modules/identity/index.ts';
import { sessionCookie } from '../cookies.ts';
import { bareHeaders } from '../headers.ts';
import { openHttp } from '../http.ts';
import {
  definers, emptyTables, openTables, openToReaders, providersOnly, rightsOfProgram, rightsOnEvidence, seesPastTheWall, unwalled,
} from './gates/catalogue.ts';
import { forgeRequests } from './gates/csrf.ts';
import { acrossTenants, attacks, tryForeignIds } from './gates/foreign-ids.ts';
import { openToAll } from './gates/ids-of.ts';
import { everyKindOfAnswer } from './gates/kinds-of-answers.ts';
import { makeLacking } from './gates/lacking.ts';
import { leaksIn, plantCanaries } from './gates/leaks.ts';
import { lookEverywhere, readCalendar } from './gates/lists.ts';
import { assignEverything } from './gates/mass-assignment.ts';
import type { Person } from './gates/make-people.ts';
import { bearer, browser, makeRequest, placesOf } from './gates/requests.ts';
import { compareLacking, compareWithTable, openDoors } from './gates/role-matrix.ts';
import { beside, givesSecret, needsLimit, routesOf, routesOfTable } from './gates/routes.ts';
import { seenDuringSupport } from './gates/support.ts';
import { openTwoTenants, type World } from './gates/two-tenants.ts';
import { formulaCells, leaksOutside, logOfFailures } from './gates/told.ts';
import { updateEverything } from './gates/updates.ts';
import { withoutFirstWall, withoutSecondWall } from './gates/walls.ts';

// Everything here is made from the table of endpoints and the database's catalogue: what is added is tested without
// anybody writing a line, or fails until it can be.

let world: World;
beforeAll(async () => {
  world = await openTwoTenants();
  await plantCanaries(world);
});
afterAll(() => world.close());

// A busy machine needs many times what these take on an idle one.
vi.setConfig({ testTimeout: 600_000 });

test('every table with a tenant has rows of two customers; a new one fails here until the fixture fills it', async () => {
  expect(await emptyTables(world)).toEqual(Object.keys(providersOnly).toSorted());
});

test('H-roles every table is behind the second wall, but for those that need none; nothing else sees past it', async () => {
  expect(await openTables(world)).toEqual(Object.keys(unwalled).toSorted());
  // What a provider's customers must know of it; the kinds of `openToAll` are these.
  expect(await openToReaders(world)).toEqual(['certificate', 'image', 'location', 'processing_agreement', 'provider_profile']);
  expect(await definers(world)).toEqual(seesPastTheWall);
  expect(await rightsOfProgram(world)).toEqual({ bypass: false, superuser: false, login: false, owns: false, creates: false });
});

test('I8, I15 evidence is only ever added to; the trail and where documents are not even that', async () => {
  expect(await rightsOnEvidence(world)).toEqual([
    'access_entry', 'declaration', 'deletion_item', 'document', 'document_content', 'erasure', 'invoice', 'invoice_line',
  ].map((table) => `INSERT ${table}`));
});

/** Whether anybody but the provider, whose reach is everything, may call it. */
const isForOthers = (permission: Permission) =>
  (['self', 'seller', 'operator', 'support'] as const).some((relation) => rolesFor(permission, relation).length > 0);

/** A challenge, which is found by its random id before anybody signed in. */
const withoutOwner = ['signInWithPasskey body/challengeId'];

let found: ReturnType<typeof tryForeignIds> | undefined;
const tryOnce = () => (found ??= tryForeignIds(world, world.trial));

test('H-roles, A14 an id of somebody else is answered to the letter as one that nothing has, and writes nothing', async () => {
  const { holes, tried, sharp } = await tryOnce();
  expect(holes).toEqual([]);
  const untried = world.endpoints.flatMap((one) => placesOf(makeRequest(one)).map(({ pointer, prefix }) => ({
    place: `${one.operationId} ${pointer}`, permission: one.permission, prefix,
  }))).filter(({ place, prefix }) => !tried.has(place) && !openToAll.includes(prefix));
  const unproved = untried.filter(({ permission }) => ['self', 'public'].includes(permission) || isForOthers(permission as never));
  expect(unproved.map(({ place }) => place), 'somebody must own such a thing: fill-tables.ts').toEqual(withoutOwner);
  const blunt = [...tried].filter((place) => !sharp.has(place) && !place.endsWith(' everywhere'));
  expect(blunt, 'even the right id is refused: say in requests.ts what it takes').toEqual([]);
});

test('H-roles nothing that can be read, listed, exported or searched shows anything of a stranger', async () => {
  const { leaks, answers, rows, wrote } = await lookEverywhere(world, world.trial);
  expect(leaks).toEqual([]);
  expect([...wrote], 'what reading writes').toEqual(['access_entry']);
  expect(answers).toBeGreaterThan(150);
  expect(rows).toBeGreaterThan(150);
});

test('H-roles a calendar shows the deadlines of its own customer', async () => {
  expect(await readCalendar(world)).toEqual({ status: 200, events: expect.any(Number), leaks: [] });
  expect((await readCalendar(world)).events).toBeGreaterThan(0);
});

test('H-roles PostgreSQL alone keeps tenants apart', async () => {
  const trial = await world.openTrial(withoutFirstWall(world));
  expect((await tryForeignIds(world, trial, { chosen: acrossTenants, mayFail: true })).holes).toEqual([]);
  expect((await lookEverywhere(world, trial, ['a owner', 'reseller owner'])).leaks).toEqual([]);
  await trial.close();
});

test('H-roles the door alone keeps tenants apart', async () => {
  const { nobodys: known } = await tryOnce();
  await withoutSecondWall(world, async () => {
    expect((await tryForeignIds(world, world.trial, { chosen: acrossTenants, known })).holes).toEqual([]);
    expect((await lookEverywhere(world, world.trial, ['a owner', 'reseller owner'])).leaks).toEqual([]);
  });
});

test('without both walls these tests find the holes', async () => {
  const trial = await world.openTrial(withoutFirstWall(world));
  const { holes, leaks } = await withoutSecondWall(world, async () => ({
    ...(await tryForeignIds(world, trial, { chosen: attacks.slice(0, 1) })), ...(await lookEverywhere(world, trial, ['a owner'])),
  }));
  await trial.close();
  expect(holes.length).toBeGreaterThan(20);
  expect(leaks.length).toBeGreaterThan(20);
});

test('H-roles who may do what is what the table says: every endpoint × every role of every tier', async () => {
  const doors = await openDoors(world);
  const { tried, wrong } = await compareWithTable(world, doors);
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(1_500);
  await doors.close();
});

test('H-mfa who lacks something stays outside: no second factor, another scope, a key or membership that ended', async () => {
  const doors = await openDoors(world);
  expect(await compareLacking(world, doors, await makeLacking(world))).toEqual([]);
  await doors.close();
});

test('H-seller-admin a support access opens one customer, from its beginning to its end and no longer', async () => {
  const seen = (from: number, until: number, ended = false) => seenDuringSupport(world, { from, until, ended });
  // A reseller may read its own backups; it has none.
  const nothing = { status: 200, customers: [] };
  expect(await seen(0, 1)).toEqual({ status: 200, customers: ['a'] });
  expect(await seen(0, 1, true)).toEqual(nothing);
  expect(await seen(1, 2)).toEqual(nothing);
  expect(await seen(-2, 0)).toEqual(nothing);
});

test('no body and no query takes the name of a column it doesn’t ask for; each is refused by its name', async () => {
  const doors = await openDoors(world);
  const { accepted, sent } = await assignEverything(world, doors);
  await doors.close();
  expect(accepted).toEqual([]);
  expect(sent).toBeGreaterThan(20_000);
});

test('however many names or values of a body are wrong, the answer to a stranger stays short', async () => {
  const names = Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`x${n}`, n]));
  for (const payload of [names, { email: Array(50_000).fill(0), password: names }]) {
    const answer = await world.app.inject({ method: 'POST', url: '/api/v1/session', payload, remoteAddress: '10.8.8.8' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body.length).toBeLessThan(100_000);
  }
});

test('every route of the server is a row of the table or one of six; one added beside it is found', async () => {
  const known = [...routesOfTable(world.endpoints), ...beside].toSorted();
  const app = await openHttp(world.http);
  app.get('/api/v1/added', () => 'unprotected');
  expect((await routesOf(app)).filter((route) => !known.includes(route))).toEqual(['GET /api/v1/added']);
  // Even so strangers don't get in: what says nothing is closed.
  expect((await app.inject('/api/v1/added')).statusCode).toBe(401);
  await app.close();
  expect(await routesOf(world.app)).toEqual(known);
  // @ts-expect-error -- an endpoint that doesn't say who may call it is no endpoint
  endpoint({ method: 'GET', path: '/x', operationId: 'x', tag: 'x', summary: 'x', answer: z.object({}), handle: nobody });
});

const nobody = async () => ok({});

test('what is open to strangers is this and nothing else', () => {
  const open = world.endpoints.filter(({ permission }) => permission === 'public').map(({ operationId }) => operationId);
  expect(open.toSorted()).toEqual([
    'acceptInvitation', 'beginPasskeySignIn', 'completeSso', 'confirmEmail', 'openSecret', 'readInvitation',
    'requestPasswordReset', 'resetPassword', 'returnFromSso', 'signIn', 'signInWithPasskey', 'startSso',
  ]);
});

test('whatever takes a secret, or is open to write, is limited for each address; everybody is limited as a whole', async () => {
  expect(world.endpoints.filter((one) => needsLimit(one) && !one.takesSecret).map(({ operationId }) => operationId)).toEqual([]);
  // The same mark keeps what opens something out of the answers that are kept for an Idempotency-Key.
  expect(world.endpoints.filter((one) => givesSecret(one) && !one.takesSecret).map(({ operationId }) => operationId)).toEqual([]);
  const rates = { ...limits, secretsPerMinute: 2, requestsPerMinute: 3 };
  let n = 0; // whatever a header says of where it came from
  for (const one of world.endpoints.filter(({ takesSecret }) => takesSecret)) {
    const app = await openHttp({ ...world.http, rates, served: [one] });
    const statuses = await repeat(3, () => app.inject({ method: one.method, url: `/api/v1${one.path}`, payload: {}, headers: { 'x-forwarded-for': `192.0.2.${n++}` } }));
    await app.close();
    expect(statuses.at(-1), one.operationId).toBe(429);
    expect(statuses.slice(0, 2), one.operationId).not.toContain(429);
  }
  const app = await openHttp({ ...world.http, rates });
  const { key = '' } = world.people.get('a owner') ?? {};
  const from = ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'];
  const ask = (remoteAddress = from.shift() ?? '') => app.inject({ url: '/api/v1/me', remoteAddress, headers: bearer(key) });
  expect(await repeat(4, () => ask())).toEqual([200, 200, 200, 429]);
  await app.close();
});

test('behind a proxy the limits count by the address it saw, whatever the caller says of itself', async () => {
  const ask = async (origin: string, seen: readonly string[]) => {
    const app = await openHttp({ ...world.http, identity: { ...world.http.identity, origin }, rates: { ...limits, requestsPerMinute: 1 } });
    const statuses = await repeat(seen.length, () => app.inject({
      url: '/api/v1/branding/', remoteAddress: '127.0.0.1', headers: { 'x-forwarded-for': seen[n++ % seen.length] },
    }));
    await app.close();
    return statuses;
  };
  let n = 0;
  const callers = ['1.1.1.1, 192.0.2.1', '2.2.2.2, 192.0.2.1', '192.0.2.2'];
  expect(await ask('https://portal.example', callers)).toEqual([401, 429, 401]);
  expect(await ask('http://localhost:8420', callers)).toEqual([401, 429, 429]);
});

async function repeat(times: number, ask: () => Promise<{ statusCode: number }>): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < times; n++) statuses.push((await ask()).statusCode);
  return statuses;
}

test('a write by the cookie of a session is only taken from our own pages', async () => {
  const doors = await openDoors(world);
  expect(await forgeRequests(world, doors)).toEqual([]);
  await doors.close();
});

test('the cookie is bound to this host, hidden from scripts and not sent along from elsewhere', () => {
  const attributes = sessionCookie('token').split('; ');
  expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'Secure', 'HttpOnly', 'SameSite=Strict']));
  expect(attributes[0]).toBe('__Host-hafenamt=token');
  expect(sessionCookie('token')).not.toContain('Domain');
});

test('every answer, also every refusal, has its headers and says nothing of the inside', async () => {
  for (const [status, request] of everyKindOfAnswer(world.people.get('a owner') as Person)) {
    const answer = await world.app.inject(request);
    expect([request.url, answer.statusCode]).toEqual([request.url, status]);
    expect(answer.headers, request.url as string).toMatchObject(bareHeaders);
    expect(answer.headers['content-type']).toMatch(/; charset=utf-8$/);
    expect(Object.keys(answer.headers)).not.toEqual(expect.arrayContaining(['x-powered-by']));
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    if (status >= 400) expect(answer.body).not.toMatch(/\bat \S+ \(|node_modules|\/src\/|\.ts:\d/);
  }
});

test('another method in a header or the query changes nothing', async () => {
  const { key } = world.people.get('provider management') as Person;
  const headers = { ...bearer(key), 'x-http-method-override': 'DELETE', 'x-http-method': 'DELETE', 'x-method-override': 'DELETE' };
  expect((await world.trial.inject({ url: '/api/v1/me', headers })).statusCode).toBe(200);
  expect(world.writes).toEqual([]);
});

test('an update without the state it changes, or of another state, is refused; of two at once one wins', async () => {
  const { wrong, updates } = await updateEverything(world);
  expect(wrong).toEqual([]);
  expect(updates.length).toBeGreaterThan(8);
  const { session } = world.people.get('c owner') as Person;
  const { headers: { etag } } = await world.app.inject({ url: '/api/v1/me', headers: browser(session) });
  const change = (name: string) => world.app.inject({
    method: 'PATCH', url: '/api/v1/me', payload: { name }, headers: { ...browser(session), 'if-match': String(etag) },
  });
  const both = await Promise.all([change('Erste'), change('Zweite')]);
  expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 412]);
});

test('no cell of any list as a file is a formula to a spreadsheet', async () => {
  const { live, quoted } = await formulaCells(world);
  expect(live).toEqual([]);
  expect(quoted).toBeGreaterThan(3);
});

test('I16 no secret and nothing of a stranger is in a log or a mail, whatever fails', async () => {
  expect(await logOfFailures(world)).not.toContain('SECRET');
  expect(leaksOutside(world)).toEqual([]);
});

test('a column that leaks into an answer is caught', async () => {
  const { account, key } = world.people.get('a owner') as Person;
  const columns = ['passwordHash', 'totpSecret'] as const;
  const leaky = world.endpoints.filter(({ operationId }) => operationId === 'readMe').map((one) => ({
    ...one, answer: z.record(z.string(), z.unknown()),
    handle: async (ctx: Ctx) => ok(await ctx.tx.selectFrom('account').select(columns).where('id', '=', account).executeTakeFirstOrThrow()
      .then(({ passwordHash, totpSecret }) => ({ passwordHash, totp: totpSecret?.toString('base64') }))),
  }));
  const app = await world.openTrial({ served: leaky });
  const { body } = await app.inject({ url: '/api/v1/me', headers: bearer(key) });
  await app.close();
  expect(leaksIn(world, null, body).toSorted()).toEqual(['account.password_hash', 'account.totp_secret']);
});
