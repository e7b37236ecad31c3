import { answered } from '../../../api/client/index.ts';
import { Input } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Link } from '../../ui/link.tsx';
import { api } from '../api.ts';

/** By the address's domain to the sign-in of one's own organisation. */
export function SsoStep() {
  const { t } = useLanguage();
  return (
    <Form submit={t({ de: 'Weiter', en: 'Continue' })}
      send={async (values) => {
        const { url } = await answered(api.POST('/api/v1/sso/start', { body: { email: values.text('email').trim() } }));
        window.location.assign(url);
      }}
      beside={<Link to="/sign-in">{t({ de: 'Anders anmelden', en: 'Sign in another way' })}</Link>}>
      <Input name="email" type="email" label={t({ de: 'E-Mail-Adresse in Ihrer Organisation', en: 'Your e-mail address at work' })}
        autoComplete="username" />
    </Form>
  );
}
