import { useLanguage } from '../../../ui/language.tsx';
import { Page } from '../../../ui/page.tsx';
import { DocumentTable } from '../../tables/documents.tsx';

export default function Documents() {
  const { t } = useLanguage();
  return (
    <Page title={t({ de: 'Dokumente', en: 'Documents' })}
      lead={t({ de: 'Ausgestellt heißt unveränderlich: die Prüfsumme zeigt es.', en: 'Issued means unchangeable: the hash shows it.' })}>
      <DocumentTable />
    </Page>
  );
}
