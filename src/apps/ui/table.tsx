import type { ReactNode } from 'react';
import { ErrorView } from './error-view.tsx';
import { useLanguage } from './language.tsx';
import { Waiting } from './layout.tsx';
import { useSearch } from './router/router.tsx';
import { SortButton, TableEnd, TableTools, type Filter } from './table-tools.tsx';
import type { ListView } from './table-view.ts';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the API calls it in `sort`, if it can sort by it. */
  readonly sort?: string;
  readonly align?: 'start' | 'end';
  /** The one that names the row: it heads the card on a phone. */
  readonly isName?: boolean;
}

interface TableProps<Row> {
  /** What is listed: "Servers". */
  readonly label: string;
  readonly list: ListView<Row>;
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  readonly filters?: readonly Filter[];
  /** What one may search by ("name or address"); left out, there is no search. */
  readonly search?: string;
  /** Shown where there is nothing at all; what no filter lets through is told apart. */
  readonly empty: ReactNode;
  /** Name of the file of an export, without its ending. */
  readonly fileName?: string;
}

/** A list that the server pages, searches and sorts; what was chosen is in the address. On a phone rows are cards. */
export function Table<Row>({
  label, list, rowKey, columns, filters = [], search, empty, fileName,
}: TableProps<Row>) {
  const { t } = useLanguage();
  const [params] = useSearch();
  const { rows, error, isOld } = list;
  const isNarrowed = ['q', 'cursor', ...filters.map(({ name }) => name)].some((name) => params.has(name));
  const isEmpty = rows !== undefined && rows.length === 0;
  const hasTools = !isEmpty || isNarrowed;
  return (
    <div className="table-box" aria-busy={rows === undefined || isOld || undefined}>
      {hasTools && <TableTools label={label} filters={filters} search={search} list={list} fileName={fileName} />}
      <ErrorView error={error} again={list.again} />
      {rows === undefined && !error && <Waiting lines={6} />}
      {isEmpty && (isNarrowed
        ? <p className="table-none">{t({ de: 'Dazu gibt es nichts.', en: 'Nothing matches.' })}</p>
        : empty)}
      {rows !== undefined && rows.length > 0 && (
        <table className={isOld ? 'table table-old' : 'table'}>
          <caption className="unseen">{label}</caption>
          <thead>
            <tr>
              {columns.map(({ key, title, sort, align = 'start' }) => (
                <th key={key} scope="col" className={`align-${align}`} aria-sort={sortOf(params.get('sort'), sort)}>
                  {sort === undefined ? title : <SortButton title={title} by={sort} />}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column) => <Cell key={column.key} column={column} row={row} />)}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <TableEnd list={list} />
    </div>
  );
}

function Cell<Row>({ column: { title, cell, align = 'start', isName = false }, row }: {
  readonly column: Column<Row>; readonly row: Row;
}) {
  const Tag = isName ? 'th' : 'td';
  return (
    <Tag className={`align-${align}${isName ? ' cell-name' : ''}`} {...(isName ? { scope: 'row' } : {})}>
      <span className="cell-title" aria-hidden="true">{title}</span>
      <span className="cell-value">{cell(row)}</span>
    </Tag>
  );
}

function sortOf(chosen: string | null, by: string | undefined): 'ascending' | 'descending' | undefined {
  if (by === undefined) return undefined;
  if (chosen === by) return 'ascending';
  return chosen === `-${by}` ? 'descending' : undefined;
}
