import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Clock } from '../../kernel/clock.ts';
import { limits } from '../../kernel/limits.ts';
import type { Database } from '../../database/index.ts';
import { identify, type Identity } from '../../modules/identity/index.ts';

const WINDOW_MILLISECONDS = 60_000;
/** Addresses and tokens remembered at most; beyond that the memory starts anew. */
const REMEMBERED = 10_000;

const BEARER = /^Bearer (hfn_[A-Za-z0-9_-]{43})$/;

export type Authenticator = (
  authorization: string | undefined, address: string,
) => Promise<Identity | 'unauthenticated' | 'too_many_failures'>;

/**
 * Recognises bearers of API keys. An address that sent too many wrong ones is not looked at for the rest of the
 * minute, unless it shows a key that was right before: a neighbour on the same address must not lock out others.
 */
export function makeAuthenticator(db: Database, clock: Clock): Authenticator {
  const failures = new Map<string, { count: number; until: number }>();
  const seenRight = new Set<string>();

  const fail = (address: string): 'unauthenticated' => {
    const now = performance.now();
    const before = failures.get(address);
    if (failures.size >= REMEMBERED) failures.clear();
    if (before && before.until > now) before.count++;
    else failures.set(address, { count: 1, until: now + WINDOW_MILLISECONDS });
    return 'unauthenticated';
  };

  return async (authorization, address) => {
    const token = BEARER.exec(authorization ?? '')?.[1];
    const hash = createHash('sha256').update(token ?? '').digest('hex');
    const failed = failures.get(address);
    const isBlocked = failed && failed.until > performance.now() && failed.count >= limits.failedAuthentications;
    if (isBlocked && !seenRight.has(hash)) return 'too_many_failures';
    if (token === undefined) return fail(address);
    const identity = await identify(db, clock, token);
    if (!identity) return fail(address);
    if (seenRight.size >= REMEMBERED) seenRight.clear();
    seenRight.add(hash);
    return identity;
  };
}
