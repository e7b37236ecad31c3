import type { Text } from '../../../kernel/text.ts';

const both = (de: string, en: string): Text => ({ de, en });

/** Entities of the audit trail in words; keys are the tables' names. */
export const entityWords: Readonly<Record<string, Text>> = {
  account: both('Zugang', 'Account'), address: both('IP-Adresse', 'IP address'), alarm: both('Alarm', 'Alarm'),
  api_key: both('API-Schlüssel', 'API key'), approval: both('Freigabe', 'Approval'), backup: both('Sicherung', 'Backup'),
  contact: both('Ansprechpartner', 'Contact'), contact_wait: both('Wartezeit auf Ansprechpartner', 'Wait for a contact'),
  contract: both('Vertrag', 'Contract'), contract_contact: both('Ansprechpartner im Vertrag', 'Contact in a contract'),
  contract_item: both('Vertragsposition', 'Contract item'), deadline: both('Frist', 'Deadline'),
  declaration: both('Erklärung', 'Declaration'), deletion: both('Löschung', 'Deletion'),
  deletion_item: both('Gelöschtes', 'Deleted thing'), disk: both('Festplatte', 'Disk'), document: both('Dokument', 'Document'),
  document_location: both('Ablageort', 'Place of a document'), erasure: both('Löschung von Personendaten', 'Erasure'),
  invoice: both('Rechnung', 'Invoice'), invoice_line: both('Rechnungsposition', 'Invoice line'),
  legal_hold: both('Löschsperre', 'Legal hold'), mail: both('E-Mail', 'E-mail'), membership: both('Mitgliedschaft', 'Membership'),
  mfa_exemption: both('Verzicht auf den zweiten Faktor', 'Second-factor exemption'), monitor: both('Überwachung', 'Monitor'),
  nic: both('Netzanschluss', 'Network interface'), offer: both('Angebot', 'Offer'), offer_item: both('Angebotsposition', 'Offer item'),
  one_time_link: both('Einmal-Link', 'One-time link'), organisation: both('Organisation', 'Organisation'),
  outage: both('Ausfall', 'Outage'), passkey: both('Passkey', 'Passkey'), price: both('Preis', 'Price'),
  processing_agreement: both('Auftragsverarbeitung', 'Processing agreement'), product_order: both('Auftrag', 'Order'),
  provider_profile: both('Angaben des Anbieters', 'Provider’s particulars'), recovery_code: both('Wiederherstellungscode', 'Recovery code'),
  run: both('Vorgang', 'Run'), server: both('Server', 'Server'), session: both('Sitzung', 'Session'),
  sso_connection: both('Single Sign-on', 'Single sign-on'), support_access: both('Support-Zugriff', 'Support access'),
  webhook: both('Webhook', 'Webhook'), webhook_delivery: both('Webhook-Zustellung', 'Webhook delivery'),
};

export const operationWords: Readonly<Record<string, Text>> = {
  insert: both('angelegt', 'created'), update: both('geändert', 'changed'), delete: both('entfernt', 'removed'),
};

