/**
 * The session cookie. `__Host-` binds it to this host over TLS (browsers count loopback as safe), `HttpOnly` keeps it
 * from scripts, `SameSite=Strict` from requests that other sites cause (RFC 6265bis).
 */
const NAME = '__Host-hafenamt';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Strict';
/** The longest a session lasts; it ends earlier by its own row. */
const MAX_AGE_SECONDS = 7 * 24 * 3600;

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The session token a browser sent, if it has the shape of one. */
export function readSessionCookie(header: string | undefined): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [name, value = ''] = part.trim().split('=', 2);
    if (name === NAME && TOKEN.test(value)) return value;
  }
  return undefined;
}

/** A `Set-Cookie` header; null ends the session in the browser. */
export function sessionCookie(token: string | null): string {
  return token === null ? `${NAME}=; ${ATTRIBUTES}; Max-Age=0` : `${NAME}=${token}; ${ATTRIBUTES}; Max-Age=${MAX_AGE_SECONDS}`;
}

/**
 * Whether a browser's request was caused by this site itself. Browsers say so in Sec-Fetch-Site; older ones name the
 * origin of every write.
 */
export function isSameOrigin(headers: Readonly<Record<string, string | string[] | undefined>>): boolean {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return site === 'same-origin';
  const { origin, host } = headers;
  return typeof origin === 'string' && URL.canParse(origin) && new URL(origin).host === host;
}
