import { expect, test } from 'vitest';
import { readMoney, writeMoney } from './money-text.ts';

test.each([
  // written        sent
  ['52,50',         '52.50'],
  ['52.50',         '52.50'],
  ['52,5',          '52.50'],
  ['52',            '52.00'],
  ['0',             '0.00'],
  ['007',           '7.00'],
  ['1.052,50',      '1052.50'],
  ['1,052.50',      '1052.50'],
  ['1 052,50',      '1052.50'],
  ['1.052',         '1052.00'], // math: thousands, not 1.05: no amount has three decimal places
  ['1,052',         '1052.00'],
  ['12.345.678,90', '12345678.90'],
  [' 49,00 € ',     '49.00'],
  ['1.05,20',       '1.05,20'], // no amount: the server refuses it, and it isn't made one
  ['52,505.1.2',    '52,505.1.2'],
  ['-5',            '-5'],
  ['viel',          'viel'],
])('„%s“ is sent as %s', (written, sent) => expect(readMoney(written)).toBe(sent));

test('an amount is written as the reader writes it, and read again the same', () => {
  expect([writeMoney('1052.50', 'de'), writeMoney('1052.50', 'en')]).toEqual(['1052,50', '1052.50']);
  expect(readMoney(writeMoney('1052.50', 'de'))).toBe('1052.50');
});
