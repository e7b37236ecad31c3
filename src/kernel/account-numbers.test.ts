import { expect, test } from 'vitest';
import { isBic, isCreditorId, isIban } from './account-numbers.ts';

test.each([
  // iban                               valid    why
  ['DE02120300000000202051',            true,    'a published German test account'],
  ['DE75512108001245126199',            true,    'check digits above 9007199254740993 as one number: doubles get this wrong'],
  ['GB82WEST12345698765432',            true,    'the example of ISO 13616'],
  ['MT84MALT011000012345MTLCAST001S',   true,    'the longest: 31 characters, with letters'],
  ['NO9386011117947',                   true,    'the shortest: 15 characters'],
  ['DE02120300000000202052',            false,   'one digit off'],
  ['DE20120300000000202051',            false,   'check digits swapped'],
  ['DE0212030000000020205',             false,   'one digit short'],
  ['DE02 1203 0000 0000 2020 51',       false,   'printed form: spaces do not belong into data'],
  ['de02120300000000202051',            false,   'small letters'],
  ['',                                  false,   'nothing'],
  ['DE',                                false,   'a country alone'],
])('IBAN %s', (iban, valid) => {
  expect(isIban(iban)).toBe(valid);
});

test.each([
  ['DE98ZZZ09999999999',  true,    'the Bundesbank’s example'],
  ['DE98ABC09999999999',  true,    'the business code does not count'],
  ['DE97ZZZ09999999999',  false,   'wrong check digits'],
  ['DE98ZZZ',             false,   'no national part'],
])('creditor id %s', (id, valid) => {
  expect(isCreditorId(id)).toBe(valid);
});

test.each([
  ['BYLADEM1001', true], ['DEUTDEFF', true], ['DEUTDEFF5', false], ['deutdeff', false], ['1234DEFF', false],
])('BIC %s', (bic, valid) => {
  expect(isBic(bic)).toBe(valid);
});
