import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { forCustomer, type Customer } from '../customer.tsx';
import { Declarations } from '../parts/declarations.tsx';

export default forCustomer(DeclarationsPage);

function DeclarationsPage({ customer }: { readonly customer: Customer }) {
  const { t } = useLanguage();
  return (
    <Page title={t({ de: 'Erklärungen', en: 'Declarations' })}
      lead={t({
        de: 'Wer hat wem was erklärt, wann und auf welchem Weg; mit der Antwort des Mailservers als Nachweis.',
        en: 'Who declared what to whom, when and by which way; with the mail server’s answer as proof.',
      })}>
      <Declarations only={{ customerId: customer.id }} search />
    </Page>
  );
}
