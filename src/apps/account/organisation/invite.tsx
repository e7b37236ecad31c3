import { Dialog } from '../../ui/dialog.tsx';
import { Input } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useMay } from '../me.ts';
import type { Organisation } from '../organisation.tsx';
import { RoleFields } from './role-fields.tsx';

/** Invites somebody by mail. */
export function Invite({ organisation: { id, name, kind } }: {
  readonly organisation: Pick<Organisation, 'id' | 'name' | 'kind'>;
}) {
  const { t } = useLanguage();
  const { reason } = useMay('person:manage');
  const invite = useAction(
    (body: { email: string; name: string; roles: string[] }) =>
      api.POST('/api/v1/organisations/{id}/invitations', { params: { path: { id } }, body }),
    {
      done: { de: 'Die Einladung ist unterwegs.', en: 'The invitation is on its way.' },
      changes: ['/api/v1/organisations/{id}/invitations'],
    },
  );
  return (
    <Dialog look="primary" reason={reason} open={t({ de: 'Jemanden einladen', en: 'Invite somebody' })}
      title={t({ de: `Zu ${name} einladen`, en: `Invite to ${name}` })}>
      {(close) => (
        <Form submit={t({ de: 'Einladen', en: 'Invite' })} empties
          send={async (values) => {
            await invite.run({
              email: values.text('email').trim(), name: values.text('name').trim(), roles: values.all('roles'),
            });
            close();
          }}>
          <Input name="name" label={t({ de: 'Name', en: 'Name' })} maxLength={200} autoComplete="off" />
          <Input name="email" type="email" label={t({ de: 'E-Mail-Adresse', en: 'E-mail address' })} autoComplete="off"
            hint={t({ de: 'Der Link gilt sieben Tage und einmal.', en: 'The link works for seven days, and once.' })} />
          <RoleFields kind={kind} />
        </Form>
      )}
    </Dialog>
  );
}
