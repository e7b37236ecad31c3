import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { Invite } from '../organisation/invite.tsx';
import { Invitations, People } from '../organisation/people.tsx';
import { forOrganisation } from '../organisation.tsx';

export default forOrganisation(function PeoplePage({ organisation }) {
  const { t } = useLanguage();
  return (
    <Page title={t({ de: 'Personen und Rollen', en: 'People and roles' })} lead={organisation.name}
      actions={<Invite organisation={organisation} />}>
      <People organisation={organisation} />
      <Invitations organisation={organisation} />
    </Page>
  );
});
