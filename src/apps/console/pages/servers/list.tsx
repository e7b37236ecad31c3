import { useLanguage } from '../../../ui/language.tsx';
import { Page } from '../../../ui/page.tsx';
import { ServerTable } from '../../tables/servers.tsx';

export default function Servers() {
  const { t } = useLanguage();
  return (
    <Page title={t({ de: 'Server', en: 'Servers' })}>
      <ServerTable />
    </Page>
  );
}
