import { useLanguage } from '../ui/language.tsx';

/** Tells the console from the portal, which looks alike. */
export function FaceName() {
  const { t } = useLanguage();
  return <span className="face-name">{t({ de: 'Leitstand', en: 'Console' })}</span>;
}
