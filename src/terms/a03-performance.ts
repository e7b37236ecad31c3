import { formatDay } from '../kernel/civil.ts';
import { clause } from './clause.ts';
import { date, optional, state } from './fields.ts';
import { rollingDeadline } from './general/deadline.ts';
import { computes, defines, governs, section } from './section.ts';

/** promise A3.4 */
export const minutesObjection = clause({
  id: 'A3.4',
  paragraph: 'A3 (4)',
  title: { de: 'Widerspruch gegen ein Protokoll', en: 'Objecting to minutes' },
  demands: {
    de: 'Ein Besprechungsprotokoll bindet beide, wenn der Kunde nicht binnen sieben Kalendertagen mit einem Gegenvorschlag widerspricht.',
    en: 'Minutes bind both sides unless the customer objects with a counter-proposal within seven calendar days.',
  },
  parameters: ['minutesObjectionDays', 'state'],
  input: { handedOverOn: date, state: optional(state) },
  output: 'objectUntil',
  rule({ handedOverOn }, on, own) {
    const end = rollingDeadline(on, own, handedOverOn, { n: on.values.minutesObjectionDays, unit: 'day' });
    return { objectUntil: formatDay(end) };
  },
});

export const a03 = section(
  'A3',
  ['Leistungserbringung', 'Performance'],
  [
    governs('A3 (1)', 'contracts', [
      'Zeit- und Kostenangaben sind Schätzungen, außer sie heißen verbindlich; Vorbehalt der Selbstbelieferung',
      'Times and costs are estimates unless called binding; subject to supply',
    ]),
    governs('A3 (2)', 'contracts', [
      'Zumutbare Teilleistungen sind erlaubt',
      'Partial performance is allowed where reasonable',
    ]),
    governs('A3 (3)', 'parties', [
      'Vor Beginn wird ein sachkundiger Ansprechpartner benannt und aktuell gehalten',
      'A competent contact is named before work starts and kept current',
    ]),
    computes(
      'A3 (4)',
      ['A3.4'],
      [
        'Protokolle binden ohne Gegenvorschlag binnen sieben Kalendertagen',
        'Minutes bind without a counter-proposal within seven calendar days',
      ],
    ),
    governs('A3 (5)', 'parties', [
      'Dritte dürfen leisten; der Anbieter bleibt verantwortlich',
      'Third parties may perform; the provider stays responsible',
    ]),
    governs('A3 (6)', 'support', [
      'Vor einem Termin vor Ort sind die Vorarbeiten des Kunden erledigt',
      'The customer’s preparations are done before an on-site appointment',
    ]),
    defines(
      'A3 (7)',
      ['missedAppointmentMinutes'],
      [
        'Versäumter Termin: ein Anruf, nach fünfzehn Minuten darf zurückgewiesen und berechnet werden',
        'Missed appointment: one call, after fifteen minutes the order may be rejected and billed',
      ],
    ),
    governs('A3 (8)', 'catalogue', [
      'Technischer Fortschritt darf Leistungen ohne Nachteil ändern',
      'Technical progress may change services without harm',
    ]),
    governs('A3 (9)', 'monitoring', [
      'Höhere Gewalt setzt die Leistungspflicht aus',
      'Force majeure suspends the duty to perform',
    ]),
  ],
);
