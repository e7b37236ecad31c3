import { useLanguage } from '../../../ui/language.tsx';
import { Page } from '../../../ui/page.tsx';
import { SupportTable } from '../../tables/support.tsx';

export default function SupportAccesses() {
  const { t } = useLanguage();
  return (
    <Page title={t({ de: 'Support-Zugriffe', en: 'Support accesses' })}
      lead={t({
        de: 'Wer wann in wessen Umgebung durfte, und warum. Der Kunde sieht dasselbe und kann jeden Zugriff beenden.',
        en: 'Who was let into whose environment, when and why. The customer sees the same and can end any access.',
      })}>
      <SupportTable />
    </Page>
  );
}
