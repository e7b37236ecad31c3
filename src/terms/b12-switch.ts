import { formatDay, formatMonth, type Month, monthOf } from '../kernel/civil.ts';
import { type Cents, formatMoney } from '../kernel/money.ts';
import { clause, type Computation, type Sentence } from './clause.ts';
import { boolean, date, inOrder, money } from './fields.ts';
import { daysInside, proRata } from './general/pro-rata.ts';
import { percentShare } from './general/percent.ts';
import { reject } from './refusals.ts';
import { computes, defines, section } from './section.ts';
import { both, cash, figure } from './general/show.ts';

/** A switch that takes longer than ten years is a typing error. */
const MOST_MONTHS = 120;

/** promise B12.2 */
export const switchFees = clause({
  id: 'B12.2',
  paragraph: 'B12 (2)',
  title: { de: 'Entgelt während des Anbieterwechsels', en: 'Fees during a provider switch' },
  demands: {
    de: 'Bis zum vollzogenen Wechsel ist die halbe Vergütung geschuldet, die ganze, wenn der Kunde die Verzögerung zu vertreten hat.',
    en: 'Until the switch is done half the fee is owed, the whole of it where the customer caused the delay.',
  },
  parameters: ['switchFeePercent'],
  input: { contractEndedOn: date, serviceEndedOn: date, monthlyNet: money, customerCaused: boolean },
  output: 'lines [{month, days, net}], net',
  rule({ contractEndedOn, serviceEndedOn, monthlyNet, customerCaused }, on, own) {
    inOrder(contractEndedOn, serviceEndedOn, '/serviceEndedOn', ['contractEndedOn', 'serviceEndedOn']);
    const months = monthsOf(contractEndedOn + 1, serviceEndedOn + 1);
    const percent = customerCaused ? '100' : on.values.switchFeePercent;
    let total = 0n;
    const lines = months.map((month) => {
      const days = daysInside(month, contractEndedOn + 1, serviceEndedOn + 1);
      const cents = noteMonth(on, own, month, days, monthlyNet, percent);
      total += cents;
      return { month: formatMonth(month), days, net: formatMoney(cents) };
    });
    const net = formatMoney(total);
    on.step(own, { contractEndedOn: formatDay(contractEndedOn), serviceEndedOn: formatDay(serviceEndedOn) }, net, {
      de: lines.length === 0 ? 'kein Tag nach Vertragsende' : `Summe: ${cash(total).de}`,
      en: lines.length === 0 ? 'no day after the contract’s end' : `sum: ${cash(total).en}`,
    });
    return { lines, net };
  },
});

/** Months that [from, until) touches. */
function monthsOf(from: number, until: number): Month[] {
  const months: Month[] = [];
  for (let day = from; day < until;) {
    const month = monthOf(day);
    months.push(month);
    if (months.length > MOST_MONTHS) {
      reject('impossible-value', '/serviceEndedOn', {
        value: formatDay(until - 1),
        expectedDe: `höchstens ${MOST_MONTHS} Monate nach Vertragsende`,
        expectedEn: `at most ${MOST_MONTHS} months after the contract’s end`,
      });
    }
    day = month.firstDay + month.days;
  }
  return months;
}

function noteMonth(
  on: Computation,
  own: Sentence,
  month: Month,
  days: number,
  monthlyNet: Cents,
  percent: string,
): Cents {
  const cents = proRata(monthlyNet, { units: 1n, scale: 1n }, days, month.days, percentShare(percent));
  const name = formatMonth(month);
  const net = formatMoney(cents);
  const line = both`${name}: ${cash(monthlyNet)} × ${days} / ${month.days} × ${figure(percent)} % = ${cash(cents)}`;
  on.step(own, { month: name, days, percent }, net, line);
  return cents;
}

export const b12 = section(
  'B12',
  ['Anbieterwechsel', 'Provider switch'],
  [
    defines(
      'B12 (1)',
      ['switchInterruptionWorkingDays'],
      ['Unterbrechung höchstens ein Arbeitstag', 'Interruption of at most one working day'],
    ),
    computes(
      'B12 (2)',
      ['B12.2'],
      [
        'Aktivierung am Termin; beim Weggang halbe Vergütung bis zum Wechsel',
        'Activation on the date; when leaving, half the fee until the switch',
      ],
    ),
  ],
);
