import { expect, test } from 'vitest';
import { calculate } from './calculate.ts';
import { cases } from './cases.ts';

const lang = ['de', 'en'] as const;

/** Every line of the calculation, or the message of the refusal. */
function said(clause: string, input: object, language: 'de' | 'en' = 'de'): string {
  const outcome = calculate(clause, input, { lang: language });
  return 'error' in outcome ? outcome.error.message : outcome.result.because.map(({ text }) => text).join('\n');
}

const notice = (n: number) => ({ termEnd: '2027-03-31', period: { n, unit: 'quarter' } });

test('one is singular', () => {
  expect(said('BGB.latestNotice', notice(1))).toContain('1 Vierteljahr nach Do 31.12.2026 endet spätestens');
  expect(said('BGB.latestNotice', notice(1), 'en')).toContain('1 quarter after Thu 31 Dec 2026 ends by');
  expect(said('BGB.latestNotice', notice(2))).toContain('enden spätestens');
  const term = { startOn: '2026-01-01', minimumMonths: 1, asOf: '2026-01-02' };
  expect(said('A10.3', term)).toContain('1 Monat und 0 × 12 Monate = 1 Monat ab');
  const delay = { dueOn: '2026-06-01', deliveredOn: '2026-06-08', netValue: '100.00' };
  expect(said('F1.4', delay)).toContain('7 Tage nach dem Termin: 1 vollendete Woche\n');
  expect(said('F1.4', { ...delay, deliveredOn: '2026-06-02' }, 'en')).toContain('1 day after the date: 0 completed weeks');
});

test('no line writes “1” before a plural, a float’s tail or two spaces', () => {
  const plural = /(^|[^\d.,])1 (Tage|Wochen|Monate|Stunden|Minuten|Pausen|days|weeks|months|hours|minutes|pauses)\b/;
  for (const { clause, input } of cases) {
    for (const language of lang) {
      const text = said(clause, input, language);
      expect(text, clause).not.toMatch(plural);
      expect(text, clause).not.toMatch(/\d[.,]\d{13,}|[( ] | [).,]/);
    }
  }
});

test('a period of which nothing is left is named without a gap', () => {
  const life = (dates: object) => said('C-6.1', { class: 'business', year: 2026, ...dates });
  expect(life({ until: '2025-06-01' })).toBe('Vom Zeitraum bleibt nichts übrig (bis 2025-06-01).');
  expect(life({ from: '2027-06-01' })).toBe('Vom Zeitraum bleibt nichts übrig (ab 2027-06-01).');
  expect(life({ from: '2024-06-01', until: '2025-06-01' })).toContain('(ab 2024-06-01 bis 2025-06-01)');
});
