import { formatDay } from '../kernel/civil.ts';
import { clause, type Sentence } from './clause.ts';
import { date, inOrder, optional, state } from './fields.ts';
import { rollingDeadline } from './general/deadline.ts';

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
