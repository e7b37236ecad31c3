import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Input } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Section } from '../../../ui/layout.tsx';
import { useWaiting, Waits } from '../../parts/waits.tsx';

/** Asks to delete a customer whose contracts have ended and whose data is gone; a second person must agree. */
export function DeleteCustomer({ customer: { id, name } }: {
  readonly customer: { readonly id: string; readonly name: string };
}) {
  const { t } = useLanguage();
  const may = useMay('customer:delete');
  const waiting = useWaiting();
  const ask = useAction(() => api.DELETE('/api/v1/customers/{id}', { params: { path: { id } } }), {
    changes: ['/api/v1/customers', '/api/v1/customers/{id}', '/api/v1/approvals'], onDone: waiting.note,
  });
  const title = t({ de: 'Kunden löschen', en: 'Delete the customer' });
  return (
    <Section title={title} look="danger">
      <Waits approvalId={waiting.approvalId} />
      <p>{t({
        de: 'Erst wenn alle Verträge beendet und alle Daten gelöscht sind. Personen und Ansprechpartner werden unkenntlich; Rechnungen und Briefe bleiben so lange, wie das Gesetz es verlangt.',
        en: 'Only once all contracts have ended and all data is deleted. People and contacts become unrecognisable; invoices and letters stay as long as the law demands.',
      })}</p>
      <Dialog look="danger" open={`${title} …`} title={title} reason={may.reason}>
        {(close) => (
          <Form submit={t({ de: 'Löschung beantragen', en: 'Ask for the deletion' })} look="danger"
            send={async (values) => {
              if (values.text('name').trim() !== name) return;
              await ask.run();
              close();
            }}>
            <Input name="name" label={t({ de: `Zur Bestätigung „${name}“ eingeben`, en: `Type “${name}” to confirm` })} maxLength={200}
              hint={t({ de: 'Stimmt der Name nicht, geschieht nichts.', en: 'If the name differs, nothing is done.' })} />
          </Form>
        )}
      </Dialog>
    </Section>
  );
}
