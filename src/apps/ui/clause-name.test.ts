import { expect, test } from 'vitest';
import { clauseName } from './clause-name.ts';

test.each([
  // name          de                                         en
  ['A9.3',         '§ A9 Abs. 3',                             '§ A9 (3)'],
  ['A9 (3)',       '§ A9 Abs. 3',                             '§ A9 (3)'],
  ['A4.6.credit',  '§ A4 Abs. 6',                             '§ A4 (6)'],
  ['A13',          '§ A13',                                   '§ A13'],
  ['C1 (2)',       '§ C1 Abs. 2',                             '§ C1 (2)'],
  ['C-4.4.4',      'Leistungsbeschreibung 4.4.4',             'Service description 4.4.4'],
  ['C 6.1',        'Leistungsbeschreibung 6.1',               'Service description 6.1'],
  ['H-seats',      'Leistungsbeschreibung Hosted Desktop',    'Service description Hosted Desktop'],
  ['BGB.deadline', '§§ 186–193 BGB',                          '§§ 186–193 BGB'],
  ['BGB.193',      '§ 193 BGB',                               '§ 193 BGB'],
  ['BGB.288.2',    '§ 288 Abs. 2 BGB',                        '§ 288 (2) BGB'],
  ['EStG.9.4a',    '§ 9 Abs. 4a EStG',                        '§ 9 (4a) EStG'],
  ['DataAct.25.4', 'Art. 25 Abs. 4 Data Act',                 'Art. 25 (4) Data Act'],
  ['H Nutzung',    'Leistungsbeschreibung Hosted Desktop, Nutzung', 'Service description Hosted Desktop, Nutzung'],
  ['something',    'something',                               'something'],
])('%s is cited as a contract cites it', (name, de, en) => {
  expect([clauseName(name, 'de'), clauseName(name, 'en')]).toEqual([de, en]);
});
