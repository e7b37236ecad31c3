import { formatDay } from '../kernel/civil.ts';
import { quotient } from '../kernel/decimal.ts';
import { divideRounded, formatMoney } from '../kernel/money.ts';
import { clause, type Sentence } from './clause.ts';
import { boolean, date, decimal, inOrder, money, optional, state } from './fields.ts';
import { displayDate, endOfPeriod, rollingDeadline } from './general/deadline.ts';
import { both, cash, figure } from './general/show.ts';

const termination: Sentence = {
  clause: 'A9.6',
  de: 'Bei einer Erhöhung kann der Kunde binnen 30 Kalendertagen seit der Ankündigung zum Zeitpunkt der Erhöhung kündigen.',
  en: 'On an increase the customer may terminate within 30 calendar days of the notice, effective at the increase.',
};

/** promise A9.6 */
export const priceChange = clause({
  id: 'A9.6',
  paragraph: 'A9 (6)',
  title: { de: 'Preisänderung', en: 'Price change' },
  demands: {
    de: 'Preisänderungen sind mindestens zwei Monate vorher schriftlich anzukündigen.',
    en: 'Price changes are announced in writing at least two months ahead.',
  },
  parameters: ['priceNoticeMonths', 'priceTerminationDays', 'state'],
  input: { announcedOn: date, effectiveOn: date, increase: boolean, state: optional(state) },
  output: 'earliestEffective, valid, terminateUntil|null, terminationEffective|null',
  rule({ announcedOn, effectiveOn, increase }, on, own) {
    inOrder(announcedOn, effectiveOn, '/effectiveOn', ['announcedOn', 'effectiveOn']);
    const full = endOfPeriod(on, own, announcedOn, { n: on.values.priceNoticeMonths, unit: 'month' });
    const earliest = full + 1;
    const valid = effectiveOn >= earliest;
    const from = displayDate(earliest);
    const at = displayDate(effectiveOn);
    on.step(own, { earliestEffective: formatDay(earliest), effectiveOn: formatDay(effectiveOn) }, valid, {
      de: `frühestens ${from.de}; ${at.de} ist ${valid ? 'wirksam' : 'zu früh'}`,
      en: `${from.en} at the earliest; ${at.en} is ${valid ? 'valid' : 'too early'}`,
    });
    const days = on.values.priceTerminationDays;
    const until = increase ? rollingDeadline(on, termination, announcedOn, { n: days, unit: 'day' }) : undefined;
    return {
      earliestEffective: formatDay(earliest),
      valid,
      terminateUntil: until === undefined ? null : formatDay(until),
      terminationEffective: increase ? formatDay(effectiveOn) : null,
    };
  },
});

/** promise A9.6 */
export const priceIndexation = clause({
  id: 'A9.6.index',
  paragraph: 'A9 (6)',
  title: { de: 'Preis nach Index', en: 'Price by index' },
  demands: {
    de: 'Preise folgen dem Index 61311-0005 des Statistischen Bundesamts für IT-Dienstleistungen.',
    en: 'Prices follow the Destatis index 61311-0005 for IT services.',
  },
  input: { price: money, indexBefore: decimal({ sign: 'positive' }), indexNow: decimal({ sign: 'positive' }) },
  output: 'factor, newPrice',
  rule({ price, indexBefore, indexNow }, on, own) {
    const numerator = indexNow.units * indexBefore.scale;
    const denominator = indexBefore.units * indexNow.scale;
    const factor = quotient(numerator, denominator, 6);
    const cents = divideRounded(price * numerator, denominator);
    const newPrice = formatMoney(cents);
    const ratio = both`${figure(indexNow.text)} / ${figure(indexBefore.text)}`;
    const indices = { indexBefore: indexBefore.text, indexNow: indexNow.text };
    const exact = (numerator * 10n ** 6n) % denominator === 0n;
    on.step(own, indices, factor, both`${ratio} ${exact ? '=' : '≈'} ${figure(factor)}`);
    const line = both`${cash(price)} × ${ratio} = ${cash(cents)}`;
    on.step(own, { price: formatMoney(price), ...indices }, newPrice, line);
    return { factor, newPrice };
  },
});
