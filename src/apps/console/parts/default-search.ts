import { useEffect } from 'react';
import { navigate } from '../../ui/router/location.ts';
import { usePlace } from '../../ui/router/router.tsx';

/** What a list begins with when nothing was chosen (`'state=open'`): it goes into the address, to be changed. */
export function useDefaultSearch(query: string): void {
  const { path, search } = usePlace();
  const isBare = search.size === 0;
  useEffect(() => { if (isBare) navigate(`${path}?${query}`, { replace: true }); }, [isBare, path, query]);
}
