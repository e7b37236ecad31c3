import { useList } from '../../account/list.ts';
import { choicesOf, StateBadge, states } from '../../account/things/states.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Table } from '../../ui/table.tsx';
import { InstantText, Money } from '../../ui/values.tsx';

/** Orders, each with the contract it made: an order is accepted with its confirmation (A2 (3) and (5)). */
export function OrderTable() {
  const { t } = useLanguage();
  const list = useList('/api/v1/contracts', { takes: ['q', 'sort', 'state'] });
  return (
    <Table label={t({ de: 'Aufträge', en: 'Orders' })} list={list} rowKey={({ id }) => id} fileName="auftraege"
      search={t({ de: 'Nummer, Kunde, Server', en: 'number, customer, server' })}
      columns={[
        { key: 'orderNumber', title: t({ de: 'Auftrag', en: 'Order' }), isName: true, cell: (row) => <Link to={`/contracts/${row.id}`}>{row.orderNumber}</Link> },
        { key: 'orderedAt', title: t({ de: 'eingegangen', en: 'received' }), sort: 'createdAt', cell: ({ orderedAt }) => <InstantText at={orderedAt} /> },
        { key: 'customer', title: t({ de: 'Kunde', en: 'Customer' }), sort: 'customerName', cell: (row) => <Link to={`/customers/${row.customerId}`} look="quiet">{row.customerName}</Link> },
        { key: 'hostname', title: t({ de: 'Server', en: 'Server' }), sort: 'hostname', cell: ({ hostname }) => hostname },
        { key: 'number', title: t({ de: 'Vertrag', en: 'Contract' }), sort: 'number', cell: ({ number }) => number },
        {
          key: 'state', title: t({ de: 'Zustand', en: 'State' }), sort: 'state',
          cell: ({ state }) => <StateBadge of={states.contract} state={state} />,
        },
        { key: 'monthlyNet', title: t({ de: 'im Monat', en: 'a month' }), align: 'end', cell: ({ monthlyNet }) => <Money amount={monthlyNet} /> },
      ]}
      filters={[{ name: 'state', title: t({ de: 'Zustand', en: 'State' }), choices: choicesOf(states.contract, t) }]}
      empty={(
        <EmptyState title={t({ de: 'Noch kein Auftrag', en: 'No order yet' })}
          action={<Link to="/offers?state=open" look="button">{t({ de: 'Offene Angebote', en: 'Open offers' })}</Link>}>
          <p>{t({ de: 'Kommt ein Auftrag per E-Mail oder Brief, nehmen Sie ihn auf der Seite des Angebots an.', en: 'When an order comes by mail or letter, take it on the offer’s page.' })}</p>
        </EmptyState>
      )} />
  );
}
