import { ok, type Result } from '../../kernel/result.ts';
import { limits } from '../../kernel/limits.ts';
import type { Text } from '../../kernel/text.ts';
import type { Ctx } from '../../database/index.ts';
import type { ExportSection } from './export-person.ts';
import { rowsOf } from './store.ts';

interface Table extends Text {
  /** Secrets, their hashes and what only workers need. */
  readonly hidden?: readonly string[];
}

/** Every table whose rows belong to a tenant, as its owner is told what it is. */
export const exported: Readonly<Record<string, Table>> = {
  organisation: { de: 'Die Organisation selbst', en: 'The organisation itself' },
  provider_profile: { de: 'Angaben auf Geschäftsbriefen', en: 'Particulars on business letters' },
  account: {
    de: 'Konten der Personen und Dienste',
    en: 'Accounts of people and services', hidden: ['password_hash', 'totp_secret', 'totp_last_step'],
  },
  membership: { de: 'Zugehörigkeiten und Rollen', en: 'Memberships and roles' },
  session: { de: 'Anmeldungen', en: 'Sign-ins', hidden: ['token_hash'] },
  passkey: { de: 'Passkeys', en: 'Passkeys', hidden: ['public_key'] },
  recovery_code: {
    de: 'Wiederherstellungscodes (nur, dass es sie gibt)',
    en: 'Recovery codes (only that they exist)', hidden: ['code_hash'],
  },
  one_time_link: { de: 'Verschickte Links', en: 'Links that were sent', hidden: ['token_hash'] },
  sso_connection: {
    de: 'Anmeldung über den eigenen Identitätsdienst',
    en: 'Sign-in by one’s own identity provider', hidden: ['client_secret'],
  },
  api_key: { de: 'API-Schlüssel', en: 'API keys', hidden: ['token_hash'] },
  support_access: { de: 'Supportzugänge anderer', en: 'Support accesses of others' },
  approval: { de: 'Freigaben', en: 'Approvals', hidden: ['request'] },
  mfa_exemption: { de: 'Ausnahmen vom zweiten Faktor', en: 'Exemptions from the second factor' },
  contact: { de: 'Ansprechpartner', en: 'Contacts' },
  offer: { de: 'Angebote', en: 'Offers' },
  offer_item: { de: 'Positionen der Angebote', en: 'Items of offers' },
  product_order: { de: 'Aufträge', en: 'Orders' },
  contract: { de: 'Verträge', en: 'Contracts' },
  contract_item: { de: 'Positionen der Verträge', en: 'Items of contracts' },
  contract_contact: { de: 'Ansprechpartner je Vertrag', en: 'Contacts by contract' },
  contact_wait: { de: 'Wartezeiten ohne Ansprechpartner', en: 'Times of waiting for a contact' },
  document: {
    de: 'Archivierte Dokumente; ihr Inhalt steht unter /documents/{id}/content',
    en: 'Archived documents; their content is under /documents/{id}/content',
  },
  declaration: { de: 'Erklärungen', en: 'Declarations' },
  mail: { de: 'E-Mails', en: 'Mails', hidden: ['body'] },
  price: { de: 'Preise', en: 'Prices' },
  option_price: { de: 'Preise für Zusätzliches', en: 'Prices of what is sold beside servers' },
  access_entry: { de: 'Zugriffe anderer Organisationen', en: 'Accesses by other organisations' },
  processing_agreement: { de: 'Verträge mit Auftragsverarbeitern', en: 'Agreements with processors' },
  erasure: { de: 'Löschprotokolle', en: 'Records of erasures' },
  deadline: { de: 'Fristen', en: 'Deadlines' },
  address_pool: { de: 'Netze', en: 'Networks' },
  address: { de: 'IP-Adressen', en: 'IP addresses' },
  cluster: { de: 'Containercluster', en: 'Container clusters' },
  server: { de: 'Server', en: 'Servers' },
  snapshot: { de: 'Snapshots', en: 'Snapshots' },
  volume: { de: 'Festplatten', en: 'Volumes' },
  nic: { de: 'Netzanschlüsse', en: 'Interfaces' },
  network_plan: { de: 'Netzpläne', en: 'Network plans' },
  private_network: { de: 'Private Netze', en: 'Private networks' },
  firewall: { de: 'Firewalls privater Netze', en: 'Firewalls of private networks' },
  port_forward: { de: 'Portweiterleitungen', en: 'Forwards' },
  vpn_access: { de: 'VPN-Zugänge', en: 'VPN accesses' },
  project: { de: 'Projekte', en: 'Projects' },
  work_package: { de: 'Arbeitspakete der Projekte', en: 'Work packages of projects' },
  guest_health: { de: 'Zustand betreuter Server', en: 'Health of managed servers' },
  isolation: { de: 'Trennungen vom Netz', en: 'Times of being cut off from the network' },
  traffic_counter: { de: 'Zählerstände der Netzanschlüsse', en: 'Counters of the interfaces' },
  traffic_day: { de: 'Datenverkehr je Server und Tag', en: 'Traffic by server and day' },
  fair_use_case: { de: 'Vorgänge zur fairen Nutzung', en: 'Fair-use cases' },
  uplink: { de: 'Anbindungen der Standorte', en: 'Uplinks of the locations' },
  uplink_outage: { de: 'Ausfälle der Anbindungen', en: 'Outages of uplinks' },
  credential: {
    de: 'Ausgegebene Zugangsdaten von Servern (nie das Kennwort)',
    en: 'Credentials issued for servers (never the password)', hidden: ['sealed', 'token_hash'],
  },
  console_ticket: { de: 'Geöffnete Konsolen', en: 'Consoles that were opened', hidden: ['token_hash'] },
  backup: { de: 'Sicherungen', en: 'Backups' },
  monitor: { de: 'Überwachung', en: 'Monitoring' },
  outage: { de: 'Ausfälle', en: 'Outages' },
  quota: { de: 'Kontingente', en: 'Quotas' },
  location: { de: 'Standorte', en: 'Locations' },
  certificate: { de: 'Zertifikate der Standorte', en: 'Certificates of the locations' },
  image: { de: 'Importierte Betriebssysteme', en: 'Imported operating systems' },
  target_group: { de: 'Gruppen von Hosts', en: 'Groups of hosts' },
  target: { de: 'Hosts', en: 'Hosts' },
  storage_pool: { de: 'Speicherpools', en: 'Storage pools' },
  invoice: { de: 'Rechnungen', en: 'Invoices' },
  invoice_line: { de: 'Rechnungspositionen', en: 'Invoice lines' },
  deletion: { de: 'Löschungen nach Vertragsende', en: 'Deletions after the end of contracts' },
  deletion_item: { de: 'Gelöschtes', en: 'What was deleted' },
  run: {
    de: 'Abläufe', en: 'Runs',
    hidden: ['parameters', 'error', 'fence', 'lease_owner', 'lease_until', 'ready_at'],
  },
  webhook: { de: 'Webhooks', en: 'Webhooks', hidden: ['secret'] },
  webhook_delivery: { de: 'Zustellungen an Webhooks', en: 'Deliveries to webhooks' },
  audit_entry: { de: 'Prüfprotokoll', en: 'Audit trail', hidden: ['hash', 'previous_hash'] },
};

/** Tables with a tenant that its owner doesn't get, and why. */
export const notExported: Readonly<Record<string, string>> = {
  audit_chain: 'the head of the hash chain; it says nothing of anybody',
  alarm: 'notes of the provider to itself about its work',
  finding: 'notes of the provider to itself about its stock',
  legal_hold: 'its reason may be part of the dispute; that there is one stands in the audit trail',
  document_location: 'where the provider keeps a document; the document itself is listed',
};

/**
 * promise A13: everything that is kept of an organisation, machine-readable and described (Art. 20 GDPR; and so that
 * nobody is locked in). It is asked for by the owner; secrets are in it for nobody.
 */
export async function exportOrganisation(
  ctx: Ctx, organisationId: string,
): Promise<Result<{ sections: ExportSection[] }>> {
  const sections: ExportSection[] = [];
  for (const [table, { de, en, hidden = [] }] of Object.entries(exported)) {
    const rows = await rowsOf(ctx, { table, column: 'tenant', hidden }, [organisationId], limits.exportRows + 1);
    if (rows.length === 0) continue;
    sections.push({
      table, description: { de, en }, rows: rows.slice(0, limits.exportRows), isCut: rows.length > limits.exportRows,
    });
  }
  return ok({ sections });
}
