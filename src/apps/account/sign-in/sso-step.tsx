import { Input } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Link } from '../../ui/link.tsx';
import { usePlace } from '../../ui/router/router.tsx';
import { targetOf } from './enter.ts';
import { beginSso } from './sso.ts';

/** By the address's domain to the sign-in of one's own organisation. */
export function SsoStep() {
  const { t } = useLanguage();
  const { search } = usePlace();
  return (
    <Form submit={t({ de: 'Weiter', en: 'Continue' })}
      send={(values) => beginSso(values.text('email').trim(), targetOf(search))}
      beside={<Link to="/sign-in">{t({ de: 'Anders anmelden', en: 'Sign in another way' })}</Link>}>
      <Input name="email" type="email" autoComplete="username"
        label={t({ de: 'E-Mail-Adresse in Ihrer Organisation', en: 'Your e-mail address at work' })} />
    </Form>
  );
}
