import { governs, section } from './section.ts';

export const b07 = section(
  'B7',
  ['Besondere Mitwirkung', 'Special cooperation'],
  [
    governs('B7 (1)', 'lines', [
      'Überlassenes bleibt Eigentum des Anbieters am vereinbarten Ort',
      'Things lent stay the provider’s, at the agreed place',
    ]),
    governs('B7 (2)', 'lines', [
      'Zugang zu Anlagen jederzeit, vor Ort und online',
      'Access to the equipment at any time, on site and online',
    ]),
    governs(
      'B7 (3)',
      'lines',
      [
        'Auch nachts; ohne Zugang Verzug und Kosten beim Kunden',
        'At night too; without access delay and cost are the customer’s',
      ],
      ['B7 (2)'],
    ),
    governs('B7 (4)', 'lines', [
      'Blitzschutz durch Fachbetrieb, wo nötig',
      'Lightning protection by a specialist where needed',
    ]),
    governs('B7 (5)', 'lines', [
      'Laserstrahlung: Glasfaser nicht verändern',
      'Laser radiation: do not change the fibre',
    ]),
    governs('B7 (6)', 'support', [
      'Mängel und Schäden sofort melden und eindämmen',
      'Report and contain defects and damage at once',
    ]),
    governs('B7 (7)', 'lines', [
      'Nichts, was das Netz stört; verschuldete Störung kostet',
      'Nothing that disturbs the network; a culpable disturbance costs',
    ]),
  ],
);
