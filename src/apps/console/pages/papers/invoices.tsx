import { useLanguage } from '../../../ui/language.tsx';
import { Page } from '../../../ui/page.tsx';
import { InvoiceTable } from '../../tables/invoices.tsx';

export default function Invoices() {
  const { t } = useLanguage();
  return (
    <Page title={t({ de: 'Rechnungen', en: 'Invoices' })}>
      <InvoiceTable />
    </Page>
  );
}
