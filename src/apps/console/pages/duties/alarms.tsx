import { useLanguage } from '../../../ui/language.tsx';
import { Page } from '../../../ui/page.tsx';
import { useDefaultSearch } from '../../parts/default-search.ts';
import { AlarmTable } from '../../tables/alarms.tsx';

export default function Alarms() {
  const { t } = useLanguage();
  useDefaultSearch('open=true');
  return (
    <Page title={t({ de: 'Alarme', en: 'Alarms' })}
      lead={t({ de: 'Was nicht von selbst weitergeht und einen Menschen braucht.', en: 'What doesn’t go on by itself and needs a person.' })}>
      <AlarmTable />
    </Page>
  );
}
