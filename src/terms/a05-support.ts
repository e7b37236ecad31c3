import { defines, governs, section } from './section.ts';

export const a05 = section(
  'A5',
  ['Support', 'Support'],
  [
    defines(
      'A5 (1)',
      ['serviceHours', 'state'],
      [
        'Support montags bis freitags 8 bis 17 Uhr außer an Feiertagen in Rheinland-Pfalz',
        'Support Monday to Friday 8 to 17 except holidays in Rhineland-Palatinate',
      ],
    ),
    governs(
      'A5 (2)',
      'support',
      [
        'Anfragen benannter Ansprechpartner nach Eingang und Dringlichkeit; Aufwand wird berechnet',
        'Requests of named contacts by receipt and urgency; effort is billed',
      ],
      ['A6'],
    ),
    governs('A5 (3)', 'support', [
      'Vier Gründe, eine Anfrage nicht zu beantworten',
      'Four reasons not to answer a request',
    ]),
    governs('A5 (4)', 'support', [
      'Kein Support für Drittprodukte ohne Übernahme',
      'No support for third-party products unless taken over',
    ]),
  ],
);
