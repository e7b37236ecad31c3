import { useLanguage } from '../ui/language.tsx';
import { EmptyState } from '../ui/layout.tsx';
import { Link } from '../ui/link.tsx';
import { Page } from '../ui/page.tsx';

/** An address that leads nowhere. */
export function NoSuchPage() {
  const { t } = useLanguage();
  return (
    <Page title={t({ de: 'Diese Seite gibt es nicht', en: 'There is no such page' })} width="narrow">
      <EmptyState title={t({ de: 'Hier liegt nichts.', en: 'Nothing is moored here.' })}
        action={<Link to="/" look="button">{t({ de: 'Zur Übersicht', en: 'To the overview' })}</Link>}>
        <p>{t({
          de: 'Die Adresse ist falsch geschrieben, oder was hier war, ist gelöscht.',
          en: 'The address is misspelt, or what was here has been deleted.',
        })}</p>
      </EmptyState>
    </Page>
  );
}
