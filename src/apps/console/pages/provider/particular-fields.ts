import type { Text } from '../../../../kernel/text.ts';
import type { Answer } from '../../../account/read.ts';

export interface Particular {
  readonly name: Exclude<keyof Answer<'/api/v1/provider'>, 'id'>;
  readonly label: Text;
  readonly hint?: Text;
  readonly type?: 'text' | 'email' | 'tel' | 'url';
  readonly isOptional?: boolean;
  readonly maxLength?: number;
}

interface ParticularGroup {
  readonly title: Text;
  readonly note?: Text;
  readonly fields: readonly Particular[];
}

const both = (de: string, en: string): Text => ({ de, en });

/** What is asked about the provider, in the order of the form; names are the API's. */
export const particularGroups: readonly ParticularGroup[] = [
  {
    title: both('Firma', 'Company'),
    fields: [
      { name: 'name', label: both('Firma', 'Company') },
      { name: 'street', label: both('Straße und Hausnummer', 'Street and number') },
      { name: 'postcode', label: both('Postleitzahl', 'Postcode'), maxLength: 20 },
      { name: 'city', label: both('Ort', 'City') },
      {
        name: 'country', label: both('Land', 'Country'),
        hint: both('Zwei Buchstaben, ISO 3166.', 'Two letters, ISO 3166.'), maxLength: 2,
      },
      { name: 'managingDirectors', label: both('Geschäftsführung', 'Managing directors') },
      { name: 'registerCourt', label: both('Registergericht', 'Register court') },
      { name: 'registerNumber', label: both('Registernummer', 'Register number') },
    ],
  },
  {
    title: both('Erreichbarkeit', 'How to reach it'),
    fields: [
      { name: 'phone', label: both('Telefon', 'Phone'), type: 'tel' },
      { name: 'email', label: both('E-Mail', 'E-mail'), type: 'email' },
      { name: 'website', label: both('Website', 'Website'), type: 'url' },
      { name: 'contactName', label: both('Ansprechstelle auf Rechnungen', 'Contact on invoices') },
      { name: 'electronicAddress', label: both('Adresse für E-Rechnungen', 'Address for e-invoices'), type: 'email' },
    ],
  },
  {
    title: both('Steuer', 'Tax'),
    fields: [
      { name: 'vatId', label: both('USt-IdNr.', 'VAT id'), isOptional: true, maxLength: 15 },
      {
        name: 'taxNumber', label: both('Steuernummer', 'Tax number'), isOptional: true,
        hint: both('Eine von beiden verlangt § 14 UStG.', '§ 14 UStG demands one of the two.'),
      },
    ],
  },
  {
    title: both('Bankverbindung', 'Bank details'),
    note: both(
      'Wer sie ändert, ändert, wohin alle Kunden zahlen. Eine Änderung wird erst wirksam, wenn eine zweite Person zustimmt.',
      'Whoever changes them changes where all customers pay. A change takes effect only when a second person agrees.',
    ),
    fields: [
      { name: 'iban', label: both('IBAN', 'IBAN'), maxLength: 34 },
      { name: 'bic', label: both('BIC', 'BIC'), maxLength: 11 },
      { name: 'bankName', label: both('Bank', 'Bank') },
    ],
  },
];
