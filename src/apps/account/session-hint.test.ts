import { beforeEach, expect, test, vi } from 'vitest';
import { learnOfSession, mayHaveSession } from './session-hint.ts';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('window', { localStorage: {
    getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  } });
});

const answer = (status: number) => ({ ok: status < 300, status });

test.each([
  // method   path                               status  before  after
  ['POST',   '/api/v1/session',                  200,    false,  true],
  ['POST',   '/api/v1/session',                  401,    false,  false],
  ['POST',   '/api/v1/session/second-factor',    200,    false,  true],
  ['POST',   '/api/v1/session/passkey',          200,    false,  true],
  ['POST',   '/api/v1/session/passkey-options',  200,    false,  false], // a stranger may begin
  ['POST',   '/api/v1/sso/completion',           200,    false,  true],
  ['GET',    '/api/v1/me',                       200,    false,  true],
  ['GET',    '/api/v1/me',                       401,    true,   false],
  ['GET',    '/api/v1/servers',                  401,    true,   true], // asks /me next, which knows
  ['DELETE', '/api/v1/session',                  200,    true,   false],
] as const)('%s %s answered with %i: a session, as far as is known, was %s and is %s', (method, path, status, before, after) => {
  if (before) learnOfSession('GET', '/api/v1/me', answer(200));
  learnOfSession(method, path, answer(status));
  expect(mayHaveSession()).toBe(after);
});
