import type { Text } from '../../kernel/text.ts';
import type { TemplateName } from './template-data.ts';

/** Words of the letter's frame: everything that stands outside the template. */
export const labels = {
  date: { de: 'Datum', en: 'Date' },
  customer: { de: 'Kundennummer', en: 'Customer no.' },
  contract: { de: 'Vertragsnummer', en: 'Contract no.' },
  page: { de: 'Seite {page} von {pages}', en: 'Page {page} of {pages}' },
  because: { de: 'So wurde gerechnet', en: 'How this was computed' },
  seat: { de: 'Sitz der Gesellschaft', en: 'Registered office' },
  register: { de: 'Registergericht', en: 'Register court' },
  directors: { de: 'Geschäftsführung', en: 'Managing directors' },
  board: { de: 'Vorsitz des Aufsichtsrats', en: 'Chair of the supervisory board' },
  vatId: { de: 'USt-IdNr.', en: 'VAT ID' },
  taxNumber: { de: 'Steuernummer', en: 'Tax number' },
  iban: { de: 'IBAN', en: 'IBAN' },
  bic: { de: 'BIC', en: 'BIC' },
} as const satisfies Record<string, Text>;

/** What the document's number is called in the info block. */
export const numberLabels: Readonly<Record<TemplateName, Text>> = {
  offer: { de: 'Angebotsnummer', en: 'Offer no.' },
  'order-confirmation': { de: 'Auftragsnummer', en: 'Order no.' },
  'handover-protocol': { de: 'Protokollnummer', en: 'Record no.' },
  'ready-notice': { de: 'Anzeigenummer', en: 'Notice no.' },
  invoice: { de: 'Rechnungsnummer', en: 'Invoice no.' },
  'termination-confirmation': { de: 'Vorgangsnummer', en: 'Reference' },
  'deletion-certificate': { de: 'Bescheinigung', en: 'Certificate no.' },
  'project-protocol': { de: 'Protokollnummer', en: 'Record no.' },
};
