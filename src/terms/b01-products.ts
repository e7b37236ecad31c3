import { governs, section } from './section.ts';

export const b01 = section(
  'B1',
  ['Telekommunikationsdienste', 'Telecom services'],
  [
    governs('B1', 'catalogue', [
      'Vier Leitungsprodukte: Ethernet Link, Internet Connect, Optical Line, VoIPLine Business',
      'Four line products: Ethernet Link, Internet Connect, Optical Line, VoIPLine Business',
    ]),
  ],
);
