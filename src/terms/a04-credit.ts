import { trimmed } from '../kernel/decimal.ts';
import { divideRounded, formatMoney } from '../kernel/money.ts';
import { formatDay } from '../kernel/civil.ts';
import { clause, type Computation, type Sentence } from './clause.ts';
import type { CreditStep } from './editions/values.ts';
import { date, type Decimal, decimal, money, parseDecimalText } from './fields.ts';
import { displayDate } from './general/deadline.ts';
import { percentShare } from './general/percent.ts';
import { reject } from './refusals.ts';
import { both, cash, figure } from './general/show.ts';

const amountSentence: Sentence = {
  clause: 'A4.6',
  de: 'Die Höhe ergibt sich aus der Leistungsbeschreibung; nennt sie keine, entscheidet ein Mensch.',
  en: 'The amount follows from the service description; where it names none, a person decides.',
};

/** promise A4.6: the entitlement, and its amount only where the edition has a schedule. */
export const creditEntitlement = clause({
  id: 'A4.6.credit',
  paragraph: 'A4 (6)',
  title: { de: 'Anspruch auf Gutschrift', en: 'Entitlement to a credit' },
  demands: {
    de: 'Wird die zugesagte Verfügbarkeit nicht erreicht, steht dem Kunden eine Gutschrift zu.',
    en: 'Where the promised availability is missed, the customer is entitled to a credit.',
  },
  parameters: ['creditSchedule'],
  cites: ['A4 (2)', 'C 6.1'],
  input: { promisedPercent: decimal(), availabilityPercent: decimal(), fee: money },
  output: 'entitled, creditPercent|null, credit|null (null: none owed, or a person decides)',
  rule({ promisedPercent, availabilityPercent, fee }, on, own) {
    requirePercent(promisedPercent, '/promisedPercent');
    requirePercent(availabilityPercent, '/availabilityPercent');
    const entitled = isBelow(availabilityPercent, promisedPercent);
    const sign = entitled ? '<' : '≥';
    on.step(own, { availability: availabilityPercent.text, promised: promisedPercent.text }, entitled, {
      de: `${availabilityPercent.text} % ${sign} ${promisedPercent.text} %: ${entitled ? 'Anspruch' : 'kein Anspruch'}`,
      en: `${availabilityPercent.text} % ${sign} ${promisedPercent.text} %: ${entitled ? 'entitled' : 'not entitled'}`,
    });
    const creditPercent = entitled ? scheduled(on, availabilityPercent) : null;
    if (creditPercent === null) return { entitled, creditPercent, credit: null };
    const { part, of } = percentShare(creditPercent);
    const amount = divideRounded(fee * part, of);
    const line = both`${cash(fee)} × ${figure(creditPercent)} % = ${cash(amount)}`;
    on.step(amountSentence, { fee: formatMoney(fee), creditPercent }, formatMoney(amount), line);
    return { entitled, creditPercent: trimmed(creditPercent), credit: formatMoney(amount) };
  },
});

function requirePercent({ units, scale, text }: Decimal, path: string): void {
  if (units <= 100n * scale) return;
  reject('impossible-value', path, { value: text, expectedDe: 'höchstens 100', expectedEn: 'at most 100' });
}

function isBelow(a: Decimal, b: Decimal): boolean {
  return a.units * b.scale < b.units * a.scale;
}

/** The lowest step of the schedule that the availability still falls under; null leaves it to a person. */
function scheduled(on: Computation, availability: Decimal): string | null {
  const steps = (on.values.creditSchedule ?? []).filter(({ belowPercent }) =>
    isBelow(availability, exact(belowPercent)),
  );
  const [first, ...rest] = steps;
  if (first === undefined) {
    const why = on.values.creditSchedule === null;
    on.step(amountSentence, {}, null, {
      de: why
        ? 'keine Staffel vereinbart: ein Mensch entscheidet'
        : 'keine Stufe der Staffel greift: ein Mensch entscheidet',
      en: why ? 'no schedule agreed: a person decides' : 'no step of the schedule applies: a person decides',
    });
    return null;
  }
  const lowest = rest.reduce<CreditStep>(
    (best, step) => (isBelow(exact(step.belowPercent), exact(best.belowPercent)) ? step : best),
    first,
  );
  on.step(amountSentence, { availability: availability.text }, lowest.creditPercent, {
    de: `unter ${lowest.belowPercent} %: ${lowest.creditPercent} %`,
    en: `below ${lowest.belowPercent} %: ${lowest.creditPercent} %`,
  });
  return lowest.creditPercent;
}

function exact(percent: string): Decimal {
  return parseDecimalText(percent) as Decimal;
}

/** promise A4.4 */
export const maintenanceNotice = clause({
  id: 'A4.4',
  paragraph: 'A4 (4)',
  title: { de: 'Ankündigung geplanter Wartung', en: 'Announcing planned maintenance' },
  demands: {
    de: 'Geplante Wartung wird nach Möglichkeit eine Woche vorher per E-Mail an einen benannten Ansprechpartner angekündigt.',
    en: 'Planned maintenance is announced a week ahead where possible, by e-mail to a named contact.',
  },
  parameters: ['maintenanceNoticeDays'],
  cites: ['A4 (5)'],
  input: { startsOn: date },
  output: 'announceBy',
  rule({ startsOn }, on, own) {
    const days = on.values.maintenanceNoticeDays;
    const announceBy = startsOn - days;
    const start = displayDate(startsOn);
    const latest = displayDate(announceBy);
    on.step(own, { startsOn: formatDay(startsOn), days }, formatDay(announceBy), {
      de: `${days} Tage vor ${start.de}: ${latest.de}`,
      en: `${days} days before ${start.en}: ${latest.en}`,
    });
    return { announceBy: formatDay(announceBy) };
  },
});
