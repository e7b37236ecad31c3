import { useList } from '../../account/list.ts';
import { useMay } from '../../account/me.ts';
import type { RowOf } from '../../account/read.ts';
import { availabilityClasses, nameOf } from '../../account/things/kinds.ts';
import { flavourTitle } from '../../account/things/sizes.ts';
import { choicesOf, StateBadge, states } from '../../account/things/states.tsx';
import type { Text } from '../../../kernel/text.ts';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { Money } from '../../ui/values.tsx';
import { customerColumn } from '../parts/columns.tsx';
import { given } from '../parts/given.ts';

type Row = RowOf<'/api/v1/servers'>;

function columnsOf(t: (text: Text) => string, { isForAll, hasPrices }: {
  readonly isForAll: boolean; readonly hasPrices: boolean;
}): Column<Row>[] {
  return [
    {
      key: 'hostname', title: t({ de: 'Name', en: 'Name' }), isName: true, sort: 'hostname',
      cell: (row) => <Link to={`/servers/${row.id}`}>{row.hostname}</Link>,
    },
    ...(isForAll ? [customerColumn<Row>(t)] : []),
    {
      key: 'state', title: t({ de: 'Zustand', en: 'State' }), sort: 'state',
      cell: ({ state }) => <StateBadge of={states.server} state={state} />,
    },
    {
      key: 'monitor', title: t({ de: 'Überwachung', en: 'Monitor' }), sort: 'monitorState',
      cell: ({ monitorState, state }) => (monitorState === null || state === 'deleted'
        ? '–' : <StateBadge of={states.monitor} state={monitorState} />),
    },
    {
      key: 'address', title: t({ de: 'Adresse', en: 'Address' }), sort: 'address',
      cell: ({ address }) => <code className="figure">{address}</code>,
    },
    {
      key: 'flavour', title: t({ de: 'Größe und Klasse', en: 'Size and class' }), sort: 'flavour',
      cell: ({ flavour, availabilityClass }) => `${flavourTitle(flavour)}, ${nameOf(availabilityClasses, availabilityClass, t)}`,
    },
    ...(hasPrices ? [{
      key: 'monthlyNet', title: t({ de: 'im Monat', en: 'a month' }), sort: 'monthlyNet', align: 'end' as const,
      cell: ({ monthlyNet }: Row) => (monthlyNet === null ? '–' : <Money amount={monthlyNet} />),
    }] : []),
  ];
}

/** Servers of everybody within reach, or of one customer. */
export function ServerTable({ customerId }: { readonly customerId?: string }) {
  const { t } = useLanguage();
  const mayOffer = useMay('offer:make').allowed;
  const list = useList('/api/v1/servers', {
    takes: ['q', 'sort', 'state', 'monitorState', 'availabilityClass', 'live'],
    fixed: given({ customerId }),
  });
  const hasPrices = list.rows?.some(({ monthlyNet }) => monthlyNet !== null) ?? false;
  return (
    <Table label={t({ de: 'Server', en: 'Servers' })} list={list} rowKey={({ id }) => id} fileName="server"
      search={t({ de: 'Name, Adresse, Kunde', en: 'name, address, customer' })}
      columns={columnsOf(t, { isForAll: customerId === undefined, hasPrices })}
      filters={[
        {
          name: 'live', title: t({ de: 'Bestand', en: 'Existence' }),
          choices: [
            { value: 'true', label: t({ de: 'vorhanden', en: 'existing' }) },
            { value: 'false', label: t({ de: 'gelöscht', en: 'deleted' }) },
          ],
        },
        { name: 'state', title: t({ de: 'Zustand', en: 'State' }), choices: choicesOf(states.server, t) },
        { name: 'monitorState', title: t({ de: 'Überwachung', en: 'Monitor' }), choices: choicesOf(states.monitor, t) },
        { name: 'availabilityClass', title: t({ de: 'Klasse', en: 'Class' }), choices: choicesOf(availabilityClasses, t) },
      ]}
      empty={(
        <EmptyState title={t({ de: 'Noch kein Server', en: 'No server yet' })}
          action={mayOffer && (
            <Link to={customerId ? `/offers/new?customerId=${customerId}` : '/offers/new'} look="button">
              {t({ de: 'Angebot erstellen', en: 'Make an offer' })}
            </Link>
          )}>
          <p>{t({
            de: 'Ein Server entsteht, sobald ein Angebot beauftragt ist.',
            en: 'A server comes into being once an offer is ordered.',
          })}</p>
        </EmptyState>
      )} />
  );
}
