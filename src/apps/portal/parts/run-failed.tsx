import { useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/layout.tsx';

/** What a customer is told of a run that went wrong: that somebody knows. */
export function RunFailed() {
  const { t } = useLanguage();
  return (
    <Notice tone="warn">
      <p>{t({
        de: 'Das hat nicht geklappt. Der Anbieter ist benachrichtigt und kümmert sich darum; Sie müssen nichts tun.',
        en: 'This did not work. The provider has been told and is looking into it; there is nothing you need to do.',
      })}</p>
    </Notice>
  );
}
