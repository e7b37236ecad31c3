import { declares, defines, governs, section } from './section.ts';

export const b10 = section(
  'B10',
  ['Haftungsbegrenzung, Freistellung', 'Liability, indemnity'],
  [
    defines(
      'B10 (1)',
      ['financialLossCap'],
      [
        'Vermögensschäden höchstens 12.500 EUR je Kunde, nicht bei grober Fahrlässigkeit, Vorsatz oder Zahlungsverzug',
        'Financial loss at most EUR 12,500 per customer, not for gross negligence, intent or late payment',
      ],
    ),
    governs('B10 (2)', 'lines', [
      'Keine Haftung für Missbrauch, Eingriffe, falschen Anschluss oder Bedienung',
      'No liability for misuse, interference, wrong connection or operation',
    ]),
    declares('B10 (3)', 'claim', [
      'Keine Haftung für Inhalte und Schadsoftware aus dem Netz',
      'No liability for content and malware from the internet',
    ]),
    declares('B10 (4)', 'claim', [
      'Der Kunde stellt von Ansprüchen Dritter frei',
      'The customer indemnifies against third-party claims',
    ]),
  ],
);
