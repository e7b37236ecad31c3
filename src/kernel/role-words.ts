import type { Text } from './text.ts';

/** What each role is called, wherever a person reads it: on the screens, in a refusal, at the terminal. */
export const roleWords = {
  owner: { de: 'Inhaber', en: 'Owner' }, technical: { de: 'Technik', en: 'Technical' },
  billing: { de: 'Kaufmännisch', en: 'Billing' }, reader: { de: 'Nur lesen', en: 'Read only' },
  sales: { de: 'Vertrieb', en: 'Sales' }, operations: { de: 'Betrieb', en: 'Operations' },
  backup: { de: 'Datensicherung', en: 'Backup' }, datacentre: { de: 'Rechenzentrum', en: 'Data centre' },
  management: { de: 'Leitung', en: 'Management' }, auditor: { de: 'Revision', en: 'Auditor' },
} as const satisfies Readonly<Record<string, Text>>;
