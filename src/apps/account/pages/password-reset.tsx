import { useState } from 'react';
import { answered } from '../../../api/client/index.ts';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { api } from '../api.ts';
import { Gate } from '../gate.tsx';
import { useLinkToken } from '../sign-in/link-token.ts';
import { NewPassword } from '../sign-in/new-password.tsx';
import { NoToken } from '../sign-in/no-token.tsx';

export default function PasswordReset() {
  const { t } = useLanguage();
  const { token } = useLinkToken();
  const [isDone, setDone] = useState(false);
  if (isDone) {
    return (
      <Gate title={t({ de: 'Ihr Passwort ist geändert', en: 'Your password is changed' })}>
        <Stack>
          <p>{t({
            de: 'Alle Anmeldungen wurden beendet. Melden Sie sich mit dem neuen Passwort an.',
            en: 'All sessions have ended. Sign in with the new password.',
          })}</p>
          <p><Link to="/sign-in" look="primary">{t({ de: 'Anmelden', en: 'Sign in' })}</Link></p>
        </Stack>
      </Gate>
    );
  }
  return (
    <Gate title={t({ de: 'Neues Passwort', en: 'New password' })}>
      {token === null
        ? <NoToken />
        : (
          <Form submit={t({ de: 'Passwort setzen', en: 'Set the password' })}
            send={async (values) => {
              await answered(api.POST('/api/v1/password-resets', { body: { token, password: values.text('password') } }));
              setDone(true);
            }}>
            <NewPassword />
          </Form>
        )}
    </Gate>
  );
}
