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

type Row = RowOf<'/api/v1/offers'>;

/** Offers of everybody within reach, or of one customer. */
export function OfferTable({ customerId }: { readonly customerId?: string }) {
  const { t } = useLanguage();
  const list = useList('/api/v1/offers', {
    takes: ['q', 'sort', 'state', 'binding'], fixed: given({ customerId }),
  });
  const columns: Column<Row>[] = [
    { key: 'number', title: t({ de: 'Nummer', en: 'Number' }), isName: true, sort: 'number', cell: (row) => <Link to={`/offers/${row.id}`}>{row.number}</Link> },
    ...(customerId === undefined ? [customerColumn<Row>(t)] : []),
    { key: 'state', title: t({ de: 'Zustand', en: 'State' }), sort: 'state', cell: ({ state }) => <StateBadge of={states.offer} state={state} /> },
    { key: 'offeredOn', title: t({ de: 'vom', en: 'dated' }), sort: 'offeredOn', cell: ({ offeredOn }) => <DateText date={offeredOn} /> },
    {
      key: 'bindingUntil', title: t({ de: 'bindet bis', en: 'binds until' }), sort: 'bindingUntil',
      cell: ({ bindingUntil }) => (bindingUntil === null ? t({ de: 'unverbindlich', en: 'not binding' }) : <DateText date={bindingUntil} />),
    },
    { key: 'contact', title: t({ de: 'an', en: 'to' }), cell: ({ contactName }) => contactName },
    { key: 'monthlyNet', title: t({ de: 'im Monat', en: 'a month' }), align: 'end', cell: ({ monthlyNet }) => <Money amount={monthlyNet} /> },
  ];
  return (
    <Table label={t({ de: 'Angebote', en: 'Offers' })} list={list} rowKey={({ id }) => id} columns={columns} fileName="angebote"
      search={t({ de: 'Nummer, Kunde', en: 'number, customer' })}
      filters={[
        { name: 'state', title: t({ de: 'Zustand', en: 'State' }), choices: choicesOf(states.offer, t) },
        {
          name: 'binding', title: t({ de: 'Bindung', en: 'Binding' }),
          choices: [{ value: 'true', label: t({ de: 'verbindlich', en: 'binding' }) }, { value: 'false', label: t({ de: 'unverbindlich', en: 'not binding' }) }],
        },
      ]}
      empty={(
        <EmptyState title={t({ de: 'Noch kein Angebot', en: 'No offer yet' })}
          action={<Link to={customerId ? `/offers/new?customerId=${customerId}` : '/offers/new'} look="primary">{t({ de: 'Angebot erstellen', en: 'Make an offer' })}</Link>} />
      )} />
  );
}
