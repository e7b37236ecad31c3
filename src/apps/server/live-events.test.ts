import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { transaction, type Ctx } from '../../database/index.ts';
import { testDatabase, type TestDatabase } from '../../database/test-database.ts';
import { FrozenClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { must, ok, RefusalError } from '../../kernel/result.ts';
import { issueApiKey, permissions } from '../../modules/identity/index.ts';
import { hashToken, newToken } from '../../modules/identity/tokens.ts';
import { makeAuthenticator } from './authenticate.ts';
import { openChangeFeed, type ChangeFeed } from './change-feed.ts';
import { liveEntities, silentEntities } from './live-entities.ts';
import { eventLimits, registerEvents, type EventsOptions } from './live-events.ts';
import { readStream, soon, type Reading } from './test-stream.ts';

const clock = new FrozenClock('2026-07-01T08:00:00Z');
let database: TestDatabase;
let feed: ChangeFeed;
let app: FastifyInstance;
let port: number;

beforeAll(async () => {
  database = await testDatabase();
  feed = await openChangeFeed({ databaseUrl: database.url, log: () => undefined, milliseconds: { retry: 20 } });
});
afterAll(async () => {
  await feed.close();
  await database.drop();
});
beforeEach(() => serve());
afterEach(() => app.close());

/** The route with the server's own door in front of it. */
async function serve(options: Pick<EventsOptions, 'limits'> = {}): Promise<void> {
  await app?.close();
  app = fastify({ forceCloseConnections: 'idle' });
  app.setValidatorCompiler(() => () => true).setSerializerCompiler(() => JSON.stringify).decorateRequest('visitor');
  const authenticate = makeAuthenticator(database.db, clock);
  app.addHook('onRequest', async (request) => {
    const found = await authenticate(request, { method: 'GET', permission: 'self' });
    if (!found.ok) throw new RefusalError(found.refusal);
    request.visitor = found.value;
  });
  app.setErrorHandler((error, _, reply) => {
    const { refusal } = error as RefusalError;
    return reply.code(refusal.status).send(JSON.stringify(refusal.code));
  });
  await app.register(async (api) => registerEvents(api, { db: database.db, clock, feed, ...options }));
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.server.address() as AddressInfo).port;
}

function change<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock };
  return transaction(database.db, caller, async (ctx) => ok(await work(ctx))).then(must);
}

function organisation(kind: 'provider' | 'reseller' | 'customer', sellerId: string | null = null): Promise<string> {
  return change(async (ctx) => {
    const id = newId('organisation', clock);
    await ctx.tx.insertInto('organisation').values({
      id, tenant: id, kind, sellerId, customerNumber: kind === 'customer' ? id : null, name: 'Haus', business: true,
      street: 'Messweg 2', postcode: '67433', city: 'Neustadt', country: 'DE', email: 'post@haus.example',
      electronicAddress: 'rechnung@haus.example',
    }).execute();
    return id;
  });
}

type Person = Readonly<{ account: string; session: string; headers: Record<string, string> }>;

/** A person who signed in with both factors; `proved: false` before the second. */
function person(tenant: string, role: string, proved = true): Promise<Person> {
  return change(async (ctx) => {
    const [account, session, membership] = [newId('account', clock), newId('session', clock), newId('membership', clock)];
    const token = newToken();
    const known = { name: 'Mara', email: `${account}@haus.example`, totpConfirmedAt: proved ? ctx.now : null };
    await ctx.tx.insertInto('account').values({ id: account, tenant, kind: 'human', state: 'active', ...known }).execute();
    await ctx.tx.insertInto('membership').values({ id: membership, tenant, accountId: account, roles: [role] }).execute();
    await ctx.tx.insertInto('session').values({
      id: session, tenant, accountId: account, tokenHash: hashToken(token), address: '127.0.0.1', userAgent: 'Firefox, Linux',
      secondFactorAt: proved ? ctx.now : null, expiresAt: ctx.now.add({ hours: 168 }),
    }).execute();
    return { account, session, headers: { cookie: `__Host-hafenamt=${token}` } };
  });
}

