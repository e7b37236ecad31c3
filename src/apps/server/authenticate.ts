import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../../kernel/clock.ts';
import { limits } from '../../kernel/limits.ts';
import { refuse, type Refusal } from '../../kernel/result.ts';
import type { Database } from '../../database/index.ts';
import {
  identify, identifySession, installationGrants, readGrants, type Endpoint, type Grants, type Identity,
} from '../../modules/identity/index.ts';
import { apiRefusals } from './api-refusals.ts';
import { isSameOrigin, readSessionCookie } from './cookies.ts';
import { networkOf, RateLimit } from './rate-limit.ts';

/** Who sent a request and what they may do at this moment. A stranger has no identity. */
export interface Visitor {
  readonly identity: Identity | null;
  readonly grants: Grants;
}

const stranger: Visitor = { identity: null, grants: { memberships: [], reaches: [] } };

const BEARER = /^Bearer (hfn_[A-Za-z0-9_-]{43})$/;
const ORGANISATION = /^org_[0-9A-HJKMNP-TV-Z]{26}$/;
/** Right tokens remembered at most; beyond that the memory starts anew. */
const REMEMBERED = 10_000;

export type Authenticator = (request: FastifyRequest, endpoint: Pick<Endpoint, 'method' | 'takesSecret' | 'permission'>)
  => Promise<{ readonly ok: true; readonly value: Visitor } | { readonly ok: false; readonly refusal: Refusal }>;

/** How often something may happen in a minute; the program's own limits, unless a test asks for more. */
export type Rates = Readonly<Record<
  'failedAuthentications' | 'secretsPerMinute' | 'requestsPerMinute', number>>;

/**
 * Recognises API keys and session cookies. An address that sent too many wrong ones is not looked at for the rest of
 * the minute, unless it shows one that was right before: a neighbour on the same address must not lock out others.
 * A write by cookie must come from this site itself. `Hafenamt-Organisation` narrows a caller to one of its
 * memberships.
 */
export function makeAuthenticator(db: Database, clock: Clock, rates: Rates = limits): Authenticator {
  const failures = new RateLimit(rates.failedAuthentications);
  const secrets = new RateLimit(rates.secretsPerMinute);
  const requests = new RateLimit(rates.requestsPerMinute);
  const seenRight = new Set<string>();

  const recognise = async (request: FastifyRequest): Promise<Identity | null | keyof typeof apiRefusals> => {
    const { authorization, cookie } = request.headers;
    const token = authorization === undefined ? readSessionCookie(cookie) : (BEARER.exec(authorization)?.[1] ?? '');
    if (token === undefined) return null;
    const hash = createHash('sha256').update(token).digest('hex');
    const from = networkOf(request.ip);
    if (failures.isSpent(from) && !seenRight.has(hash)) return 'api.too_many_failures';
    const identity = await (authorization === undefined ? identifySession : identify)(db, clock, token);
    if (identity === null) {
      failures.take(from);
      return 'api.unauthenticated';
    }
    if (seenRight.size >= REMEMBERED) seenRight.clear();
    seenRight.add(hash);
    return identity;
  };

  return async (request, { method, takesSecret, permission }) => {
    if (takesSecret && !secrets.take(networkOf(request.ip))) return refuse(apiRefusals, 'api.too_many_requests');
    const recognised = await recognise(request);
    // Whoever signs in again may still carry the cookie of a session that ended.
    const identity = permission === 'public' && recognised === 'api.unauthenticated' ? null : recognised;
    if (typeof identity === 'string') return refuse(apiRefusals, identity);
    if (!requests.take(identity?.actor ?? networkOf(request.ip))) return refuse(apiRefusals, 'api.too_many_requests');
    if (identity === null) return { ok: true, value: stranger };
    if (identity.session && method !== 'GET' && !isSameOrigin(request.headers)) {
      return refuse(apiRefusals, 'api.cross_site');
    }
    const only = request.headers['hafenamt-organisation'];
    const narrowed = typeof only === 'string' && ORGANISATION.test(only) ? only : undefined;
    const grants = identity.account === null ? installationGrants
      : await readGrants(db, identity.account, clock.now(), narrowed);
    return { ok: true, value: { identity, grants: { ...grants, scopes: identity.scopes } } };
  };
}