/** Fields of those entities in words; keys are the columns' names. */
export const fieldWords: Readonly<Record<string, Text>> = {
  accepted_on: both('abgenommen am', 'accepted on'), acceptance_refused_on: both('Abnahme verweigert am', 'acceptance refused on'),
  account_id: both('Zugang', 'account'), action: both('was geschieht', 'what happens'), address: both('Adresse', 'address'),
  attempts: both('Versuche', 'attempts'), authorized_keys: both('SSH-Schlüssel', 'SSH keys'),
  availability_class: both('Verfügbarkeitsklasse', 'availability class'), because: both('Begründung', 'because'),
  binding: both('verbindlich', 'binding'), binding_until: both('gebunden bis', 'binding until'),
  business: both('Unternehmen', 'business'), bytes: both('Größe', 'size'), cause: both('Ursache', 'cause'),
  changed_at: both('geändert um', 'changed at'), channel: both('Weg', 'channel'), city: both('Ort', 'city'),
  clause: both('Klausel', 'clause'), closed_at: both('geschlossen um', 'closed at'), consistent: both('Zustand der Kopie', 'consistency'),
  contact_id: both('Ansprechpartner', 'contact'), contract_id: both('Vertrag', 'contract'),
  contract_item_id: both('Vertragsposition', 'contract item'), country: both('Land', 'country'), created_at: both('angelegt um', 'created at'),
  customer_number: both('Kundennummer', 'customer number'), decided_at: both('entschieden um', 'decided at'),
  decided_by: both('entschieden von', 'decided by'), delete_on: both('Löschtag', 'day of deletion'), deleted_at: both('gelöscht um', 'deleted at'),
  direction: both('Richtung', 'direction'), due_at: both('fällig um', 'due at'), due_on: both('fällig am', 'due on'),
  edition: both('Fassung', 'edition'), email: both('E-Mail-Adresse', 'e-mail address'), ended_at: both('beendet um', 'ended at'),
  ended_by: both('beendet von', 'ended by'), ends_on: both('endet am', 'ends on'), engine: both('Engine', 'engine'), error: both('Fehler', 'error'),
  expires_at: both('gültig bis', 'expires at'), file_name: both('Dateiname', 'file name'), fired_at: both('ausgelöst um', 'fired at'),
  flavour: both('Größe', 'size'), from_at: both('von', 'from'), gross: both('brutto', 'gross'), handed_over_at: both('übergeben um', 'handed over at'),
  hostname: both('Rechnername', 'host name'), id: both('Kennung', 'id'), image: both('Betriebssystem', 'operating system'),
  invoice_id: both('Rechnung', 'invoice'), iops_limit: both('Operationen je Sekunde', 'operations per second'),
  issued_on: both('ausgestellt am', 'issued on'), issued_at: both('ausgestellt um', 'issued at'), key: both('Schlüssel', 'key'),
  kind: both('Art', 'kind'), language: both('Sprache', 'language'), left_at: both('ausgeschieden um', 'left at'),
  live_from: both('berechnet ab', 'billed from'), live_until: both('berechnet bis (ausschließlich)', 'billed until (exclusive)'),
  mac: both('MAC-Adresse', 'MAC address'), managed: both('Betriebsführung', 'managed'), media_type: both('Dateiart', 'media type'),
  memory_bytes: both('Arbeitsspeicher', 'memory'), minimum_months: both('Mindestlaufzeit (Monate)', 'minimum term (months)'),
  monthly_net: both('monatlich netto (Cent)', 'monthly net (cents)'), month: both('Monat', 'month'), name: both('Name', 'name'),
  named: both('benannt', 'named'), net: both('netto (Cent)', 'net (cents)'), notice_received_on: both('Kündigung eingegangen am', 'notice received on'),
  number: both('Nummer', 'number'), offer_id: both('Angebot', 'offer'), offered_on: both('angeboten am', 'offered on'),
  operator_id: both('Betreiber', 'operator'), order_id: both('Auftrag', 'order'), ordered_by: both('beauftragt von', 'ordered by'),
  outcome: both('Ergebnis', 'outcome'), phone: both('Telefon', 'phone'), position: both('Position', 'position'),
  postcode: both('Postleitzahl', 'postcode'), product: both('Produkt', 'product'), proved_at: both('nachgewiesen um', 'proved at'),
  quantity: both('Menge', 'quantity'), reason: both('Grund', 'reason'), removed_at: both('entfernt um', 'removed at'),
  revoked_at: both('widerrufen um', 'revoked at'), roles: both('Rollen', 'roles'), scopes: both('Rechte', 'scopes'),
  seller_id: both('Verkäufer', 'seller'), sent_at: both('versendet um', 'sent at'), server_id: both('Server', 'server'),
  setup_net: both('Einrichtung netto (Cent)', 'setup net (cents)'), sha256: both('Prüfsumme', 'SHA-256'), starts_on: both('beginnt am', 'starts on'),
  state: both('Zustand', 'state'), street: both('Straße', 'street'), subject: both('Betreff', 'subject'), subject_id: both('betrifft', 'about'),
  taken_at: both('gesichert um', 'taken at'), tax: both('Umsatzsteuer (Cent)', 'VAT (cents)'), tenant: both('Mandant', 'tenant'),
  until_at: both('bis', 'until'), url: both('Adresse', 'address'), valid_from: both('gilt ab', 'valid from'), vat_id: both('USt-IdNr.', 'VAT id'),
  vcpus: both('vCPU', 'vCPU'), version: both('Version', 'version'), watched_from: both('überwacht ab', 'watched from'),
  watched_until: both('überwacht bis', 'watched until'), workflow: both('Ablauf', 'workflow'),
};

/** A field of the trail in words; what has none is shown as it is, without its underscores. */
export function fieldName(field: string, t: (text: Text) => string): string {
  const text = fieldWords[field];
  return text ? t(text) : field.replaceAll('_', ' ');
}
