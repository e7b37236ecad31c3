import { useState } from 'react';
import { answered } from '../../../api/client/index.ts';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { api } from '../api.ts';
import { Gate } from '../gate.tsx';
import { useLinkToken } from '../sign-in/link-token.ts';
import { NoToken } from '../sign-in/no-token.tsx';

/** Confirms by a click, not by being opened: mail scanners open links, too. */
export default function EmailConfirmation() {
  const { t } = useLanguage();
  const { token } = useLinkToken();
  const [email, setEmail] = useState<string | null>(null);
  if (email !== null) {
    return (
      <Gate title={t({ de: 'Adresse bestätigt', en: 'Address confirmed' })}>
        <Stack>
          <p>{t({ de: `${email} gilt jetzt für Ihr Konto.`, en: `${email} is now the address of your account.` })}</p>
          <p><Link to="/" look="primary">{t({ de: 'Weiter', en: 'Continue' })}</Link></p>
        </Stack>
      </Gate>
    );
  }
  return (
    <Gate title={t({ de: 'E-Mail-Adresse bestätigen', en: 'Confirm your e-mail address' })}>
      {token === null
        ? <NoToken />
        : (
          <Form submit={t({ de: 'Bestätigen', en: 'Confirm' })}
            send={async () => {
              setEmail((await answered(api.POST('/api/v1/email-confirmations', { body: { token } }))).email);
            }}>
            <p>{t({
              de: 'Mit Ihrer Bestätigung wird die neue Adresse zum Anmelden und für Nachrichten verwendet.',
              en: 'Once you confirm, the new address is used to sign in and for messages.',
            })}</p>
          </Form>
        )}
    </Gate>
  );
}
