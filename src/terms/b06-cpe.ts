import { governs, section } from './section.ts';

export const b06 = section(
  'B6',
  ['Netzabschlussgerät', 'Customer premises equipment'],
  [
    governs('B6 (1)', 'lines', [
      'Leihgeräte mit Grundkonfiguration markieren den Übergabepunkt',
      'Lent devices with a base configuration mark the hand-over point',
    ]),
    governs('B6 (2)', 'lines', [
      'Zuleitungen Dritter sind möglich; Zusatzarbeit nach Aufwand',
      'Third-party access lines are possible; extra work by effort',
    ]),
    governs('B6 (3)', 'lines', [
      'Keine Änderungen am Gerät; Schäden trägt der Kunde',
      'No changes to the device; damage is the customer’s',
    ]),
  ],
);