const open: Reading[] = [];
afterEach(() => {
  for (const { response } of open.splice(0)) response.destroy();
});

/** Opens a stream, after what happened before it was told to those who listened then. */
async function follow(headers: Record<string, string>): Promise<Reading> {
  await new Promise<void>((resolve) => {
    const marker = newId('correlation', clock);
    const stop = feed.subscribe((one) => {
      if (one === 'resync' || one.id !== marker) return;
      stop();
      resolve();
    });
    void database.ownerDb.executeQuery({ sql: `select pg_notify('hafenamt_change', 'x y ${marker}')`, parameters: [] } as never);
  });
  const reading = await readStream(port, '/events', headers);
  open.push(reading);
  return reading;
}

/** Something of `tenant` changes. */
function raise(tenant: string, table: 'alarm' | 'contact' = 'contact'): Promise<string> {
  return change(async (ctx) => {
    if (table === 'alarm') {
      const id = newId('alarm', clock);
      await ctx.tx.insertInto('alarm').values({ id, tenant, kind: 'mail-failed', subjectId: id, sentence: 'x' }).execute();
      return id;
    }
    const id = newId('contact', clock);
    const who = { name: 'Mara', email: 'm@haus.example', phone: '1', named: false };
    await ctx.tx.insertInto('contact').values({ id, tenant, organisationId: tenant, ...who }).execute();
    return id;
  });
}

/** Waits until everything before it was told: a change everybody here may know. */
async function told(reading: Reading, tenant: string): Promise<string[]> {
  const last = await raise(tenant);
  await soon(() => reading.told().at(-1)).toBe(`contact ${last}`);
  return reading.told().slice(0, -1);
}

test('H-roles, A14: each is told of what it may see, and of nothing else', async () => {
  const [provider, reseller] = [await organisation('provider'), await organisation('reseller')];
  const [mine, other] = [await organisation('customer', reseller), await organisation('customer')];
  const people = {
    owner: await person(mine, 'owner'), seller: await person(reseller, 'owner'), staff: await person(provider, 'operations'),
  };
  const [owner, seller, staff] = await Promise.all(Object.values(people).map(({ headers }) => follow(headers))) as [Reading, Reading, Reading];
  expect(owner).toMatchObject({ status: 200, type: 'text/event-stream; charset=utf-8' });
  expect(owner.text).toMatch(/^retry: [12]\d\d\d\n\n$/);
  const [own, foreign, alarm] = [await raise(mine), await raise(other), await raise(mine, 'alarm')];
  expect(await told(owner, mine)).toEqual([`contact ${own}`]);
  expect((await told(seller, mine)).filter((one) => one.includes(own) || one.includes(foreign) || one.includes(alarm)))
    .toEqual([`contact ${own}`]);
  expect((await told(staff, mine)).slice(0, 3)).toEqual([`contact ${own}`, `contact ${foreign}`, `alarm ${alarm}`]);
});

test('H-roles a change of roles acts on the next event, and is told', async () => {
  const [mine, second] = [await organisation('customer'), await organisation('customer')];
  const mara = await person(mine, 'owner');
  const reading = await follow(mara.headers);
  expect(await told(reading, mine)).toEqual([]);
  const secondMembership = newId('membership', clock);
  const gained = await change(async (ctx) => {
    await ctx.tx.insertInto('membership').values({ id: secondMembership, tenant: second, accountId: mara.account, roles: ['owner'] }).execute();
  }).then(() => raise(second));
  await soon(() => reading.told()).toContain(`contact ${gained}`);
  expect(reading.told()).toContain(`account ${mara.account}`);
  // Taken away, and something happens in the very next transaction.
  await change(async (ctx) => {
    await ctx.tx.updateTable('membership').set({ endedAt: ctx.now }).where('id', '=', secondMembership).execute();
  });
  const missed = await raise(second);
  expect((await told(reading, mine)).join()).not.toContain(missed);
});

