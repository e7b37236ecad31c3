import { flavourTitle } from '../things/sizes.ts';
import { asList } from '../things/as-list.ts';
import { For, ReadPage } from '../things/reading.tsx';
import { StateBadge, states } from '../things/states.tsx';
import { ThingLink, usePlaceOf } from '../things/thing-link.tsx';
import { useRead, type Answer } from '../read.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Facts, Notice, Row, Section } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Page, type Crumb } from '../../ui/page.tsx';
import { useParam } from '../../ui/router/router.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { Copyable } from '../../ui/values.tsx';
import { VpnAccesses } from '../vpn/accesses.tsx';
import { AddNodes } from './add-nodes.tsx';
import { clusterRoles } from './cluster-words.ts';

type Cluster = Answer<'/api/v1/clusters/{id}'>;
type Server = Cluster['servers'][number];

/** One cluster: what it consists of, how its servers are reached, and what is still missing (C-5.3). */
export default function ClusterPage() {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/clusters/{id}', { params: { path: { id: useParam('id') } } });
  const crumbs = [{ title: t({ de: 'Cluster', en: 'Clusters' }), to: '/clusters' }];
  return (
    <ReadPage title={t({ de: 'Cluster', en: 'Cluster' })} reading={reading} crumbs={crumbs}>
      {(cluster) => <Shown cluster={cluster} crumbs={crumbs} />}
    </ReadPage>
  );
}

function Shown({ cluster, crumbs }: { readonly cluster: Cluster; readonly crumbs: readonly Crumb[] }) {
  const { t } = useLanguage();
  const { name, contractId, contractNumber, contractState, customerId, customerName, network } = cluster;
  const { servers, missing } = cluster;
  const placeOf = usePlaceOf();
  return (
    <Page title={name} crumbs={crumbs} badge={<StateBadge of={states.contract} state={contractState} />}>
      <Missing cluster={cluster} />
      <Section title={t({ de: 'Der Cluster', en: 'The cluster' })}>
        <Facts facts={[
          placeOf(customerId) !== null && {
            term: t({ de: 'Kunde', en: 'Customer' }), value: <ThingLink id={customerId}>{customerName}</ThingLink>,
          },
          { term: t({ de: 'Vertrag', en: 'Contract' }), value: <ThingLink id={contractId}>{contractNumber}</ThingLink> },
          {
            term: t({ de: 'Privates Netz', en: 'Private network' }),
            value: network === null ? t({ de: 'keines', en: 'none' }) : <code>{network.cidr}</code>,
          },
          {
            term: t({ de: 'Zugang', en: 'Access' }),
            value: t({
              de: 'von außen per SSH, weitere Ports als Portweiterleitung je Server; zu den privaten Adressen per VPN',
              en: 'from outside by SSH, further ports as forwards of each server; to the private addresses by VPN',
            }),
          },
        ]} />
      </Section>
      <Section title={t({ de: 'Server', en: 'Servers' })} look="plain" actions={<AddNodes cluster={cluster} />}>
        <Table label={t({ de: 'Server', en: 'Servers' })} list={asList(servers)} rowKey={({ id }) => id}
          columns={useColumns()} empty={null} />
      </Section>
      {network !== null && missing < servers.length && <VpnAccesses networkId={network.id} />}
    </Page>
  );
}

/** With the last of its servers the term begins (A10.2); until then what is missing is said. */
function Missing({ cluster: { contractState, missing, servers } }: { readonly cluster: Cluster }) {
  const { t } = useLanguage();
  if (contractState !== 'awaiting_service') return null;
  const failed = servers.some(({ runState }) => runState === 'undone' || runState === 'stuck');
  return (
    <Notice tone={failed ? 'warn' : 'quiet'}>
      <p>{t({
        de: `Noch nicht vollständig: ${missing} von ${servers.length} Servern ${missing === 1 ? 'fehlt' : 'fehlen'}. Laufzeit und Abrechnung beginnen, wenn der letzte übergeben ist.`,
        en: `Not complete yet: ${missing} of ${servers.length} servers ${missing === 1 ? 'is' : 'are'} missing. Term and billing begin when the last is handed over.`,
      })}{failed && t({
        de: ' Ein Server konnte nicht bereitgestellt werden; der Anbieter ist benachrichtigt.',
        en: ' A server could not be provided; the provider has been told.',
      })}</p>
    </Notice>
  );
}

function useColumns(): Column<Server>[] {
  const { t } = useLanguage();
  return [
    {
      key: 'hostname', title: t({ de: 'Name', en: 'Name' }), isName: true,
      cell: ({ id, hostname }) => <Link to={`/servers/${id}`} look="quiet">{hostname}</Link>,
    },
    { key: 'role', title: t({ de: 'Aufgabe', en: 'Role' }), cell: ({ role }) => t(clusterRoles[role]) },
    {
      key: 'state', title: t({ de: 'Zustand', en: 'State' }),
      cell: ({ state, monitorState, handedOverAt, runId, runState }) => (
        <Row>
          {/* It runs before it is handed over: it is set up and tested. */}
          <StateBadge of={states.server} state={handedOverAt === null && state === 'running' ? 'creating' : state} />
          {state === 'running' && monitorState === 'down' && <StateBadge of={states.monitor} state="down" />}
          {handedOverAt === null && runId !== null && (runState === 'undone' || runState === 'stuck') && (
            <For permission="run:read"><ThingLink id={runId}>{t({ de: 'Vorgang', en: 'Run' })}</ThingLink></For>
          )}
        </Row>
      ),
    },
    { key: 'flavour', title: t({ de: 'Größe', en: 'Size' }), cell: ({ flavour }) => flavourTitle(flavour) },
    { key: 'public', title: t({ de: 'Adresse', en: 'Address' }), cell: ({ publicAddress }) => <Copyable text={publicAddress} /> },
    { key: 'private', title: t({ de: 'Im privaten Netz', en: 'In the private network' }), cell: ({ privateAddress }) => <code>{privateAddress}</code> },
  ];
}
