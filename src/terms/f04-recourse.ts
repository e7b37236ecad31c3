import { declares, governs, section } from './section.ts';

export const f04 = section(
  'F4',
  ['Rückgriff', 'Recourse'],
  [
    governs('F4 (1)', 'hardware', ['Nur bei zu vertretenden Mängeln', 'Only for attributable defects']),
    governs('F4 (2)', 'hardware', ['Erst nach Gelegenheit zur Nacherfüllung', 'Only after a chance to cure']),
    declares('F4 (3)', 'claim', [
      'Nicht, wo Nacherfüllung Rücknahme oder Minderung vermieden hätte',
      'Not where cure would have avoided return or reduction',
    ]),
    governs('F4 (4)', 'hardware', ['Höchstens der Netto-Kaufpreis', 'At most the net purchase price']),
  ],
);
