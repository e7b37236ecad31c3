import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import { useRead, type Answer } from '../../../account/read.ts';
import { ReadPart } from '../../../account/things/reading.tsx';
import { Because } from '../../../ui/because.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form } from '../../../ui/form.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Facts, Notice } from '../../../ui/layout.tsx';
import { DateText, Money } from '../../../ui/values.tsx';
import { DeclarationFields, readDeclaration } from '../../../account/things/declaration-fields.tsx';

type Contract = Answer<'/api/v1/contracts/{id}'>;

/** Takes a notice of termination that came by mail or letter; the end is computed and confirmed (A10 (3)). */
export function ReceiveNotice({ contract }: { readonly contract: Contract }) {
  const { t } = useLanguage();
  const may = useMay('contract:declare');
  const receive = useAction((body: ReturnType<typeof readDeclaration>) => api.POST('/api/v1/contracts/{id}/termination', {
    params: { path: { id: contract.id } }, body,
  }), {
    done: { de: 'Die Kündigung ist vermerkt und bestätigt.', en: 'The notice is noted and confirmed.' },
    changes: ['/api/v1/contracts/{id}', '/api/v1/contracts', '/api/v1/deadlines', '/api/v1/declarations', '/api/v1/documents'],
  });
  const reason = may.reason ?? (contract.state === 'active' ? undefined : t({
    de: 'Nur ein laufender, nicht gekündigter Vertrag kann gekündigt werden.', en: 'Only an active contract without notice can be terminated.',
  }));
  const title = t({ de: 'Kündigung aufnehmen', en: 'Take a notice' });
  return (
    <Dialog open={title} title={`${title}: ${contract.number}`} reason={reason}>
      {(close) => (
        <Form submit={t({ de: 'Aufnehmen und bestätigen', en: 'Take and confirm' })} look="danger"
          send={async (values) => {
            await receive.run(readDeclaration(values));
            close();
          }}>
          <Preview contractId={contract.id} />
          <DeclarationFields />
        </Form>
      )}
    </Dialog>
  );
}

/** What a notice received today would do. */
function Preview({ contractId }: { readonly contractId: string }) {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/contracts/{id}/termination', { params: { path: { id: contractId } } });
  const ends = t({ de: 'Vertrag endet', en: 'Contract ends' });
  const bills = t({ de: 'letzte Rechnung', en: 'last invoice' });
  const deletes = t({ de: 'Daten werden gelöscht', en: 'Data are deleted' });
  return (
    <Notice tone="warn">
      <p>{t({ de: 'Geht die Kündigung heute ein:', en: 'If the notice is received today:' })}</p>
      <ReadPart reading={reading}>
        {({ endsOn, because, deleteOn, deleteBecause, lastInvoice, latestNoticeOn }) => (
          <Facts facts={[
            { term: ends, value: <><DateText date={endsOn} isLong /> <Because steps={because} of={ends} /></> },
            { term: t({ de: 'dafür spätestens', en: 'for that, at the latest' }), value: <DateText date={latestNoticeOn} isLong /> },
            {
              term: bills,
              value: (
                <>
                  <Money amount={lastInvoice.net} /> {t({ de: 'netto am', en: 'net on' })} <DateText date={lastInvoice.issuedOn} />{' '}
                  <Because steps={lastInvoice.because} of={bills} />
                </>
              ),
            },
            {
              term: deletes,
              value: <><DateText date={deleteOn} isLong /> <Because steps={deleteBecause} of={deletes} /></>,
            },
          ]} />
        )}
      </ReadPart>
    </Notice>
  );
}
