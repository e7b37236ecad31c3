import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openWebhookSender } from '../adapters/webhooks/index.ts';
import { isGenuine, openTestReceiver, type TestReceiver } from '../adapters/webhooks/test-receiver.ts';
import { transaction, type Ctx } from '../database/index.ts';
import { testDatabase, type TestDatabase } from '../database/test-database.ts';
import { FrozenClock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { must, ok, type Result } from '../kernel/result.ts';
import { setDeadline } from '../modules/deadlines/index.ts';
import type { Asked } from '../modules/identity/index.ts';
import { claimDelivery, forgetDeliveries, webhookRoutes, type WebhookSender } from '../modules/webhooks/index.ts';
import { deliverWebhooks } from './deliver-webhooks.ts';

/** On a busy machine, too. */
const soon = <T>(ask: () => T) => expect.poll(ask, { timeout: 20_000, interval: 20 });

const settings = { sealKey: Buffer.alloc(32, 7), targets: { allowsLoopback: true } };
const sender = openWebhookSender(settings.targets);
const HOUR = 3_600_000;

let clock: FrozenClock;
let database: TestDatabase;
let receiver: TestReceiver;
let tenant: string;
let webhookId: string;
let secret: string;

beforeAll(async () => {
  clock = new FrozenClock('2026-07-01T08:00:00Z');
  database = await testDatabase();
});
afterAll(() => database.drop());

beforeEach(async () => {
  receiver = await openTestReceiver();
  tenant = await makeOrganisation('Prüfstand GmbH');
  const made = await call('createWebhook', { id: tenant }, {
    url: receiver.url, events: ['hafenamt.deadline.set', 'hafenamt.deadline.moved', 'hafenamt.invoice.issued'],
  });
  [webhookId, secret] = [made['id'] as string, made['secret'] as string];
});
afterEach(async () => {
  await database.ownerDb.updateTable('webhook').set({ state: 'paused' }).execute().catch(() => undefined);
  await receiver.close();
});

const caller = () => ({ actor: 'system:test', cause: 'test', correlation: 'test', clock });

function change<T>(work: (ctx: Ctx) => Promise<Result<T>>): Promise<T> {
  return transaction(database.db, caller(), work).then(must);
}

function makeOrganisation(name: string): Promise<string> {
  return change(async (ctx) => {
    const id = newId('organisation', ctx.clock);
    await ctx.tx.insertInto('organisation').values({
      id, tenant: id, kind: 'customer', customerNumber: id, name, business: true, street: 'Messweg 2', postcode: '67433',
      city: 'Neustadt', country: 'DE', email: 'post@haus.example', electronicAddress: 'rechnung@haus.example',
    }).execute();
    return ok(id);
  });
}

/** Calls an endpoint's use case as the server does. */
async function ask(operationId: string, params: object, body: object = {}): Promise<Result<unknown>> {
  const endpoint = webhookRoutes(settings).find((one) => one.operationId === operationId);
  const asked = { params, body, query: { limit: 100 } } as unknown as Asked<unknown, unknown, unknown>;
  return transaction(database.db, caller(), (ctx) => endpoint!.handle(ctx, asked));
}
const call = async (operationId: string, params: object, body?: object) =>
  must(await ask(operationId, params, body)) as Record<string, unknown>;

let subjects = 0;
/** Something happens that the receiver is to be told: each is a deadline on another day of July. */
function happen(day: number): Promise<string> {
  return change(async (ctx) => ok(await setDeadline(ctx, {
    tenant, clause: 'A9.5', subjectId: `subject-${subjects++}`, action: 'payment-due', because: [],
    dueOn: `2026-07-${String(day).padStart(2, '0')}`,
  })));
}

const deliver = (given: WebhookSender = sender) => deliverWebhooks(database.db, clock, { ...settings, sender: given });
const deliveries = async () => ((await call('listWebhookDeliveries', { id: webhookId }))['items'] as Record<string, unknown>[])
  .toReversed().map(({ state, attempts, lastAnswer }) => [state, attempts, lastAnswer]);
const days = (received = receiver.received) =>
  received.map(({ body }) => Number((JSON.parse(body) as { data: { dueOn: string } }).data.dueOn.slice(-2)));
const pass = (milliseconds: number) => clock.set(clock.now().add({ milliseconds }).toString());

test('what happens after a webhook was made is told, signed, in order, once', async () => {
  const ids = [await happen(3), await happen(1), await happen(2)];
  expect(await deliver()).toBe(3);
  expect(await deliver()).toBe(0);
  expect(days()).toEqual([3, 1, 2]);
  expect(receiver.received.every((one) => isGenuine(one, secret))).toBe(true);
  const [first] = receiver.received;
  expect(first?.headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
  expect(JSON.parse(first?.body ?? '')).toEqual({
    specversion: '1.0', id: expect.stringMatching(new RegExp(`^${tenant}/\\d+$`)), source: `urn:hafenamt:${tenant}`,
    type: 'hafenamt.deadline.set', subject: ids[0], time: clock.now().toString(), datacontenttype: 'application/json',
    data: {
      id: ids[0], clause: 'A9.5', action: 'payment-due', subjectId: expect.any(String), dueOn: '2026-07-03',
      dueAt: '2026-07-03T22:00:00Z', state: 'open',
    },
  });
  expect(await deliveries()).toEqual(Array(3).fill(['delivered', 1, 'HTTP 204']));
});

test('another organisation, and an event that was not asked for, are not told', async () => {
  const mine = tenant;
  tenant = await makeOrganisation('Nachbar GmbH');
  await happen(4);
  tenant = mine;
  await call('changeWebhook', { id: webhookId }, { events: ['hafenamt.invoice.issued'] });
  await happen(5);
  expect(await deliver()).toBe(0);
  expect(receiver.received).toEqual([]);
});

test('a receiver that fails is tried at growing distances, and those that follow wait for it', async () => {
  receiver.answerWith((_, response) => response.writeHead(503).end());
  await happen(6);
  await happen(7);
  await deliver();
  expect(await deliveries()).toEqual([['queued', 1, 'HTTP 503'], ['queued', 0, null]]);
  pass(4_999);
  expect(await deliver()).toBe(0);
  pass(1);
  expect(await deliver()).toBe(1);
  pass(9_999);
  expect(await deliver()).toBe(0);
  receiver.answerWith((_, response) => response.writeHead(200).end());
  pass(1);
  expect(await deliver()).toBe(2);
  expect(days()).toEqual([6, 6, 6, 7]);
  expect(new Set(receiver.received.slice(0, 3).map(({ headers }) => headers['webhook-id'])).size).toBe(1);
});

test('what does not arrive within a day is given up, a person is called, and after three in a row it pauses', async () => {
  receiver.answerWith((_, response) => response.writeHead(500).end());
  for (const day of [8, 9, 10, 11]) await happen(day);
  const start = clock.now().epochMilliseconds;
  const turns: [state: string, hours: number][] = [];
  for (let turn = 0; turn < 60; turn++) {
    await deliver();
    const given = (await deliveries()).filter(([state]) => state === 'failed').length;
    if (given > turns.length) turns.push([`${given} given up`, Math.floor((clock.now().epochMilliseconds - start) / HOUR)]);
    const next = await database.db.selectFrom('webhookDelivery').select('nextAttemptAt').where('webhookId', '=', webhookId)
      .where('state', '=', 'queued').where('attempts', '>', 0).orderBy('nextAttemptAt').executeTakeFirst();
    if (!next) continue;
    clock.set(next.nextAttemptAt.toString());
  }
  // math: 5 s × (2^14 − 1) = 81,915 s = 22 h 45 min for the 14 waits of 15 attempts, three times one after the other;
  // the tempting wrong answer counts a wait after the last attempt as well (45 h)
  expect(turns).toEqual([['1 given up', 22], ['2 given up', 45], ['3 given up', 68]]);
  expect(receiver.received.length).toBe(45);
  expect(await deliveries()).toEqual([...Array(3).fill(['failed', 15, 'HTTP 500']), ['queued', 0, null]]);
  expect((await call('readWebhook', { id: webhookId }))['state']).toBe('paused');
  const alarms = await database.db.selectFrom('alarm').select(['kind', 'settledAt', 'sentence'])
    .where('subjectId', '=', webhookId).execute();
  expect(alarms).toEqual([{ kind: 'webhook-failed', settledAt: null, sentence: expect.stringContaining('HTTP 500') }]);
});

test('a paused webhook forgets nothing: active again, it goes on where it was', async () => {
  await call('changeWebhook', { id: webhookId }, { state: 'paused' });
  for (const day of [12, 13]) await happen(day);
  expect(await deliver()).toBe(0);
  expect(await ask('testWebhook', { id: webhookId })).toMatchObject({ refusal: { code: 'webhooks.paused' } });
  await call('changeWebhook', { id: webhookId }, { state: 'active' });
  expect(await deliver()).toBe(2);
  expect(days()).toEqual([12, 13]);
});

test('a receiver that is gone pauses at once; a retry after it came back settles the alarm', async () => {
  receiver.answerWith((_, response) => response.writeHead(410).end());
  await happen(14);
  await deliver();
  expect((await call('readWebhook', { id: webhookId }))['state']).toBe('paused');
  receiver.answerWith((_, response) => response.writeHead(204).end());
  await call('changeWebhook', { id: webhookId }, { state: 'active' });
  const { id } = await database.db.selectFrom('webhookDelivery').select('id').where('webhookId', '=', webhookId)
    .executeTakeFirstOrThrow();
  await call('retryWebhookDelivery', { id });
  expect(await deliver()).toBe(1);
  expect(await ask('retryWebhookDelivery', { id })).toMatchObject({ refusal: { code: 'webhooks.delivered_already' } });
  const alarm = await database.db.selectFrom('alarm').select('settledAt').where('subjectId', '=', webhookId).executeTakeFirst();
  expect(alarm?.settledAt).not.toBeNull();
});

test('a worker that dies between sending and recording: sent again under the same id, recorded once', async () => {
  await happen(15);
  await deliver({ send: async (message) => {
    await sender.send(message);
    throw new Error('killed');
  } }).catch((error: unknown) => expect(String(error)).toContain('killed'));
  expect(await deliveries()).toEqual([['queued', 0, null]]);
  expect(await deliver()).toBe(0); // still claimed
  pass(60_000);
  expect(await deliver()).toBe(1);
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(days()).toEqual([15, 15]);
  expect(await deliveries()).toEqual([['delivered', 1, 'HTTP 204']]);
});

test('a worker that dies while it queues events: none is lost, none is queued twice', async () => {
  for (const day of [16, 17]) await happen(day);
  const asOwner = (statement: string) => database.ownerDb.executeQuery({ sql: statement, parameters: [] } as never);
  await asOwner("create function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$");
  await asOwner('create trigger die before update of last_number on webhook for each row execute function die()');
  await expect(deliver()).rejects.toThrow('killed');
  await asOwner('drop trigger die on webhook');
  expect(await deliver()).toBe(2);
  expect(days()).toEqual([16, 17]);
});

test('several workers at once: each event once, in order', async () => {
  for (let day = 1; day <= 20; day++) await happen(day);
  const counts = await Promise.all([deliver(), deliver(), deliver()]);
  let told = counts.reduce((sum, count) => sum + count, 0);
  while (told < 20) told += await deliver();
  expect(days()).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('one delivery is claimed once, however many ask at the same moment', async () => {
  await happen(18);
  await happen(19);
  await deliver({ send: async () => ({ outcome: 'later', text: 'not now' }) });
  pass(5_000);
  const claims = await Promise.all(Array.from({ length: 10 }, () => change(async (ctx) => ok(await claimDelivery(ctx, settings)))));
  expect(claims.filter((claim) => claim !== undefined).map((claim) => claim.attempts)).toEqual([1]);
});

test('a slow receiver holds up nobody else', async () => {
  const held: ServerResponse[] = [];
  receiver.answerWith((_, response) => held.push(response));
  const other = await openTestReceiver();
  await call('createWebhook', { id: tenant }, { url: other.url, events: ['hafenamt.deadline.set'] });
  for (const day of [20, 21, 22]) await happen(day);
  const round = deliver();
  await soon(() => days(other.received)).toEqual([20, 21, 22]);
  await soon(() => held.length).toBe(1);
  receiver.answerWith((_, response) => response.writeHead(204).end());
  held[0]?.writeHead(204).end();
  await round;
  while (receiver.received.length < 3) await deliver();
  expect(days()).toEqual([20, 21, 22]);
  await other.close();
});

test('a test goes past what waits and tells of nothing', async () => {
  receiver.answerWith((_, response) => response.writeHead(503).end());
  await happen(23);
  await deliver();
  receiver.answerWith((_, response) => response.writeHead(204).end());
  const { id } = await call('testWebhook', { id: webhookId });
  expect(await deliver()).toBe(1);
  const last = receiver.received.at(-1);
  expect(JSON.parse(last?.body ?? '')).toMatchObject({ id, type: 'hafenamt.webhook.test', data: { id: webhookId } });
  expect(last?.headers['webhook-id']).toBe(id);
  expect(isGenuine(last!, secret)).toBe(true);
});

test('a secret is in the database only sealed, and goes with its webhook', async () => {
  const row = async () => (await database.db.selectFrom('webhook').selectAll().where('id', '=', webhookId).executeTakeFirstOrThrow());
  const sealed = (await row()).secret;
  expect(sealed.includes(Buffer.from(secret.slice(6)))).toBe(false);
  expect(sealed.includes(Buffer.from(secret.slice(6), 'base64'))).toBe(false);
  await happen(24);
  await call('deleteWebhook', { id: webhookId });
  expect((await row()).secret.length).toBe(0);
  expect(await deliver()).toBe(0);
  expect(await ask('readWebhook', { id: webhookId })).toMatchObject({ refusal: { code: 'webhooks.unknown' } });
});

test('what was told is forgotten after 90 days, what still waits is not', async () => {
  await happen(25);
  await deliver();
  receiver.answerWith((_, response) => response.writeHead(503).end());
  await happen(26);
  await deliver();
  const forget = () => change(async (ctx) => ok(await forgetDeliveries(ctx)));
  pass(90 * 24 * HOUR);
  await forget();
  expect((await deliveries()).length).toBe(2);
  pass(1);
  await forget();
  expect(await deliveries()).toEqual([['queued', 1, 'HTTP 503']]);
});

test('eleven webhooks are one too many', async () => {
  for (let made = 1; made < 10; made++) await call('createWebhook', { id: tenant }, { url: receiver.url, events: ['hafenamt.deadline.set'] });
  expect(await ask('createWebhook', { id: tenant }, { url: receiver.url, events: ['hafenamt.deadline.set'] }))
    .toMatchObject({ refusal: { code: 'webhooks.too_many', details: { most: 10 } } });
});
