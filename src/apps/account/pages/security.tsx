import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { FactorsSection } from '../security/factors.tsx';
import { PasskeysSection } from '../security/passkeys.tsx';
import { PasswordSection } from '../security/password.tsx';
import { SessionsSection } from '../security/sessions.tsx';

export default function Security() {
  const { t } = useLanguage();
  return (
    <Page title={t({ de: 'Anmeldung und Sicherheit', en: 'Sign-in and security' })} width="narrow"
      crumbs={[{ title: t({ de: 'Mein Konto', en: 'My account' }), to: '/account' }]}>
      <PasswordSection />
      <FactorsSection />
      <PasskeysSection />
      <SessionsSection />
    </Page>
  );
}
