import type { Text } from '../../kernel/text.ts';
import type { Room } from '../section.ts';

/** What a lawyer calls the part of the program that a paragraph governs. */
export const roomTitles: Readonly<Record<Room, Text>> = {
  identity: { de: 'Zugang und Rollen', en: 'access and roles' },
  audit: { de: 'Prüfprotokoll', en: 'audit trail' },
  parties: { de: 'Kunden und Ansprechpartner', en: 'customers and contacts' },
  catalogue: { de: 'Leistungsverzeichnis', en: 'catalogue' },
  contracts: { de: 'Verträge und Erklärungen', en: 'contracts and declarations' },
  projects: { de: 'Projekte', en: 'projects' },
  network: { de: 'Netze und Adressen', en: 'networks and addresses' },
  storage: { de: 'Speicher', en: 'storage' },
  compute: { de: 'Server', en: 'servers' },
  backup: { de: 'Datensicherung', en: 'backup' },
  monitoring: { de: 'Überwachung und Verfügbarkeit', en: 'monitoring and availability' },
  support: { de: 'Support und Entstörung', en: 'support and fault handling' },
  lines: { de: 'Leitungen und Telefonie', en: 'lines and voice' },
  colocation: { de: 'Rechenzentrumsfläche', en: 'colocation' },
  hardware: { de: 'Hardwarekauf', en: 'hardware sales' },
  desktop: { de: 'Arbeitsplätze', en: 'desktops' },
  billing: { de: 'Abrechnung und Zahlung', en: 'billing and payment' },
  exit: { de: 'Vertragsende und Löschung', en: 'exit and deletion' },
};
