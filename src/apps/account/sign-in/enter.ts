import { useQueryClient } from '@tanstack/react-query';
import { navigate } from '../../ui/router/location.ts';
import { usePlace } from '../../ui/router/router.tsx';
import { forgetAll } from '../me.ts';

/** Where to go after the sign-in: a page of this face (`?to=…`), never another site. */
export function targetOf(search: URLSearchParams): string {
  const to = search.get('to') ?? '/';
  return /^\/(?![/\\])/.test(to) ? to : '/';
}

/** Forgets what was read as somebody else (or nobody) and opens the page that was asked for. */
export function useEnter(): () => Promise<void> {
  const client = useQueryClient();
  const { search } = usePlace();
  return async () => {
    await forgetAll(client);
    navigate(targetOf(search), { replace: true });
  };
}
