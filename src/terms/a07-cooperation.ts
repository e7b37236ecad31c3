import { governs, section } from './section.ts';

export const a07 = section(
  'A7',
  ['Mitwirkung des Kunden', 'The customer’s cooperation'],
  [
    governs('A7 (1)', 'contracts', [
      'Der Kunde gibt vollständige und richtige Angaben',
      'The customer gives complete and correct information',
    ]),
    governs('A7 (2)', 'backup', [
      'Datensicherheit ist Sache des Kunden, soweit nichts anderes vereinbart ist',
      'Data safety is the customer’s unless agreed otherwise',
    ]),
    governs('A7 (3)', 'support', [
      'Zutritt nach Ankündigung in den Arbeitszeiten',
      'Access in working hours after notice',
    ]),
    governs('A7 (4)', 'lines', [
      'Räume, Strom und Erdung stellt der Kunde unentgeltlich',
      'The customer provides rooms, power and earthing free of charge',
    ]),
    governs('A7 (5)', 'contracts', [
      'Fehlende Mitwirkung verschiebt Termine; nach angemessener Frist darf ausgesetzt werden',
      'Missing cooperation moves dates; after a reasonable period services may be suspended',
    ]),
  ],
);
