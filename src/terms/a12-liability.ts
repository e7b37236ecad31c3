import { formatMoney, percentOf } from '../kernel/money.ts';
import { clause } from './clause.ts';
import { money } from './fields.ts';

/** promise A12.2 */
export const liabilityCap = clause({
  id: 'A12.2',
  paragraph: 'A12 (2)',
  title: { de: 'Haftungsgrenze', en: 'Cap of liability' },
  demands: {
    de: 'Bei einfacher Fahrlässigkeit ist die Haftung je Schadensereignis auf 20 % der Jahresvergütung begrenzt.',
    en: 'For simple negligence liability is capped per event at 20 % of the contract’s annual fee.',
  },
  parameters: ['liabilityCapPercent'],
  input: { annualFee: money },
  output: 'cap',
  rule({ annualFee }, on, own) {
    const percent = on.values.liabilityCapPercent;
    const cap = formatMoney(percentOf(annualFee, percent));
    const sum = `${formatMoney(annualFee)} × ${percent} / 100 = ${cap}`;
    on.step(own, { annualFee: formatMoney(annualFee), percent }, cap, { de: `${sum} EUR`, en: `${sum} EUR` });
    return { cap };
  },
});