test('H-seller-admin support access that opens and ends acts on the next event', async () => {
  const reseller = await organisation('reseller');
  const mine = await organisation('customer', reseller);
  const helper = await person(reseller, 'technical');
  const reading = await follow(helper.headers);
  const backUp = () => change(async (ctx) => {
    const id = newId('run', clock);
    await ctx.tx.insertInto('run').values({
      id, tenant: mine, key: id, workflow: 'backUpServer', version: 1, parameters: '{}', state: 'running', cause: 'x',
    }).execute();
    return id;
  });
  const before = await backUp();
  const access = newId('supportAccess', clock);
  await change((ctx) => ctx.tx.insertInto('supportAccess').values({
    id: access, tenant: mine, accountId: helper.account, reason: 'x', fromAt: ctx.now, untilAt: ctx.now.add({ hours: 1 }),
  }).execute());
  const during = await backUp();
  await soon(() => reading.told()).toContain(`run ${during}`);
  await change((ctx) => ctx.tx.updateTable('supportAccess').set({ endedAt: ctx.now }).where('id', '=', access).execute());
  const after = await backUp();
  const all = await told(reading, mine);
  expect([before, during, after].map((run) => all.includes(`run ${run}`))).toEqual([false, true, false]);
});

test('a stream ends with its session: revoked, too old, account disabled', async () => {
  const mine = await organisation('customer');
  for (const end of [
    (ctx: Ctx, { session }: Person) => ctx.tx.updateTable('session').set({ revokedAt: ctx.now }).where('id', '=', session).execute(),
    (ctx: Ctx, { account }: Person) => ctx.tx.updateTable('account').set({ state: 'disabled' }).where('id', '=', account).execute(),
  ]) {
    const mara = await person(mine, 'owner');
    const [reading, colleague] = [await follow(mara.headers), await follow((await person(mine, 'owner')).headers)];
    await change((ctx) => ctx.tx.updateTable('session').set({ expiresAt: ctx.now.add({ hours: 1 }) }).where('id', '=', mara.session).execute());
    await soon(() => reading.told()).toContain(`session ${mara.session}`); // one's own, and nobody else's
    expect((await told(colleague, mine)).join()).not.toContain(mara.session);
    await change((ctx) => end(ctx, mara));
    await soon(() => reading.isOver).toBe(true);
    expect((await follow(mara.headers)).status).toBe(401);
  }
  await serve({ limits: { recheckMilliseconds: 20 as never } });
  const mara = await person(mine, 'owner');
  const reading = await follow(mara.headers);
  clock.set('2026-07-01T19:59:59Z');
  await told(reading, mine);
  expect(reading.isOver).toBe(false);
  clock.set('2026-07-01T20:00:00Z'); // 12 hours idle; listening is no use of it
  await soon(() => reading.isOver).toBe(true);
  clock.set('2026-07-01T08:00:00Z');
});

test('a revoked key ends its stream; a key hears of its scopes only', async () => {
  const key = await change((ctx) => issueApiKey(ctx, 'installation', 'follower'));
  const headers = { authorization: `Bearer ${key}` };
  const all = await follow(headers);
  const mine = await organisation('customer');
  await soon(() => all.told()).toContain(`organisation ${mine}`);
  const row = await database.db.selectFrom('apiKey').select('id').where('name', '=', 'follower').executeTakeFirstOrThrow();
  await change((ctx) => ctx.tx.updateTable('apiKey').set({ revokedAt: ctx.now }).where('id', '=', row.id).execute());
  await soon(() => all.isOver).toBe(true);

  const mara = await person(mine, 'owner');
  const narrow = await change((ctx) => issueApiKey(ctx, mine, 'narrow'));
  await change((ctx) => ctx.tx.updateTable('apiKey').set({ accountId: mara.account, scopes: ['contact:read'] })
    .where('name', '=', 'narrow').execute());
  const reading = await follow({ authorization: `Bearer ${narrow}` });
  await change((ctx) => ctx.tx.updateTable('organisation').set({ name: 'Neu' }).where('id', '=', mine).execute());
  expect((await told(reading, mine)).filter((one) => one.startsWith('organisation'))).toEqual([]);
});

