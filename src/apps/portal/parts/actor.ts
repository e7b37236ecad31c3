import { useMe } from '../../account/me.ts';
import { useOrganisations } from '../../account/organisation.tsx';
import { useRead } from '../../account/read.ts';
import { useLanguage } from '../../ui/language.tsx';

/**
 * Who an actor of the trail is: `account:acc_…` a person or a service, `system:deadlines` a part of the program,
 * `operator:…` the provider's own automation. The trail knows ids, not names (A13); names are those the organisation's
 * list of people has now.
 */
export function useActorName(): (actor: string) => string {
  const { t } = useLanguage();
  const { account, provider } = useMe();
  const { current } = useOrganisations();
  const { data } = useRead('/api/v1/organisations/{id}/people', { params: { path: { id: current?.id ?? '' } } });
  const names = new Map(data?.items.map(({ id, name }) => [id, name]));
  return (actor) => {
    const [kind = '', id = ''] = actor.split(':');
    if (kind === 'system') return t({ de: 'Hafenamt (von selbst)', en: 'Hafenamt (by itself)' });
    if (kind === 'operator') return provider;
    if (kind !== 'account') return actor;
    if (id === account.id) return t({ de: 'Sie', en: 'You' });
    return names.get(id) ?? t({ de: 'jemand außerhalb Ihrer Organisation', en: 'somebody outside your organisation' });
  };
}
