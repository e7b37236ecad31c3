import { useLanguage } from '../../../ui/language.tsx';
import { Page } from '../../../ui/page.tsx';
import { OrderTable } from '../../tables/orders.tsx';

export default function Orders() {
  const { t } = useLanguage();
  return (
    <Page title={t({ de: 'Aufträge', en: 'Orders' })}
      lead={t({ de: 'Auftrag und Vertrag entstehen zusammen, mit der Bestätigung (§ A2 Abs. 3 und 5).', en: 'Order and contract are made together, by the confirmation (§ A2 (3) and (5)).' })}>
      <OrderTable />
    </Page>
  );
}
