import type { Text } from '../../../../kernel/text.ts';
import { useList } from '../../../account/list.ts';
import { useRead, type RowOf } from '../../../account/read.ts';
import { ReadPage } from '../../../account/things/reading.tsx';
import { choicesOf, StateBadge, states } from '../../../account/things/states.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { useParam } from '../../../ui/router/router.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { InstantText } from '../../../ui/values.tsx';

type Address = RowOf<'/api/v1/addresses'>;

const purposes: Readonly<Record<Address['purpose'], Text>> = {
  primary: { de: 'eigene', en: 'its own' }, additional: { de: 'zusätzliche', en: 'additional' }, ipv6: { de: 'IPv6-Präfix', en: 'IPv6 prefix' },
};

/** A network: who holds which of its addresses, and until when one rests that nobody does. */
export default function Network() {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/networks/{id}', { params: { path: { id: useParam('id') } } });
  const crumbs = [{ title: t({ de: 'Netze', en: 'Networks' }), to: '/networks' }];
  return (
    <ReadPage title={t({ de: 'Netz', en: 'Network' })} reading={reading} crumbs={crumbs}>
      {({ id, network }) => <Page title={network} crumbs={crumbs}><Addresses networkId={id} /></Page>}
    </ReadPage>
  );
}

function Addresses({ networkId }: { readonly networkId: string }) {
  const { t } = useLanguage();
  const list = useList('/api/v1/addresses', { fixed: { networkId }, takes: ['q', 'sort', 'state'] });
  return (
    <Table label={t({ de: 'Adressen', en: 'Addresses' })} list={list} rowKey={({ id }) => id} fileName="adressen"
      search={t({ de: 'Adresse, Server, Kunde', en: 'address, server, customer' })} columns={columnsOf(t)}
      filters={[{ name: 'state', title: t({ de: 'Zustand', en: 'State' }), choices: choicesOf(states.address, t) }]}
      empty={(
        <EmptyState title={t({ de: 'Alle Adressen sind frei', en: 'All addresses are free' })}>
          <p>{t({ de: 'Hier steht, was vergeben ist oder ruht.', en: 'What is held or rests stands here.' })}</p>
        </EmptyState>
      )} />
  );
}

function columnsOf(t: (text: Text) => string): Column<Address>[] {
  return [
    {
      key: 'address', title: t({ de: 'Adresse', en: 'Address' }), isName: true, sort: 'address',
      cell: ({ block }) => <code className="figure">{block.replace(/\/(32|128)$/, '')}</code>,
    },
    { key: 'purpose', title: t({ de: 'Art', en: 'Kind' }), cell: ({ purpose }) => t(purposes[purpose]) },
    {
      key: 'customer', title: t({ de: 'Kunde', en: 'Customer' }), sort: 'customerName',
      cell: ({ customerId, customerName }) => <Link to={`/customers/${customerId}`}>{customerName}</Link>,
    },
    {
      key: 'server', title: 'Server', sort: 'hostname',
      cell: ({ serverId, hostname }) => (serverId === null ? '–' : <Link to={`/servers/${serverId}`}>{hostname}</Link>),
    },
    { key: 'state', title: t({ de: 'Zustand', en: 'State' }), sort: 'state', cell: ({ state }) => <StateBadge of={states.address} state={state} /> },
    {
      key: 'freeFrom', title: t({ de: 'wieder frei ab', en: 'free again from' }),
      cell: ({ freeFrom }) => (freeFrom === null ? '–' : <InstantText at={freeFrom} />),
    },
  ];
}
