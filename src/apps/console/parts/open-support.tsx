import { useAction } from '../../account/action.ts';
import { api } from '../../account/api.ts';
import { useMay } from '../../account/me.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';

const HOURS = [1, 2, 4, 8] as const;

/** Opens a customer's environment to oneself: for a reason, for hours; the customer gets a mail and can end it. */
export function OpenSupport({ customerId, customerName }: {
  readonly customerId: string; readonly customerName: string;
}) {
  const { t } = useLanguage();
  const may = useMay('support:open');
  const open = useAction((body: { reason: string; hours: number }) => api.POST('/api/v1/support-accesses', {
    body: { customerId, ...body },
  }), { done: { de: 'Geöffnet. Der Kunde hat eine E-Mail.', en: 'Opened. The customer has a mail.' }, changes: ['/api/v1/support-accesses', '/api/v1/me'] });
  return (
    <Dialog open={t({ de: 'Support-Zugriff öffnen', en: 'Open a support access' })} reason={may.reason}
      title={t({ de: `Zugriff auf ${customerName}`, en: `Access to ${customerName}` })}>
      {(close) => (
        <Form submit={t({ de: 'Öffnen und Kunden benachrichtigen', en: 'Open and tell the customer' })}
          send={async (values) => {
            await open.run({ reason: values.text('reason'), hours: values.whole('hours') });
            close();
          }}>
          <p>{t({
            de: 'Die benannten Ansprechpartner erhalten sofort eine E-Mail mit Ihrem Namen, dem Grund und der Dauer. Sie können den Zugriff jederzeit beenden. Alles, was Sie ansehen oder tun, wird aufgezeichnet.',
            en: 'The named contacts get a mail at once with your name, the reason and the time. They can end the access at any moment. All you look at or do is recorded.',
          })}</p>
          <TextArea name="reason" label={t({ de: 'Grund', en: 'Reason' })} maxLength={500} rows={3}
            hint={t({ de: '10 bis 500 Zeichen; der Kunde liest ihn.', en: '10 to 500 characters; the customer reads it.' })} />
          <Select name="hours" label={t({ de: 'Dauer', en: 'Time' })} value="2"
            choices={HOURS.map((hours) => ({
              value: String(hours), label: t(hours === 1 ? { de: '1 Stunde', en: '1 hour' } : { de: `${hours} Stunden`, en: `${hours} hours` }),
            }))} />
        </Form>
      )}
    </Dialog>
  );
}
