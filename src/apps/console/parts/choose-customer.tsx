import { useList } from '../../account/list.ts';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState, Section } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Table } from '../../ui/table.tsx';

/** For whom something is made: leads to `to` with `?customerId=…`. */
export function ChooseCustomer({ to }: { readonly to: string }) {
  const { t } = useLanguage();
  const list = useList('/api/v1/customers', { takes: ['q', 'sort'] });
  return (
    <Section title={t({ de: 'Für wen?', en: 'For whom?' })} look="plain">
      <Table label={t({ de: 'Kunden', en: 'Customers' })} list={list} rowKey={({ id }) => id}
        search={t({ de: 'Name, Nummer, Ort', en: 'name, number, city' })}
        columns={[
          {
            key: 'name', title: t({ de: 'Name', en: 'Name' }), isName: true, sort: 'name',
            cell: ({ id, name }) => <Link to={`${to}?customerId=${id}`}>{name}</Link>,
          },
          { key: 'number', title: t({ de: 'Nummer', en: 'Number' }), cell: ({ customerNumber }) => customerNumber ?? '–' },
          { key: 'city', title: t({ de: 'Ort', en: 'City' }), sort: 'city', cell: ({ city }) => city },
        ]}
        empty={(
          <EmptyState title={t({ de: 'Noch kein Kunde', en: 'No customer yet' })}
            action={<Link to="/customers/new" look="primary">{t({ de: 'Kunden aufnehmen', en: 'Register a customer' })}</Link>} />
        )} />
    </Section>
  );
}
