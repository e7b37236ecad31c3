import type { Text } from '../../../kernel/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { InstantText } from '../../ui/values.tsx';
import { useList } from '../list.ts';
import type { RowOf } from '../read.ts';
import { accessWords } from './access-words.ts';
import { ThingLink } from './thing-link.tsx';

type Entry = RowOf<'/api/v1/access-log'>;

const relations: Readonly<Record<string, Text>> = {
  seller: { de: 'als Verkäufer', en: 'as seller' },
  operator: { de: 'als Betreiber', en: 'as operator' },
  provider: { de: 'als Anbieter', en: 'as provider' },
  support: { de: 'im Supportzugriff', en: 'in a support access' },
};

/** promise A14: who of another organisation looked at what, or changed it; of one customer where it is given. */
export function AccessTable({ customerId }: { readonly customerId?: string | undefined }) {
  const { t } = useLanguage();
  const list = useList('/api/v1/access-log', {
    takes: ['q', 'sort', 'relation'], ...(customerId === undefined ? {} : { fixed: { customerId } }),
  });
  const columns: readonly Column<Entry>[] = [
    {
      key: 'who', title: t({ de: 'Wer', en: 'Who' }), isName: true,
      cell: ({ accountName, accountOrganisation }) => (
        <>
          {accountName ?? t({ de: 'gelöschtes Konto', en: 'erased account' })}<br />
          <span className="rows-note">{accountOrganisation}</span>
        </>
      ),
    },
    { key: 'at', title: t({ de: 'Wann', en: 'When' }), cell: ({ at }) => <InstantText at={at} /> },
    {
      key: 'what', title: t({ de: 'Was', en: 'What' }),
      cell: ({ operation }) => (
        <>
          {/^(list|read|describe|export|search)/.test(operation)
            ? <Badge tone="quiet">{t({ de: 'gelesen', en: 'read' })}</Badge>
            : <Badge tone="warn">{t({ de: 'geändert', en: 'changed' })}</Badge>}
          {' '}{accessWords[operation] ? t(accessWords[operation]) : <code>{operation}</code>}
        </>
      ),
    },
    {
      key: 'subject', title: t({ de: 'Woran', en: 'Of what' }),
      cell: ({ subjectId, subjectName }) => (subjectId === null
        ? '–' : <ThingLink id={subjectId} look="text">{subjectName ?? undefined}</ThingLink>),
    },
    {
      key: 'relation', title: t({ de: 'Mit welchem Recht', en: 'By what right' }),
      cell: ({ relation }) => (relations[relation] ? t(relations[relation]) : relation),
    },
  ];
  return (
    <Table label={t({ de: 'Zugriffe', en: 'Accesses' })} list={list} rowKey={({ id }) => id} columns={columns}
      fileName="access-log" search={t({ de: 'Vorgang oder Kennung', en: 'operation or id' })}
      filters={[{
        name: 'relation', title: t({ de: 'Mit welchem Recht', en: 'By what right' }),
        choices: Object.entries(relations).map(([value, text]) => ({ value, label: t(text) })),
      }]}
      empty={<EmptyState title={t({ de: 'Noch kein Zugriff', en: 'No access so far' })} />} />
  );
}
