import { governs, section } from './section.ts';

export const a15 = section(
  'A15',
  ['Referenzierung', 'References'],
  [
    governs('A15', 'parties', [
      'Der Kunde darf als Referenz genannt werden, bis er schriftlich widerruft',
      'The customer may be named as a reference until it revokes in writing',
    ]),
  ],
);
