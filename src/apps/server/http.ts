import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { newId } from '../../kernel/ids.ts';
import { limits } from '../../kernel/limits.ts';
import { ok, refuse, type Refusal } from '../../kernel/result.ts';
import type { Cipher } from '../../database/index.ts';
import {
  permit, permitRefusals, seal, unseal, type Endpoint, type IdentitySettings,
} from '../../modules/identity/index.ts';
import type { Workflows } from '../../workflows/index.ts';
import { answerEndpoint, type AnswerOptions } from './answer.ts';
import { apiRefusals } from './api-refusals.ts';
import { makeAuthenticator, type Authenticator, type Rates, type Visitor } from './authenticate.ts';
import { addBranding, readBranding, type Branding } from './branding.ts';
import { addCalendar } from './calendar.ts';
import { registerConsole, type ConsoleOptions } from './console-broker.ts';
import type { ChangeFeed } from './change-feed.ts';
import { sessionCookie } from './cookies.ts';
import { allEndpoints } from './endpoints.ts';
import { InvalidPart, refusalOf } from './error-refusals.ts';
import { registerEvents } from './live-events.ts';
import { loggable } from './loggable.ts';
import { bareHeaders, forData } from './headers.ts';
import { describeApi, schemaOf } from './openapi.ts';
import { takeJson } from './parse-json.ts';
import { pairUpdates } from './precondition.ts';
import { describeRefusal, type SecurityLog } from './security-log.ts';
import { registerWeb } from './serve-web.ts';
import { faultsOf, languageOf, toProblem } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    visitor: Visitor;
    /** SHA-256 of the body as it came; null where there was none. For Idempotency-Key. */
    bodyHash: Buffer | null;
    /** The code of the refusal it got; empty where it got none. */
    refusedWith: string;
  }
  interface FastifyContextConfig {
    /** Nothing of it depends on who asks. */
    readonly isPublic?: boolean;
    readonly endpoint?: Endpoint;
  }
}

export interface HttpOptions extends Pick<AnswerOptions, 'db' | 'walledDb' | 'clock' | 'archive' | 'hideForeignIds'> {
  readonly workflows: Workflows;
  readonly identity: IdentitySettings;
  /** What `GET /events` tells of; without it, it answers 503. */
  readonly feed?: ChangeFeed | undefined;
  /** Hafenamt's own, unless said. */
  readonly branding?: Branding | undefined;
  /** Where servers' screens are found; without it there is no console in the browser. */
  readonly consoleSocket?: ConsoleOptions['consoleSocket'] | undefined;
  readonly consoleLimits?: ConsoleOptions['limits'];
  /** Where the built portal and console are; without it only the API is served. */
  readonly web?: string | undefined;
  readonly rates?: Rates | undefined;
  /** Told what an operator must know: requests that failed for no fault of the caller. */
  readonly log: (line: string) => void;
  /** Told, a line of JSON each, who was not let in; see security-log.ts. */
  readonly security?: SecurityLog | undefined;
  /** Serves these instead of every endpoint there is, so that tests can take parts away and see what still holds. */
  readonly served?: readonly Endpoint[];
}

export const API_PREFIX = '/api/v1';

