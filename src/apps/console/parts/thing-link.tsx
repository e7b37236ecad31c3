import type { ReactNode } from 'react';
import { Link } from '../../ui/link.tsx';

/** Where the console shows a thing, by the prefix of its id; null for things that have no page. */
const places: Readonly<Record<string, (id: string) => string>> = {
  org: (id) => `/customers/${id}`,
  off: (id) => `/offers/${id}`,
  ctr: (id) => `/contracts/${id}`,
  srv: (id) => `/servers/${id}`,
  run: (id) => `/runs/${id}`,
  inv: (id) => `/invoices/${id}`,
  del: (id) => `/deletions/${id}`,
  apr: (id) => `/approvals/${id}`,
  bak: (id) => `/backups?q=${id}`,
  doc: (id) => `/documents?q=${id}`,
  dec: (id) => `/declarations?q=${id}`,
  eml: (id) => `/declarations?q=${id}`,
  dln: (id) => `/deadlines?q=${id}`,
  net: () => '/networks',
};

export function placeOf(id: string): string | null {
  return places[id.split('_')[0] ?? '']?.(id) ?? null;
}

/** A link to whatever an id names; plain text where there is no page of it. */
export function ThingLink({ id, children }: { readonly id: string; readonly children?: ReactNode }) {
  const to = placeOf(id);
  const content = children ?? <code>{id}</code>;
  return to === null ? content : <Link to={to} look="quiet">{content}</Link>;
}
