import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { forCustomer, type Customer } from '../customer.tsx';
import { Trail } from '../parts/trail.tsx';

export default forCustomer(AuditPage);

function AuditPage({ customer }: { readonly customer: Customer }) {
  const { t } = useLanguage();
  return (
    <Page title={t({ de: 'Prüfprotokoll', en: 'Audit trail' })}
      lead={t({
        de: 'Jede Änderung an Ihren Daten, mit Urheber und Zeit. Die Einträge sind verkettet; unbemerkt ändern kann sie niemand.',
        en: 'Every change of your data, with its author and time. The entries are chained; nobody can alter them unnoticed.',
      })}>
      <Trail only={{ tenant: customer.id }} search />
    </Page>
  );
}
