import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';
import { answered, openApi, type Api } from '../../api/client/index.ts';
import { DrivenClock } from '../../kernel/clock.ts';
import { must, ok } from '../../kernel/result.ts';
import { transaction } from '../../database/index.ts';
import { testDatabase, type TestDatabase } from '../../database/test-database.ts';
import { openSimulatedEngine, destroyInstance, type SimulatedEngine } from '../../engines/simulated/index.ts';
import { issueApiKey, type IdentitySettings } from '../../modules/identity/index.ts';
import { openIdentityProviders } from '../../adapters/identity-provider/index.ts';
import { directoryMailer } from '../../adapters/mail/index.ts';
import { openChangeFeed } from './change-feed.ts';
import { webhookSettings } from './endpoints.ts';
import { openHttp, type HttpOptions } from './http.ts';
import { codesOf } from './openapi.ts';
import { openSystem, type System, type SystemOptions } from './open-system.ts';
import { provider } from '../../modules/parties/test-provider.ts';

export { provider };

/** The whole server on a database of its own and the simulated engine, asked without a socket. */
export interface TestApi {
  readonly app: FastifyInstance;
  readonly api: Api;
  readonly key: string;
  readonly system: System;
  readonly engine: SimulatedEngine;
  readonly clock: DrivenClock;
  readonly database: TestDatabase;
  /** What the server told its operator. */
  readonly log: string[];
  /** `METHOD /path/{id}` of every endpoint that answered with success. */
  readonly succeeded: Set<string>;
  close(): Promise<void>;
}

export const customer = {
  name: 'Prüfstand GmbH', business: true, street: 'Messweg 2', postcode: '67433', city: 'Neustadt', country: 'DE',
  email: 'post@pruefstand.example', electronicAddress: 'rechnung@pruefstand.example',
};

export const contact = { name: 'Mara Prüfer', email: 'mara@pruefstand.example', phone: '+49 6321 5550 1' };

export const server = {
  flavour: 'normal-s', image: 'debian-12', managed: false, availabilityClass: 'business' as const,
  publicIpv4: true as const, monthlyNet: '89.00', setupNet: '49.00',
};

// RFC 8032's first test vector as an OpenSSH line: a key that is valid and nobody's.
export const sshKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea test';

export const testIdentity: IdentitySettings = {
  origin: 'http://localhost', rpName: 'Torhaus IT GmbH', sealKey: Buffer.alloc(32, 7), allowPrivateAddresses: true,
  identityProviders: openIdentityProviders({ allowPrivateAddresses: true }),
};

const START = '2026-07-01T09:00:00+02:00';
const PROBE_MILLISECONDS = 30;

export async function openTestApi(
  given: Pick<SystemOptions, 'objectStore'> & Pick<HttpOptions, 'rates' | 'web' | 'consoleSocket'>
    & { readonly origin?: string } = {},
): Promise<TestApi> {
  const directory = mkdtempSync(join(tmpdir(), 'hafenamt-api-'));
  const database = await testDatabase();
  const engine = await openSimulatedEngine({ directory: join(directory, 'engine') });
  const clock = new DrivenClock(Temporal.Instant.from(START));
  const log: string[] = [];
  const system = openSystem({
    ...given, databaseUrl: database.url, clock, engine, mailer: directoryMailer(join(directory, 'mail')),
    probeMilliseconds: PROBE_MILLISECONDS, webhooks: webhookSettings(testIdentity), secrets: testIdentity,
    log: (line) => log.push(line),
  });
  const feed = await openChangeFeed({ databaseUrl: database.url, log: (line) => log.push(line) });
  const { rates, web, origin = testIdentity.origin, consoleSocket = system.consoleSocket } = given;
  const app = await openHttp({
    ...system, clock, feed, rates, web, consoleSocket, identity: { ...testIdentity, origin }, log: (line) => log.push(line),
  });
  const succeeded = new Set<string>();
  app.addHook('onResponse', async (request, reply) => {
    const path = (request.routeOptions.url ?? '').replaceAll(/:(\w+)/g, '{$1}');
    if (reply.statusCode < 400) succeeded.add(`${request.method} ${path}`);
  });
  const undocumented = new Set<string>();
  app.addHook('onSend', async (request, _, payload) => {
    const code = typeof payload === 'string' ? /"code":"([^"]+)"/.exec(payload)?.[1] : undefined;
    const { endpoint } = request.routeOptions.config;
    if (endpoint && code && payloadIsProblem(payload) && !codesOf(endpoint).includes(code)) {
      undocumented.add(`${endpoint.operationId} answered ${code}`);
    }
    return payload;
  });
  const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock };
  const key = must(await transaction(system.db, caller, async (ctx) =>
    ok(await issueApiKey(ctx, 'installation', 'test'))));
  return {
    app, key, system, engine, clock, database, log, succeeded,
    api: openApi({ url: 'http://127.0.0.1', key, fetch: (request) => inject(app, request) }),
    close: async () => {
      expect([...undocumented], 'refusals that the description does not name').toEqual([]);
      await app.close();
      await feed.close();
      await system.stop();
      await engine.close();
      await destroyInstance({ directory: join(directory, 'engine') });
      await database.drop();
      rmSync(directory, { recursive: true });
    },
  };
}

function payloadIsProblem(payload: unknown): boolean {
  return typeof payload === 'string' && payload.startsWith('{"type":"urn:hafenamt:problem:');
}

async function inject(app: FastifyInstance, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const body = await request.text();
  const answer = await app.inject({
    method: request.method as NonNullable<InjectOptions['method']>, url: pathname + search,
    headers: Object.fromEntries(request.headers), ...(body === '' ? {} : { payload: body }),
  });
  const hasBody = answer.statusCode !== 304 && answer.statusCode !== 204;
  return new Response(hasBody ? new Uint8Array(answer.rawPayload) : null, {
    status: answer.statusCode, headers: answer.headers as Record<string, string>,
  });
}

/** Provider, network, customer, contact and an open offer, all by the API. */
export async function makeSale({ api }: Pick<TestApi, 'api'>) {
  await answered(api.PUT('/api/v1/provider', { body: provider }));
  await answered(api.POST('/api/v1/networks', { body: { network: '198.51.100.0/24', gateway: '198.51.100.1' } }));
  const { id: customerId } = await answered(api.POST('/api/v1/customers', { body: customer }));
  const { id: contactId } = await answered(
    api.POST('/api/v1/customers/{id}/contacts', { params: { path: { id: customerId } }, body: contact }));
  const offer = await answered(api.POST('/api/v1/offers', {
    body: { customerId, contactId, binding: true, minimumMonths: 1, server },
  }));
  return { customerId, contactId, offer };
}
