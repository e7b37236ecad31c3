import type { Text } from '../../../../kernel/text.ts';
import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useList } from '../../../account/list.ts';
import { useMay } from '../../../account/me.ts';
import { useRead, type Answer, type RowOf } from '../../../account/read.ts';
import { ReadPage } from '../../../account/things/reading.tsx';
import { choicesOf, StateBadge, states } from '../../../account/things/states.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState, Facts, Section } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { useParam } from '../../../ui/router/router.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { InstantText } from '../../../ui/values.tsx';

type Network = Answer<'/api/v1/networks/{id}'>;
type Address = RowOf<'/api/v1/addresses'>;

const purposes: Readonly<Record<Address['purpose'], Text>> = {
  primary: { de: 'eigene', en: 'its own' }, additional: { de: 'zusätzliche', en: 'additional' }, ipv6: { de: 'IPv6-Präfix', en: 'IPv6 prefix' },
};

/** A network: who holds which of its addresses, and until when one rests that nobody does. */
export default function NetworkPage() {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/networks/{id}', { params: { path: { id: useParam('id') } } });
  const crumbs = [{ title: t({ de: 'Netze', en: 'Networks' }), to: '/networks' }];
  return (
    <ReadPage title={t({ de: 'Netz', en: 'Network' })} reading={reading} crumbs={crumbs}>
      {(network) => (
        <Page title={network.network} crumbs={crumbs} actions={<Reserve network={network} />}>
          <Whose network={network} />
          <Addresses networkId={network.id} />
        </Page>
      )}
    </ReadPage>
  );
}

function Whose({ network: { gateway, used, reservedFor, reservedForName } }: { readonly network: Network }) {
  const { t } = useLanguage();
  return (
    <Section title={t({ de: 'Das Netz', en: 'The network' })}>
      <Facts facts={[
        { term: 'Gateway', value: <code>{gateway}</code> },
        {
          term: t({ de: 'Adressen bekommt', en: 'Addresses go to' }),
          value: reservedFor === null ? t({ de: 'wer bestellt', en: 'whoever orders' })
            : <Link to={`/customers/${reservedFor}`}>{reservedForName}</Link>,
        },
        { term: t({ de: 'Vergeben oder ruhend', en: 'Held or resting' }), value: used },
      ]} />
    </Section>
  );
}

/** Dedicated networks (C-3.4.3): only while nobody else holds an address of it. */
function Reserve({ network }: { readonly network: Network }) {
  const { t } = useLanguage();
  const may = useMay('network:change');
  const title = t({ de: 'Reservieren', en: 'Reserve' });
  return (
    <Dialog open={title} title={title} reason={may.reason}>
      {(close) => <ReserveForm network={network} close={close} />}
    </Dialog>
  );
}

function ReserveForm({ network: { id, reservedFor }, close }: {
  readonly network: Network; readonly close: () => void;
}) {
  const { t } = useLanguage();
  const customers = useRead('/api/v1/customers').data?.items ?? [];
  const reserve = useAction((wanted: string | null) => api.PUT('/api/v1/networks/{id}', {
    params: { path: { id }, header: { 'if-match': '*' } }, body: { reservedFor: wanted },
  }), { done: { de: 'Gespeichert.', en: 'Saved.' }, changes: ['/api/v1/networks', '/api/v1/networks/{id}'] });
  return (
    <Form key={customers.length} submit={t({ de: 'Speichern', en: 'Save' })}
      send={async (values) => {
        await reserve.run(values.optional('reservedFor') ?? null);
        close();
      }}>
      <Select name="reservedFor" isOptional label={t({ de: 'Nur für diesen Kunden (Dedicated)', en: 'For this customer only (dedicated)' })}
        value={reservedFor ?? ''} choices={customers.map((customer) => ({ value: customer.id, label: customer.name }))}
        hint={t({ de: 'Leer: für alle. Geht nur, solange kein anderer Kunde darin eine Adresse hat.', en: 'Empty: for everybody. Only while no other customer holds an address of it.' })} />
    </Form>
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
