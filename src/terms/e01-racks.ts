import { declares, governs, section } from './section.ts';

export const e01 = section(
  'E1',
  ['Server-Racks', 'Racks'],
  [
    governs(
      'E1 (1)',
      'colocation',
      [
        'Racks mit Strom und Klima nach Leistungsbeschreibung; A4 gilt entsprechend',
        'Racks with power and cooling as described; A4 applies',
      ],
      ['A4', 'E3', 'Leistungsbeschreibung Datacenter'],
    ),
    declares('E1 (2)', 'claim', ['Übernahme wie vorgefunden', 'Taken over as found']),
    governs('E1 (3)', 'colocation', [
      'Übergabeprotokoll mit zwei Unterschriften',
      'Handover protocol with two signatures',
    ]),
    governs('E1 (4)', 'colocation', [
      'Änderungen am Rack nur durch den Anbieter',
      'Changes to the rack only by the provider',
    ]),
  ],
);
