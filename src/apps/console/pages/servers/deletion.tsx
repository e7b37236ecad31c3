import { useRead, type Answer } from '../../../account/read.ts';
import { asList } from '../../../account/things/as-list.ts';
import { nameOf } from '../../../account/things/kinds.ts';
import { For, ReadPage } from '../../../account/things/reading.tsx';
import { StateBadge, states } from '../../../account/things/states.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState, Facts, Section } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { useParam } from '../../../ui/router/router.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateText, InstantText } from '../../../ui/values.tsx';
import { deletedThings } from '../../parts/words.ts';
import { DocumentTable } from '../../tables/documents.tsx';

/** What was deleted and how its absence was seen (D5 (1)). */
export default function OneDeletion() {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/deletions/{id}', { params: { path: { id: useParam('id') } } });
  return (
    <ReadPage title={t({ de: 'Löschung', en: 'Deletion' })} reading={reading}>
      {(deletion) => (
        <Page title={t({ de: 'Löschung', en: 'Deletion' })} badge={<StateBadge of={states.deletion} state={deletion.state} />}
          crumbs={[{ title: t({ de: 'Löschungen', en: 'Deletions' }), to: '/deletions' }]}>
          <Section title={t({ de: 'Angaben', en: 'Facts' })}>
            <Facts facts={[
              { term: t({ de: 'Vertrag', en: 'Contract' }), value: <Link to={`/contracts/${deletion.contractId}`}>{t({ de: 'Zum Vertrag', en: 'To the contract' })}</Link> },
              { term: t({ de: 'Löschtag', en: 'Day of deletion' }), value: <DateText date={deletion.deleteOn} isLong /> },
              deletion.provedAt !== null && { term: t({ de: 'nachgewiesen', en: 'proved' }), value: <InstantText at={deletion.provedAt} /> },
            ]} />
          </Section>
          <Things items={deletion.items} />
          <For permission="document:read">
            <Section title={t({ de: 'Bescheinigung', en: 'Certificate' })} look="plain"><DocumentTable subjectId={deletion.contractId} kind="deletion-certificate" /></Section>
          </For>
        </Page>
      )}
    </ReadPage>
  );
}

function Things({ items }: { readonly items: Answer<'/api/v1/deletions/{id}'>['items'] }) {
  const { t } = useLanguage();
  return (
    <Section title={t({ de: 'Gelöschtes', en: 'What was deleted' })} look="plain">
      <Table label={t({ de: 'Gelöschtes', en: 'What was deleted' })} list={asList(items)} rowKey={({ id }) => id}
        columns={[
          { key: 'id', title: t({ de: 'Kennung', en: 'Id' }), isName: true, cell: ({ id }) => <code>{id}</code> },
          {
            key: 'kind', title: t({ de: 'Art', en: 'Kind' }),
            cell: ({ kind }) => <span className="figure">{nameOf(deletedThings, kind, t)}</span>,
          },
          { key: 'deletedAt', title: t({ de: 'gelöscht', en: 'deleted' }), cell: ({ deletedAt }) => <InstantText at={deletedAt} /> },
          { key: 'proof', title: t({ de: 'Nachweis', en: 'Proof' }), cell: ({ proof }) => proof },
        ]}
        empty={(
          <EmptyState title={t({ de: 'Noch nichts gelöscht', en: 'Nothing deleted yet' })}>
            <p>{t({ de: 'Die Löschung läuft am Löschtag von selbst.', en: 'The deletion runs by itself on its day.' })}</p>
          </EmptyState>
        )} />
    </Section>
  );
}
