import { useLanguage } from '../../../ui/language.tsx';
import { Page } from '../../../ui/page.tsx';
import { useDefaultSearch } from '../../parts/default-search.ts';
import { ServerTable } from '../../tables/servers.tsx';

export default function Servers() {
  const { t } = useLanguage();
  useDefaultSearch('live=true');
  return (
    <Page title={t({ de: 'Server', en: 'Servers' })}>
      <ServerTable />
    </Page>
  );
}
