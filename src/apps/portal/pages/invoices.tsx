import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { forCustomer, type Customer } from '../customer.tsx';
import { InvoiceTable } from '../parts/invoice-table.tsx';

export default forCustomer(Invoices);

function Invoices({ customer }: { readonly customer: Customer }) {
  const { t } = useLanguage();
  return (
    <Page title={t({ de: 'Rechnungen', en: 'Invoices' })}>
      <InvoiceTable only={{ customerId: customer.id }} search />
    </Page>
  );
}
