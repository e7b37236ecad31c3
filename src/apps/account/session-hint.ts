const STORED = 'hafenamt.session';

/**
 * Whether this browser may have a session. The cookie that decides is hidden from scripts; without the hint nobody need
 * be asked about on the sign-in page, where a stranger would only be refused.
 */
export function mayHaveSession(): boolean {
  return window.localStorage.getItem(STORED) !== null;
}

/** Learns from an answer of the API: whoever was told who it is has a session, and who was refused that has none. */
export function learnOfSession(method: string, path: string, { ok, status }: Pick<Response, 'ok' | 'status'>): void {
  const isSignIn = method === 'POST' && /^\/api\/v1\/(session(\/second-factor|\/passkey)?|sso\/completion)$/.test(path);
  const begins = isSignIn || (path === '/api/v1/me' && method === 'GET');
  const ends = (path === '/api/v1/me' && status === 401) || (path === '/api/v1/session' && method === 'DELETE');
  if (ends) window.localStorage.removeItem(STORED);
  else if (begins && ok) window.localStorage.setItem(STORED, 'yes');
}
