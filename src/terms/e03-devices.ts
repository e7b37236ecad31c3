import { governs, section } from './section.ts';

export const e03 = section(
  'E3',
  ['Geräte', 'Devices'],
  [
    governs(
      'E3 (1)',
      'colocation',
      [
        'Ein- und Ausbau ist Sache des Kunden, mit Rücksicht auf Klima und Energie',
        'Mounting is the customer’s, with regard to cooling and energy',
      ],
      ['E2 (1)'],
    ),
    governs('E3 (2)', 'colocation', ['Termine mit dem Anbieter abstimmen', 'Appointments agreed with the provider']),
    governs('E3 (3)', 'colocation', [
      'Kabel nur im eigenen Rack, Last gleichmäßig',
      'Cables only in one’s own rack, load spread evenly',
    ]),
    governs('E3 (4)', 'colocation', ['Nur funktionsfähige, zertifizierte Geräte', 'Only working, certified devices']),
    governs('E3 (5)', 'colocation', [
      'Störer abschalten, sonst tut es der Anbieter auf Kosten des Kunden',
      'Switch off what disturbs, else the provider does at the customer’s cost',
    ]),
  ],
);
