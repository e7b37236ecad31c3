import type { Text } from '../../../kernel/text.ts';
import type { StateWords } from '../../account/things/states.tsx';

const both = (de: string, en: string): Text => ({ de, en });

/** Why a matter is on the list people work through, and where to begin. */
export const alarmKinds: Readonly<Record<string, Text>> = {
  'run-stuck': both('Vorgang festgefahren', 'Run stuck'),
  'run-undone': both('Vorgang zurückgenommen', 'Run undone'),
  'deadline-failed': both('Frist nicht ausgeführt', 'Deadline failed'),
  'mail-failed': both('E-Mail nicht zugestellt', 'Mail failed'),
  'document-damaged': both('Dokument beschädigt', 'Document damaged'),
  'document-store-failed': both('Dokumentenablage gestört', 'Document store failed'),
  'acceptance-refused': both('Abnahme verweigert', 'Acceptance refused'),
  'webhook-failed': both('Webhook nicht zugestellt', 'Webhook failed'),
  'deletion-held': both('Löschung gesperrt', 'Deletion held'),
  'certificate-expires': both('Zertifikat läuft ab', 'Certificate expires'),
  'image-ages': both('Betriebssystem veraltet', 'Operating system ages'),
  'target-offline': both('Host antwortet nicht', 'Host offline'),
  'pool-offline': both('Speicherpool antwortet nicht', 'Storage pool offline'),
  'pool-full': both('Speicherpool fast voll', 'Storage pool nearly full'),
  'group-unassigned': both('Hosts ohne Standort', 'Hosts without a location'),
  'uplink-down': both('Anbindung antwortet nicht', 'Uplink down'),
  'location-cut-off': both('Standort abgeschnitten', 'Location cut off'),
  'guest-health': both('Betreuter Server hat Probleme', 'Managed server in trouble'),
  'updates-pending': both('Updates stehen aus', 'Updates pending'),
  'audit-finding': both('Abweichung im Bestand', 'Stock differs'),
};

export const organisationKinds: Readonly<Record<string, Text>> = {
  provider: both('Anbieter', 'Provider'),
  reseller: both('Wiederverkäufer', 'Reseller'),
  partner: both('Technikpartner', 'Technical partner'),
  customer: both('Kunde', 'Customer'),
};

export const approvalStates: StateWords = {
  open: { tone: 'busy', text: both('wartet', 'waiting') },
  approved: { tone: 'good', text: both('zugestimmt', 'approved') },
  refused: { tone: 'bad', text: both('abgelehnt', 'refused') },
  expired: { tone: 'quiet', text: both('verfallen', 'expired') },
};

/** What was asked of a second person, by the operation of the API. */
export const operationNames: Readonly<Record<string, Text>> = {
  setUpProvider: both('Angaben des Anbieters ändern', 'Change the provider’s particulars'),
  deleteCustomer: both('Kunden löschen', 'Delete a customer'),
  setHold: both('Löschsperre setzen', 'Set a legal hold'),
  liftHold: both('Löschsperre aufheben', 'Lift a legal hold'),
};

export const exemptionStates: StateWords = {
  offered: { tone: 'busy', text: both('angeboten', 'offered') },
  accepted: { tone: 'good', text: both('angenommen', 'accepted') },
  declined: { tone: 'quiet', text: both('abgelehnt', 'declined') },
  revoked: { tone: 'quiet', text: both('widerrufen', 'revoked') },
};

export const deletedThings: Readonly<Record<string, Text>> = {
  server: both('Server', 'Server'),
  disk: both('Festplatte', 'Disk'),
  nic: both('Netzanschluss', 'Network interface'),
  address: both('IP-Adresse', 'IP address'),
  backup: both('Sicherung', 'Backup'),
  key: both('Schlüssel', 'Key'),
};

/** The list of the customers a reseller sells to, or whose servers a technical partner runs. */
export function customersOf({ id, kind }: { readonly id: string; readonly kind: string }): string {
  return `/customers?${kind === 'reseller' ? 'sellerId' : 'operatorId'}=${id}`;
}
