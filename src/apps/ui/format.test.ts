import { expect, test } from 'vitest';
import { dateOf, showBytes, showDate, showInstant, showLongDate, showMoney } from './format.ts';

test.each([
  ['1190.00', '1.190,00\u00a0€', '€1,190.00'],
  ['-89.50',  '-89,50\u00a0€',   '-€89.50'],
  ['0.00',    '0,00\u00a0€',     '€0.00'],
  ['123456789012.34', '123.456.789.012,34\u00a0€', '€123,456,789,012.34'],
])('%s is %s, in English %s', (amount, de, en) => {
  expect([showMoney(amount, 'de'), showMoney(amount, 'en')]).toEqual([de, en]);
});

test.each([
  ['2026-07-14', '14.07.2026', '14 Jul 2026', 'Di., 14. Juli 2026', 'Tue, 14 July 2026'],
  ['2027-01-01', '01.01.2027', '1 Jan 2027', 'Fr., 1. Januar 2027', 'Fri, 1 January 2027'],
])('%s is a civil date in every zone', (date, de, en, longDe, longEn) => {
  expect([showDate(date, 'de'), showDate(date, 'en')]).toEqual([de, en]);
  expect([showLongDate(date, 'de'), showLongDate(date, 'en').replace(',', '').replace(' ', ', ')]).toEqual([longDe, longEn]);
});

test.each([
  // Universal time           in Berlin                 the day there
  ['2026-07-14T22:30:00Z',    '15.07.2026, 00:30',      '2026-07-15'], // summer: two hours ahead
  ['2026-12-31T22:30:00Z',    '31.12.2026, 23:30',      '2026-12-31'], // winter: one
  ['2026-12-31T23:00:00Z',    '01.01.2027, 00:00',      '2027-01-01'],
])('%s is %s in Berlin', (instant, de, day) => {
  expect([showInstant(instant, 'de'), dateOf(instant)]).toEqual([de, day]);
});

test.each([
  [0, '0\u00a0B'], [1023, '1.023\u00a0B'], [1024, '1\u00a0KiB'], [8_589_934_592, '8\u00a0GiB'],
  [1_649_267_441_664, '1,5\u00a0TiB'],
])('%i bytes are %s', (size, de) => {
  expect(showBytes(size, 'de')).toBe(de);
});
