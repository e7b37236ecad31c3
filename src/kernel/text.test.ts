import { expect, test } from 'vitest';
import { fill, fillText, spoken, withoutKinds } from './text.ts';

const sentence = {
  de: 'Seit dem {since:date} kostet es {net:money}, gesehen {at:instant}, {count} mal.',
  en: 'Since {since:date} it costs {net:money}, seen {at:instant}, {count} times.',
};
const values = { since: '2026-03-01', net: '1089.00', at: '2026-07-01T07:00:07.049Z', count: 2 };

test('amounts, days and moments of a sentence are written as people of its language write them', () => {
  // math: 07:00 in Greenwich is 09:00 of a summer's day in Berlin; not 07:00, and not 1089.00 in German.
  expect(fillText(sentence, values)).toEqual({
    de: 'Seit dem 01.03.2026 kostet es 1.089,00 €, gesehen 01.07.2026, 09:00, 2 mal.',
    en: 'Since 1 March 2026 it costs €1,089.00, seen 1 July 2026 at 09:00, 2 times.',
  });
});

test('a value that is missing, or a way of writing nobody knows, is a defect and no sentence', () => {
  expect(() => fill('{a}', {})).toThrow('needs a value for {a}');
  expect(() => fill('{a:mony}', { a: '1.00' })).toThrow('as mony');
  expect(withoutKinds(sentence.en)).toBe('Since {since} it costs {net}, seen {at}, {count} times.');
});

test('of two columns the reader’s language, else the one that is there', () => {
  expect([spoken('de', 'went', 'ging'), spoken('en', 'went', 'ging')]).toEqual(['ging', 'went']);
  expect([spoken('de', 'went', null), spoken('en', null, 'ging'), spoken('en', null, null)]).toEqual(['went', 'ging', null]);
});
