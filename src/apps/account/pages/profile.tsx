import { useQueryClient } from '@tanstack/react-query';
import { Badge } from '../../ui/badge.tsx';
import { Input } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Facts, Section } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { LanguageSwitch, ThemeSwitch } from '../../ui/theme.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useMe } from '../me.ts';
import { roleName } from '../roles.ts';

export default function Profile() {
  const { t } = useLanguage();
  const { account, organisations } = useMe();
  return (
    <Page title={t({ de: 'Mein Konto', en: 'My account' })} width="narrow">
      <NameSection />
      <EmailSection />
      <Section title={t({ de: 'Sprache und Darstellung', en: 'Language and appearance' })}>
        <LanguageSwitch />
        <ThemeSwitch />
      </Section>
      <Section title={t({ de: 'Wo Sie dazugehören', en: 'Where you belong' })}>
        <Facts facts={organisations.map(({ name, roles }) => ({
          term: name, value: roles.map((role) => t(roleName(role))).join(', '),
        }))} />
        <p>{t({ de: 'Kennung Ihres Kontos:', en: 'Id of your account:' })} <code>{account.id}</code></p>
      </Section>
      <p><Link to="/account/security">{t({ de: 'Anmeldung und Sicherheit', en: 'Sign-in and security' })}</Link></p>
    </Page>
  );
}

function NameSection() {
  const { t } = useLanguage();
  const { account } = useMe();
  const client = useQueryClient();
  const rename = useAction((name: string) => api.PATCH('/api/v1/me', { body: { name } }), {
    done: { de: 'Name geändert.', en: 'Name changed.' },
    onDone: () => void client.invalidateQueries({ queryKey: ['/api/v1/me'] }),
  });
  return (
    <Section title={t({ de: 'Name', en: 'Name' })}>
      <Form submit={t({ de: 'Speichern', en: 'Save' })} send={(values) => rename.run(values.text('name').trim())}>
        <Input name="name" label={t({ de: 'So werden Sie genannt', en: 'What you are called' })} value={account.name}
          autoComplete="name" maxLength={200} />
      </Form>
    </Section>
  );
}

function EmailSection() {
  const { t } = useLanguage();
  const { account } = useMe();
  const change = useAction((body: { email: string; password: string }) => api.POST('/api/v1/me/email', { body }), {
    done: { de: 'Ein Link ist an die neue Adresse unterwegs.', en: 'A link is on its way to the new address.' },
  });
  return (
    <Section title={t({ de: 'E-Mail-Adresse', en: 'E-mail address' })}>
      <p>
        {account.email}{' '}
        {account.emailVerified
          ? <Badge tone="good">{t({ de: 'bestätigt', en: 'confirmed' })}</Badge>
          : <Badge tone="warn">{t({ de: 'nicht bestätigt', en: 'not confirmed' })}</Badge>}
      </p>
      {account.hasPassword && (
        <Form submit={t({ de: 'Adresse ändern', en: 'Change the address' })} empties
          send={(values) => change.run({ email: values.text('email').trim(), password: values.text('password') })}>
          <Input name="email" type="email" label={t({ de: 'Neue Adresse', en: 'New address' })} autoComplete="email"
            hint={t({
              de: 'Sie gilt, sobald Sie den Link bestätigen, den wir dorthin schicken. Bis dahin bleibt die alte.',
              en: 'It takes effect once you confirm the link we send there. Until then the old one stays.',
            })} />
          <Input name="password" type="password" label={t({ de: 'Passwort', en: 'Password' })}
            autoComplete="current-password" />
        </Form>
      )}
    </Section>
  );
}
