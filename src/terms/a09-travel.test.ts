import { expect, test } from 'vitest';
import { calculate } from './calculate.ts';
import type { WireStep } from './clause.ts';

function steps(input: object, lang: 'de' | 'en' = 'de'): readonly WireStep[] {
  const outcome = calculate('A9.4.meals', input, { lang });
  if ('error' in outcome) throw new Error(outcome.error.message);
  return outcome.result.because;
}

const lines = (input: object, lang?: 'de' | 'en'): string =>
  steps(input, lang)
    .map(({ text }) => text)
    .join('\n');

const late = { departAt: '2026-03-10T16:00', returnAt: '2026-03-11T02:01', overnight: false };

test('an absence is hours and minutes, never a fraction of an hour', () => {
  expect(lines(late)).toContain('10 h 1 min abwesend');
  expect(lines(late, 'en')).toContain('away 10 h 1 min');
  expect(steps(late)[0]?.inputs).toMatchObject({ away: '10 h 1 min' });
  expect(lines({ ...late, returnAt: '2026-03-11T00:00' })).toContain('8 h abwesend, nicht mehr als 8 h');
  const seconds = { departAt: '2026-03-10T08:00', returnAt: '2026-03-10T16:00:01', overnight: false };
  expect(lines(seconds)).toContain('8 h 1 s abwesend');
});

test('without a night the share of each day is named, and which one decides', () => {
  const text = lines(late);
  expect(text).toContain('Di 10.03.2026: 8 h; Mi 11.03.2026: 2 h 1 min');
  expect(text).toContain('überwiegend am Di 10.03.2026');
  expect(text).toContain('Di 10.03.2026: 14,00 € (der Tag mit dem größeren Teil');
  expect(text).toContain('Mi 11.03.2026: 0,00 € (');
  expect(steps(late)[0]?.inputs).toMatchObject({ shares: { '2026-03-10': '8 h', '2026-03-11': '2 h 1 min' } });
  const even = { departAt: '2026-03-10T16:00', returnAt: '2026-03-11T08:00', overnight: false };
  expect(lines(even)).toContain('gleich viel, daher am ersten davon: Di 10.03.2026');
});

test('with a night each day says why it gets its amount', () => {
  const night = { departAt: '2026-03-10T16:00', returnAt: '2026-03-12T02:00', overnight: true };
  expect(lines(night)).toContain('Di 10.03.2026: 14,00 € (Tag der Abreise)');
  expect(lines(night)).toContain('Mi 11.03.2026: 28,00 € (ganzer Tag unterwegs)');
  expect(lines(night)).toContain('Do 12.03.2026: 14,00 € (Tag der Rückkehr)');
  expect(lines(night, 'en')).toContain('(day of leaving)');
});

test('a cut below zero is written as one', () => {
  const day = { departAt: '2026-03-10T06:00', returnAt: '2026-03-10T20:00', overnight: false };
  const meals = [{ date: '2026-03-10', breakfast: true, lunch: true }];
  expect(lines({ ...day, meals })).toContain('14,00 € − 16,80 € < 0: 0,00 €');
});
