import { useMe } from '../../account/me.ts';
import { useLanguage } from '../../ui/language.tsx';

/**
 * Who an actor of the trail is: `account:acc_…` a person or a service of some organisation, `system:deadlines` a part
 * of the program, `operator:…` the provider's own automation. The trail knows ids, not names (A13).
 */
export function useActorName(): (actor: string) => string {
  const { t } = useLanguage();
  const { account, provider } = useMeAndProvider();
  return (actor) => {
    const [kind = '', name = ''] = actor.split(':');
    if (name === account) return t({ de: 'Sie', en: 'You' });
    if (kind === 'system') return t({ de: 'Hafenamt (von selbst)', en: 'Hafenamt (by itself)' });
    if (kind === 'operator') return provider;
    return name === '' ? actor : name;
  };
}

function useMeAndProvider(): { readonly account: string; readonly provider: string } {
  const { account, provider } = useMe();
  return { account: account.id, provider };
}
