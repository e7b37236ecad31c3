import {
  createContext, lazy, startTransition, use, useEffect, useState, type ComponentType, type ReactNode,
} from 'react';
import { onPlace, readPlace, navigate, type Place } from './location.ts';
import { matchPage, type Match, type PageRow } from './match.ts';

interface Routing {
  readonly place: Place;
  readonly match: Match | null;
  readonly rows: readonly PageRow[];
}

const Context = createContext<Routing | null>(null);

/** Gives everything below it the place the browser is at; the old page stays until the new one is loaded. */
export function Router({ rows, children }: { readonly rows: readonly PageRow[]; readonly children: ReactNode }) {
  const [place, setPlace] = useState(readPlace);
  useEffect(() => onPlace((next) => startTransition(() => setPlace(next))), []);
  return <Context value={{ place, rows, match: matchPage(rows, place.path) }}>{children}</Context>;
}

function useRouting(): Routing {
  const routing = use(Context);
  if (!routing) throw new Error('used outside of <Router>');
  return routing;
}

export function usePlace(): Place {
  return useRouting().place;
}

export function useMatch(): Match | null {
  return useRouting().match;
}

export function usePages(): readonly PageRow[] {
  return useRouting().rows;
}

/** The value of a `$name` part of the page's path. Throws where the page's path has no such part. */
export function useParam(name: string): string {
  const value = useRouting().match?.params[name];
  if (value === undefined) throw new Error(`this page's path has no $${name}`);
  return value;
}

type ChangeSearch = (
  changes: Readonly<Record<string, string | null>>, options?: { readonly replace?: boolean },
) => void;

/**
 * What is kept in the address (`?state=running`), and how to change some of it; '' and null remove a value. A change
 * is a step that "back" undoes, unless it replaces the one before, as while somebody is typing.
 */
export function useSearch(): readonly [URLSearchParams, ChangeSearch] {
  return [usePlace().search, changeSearch];
}

function changeSearch(...[changes, options]: Parameters<ChangeSearch>): void {
  const { path, search } = readPlace();
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') search.delete(name);
    else search.set(name, value);
  }
  const query = search.toString();
  navigate(query === '' ? path : `${path}?${query}`, options);
}

const pages = new Map<PageRow, ComponentType>();

/** The page at this place, or `fallback` where the face has none. */
export function CurrentPage({ fallback }: { readonly fallback: ReactNode }) {
  const { match } = useRouting();
  if (!match) return fallback;
  let Page = pages.get(match.row);
  if (!Page) {
    Page = lazy(match.row.load);
    pages.set(match.row, Page);
  }
  // The same page for another thing is another visit: nothing typed for the one may stay for the other.
  return <Page key={JSON.stringify(match.params)} />;
}
