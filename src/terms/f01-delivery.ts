import { formatDay } from '../kernel/civil.ts';
import { quotient, trimmed } from '../kernel/decimal.ts';
import { divideRounded, formatMoney } from '../kernel/money.ts';
import { clause } from './clause.ts';
import { date, money } from './fields.ts';
import { percentShare } from './general/percent.ts';
import { computes, declares, governs, section } from './section.ts';
import { both, cash, counted, figure } from './general/show.ts';

/** promise F1.4 */
export const lateDelivery = clause({
  id: 'F1.4',
  paragraph: 'F1 (4)',
  title: { de: 'Höchstbetrag bei Lieferverzug', en: 'Maximum for late delivery' },
  demands: {
    de: 'Je vollendete Woche Verzug höchstens 0,5 % des Nettoauftragswerts des verspäteten Artikels, insgesamt höchstens 5 %.',
    en: 'Per completed week of delay at most 0.5 % of the late item’s net order value, at most 5 % in all.',
  },
  parameters: ['delayPercentPerWeek', 'delayCapPercent'],
  input: { dueOn: date, deliveredOn: date, netValue: money },
  output: 'completedWeeks, percent, amount',
  rule({ dueOn, deliveredOn, netValue }, on, own) {
    const days = Math.max(0, deliveredOn - dueOn);
    const completedWeeks = Math.floor(days / 7);
    const { delayPercentPerWeek, delayCapPercent } = on.values;
    const step = percentShare(delayPercentPerWeek);
    const cap = percentShare(delayCapPercent);
    const raw = step.part * BigInt(completedWeeks);
    const capped = raw * cap.of > cap.part * step.of;
    const share = capped ? cap : { part: raw, of: step.of };
    const percent = trimmed(quotient(100n * share.part, share.of, 6));
    const cents = divideRounded(netValue * share.part, share.of);
    const amount = formatMoney(cents);
    const late = counted(days, ['Tag', 'Tage'], ['day', 'days']);
    const weeks = counted(
      completedWeeks,
      ['vollendete Woche', 'vollendete Wochen'],
      ['completed week', 'completed weeks'],
    );
    on.step(own, { dueOn: formatDay(dueOn), deliveredOn: formatDay(deliveredOn) }, completedWeeks, {
      de: `${late.de} nach dem Termin: ${weeks.de}`,
      en: `${late.en} after the date: ${weeks.en}`,
    });
    const over = capped ? both` > ${figure(delayCapPercent)} %` : '';
    const rate = both`${completedWeeks} × ${figure(delayPercentPerWeek)} %${over}`;
    const rates = { delayPercentPerWeek, delayCapPercent };
    on.step(own, { completedWeeks, ...rates }, percent, both`${rate}: ${figure(percent)} %`);
    const line = both`${figure(percent)} % × ${cash(netValue)} = ${cash(cents)}`;
    on.step(own, { netValue: formatMoney(netValue), percent }, amount, line);
    return { completedWeeks, percent, amount };
  },
});

export const f01 = section(
  'F1',
  ['Lieferung und Fristen', 'Delivery and dates'],
  [
    governs('F1 (1)', 'hardware', [
      'Voraussichtlicher Liefertermin unter Vorbehalt der Selbstbelieferung',
      'Expected delivery date, subject to supply',
    ]),
    governs('F1 (2)', 'hardware', [
      'Versand wählt der Anbieter; Gefahr geht mit Übergabe an den Versand über',
      'The provider chooses the carrier; risk passes on hand-over to it',
    ]),
    governs('F1 (3)', 'hardware', ['Hindernisse ohne Verschulden verlängern', 'Obstacles without fault extend']),
    computes(
      'F1 (4)',
      ['F1.4'],
      ['Verzug: 0,5 % je vollendete Woche, höchstens 5 %', 'Delay: 0.5 % per completed week, at most 5 %'],
    ),
    declares('F1 (5)', 'claim', [
      'Vom Kunden verursachte Verzögerung geht zu seinen Lasten',
      'Delay caused by the customer is the customer’s',
    ]),
  ],
);
