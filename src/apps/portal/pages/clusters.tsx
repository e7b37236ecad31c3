import { clusterColumns } from '../../account/clusters/cluster-columns.tsx';
import { useList } from '../../account/list.ts';
import { useMay } from '../../account/me.ts';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { forCustomer, type Customer } from '../customer.tsx';

export default forCustomer(Clusters);

/** Container clusters of this customer (C-3.4.2). */
function Clusters({ customer }: { readonly customer: Customer }) {
  const { t } = useLanguage();
  const list = useList('/api/v1/clusters', { takes: ['q', 'sort'], fixed: { customerId: customer.id } });
  const order = useMay('order:place').allowed
    ? <Link to="/order-cluster" look="primary">{t({ de: 'Cluster bestellen', en: 'Order a cluster' })}</Link> : undefined;
  return (
    <Page title={t({ de: 'Cluster', en: 'Clusters' })} actions={list.rows?.length ? order : undefined}>
      <Table label={t({ de: 'Cluster', en: 'Clusters' })} list={list} rowKey={({ id }) => id}
        columns={clusterColumns(t)} search={t({ de: 'Name oder Vertrag', en: 'name or contract' })}
        empty={(
          <EmptyState title={t({ de: 'Noch kein Cluster', en: 'No cluster yet' })} action={order}>
            <p>{t({
              de: 'Steuerungsebene und Knoten für Container, in einem Zug bestellt: ein Vertrag, ein privates Netz, eine Firewall.',
              en: 'Control plane and nodes for containers, ordered in one go: one contract, one private network, one firewall.',
            })}</p>
          </EmptyState>
        )} />
    </Page>
  );
}
