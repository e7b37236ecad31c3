import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { lockFor, type Ctx } from '../../database/index.ts';
import type { Asked, Endpoint } from '../../modules/identity/index.ts';
import { apiRefusals } from './api-refusals.ts';

type AnyAsked = Asked<unknown, unknown, unknown>;

/** The entity tag of an answer (RFC 9110, 8.8.3). */
export function tagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

export function hasTag(header: string | undefined, tag: string): boolean {
  return (header ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}

/** Update → the GET on the same path, whose answer is what the update changes. Made once; a PUT without one throws. */
export function pairUpdates(endpoints: readonly Endpoint[]): ReadonlyMap<Endpoint, Endpoint> {
  const reads = new Map(endpoints.filter(({ method }) => method === 'GET').map((one) => [one.path, one]));
  return new Map(endpoints.flatMap((one) => {
    if (!['PUT', 'PATCH', 'DELETE'].includes(one.method)) return [];
    const read = reads.get(one.path);
    if (read) return [[one, read] as const];
    if (one.method === 'DELETE') return []; // ending something that has no state of its own to be read
    throw new Error(`${one.method} ${one.path} has no GET beside it that says what it changes`);
  }));
}

/**
 * Lets an update pass only if it changes what its sender saw: `If-Match` must be the tag of what GET answers now. Where
 * GET finds nothing, the update makes it, and there is nothing to match. Updates of one thing wait for each other.
 */
export async function checkPrecondition(
  ctx: Ctx, read: Endpoint, asked: AnyAsked, url: string, ifMatch: string | undefined,
): Promise<Result<null>> {
  await lockFor(ctx, `update ${url}`);
  const query = read.query ? z.parse(read.query, {}) : {};
  const present = await read.handle(ctx, { ...asked, query, body: undefined });
  if (!present.ok) return ok(null);
  if (ifMatch === undefined) return refuse(apiRefusals, 'api.precondition_required');
  const body = JSON.stringify(z.encode(read.answer as z.ZodType, present.value));
  return ifMatch === '*' || hasTag(ifMatch, tagOf(body)) ? ok(null) : refuse(apiRefusals, 'api.changed');
}
