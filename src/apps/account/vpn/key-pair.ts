/** A pair of WireGuard's keys (X25519), each 32 bytes in base64: 44 characters. */
export interface KeyPair {
  readonly privateKey: string;
  readonly publicKey: string;
}

/**
 * Makes a pair of keys in this browser; the private one is in its memory alone. Null where the browser can't: it
 * doesn't know X25519, or the page didn't come by https.
 */
export async function makeKeyPair(): Promise<KeyPair | null> {
  try {
    const { privateKey } = await crypto.subtle.generateKey({ name: 'X25519' }, true, ['deriveBits']);
    const { d, x } = await crypto.subtle.exportKey('jwk', privateKey);
    return d === undefined || x === undefined ? null : { privateKey: base64(d), publicKey: base64(x) };
  } catch {
    return null;
  }
}

/** 32 bytes as a JWK writes them (RFC 7515, base64url without padding), as WireGuard does. */
function base64(url: string): string {
  return `${url.replaceAll('-', '+').replaceAll('_', '/')}=`;
}
