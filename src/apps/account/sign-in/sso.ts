import { answered } from '../../../api/client/index.ts';
import { hrefOf } from '../../ui/router/location.ts';
import { api } from '../api.ts';

const STORED = 'hafenamt.sso';

interface Begun {
  /** Only this browser can complete what it began: the server knows its hash. */
  readonly verifier: string;
  /** Where to go afterwards. */
  readonly href: string;
}

/** Sends the browser to the sign-in of the organisation whose domain the address has. */
export async function beginSso(email: string, target: string): Promise<void> {
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const body = { email, proof: base64url(new Uint8Array(hash)) };
  const { url } = await answered(api.POST('/api/v1/sso/start', { body }));
  const begun: Begun = { verifier, href: hrefOf(target) };
  window.sessionStorage.setItem(STORED, JSON.stringify(begun));
  window.location.assign(url);
}

/** What this browser began, once; null if it began nothing. */
export function takeBegun(): Begun | null {
  const stored = window.sessionStorage.getItem(STORED);
  window.sessionStorage.removeItem(STORED);
  return stored === null ? null : JSON.parse(stored) as Begun;
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
