import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { RefusalTable } from '../../kernel/result.ts';
import { idempotencyRefusals } from '../../database/index.ts';
import type { Endpoint } from '../../modules/identity/index.ts';
import { apiRefusals } from './api-refusals.ts';
import { addExamples, type OpenApi } from './openapi-examples.ts';
import { problemSchema } from './problem.ts';

const INTRODUCTION = `Runs a managed-cloud provider from the first quote to the deletion certificate.

Amounts are euros as text with two decimals, dates are civil days in Germany, moments are UTC. A list has pages: send
\`next\` of one as \`cursor\` of the following. A POST with an \`Idempotency-Key\` may be sent again: the same key and
body get the same answer for 24 hours. Problems are RFC 9457 with a stable \`code\`; German, or English by
Accept-Language.`;

/** Makes the description of the API from the routes that are added after it. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Hafenamt', version: '1', description: INTRODUCTION,
        license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' } as never,
      },
      servers: [{ url: '/' }],
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key, hfn_….' } } },
      security: [{ key: [] }],
    },
    transform: createJsonSchemaTransform({ skipList: [] }) as never,
    transformObject: (document) => addExamples(withoutInput(jsonSchemaTransformObject(document) as OpenApi)) as never,
  });
}

/** A problem is only ever sent; its variant for input describes nothing. */
function withoutInput(document: OpenApi): OpenApi {
  const schemas = Object.entries(document.components?.schemas ?? {}).filter(([name]) => name !== 'ProblemInput');
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(schemas) } };
}

/** Codes an endpoint may answer besides those of its use case. */
function commonCodes(endpoint: Pick<Endpoint, 'params' | 'query' | 'body' | 'method'>): CommonCode[] {
  return [
    'api.unauthenticated', 'api.too_many_failures', 'api.internal', 'api.unavailable',
    ...(endpoint.params ? ['api.not_found' as const] : []),
    ...(endpoint.query || endpoint.body || endpoint.method === 'POST' ? ['api.invalid_request' as const] : []),
    ...(endpoint.body ? ['api.malformed' as const, 'api.too_large' as const, 'api.media_type' as const] : []),
    ...(endpoint.method === 'GET' ? [] : ['api.conflict' as const]),
    ...(endpoint.method === 'POST' ? ['api.idempotency_key_reused' as const] : []),
  ];
}

type CommonCode = keyof typeof apiRefusals | keyof typeof idempotencyRefusals;

const commonRefusals: RefusalTable<CommonCode> = {
  ...apiRefusals, ...idempotencyRefusals,
};

/** Every code `endpoint` may answer. */
export function codesOf(endpoint: Endpoint): string[] {
  return [...Object.keys(endpoint.refusals ?? {}), ...commonCodes(endpoint)];
}

/** The responses of an endpoint by status: its answer, and its refusals with their codes. */
export function schemaOf(
  endpoint: Pick<Endpoint, 'status' | 'answer'> & Partial<Endpoint>,
  common: readonly CommonCode[] = commonCodes({ method: 'GET', ...endpoint }),
): Record<string, unknown> {
  const rows = [
    ...Object.entries(endpoint.refusals ?? {}), ...common.map((code) => [code, commonRefusals[code]] as const),
  ];
  const statuses = Map.groupBy(rows, ([, row]) => row.status);
  const problems = [...statuses].map(([status, group]) => [status, {
    description: group.map(([code, row]) => `\`${code}\`: ${row.message.en}`).join('\n\n'),
    content: { 'application/problem+json': { schema: problemSchema } },
  }] as const);
  const success = endpoint.answer === 'file'
    ? { description: 'The file.', content: fileContent() }
    : { description: 'The answer.', content: { 'application/json': { schema: endpoint.answer } } };
  return { [endpoint.status]: success, ...Object.fromEntries(problems) };
}

/** What the archive holds. */
function fileContent() {
  const file = z.string().meta({ format: 'binary' });
  return { 'application/pdf': { schema: file }, 'application/xml': { schema: file } };
}
