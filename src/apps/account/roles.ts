import { roleWords } from '../../kernel/role-words.ts';
import type { Text } from '../../kernel/text.ts';

/** What each role is called, and what it may do in a sentence. */
export const roles: Readonly<Record<string, { readonly name: Text; readonly may: Text }>> = {
  owner: {
    name: roleWords.owner,
    may: { de: 'darf alles, auch Verträge schließen und kündigen', en: 'may do everything, contracts included' },
  },
  technical: {
    name: roleWords.technical,
    may: { de: 'betreibt Server, Sicherungen und Schlüssel', en: 'runs servers, backups and keys' },
  },
  billing: {
    name: roleWords.billing,
    may: { de: 'sieht Verträge, Rechnungen und Dokumente', en: 'sees contracts, invoices and documents' },
  },
  reader: {
    name: roleWords.reader,
    may: { de: 'sieht alles, ändert nichts', en: 'sees everything, changes nothing' },
  },
  sales: {
    name: roleWords.sales,
    may: { de: 'führt Kunden, Angebote und Verträge', en: 'keeps customers, offers and contracts' },
  },
  operations: {
    name: roleWords.operations,
    may: { de: 'betreibt Server, Netze und Abläufe', en: 'runs servers, networks and workflows' },
  },
  backup: {
    name: roleWords.backup,
    may: { de: 'sichert und prüft Rücksicherungen', en: 'makes backups and checks restores' },
  },
  datacentre: {
    name: roleWords.datacentre,
    may: { de: 'sieht Server und Netze', en: 'sees servers and networks' },
  },
  management: {
    name: roleWords.management,
    may: { de: 'entscheidet, was zwei Personen braucht', en: 'decides what needs two people' },
  },
  auditor: {
    name: roleWords.auditor,
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
