import type { Text } from '../../../kernel/text.ts';

const both = (de: string, en: string): Text => ({ de, en });

/** What a search may find, by the API's words. */
export const hitKinds: Readonly<Record<string, Text>> = {
  customer: both('Kunde', 'Customer'),
  organisation: both('Organisation', 'Organisation'),
  contact: both('Ansprechpartner', 'Contact'),
  account: both('Zugang', 'Account'),
  person: both('Zugang', 'Account'),
  offer: both('Angebot', 'Offer'),
  order: both('Auftrag', 'Order'),
  contract: both('Vertrag', 'Contract'),
  server: both('Server', 'Server'),
  cluster: both('Containercluster', 'Container cluster'),
  invoice: both('Rechnung', 'Invoice'),
  document: both('Dokument', 'Document'),
  run: both('Vorgang', 'Run'),
  backup: both('Sicherung', 'Backup'),
  deadline: both('Frist', 'Deadline'),
  network: both('Netz', 'Network'),
  address: both('Adresse', 'Address'),
};
