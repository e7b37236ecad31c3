import { Input } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Section } from '../../ui/layout.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useMe } from '../me.ts';
import { NewPassword } from '../sign-in/new-password.tsx';

/** Changing the password; all other sessions end with it. */
export function PasswordSection() {
  const { t } = useLanguage();
  const { account } = useMe();
  const change = useAction((body: { current: string; new: string }) => api.POST('/api/v1/me/password', { body }), {
    done: {
      de: 'Passwort geändert. Alle anderen Anmeldungen sind beendet.', en: 'Password changed. All other sessions have ended.',
    },
    changes: ['/api/v1/sessions'],
  });
  return (
    <Section title={t({ de: 'Passwort', en: 'Password' })}>
      {account.hasPassword
        ? (
          <Form submit={t({ de: 'Passwort ändern', en: 'Change the password' })} empties
            send={(values) => change.run({ current: values.text('current'), new: values.text('new') })}>
            <Input name="current" type="password" label={t({ de: 'Jetziges Passwort', en: 'Current password' })}
              autoComplete="current-password" />
            <NewPassword name="new" />
          </Form>
        )
        : (
          <p>{t({
            de: 'Dieses Konto hat kein Passwort. Wenn Sie eines möchten, nehmen Sie auf der Anmeldeseite „Passwort vergessen?“.',
            en: 'This account has no password. If you want one, use “Forgot your password?” on the sign-in page.',
          })}</p>
        )}
    </Section>
  );
}
