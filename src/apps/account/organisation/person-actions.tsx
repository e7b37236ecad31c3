import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useMay } from '../me.ts';
import type { RowOf } from '../read.ts';
import { RoleFields } from './role-fields.tsx';

type Person = RowOf<'/api/v1/organisations/{id}/people'>;

interface PersonActionsProps {
  readonly organisation: { readonly id: string; readonly name: string; readonly kind: string };
  readonly person: Person;
}

const people = ['/api/v1/organisations/{id}/people', '/api/v1/me'] as const;

/** Other roles for a person, or none any more. */
export function PersonActions({ organisation, person }: PersonActionsProps) {
  return <Row justify="end"><ChangeRoles {...{ organisation, person }} /><Remove {...{ organisation, person }} /></Row>;
}

function ChangeRoles({ organisation: { id, kind }, person }: PersonActionsProps) {
  const { t } = useLanguage();
  const { reason } = useMay('person:manage');
  const path = { id, accountId: person.id };
  const change = useAction(
    (roles: string[]) =>
      api.PUT('/api/v1/organisations/{id}/people/{accountId}', { params: { path }, body: { roles } }),
    { done: { de: 'Rollen geändert; sie gelten sofort.', en: 'Roles changed; they hold at once.' }, changes: people },
  );
  return (
    <Dialog look="quiet" reason={reason} open={t({ de: 'Rollen ändern', en: 'Change roles' })} title={person.name}>
      {(close) => (
        <Form submit={t({ de: 'Speichern', en: 'Save' })}
          send={async (values) => {
            await change.run(values.all('roles'));
            close();
          }}>
          <RoleFields key={person.roles.join()} kind={kind} held={person.roles} />
        </Form>
      )}
    </Dialog>
  );
}

function Remove({ organisation: { id, name }, person }: PersonActionsProps) {
  const { t } = useLanguage();
  const { reason } = useMay('person:manage');
  const path = { id, accountId: person.id };
  const remove = useAction(
    () => api.DELETE('/api/v1/organisations/{id}/people/{accountId}', { params: { path } }),
    {
      done: { de: `${person.name} gehört nicht mehr dazu.`, en: `${person.name} no longer belongs to it.` },
      changes: people,
    },
  );
  return (
    <Dialog look="quiet" reason={reason} open={t({ de: 'Entfernen', en: 'Remove' })}
      title={t({ de: `${person.name} entfernen?`, en: `Remove ${person.name}?` })}>
      {(close) => (
        <Stack>
          <p>{t({
            de: `${person.name} verliert sofort jeden Zugang zu ${name}, auch über Schlüssel. Das Konto selbst bleibt bestehen.`,
            en: `${person.name} loses all access to ${name} at once, keys included. The account itself remains.`,
          })}</p>
          <ErrorView error={remove.error} />
          <Row>
            <Button look="danger" isBusy={remove.isBusy} onClick={() => remove.start()}>
              {t({ de: 'Entfernen', en: 'Remove' })}
            </Button>
            <Button onClick={close}>{t({ de: 'Abbrechen', en: 'Cancel' })}</Button>
          </Row>
        </Stack>
      )}
    </Dialog>
  );
}
