import { useRead, type Answer } from '../../account/read.ts';
import { useMay } from '../../account/me.ts';
import { InvoiceLines } from '../../account/things/invoice-lines.tsx';
import { ReadPage } from '../../account/things/reading.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Facts, Section } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { useParam } from '../../ui/router/router.tsx';
import { DateText, Money } from '../../ui/values.tsx';
import { DeadlinesOf } from '../parts/deadlines-of.tsx';
import { Documents } from '../parts/documents.tsx';
import { showMonth } from '../../account/things/times.ts';

type Invoice = Answer<'/api/v1/invoices/{id}'>;

export default function InvoicePage() {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/invoices/{id}', { params: { path: { id: useParam('id') } } });
  const crumbs = [{ title: t({ de: 'Rechnungen', en: 'Invoices' }), to: '/invoices' }];
  return (
    <ReadPage title={t({ de: 'Rechnung', en: 'Invoice' })} reading={reading} crumbs={crumbs}>
      {(invoice) => (
        <Page title={invoice.number} crumbs={crumbs}>
          <InvoiceFacts invoice={invoice} />
          <Section title={t({ de: 'Positionen', en: 'Lines' })} look="plain"><InvoiceLines lines={invoice.lines} /></Section>
          <Files invoice={invoice} />
        </Page>
      )}
    </ReadPage>
  );
}

function InvoiceFacts({ invoice }: { readonly invoice: Invoice }) {
  const { t, language } = useLanguage();
  const mayReadDeadlines = useMay('deadline:read').allowed;
  const { net, tax, gross, month, issuedOn, dueOn, contractId, lines } = invoice;
  const rate = lines[0]?.vatPercent;
  return (
    <Section title={showMonth(month.slice(0, 7), language)}>
      <Facts facts={[
        { term: t({ de: 'Netto', en: 'Net' }), value: <Money amount={net} /> },
        {
          term: t({ de: `Umsatzsteuer${rate ? ` ${rate} %` : ''}`, en: `VAT${rate ? ` ${rate} %` : ''}` }),
          value: <Money amount={tax} />,
        },
        { term: t({ de: 'Brutto', en: 'Gross' }), value: <strong><Money amount={gross} /></strong> },
        { term: t({ de: 'Ausgestellt', en: 'Issued' }), value: <DateText date={issuedOn} isLong /> },
        { term: t({ de: 'Fällig', en: 'Due' }), value: <DateText date={dueOn} isLong /> },
        {
          term: t({ de: 'Vertrag', en: 'Contract' }),
          value: <Link to={`/contracts/${contractId}`}>{t({ de: 'Zum Vertrag', en: 'To the contract' })}</Link>,
        },
      ]} />
      {mayReadDeadlines && <DeadlinesOf subjectId={invoice.id} />}
    </Section>
  );
}

function Files({ invoice }: { readonly invoice: Invoice }) {
  const { t } = useLanguage();
  const mayReadDocuments = useMay('document:read').allowed;
  if (!mayReadDocuments) return null;
  return (
    <Section title={t({ de: 'Rechnung als Datei', en: 'The invoice as a file' })} look="plain">
      <Documents only={{ subjectId: invoice.id }} />
    </Section>
  );
}