test.each([
  // who                                                                                       status code
  ['nobody', async () => ({}),                                                                 401, 'identity.not_signed_in'],
  ['a wrong key', async () => ({ authorization: `Bearer hfn_${'x'.repeat(43)}` }),              401, 'api.unauthenticated'],
  ['staff without a second factor', async () => (await person(await organisation('reseller'), 'owner', false)).headers,
    403, 'identity.enrolment_needed'],
])('%s hears nothing', async (_, headers, status, code) => {
  const reading = await follow(await headers());
  await soon(() => reading.isOver).toBe(true);
  expect([reading.status, reading.text]).toEqual([status, JSON.stringify(code)]);
});

test('five streams of one account and no sixth; a closed one makes room', async () => {
  const mara = await person(await organisation('customer'), 'owner');
  for (let count = 0; count < eventLimits.streamsPerAccount; count++) expect((await follow(mara.headers)).status).toBe(200);
  const sixth = await follow(mara.headers);
  expect(sixth.status).toBe(429);
  open[0]?.response.destroy();
  await soon(async () => (await follow(mara.headers)).status).toBe(200);
});

test('signs of life while nothing happens', async () => {
  await serve({ limits: { heartbeatMilliseconds: 10 as never } });
  const reading = await follow((await person(await organisation('customer'), 'owner')).headers);
  await soon(() => reading.text.match(/^:$/gm)?.length ?? 0).toBeGreaterThan(2);
});

test('a reader that does not read is cut off', async () => {
  const mine = await organisation('customer');
  await serve({ limits: { behindBytes: 1_000 as never } });
  const reading = await follow((await person(mine, 'owner')).headers);
  reading.response.pause();
  const connections = () => new Promise<number>((resolve, reject) => {
    app.server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });
  // The kernel's buffers take a few megabytes before anything stays with us.
  const flood = setInterval(() => void database.ownerDb.executeQuery({ parameters: [],
    sql: `select pg_notify('hafenamt_change', '${mine} contact con_' || repeat('x', 7000) || i) from generate_series(1, 900) i`,
  } as never).catch(() => undefined), 50);
  await soon(connections).toBe(0);
  clearInterval(flood);
});

test('changes that were missed end every stream: who comes back reads anew', async () => {
  const reading = await follow((await person(await organisation('customer'), 'owner')).headers);
  await database.ownerDb.executeQuery({ sql: `select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'hafenamt_change' and datname = current_database()`, parameters: [] } as never);
  await soon(() => reading.isOver).toBe(true);
});

test('the server stops at once, however many listen', async () => {
  const reading = await follow((await person(await organisation('customer'), 'owner')).headers);
  const start = performance.now();
  await app.close();
  expect(performance.now() - start).toBeLessThan(2_000);
  await soon(() => reading.isOver).toBe(true);
});

test('A14 each table of the trail is told under a permission, or is kept silent for a reason', async () => {
  const { rows } = await database.ownerDb.executeQuery<{ name: string }>({ sql: `select c.relname as name from pg_trigger t
    join pg_class c on c.oid = t.tgrelid where t.tgname = 'audit_change'`, parameters: [] } as never);
  expect([...Object.keys(liveEntities), ...Object.keys(silentEntities)].toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
  for (const { permission } of Object.values(liveEntities)) expect({ ...permissions, self: 1 }).toHaveProperty([permission]);
});