/** The HTTP server, not yet listening: every endpoint of the modules and workflows, and the two web faces. */
export async function openHttp(options: HttpOptions): Promise<FastifyInstance> {
  const { clock } = options;
  const app = fastify({
    logger: false, bodyLimit: limits.requestBytes, requestIdHeader: false,
    genReqId: () => newId('correlation', clock), forceCloseConnections: 'idle',
    requestTimeout: limits.requestMilliseconds,
    // A proxy on this machine is believed where callers came from. It adds that at the end of what they say themselves.
    trustProxy: isBehindProxy(options.identity) ? 'loopback' : false,
    routerOptions: { maxParamLength: limits.nameCharacters },
    // An address that is none gets here before any hook.
    frameworkErrors: (error, request, reply) => { sendError(options, error, request, reply.headers(bareHeaders)); },
  });
  takeJson(app);
  app.setValidatorCompiler<z.ZodType>(({ schema }) => (data) => {
    const parsed = z.safeParse(schema, data);
    return parsed.success ? { value: parsed.data } : { error: new InvalidPart(parsed.error.issues) };
  });
  // Answers are encoded by their schema before they get here; see answer.ts.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.decorateRequest('visitor');
  app.decorateRequest('bodyHash', null);
  app.decorateRequest('refusedWith', '');
  await app.register(helmet, forData);
  addHooks(app, options);
  await describeApi(app);
  const endpoints = options.served ?? allEndpoints(options.workflows, options.identity);
  const answering: AnswerOptions = {
    ...options, cipher: sealed(options.identity.sealKey), reads: pairUpdates(endpoints),
    endpoints: new Map(endpoints.map((one) => [one.operationId, one])),
  };
  await app.register(async (api) => {
    addPublicRoutes(api, options);
    registerEvents(api, options);
    addCalendar(api, options);
    addBranding(api, options.db, options.branding ?? readBranding(''));
    for (const endpoint of endpoints) addEndpoint(api, endpoint, answering);
  }, { prefix: API_PREFIX });
  const { consoleSocket } = options;
  if (consoleSocket) registerConsole(app, { ...options, consoleSocket, limits: options.consoleLimits ?? {} });
  if (options.web !== undefined) await registerWeb(app, { directory: options.web });
  return app;
}

/** The program listens on loopback without TLS: where browsers reach it by TLS, there is a proxy before it. */
function isBehindProxy({ origin }: IdentitySettings): boolean {
  return origin.startsWith('https:');
}

/** Kept answers are sealed: a key or a webhook's secret must not lie readable in the database for a day. */
function sealed(key: Buffer): Cipher {
  const purpose = 'kept answer';
  return {
    close: (text) => seal(key, Buffer.from(text), purpose).toString('base64'),
    open: (closed) => unseal(key, Buffer.from(closed, 'base64'), purpose).toString(),
  };
}

function addHooks(app: FastifyInstance, options: HttpOptions): void {
  const authenticate = makeAuthenticator(options.db, options.clock, options.rates);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-correlation-id', request.id).headers(bareHeaders);
    if (!request.routeOptions.config.isPublic) return admit(authenticate, request, reply);
  });
  app.addHook('onResponse', async (request, reply) => {
    const line = describeRefusal(request, reply.statusCode, request.refusedWith, options.clock);
    if (line !== null) options.security?.(line);
  });
  app.addHook('preValidation', async (request) => refuseUnasked(request));
  app.setErrorHandler((error, request, reply) => sendError(options, error, request, reply));
  app.setNotFoundHandler((request, reply) => sendRefusal(refuse(apiRefusals, 'api.not_found').refusal, request, reply));
}

/** Finds out who calls, and sends away who may not before anything of the request is read. */
async function admit(authenticate: Authenticator, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { endpoint } = request.routeOptions.config;
  const found = await authenticate(request, endpoint ?? { method: 'GET', permission: 'self' });
  if (!found.ok) return turnAway(found.refusal, request, reply);
  request.visitor = found.value;
  const { identity, grants } = found.value;
  // A path that isn't there is a secret to strangers only.
  const reach = endpoint ? permit(endpoint, identity, grants)
    : identity ? ok(null) : refuse(permitRefusals, 'identity.not_signed_in');
  return reach.ok ? undefined : turnAway(reach.refusal, request, reply);
}

/** Where an endpoint takes no body or no query, one that says something is a fault, not a wish we ignore. */
function refuseUnasked({ routeOptions: { config: { endpoint } }, body, query }: FastifyRequest): void {
  if (!endpoint) return;
  const unasked = [...(endpoint.body ? [] : [body]), ...(endpoint.query ? [] : [query])];
  for (const part of unasked) {
    const { error } = z.safeParse(nothing, part ?? {});
    if (error) throw new InvalidPart(error.issues);
  }
}

const nothing = z.strictObject({});

function turnAway(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (refusal.status === 401) {
    reply.header('www-authenticate', 'Bearer realm="hafenamt"');
    if (request.headers.cookie !== undefined) reply.header('set-cookie', sessionCookie(null));
  }
  if (refusal.status === 429) reply.header('retry-after', '60');
  return sendRefusal(refusal, request, reply);
}

