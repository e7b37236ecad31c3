import { quotient } from '../../kernel/decimal.ts';
import { parseDecimal } from '../../kernel/money.ts';
import { msPerHour } from '../../kernel/zone.ts';
import { clause } from '../clause.ts';
import { availabilityClasses } from '../editions/values.ts';
import { oneOf } from '../fields.ts';
import { calendarYear, hours, lifeInside, serviceLife, year } from '../general/time.ts';
import { computes, governs, section } from '../section.ts';
import { both, figure } from '../general/show.ts';

/** promise C-6.1 */
export const allowedDowntime = clause({
  id: 'C-6.1',
  paragraph: 'C 6.1',
  title: { de: 'Verfügbarkeitsklassen', en: 'Availability classes' },
  demands: {
    de: 'Enterprise 99,9 %, Business 99,8 %, Standard 99,5 % des Kalenderjahres; der Prozentsatz gilt, nicht die gerundeten Stunden.',
    en: 'Enterprise 99.9 %, Business 99.8 %, Standard 99.5 % of the calendar year; the percentage governs, not the rounded hours.',
  },
  parameters: ['availability'],
  cites: ['A4'],
  input: { class: oneOf(availabilityClasses), year, ...serviceLife },
  output: 'allowedDowntimeHours',
  rule(input, on, own) {
    const span = lifeInside(calendarYear(input.year), input.from, input.until);
    const percent = on.values.availability[input.class];
    const { units, scale } = parseDecimal(percent);
    const ms = BigInt(span.until - span.from);
    const allowedDowntimeHours = quotient(ms * (100n * scale - units), 100n * scale * BigInt(msPerHour), 6);
    const periodHours = hours(span.until - span.from);
    const line = both`${figure(periodHours)} h × (100 − ${figure(percent)}) % = ${figure(allowedDowntimeHours)} h`;
    on.step(own, { class: input.class, percent, periodHours }, allowedDowntimeHours, line);
    return { allowedDowntimeHours };
  },
});

export const cloud06 = section(
  'C 6',
  ['Verfügbarkeit', 'Availability'],
  [
    governs(
      'C 6',
      'monitoring',
      ['Die Varianten unterscheiden sich in der Verfügbarkeit', 'The variants differ in availability'],
      ['A4'],
    ),
    computes('C 6.1', ['C-6.1'], ['Drei Klassen für Shared', 'Three classes for Shared'], ['A4']),
    governs('C 6.2', 'contracts', ['Dedicated: je Kunde vereinbart', 'Dedicated: agreed per customer']),
  ],
);
