import { useEffect, useState } from 'react';

/**
 * The secret of a link from a mail: what stands behind `#token=`. It leaves the address bar (and with it the history)
 * as soon as it is read; null where there is none.
 */
export function useLinkToken(): string | null {
  const [token] = useState(() => /^#token=([\w-]+)$/.exec(window.location.hash)?.[1] ?? null);
  useEffect(() => {
    if (token !== null) window.history.replaceState(null, '', window.location.pathname);
  }, [token]);
  return token;
}
