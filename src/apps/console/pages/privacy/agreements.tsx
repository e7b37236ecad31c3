import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useList } from '../../../account/list.ts';
import { useMay } from '../../../account/me.ts';
import type { RowOf } from '../../../account/read.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Input } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState } from '../../../ui/layout.tsx';
import { OuterLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateText } from '../../../ui/values.tsx';
import { RegisterAgreement } from './register-agreement.tsx';

type Agreement = RowOf<'/api/v1/processing-agreements'>;

function End({ agreement: { id, processor } }: { readonly agreement: Agreement }) {
  const { t } = useLanguage();
  const may = useMay('agreement:manage');
  const end = useAction((endedOn: string) => api.POST('/api/v1/processing-agreements/{id}/end', {
    params: { path: { id } }, body: { endedOn },
  }), { done: { de: 'Vermerkt.', en: 'Noted.' }, changes: ['/api/v1/processing-agreements'] });
  return (
    <Dialog look="quiet" open={t({ de: 'Beenden …', en: 'End …' })} title={t({ de: `Vertrag mit ${processor} beenden`, en: `End the agreement with ${processor}` })}
      reason={may.reason}>
      {(close) => (
        <Form submit={t({ de: 'Vermerken', en: 'Note' })}
          send={async (values) => {
            await end.run(values.text('endedOn'));
            close();
          }}>
          <Input name="endedOn" type="date" label={t({ de: 'Letzter Tag', en: 'Last day' })} />
        </Form>
      )}
    </Dialog>
  );
}

/** Subcontractors who process personal data, and the agreement with each (A3 (5), A13). */
export default function Agreements() {
  const { t } = useLanguage();
  const list = useList('/api/v1/processing-agreements', { takes: ['q', 'sort'] });
  return (
    <Page title={t({ de: 'Auftragsverarbeiter', en: 'Processors' })} actions={<RegisterAgreement />}
      lead={t({
        de: 'Wer für uns personenbezogene Daten verarbeitet, und auf welcher Grundlage. Kunden können das Register einsehen.',
        en: 'Who processes personal data for us, and on what basis. Customers may see the register.',
      })}>
      <Table label={t({ de: 'Verträge zur Auftragsverarbeitung', en: 'Processing agreements' })} list={list} rowKey={({ id }) => id}
        fileName="auftragsverarbeiter" search={t({ de: 'Name, Zweck', en: 'name, purpose' })}
        columns={[
          { key: 'processor', title: t({ de: 'Verarbeiter', en: 'Processor' }), isName: true, sort: 'processor', cell: ({ processor }) => processor },
          { key: 'country', title: t({ de: 'Land', en: 'Country' }), cell: ({ country }) => country },
          { key: 'purpose', title: t({ de: 'Zweck', en: 'Purpose' }), cell: ({ purpose }) => purpose },
          { key: 'data', title: t({ de: 'Daten', en: 'Data' }), cell: ({ data }) => data },
          { key: 'signedOn', title: t({ de: 'unterschrieben', en: 'signed' }), sort: 'signedOn', cell: ({ signedOn }) => <DateText date={signedOn} /> },
          {
            key: 'document', title: t({ de: 'Vertrag', en: 'Agreement' }),
            cell: ({ id, documentId, processor }) => (documentId === null ? '–' : (
              <OuterLink href={`/api/v1/processing-agreements/${id}/document`} download>PDF<span className="unseen"> {processor}</span></OuterLink>
            )),
          },
          {
            key: 'endedOn', title: t({ de: 'Ende', en: 'End' }),
            cell: (agreement) => (agreement.endedOn === null
              ? <End agreement={agreement} /> : <DateText date={agreement.endedOn} />),
          },
        ]}
        empty={(
          <EmptyState title={t({ de: 'Noch kein Vertrag', en: 'No agreement yet' })}>
            <p>{t({
              de: 'Tragen Sie ein, wer im Auftrag personenbezogene Daten verarbeitet (Art. 28 DSGVO).',
              en: 'Enter who processes personal data on your behalf (Art. 28 GDPR).',
            })}</p>
          </EmptyState>
        )} />
    </Page>
  );
}
