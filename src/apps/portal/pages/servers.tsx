import { useList } from '../../account/list.ts';
import { useMay } from '../../account/me.ts';
import type { RowOf } from '../../account/read.ts';
import { availabilityClasses, nameOf } from '../../account/things/kinds.ts';
import { flavourTitle, sizeInWords } from '../../account/things/sizes.ts';
import { choicesOf, StateBadge, states } from '../../account/things/states.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState, Row } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { useSearch } from '../../ui/router/router.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { Copyable, Money } from '../../ui/values.tsx';
import { forCustomer, type Customer } from '../customer.tsx';

type Server = RowOf<'/api/v1/servers'>;

export default forCustomer(Servers);

function Servers({ customer }: { readonly customer: Customer }) {
  const { t } = useLanguage();
  const [search] = useSearch();
  const mayOrder = useMay('order:place').allowed;
  // Deleted servers are history: shown to those who ask for them.
  const fixed = { customerId: customer.id, ...(search.has('state') ? {} : { live: 'true' as const }) };
  const list = useList('/api/v1/servers', { takes: ['q', 'state', 'monitorState', 'availabilityClass', 'sort'], fixed });
  const order = mayOrder
    ? <Link to="/order" look="primary">{t({ de: 'Server bestellen', en: 'Order a server' })}</Link> : undefined;
  return (
    <Page title={t({ de: 'Server', en: 'Servers' })} actions={list.rows?.length ? order : undefined}>
      <Table
        label={t({ de: 'Server', en: 'Servers' })} list={list} rowKey={({ id }) => id} columns={useColumns()}
        search={t({ de: 'Name oder Adresse', en: 'name or address' })}
        filters={[
          { name: 'state', title: t({ de: 'Zustand', en: 'State' }), choices: choicesOf(states.server, t) },
          { name: 'monitorState', title: t({ de: 'Erreichbarkeit', en: 'Reachability' }), choices: choicesOf(states.monitor, t) },
          { name: 'availabilityClass', title: t({ de: 'Klasse', en: 'Class' }), choices: choicesOf(availabilityClasses, t) },
        ]}
        empty={(
          <EmptyState title={t({ de: 'Noch kein Server', en: 'No server yet' })} action={order}>
            <p>{t({
              de: 'Größe wählen, Schlüssel einfügen, bestellen: In wenigen Minuten läuft Ihr erster Server.',
              en: 'Choose a size, paste a key, order: your first server runs in a few minutes.',
            })}</p>
          </EmptyState>
        )}
      />
    </Page>
  );
}

function useColumns(): Column<Server>[] {
  const { t, language } = useLanguage();
  return [
    {
      key: 'hostname', title: t({ de: 'Name', en: 'Name' }), sort: 'hostname', isName: true,
      cell: ({ id, hostname }) => <Link to={`/servers/${id}`} look="quiet">{hostname}</Link>,
    },
    {
      key: 'state', title: t({ de: 'Zustand', en: 'State' }), sort: 'state',
      cell: ({ state, monitorState }) => (
        <Row>
          <StateBadge of={states.server} state={state} />
          {state === 'running' && monitorState === 'down' && <StateBadge of={states.monitor} state="down" />}
        </Row>
      ),
    },
    {
      key: 'flavour', title: t({ de: 'Größe', en: 'Size' }), sort: 'flavour',
      cell: (row) => <>{flavourTitle(row.flavour)} <span className="field-hint">{sizeInWords(row, language)}</span></>,
    },
    {
      key: 'address', title: t({ de: 'Adresse', en: 'Address' }), sort: 'address',
      cell: ({ address }) => <Copyable text={address} />,
    },
    {
      key: 'class', title: t({ de: 'Verfügbarkeit', en: 'Availability' }),
      cell: ({ availabilityClass }) => nameOf(availabilityClasses, availabilityClass, t),
    },
    {
      key: 'monthlyNet', title: t({ de: 'Monatlich netto', en: 'Monthly net' }), sort: 'monthlyNet', align: 'end',
      cell: ({ monthlyNet }) => (monthlyNet === null ? '–' : <Money amount={monthlyNet} />),
    },
  ];
}
