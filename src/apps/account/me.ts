import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { ApiError } from '../../api/client/index.ts';
import type { Language, Text } from '../../kernel/text.ts';
import { useLanguage } from '../ui/language.tsx';
import { navigate } from '../ui/router/location.ts';
import { usePlace } from '../ui/router/router.tsx';
import { api } from './api.ts';
import { reading, type Answer } from './read.ts';
import { mayHaveSession } from './session-hint.ts';

export type Me = Answer<'/api/v1/me'>;

/** Who is signed in. `me` is null for nobody, undefined while that isn't known. */
export function useSession() {
  const { path } = usePlace();
  const isAsked = path !== '/sign-in' || mayHaveSession();
  const { data, error, refetch } = useQuery({ ...reading('/api/v1/me'), retry: false, enabled: isAsked });
  const isNobody = (!isAsked && data === undefined) || error instanceof ApiError && error.problem.status === 401;
  return { me: isNobody ? null : data, error: isNobody ? null : error, again: () => void refetch() };
}

/** The person signed in; for pages behind the sign-in, which aren't shown to nobody. */
export function useMe(): Me {
  const { me } = useSession();
  if (!me) throw new Error('used on a page that is shown without signing in');
  return me;
}

const notPermitted: Text = {
  de: 'Ihre Rolle erlaubt das nicht. Bitte wenden Sie sich an die Inhaberin oder den Inhaber Ihres Kontos.',
  en: 'Your role doesn’t allow this. Please ask an owner of your organisation.',
};

export interface May {
  readonly allowed: boolean;
  /** Why not, for `<Button reason={…}>`; undefined where it is allowed. */
  readonly reason: string | undefined;
}

/** Whether the person may do what needs `permission` anywhere; the server decides again, for the thing at hand. */
export function useMay(permission: string): May {
  const { me } = useSession();
  const { t } = useLanguage();
  const allowed = me?.permissions[permission] !== undefined;
  return { allowed, reason: allowed ? undefined : t(notPermitted) };
}

/** Keeps the language somebody chose with the account, so that letters and other devices speak it, too. */
export async function keepLanguage(client: QueryClient, language: Language): Promise<void> {
  const { queryKey } = reading('/api/v1/me');
  const me = client.getQueryData(queryKey);
  if (!me || me.account.language === language) return;
  await api.PATCH('/api/v1/me', { body: { language } });
  await client.invalidateQueries({ queryKey });
}

/** Forgets everything that was read, and reads again what is on the screen: somebody else is there now, or nobody. */
export async function forgetAll(client: QueryClient): Promise<void> {
  client.removeQueries({ type: 'inactive' });
  await client.resetQueries();
}

/** Ends the session and forgets everything that was read in it. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await api.DELETE('/api/v1/session');
    navigate('/sign-in');
    client.clear(); // nothing is asked again: nobody is there to be answered
  };
}
