import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { OwnKeys } from '../organisation/own-keys.tsx';
import { ServiceAccounts } from '../organisation/service-accounts.tsx';
import { forOrganisation } from '../organisation.tsx';

export default forOrganisation(function KeysPage({ organisation }) {
  const { t } = useLanguage();
  return (
    <Page title={t({ de: 'Schlüssel', en: 'Keys' })}
      lead={t({
        de: 'Was dieses Portal kann, kann auch ein Skript: über die API, mit einem Schlüssel.',
        en: 'What these pages can do a script can do, too: through the API, with a key.',
      })}>
      <OwnKeys />
      <ServiceAccounts organisation={organisation} />
    </Page>
  );
});
