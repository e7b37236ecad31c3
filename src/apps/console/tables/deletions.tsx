import { useList } from '../../account/list.ts';
import type { RowOf } from '../../account/read.ts';
import { choicesOf, StateBadge, states } from '../../account/things/states.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Table } from '../../ui/table.tsx';
import { DateText, InstantText } from '../../ui/values.tsx';
import { customerColumn } from '../parts/columns.tsx';
import { given } from '../parts/given.ts';

type Row = RowOf<'/api/v1/deletions'>;

/** Deletions that are owed or done, each with its proof (D5 (1)). */
export function DeletionTable({ customerId }: { readonly customerId?: string }) {
  const { t } = useLanguage();
  const list = useList('/api/v1/deletions', {
    takes: ['q', 'sort', 'state'], fixed: given({ customerId }),
  });
  return (
    <Table label={t({ de: 'Löschungen', en: 'Deletions' })} list={list} rowKey={({ id }) => id} fileName="loeschungen"
      search={t({ de: 'Vertrag, Kunde', en: 'contract, customer' })}
      columns={[
        {
          key: 'contractNumber', title: t({ de: 'Vertrag', en: 'Contract' }), isName: true, sort: 'contractNumber',
          cell: (row) => <Link to={`/deletions/${row.id}`}>{row.contractNumber}</Link>,
        },
        ...(customerId === undefined ? [customerColumn<Row>(t)] : []),
        {
          key: 'deleteOn', title: t({ de: 'Löschtag', en: 'Day of deletion' }), sort: 'deleteOn',
          cell: ({ deleteOn }) => <DateText date={deleteOn} />,
        },
        {
          key: 'state', title: t({ de: 'Zustand', en: 'State' }), sort: 'state',
          cell: ({ state }) => <StateBadge of={states.deletion} state={state} />,
        },
        {
          key: 'provedAt', title: t({ de: 'nachgewiesen', en: 'proved' }),
          cell: ({ provedAt }) => (provedAt === null ? '–' : <InstantText at={provedAt} />),
        },
      ]}
      filters={[{ name: 'state', title: t({ de: 'Zustand', en: 'State' }), choices: choicesOf(states.deletion, t) }]}
      empty={(
        <EmptyState title={t({ de: 'Keine Löschung', en: 'No deletion' })}>
          <p>{t({
            de: 'Sie entsteht mit dem Ende eines Vertrags und wird am Löschtag von selbst ausgeführt.',
            en: 'It arises with the end of a contract and is carried out by itself on its day.',
          })}</p>
        </EmptyState>
      )} />
  );
}
