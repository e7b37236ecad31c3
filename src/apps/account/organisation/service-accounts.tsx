import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState, Row, Section, Stack } from '../../ui/layout.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useMay, useMe } from '../me.ts';
import { useRead, type RowOf } from '../read.ts';
import { roleName } from '../roles.ts';
import { ReadPart } from '../things/reading.tsx';
import { KeyList } from './key-list.tsx';
import { KeyFields, NewKey, readKeyFields } from './new-key.tsx';
import { RoleFields } from './role-fields.tsx';

type Service = RowOf<'/api/v1/organisations/{id}/service-accounts'>;

interface OrganisationProps {
  readonly organisation: { readonly id: string; readonly kind: string };
}

const changes = ['/api/v1/organisations/{id}/service-accounts'] as const;

/** Accounts of programs: they belong to the organisation, not to the person who made them. */
export function ServiceAccounts({ organisation }: OrganisationProps) {
  const { t } = useLanguage();
  const { id } = organisation;
  const { allowed } = useMay('key:manage');
  return (
    <Section title={t({ de: 'Konten für Programme', en: 'Accounts for programs' })}
      actions={<NewService organisation={organisation} />}>
      {allowed && <Services id={id} />}
    </Section>
  );
}

function NewService({ organisation: { id, kind } }: OrganisationProps) {
  const { t } = useLanguage();
  const { permissions } = useMe();
  const { reason } = useMay('key:manage');
  const [token, setToken] = useState<string | null>(null);
  const make = useAction(
    (body: ReturnType<typeof readKeyFields> & { roles: string[] }) =>
      api.POST('/api/v1/organisations/{id}/service-accounts', { params: { path: { id } }, body }),
    { changes, onDone: (made: { key: { token: string } }) => setToken(made.key.token) },
  );
  return (
    <Dialog reason={reason} onClose={() => setToken(null)} open={t({ de: 'Konto anlegen', en: 'Create an account' })}
      title={t({ de: 'Konto für ein Programm', en: 'An account for a program' })}>
      {() => (token === null
        ? (
          <Form submit={t({ de: 'Anlegen', en: 'Create' })}
            send={(values) => make.run({
              ...readKeyFields(values, Object.keys(permissions)), roles: values.all('roles'),
            })}>
            <KeyFields isForProgram />
            <RoleFields kind={kind} />
          </Form>
        )
        : <NewKey token={token} />)}
    </Dialog>
  );
}

function Services({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/organisations/{id}/service-accounts', { params: { path: { id } } });
  return (
    <ReadPart reading={reading}>
      {({ items }) => (items.length === 0
        ? <EmptyState title={t({ de: 'Noch kein Programm', en: 'No program yet' })}>
            <p>{t({
              de: 'Ein Konto für ein Programm bleibt, wenn Personen gehen, und hat eigene Rollen.',
              en: 'An account for a program stays when people leave, and has roles of its own.',
            })}</p>
          </EmptyState>
        : (
          <Stack>
            {items.map((service) => <OneService key={service.id} organisationId={id} service={service} />)}
          </Stack>
        ))}
    </ReadPart>
  );
}

function OneService({ organisationId: id, service }: { readonly organisationId: string; readonly service: Service }) {
  const { t } = useLanguage();
  const path = { id, accountId: service.id };
  const end = useAction(
    () => api.DELETE('/api/v1/organisations/{id}/service-accounts/{accountId}', { params: { path } }),
    { changes, done: { de: 'Konto und Schlüssel beendet.', en: 'Account and keys ended.' } },
  );
  const revoke = useAction(
    (keyId: string) => api.DELETE('/api/v1/organisations/{id}/service-accounts/{accountId}/keys/{keyId}', {
      params: { path: { ...path, keyId } },
    }),
    { changes, done: { de: 'Schlüssel widerrufen.', en: 'Key revoked.' } },
  );
  return (
    <Stack gap="small">
      <Row justify="between">
        <h3>{service.name} <span className="rows-note">{service.roles.map((role) => t(roleName(role))).join(', ')}</span></h3>
        <Row>
          <AnotherKey path={path} />
          <Button look="quiet" onClick={() => end.start()} label={`${t({ de: 'Beenden', en: 'End' })}: ${service.name}`}>
            {t({ de: 'Beenden', en: 'End' })}
          </Button>
        </Row>
      </Row>
      <ErrorView error={end.error ?? revoke.error} />
      <KeyList keys={service.keys} revoke={revoke.start} />
    </Stack>
  );
}

function AnotherKey({ path }: { readonly path: { readonly id: string; readonly accountId: string } }) {
  const { t } = useLanguage();
  const { permissions } = useMe();
  const [token, setToken] = useState<string | null>(null);
  const issue = useAction(
    (body: ReturnType<typeof readKeyFields>) =>
      api.POST('/api/v1/organisations/{id}/service-accounts/{accountId}/keys', { params: { path }, body }),
    { changes, onDone: (made: { token: string }) => setToken(made.token) },
  );
  return (
    <Dialog look="quiet" onClose={() => setToken(null)} open={t({ de: 'Weiterer Schlüssel', en: 'Another key' })}
      title={t({ de: 'Weiterer Schlüssel', en: 'Another key' })}>
      {() => (token === null
        ? (
          <Form submit={t({ de: 'Ausstellen', en: 'Issue' })}
            send={(values) => issue.run(readKeyFields(values, Object.keys(permissions)))}>
            <KeyFields />
          </Form>
        )
        : <NewKey token={token} />)}
    </Dialog>
  );
}
