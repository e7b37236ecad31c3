import { appendFileSync, renameSync, statSync } from 'node:fs';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../../kernel/clock.ts';
import { limits } from '../../kernel/limits.ts';
import { loggable } from './loggable.ts';

/** Keeps one line of the log. */
export type SecurityLog = (line: string) => void;

/** Who was not let in, or tried too often; that somebody isn't signed in yet says nothing. */
const TOLD_STATUSES = [401, 403, 412, 429];
const SAYS_NOTHING = 'identity.not_signed_in';

/**
 * One line of JSON for a refusal that tells of an attack or of a misunderstanding (OWASP ASVS 5.0, 16.2 and 16.3):
 * when, what, by whom, from where, and the correlation under which the trail and the answer have it. Null: nothing to
 * tell.
 */
export function describeRefusal(
  request: FastifyRequest, status: number, code: string, clock: Clock,
): string | null {
  if (!TOLD_STATUSES.includes(status) || code === SAYS_NOTHING) return null;
  const { visitor, method, url, ip, id } = request;
  return JSON.stringify({
    time: clock.now().round('millisecond').toString(), event: 'refused', code, status, method, path: loggable(url),
    actor: visitor?.identity?.actor ?? null, address: ip, correlation: id,
  });
}

/** A log in a file only this user reads. A full one makes room for the next; the one before is kept. */
export function openSecurityLog(file: string): SecurityLog {
  let size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return (line) => {
    if (size > limits.securityLogBytes) {
      renameSync(file, `${file}.1`);
      size = 0;
    }
    appendFileSync(file, `${line}\n`, { mode: 0o600 });
    size += line.length + 1;
  };
}
