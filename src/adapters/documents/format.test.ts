import { describe, expect, test } from 'vitest';
import { displayClause, displayDate, displayDecimal, displayIban, displayInstant, displayValue } from './format.ts';

/** A no-break space, so that the rows below can be read. */
const _ = '\u00a0';

describe('facts as people read them', () => {
  test.each<[unknown, string, string, string]>([
    // value                de                            en                        why
    [1234567n,              `12.345,67${_}€`,             '€12,345.67',             'never broken before the sign'],
    [-5n,                   `-0,05${_}€`,                 '-€0.05',                 'a correction is negative'],
    [0n,                    `0,00${_}€`,                  '€0.00',                  'nothing is still an amount'],
    ['2026-07-15',          '15.07.2026',                 '15 July 2026',           'DIN 5008 writes both digits'],
    ['2024-02-29',          '29.02.2024',                 '29 February 2024',       'a leap day'],
    ['2026-02-29',          '2026-02-29',                 '2026-02-29',             'no such day: text like a date'],
    ['2026-07-08T09:14:00Z', `08.07.2026,${_}11:14${_}Uhr`, '8 July 2026, 11:14',     'summer time: two hours on'],
    ['2026-12-31T23:30:00Z', `01.01.2027,${_}00:30${_}Uhr`, '1 January 2027, 00:30',  'the local day is the next year'],
    [{ decimal: '1234.50' }, '1.234,50',                  '1,234.50',               'a number is no money'],
    [31,                    '31',                         '31',                     'a count'],
    ['B-7781/26',           'B-7781/26',                  'B-7781/26',              'text stays'],
  ])('%s', (value, de, en) => {
    expect(displayValue(value, 'de')).toBe(de);
    expect(displayValue(value, 'en')).toBe(en);
  });

  test.each([
    ['A9.5',    `§${_}A9 Abs.${_}5`,                         `§${_}A9 (5)`],
    ['A12',     `§${_}A12`,                                  `§${_}A12`],
    ['A9.6.index', `§${_}A9 Abs.${_}6`,                      `§${_}A9 (6)`],
    ['C-5.1',   'Leistungsbeschreibung Cloud Ziff. 5.1',     'service description Cloud, section 5.1'],
    ['BGB.193', `§${_}193${_}BGB`,                             `§${_}193${_}BGB`],
    ['BGB.deadline', 'BGB.deadline',                         'BGB.deadline'],
    ['H-seats', 'H-seats',                                   'H-seats'],
  ])('clause %s', (clause, de, en) => {
    expect(displayClause(clause, 'de')).toBe(de);
    expect(displayClause(clause, 'en')).toBe(en);
  });

  test('what is no fact throws', () => {
    expect(() => displayValue({ some: 'object' }, 'de')).toThrow('cannot print');
    expect(() => displayDate('2026-13-01', 'de')).toThrow();
    expect(() => displayDecimal('1,5', 'de')).toThrow('not a decimal number');
    expect(() => displayInstant('2026-07-08', 'de')).toThrow();
  });

  test('an IBAN is printed in groups of four', () => {
    expect(displayIban('DE02120300000000202051')).toBe('DE02 1203 0000 0000 2020 51');
  });
});
