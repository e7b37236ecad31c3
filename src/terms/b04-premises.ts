import { governs, section } from './section.ts';

export const b04 = section(
  'B4',
  ['Grundstücke', 'Premises'],
  [
    governs('B4 (1)', 'lines', [
      'Genehmigungen des Eigentümers holt der Kunde vor Beginn',
      'The customer gets the owner’s permission before work',
    ]),
    governs('B4 (2)', 'lines', [
      'Verlegte Leitungen bleiben oder werden vom Anbieter entfernt, nach dessen Wahl',
      'Installed lines stay or are removed, at the provider’s choice',
    ]),
  ],
);
