import type { Text } from '../../../kernel/text.ts';

/** What each event of a webhook tells, in words; keys as the API writes them. */
export const eventWords: Readonly<Record<string, Text>> = {
  'hafenamt.server.created': { de: 'Server angelegt', en: 'server created' },
  'hafenamt.server.handed-over': { de: 'Server übergeben', en: 'server handed over' },
  'hafenamt.server.state-changed': { de: 'Zustand eines Servers geändert', en: 'state of a server changed' },
  'hafenamt.server.reachability-changed': { de: 'Erreichbarkeit geändert', en: 'reachability changed' },
  'hafenamt.outage.began': { de: 'Ausfall begonnen', en: 'outage began' },
  'hafenamt.outage.ended': { de: 'Ausfall beendet', en: 'outage ended' },
  'hafenamt.backup.begun': { de: 'Sicherung begonnen', en: 'backup begun' },
  'hafenamt.backup.state-changed': { de: 'Zustand einer Sicherung geändert', en: 'state of a backup changed' },
  'hafenamt.run.started': { de: 'Ablauf begonnen', en: 'run started' },
  'hafenamt.run.state-changed': { de: 'Zustand eines Ablaufs geändert', en: 'state of a run changed' },
  'hafenamt.deadline.set': { de: 'Frist gesetzt', en: 'deadline set' },
  'hafenamt.deadline.state-changed': { de: 'Frist eingetreten oder entfallen', en: 'deadline met or dropped' },
  'hafenamt.deadline.moved': { de: 'Frist verschoben', en: 'deadline moved' },
  'hafenamt.offer.made': { de: 'Angebot gemacht', en: 'offer made' },
  'hafenamt.offer.state-changed': { de: 'Zustand eines Angebots geändert', en: 'state of an offer changed' },
  'hafenamt.order.received': { de: 'Auftrag eingegangen', en: 'order received' },
  'hafenamt.contract.concluded': { de: 'Vertrag geschlossen', en: 'contract concluded' },
  'hafenamt.contract.state-changed': { de: 'Zustand eines Vertrags geändert', en: 'state of a contract changed' },
  'hafenamt.contract.accepted': { de: 'Leistung abgenommen', en: 'service accepted' },
  'hafenamt.document.issued': { de: 'Dokument ausgestellt', en: 'document issued' },
  'hafenamt.invoice.issued': { de: 'Rechnung ausgestellt', en: 'invoice issued' },
  'hafenamt.deletion.planned': { de: 'Löschung vorgesehen', en: 'deletion planned' },
  'hafenamt.deletion.proved': { de: 'Löschung nachgewiesen', en: 'deletion proved' },
  'hafenamt.support-access.opened': { de: 'Supportzugriff geöffnet', en: 'support access opened' },
  'hafenamt.support-access.ended': { de: 'Supportzugriff beendet', en: 'support access ended' },
  'hafenamt.webhook.test': { de: 'Probeereignis', en: 'test event' },
};

export const TEST_EVENT = 'hafenamt.webhook.test';

export function eventName(type: string): Text {
  return eventWords[type] ?? { de: type, en: type };
}
