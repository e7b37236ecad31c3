import { formatDay } from '../kernel/civil.ts';
import { clause } from './clause.ts';
import { defaultEdition } from './editions/default.ts';
import { date, state, optional, whole } from './fields.ts';
import { rollingDeadline } from './general/deadline.ts';
import { computes, governs, section } from './section.ts';

const LONGEST_OFFER_WEEKS = 520;
const weeks = optional(whole(1, LONGEST_OFFER_WEEKS), defaultEdition.values.offerWeeks);

/** promise A2.2 */
export const offerBinding = clause({
  id: 'A2.2',
  paragraph: 'A2 (2)',
  title: { de: 'Bindung an ein Angebot', en: 'How long an offer binds' },
  demands: {
    de: 'Ein verbindliches Angebot bindet vier Wochen ab seinem Datum, wenn es nichts anderes sagt.',
    en: 'A binding offer binds for four weeks from its date unless it says otherwise.',
  },
  parameters: ['offerWeeks', 'state'],
  input: { offerDate: date, weeks, state: optional(state) },
  output: 'bindingUntil',
  rule(input, on, own) {
    const n = input.weeks ?? on.values.offerWeeks;
    return { bindingUntil: formatDay(rollingDeadline(on, own, input.offerDate, { n, unit: 'week' })) };
  },
});

/** promise A2.4 */
export const counterOffer = clause({
  id: 'A2.4',
  paragraph: 'A2 (4)',
  title: { de: 'Annahme einer geänderten Bestellung', en: 'Accepting a changed order' },
  demands: {
    de: 'Eine geänderte Bestellung ist ein neues Angebot des Kunden; ohne schriftliche Annahme binnen drei Wochen nach Zugang erlischt es.',
    en: 'A changed order is a new offer by the customer; it lapses unless accepted in writing within three weeks of receipt.',
  },
  parameters: ['counterOfferWeeks', 'state'],
  input: { receivedOn: date, state: optional(state) },
  output: 'lapsesAfter',
  rule({ receivedOn }, on, own) {
    const end = rollingDeadline(on, own, receivedOn, { n: on.values.counterOfferWeeks, unit: 'week' });
    return { lapsesAfter: formatDay(end) };
  },
});

export const a02 = section(
  'A2',
  ['Vertragsschluss', 'Conclusion of the contract'],
  [
    governs('A2 (1)', 'contracts', [
      'Angebote und Listen binden nur, wenn sie verbindlich genannt sind',
      'Offers and lists bind only where they are called binding',
    ]),
    computes(
      'A2 (2)',
      ['A2.2'],
      ['Bindung vier Wochen ab Angebotsdatum', 'Binding for four weeks from the offer’s date'],
    ),
    governs('A2 (3)', 'contracts', [
      'Der Vertrag entsteht durch schriftliche Bestellung des Angebots',
      'The contract is made by a written order of the offer',
    ]),
    computes(
      'A2 (4)',
      ['A2.4'],
      [
        'Geänderte Bestellung: neues Angebot, erlischt nach drei Wochen',
        'A changed order is a new offer, lapsing after three weeks',
      ],
    ),
    governs('A2 (5)', 'contracts', [
      'Nach dem Vertragsschluss wird eine Auftragsbestätigung versandt; Maße darin sind Näherungen',
      'After conclusion an order confirmation is sent; measures in it are approximate',
    ]),
    governs('A2 (6)', 'contracts', [
      'Unterlagen bleiben Eigentum des Anbieters und kommen ohne Vertrag auf Verlangen zurück',
      'Documents stay the provider’s and come back on request where no contract is made',
    ]),
  ],
);
