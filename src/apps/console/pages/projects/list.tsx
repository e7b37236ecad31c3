import { useList } from '../../../account/list.ts';
import { useMay } from '../../../account/me.ts';
import { choicesOf, StateBadge, states } from '../../../account/things/states.tsx';
import type { RowOf } from '../../../account/read.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { InstantText } from '../../../ui/values.tsx';
import { customerColumn } from '../../parts/columns.tsx';

type Project = RowOf<'/api/v1/projects'>;

/** Projects of the dedicated variant (C-5.2). */
export default function Projects() {
  const { t } = useLanguage();
  const may = useMay('project:manage');
  const list = useList('/api/v1/projects', { takes: ['q', 'state', 'sort'] });
  const begin = may.allowed
    ? <Link to="/projects/new" look="primary">{t({ de: 'Projekt anlegen', en: 'Add a project' })}</Link> : undefined;
  return (
    <Page title={t({ de: 'Projekte', en: 'Projects' })} actions={list.rows?.length ? begin : undefined}
      lead={t({ de: 'Was für einen Kunden allein aufgebaut wird (Ziff. 5.2), Paket für Paket bis zur Übergabe.', en: 'What is built for one customer alone (section 5.2), package by package until the handover.' })}>
      <Table label={t({ de: 'Projekte', en: 'Projects' })} list={list} rowKey={({ id }) => id} fileName="projekte"
        search={t({ de: 'Name, Nummer, Kunde', en: 'name, number, customer' })}
        filters={[{ name: 'state', title: t({ de: 'Zustand', en: 'State' }), choices: choicesOf(states.project, t) }]}
        columns={[
          {
            key: 'name', title: t({ de: 'Projekt', en: 'Project' }), isName: true, sort: 'name',
            cell: ({ id, name }) => <Link to={`/projects/${id}`}>{name}</Link>,
          },
          customerColumn<Project>(t),
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
          <EmptyState title={t({ de: 'Noch kein Projekt', en: 'No project yet' })} action={begin}>
            <p>{t({
              de: 'Bestellt ein Kunde eigene Hardware, führen Sie den Aufbau hier als Projekt.',
              en: 'When a customer orders hardware of its own, its building is a project here.',
            })}</p>
          </EmptyState>
        )} />
    </Page>
  );
}
