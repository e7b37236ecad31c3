import { useState } from 'react';
import { answered } from '../../../api/client/index.ts';
import { Input } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { api } from '../api.ts';
import { Gate } from '../gate.tsx';

export default function PasswordForgotten() {
  const { t } = useLanguage();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const back = <Link to="/sign-in">{t({ de: 'Zur Anmeldung', en: 'To the sign-in' })}</Link>;
  if (sentTo !== null) {
    return (
      <Gate title={t({ de: 'Sehen Sie in Ihr Postfach', en: 'Look into your mailbox' })}>
        <Stack>
          <p>{t({
            de: `Gehört zu ${sentTo} ein Konto, so ist ein Link dorthin unterwegs. Er gilt eine Stunde und einmal.`,
            en: `If there is an account for ${sentTo}, a link is on its way there. It works for an hour, and once.`,
          })}</p>
          <p>{back}</p>
        </Stack>
      </Gate>
    );
  }
  return (
    <Gate title={t({ de: 'Passwort vergessen', en: 'Forgotten password' })}
      lead={t({ de: 'Wir schicken Ihnen einen Link für ein neues.', en: 'We send you a link for a new one.' })}>
      <Form submit={t({ de: 'Link schicken', en: 'Send the link' })} beside={back}
        send={async (values) => {
          const email = values.text('email').trim();
          await answered(api.POST('/api/v1/password-reset-requests', { body: { email } }));
          setSentTo(email);
        }}>
        <Input name="email" type="email" label={t({ de: 'E-Mail-Adresse', en: 'E-mail address' })}
          autoComplete="username" />
      </Form>
    </Gate>
  );
}
