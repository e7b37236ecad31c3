import { formatDay } from '../kernel/civil.ts';
import { formatMoney } from '../kernel/money.ts';
import { clause } from './clause.ts';
import { date, money, optional, state } from './fields.ts';
import { rollingDeadline } from './general/deadline.ts';
import { computes, governs, section } from './section.ts';
import { both, cash } from './general/show.ts';

/** promise A10.5 */
export const seriousDefault = clause({
  id: 'A10.5',
  paragraph: 'A10 (5)',
  title: { de: 'Wichtiger Grund: Zahlungsverzug', en: 'Cause for termination: default' },
  demands: {
    de: 'Ein wichtiger Grund ist ein Verzug mit mehr als zwei Monatsbeträgen.',
    en: 'Default with more than two monthly amounts is a cause for termination.',
  },
  parameters: ['defaultAboveMonths'],
  input: { monthlyAmount: money, overdue: money },
  output: 'aboveTwoMonths',
  rule({ monthlyAmount, overdue }, on, own) {
    const months = on.values.defaultAboveMonths;
    const threshold = monthlyAmount * BigInt(months);
    const aboveTwoMonths = overdue > threshold;
    const sign = aboveTwoMonths ? '>' : '≤';
    const line = both`${months} × ${cash(monthlyAmount)} = ${cash(threshold)}; ${cash(overdue)} ${sign} ${cash(threshold)}`;
    on.step(own, { monthlyAmount: formatMoney(monthlyAmount), overdue: formatMoney(overdue) }, aboveTwoMonths, {
      de: `${line.de}: ${aboveTwoMonths ? 'mehr als zwei Monatsbeträge' : 'nicht mehr als zwei Monatsbeträge'}`,
      en: `${line.en}: ${aboveTwoMonths ? 'more than two monthly amounts' : 'not more than two monthly amounts'}`,
    });
    return { aboveTwoMonths };
  },
});

/** promise A10.7 */
export const returnOfLentThings = clause({
  id: 'A10.7',
  paragraph: 'A10 (7)',
  title: { de: 'Rückgabe nach Vertragsende', en: 'Return after the contract’s end' },
  demands: {
    de: 'Überlassene Sachen sind binnen 30 Kalendertagen nach Vertragsende auf Kosten des Kunden zurückzugeben.',
    en: 'Things lent are returned within 30 calendar days of the contract’s end at the customer’s cost.',
  },
  parameters: ['returnDays', 'state'],
  input: { endedOn: date, state: optional(state) },
  output: 'returnBy',
  rule({ endedOn }, on, own) {
    return { returnBy: formatDay(rollingDeadline(on, own, endedOn, { n: on.values.returnDays, unit: 'day' })) };
  },
});

export const a10 = section(
  'A10',
  ['Laufzeit, Kündigung, Beendigung', 'Term, termination, ending'],
  [
    governs('A10 (1)', 'contracts', [
      'Die Laufzeit steht in der Auftragsbestätigung',
      'The term stands in the order confirmation',
    ]),
    governs('A10 (2)', 'contracts', [
      'Sie beginnt in der Regel mit der Bereitstellungsanzeige',
      'It usually starts with the ready-for-service notice',
    ]),
    computes(
      'A10 (3)',
      ['A10.3'],
      [
        'Verlängerung um zwölf Monate ohne Kündigung drei Monate vor Ende',
        'Renewal by twelve months unless terminated three months before the end',
      ],
    ),
    governs('A10 (4)', 'contracts', [
      'Kündigung aus wichtigem Grund bleibt möglich',
      'Termination for cause stays possible',
    ]),
    computes(
      'A10 (5)',
      ['A10.5'],
      ['Wichtiger Grund: mehr als zwei Monatsbeträge im Verzug', 'Cause: more than two monthly amounts in default'],
    ),
    governs('A10 (6)', 'contracts', ['Kündigungen sind schriftlich', 'Terminations are in writing']),
    computes(
      'A10 (7)',
      ['A10.7'],
      ['Überlassenes binnen 30 Kalendertagen zurück', 'Things lent back within 30 calendar days'],
    ),
  ],
);
