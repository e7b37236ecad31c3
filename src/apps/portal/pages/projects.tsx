import { useList } from '../../account/list.ts';
import { choicesOf, StateBadge, states } from '../../account/things/states.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { InstantText } from '../../ui/values.tsx';
import { forCustomer, type Customer } from '../customer.tsx';

export default forCustomer(Projects);

/** What is built for this customer alone (C-5.2). */
function Projects({ customer }: { readonly customer: Customer }) {
  const { t } = useLanguage();
  const list = useList('/api/v1/projects', { takes: ['q', 'state', 'sort'], fixed: { customerId: customer.id } });
  return (
    <Page title={t({ de: 'Projekte', en: 'Projects' })}
      lead={t({ de: 'Was wir eigens für Sie aufbauen, Schritt für Schritt bis zur Übergabe.', en: 'What we build for you alone, step by step until the handover.' })}>
      <Table label={t({ de: 'Projekte', en: 'Projects' })} list={list} rowKey={({ id }) => id}
        search={t({ de: 'Name, Nummer', en: 'name, number' })}
        filters={[{ name: 'state', title: t({ de: 'Zustand', en: 'State' }), choices: choicesOf(states.project, t) }]}
        columns={[
          {
            key: 'name', title: t({ de: 'Projekt', en: 'Project' }), isName: true, sort: 'name',
            cell: ({ id, name }) => <Link to={`/projects/${id}`}>{name}</Link>,
          },
          { key: 'number', title: t({ de: 'Nummer', en: 'Number' }), sort: 'number', cell: ({ number }) => number },
          {
            key: 'state', title: t({ de: 'Zustand', en: 'State' }), sort: 'state',
            cell: ({ state }) => <StateBadge of={states.project} state={state} />,
          },
          {
            key: 'accepted', title: t({ de: 'Abgenommen', en: 'Accepted' }),
            cell: ({ accepted, packages }) => t({ de: `${accepted} von ${packages}`, en: `${accepted} of ${packages}` }),
          },
          {
            key: 'handedOverAt', title: t({ de: 'Übergeben', en: 'Handed over' }),
            cell: ({ handedOverAt }) => (handedOverAt === null ? '–' : <InstantText at={handedOverAt} />),
          },
        ]}
        empty={(
          <EmptyState title={t({ de: 'Kein Projekt', en: 'No project' })}>
            <p>{t({
              de: 'Bauen wir für Sie eigene Hardware auf (Variante Dedicated), verfolgen Sie es hier und nehmen jedes Arbeitspaket ab.',
              en: 'If we build hardware of your own (the dedicated variant), you follow it here and accept each work package.',
            })}</p>
          </EmptyState>
        )} />
    </Page>
  );
}
