import { useLanguage } from '../../../ui/language.tsx';
import { Page } from '../../../ui/page.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { Groups } from './groups.tsx';
import { Pools } from './pools.tsx';
import { Targets } from './targets.tsx';

/** What there is, what is promised of it, what is used (C-1, C-4.3): hosts, pools, and the groups they belong to. */
export default function Capacity() {
  const { t } = useLanguage();
  return (
    <Page title={t({ de: 'Kapazität', en: 'Capacity' })}>
      <Tabs label={t({ de: 'Kapazität', en: 'Capacity' })} tabs={[
        { key: 'groups', title: t({ de: 'Gruppen', en: 'Groups' }), content: () => <Groups /> },
        { key: 'targets', title: t({ de: 'Hosts', en: 'Hosts' }), content: () => <Targets /> },
        { key: 'pools', title: t({ de: 'Speicherpools', en: 'Pools' }), content: () => <Pools /> },
      ]} />
    </Page>
  );
}
