import { useQueryClient } from '@tanstack/react-query';
import { hrefOf, navigate } from '../../ui/router/location.ts';
import { usePlace } from '../../ui/router/router.tsx';
import { forgetAll, type Me } from '../me.ts';
import { reading } from '../read.ts';

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
    const target = targetOf(search);
    // Before the sign-in nobody was asked about; one who still has a step to go is sent there by the page behind.
    const me = await client.fetchQuery({ ...reading('/api/v1/me'), retry: false }).catch(() => null);
    if (target === '/' && me && isForOtherFace(me)) window.location.replace(isConsole() ? '/' : '/console/');
    else navigate(target, { replace: true });
  };
}

const isConsole = () => hrefOf('/').startsWith('/console');

/** Who works for others only has nothing to see in the portal, and who only is a customer nothing in the console. */
function isForOtherFace({ organisations }: Me): boolean {
  const isFor = ({ kind }: Me['organisations'][number]) => (kind === 'customer') !== isConsole();
  return organisations.length > 0 && !organisations.some(isFor);
}
