import { useState } from 'react';
import { useAction } from '../../account/action.ts';
import { api } from '../../account/api.ts';
import { useMay } from '../../account/me.ts';
import type { RowOf } from '../../account/read.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/layout.tsx';
import { Kept } from './kept.tsx';

type Erasure = RowOf<'/api/v1/erasures'>;

/** Makes a person unrecognisable (Art. 17 GDPR); what the law keeps is named afterwards. */
export function ErasePerson({ subjectId, name }: { readonly subjectId: string; readonly name: string }) {
  const { t } = useLanguage();
  const may = useMay('privacy:erase');
  const [done, note] = useState<Erasure | null>(null);
  const erase = useAction((reason: string) => api.POST('/api/v1/erasures', { body: { subjectId, reason } }), {
    done: { de: 'Gelöscht.', en: 'Erased.' }, onDone: note,
    changes: ['/api/v1/erasures', '/api/v1/customers/{id}/contacts', '/api/v1/organisations/{id}/people'],
  });
  return (
    <Dialog look="quiet" open={t({ de: 'Löschen …', en: 'Erase …' })} reason={may.reason}
      title={t({ de: `${name} löschen`, en: `Erase ${name}` })}>
      {() => (done
        ? <Kept kept={done.kept} />
        : (
          <Form submit={t({ de: 'Endgültig löschen', en: 'Erase for good' })} look="danger" send={(values) => erase.run(values.text('reason'))}>
            <Notice tone="warn"><p>{t({
              de: 'Name, Adresse und Telefonnummer werden unkenntlich, Zugänge enden. Das lässt sich nicht zurücknehmen. Was das Gesetz aufzubewahren verlangt, wird danach genannt.',
              en: 'Name, address and phone become unrecognisable, accounts end. This can’t be undone. What the law demands to keep is named afterwards.',
            })}</p></Notice>
            <TextArea name="reason" label={t({ de: 'Grund', en: 'Reason' })} maxLength={500} rows={3}
              hint={t({ de: '10 bis 500 Zeichen, etwa: Antrag nach Art. 17 DSGVO vom 14. Juli.', en: '10 to 500 characters, such as: request under Art. 17 GDPR of 14 July.' })} />
          </Form>
        ))}
    </Dialog>
  );
}
