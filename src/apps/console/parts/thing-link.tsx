import type { ReactNode } from 'react';
import type { Text } from '../../../kernel/text.ts';
import { useLanguage } from '../../ui/language.tsx';
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

const both = (de: string, en: string): Text => ({ de, en });

/** What kind of thing an id names: shorter to read than the id. */
const kinds: Readonly<Record<string, Text>> = {
  org: both('Kunde', 'Customer'), off: both('Angebot', 'Offer'), ctr: both('Vertrag', 'Contract'),
  srv: both('Server', 'Server'), run: both('Vorgang', 'Run'), inv: both('Rechnung', 'Invoice'),
  del: both('Löschung', 'Deletion'), apr: both('Freigabe', 'Approval'), bak: both('Sicherung', 'Backup'),
  doc: both('Dokument', 'Document'), dec: both('Erklärung', 'Declaration'), eml: both('E-Mail', 'E-mail'),
  dln: both('Frist', 'Deadline'), net: both('Netz', 'Network'),
};

/** A link to whatever an id names; plain text where there is no page of it. */
export function ThingLink({ id, children }: { readonly id: string; readonly children?: ReactNode }) {
  const { t } = useLanguage();
  const to = placeOf(id);
  const kind = kinds[id.split('_')[0] ?? ''];
  const content = children ?? (kind ? t(kind) : <code>{id}</code>);
  return to === null ? content : <Link to={to} look="quiet">{content}</Link>;
}
