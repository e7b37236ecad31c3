import { useList } from '../../account/list.ts';
import type { RowOf } from '../../account/read.ts';
import { choicesOf, StateBadge, states } from '../../account/things/states.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { DateText, Money } from '../../ui/values.tsx';
import { customerColumn } from '../parts/columns.tsx';
import { given } from '../parts/given.ts';

type Row = RowOf<'/api/v1/contracts'>;

/** Contracts of everybody within reach, or of one customer. */
export function ContractTable({ customerId }: { readonly customerId?: string }) {
  const { t } = useLanguage();
  const list = useList('/api/v1/contracts', {
    takes: ['q', 'sort', 'state'], fixed: given({ customerId }),
  });
  const columns: Column<Row>[] = [
    { key: 'number', title: t({ de: 'Nummer', en: 'Number' }), isName: true, sort: 'number', cell: (row) => <Link to={`/contracts/${row.id}`}>{row.number}</Link> },
    ...(customerId === undefined ? [customerColumn<Row>(t)] : []),
    { key: 'hostname', title: t({ de: 'Server', en: 'Server' }), sort: 'hostname', cell: ({ hostname }) => hostname },
    { key: 'state', title: t({ de: 'Zustand', en: 'State' }), sort: 'state', cell: ({ state }) => <StateBadge of={states.contract} state={state} /> },
    {
      key: 'startsOn', title: t({ de: 'seit', en: 'since' }), sort: 'startsOn',
      cell: ({ startsOn }) => (startsOn === null ? '–' : <DateText date={startsOn} />),
    },
    {
      key: 'endsOn', title: t({ de: 'endet', en: 'ends' }), sort: 'endsOn',
      cell: ({ endsOn }) => (endsOn === null ? '–' : <DateText date={endsOn} />),
    },
    { key: 'monthlyNet', title: t({ de: 'im Monat', en: 'a month' }), align: 'end', cell: ({ monthlyNet }) => <Money amount={monthlyNet} /> },
  ];
  return (
    <Table label={t({ de: 'Verträge', en: 'Contracts' })} list={list} rowKey={({ id }) => id} columns={columns} fileName="vertraege"
      search={t({ de: 'Nummer, Kunde, Server', en: 'number, customer, server' })}
      filters={[{ name: 'state', title: t({ de: 'Zustand', en: 'State' }), choices: choicesOf(states.contract, t) }]}
      empty={(
        <EmptyState title={t({ de: 'Noch kein Vertrag', en: 'No contract yet' })}>
          <p>{t({ de: 'Ein Vertrag entsteht mit dem Auftrag zu einem Angebot.', en: 'A contract is made by the order of an offer.' })}</p>
        </EmptyState>
      )} />
  );
}
