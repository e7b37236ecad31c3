import { governs, section } from './section.ts';

export const a13 = section(
  'A13',
  ['Datenschutz', 'Data protection'],
  [
    governs(
      'A13',
      'parties',
      [
        'Technische Maßnahmen, Verpflichtung der Mitarbeiter, einsehbare Verträge mit Auftragsverarbeitern',
        'Technical measures, secrecy of staff, processing agreements open to inspection',
      ],
      ['A3 (5)'],
    ),
  ],
);
