import { clusterColumns, type Cluster } from '../../../account/clusters/cluster-columns.tsx';
import { useList } from '../../../account/list.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState } from '../../../ui/layout.tsx';
import { Page } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { customerColumn } from '../../parts/columns.tsx';

/** Container clusters of all customers (C-3.4.2). */
export default function Clusters() {
  const { t } = useLanguage();
  const list = useList('/api/v1/clusters', { takes: ['q', 'sort'] });
  const [name, ...rest] = clusterColumns(t);
  return (
    <Page title={t({ de: 'Cluster', en: 'Clusters' })}>
      <Table label={t({ de: 'Cluster', en: 'Clusters' })} list={list} rowKey={({ id }) => id} fileName="cluster"
        columns={[name, customerColumn<Cluster>(t), ...rest]} search={t({ de: 'Name, Kunde oder Vertrag', en: 'name, customer or contract' })}
        empty={(
          <EmptyState title={t({ de: 'Noch kein Cluster', en: 'No cluster yet' })}>
            <p>{t({
              de: 'Kunden bestellen Cluster im Portal zu den Preisen ihres Verkäufers.',
              en: 'Customers order clusters in the portal, at their seller’s prices.',
            })}</p>
          </EmptyState>
        )} />
    </Page>
  );
}
