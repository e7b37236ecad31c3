import { useLanguage } from '../../../ui/language.tsx';
import { Page } from '../../../ui/page.tsx';
import { DeletionTable } from '../../tables/deletions.tsx';

export default function Deletions() {
  const { t } = useLanguage();
  return (
    <Page title={t({ de: 'Löschungen und Bescheinigungen', en: 'Deletions and certificates' })}>
      <DeletionTable />
    </Page>
  );
}
