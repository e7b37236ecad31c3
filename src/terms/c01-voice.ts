import { declares, governs, section } from './section.ts';

export const c01 = section(
  'C1',
  ['Sprachkommunikation', 'Voice'],
  [
    declares(
      'C1 (1)',
      'scope',
      ['Gilt zusätzlich zu Teil B für VoIPLine Business', 'Applies on top of part B to VoIPLine Business'],
      ['B'],
    ),
    governs('C1 (2)', 'lines', [
      'Merkmale hängen am Endgerät; kein Gebührenimpuls, kein Call-by-Call',
      'Features depend on the device; no advice of charge, no call-by-call',
    ]),
  ],
);
