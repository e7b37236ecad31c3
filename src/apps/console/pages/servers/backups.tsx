import { useLanguage } from '../../../ui/language.tsx';
import { Page } from '../../../ui/page.tsx';
import { BackupTable } from '../../tables/backups.tsx';

export default function Backups() {
  const { t } = useLanguage();
  return (
    <Page title={t({ de: 'Sicherungen', en: 'Backups' })}>
      <BackupTable />
    </Page>
  );
}
