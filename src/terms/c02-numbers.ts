import { governs, section } from './section.ts';

export const c02 = section(
  'C2',
  ['Rufnummern', 'Numbers'],
  [
    governs('C2', 'lines', [
      'Neue Nummern, wo keine vorhanden sind oder bleiben',
      'New numbers where there are none or none stay',
    ]),
  ],
);
