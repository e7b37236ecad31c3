import { formatDay, formatMonth, type Month } from '../kernel/civil.ts';
import { formatMoney } from '../kernel/money.ts';
import { clause, type Computation, type Sentence } from './clause.ts';
import { date, decimal, inOrder, listOf, money, month, objectOf, optional, type ParsedInput, text } from './fields.ts';
import { daysInside, proRata } from './general/pro-rata.ts';
import { both, cash, figure } from './general/show.ts';

const item = {
  id: text,
  monthlyNet: money,
  quantity: decimal(),
  from: optional(date),
  until: optional(date),
};

export interface ProRataLine {
  readonly id: string;
  readonly days: number;
  readonly daysInMonth: number;
  /** Money text. */
  readonly net: string;
}

/** promise A9.3 */
export const monthlyBilling = clause({
  id: 'A9.3',
  paragraph: 'A9 (3)',
  title: { de: 'Abrechnung nach Kalendermonat', en: 'Billing by calendar month' },
  demands: {
    de: 'Abgerechnet wird je Kalendermonat; ein angebrochener Monat nach Tagen.',
    en: 'Billing is by calendar month; a part of a month by days.',
  },
  input: { month, items: listOf(objectOf(item)) },
  output: 'lines [{id, days, daysInMonth, net}], net',
  rule(input, on, own) {
    const lines = input.items.map((entry, i) => billItem(on, own, input.month, entry, i));
    const total = lines.reduce((sum, line) => sum + line.cents, 0n);
    const net = formatMoney(total);
    on.step(own, { month: formatMonth(input.month), lines: lines.length }, net, {
      de: `Summe der ${lines.length} gerundeten Posten: ${cash(total).de}`,
      en: `sum of ${lines.length} rounded lines: ${cash(total).en}`,
    });
    return { lines: lines.map(({ line }) => line), net };
  },
});

function billItem(
  on: Computation,
  own: Sentence,
  { firstDay, days: daysInMonth, ...rest }: Month,
  entry: ParsedInput<typeof item>,
  index: number,
): { readonly line: ProRataLine; readonly cents: bigint } {
  const { id, monthlyNet, quantity, from, until } = entry;
  if (from !== undefined && until !== undefined) inOrder(from, until, `/items/${index}/until`, ['from', 'until']);
  const days = daysInside({ firstDay, days: daysInMonth, ...rest }, from, until);
  const cents = proRata(monthlyNet, quantity, days, daysInMonth);
  const net = formatMoney(cents);
  const inputs = {
    id,
    monthlyNet: formatMoney(monthlyNet),
    quantity: quantity.text,
    ...(from === undefined ? {} : { from: formatDay(from) }),
    ...(until === undefined ? {} : { until: formatDay(until) }),
  };
  const line = both`${id}: ${cash(monthlyNet)} × ${figure(quantity.text)} × ${days} / ${daysInMonth} = ${cash(cents)}`;
  on.step(own, inputs, net, line);
  return { line: { id, days, daysInMonth, net }, cents };
}
