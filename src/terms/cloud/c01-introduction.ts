import { declares, governs, section } from '../section.ts';

export const cloud01 = section(
  'C 1',
  ['Leistungen', 'Services'],
  [declares('C 1', 'description', ['Vorstellung des Anbieters', 'The provider introduces itself'])],
);

export const cloud02 = section(
  'C 2',
  ['Über die Leistungsbeschreibung', 'About the description'],
  [
    governs('C 2', 'contracts', [
      'Es gilt die Fassung bei Beauftragung; ältere bleiben abrufbar',
      'The version at the time of order applies; older ones stay retrievable',
    ]),
  ],
);
