import { useList } from '../../../account/list.ts';
import { nameOf } from '../../../account/things/kinds.ts';
import { choicesOf, StateBadge } from '../../../account/things/states.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { InstantText } from '../../../ui/values.tsx';
import { ByActor } from '../../parts/actor.tsx';
import { approvalStates, operationNames } from '../../parts/words.ts';

/** What waits for a second person, and what became of it. */
export default function Approvals() {
  const { t } = useLanguage();
  const list = useList('/api/v1/approvals', { takes: ['q', 'sort', 'state'] });
  return (
    <Page title={t({ de: 'Freigaben', en: 'Approvals' })}
      lead={t({
        de: 'Vier Augen: Was hier steht, geschieht erst, wenn eine zweite Person zustimmt.',
        en: 'Four eyes: what stands here is done only when a second person agrees.',
      })}>
      <Table label={t({ de: 'Freigaben', en: 'Approvals' })} list={list} rowKey={({ id }) => id} fileName="freigaben"
        search={t({ de: 'Vorgang, Grund', en: 'operation, reason' })}
        columns={[
          {
            key: 'operation', title: t({ de: 'Was', en: 'What' }), isName: true,
            cell: ({ id, operation }) => <Link to={`/approvals/${id}`}>{nameOf(operationNames, operation, t)}</Link>,
          },
          { key: 'state', title: t({ de: 'Zustand', en: 'State' }), cell: ({ state }) => <StateBadge of={approvalStates} state={state} /> },
          { key: 'requestedBy', title: t({ de: 'erbeten von', en: 'asked by' }), cell: ({ requestedBy }) => <ByActor actor={requestedBy} /> },
          { key: 'createdAt', title: t({ de: 'am', en: 'on' }), sort: 'createdAt', cell: ({ createdAt }) => <InstantText at={createdAt} /> },
          { key: 'expiresAt', title: t({ de: 'verfällt', en: 'expires' }), sort: 'expiresAt', cell: ({ expiresAt }) => <InstantText at={expiresAt} /> },
          { key: 'reason', title: t({ de: 'Warum zwei', en: 'Why two' }), cell: ({ reason }) => reason },
        ]}
        filters={[{ name: 'state', title: t({ de: 'Zustand', en: 'State' }), choices: choicesOf(approvalStates, t) }]}
        empty={(
          <EmptyState title={t({ de: 'Nichts wartet', en: 'Nothing waits' })}>
            <p>{t({
              de: 'Hierher kommt, was zwei Personen braucht: neue Bankverbindung, Löschung eines Kunden, Löschsperren.',
              en: 'Here comes what needs two people: new bank details, deletion of a customer, legal holds.',
            })}</p>
          </EmptyState>
        )} />
    </Page>
  );
}
