import { declares, governs, section } from './section.ts';

export const e04 = section(
  'E4',
  ['Sicherheit im Rechenzentrum', 'Safety in the data centre'],
  [
    declares(
      'E4 (1)',
      'conduct',
      ['Kein Feuer, kein Rauchen', 'No fire, no smoking'],
      ['Hausordnung', 'Brandschutzordnung'],
    ),
    governs('E4 (2)', 'colocation', [
      'Videoüberwachung mit geringster Speicherung',
      'Video surveillance with minimal storage',
    ]),
    declares('E4 (3)', 'conduct', ['Steckdosen nur für fest eingebaute Geräte', 'Sockets only for mounted devices']),
    governs('E4 (4)', 'colocation', [
      'Nutzung kann aus Sicherheitsgründen beschränkt werden',
      'Use may be restricted for safety',
    ]),
    governs('E4 (5)', 'support', ['Auffälliges sofort melden', 'Report what is unusual at once']),
  ],
);
