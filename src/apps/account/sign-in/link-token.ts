import { useEffect, useState } from 'react';

/**
 * What stands behind the `#` of a link from a mail: the secret, and the name the mail greets by. It leaves the address
 * bar (and with it the history) as soon as it is read; the token is null where there is none.
 */
export function useLinkToken(): { readonly token: string | null; readonly name: string } {
  const [parts] = useState(() => {
    const hash = new URLSearchParams(window.location.hash.slice(1));
    return { token: hash.get('token'), name: hash.get('name') ?? '' };
  });
  useEffect(() => {
    if (parts.token !== null) window.history.replaceState(null, '', window.location.pathname);
  }, [parts]);
  return parts;
}
