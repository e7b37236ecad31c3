import { useList } from '../../account/list.ts';
import { useMay } from '../../account/me.ts';
import type { RowOf } from '../../account/read.ts';
import { choicesOf, StateBadge, states } from '../../account/things/states.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { DateText, Money } from '../../ui/values.tsx';
import { forCustomer, type Customer } from '../customer.tsx';

type Contract = RowOf<'/api/v1/contracts'>;

export default forCustomer(Contracts);

function Contracts({ customer }: { readonly customer: Customer }) {
  const { t } = useLanguage();
  const mayOrder = useMay('order:place').allowed;
  const list = useList('/api/v1/contracts', { takes: ['q', 'state', 'sort'], fixed: { customerId: customer.id } });
  return (
    <Page title={t({ de: 'Verträge', en: 'Contracts' })}>
      <Table label={t({ de: 'Verträge', en: 'Contracts' })} list={list} rowKey={({ id }) => id} columns={useColumns()}
        search={t({ de: 'Nummer oder Server', en: 'number or server' })}
        filters={[{ name: 'state', title: t({ de: 'Zustand', en: 'State' }), choices: choicesOf(states.contract, t) }]}
        empty={(
          <EmptyState title={t({ de: 'Noch kein Vertrag', en: 'No contract yet' })}
            action={mayOrder ? <Link to="/order" look="primary">{t({ de: 'Server bestellen', en: 'Order a server' })}</Link> : undefined}>
            <p>{t({
              de: 'Mit Ihrer ersten Bestellung entsteht ein Vertrag; hier stehen dann seine Preise und Fristen.',
              en: 'Your first order makes a contract; its prices and dates are then shown here.',
            })}</p>
          </EmptyState>
        )} />
    </Page>
  );
}

function useColumns(): Column<Contract>[] {
  const { t } = useLanguage();
  return [
    {
      key: 'number', title: t({ de: 'Vertrag', en: 'Contract' }), sort: 'number', isName: true,
      cell: ({ id, number }) => <Link to={`/contracts/${id}`} look="quiet">{number}</Link>,
    },
    { key: 'hostname', title: t({ de: 'Server', en: 'Server' }), sort: 'hostname', cell: ({ hostname }) => hostname },
    {
      key: 'state', title: t({ de: 'Zustand', en: 'State' }), sort: 'state',
      cell: ({ state }) => <StateBadge of={states.contract} state={state} />,
    },
    {
      key: 'startsOn', title: t({ de: 'Beginn', en: 'Start' }), sort: 'startsOn',
      cell: ({ startsOn }) => (startsOn === null ? '–' : <DateText date={startsOn} />),
    },
    {
      key: 'endsOn', title: t({ de: 'Ende', en: 'End' }), sort: 'endsOn',
      cell: ({ endsOn }) => (endsOn === null ? '–' : <DateText date={endsOn} />),
    },
    {
      key: 'monthlyNet', title: t({ de: 'Monatlich netto', en: 'Monthly net' }), align: 'end',
      cell: ({ monthlyNet }) => <Money amount={monthlyNet} />,
    },
  ];
}
