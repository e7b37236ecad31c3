import { useList } from '../../account/list.ts';
import type { RowOf } from '../../account/read.ts';
import { documentKinds, nameOf } from '../../account/things/kinds.ts';
import { choicesOf } from '../../account/things/states.tsx';
import { DocumentLinks } from '../../account/things/document-links.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { InstantText } from '../../ui/values.tsx';
import { customerColumn, subjectColumn } from '../parts/columns.tsx';
import { given } from '../parts/given.ts';

type Row = RowOf<'/api/v1/documents'>;

/** Documents of the archive: all within reach, of one customer, or about one thing. */
export function DocumentTable({ customerId, subjectId, kind }: {
  readonly customerId?: string; readonly subjectId?: string; readonly kind?: string;
}) {
  const { t } = useLanguage();
  const list = useList('/api/v1/documents', {
    takes: ['q', 'sort', ...(kind === undefined ? ['kind' as const] : [])],
    fixed: given({ customerId, subjectId, kind }),
  });
  const columns: Column<Row>[] = [
    {
      key: 'kind', title: t({ de: 'Dokument', en: 'Document' }), isName: true, sort: 'kind',
      cell: (row) => <DocumentLinks id={row.id} name={`${nameOf(documentKinds, row.kind, t)} ${row.number}`} />,
    },
    ...(customerId === undefined && subjectId === undefined ? [customerColumn<Row>(t)] : []),
    { key: 'issuedAt', title: t({ de: 'ausgestellt', en: 'issued' }), sort: 'issuedAt', cell: ({ issuedAt }) => <InstantText at={issuedAt} /> },
    ...(subjectId === undefined ? [subjectColumn<Row>(t)] : []),
    { key: 'language', title: t({ de: 'Sprache', en: 'Language' }), cell: ({ language }) => <span className="figure">{language === 'de' ? 'Deutsch' : 'English'}</span> },
    { key: 'sha256', title: 'SHA-256', cell: ({ sha256 }) => <code className="figure" title={sha256}>{sha256.slice(0, 8)}…</code> },
  ];
  const filter = { name: 'kind', title: t({ de: 'Art', en: 'Kind' }), choices: choicesOf(documentKinds, t) };
  return (
    <Table label={t({ de: 'Dokumente', en: 'Documents' })} list={list} rowKey={({ id }) => id} columns={columns} fileName="dokumente"
      search={t({ de: 'Nummer, Kunde', en: 'number, customer' })}
      filters={kind === undefined ? [filter] : []}
      empty={(
        <EmptyState title={t({ de: 'Noch kein Dokument', en: 'No document yet' })}>
          <p>{t({ de: 'Angebote, Bestätigungen, Protokolle und Rechnungen werden hier unveränderlich abgelegt.', en: 'Offers, confirmations, protocols and invoices are kept here, unchangeable.' })}</p>
        </EmptyState>
      )} />
  );
}
