import { useState } from 'react';
import type { paths } from '../../../api/client/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { Input, Select } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Facts, Waiting } from '../../ui/layout.tsx';
import { Money } from '../../ui/values.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useMay } from '../me.ts';
import { useRead, type Answer, type ReadPath } from '../read.ts';
import { usePreview } from '../servers/preview.ts';
import { flavourTitle } from '../things/sizes.ts';

type Cluster = Answer<'/api/v1/clusters/{id}'>;
type Quoting = paths['/api/v1/clusters/{id}/node-quotes']['post'];
type Wish = Quoting['requestBody']['content']['application/json'];
type Quote = Quoting['responses'][200]['content']['application/json'];

/** Nodes of one order. */
const NODES_AT_MOST = 20;
const changes: readonly ReadPath[] = [
  '/api/v1/clusters', '/api/v1/clusters/{id}', '/api/v1/servers', '/api/v1/contracts', '/api/v1/contracts/{id}', '/api/v1/runs',
];

/** More nodes for a cluster in service, at the seller's prices (C-5.3). */
export function AddNodes({ cluster }: { readonly cluster: Cluster }) {
  const { t } = useLanguage();
  const { reason } = useMay('order:place');
  const isInService = cluster.contractState === 'active' && cluster.controlPlanes > 0;
  const notYet = isInService ? undefined : t({
    de: 'Knoten kommen hinzu, solange der Cluster in Betrieb ist.', en: 'Nodes join while the cluster is in service.',
  });
  const title = t({ de: 'Knoten hinzufügen', en: 'Add nodes' });
  return (
    <Dialog open={title} title={title} look="primary" reason={reason ?? notYet}>
      {(close) => <NodesForm cluster={cluster} close={close} />}
    </Dialog>
  );
}

function NodesForm({ cluster: { id, servers }, close }: { readonly cluster: Cluster; readonly close: () => void }) {
  const { t } = useLanguage();
  const catalogue = useRead('/api/v1/catalogue');
  const usual = servers.findLast(({ role }) => role === 'node')?.flavour ?? 'normal-m';
  const [wish, choose] = useState<Wish>({ flavour: usual as Wish['flavour'], nodes: 1 });
  const params = { params: { path: { id } } };
  const isCount = Number.isInteger(wish.nodes) && wish.nodes >= 1 && wish.nodes <= NODES_AT_MOST;
  const quote = usePreview<Quote>(['nodes', id, wish], () =>
    api.POST('/api/v1/clusters/{id}/node-quotes', { ...params, body: wish }), isCount);
  const order = useAction(() => api.POST('/api/v1/clusters/{id}/nodes', {
    ...params,
    body: { ...wish, agreedMonthlyNet: quote.data?.monthly.net ?? '', agreedSetupNet: quote.data?.setup.net ?? '' },
  }), { done: { de: 'Die Knoten werden bereitgestellt.', en: 'The nodes are being provisioned.' }, changes });
  const sizes = catalogue.data?.flavours.map(({ name }) => name) ?? [usual];
  return (
    <Form submit={t({ de: 'Kostenpflichtig bestellen', en: 'Order with obligation to pay' })}
      reason={quote.data && !quote.isPlaceholderData ? undefined : t({ de: 'Der Preis kommt gleich.', en: 'The price is on its way.' })}
      send={async () => {
        await order.run();
        close();
      }}>
      <Input name="nodes" type="number" min={1} max={NODES_AT_MOST} label={t({ de: 'Anzahl', en: 'How many' })}
        value={String(wish.nodes)} onChange={(value) => choose({ ...wish, nodes: Number(value) })} />
      <Select name="flavour" label={t({ de: 'Größe je Knoten', en: 'Size of each node' })} value={wish.flavour}
        choices={sizes.map((name) => ({ value: name, label: flavourTitle(name) }))}
        onChange={(value) => choose({ ...wish, flavour: value as Wish['flavour'] })} />
      <Price quote={quote} />
      <p>{t({
        de: 'Die Knoten kommen in Netz und Vertrag des Clusters, mit den SSH-Schlüsseln der Steuerungsebene. Abgerechnet wird ab der Übergabe; Laufzeit und Kündigungsfrist sind die des Vertrags.',
        en: 'The nodes join the network and the contract of the cluster, with the SSH keys of the control plane. They are billed from their handover; term and period of notice are those of the contract.',
      })}</p>
    </Form>
  );
}

/** What is agreed to with the button below it. */
function Price({ quote: { data, error } }: { readonly quote: ReturnType<typeof usePreview<Quote>> }) {
  const { t } = useLanguage();
  if (error) return <ErrorView error={error} />;
  if (!data) return <Waiting lines={2} />;
  return (
    <Facts facts={[
      data.nodes > 1 && { term: t({ de: 'Je Knoten im Monat, netto', en: 'Each node a month, net' }), value: <Money amount={data.unitMonthlyNet} /> },
      { term: t({ de: 'Im Monat, netto', en: 'A month, net' }), value: <Money amount={data.monthly.net} /> },
      { term: t({ de: 'Im Monat, brutto', en: 'A month, gross' }), value: <Money amount={data.monthly.gross} /> },
      data.setup.net !== '0.00' && { term: t({ de: 'Einmalig, netto', en: 'Once, net' }), value: <Money amount={data.setup.net} /> },
    ]} />
  );
}
