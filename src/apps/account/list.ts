import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { MaybeOptionalInit } from 'openapi-fetch';
import type { paths } from '../../api/client/index.ts';
import { useLanguage } from '../ui/language.tsx';
import { useSearch } from '../ui/router/router.tsx';
import type { ListView } from '../ui/table-view.ts';
import { spokenLanguage } from './api.ts';
import { reading, type Query, type ReadPath, type RowOf } from './read.ts';

interface ListOptions<P extends ReadPath> {
  /** What of the address goes to the API: `['q', 'state', 'sort']`. The cursor always does. */
  readonly takes?: readonly (keyof Query<P> & string)[];
  /** What always does. */
  readonly fixed?: Partial<Query<P>>;
  /** Values of the path's parameters. */
  readonly path?: Readonly<Record<string, string>>;
}

/** Rows a screen shows at once: more than is read before one searches, and half the browser's work of the API's 100. */
const SCREEN_ROWS = 50;

/** A list for `<Table>`: a page of rows, chosen by the address (`?state=running&q=web&cursor=…`). */
export function useList<P extends ReadPath>(
  path: P, { takes = [], fixed, path: params }: ListOptions<P> = {},
): ListView<RowOf<P>> {
  useLanguage(); // as useRead does
  const [search] = useSearch();
  const query: Record<string, unknown> = { limit: SCREEN_ROWS, ...fixed };
  for (const name of [...takes, 'cursor']) {
    const value = search.get(name);
    if (value !== null) query[name] = value;
  }
  const init = { params: { query, path: params ?? {} } } as unknown as MaybeOptionalInit<paths[P], 'get'>;
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...reading(path, init), placeholderData: keepPreviousData,
  });
  const page = data as { items: RowOf<P>[]; next: string | null } | undefined;
  return {
    rows: page?.items, next: page?.next ?? null, error, isOld: isPlaceholderData,
    again: () => void refetch(),
    exportCsv: () => readCsv(fillPath(path, params ?? {}), query),
  };
}

function fillPath(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

/** The whole list as CSV; the server writes it, and makes it safe for spreadsheets. */
async function readCsv(path: string, query: Readonly<Record<string, unknown>>): Promise<Blob> {
  const asked = new URLSearchParams(Object.entries(query)
    .filter(([name, value]) => name !== 'cursor' && name !== 'limit' && value !== undefined)
    .map(([name, value]) => [name, String(value)]));
  const headers = { accept: 'text/csv', 'accept-language': spokenLanguage() };
  const response = await fetch(`${path}?${asked}`, { headers });
  if (!response.ok) throw new Error(`the list was not exported: ${response.status}`);
  return response.blob();
}
