import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { RefusalTable } from '../../kernel/result.ts';
import { withoutKinds } from '../../kernel/text.ts';
import { id, words } from '../../kernel/wire.ts';
import { idempotencyRefusals } from '../../database/index.ts';
import { permitRefusals, type Endpoint } from '../../modules/identity/index.ts';
import { apiRefusals } from './api-refusals.ts';
import { isList } from './export-csv.ts';
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
function commonCodes(endpoint: Partial<Endpoint> & Pick<Endpoint, 'method'>, isUpdate = false): CommonCode[] {
  return [
    'api.unauthenticated', 'api.too_many_failures', 'api.too_many_requests', 'api.internal', 'api.unavailable',
    'api.invalid_request',
    ...accessCodes(endpoint),
    ...(isUpdate ? ['api.changed' as const, 'api.precondition_required' as const] : []),
    ...(endpoint.params ? ['api.not_found' as const] : []),
    ...(endpoint.body ? ['api.malformed' as const, 'api.too_large' as const, 'api.media_type' as const] : []),
    ...(endpoint.method === 'GET' ? [] : ['api.conflict' as const]),
    ...(endpoint.method === 'POST' ? ['api.idempotency_key_reused' as const] : []),
  ];
}

/** Why somebody is not let in, by whom the endpoint is for. */
function accessCodes({ permission, method }: Partial<Endpoint>): CommonCode[] {
  if (permission === undefined) return [];
  const crossSite = method === 'GET' ? [] : ['api.cross_site' as const];
  if (permission === 'public') return crossSite;
  return [
    ...crossSite, 'identity.not_signed_in', 'identity.second_factor_needed', 'identity.enrolment_needed',
    ...(permission === 'self' ? ['identity.no_person' as const]
      : ['identity.out_of_scope' as const, 'identity.not_permitted' as const]),
  ];
}

type CommonCode = keyof typeof apiRefusals | keyof typeof idempotencyRefusals | keyof typeof permitRefusals;

const commonRefusals: RefusalTable<CommonCode> = {
  ...apiRefusals, ...idempotencyRefusals, ...permitRefusals,
};

/** Every code `endpoint` may answer. */
export function codesOf(endpoint: Endpoint): string[] {
  return [...Object.keys(endpoint.refusals ?? {}), ...commonCodes(endpoint, true)];
}

/** The responses of an endpoint by status: its answer, and its refusals with their codes. */
export function schemaOf(
  endpoint: Pick<Endpoint, 'status' | 'answer'> & Partial<Endpoint>, isUpdate = false,
  common: readonly CommonCode[] = commonCodes({ method: 'GET', ...endpoint }, isUpdate),
): Record<string, unknown> {
  const rows = [
    ...Object.entries(endpoint.refusals ?? {}), ...common.map((code) => [code, commonRefusals[code]] as const),
  ];
  const statuses = Map.groupBy(rows, ([, row]) => row.status);
  const problems = [...statuses].map(([status, group]) => [status, {
    description: group.map(([code, row]) => `\`${code}\`: ${withoutKinds(row.message.en)}`).join('\n\n'),
    content: { 'application/problem+json': { schema: problemSchema } },
  }] as const);
  return {
    [endpoint.status]: successOf(endpoint), ...(endpoint.fourEyes ? { 202: waiting } : {}),
    ...Object.fromEntries(problems),
  };
}

function successOf(endpoint: Pick<Endpoint, 'answer'> & Partial<Endpoint>): Record<string, unknown> {
  const { answer } = endpoint;
  if (answer === 'file') return { description: 'The file.', content: fileContent() };
  if (answer === 'redirect') {
    const nothing = z.string().max(0).meta({ examples: [''] });
    return { description: '`Location` says where the browser goes on.', content: { 'text/plain': { schema: nothing } } };
  }
  return {
    description: isList({ method: 'GET', ...endpoint, answer })
      ? 'The answer; all rows as a spreadsheet with `Accept: text/csv`.' : 'The answer.',
    content: { 'application/json': { schema: answer } },
  };
}

/** What is answered instead where a second person must agree first. */
const waiting = {
  description: 'Kept until a second person approves it.',
  content: { 'application/json': { schema: z.object({
    approvalId: id('approval'), reason: words('Die Bankverbindung ändert sich.'),
  }) } },
};

/** What the archive holds. */
function fileContent() {
  const file = z.string().meta({ format: 'binary' });
  return { 'application/pdf': { schema: file }, 'application/xml': { schema: file } };
}
