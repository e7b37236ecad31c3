import { useRef, useState } from 'react';
import { Button } from './button.tsx';
import type { Choice } from './field.tsx';
import { useLanguage } from './language.tsx';
import { useSearch } from './router/router.tsx';
import type { ListView } from './table-view.ts';
import { saveFile } from './save-file.ts';
import { useToast } from './toast.tsx';

export interface Filter {
  /** What the API and the address call it. */
  readonly name: string;
  readonly title: string;
  readonly choices: readonly Choice[];
  /** What is shown where nothing is chosen; all, unless said. */
  readonly unchosen?: string;
}

const TYPING_MILLISECONDS = 250;

/** Search, filters and export above a list. */
export function TableTools<Row>({ label, filters, search, list, fileName }: {
  readonly label: string; readonly filters: readonly Filter[]; readonly search: string | undefined;
  readonly list: ListView<Row>; readonly fileName: string | undefined;
}) {
  const { t } = useLanguage();
  const [params, change] = useSearch();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const write = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => change({ q: text.trim(), cursor: null }, { replace: true }), TYPING_MILLISECONDS);
  };
  if (search === undefined && filters.length === 0 && !list.exportCsv) return null;
  return (
    <search className="table-tools" aria-label={label}>
      {search !== undefined && (
        <input type="search" className="input table-search" defaultValue={params.get('q') ?? ''} placeholder={search}
          aria-label={`${t({ de: 'Suchen nach', en: 'Search by' })} ${search}`} maxLength={100}
          onChange={(event) => write(event.currentTarget.value)} />
      )}
      {filters.map(({ name, title, choices, unchosen }) => (
        <label key={name} className="table-filter">
          <span>{title}</span>
          <select className="input" value={params.get(name) ?? ''}
            onChange={(event) => change({ [name]: event.currentTarget.value, cursor: null })}>
            <option value="">{unchosen ?? t({ de: 'alle', en: 'all' })}</option>
            {choices.map(({ value, label: choice }) => <option key={value} value={value}>{choice}</option>)}
          </select>
        </label>
      ))}
      {list.exportCsv && <ExportButton read={list.exportCsv} fileName={fileName ?? label} />}
    </search>
  );
}

function ExportButton({ read, fileName }: { readonly read: () => Promise<Blob>; readonly fileName: string }) {
  const { t } = useLanguage();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      saveFile(await read(), `${fileName}.csv`);
    } catch {
      toast({ de: 'Die Liste wurde nicht exportiert.', en: 'The list was not exported.' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <span className="table-export">
      <Button look="quiet" isBusy={isBusy} onClick={() => void save()}>{t({ de: 'Als CSV', en: 'As CSV' })}</Button>
    </span>
  );
}

/** The title of a column that sorts: up, down, as it was. */
export function SortButton({ title, by }: { readonly title: string; readonly by: string }) {
  const [params, change] = useSearch();
  const now = params.get('sort');
  const next = now === by ? `-${by}` : now === `-${by}` ? null : by;
  const mark = now === by ? '↑' : now === `-${by}` ? '↓' : '↕';
  return (
    <button type="button" className="sort" onClick={() => change({ sort: next, cursor: null })}>
      {title}<span className="sort-mark" aria-hidden="true">{mark}</span>
    </button>
  );
}

/** To the next page and back to the first. */
export function TableEnd<Row>({ list: { next } }: { readonly list: ListView<Row> }) {
  const { t } = useLanguage();
  const [params, change] = useSearch();
  const isLater = params.has('cursor');
  if (!isLater && next === null) return null;
  return (
    <nav className="table-end" aria-label={t({ de: 'Seiten der Liste', en: 'Pages of the list' })}>
      {isLater && (
        <Button look="quiet" onClick={() => change({ cursor: null })}>{t({ de: 'Erste Seite', en: 'First page' })}</Button>
      )}
      {next !== null && (
        <Button look="quiet" onClick={() => change({ cursor: next })}>{t({ de: 'Nächste Seite', en: 'Next page' })}</Button>
      )}
    </nav>
  );
}
