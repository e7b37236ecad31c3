import { useLanguage } from '../../../ui/language.tsx';
import { Page } from '../../../ui/page.tsx';
import { useDefaultSearch } from '../../parts/default-search.ts';
import { DeadlineTable } from '../../tables/deadlines.tsx';

export default function Deadlines() {
  const { t } = useLanguage();
  useDefaultSearch('state=open&sort=dueAt');
  return (
    <Page title={t({ de: 'Fristen', en: 'Deadlines' })}
      lead={t({ de: 'Jede künftige Pflicht mit ihrem Tag und ihrer Klausel.', en: 'Every future duty with its day and its clause.' })}>
      <DeadlineTable />
    </Page>
  );
}
