import { declares, governs, section } from './section.ts';

export const e06 = section(
  'E6',
  ['Haftung, Freistellung', 'Liability, indemnity'],
  [
    governs('E6 (1)', 'colocation', [
      'Für Verstöße gegen Teil E haftet allein der Kunde',
      'For breaches of part E the customer alone is liable',
    ]),
    declares('E6 (2)', 'claim', ['Der Kunde stellt frei', 'The customer indemnifies'], ['E6 (1)']),
    governs(
      'E6 (3)',
      'parties',
      [
        'Der Kunde hält eine Haftpflichtversicherung und weist sie nach',
        'The customer keeps liability insurance and proves it',
      ],
      ['E6 (1)', 'E6 (2)'],
    ),
  ],
);
