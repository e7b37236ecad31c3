import { formatDay } from '../kernel/civil.ts';
import { clause, type Sentence } from './clause.ts';
import { date, inOrder, optional, state } from './fields.ts';
import { endOfPeriod, roll, rollingDeadline } from './general/deadline.ts';
import { computes, declares, governs, section } from './section.ts';

const hidden: Sentence = {
  clause: 'A11.3',
  de: 'Ein erst später erkennbarer Mangel ist binnen fünf Kalendertagen nach der Entdeckung anzuzeigen.',
  en: 'A defect that shows only later is reported within five calendar days of its discovery.',
};

/** promise A11.3 */
export const defectNotice = clause({
  id: 'A11.3',
  paragraph: 'A11 (3)',
  title: { de: 'Mängelanzeige', en: 'Notice of defects' },
  demands: {
    de: 'Ohne Abnahme sind erkennbare Mängel binnen 14 Kalendertagen schriftlich anzuzeigen.',
    en: 'Without acceptance, visible defects are reported in writing within 14 calendar days.',
  },
  parameters: ['obviousDefectDays', 'hiddenDefectDays', 'state'],
  cites: ['A8 (1)'],
  input: { deliveredOn: date, discoveredOn: optional(date), state: optional(state) },
  output: 'obviousUntil, hiddenUntil|null',
  rule({ deliveredOn, discoveredOn }, on, own) {
    if (discoveredOn !== undefined)
      inOrder(deliveredOn, discoveredOn, '/discoveredOn', ['deliveredOn', 'discoveredOn']);
    const obvious = rollingDeadline(on, own, deliveredOn, { n: on.values.obviousDefectDays, unit: 'day' });
    const days = on.values.hiddenDefectDays;
    const late =
      discoveredOn === undefined ? null : rollingDeadline(on, hidden, discoveredOn, { n: days, unit: 'day' });
    return { obviousUntil: formatDay(obvious), hiddenUntil: late === null ? null : formatDay(late) };
  },
});

/** promise A11.6 */
export const warrantyLapse = clause({
  id: 'A11.6',
  paragraph: 'A11 (6)',
  title: { de: 'Verjährung der Gewährleistung', en: 'Lapse of warranty' },
  demands: {
    de: 'Gewährleistungsansprüche verjähren ein Jahr ab Gefahrübergang; § 193 BGB gilt entsprechend (BGH III ZR 146/07).',
    en: 'Warranty claims lapse one year after the passing of risk; § 193 BGB applies by analogy (BGH III ZR 146/07).',
  },
  parameters: ['warrantyMonths', 'state'],
  input: { riskPassedOn: date, state: optional(state) },
  output: 'lapsesAfter',
  rule({ riskPassedOn }, on, own) {
    const end = endOfPeriod(on, own, riskPassedOn, { n: on.values.warrantyMonths, unit: 'month' });
    return { lapsesAfter: formatDay(roll(on, end)) };
  },
});

export const a11 = section(
  'A11',
  ['Mängelgewährleistung', 'Warranty'],
  [
    governs('A11 (1)', 'catalogue', [
      'Werke sind bei Gefahrübergang wie vereinbart und tauglich; Dienste ausgenommen',
      'Works are as agreed and fit at the passing of risk; services excepted',
    ]),
    governs('A11 (2)', 'contracts', [
      'Technische Daten beschreiben, sie garantieren nicht',
      'Technical data describes and does not guarantee',
    ]),
    computes(
      'A11 (3)',
      ['A11.3'],
      [
        'Anzeige binnen 14, verdeckte Mängel binnen fünf Kalendertagen',
        'Notice within 14, hidden defects within five calendar days',
      ],
      ['A8 (1)'],
    ),
    governs(
      'A11 (4)',
      'support',
      [
        'Rechtzeitig gerügte Mängel werden unverzüglich behoben, Ein- und Ausbau nicht',
        'Defects notified in time are fixed without delay, dismounting and installation are not',
      ],
      ['A8 (2)'],
    ),
    declares(
      'A11 (5)',
      'conduct',
      ['Der Kunde hilft bei der Mangelsuche', 'The customer helps to find the defect'],
      ['A7'],
    ),
    computes('A11 (6)', ['A11.6'], ['Ein Jahr ab Gefahrübergang', 'One year from the passing of risk']),
    governs('A11 (7)', 'support', [
      'Ausgeschlossen bei eigenmächtiger Änderung, falscher Nutzung oder Reparatur',
      'Excluded after unapproved change, misuse or repair',
    ]),
    governs('A11 (8)', 'billing', [
      'Unbegründete Mängelarbeit darf berechnet werden',
      'Unfounded defect work may be billed',
    ]),
  ],
);
