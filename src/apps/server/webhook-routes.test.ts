import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestReceiver, type TestReceiver } from '../../adapters/webhooks/test-receiver.ts';
import { answered } from '../../api/client/index.ts';
import { allEndpoints } from './endpoints.ts';
import { customer, openTestApi, provider, testIdentity, type TestApi } from './test-api.ts';
import { signInPerson, type TestPerson } from './test-person.ts';
import { readStream, soon } from './test-stream.ts';
import { unseen } from './test-visitor.ts';

let on: TestApi;
let receiver: TestReceiver;
let owner: TestPerson;
let organisationId: string;

beforeAll(async () => {
  [on, receiver] = [await openTestApi(), await openTestReceiver()];
  await answered(on.api.PUT('/api/v1/provider', { body: provider }));
  organisationId = (await answered(on.api.POST('/api/v1/customers', { body: customer }))).id;
  owner = await signInPerson(on, organisationId, 'owner');
});
afterAll(async () => {
  await receiver.close();
  await on.close();
});

const path = (id: string) => ({ params: { path: { id } } });
const events = ['hafenamt.server.created' as const];

async function make(api = owner.api, id = organisationId) {
  return api.POST('/api/v1/organisations/{id}/webhooks', { ...path(id), body: { url: receiver.url, events } });
}

test('a webhook from its making to its end, as its owner sees it', async () => {
  const { api } = owner;
  const { id, secret } = await answered(make());
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const read = await answered(api.GET('/api/v1/webhooks/{id}', path(id)));
  expect(read).toEqual({ id, organisationId, url: receiver.url, events, state: 'active', createdAt: expect.any(String) });
  const list = await answered(api.GET('/api/v1/organisations/{id}/webhooks', path(organisationId)));
  expect(list).toEqual({ items: [read], next: null });

  const { id: delivery } = await answered(api.POST('/api/v1/webhooks/{id}/test', path(id)));
  await soon(() => receiver.received.length).toBe(1); // by the server's own loop
  const deliveries = () => answered(api.GET('/api/v1/webhooks/{id}/deliveries', { params: { path: { id }, query: { state: 'delivered' } } }));
  for (let tries = 0; (await deliveries()).items.length === 0 && tries < 100; tries++) await pause(20);
  expect((await deliveries()).items).toMatchObject([{
    id: delivery, webhookId: id, type: 'hafenamt.webhook.test', state: 'delivered', attempts: 1, lastAnswer: 'HTTP 204', nextAttemptAt: null,
  }]);
  expect(JSON.stringify([read, list, await deliveries()])).not.toContain(secret.slice(6));

  const header = { 'if-match': '*' };
  const paused = await answered(api.PATCH('/api/v1/webhooks/{id}', { params: { path: { id }, header }, body: { state: 'paused' } }));
  expect(paused).toEqual({ ...read, state: 'paused' });
  expect(await refusal(api.POST('/api/v1/webhooks/{id}/test', path(id)))).toBe('409 webhooks.paused');
  expect(await refusal(api.POST('/api/v1/webhook-deliveries/{id}/retry', path(delivery)))).toBe('409 webhooks.delivered_already');
  await answered(api.DELETE('/api/v1/webhooks/{id}', { params: { path: { id }, header } }));
  expect(await refusal(api.GET('/api/v1/webhooks/{id}', path(id)))).toBe('404 webhooks.unknown');
});

const refused = new Set<string>();

async function refusal(call: Promise<{ error?: unknown; response: Response }>): Promise<string> {
  const { error, response } = await call;
  const code = (error as { code?: string } | undefined)?.code;
  if (code !== undefined) refused.add(code);
  return `${response.status} ${code}`;
}

test('a target that is none is refused where it stands, when made and when changed', async () => {
  const { api } = owner;
  const { id } = await answered(make());
  const body = { url: 'https://169.254.169.254/latest/meta-data', events };
  const { error } = await api.POST('/api/v1/organisations/{id}/webhooks', { ...path(organisationId), body });
  expect(error).toMatchObject({ code: 'webhooks.bad_target', status: 422, pointer: '/url' });
  const change = { params: { path: { id }, header: { 'if-match': '*' } }, body: { url: 'https://user:secret@weinkontor.example/' } };
  expect(await refusal(api.PATCH('/api/v1/webhooks/{id}', change))).toBe('422 webhooks.bad_target');
  const unknown = { url: receiver.url, events: ['hafenamt.person.named'] as unknown as typeof events };
  expect(await refusal(api.POST('/api/v1/organisations/{id}/webhooks', { ...path(organisationId), body: unknown }))).toBe('422 api.invalid_request');
});

