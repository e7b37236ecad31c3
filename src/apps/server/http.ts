import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Clock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { limits } from '../../kernel/limits.ts';
import { refuse, type Refusal } from '../../kernel/result.ts';
import type { Database } from '../../database/index.ts';
import type { DocumentArchive } from '../../modules/contracts/index.ts';
import type { Endpoint, Identity } from '../../modules/identity/index.ts';
import type { Workflows } from '../../workflows/index.ts';
import { answerEndpoint } from './answer.ts';
import { apiRefusals } from './api-refusals.ts';
import { makeAuthenticator } from './authenticate.ts';
import { allEndpoints } from './endpoints.ts';
import { InvalidPart, refusalOf } from './error-refusals.ts';
import { describeApi, schemaOf } from './openapi.ts';
import { takeJson } from './parse-json.ts';
import { faultsOf, languageOf, toProblem } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    identity: Identity | null;
    /** SHA-256 of the body as it came; null where there was none. For Idempotency-Key. */
    bodyHash: Buffer | null;
  }
  interface FastifyContextConfig {
    readonly isPublic?: boolean;
    readonly endpoint?: Endpoint;
  }
}

export interface HttpOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly workflows: Workflows;
  readonly archive: DocumentArchive;
  /** Told what an operator must know: requests that failed for no fault of the caller. */
  readonly log: (line: string) => void;
}

export const API_PREFIX = '/api/v1';

/** The HTTP API, not yet listening: every endpoint of the modules and workflows, and nothing else. */
export async function openHttp(options: HttpOptions): Promise<FastifyInstance> {
  const { clock } = options;
  const app = fastify({
    logger: false, bodyLimit: limits.requestBytes, requestIdHeader: false,
    genReqId: () => newId('correlation', clock), forceCloseConnections: 'idle',
    requestTimeout: limits.requestMilliseconds,
    routerOptions: { maxParamLength: limits.nameCharacters },
    frameworkErrors: (error, request, reply) => { sendError(options, error, request, reply); },
  });
  takeJson(app);
  app.setValidatorCompiler<z.ZodType>(({ schema }) => (data) => {
    const parsed = z.safeParse(schema, data);
    return parsed.success ? { value: parsed.data } : { error: new InvalidPart(parsed.error.issues) };
  });
  // Answers are encoded by their schema before they get here; see answer.ts.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.decorateRequest('identity', null);
  app.decorateRequest('bodyHash', null);
  await app.register(helmet, { contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } } });
  addHooks(app, options);
  await describeApi(app);
  await app.register(async (api) => {
    addPublicRoutes(api, options);
    for (const endpoint of allEndpoints(options.workflows)) addEndpoint(api, endpoint, options);
  }, { prefix: API_PREFIX });
  return app;
}

function addHooks(app: FastifyInstance, options: HttpOptions): void {
  const authenticate = makeAuthenticator(options.db, options.clock);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-correlation-id', request.id).header('cache-control', 'no-store');
    if (request.routeOptions.config.isPublic) return;
    const found = await authenticate(request.headers.authorization, request.ip);
    if (typeof found === 'object') {
      request.identity = found;
      return;
    }
    if (found === 'unauthenticated') reply.header('www-authenticate', 'Bearer realm="hafenamt"');
    else reply.header('retry-after', '60');
    return sendRefusal(refuse(apiRefusals, `api.${found}`).refusal, request, reply);
  });
  app.setErrorHandler((error, request, reply) => sendError(options, error, request, reply));
  app.setNotFoundHandler((request, reply) => sendRefusal(refuse(apiRefusals, 'api.not_found').refusal, request, reply));
}

function addPublicRoutes(api: FastifyInstance, { db }: HttpOptions): void {
  api.get('/health', {
    config: { isPublic: true },
    schema: {
      operationId: 'readHealth', summary: 'Whether the server can work', tags: ['health'], security: [],
      response: schemaOf({ status: 200, answer: z.object({ status: z.literal('ok') }) }, ['api.unavailable']),
    },
  }, async (_, reply) => {
    await db.selectFrom('organisation').select('id').limit(1).execute();
    return reply.type('application/json').send(JSON.stringify({ status: 'ok' }));
  });
  api.get('/openapi.json', {
    config: { isPublic: true },
    schema: {
      operationId: 'readOpenApi', summary: 'This description', tags: ['health'], security: [],
      response: schemaOf({ status: 200, answer: z.record(z.string(), z.unknown()) }, []),
    },
  }, async (_, reply) => reply.type('application/json').send(JSON.stringify(api.swagger())));
}

function addEndpoint(api: FastifyInstance, endpoint: Endpoint, options: HttpOptions): void {
  const { method, path, operationId, summary, description, tag, params, query, body } = endpoint;
  api.route({
    method,
    url: path.replaceAll(/\{(\w+)\}/g, ':$1'),
    config: { endpoint },
    schema: {
      operationId, summary, tags: [tag], ...(description ? { description } : {}), ...(params ? { params } : {}),
      ...(query ? { querystring: query } : {}), ...(body ? { body } : {}),
      ...(method === 'POST' ? { headers: repeatable } : {}),
      response: schemaOf(endpoint),
    },
    handler: (request, reply) => answer(options, endpoint, request, reply),
  });
}

/** What makes a POST repeatable; the other headers pass. */
const repeatable = z.looseObject({
  'idempotency-key': z.string().regex(/^[\x21-\x7e]{1,200}$/).optional()
    .describe('The same key and body again get the same answer, for 24 hours.')
    .meta({ examples: ['6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f'] }),
});

async function answer(
  options: HttpOptions, endpoint: Endpoint, request: FastifyRequest, reply: FastifyReply,
): Promise<FastifyReply> {
  const result = await answerEndpoint(options, endpoint, request);
  if (!result.ok) return sendRefusal(result.refusal, request, reply);
  const { status, mediaType, body, headers } = result.value;
  return reply.code(status).headers(headers).type(mediaType).send(body);
}

function sendRefusal(
  refusal: Refusal, request: FastifyRequest, reply: FastifyReply, issues: readonly z.core.$ZodIssue[] = [],
): FastifyReply {
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
    options.log(`${request.id}: ${request.method} ${request.url} failed: ${stack}`);
  }
  const issues = error instanceof InvalidPart && refusal.status === 422 ? error.issues : [];
  return sendRefusal(refusal, request, reply, issues);
}
