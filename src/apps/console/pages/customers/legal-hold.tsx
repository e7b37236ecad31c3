import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import { useRead } from '../../../account/read.ts';
import { ReadPart } from '../../../account/things/reading.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorView } from '../../../ui/error-view.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Notice, Section } from '../../../ui/layout.tsx';
import { InstantText } from '../../../ui/values.tsx';
import { useWaiting, Waits } from '../../parts/waits.tsx';

const changes = ['/api/v1/customers/{id}/legal-hold', '/api/v1/approvals'] as const;

/** What keeps the customer's data from being deleted; setting and lifting need a second person. */
export function LegalHold({ customerId }: { readonly customerId: string }) {
  const { t } = useLanguage();
  const may = useMay('legal-hold:manage');
  const waiting = useWaiting();
  const path = { params: { path: { id: customerId } } };
  const reading = useRead('/api/v1/customers/{id}/legal-hold', path);
  const set = useAction((reason: string) => api.PUT('/api/v1/customers/{id}/legal-hold', { ...path, body: { reason } }), {
    changes, onDone: waiting.note,
  });
  const lift = useAction(() => api.DELETE('/api/v1/customers/{id}/legal-hold', path), { changes, onDone: waiting.note });
  const title = t({ de: 'Löschsperre setzen', en: 'Set a legal hold' });
  return (
    <Section title={t({ de: 'Löschsperre', en: 'Legal hold' })}>
      <Waits approvalId={waiting.approvalId} />
      <ReadPart reading={reading}>
        {({ hold }) => (hold === null
          ? (
            <>
              <p>{t({ de: 'Keine: Geschuldete Löschungen geschehen an ihrem Tag.', en: 'None: deletions that are owed are done on their day.' })}</p>
              <Dialog open={title} title={title} reason={may.reason}>
                {(close) => (
                  <Form submit={t({ de: 'Beantragen', en: 'Ask for it' })}
                    send={async (values) => {
                      await set.run(values.text('reason'));
                      close();
                    }}>
                    <TextArea name="reason" label={t({ de: 'Grund', en: 'Reason' })} maxLength={500} rows={3}
                      hint={t({ de: '10 bis 500 Zeichen, etwa: Rechtsstreit, Aktenzeichen 3 O 17/26.', en: '10 to 500 characters, such as: lawsuit, file 3 O 17/26.' })} />
                  </Form>
                )}
              </Dialog>
            </>
          )
          : (
            <>
              <Notice tone="warn">
                <p>{hold.reason}</p>
                <p>{t({ de: 'Seit', en: 'Since' })} <InstantText at={hold.setAt} /></p>
              </Notice>
              <Button reason={may.reason} isBusy={lift.isBusy} onClick={() => lift.start()}>{t({ de: 'Aufhebung beantragen', en: 'Ask to lift it' })}</Button>
              <ErrorView error={lift.error} />
            </>
          ))}
      </ReadPart>
    </Section>
  );
}
