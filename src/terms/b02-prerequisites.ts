import { governs, section } from './section.ts';

export const b02 = section(
  'B2',
  ['Voraussetzungen', 'Prerequisites'],
  [
    governs('B2 (1)', 'lines', [
      'Der Standort hängt am Leitungsnetz des Anbieters',
      'The site is on the provider’s network',
    ]),
    governs('B2 (2)', 'lines', [
      'Der Raum ist sauber, trocken, belüftet, +5 bis +40 °C',
      'The room is clean, dry, ventilated, +5 to +40 °C',
    ]),
  ],
);
