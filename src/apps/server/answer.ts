import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Clock } from '../../kernel/clock.ts';
import { ok, type Result } from '../../kernel/result.ts';
import {
  answerOnce, transaction, type Answer, type Caller, type Cipher, type Ctx, type Database, type Reach,
} from '../../database/index.ts';
import type { DocumentArchive } from '../../modules/contracts/index.ts';
import {
  permit, recordAccess, relationTo, requestApproval, type Asked, type Endpoint, type FileAnswer, type RedirectAnswer,
} from '../../modules/identity/index.ts';
import { sessionCookie } from './cookies.ts';
import { exportCsv, isList } from './export-csv.ts';
import { hideForeignIds, type Named } from './foreign-ids.ts';
import { hashOf } from './parse-json.ts';
import { checkPrecondition, hasTag, tagOf } from './precondition.ts';
import { languageOf } from './problem.ts';

export interface HttpAnswer {
  readonly status: number;
  readonly mediaType: string;
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

export interface AnswerOptions {
  /** Reaches everything: for finding out who calls and whose the ids of a request are. */
  readonly db: Database;
  /** Shows a transaction what its caller reaches. */
  readonly walledDb: Database;
  readonly clock: Clock;
  readonly archive: DocumentArchive;
  readonly endpoints: ReadonlyMap<string, Endpoint>;
  /** For answers that are kept to be given again. */
  readonly cipher: Cipher;
  /** Update → the GET that says what it changes. */
  readonly reads: ReadonlyMap<Endpoint, Endpoint>;
  /** The first wall. Tests take it down to see that the second holds alone. */
  readonly hideForeignIds?: typeof hideForeignIds;
}

type AnyAsked = Asked<unknown, unknown, unknown>;

/** A request that passed the door. */
interface Admitted {
  readonly endpoint: Endpoint;
  readonly request: FastifyRequest;
  readonly caller: Caller;
  readonly asked: AnyAsked;
  readonly named: Named<unknown>;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * Runs the use case of an endpoint in one transaction in the caller's name, within what the caller reaches, and encodes
 * what it gave by the endpoint's schema. An answer that isn't as documented throws inside the transaction, so that
 * nothing half-told stays.
 */
export async function answerEndpoint(
  options: AnswerOptions, endpoint: Endpoint, request: FastifyRequest,
): Promise<Result<HttpAnswer>> {
  const { identity, grants } = request.visitor;
  const reach = permit(endpoint, identity, grants);
  if (!reach.ok) return reach;
  const cookies: string[] = [];
  const hide = options.hideForeignIds ?? hideForeignIds;
  const named = await hide(options.db, options.clock, doorReach(endpoint, reach.value, request),
    identity?.account ?? null, { params: request.params, query: request.query, body: request.body });
  const asked: AnyAsked = {
    ...named.parts, grants, language: languageOf(request.headers['accept-language']), address: request.ip,
    userAgent: String(request.headers['user-agent'] ?? ''), sessionId: identity?.session?.id ?? null,
    session: {
      set: (token) => cookies.push(sessionCookie(token)), clear: () => cookies.push(sessionCookie(null)),
    },
    execute: (ctx, kept) => execute(options, asked, ctx, kept),
  };
  const caller: Caller = {
    actor: identity?.actor ?? 'system:door', cause: endpoint.operationId, correlation: request.id, clock: options.clock,
    reach: reach.value, account: identity?.account ?? undefined,
  };
  const answered = await answerAdmitted(options, { endpoint, request, caller, asked, named });
  const last = cookies.at(-1);
  if (!answered.ok || last === undefined) return answered;
  // Whoever signs out leaves nothing behind in this browser's store.
  const leaving = last === sessionCookie(null) ? { 'clear-site-data': '"cache"' } : {};
  return ok({ ...answered.value, headers: { ...answered.value.headers, ...leaving, 'set-cookie': last } });
}

/** What is one's own may stand in a request wherever one belongs; the use case and the second wall look closer. */
function doorReach(endpoint: Endpoint, reach: Reach, { visitor }: FastifyRequest): Reach {
  if (endpoint.permission !== 'self') return reach;
  return visitor.grants.memberships.map(({ organisationId }) => organisationId);
}

async function answerAdmitted(options: AnswerOptions, admitted: Admitted): Promise<Result<HttpAnswer>> {
  const { endpoint, request, caller, asked } = admitted;
  const within = <T>(work: (ctx: Ctx) => Promise<Result<T>>) =>
    transaction(options.walledDb, caller, async (ctx) => {
      const result = await work(ctx);
      if (result.ok) await recordLook(ctx, admitted);
      return result;
    });
  if (endpoint.answer === 'file') {
    const file = await within((ctx) => endpoint.handle(ctx, asked) as Promise<Result<FileAnswer>>);
    return file.ok ? sendFile(file.value, request.headers['if-none-match'], options.archive) : file;
  }
  if (endpoint.answer === 'redirect') {
    const target = await within((ctx) => endpoint.handle(ctx, asked) as Promise<Result<RedirectAnswer>>);
    if (!target.ok) return target;
    return ok({ status: 302, mediaType: 'text/plain', body: '', headers: { location: target.value.location } });
  }
  if (isList(endpoint) && request.headers.accept?.includes('text/csv')) {
    return within((ctx) => exportCsv(ctx, endpoint, asked));
  }
  const answered = await within((ctx) => answerJson(options, admitted, ctx));
  return answered.ok ? sendJson(endpoint, request, answered.value) : answered;
}

/** Once per Idempotency-Key: the precondition, the second pair of eyes, the use case. */
async function answerJson(options: AnswerOptions, admitted: Admitted, ctx: Ctx): Promise<Result<Answer>> {
  const { endpoint, request, asked } = admitted;
  const work = async (): Promise<Result<Answer>> => {
    const read = options.reads.get(endpoint);
    if (read) {
      const fits = await checkPrecondition(ctx, read, asked, request.url, request.headers['if-match']);
      if (!fits.ok) return fits;
    }
    const reason = await endpoint.fourEyes?.(ctx, asked);
    if (reason) {
      const approvalId = await requestApproval(ctx, keep(endpoint, asked, request), reason, asked.language);
      return ok({ status: 202, body: JSON.stringify({ approvalId, reason: reason[asked.language] }) });
    }
    const result = await endpoint.handle(ctx, asked);
    return result.ok ? ok({ status: endpoint.status, body: encodeAnswer(endpoint, result.value) }) : result;
  };
  const key = request.headers['idempotency-key'];
  if (endpoint.method !== 'POST' || typeof key !== 'string' || endpoint.takesSecret) return work();
  const operation = `${request.method} ${request.url}`;
  return answerOnce(ctx, { key, operation, hash: request.bodyHash ?? hashOf('') }, options.cipher, work);
}

function encodeAnswer(endpoint: Endpoint, value: unknown): string {
  return JSON.stringify(z.encode(endpoint.answer as z.ZodType, value));
}

/** The parts of a request as they came, so that they can be read again later. */
function keep(endpoint: Endpoint, { params, query, body }: AnyAsked, { url, headers }: FastifyRequest) {
  const encode = (schema: z.ZodType | undefined, value: unknown) => (schema ? z.encode(schema, value) : {});
  return {
    operation: endpoint.operationId, params: encode(endpoint.params, params), query: encode(endpoint.query, query),
    body: encode(endpoint.body, body), url, ...(headers['if-match'] ? { ifMatch: headers['if-match'] } : {}),
  };
}

/**
 * Does what a second person approved, in that person's transaction and within that person's reach. What was changed
 * since the first asked is not overwritten: an update still needs what its sender saw.
 */
async function execute(
  options: AnswerOptions, asked: AnyAsked, ctx: Ctx, kept: Parameters<AnyAsked['execute']>[1],
): Promise<Result<unknown>> {
  const endpoint = options.endpoints.get(kept.operation);
  if (!endpoint) throw new Error(`there is no operation ${kept.operation} any more`);
  const decode = (schema: z.ZodType | undefined, value: unknown) => (schema ? z.parse(schema, value) : {});
  const again: AnyAsked = {
    ...asked, params: decode(endpoint.params, kept.params), query: decode(endpoint.query, kept.query),
    body: decode(endpoint.body, kept.body),
  };
  const read = options.reads.get(endpoint);
  const fits = read ? await checkPrecondition(ctx, read, again, kept.url ?? '', kept.ifMatch) : ok(null);
  return fits.ok ? endpoint.handle(ctx, again) : fits;
}

/** promise A14: a look at, or a change of, what belongs to somebody else is kept for its owner to see. */
async function recordLook(ctx: Ctx, { endpoint, request, named }: Admitted): Promise<void> {
  const { identity, grants } = request.visitor;
  const { permission, operationId: operation } = endpoint;
  if (!identity?.account || permission === 'public' || permission === 'self') return;
  for (const tenant of named.tenants) {
    const relation = relationTo(grants, permission, tenant);
    if (relation === null || relation === 'self') continue;
    await recordAccess(ctx, identity.account, { tenant, operation, subjectId: named.subjectId, relation });
  }
}

/** What GET answers carries its tag, so that it can be asked for again cheaply and changed safely. */
function sendJson(endpoint: Endpoint, request: FastifyRequest, { status, body }: Answer): Result<HttpAnswer> {
  if (endpoint.method !== 'GET') return ok({ status, body, mediaType: JSON_TYPE, headers: {} });
  const etag = tagOf(body);
  const has = hasTag(request.headers['if-none-match'], etag);
  return ok({ status: has ? 304 : status, body: has ? '' : body, mediaType: JSON_TYPE, headers: { etag } });
}

/**
 * The hash is the ETag; who has the file already gets 304 (RFC 9110, 13.1.2). The content is read outside of the
 * transaction: it may come from far away.
 */
async function sendFile(
  file: FileAnswer, ifNoneMatch: string | undefined, archive: DocumentArchive,
): Promise<Result<HttpAnswer>> {
  const etag = `"${file.sha256}"`;
  const headers = {
    etag, 'content-disposition': `inline; filename="${file.fileName.replaceAll(/[^\w.-]/g, '_')}"`,
    'cache-control': 'private, no-cache', // asked for anew, so that it isn't shown to whoever comes after
  };
  if (hasTag(ifNoneMatch, etag)) return ok({ status: 304, mediaType: file.mediaType, body: '', headers });
  const content = await archive.read(file.documentId);
  return content.ok ? ok({ status: 200, mediaType: file.mediaType, body: content.value.bytes, headers }) : content;
}
