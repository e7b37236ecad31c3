import { formatDay } from '../../kernel/civil.ts';
import { clause } from '../clause.ts';
import { date, optional, state } from '../fields.ts';
import { displayDate, endOfPeriod, roll } from '../general/deadline.ts';

/** promise H-change */
export const descriptionChange = clause({
  id: 'H-change',
  paragraph: 'H Änderungen',
  title: { de: 'Änderung der Leistungsbeschreibung', en: 'Change of the service description' },
  demands: {
    de: 'Änderungen werden 30 Tage vorher mitgeteilt; bis zu deren Ablauf kann der Kunde widersprechen.',
    en: 'Changes are announced 30 days ahead; until those end the customer may object.',
  },
  parameters: ['changeObjectionDays', 'state'],
  input: { announcedOn: date, state: optional(state) },
  output: 'objectUntil, effectiveFrom',
  rule({ announcedOn }, on, own) {
    const end = endOfPeriod(on, own, announcedOn, { n: on.values.changeObjectionDays, unit: 'day' });
    const objectUntil = roll(on, end);
    const from = displayDate(end + 1);
    on.step(own, { periodEnd: formatDay(end) }, formatDay(end + 1), {
      de: `wirksam am Tag nach der ungerollten Frist, ${from.de}; ein Widerspruch bis zum gerollten Ende zählt noch`,
      en: `effective on the day after the unrolled period, ${from.en}; an objection up to the rolled end still counts`,
    });
    return { objectUntil: formatDay(objectUntil), effectiveFrom: formatDay(end + 1) };
  },
});
