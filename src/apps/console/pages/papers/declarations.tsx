import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Input, TextArea } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Page } from '../../../ui/page.tsx';
import { DeclarationTable } from '../../tables/declarations.tsx';

/** A mail that came back: what it declared did not arrive, and somebody must try another way. */
function RecordBounce() {
  const { t } = useLanguage();
  const may = useMay('mail:bounce');
  const record = useAction((body: { messageId: string; report: string }) => api.POST('/api/v1/mail-bounces', { body }), {
    done: { de: 'Vermerkt. Ein Alarm erinnert daran, einen anderen Weg zu finden.', en: 'Noted. An alarm reminds of finding another way.' },
    changes: ['/api/v1/declarations', '/api/v1/alarms'],
  });
  return (
    <Dialog open={t({ de: 'Rückläufer vermerken', en: 'Record a bounce' })} reason={may.reason}
      title={t({ de: 'Eine E-Mail kam zurück', en: 'A mail came back' })}>
      {(close) => (
        <Form submit={t({ de: 'Vermerken', en: 'Record' })}
          send={async (values) => {
            await record.run({ messageId: values.text('messageId'), report: values.text('report') });
            close();
          }}>
          <Input name="messageId" label="Message-ID" maxLength={200}
            hint={t({ de: 'Steht im Rückläufer und beim Wortlaut der Erklärung: <…@hafenamt>', en: 'Stands in the bounce and with the declaration’s wording: <…@hafenamt>' })} />
          <TextArea name="report" label={t({ de: 'Meldung des Servers', en: 'What the server reported' })} maxLength={1000}
            hint={t({ de: 'Zum Beispiel: 550 5.1.1 No such user', en: 'For example: 550 5.1.1 No such user' })} />
        </Form>
      )}
    </Dialog>
  );
}

export default function Declarations() {
  const { t } = useLanguage();
  return (
    <Page title={t({ de: 'Erklärungen', en: 'Declarations' })} actions={<RecordBounce />}
      lead={t({
        de: 'Wer wem gegenüber was erklärt hat, wann und auf welchem Weg (§ A16 Abs. 1).',
        en: 'Who declared what to whom, when, and by which way (§ A16 (1)).',
      })}>
      <DeclarationTable />
    </Page>
  );
}
