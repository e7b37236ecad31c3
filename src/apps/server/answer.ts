import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Clock } from '../../kernel/clock.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { answerOnce, transaction, type Answer, type Caller, type Ctx, type Database } from '../../database/index.ts';
import type { DocumentArchive } from '../../modules/contracts/index.ts';
import type { Asked, Endpoint, FileAnswer } from '../../modules/identity/index.ts';
import { hashOf } from './parse-json.ts';
import { languageOf } from './problem.ts';

export interface HttpAnswer {
  readonly status: number;
  readonly mediaType: string;
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

interface AnswerOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly archive: DocumentArchive;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * Runs the use case of an endpoint in one transaction in the caller's name and encodes what it gave by the endpoint's
 * schema. An answer that isn't as documented throws inside the transaction, so that nothing half-told stays.
 */
export async function answerEndpoint(
  { db, clock, archive }: AnswerOptions, endpoint: Endpoint, request: FastifyRequest,
): Promise<Result<HttpAnswer>> {
  const asked: Asked<unknown, unknown, unknown> = {
    params: request.params, query: request.query, body: request.body,
    language: languageOf(request.headers['accept-language']),
  };
  if (!request.identity) throw new Error('the hook before lets nobody unknown through');
  const caller: Caller = { actor: request.identity.actor, cause: endpoint.operationId, correlation: request.id, clock };
  if (endpoint.answer === 'file') {
    const file = await transaction(db, caller, (ctx) => endpoint.handle(ctx, asked) as Promise<Result<FileAnswer>>);
    return file.ok ? sendFile(file.value, request.headers['if-none-match'], archive) : file;
  }
  const { answer: schema, status } = endpoint;
  const work = async (ctx: Ctx): Promise<Result<Answer>> => {
    const result = await endpoint.handle(ctx, asked);
    return result.ok ? ok({ status, body: JSON.stringify(z.encode(schema, result.value)) }) : result;
  };
  const answered = await inTransaction(db, caller, endpoint, request, work);
  return answered.ok ? ok({ ...answered.value, mediaType: JSON_TYPE, headers: {} }) : answered;
}

async function inTransaction(
  db: Database, caller: Caller, endpoint: Endpoint, request: FastifyRequest,
  work: (ctx: Ctx) => Promise<Result<Answer>>,
): Promise<Result<Answer>> {
  const key = request.headers['idempotency-key'];
  if (endpoint.method !== 'POST' || typeof key !== 'string') return transaction(db, caller, work);
  const operation = `${request.method} ${request.url}`;
  const hash = request.bodyHash ?? hashOf('');
  return transaction(db, caller, (ctx) => answerOnce(ctx, { key, operation, hash }, () => work(ctx)));
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
    'cache-control': 'private, max-age=31536000, immutable',
  };
  const has = (ifNoneMatch ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  if (has) return ok({ status: 304, mediaType: file.mediaType, body: '', headers });
  const content = await archive.read(file.documentId);
  return content.ok ? ok({ status: 200, mediaType: file.mediaType, body: content.value.bytes, headers }) : content;
}
