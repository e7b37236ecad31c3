import { z } from 'zod';
import type { RefusalTable, Result } from '../../kernel/result.ts';
import type { Language, Text } from '../../kernel/text.ts';
import type { Ctx } from '../../database/index.ts';
import type { Grants } from './grants.ts';
import type { Access } from './permissions.ts';
import type { KeptRequest } from './request-approval.ts';

/** What an endpoint's use case is given: the checked parts of the request. */
export interface Asked<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** What the person asking reads: from Accept-Language, German unless it says English. */
  readonly language: Language;
  /** What the caller may do, as of this request. */
  readonly grants: Grants;
  /** Where the request came from, and with what. */
  readonly address: string;
  readonly userAgent: string;
  /** The browser session it belongs to; null for API keys and strangers. */
  readonly sessionId: string | null;
  /** The session cookie of the answer. */
  readonly session: { set(token: string): void; clear(): void };
  /** Does a request that was kept for a second person; for approvals only. */
  readonly execute: (ctx: Ctx, kept: KeptRequest) => Promise<Result<unknown>>;
}

/** Where to send the browser instead of an answer. */
export interface RedirectAnswer {
  /** A path of this site, or the address of a customer's identity provider. */
  readonly location: string;
}

/** A document of the archive as an answer: its hash is the ETag, its content is read when it is really sent. */
export interface FileAnswer {
  readonly documentId: string;
  readonly mediaType: string;
  readonly fileName: string;
  readonly sha256: string;
}

interface Head {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below /api/v1, parameters in braces: `/customers/{id}`. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  /** What the summary leaves open: the paragraph, what happens next. */
  readonly description?: string;
  /** The group it is listed in. */
  readonly tag: string;
  /** Who may call it (permissions.ts). */
  readonly permission: Access;
  /**
   * Also open while a sign-in is unfinished: until the second factor was shown, or also while one is still to be set
   * up.
   */
  readonly duringSignIn?: 'second-factor' | 'enrolment';
  /**
   * Takes a secret (a password, a code, a token), or gives one: an address may only call it so often
   * (limits.secretsPerMinute), and its answer is not kept for an Idempotency-Key.
   */
  readonly takesSecret?: true;
  /** Bytes its body may have, where limits.requestBytes are too few. */
  readonly bodyBytes?: number;
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
  readonly status: 200 | 201 | 202 | 302;
  readonly answer: z.ZodType | 'file' | 'redirect';
  readonly handle: (ctx: Ctx, asked: Asked<any, any, any>) => Promise<Result<unknown>>;
  /**
   * Why a second person must agree to what is asked, or null. With a reason the request is kept, and done when another
   * account approves it (approvals.ts).
   */
  readonly fourEyes?: ((ctx: Ctx, asked: Asked<any, any, any>) => Promise<Text | null>) | undefined;
}

type Nothing = z.ZodObject<Record<never, never>>;

/**
 * Describes an endpoint that answers JSON. `handle` calls one use case in the transaction the server opened for the
 * caller; a refusal rolls it back.
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
    readonly fourEyes?: (ctx: Ctx, asked: Asked<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Text | null>;
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

/** Describes an endpoint a browser visits on its way from somewhere else. */
export function redirectEndpoint<Q extends z.ZodObject = Nothing>(
  description: Head & Parts<Nothing, Q, Nothing> & {
    readonly handle: (ctx: Ctx, asked: Asked<object, z.output<Q>, object>) => Promise<Result<RedirectAnswer>>;
  },
): Endpoint {
  return { status: 302, answer: 'redirect', ...description };
}

/** Some rows of a module's table, by their codes. */
export function someOf<Code extends string, Chosen extends Code>(
  table: RefusalTable<Code>, ...codes: readonly Chosen[]
): RefusalTable<Chosen> {
  return Object.fromEntries(codes.map((code) => [code, table[code]])) as RefusalTable<Chosen>;
}
