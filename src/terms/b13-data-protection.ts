import { governs, section } from './section.ts';

export const b13 = section(
  'B13',
  ['Datenschutz', 'Data protection'],
  [governs('B13', 'lines', ['Verkehrsdaten nach §§ 9 ff. TDDDG', 'Traffic data under §§ 9 ff. TDDDG'], ['A13'])],
);