function addPublicRoutes(api: FastifyInstance, { db }: HttpOptions): void {
  api.get('/health', {
    config: { isPublic: true },
    schema: {
      operationId: 'readHealth', summary: 'Whether the server can work', tags: ['health'], security: [],
      response: schemaOf({ status: 200, answer: z.object({ status: z.literal('ok') }) }, false, ['api.unavailable']),
    },
  }, async (_, reply) => {
    await db.selectFrom('organisation').select('id').limit(1).execute();
    return reply.type('application/json').send(JSON.stringify({ status: 'ok' }));
  });
  api.get('/openapi.json', {
    config: { isPublic: true },
    schema: {
      operationId: 'readOpenApi', summary: 'This description', tags: ['health'], security: [],
      response: schemaOf({ status: 200, answer: z.record(z.string(), z.unknown()) }, false, []),
    },
  }, async (_, reply) => reply.type('application/json').send(JSON.stringify(api.swagger())));
}

function addEndpoint(api: FastifyInstance, endpoint: Endpoint, options: AnswerOptions): void {
  const { method, path, operationId, summary, description, tag, params, query, body, permission } = endpoint;
  const headers = method === 'POST' ? repeatable : options.reads.has(endpoint) ? conditional : null;
  api.route({
    method,
    url: path.replaceAll(/\{(\w+)\}/g, ':$1'),
    config: { endpoint },
    ...(endpoint.bodyBytes ? { bodyLimit: endpoint.bodyBytes } : {}),
    schema: {
      operationId, summary, tags: [tag], description: describe(description, permission),
      ...(permission === 'public' ? { security: [] } : {}), ...(params ? { params } : {}),
      // Others append to a redirect what they like; it is left out, not refused.
      ...(query ? { querystring: endpoint.answer === 'redirect' ? query : query.strict() } : {}),
      ...(body ? { body } : {}), ...(headers ? { headers } : {}),
      response: schemaOf(endpoint, options.reads.has(endpoint)),
    },
    handler: (request, reply) => answer(options, endpoint, request, reply),
  });
}

/** Who may call it stands in its description. */
function describe(description: string | undefined, permission: Endpoint['permission']): string {
  const who = { self: 'For everybody who is signed in.', public: 'For anybody.' }[permission as string]
    ?? `Needs the permission \`${permission}\`.`;
  return description ? `${description}\n\n${who}` : who;
}

/** What makes a POST repeatable; the other headers pass. */
const repeatable = z.looseObject({
  'idempotency-key': z.string().regex(/^[\x21-\x7e]{1,200}$/).optional()
    .describe('The same key and body again get the same answer, for 24 hours.')
    .meta({ examples: ['6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f'] }),
});

/** What an update says of the state it changes. */
const conditional = z.looseObject({
  'if-match': z.string().max(200).optional()
    .describe('The `ETag` of the GET on the same path; needed once there is something to change.')
    .meta({ examples: ['"Zk8t0mXn3Yw2bq1cVh5uLA"'] }),
});

async function answer(
  options: AnswerOptions, endpoint: Endpoint, request: FastifyRequest, reply: FastifyReply,
): Promise<FastifyReply> {
  const result = await answerEndpoint(options, endpoint, request);
  if (!result.ok) return sendRefusal(result.refusal, request, reply);
  const { status, mediaType, body, headers } = result.value;
  return reply.code(status).headers(headers).type(mediaType).send(body);
}

function sendRefusal(
  refusal: Refusal, request: FastifyRequest, reply: FastifyReply, issues: readonly z.core.$ZodIssue[] = [],
): FastifyReply {
  request.refusedWith = refusal.code;
  const language = languageOf(request.headers['accept-language']);
  const problem = toProblem(refusal, language, request.id, faultsOf(issues, language));
  return reply.code(refusal.status).header('content-language', language).header('x-correlation-id', request.id)
    .type('application/problem+json').send(JSON.stringify(problem));
}

/** What a caller may know about an error; what only the operator may know is logged under the correlation id. */
function sendError(options: HttpOptions, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalOf(error);
  if (refusal.status >= 500) {
    const { stack } = error instanceof Error ? error : new Error(String(error));
    options.log(`${request.id}: ${request.method} ${loggable(request.url)} failed: ${stack}`);
  }
  const issues = error instanceof InvalidPart && refusal.status === 422 ? error.issues : [];
  return sendRefusal(refusal, request, reply, issues);
}
