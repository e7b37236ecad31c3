import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { forCustomer, type Customer } from '../customer.tsx';
import { Documents } from '../parts/documents.tsx';

export default forCustomer(DocumentsPage);

function DocumentsPage({ customer }: { readonly customer: Customer }) {
  const { t } = useLanguage();
  return (
    <Page title={t({ de: 'Dokumente', en: 'Documents' })}
      lead={t({
        de: 'Was ausgestellt ist, ändert sich nie mehr. Jede Datei ist das Original.',
        en: 'What was issued never changes. Each file is the original.',
      })}>
      <Documents only={{ customerId: customer.id }} search />
    </Page>
  );
}
