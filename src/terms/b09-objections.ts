import { formatDay } from '../kernel/civil.ts';
import { clause, type Sentence } from './clause.ts';
import { date, inOrder, optional, state } from './fields.ts';
import { rollingDeadline } from './general/deadline.ts';
import { computes, governs, section } from './section.ts';

const evidence: Sentence = {
  clause: 'B9.2',
  de: 'Der Anbieter legt binnen acht Wochen ab Zugang der Beanstandung das Verbindungsaufkommen und eine technische Prüfung vor.',
  en: 'The provider presents usage and a technical check within eight weeks of the objection.',
};

/** promise B9.2 */
export const invoiceObjection = clause({
  id: 'B9.2',
  paragraph: 'B9 (2)',
  title: { de: 'Beanstandung einer Rechnung', en: 'Objecting to an invoice' },
  demands: {
    de: 'Rechnungen können binnen acht Wochen ab Zugang schriftlich beanstandet werden.',
    en: 'Invoices may be objected to in writing within eight weeks of receipt.',
  },
  parameters: ['invoiceObjectionWeeks', 'evidenceWeeks', 'state'],
  cites: ['B9 (1)'],
  input: { invoiceReceivedOn: date, objectedOn: optional(date), state: optional(state) },
  output: 'objectUntil, evidenceUntil|null',
  rule({ invoiceReceivedOn, objectedOn }, on, own) {
    if (objectedOn !== undefined) {
      inOrder(invoiceReceivedOn, objectedOn, '/objectedOn', ['invoiceReceivedOn', 'objectedOn']);
    }
    const { invoiceObjectionWeeks, evidenceWeeks } = on.values;
    const until = rollingDeadline(on, own, invoiceReceivedOn, { n: invoiceObjectionWeeks, unit: 'week' });
    const proof =
      objectedOn === undefined ? null : rollingDeadline(on, evidence, objectedOn, { n: evidenceWeeks, unit: 'week' });
    return { objectUntil: formatDay(until), evidenceUntil: proof === null ? null : formatDay(proof) };
  },
});

export const b09 = section(
  'B9',
  ['Einzelverbindungsnachweis, Beanstandungen', 'Call records, objections'],
  [
    governs('B9 (1)', 'lines', [
      'Einzelverbindungsnachweis auf Antrag kostenlos',
      'Itemised call record on request, free',
    ]),
    computes(
      'B9 (2)',
      ['B9.2'],
      [
        'Beanstandung in acht Wochen, Nachweis in weiteren acht',
        'Objection within eight weeks, evidence within another eight',
      ],
      ['B9 (1)'],
    ),
    governs('B9 (3)', 'lines', ['Darstellung nach §§ 10, 11 TDDDG', 'Shown as §§ 10, 11 TDDDG allow']),
    governs('B9 (4)', 'lines', [
      'Ohne gespeicherte Verkehrsdaten keine Nachweispflicht',
      'Without stored traffic data no duty of proof',
    ]),
  ],
);
