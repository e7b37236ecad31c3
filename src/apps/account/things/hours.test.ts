import { expect, test } from 'vitest';
import { hoursInWords, percentInWords } from './hours.ts';

test.each([
  // hours     de                en
  [0,        '0 min',          '0 min'],
  [0.5,      '30 min',         '30 min'],
  [0.000755, '2 s',            '2 s'],            // an outage of seconds is no “0 min”
  [17.52,    '17 h 31 min',    '17 h 31 min'],    // Business in 365 days: 8,760 h × 0.2 % = 17.52 h
  [8.76,     '8 h 45 min',     '8 h 45 min'],     // Enterprise; 8 h 46 min would be half a minute too kind to the provider
  [43.8,     '1 Tag 19 h',     '1 day 19 h'],     // Standard
  [48,       '2 Tage',         '2 days'],
])('%d hours', (hours, de, en) => {
  expect([hoursInWords(hours, 'de'), hoursInWords(hours, 'en')]).toEqual([de, en]);
});

test.each([
  ['100.000000', '100\u00a0%',    '100\u00a0%'],
  ['99.999999',  '99,999\u00a0%', '99.999\u00a0%'], // never 100 % with a second missing
  ['99.8',       '99,8\u00a0%',   '99.8\u00a0%'],
  ['99.950000',  '99,95\u00a0%',  '99.95\u00a0%'],
])('%s per cent', (percent, de, en) => {
  expect([percentInWords(percent, 'de'), percentInWords(percent, 'en')]).toEqual([de, en]);
});
