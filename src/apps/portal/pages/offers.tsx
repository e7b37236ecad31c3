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

type Offer = RowOf<'/api/v1/offers'>;

export default forCustomer(Offers);

function Offers({ customer }: { readonly customer: Customer }) {
  const { t } = useLanguage();
  const mayOrder = useMay('order:place').allowed;
  const list = useList('/api/v1/offers', { takes: ['q', 'state', 'sort'], fixed: { customerId: customer.id } });
  return (
    <Page title={t({ de: 'Angebote', en: 'Offers' })}>
      <Table label={t({ de: 'Angebote', en: 'Offers' })} list={list} rowKey={({ id }) => id} columns={useColumns()}
        search={t({ de: 'Nummer', en: 'number' })}
        filters={[{ name: 'state', title: t({ de: 'Zustand', en: 'State' }), choices: choicesOf(states.offer, t) }]}
        empty={(
          <EmptyState title={t({ de: 'Kein Angebot', en: 'No offers' })}
            action={mayOrder ? <Link to="/order" look="primary">{t({ de: 'Server bestellen', en: 'Order a server' })}</Link> : undefined}>
            <p>{t({
              de: 'Hier stehen Angebote, die wir Ihnen machen. Zu den Listenpreisen bestellen Sie auch ohne Angebot.',
              en: 'Offers we make you are shown here. At list prices you can order without one.',
            })}</p>
          </EmptyState>
        )} />
    </Page>
  );
}

function useColumns(): Column<Offer>[] {
  const { t } = useLanguage();
  return [
    {
      key: 'number', title: t({ de: 'Angebot', en: 'Offer' }), sort: 'number', isName: true,
      cell: ({ id, number }) => <Link to={`/offers/${id}`} look="quiet">{number}</Link>,
    },
    {
      key: 'state', title: t({ de: 'Zustand', en: 'State' }), sort: 'state',
      cell: ({ state }) => <StateBadge of={states.offer} state={state} />,
    },
    {
      key: 'offeredOn', title: t({ de: 'Vom', en: 'Made' }), sort: 'offeredOn',
      cell: ({ offeredOn }) => <DateText date={offeredOn} />,
    },
    {
      key: 'bindingUntil', title: t({ de: 'Gilt bis', en: 'Binding until' }), sort: 'bindingUntil',
      cell: ({ bindingUntil }) => (bindingUntil === null
        ? t({ de: 'unverbindlich', en: 'not binding' }) : <DateText date={bindingUntil} />),
    },
    {
      key: 'monthlyNet', title: t({ de: 'Monatlich netto', en: 'Monthly net' }), align: 'end',
      cell: ({ monthlyNet }) => <Money amount={monthlyNet} />,
    },
    {
      key: 'setupNet', title: t({ de: 'Einrichtung netto', en: 'Setup net' }), align: 'end',
      cell: ({ setupNet }) => <Money amount={setupNet} />,
    },
  ];
}
