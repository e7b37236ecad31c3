import type { Text } from '../../kernel/text.ts';

/** What each role is called, and what it may do in a sentence. */
export const roles: Readonly<Record<string, { readonly name: Text; readonly may: Text }>> = {
  owner: {
    name: { de: 'Inhaber', en: 'Owner' },
    may: { de: 'darf alles, auch Verträge schließen und kündigen', en: 'may do everything, contracts included' },
  },
  technical: {
    name: { de: 'Technik', en: 'Technical' },
    may: { de: 'betreibt Server, Sicherungen und Schlüssel', en: 'runs servers, backups and keys' },
  },
  billing: {
    name: { de: 'Kaufmännisch', en: 'Billing' },
    may: { de: 'sieht Verträge, Rechnungen und Dokumente', en: 'sees contracts, invoices and documents' },
  },
  reader: {
    name: { de: 'Nur lesen', en: 'Read only' },
    may: { de: 'sieht alles, ändert nichts', en: 'sees everything, changes nothing' },
  },
  sales: {
    name: { de: 'Vertrieb', en: 'Sales' },
    may: { de: 'führt Kunden, Angebote und Verträge', en: 'keeps customers, offers and contracts' },
  },
  operations: {
    name: { de: 'Betrieb', en: 'Operations' },
    may: { de: 'betreibt Server, Netze und Abläufe', en: 'runs servers, networks and workflows' },
  },
  backup: {
    name: { de: 'Datensicherung', en: 'Backup' },
    may: { de: 'sichert und prüft Rücksicherungen', en: 'makes backups and checks restores' },
  },
  datacentre: {
    name: { de: 'Rechenzentrum', en: 'Data centre' },
    may: { de: 'sieht Server und Netze', en: 'sees servers and networks' },
  },
  management: {
    name: { de: 'Leitung', en: 'Management' },
    may: { de: 'entscheidet, was zwei Personen braucht', en: 'decides what needs two people' },
  },
  auditor: {
    name: { de: 'Revision', en: 'Auditor' },
    may: { de: 'sieht alles, ändert nichts', en: 'sees everything, changes nothing' },
  },
};

export function roleName(role: string): Text {
  return roles[role]?.name ?? { de: role, en: role };
}

/** The roles an organisation of this kind can give, in the order they are offered. */
export function rolesIn(kind: string): readonly string[] {
  return kind === 'provider'
    ? ['sales', 'operations', 'backup', 'billing', 'datacentre', 'management', 'auditor']
    : ['owner', 'technical', 'billing', 'reader'];
}