test('H-roles, A14 nobody reaches a webhook of others: neighbours, readers, the provider’s key', async () => {
  const { id } = await answered(make());
  const { id: delivery } = await answered(owner.api.POST('/api/v1/webhooks/{id}/test', path(id)));
  const { id: elsewhere } = await answered(on.api.POST('/api/v1/customers', { body: { ...customer, name: 'Nachbar GmbH' } }));
  const neighbour = (await signInPerson(on, elsewhere, 'owner')).api;
  expect(await refusal(make(neighbour))).toBe('404 webhooks.unknown_organisation');
  expect(await refusal(neighbour.GET('/api/v1/organisations/{id}/webhooks', path(organisationId)))).toBe('404 webhooks.unknown_organisation');
  expect(await refusal(neighbour.GET('/api/v1/webhooks/{id}', path(id)))).toBe('404 webhooks.unknown');
  expect(await refusal(neighbour.GET('/api/v1/webhooks/{id}/deliveries', path(id)))).toBe('404 webhooks.unknown');
  expect(await refusal(neighbour.POST('/api/v1/webhooks/{id}/test', path(id)))).toBe('404 webhooks.unknown');
  expect(await refusal(neighbour.POST('/api/v1/webhook-deliveries/{id}/retry', path(delivery)))).toBe('404 webhooks.unknown_delivery');
  const reader = (await signInPerson(on, organisationId, 'reader')).api;
  expect(await refusal(reader.GET('/api/v1/webhooks/{id}', path(id)))).toBe('403 identity.not_permitted');
  expect(await refusal(on.api.GET('/api/v1/webhooks/{id}', path(id)))).toMatch(/^40[34] /);
});

test('the whole server tells a signed-in browser of a change, and nobody else', async () => {
  await on.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = on.app.server.address() as { port: number };
  const reading = await readStream(port, '/api/v1/events', { ...owner.headers });
  expect(reading).toMatchObject({ status: 200, type: 'text/event-stream; charset=utf-8' });
  expect(reading.response.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  const { id } = await answered(make());
  await soon(() => reading.told()).toContain(`webhook ${id}`);
  reading.response.destroy();
  const stranger = await readStream(port, '/api/v1/events', {});
  await soon(() => stranger.isOver).toBe(true);
  expect([stranger.status, JSON.parse(stranger.text)]).toEqual([401, expect.objectContaining({ code: 'identity.not_signed_in' })]);
});

test('a delivery that did not arrive is tried again now; the eleventh webhook is one too many', async () => {
  const { api } = owner;
  const { id } = await answered(make());
  receiver.answerWith((_, response) => response.writeHead(503).end());
  const { id: delivery } = await answered(api.POST('/api/v1/webhooks/{id}/test', path(id)));
  const state = async () => (await answered(api.GET('/api/v1/webhooks/{id}/deliveries', path(id)))).items[0];
  for (let tries = 0; (await state())?.attempts === 0 && tries < 500; tries++) await pause(20);
  expect(await state()).toMatchObject({ state: 'queued', attempts: 1, lastAnswer: 'HTTP 503' });
  receiver.answerWith((_, response) => response.writeHead(204).end());
  await answered(api.POST('/api/v1/webhook-deliveries/{id}/retry', path(delivery)));
  for (let tries = 0; (await state())?.state !== 'delivered' && tries < 500; tries++) await pause(20);
  expect(await state()).toMatchObject({ state: 'delivered', attempts: 1, lastAnswer: 'HTTP 204' });
  for (let made = 0; made < 10; made++) await make();
  expect(await refusal(make())).toBe('409 webhooks.too_many');
});

test('every endpoint of webhooks was answered with success, and every refusal given', () => {
  const endpoints = allEndpoints(on.system.workflows, testIdentity).filter(({ tag }) => tag === 'webhooks');
  expect(endpoints.length).toBeGreaterThan(5);
  expect(unseen(on, endpoints, refused)).toEqual({ endpoints: [], refusals: [] });
});
