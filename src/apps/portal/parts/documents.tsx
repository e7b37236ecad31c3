import { useList } from '../../account/list.ts';
import type { Query, RowOf } from '../../account/read.ts';
import { choicesOf } from '../../account/things/states.tsx';
import { documentKinds, nameOf } from '../../account/things/kinds.ts';
import { DocumentLinks } from '../../account/things/document-links.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { InstantText } from '../../ui/values.tsx';

type DocumentRow = RowOf<'/api/v1/documents'>;

/** Archived documents: all of a customer, or those about one thing. */
export function Documents({ only, search = false }: {
  readonly only: Partial<Query<'/api/v1/documents'>>;
  /** Whether one may search and filter: on a page of its own. */
  readonly search?: boolean;
}) {
  const { t } = useLanguage();
  const list = useList('/api/v1/documents', { fixed: only, takes: search ? ['q', 'kind', 'sort'] : [] });
  const { exportCsv: _, ...rest } = list; // a few rows on a page about something else are no list to export
  return (
    <Table label={t({ de: 'Dokumente', en: 'Documents' })} list={search ? list : rest} rowKey={({ id }) => id} columns={useColumns(search)}
      {...(search ? {
        search: t({ de: 'Nummer oder Dateiname', en: 'number or file name' }),
        filters: [{ name: 'kind', title: t({ de: 'Art', en: 'Kind' }), choices: choicesOf(documentKinds, t) }],
      } : {})}
      empty={(
        <EmptyState title={t({ de: 'Noch keine Dokumente', en: 'No documents yet' })}>
          <p>{t({
            de: 'Angebote, Auftragsbestätigungen, Rechnungen und Protokolle liegen hier, sobald es sie gibt.',
            en: 'Offers, confirmations, invoices and protocols are kept here as soon as there are any.',
          })}</p>
        </EmptyState>
      )} />
  );
}

function useColumns(sorts: boolean): Column<DocumentRow>[] {
  const { t } = useLanguage();
  const by = (sort: string) => (sorts ? { sort } : {});
  return [
    {
      key: 'kind', title: t({ de: 'Dokument', en: 'Document' }), isName: true, ...by('kind'),
      cell: ({ id, kind }) => <DocumentLinks id={id} name={nameOf(documentKinds, kind, t)} />,
    },
    { key: 'number', title: t({ de: 'Nummer', en: 'Number' }), ...by('number'), cell: ({ number }) => number },
    {
      key: 'type', title: t({ de: 'Datei', en: 'File' }),
      cell: ({ mediaType, language }) => `${mediaType === 'application/pdf' ? 'PDF' : 'XML'} · ${language === 'de' ? 'Deutsch' : 'English'}`,
    },
    {
      key: 'issuedAt', title: t({ de: 'Ausgestellt', en: 'Issued' }), ...by('issuedAt'),
      cell: ({ issuedAt }) => <InstantText at={issuedAt} />,
    },
  ];
}
