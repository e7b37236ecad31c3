import { useList } from '../../../account/list.ts';
import { useMe } from '../../../account/me.ts';
import { For } from '../../../account/things/reading.tsx';
import { dateOf } from '../../../ui/format.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateText } from '../../../ui/values.tsx';

export default function Customers() {
  const { t } = useLanguage();
  const { organisations, provider } = useMe();
  // The provider's own people see every organisation, so for them nobody means the provider; others may not see whom.
  const unnamed = organisations.some(({ kind }) => kind === 'provider') ? provider : '–';
  const list = useList('/api/v1/customers', { takes: ['q', 'sort', 'sellerId', 'operatorId'] });
  const register = (
    <For permission="customer:register">
      <Link to="/customers/new" look="primary">{t({ de: 'Kunden aufnehmen', en: 'Register a customer' })}</Link>
    </For>
  );
  return (
    <Page title={t({ de: 'Kunden', en: 'Customers' })} actions={register}>
      <Table label={t({ de: 'Kunden', en: 'Customers' })} list={list} rowKey={({ id }) => id} fileName="kunden"
        search={t({ de: 'Name, Nummer, Ort, E-Mail', en: 'name, number, city, e-mail' })}
        columns={[
          {
            key: 'name', title: t({ de: 'Name', en: 'Name' }), isName: true, sort: 'name',
            cell: ({ id, name }) => <Link to={`/customers/${id}`}>{name}</Link>,
          },
          {
            key: 'customerNumber', title: t({ de: 'Nummer', en: 'Number' }), sort: 'customerNumber',
            cell: ({ customerNumber }) => <span className="figure">{customerNumber ?? '–'}</span>,
          },
          { key: 'city', title: t({ de: 'Ort', en: 'City' }), sort: 'city', cell: ({ city }) => city },
          {
            key: 'sellerName', title: t({ de: 'Vertragspartner', en: 'Seller' }), sort: 'sellerName',
            cell: ({ sellerName }) => sellerName ?? unnamed,
          },
          {
            key: 'operatorName', title: t({ de: 'Betreiber', en: 'Operator' }),
            cell: ({ operatorName }) => operatorName ?? unnamed,
          },
          { key: 'servers', title: t({ de: 'Server', en: 'Servers' }), align: 'end', cell: ({ servers }) => servers },
          {
            key: 'createdAt', title: t({ de: 'Kunde seit', en: 'since' }), sort: 'createdAt',
            cell: ({ createdAt }) => <DateText date={dateOf(createdAt)} />,
          },
        ]}
        empty={(
          <EmptyState title={t({ de: 'Noch kein Kunde', en: 'No customer yet' })} action={register}>
            <p>{t({
              de: 'Nehmen Sie den ersten auf, benennen Sie einen Ansprechpartner und erstellen Sie ein Angebot.',
              en: 'Register the first, name a contact and make an offer.',
            })}</p>
          </EmptyState>
        )} />
    </Page>
  );
}
