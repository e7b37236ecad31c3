import { useRead, type Answer } from '../../../account/read.ts';
import { InvoiceLines } from '../../../account/things/invoice-lines.tsx';
import { ReadPage } from '../../../account/things/reading.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Facts, Section } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { useParam } from '../../../ui/router/router.tsx';
import { DateText, Money } from '../../../ui/values.tsx';
import { CustomerName } from '../../parts/customer-name.tsx';
import { PaperTabs } from '../../parts/paper-tabs.tsx';

export default function OneInvoice() {
  const { t } = useLanguage();
  const id = useParam('id');
  const reading = useRead('/api/v1/invoices/{id}', { params: { path: { id } } });
  return (
    <ReadPage title={t({ de: 'Rechnung', en: 'Invoice' })} reading={reading}>
      {(invoice) => (
        <Page title={invoice.number} crumbs={[{ title: t({ de: 'Rechnungen', en: 'Invoices' }), to: '/invoices' }]}>
          <PaperTabs subjectId={id} facts={() => (
            <>
              <InvoiceFacts invoice={invoice} />
              <Section title={t({ de: 'Positionen', en: 'Lines' })} look="plain"><InvoiceLines lines={invoice.lines} /></Section>
            </>
          )} />
        </Page>
      )}
    </ReadPage>
  );
}

function InvoiceFacts({ invoice }: { readonly invoice: Answer<'/api/v1/invoices/{id}'> }) {
  const { t } = useLanguage();
  return (
    <Section title={t({ de: 'Angaben', en: 'Facts' })}>
      <Facts facts={[
        { term: t({ de: 'Kunde', en: 'Customer' }), value: <CustomerName id={invoice.customerId} /> },
        { term: t({ de: 'Vertrag', en: 'Contract' }), value: <Link to={`/contracts/${invoice.contractId}`}>{t({ de: 'Zum Vertrag', en: 'To the contract' })}</Link> },
        { term: t({ de: 'Monat ab', en: 'Month from' }), value: <DateText date={invoice.month} /> },
        { term: t({ de: 'ausgestellt', en: 'issued' }), value: <DateText date={invoice.issuedOn} isLong /> },
        { term: t({ de: 'fällig', en: 'due' }), value: <DateText date={invoice.dueOn} isLong /> },
        { term: t({ de: 'netto', en: 'net' }), value: <Money amount={invoice.net} /> },
        { term: t({ de: 'Umsatzsteuer', en: 'VAT' }), value: <Money amount={invoice.tax} /> },
        { term: t({ de: 'brutto', en: 'gross' }), value: <strong><Money amount={invoice.gross} /></strong> },
      ]} />
    </Section>
  );
}
