import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';

export default function Today() {
  const { t } = useLanguage();
  return <Page title={t({ de: 'Heute', en: 'Today' })}><span /></Page>;
}
