/** Where the browser is, below the face's base (`/` for the portal, `/console` for the console). */
export interface Place {
  readonly path: string;
  readonly search: URLSearchParams;
  /** Differs for every entry of the history, so that the same address twice is two visits. */
  readonly visit: number;
}

type Listener = (place: Place) => void;

const listeners = new Set<Listener>();
let base = '';
let visits = 0;

/** Says below which path the face lives; called once, before anything is rendered. */
export function setBase(path: string): void {
  base = path.replace(/\/$/, '');
}

/** The address of a path of this face, for `href`. */
export function hrefOf(to: string): string {
  return `${base}${to}` || '/';
}

export function readPlace(): Place {
  const { pathname, search } = window.location;
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  return { path: path.replace(/(.)\/$/, '$1') || '/', search: new URLSearchParams(search), visit: visits };
}

/** Goes to a path of this face (`/servers?state=running`) without loading the document again. */
export function navigate(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  window.history[replace ? 'replaceState' : 'pushState'](null, '', hrefOf(to));
  announce();
}

/** Tells of every later place; the answer ends it. */
export function onPlace(listener: Listener): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', announce);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', announce);
  };
}

function announce(): void {
  visits += 1;
  const place = readPlace();
  for (const listener of listeners) listener(place);
}
