import { declares, defines, governs, section } from './section.ts';

export const a16 = section(
  'A16',
  ['Sonstiges', 'Miscellaneous'],
  [
    governs('A16 (1)', 'contracts', [
      'Erklärungen sind schriftlich, E-Mail genügt',
      'Declarations are in writing, e-mail suffices',
    ]),
    governs('A16 (2)', 'contracts', ['Deutsches Recht', 'German law']),
    defines(
      'A16 (3)',
      ['state'],
      [
        'Erfüllungsort und Gerichtsstand Ludwigshafen: darum gelten die Feiertage von Rheinland-Pfalz',
        'Place of performance and venue Ludwigshafen: hence the holidays of Rhineland-Palatinate',
      ],
    ),
    declares('A16 (4)', 'law', ['Unwirksames lässt den Rest bestehen', 'What is void leaves the rest in force']),
  ],
);
