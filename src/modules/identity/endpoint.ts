import { z } from 'zod';
import type { RefusalTable, Result } from '../../kernel/result.ts';
import type { Language } from '../../kernel/text.ts';
import type { Ctx } from '../../database/index.ts';

/** What an endpoint's use case is given: the checked parts of the request. */
export interface Asked<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** What the person asking reads: from Accept-Language, German unless it says English. */
  readonly language: Language;
}

/** A document of the archive as an answer: its hash is the ETag, its content is read when it is really sent. */
export interface FileAnswer {
  readonly documentId: string;
  readonly mediaType: string;
  readonly fileName: string;
  readonly sha256: string;
}

interface Head {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below /api/v1, parameters in braces: `/customers/{id}`. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  /** What the summary leaves open: the paragraph, what happens next. */
  readonly description?: string;
  /** The group it is listed in. */
  readonly tag: string;
  /** Every refusal it may answer with, beyond those every endpoint has. */
  readonly refusals?: RefusalTable<string>;
}

interface Parts<P, Q, B> {
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
}

/** One endpoint with all that is known about it, its parts no longer typed: the table the server is made from. */
export interface Endpoint extends Head, Parts<z.ZodObject, z.ZodObject, z.ZodType> {
  /** Status of success. */
  readonly status: 200 | 201 | 202;
  readonly answer: z.ZodType | 'file';
  readonly handle: (ctx: Ctx, asked: Asked<any, any, any>) => Promise<Result<unknown>>;
}

type Nothing = z.ZodObject<Record<never, never>>;

/**
 * Describes an endpoint that answers JSON. `handle` calls one use case in the transaction the server opened for the
 * caller; a refusal rolls it back. Who may call it: a holder of an operator's key.
 */
export function endpoint<
  A extends z.ZodType, P extends z.ZodObject = Nothing, Q extends z.ZodObject = Nothing, B extends z.ZodType = Nothing,
>(
  description: Head & Parts<P, Q, B> & {
    readonly status?: 200 | 201 | 202;
    readonly answer: A;
    readonly handle: (
      ctx: Ctx, asked: Asked<z.output<P>, z.output<Q>, z.output<B>>,
    ) => Promise<Result<z.output<A>>>;
  },
): Endpoint {
  return { status: 200, ...description };
}

/** Describes an endpoint that answers with a file. */
export function fileEndpoint<P extends z.ZodObject = Nothing>(
  description: Head & Parts<P, Nothing, Nothing> & {
    readonly handle: (ctx: Ctx, asked: Asked<z.output<P>, object, object>) => Promise<Result<FileAnswer>>;
  },
): Endpoint {
  return { status: 200, answer: 'file', ...description };
}

/** Some rows of a module's table, by their codes. */
export function someOf<Code extends string, Chosen extends Code>(
  table: RefusalTable<Code>, ...codes: readonly Chosen[]
): RefusalTable<Chosen> {
  return Object.fromEntries(codes.map((code) => [code, table[code]])) as RefusalTable<Chosen>;
}
