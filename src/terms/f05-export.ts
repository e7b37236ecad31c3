import { governs, section } from './section.ts';

export const f05 = section(
  'F5',
  ['Ausfuhr und Zoll', 'Export and customs'],
  [
    governs('F5', 'hardware', [
      'Ausfuhrrecht beachten; Zoll trägt der Kunde',
      'Observe export law; customs are the customer’s',
    ]),
  ],
);
