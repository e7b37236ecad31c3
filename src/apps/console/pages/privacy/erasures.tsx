import { useList } from '../../../account/list.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState } from '../../../ui/layout.tsx';
import { Page } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { InstantText } from '../../../ui/values.tsx';
import { Kept } from '../../parts/kept.tsx';

function totalOf(erased: Readonly<Record<string, number>>): number {
  return Object.values(erased).reduce((sum, count) => sum + count, 0);
}

/** Who was erased, why, and what the law keeps nevertheless (Art. 17 GDPR). */
export default function Erasures() {
  const { t } = useLanguage();
  const list = useList('/api/v1/erasures', { takes: ['q', 'sort'] });
  return (
    <Page title={t({ de: 'Gelöschte Personen', en: 'Erased persons' })}
      lead={t({
        de: 'Gelöscht wird auf der Seite des Kunden unter „Datenschutz“. Hier steht, was geschah und was das Gesetz aufbewahrt.',
        en: 'Erasing is done on the customer’s page under “Privacy”. Here is what was done and what the law keeps.',
      })}>
      <Table label={t({ de: 'Löschungen', en: 'Erasures' })} list={list} rowKey={({ id }) => id} fileName="geloeschte-personen"
        search={t({ de: 'Kennung', en: 'id' })}
        columns={[
          { key: 'subjectId', title: t({ de: 'Person', en: 'Person' }), isName: true, cell: ({ subjectId }) => <code>{subjectId}</code> },
          { key: 'doneAt', title: t({ de: 'gelöscht', en: 'erased' }), sort: 'doneAt', cell: ({ doneAt }) => <InstantText at={doneAt} /> },
          { key: 'reason', title: t({ de: 'Grund', en: 'Reason' }), cell: ({ reason }) => reason },
          { key: 'erased', title: t({ de: 'Stellen', en: 'Places' }), align: 'end', cell: ({ erased }) => totalOf(erased) },
          {
            key: 'kept', title: t({ de: 'Aufbewahrt', en: 'Kept' }),
            cell: ({ kept }) => (
              <Dialog look="quiet" open={t({ de: 'Zeigen', en: 'Show' })} title={t({ de: 'Was bleibt', en: 'What stays' })}>
                {() => <Kept kept={kept} />}
              </Dialog>
            ),
          },
        ]}
        empty={<EmptyState title={t({ de: 'Noch niemand', en: 'Nobody yet' })} />} />
    </Page>
  );
}
