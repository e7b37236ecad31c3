// Kept as long as the page is open, and in no address bar.
let last = '';

/** Keeps the address somebody is about to sign in with, so that the sign-in begins with it. */
export function rememberAddress(address: string): void {
  last = address;
}

export function lastAddress(): string {
  return last;
}
