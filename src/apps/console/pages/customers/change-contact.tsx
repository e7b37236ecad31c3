import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import type { RowOf } from '../../../account/read.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Checkbox, Input } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { useLanguage } from '../../../ui/language.tsx';

interface Change {
  readonly email?: string;
  readonly phone?: string;
  readonly left?: true;
}

/** Keeps a contact's data current, or says that it no longer speaks for the customer (A3 (3)). */
export function ChangeContact({ contact: { id, name, email, phone } }: {
  readonly contact: RowOf<'/api/v1/customers/{id}/contacts'>;
}) {
  const { t } = useLanguage();
  const may = useMay('contact:name');
  const change = useAction((body: Change) => api.PATCH('/api/v1/contacts/{id}', { params: { path: { id } }, body }), {
    done: { de: 'Geändert.', en: 'Changed.' }, changes: ['/api/v1/customers/{id}/contacts', '/api/v1/contacts/{id}'],
  });
  return (
    <Dialog look="quiet" open={t({ de: 'Ändern …', en: 'Change …' })} title={name} reason={may.reason}>
      {(close) => (
        <Form submit={t({ de: 'Speichern', en: 'Save' })}
          send={async (values) => {
            await change.run(values.isChecked('left')
              ? { left: true } : { email: values.text('email'), phone: values.text('phone') });
            close();
          }}>
          <Input name="email" type="email" label={t({ de: 'E-Mail', en: 'E-mail' })} value={email} maxLength={200} />
          <Input name="phone" type="tel" label={t({ de: 'Telefon', en: 'Phone' })} value={phone} maxLength={50} />
          <Checkbox name="left" label={t({ de: 'Nicht mehr zuständig', en: 'No longer competent' })}
            hint={t({ de: 'Dann bleibt das Übrige, wie es war.', en: 'The rest then stays as it was.' })} />
        </Form>
      )}
    </Dialog>
  );
}
