import { useLanguage } from '../../ui/language.tsx';
import { Notice, Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';

/** Where a page of a mail's link is opened without the link's secret. */
export function NoToken() {
  const { t } = useLanguage();
  return (
    <Stack>
      <Notice tone="warn">
        {t({
          de: 'Diese Seite braucht den vollständigen Link aus der E-Mail. Öffnen Sie ihn dort noch einmal.',
          en: 'This page needs the whole link from the mail. Please open it there once more.',
        })}
      </Notice>
      <p><Link to="/sign-in">{t({ de: 'Zur Anmeldung', en: 'To the sign-in' })}</Link></p>
    </Stack>
  );
}
