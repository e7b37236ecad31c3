import { formatDay } from '../kernel/civil.ts';
import { quotient, trimmed } from '../kernel/decimal.ts';
import { divideRounded, formatMoney } from '../kernel/money.ts';
import { clause } from './clause.ts';
import { date, money } from './fields.ts';
import { percentShare } from './general/percent.ts';

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
    const amount = formatMoney(divideRounded(netValue * share.part, share.of));
    on.step(own, { dueOn: formatDay(dueOn), deliveredOn: formatDay(deliveredOn) }, completedWeeks, {
      de: `${days} Tage nach dem Termin: ${completedWeeks} vollendete Wochen`,
      en: `${days} days after the date: ${completedWeeks} completed weeks`,
    });
    const rate = `${completedWeeks} × ${delayPercentPerWeek} %${capped ? ` > ${delayCapPercent} %` : ''}`;
    const sum = `${rate}: ${percent} % × ${formatMoney(netValue)} = ${amount}`;
    on.step(own, { netValue: formatMoney(netValue), percent }, amount, { de: `${sum} EUR`, en: `${sum} EUR` });
    return { completedWeeks, percent, amount };
  },
});
