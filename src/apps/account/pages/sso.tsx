import { ApiError } from '../../../api/client/index.ts';
import { Checkbox, Input } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Facts, Section } from '../../ui/layout.tsx';
import { Page } from '../../ui/page.tsx';
import { Copyable } from '../../ui/values.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useMay } from '../me.ts';
import { RoleFields } from '../organisation/role-fields.tsx';
import { forOrganisation, type Organisation } from '../organisation.tsx';
import { useRead, type Answer } from '../read.ts';
import { ReadPart } from '../things/reading.tsx';

type Connection = Answer<'/api/v1/organisations/{id}/sso'>;

export default forOrganisation(function SsoPage({ organisation }) {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/organisations/{id}/sso', { params: { path: { id: organisation.id } } });
  const isUnset = reading.error instanceof ApiError && reading.error.problem.code === 'identity.no_sso';
  return (
    <Page title={t({ de: 'Single Sign-on', en: 'Single sign-on' })} width="narrow"
      lead={t({
        de: 'Ihre Leute melden sich mit dem Konto Ihrer Organisation an (OpenID Connect).',
        en: 'Your people sign in with your organisation’s own accounts (OpenID Connect).',
      })}>
      {isUnset
        ? <Settings organisation={organisation} connection={null} />
        : (
          <ReadPart reading={reading}>
            {(connection) => <Settings organisation={organisation} connection={connection} />}
          </ReadPart>
        )}
    </Page>
  );
});

function Settings({ organisation: { id, kind }, connection }: {
  readonly organisation: Organisation; readonly connection: Connection | null;
}) {
  const { t } = useLanguage();
  const { reason } = useMay('sso:manage');
  const save = useAction(
    (body: Omit<Connection, 'redirectUri'> & { clientSecret?: string }) =>
      api.PUT('/api/v1/organisations/{id}/sso', { params: { path: { id } }, body }),
    { done: { de: 'Gespeichert.', en: 'Saved.' }, changes: ['/api/v1/organisations/{id}/sso'] },
  );
  const given = (value: string | undefined) => (value === undefined ? {} : { value });
  return (
    <Section title={connection ? t({ de: 'Einstellungen', en: 'Settings' }) : t({ de: 'Einrichten', en: 'Set up' })}>
      <Facts facts={[{
        term: t({ de: 'Weiterleitungs-URI', en: 'Redirect URI' }),
        value: <Copyable text={connection?.redirectUri ?? `${window.location.origin}/api/v1/sso/callback`} />,
      }]} />
      <Form submit={t({ de: 'Speichern', en: 'Save' })} reason={reason}
        send={(values) => {
          const clientSecret = values.optional('clientSecret');
          return save.run({
            issuer: values.text('issuer').trim(), clientId: values.text('clientId').trim(),
            emailDomain: values.text('emailDomain').trim(), roles: values.all('roles'), active: values.isChecked('active'),
            ...(clientSecret ? { clientSecret } : {}),
          });
        }}>
        <Input name="issuer" type="url" label={t({ de: 'Aussteller (Issuer)', en: 'Issuer' })} maxLength={500}
          {...given(connection?.issuer)}
          hint={t({ de: 'Die Adresse Ihres Anmeldedienstes, ohne /.well-known.', en: 'Your provider’s address, without /.well-known.' })} />
        <Input name="clientId" label={t({ de: 'Client-ID', en: 'Client ID' })} maxLength={200} autoComplete="off"
          {...given(connection?.clientId)} />
        <Input name="clientSecret" type="password" label={t({ de: 'Client-Geheimnis', en: 'Client secret' })}
          autoComplete="off" isOptional={connection !== null}
          hint={connection ? t({ de: 'Leer lassen: Es bleibt, wie es ist.', en: 'Leave empty: it stays as it is.' }) : undefined} />
        <Input name="emailDomain" label={t({ de: 'Domäne der E-Mail-Adressen', en: 'Domain of the e-mail addresses' })}
          maxLength={253} autoComplete="off" {...given(connection?.emailDomain)}
          hint={t({ de: 'Die der hinterlegten Adresse Ihrer Organisation.', en: 'That of your organisation’s address on record.' })} />
        <RoleFields kind={kind} held={connection?.roles ?? []} />
        <Checkbox name="active" label={t({ de: 'Eingeschaltet', en: 'Switched on' })} isChecked={connection?.active ?? true} />
      </Form>
    </Section>
  );
}
