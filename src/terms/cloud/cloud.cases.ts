import { refusedCase, worked } from '../case.ts';

// promises C-4.4.4, C-4.6.8, C-6.1, D5.1, D6.2, D6.3, D6.4, D6.5, D6.6, D6.7
export const cloudCases = [
  worked(
    'C-4.4.4',
    { night: '2027-03-27' },
    { windowFrom: '2027-03-27T21:00:00Z', windowUntil: '2027-03-28T04:00:00Z', catchUpOn: '2027-03-30' },
    [
      '22:00 MEZ = 21:00 UTC; nach der Umstellung 06:00 MESZ = 04:00 UTC; Ostersonntag, Ostermontag: Dienstag 30.03.',
      '22:00 CET = 21:00 UTC; after the change 06:00 CEST = 04:00 UTC; Easter Sunday, Easter Monday: Tuesday 30 Mar.',
    ],
    [{ windowUntil: '2027-03-28T05:00:00Z' }, 'behält die Winterzeit bei', 'keeps winter time'],
  ),
  worked(
    'C-4.4.4',
    { night: '2026-10-24' },
    { windowFrom: '2026-10-24T20:00:00Z', windowUntil: '2026-10-25T05:00:00Z', catchUpOn: '2026-10-26' },
    [
      '22:00 MESZ = 20:00 UTC; 06:00 MEZ = 05:00 UTC: neun Stunden; Sonntag: Montag 26.10.',
      '22:00 CEST = 20:00 UTC; 06:00 CET = 05:00 UTC: nine hours; Sunday: Monday 26 Oct.',
    ],
    [{ windowUntil: '2026-10-25T04:00:00Z' }, 'nimmt acht Stunden', 'takes eight hours'],
  ),
  worked(
    'C-4.4.4',
    { night: '2026-11-19' },
    { catchUpOn: '2026-11-20' },
    ['der Morgen ist Freitag, ein Arbeitstag: derselbe Tag', 'the morning is Friday, a working day: that day'],
    [{ catchUpOn: '2026-11-23' }, 'sucht erst ab dem Folgetag', 'looks only from the day after'],
  ),
  worked(
    'C-4.6.8',
    { bytes: 1_000_000_000_001 },
    { units: 2 },
    ['ein Byte über 10^12 ist das zweite angefangene TB', 'one byte above 10^12 starts the second TB'],
    [{ units: 1 }, 'rechnet mit 2^40', 'takes 2^40'],
  ),
  worked(
    'C-4.6.8',
    { bytes: 1_000_000_000_000 },
    { units: 1 },
    ['genau 10^12 Bytes sind ein TB', 'exactly 10^12 bytes are one TB'],
    [{ units: 2 }, 'beginnt bei Gleichheit ein neues', 'starts another on equality'],
  ),
  worked(
    'C-4.6.8',
    { bytes: 0 },
    { units: 0 },
    ['nichts genutzt, nichts angefangen', 'nothing used, nothing started'],
    [{ units: 1 }, 'berechnet mindestens eines', 'bills at least one'],
  ),
  worked(
    'C-6.1',
    { class: 'enterprise', year: 2026 },
    { allowedDowntimeHours: '8.760000' },
    ['8760 h × 0,1 % = 8,76 h', '8760 h × 0.1 % = 8.76 h'],
    [{ allowedDowntimeHours: '8.000000' }, 'nimmt die gerundeten 8 h', 'takes the rounded 8 h'],
  ),
  worked(
    'C-6.1',
    { class: 'business', year: 2026, from: '2026-07-01' },
    { allowedDowntimeHours: '8.834000' },
    ['4417 h × 0,2 % = 8,834 h', '4417 h × 0.2 % = 8.834 h'],
    [{ allowedDowntimeHours: '17.520000' }, 'rechnet das ganze Jahr', 'takes the whole year'],
  ),
  worked(
    'C-6.1',
    { class: 'standard', year: 2028 },
    { allowedDowntimeHours: '43.920000' },
    ['8784 h × 0,5 % = 43,92 h', '8784 h × 0.5 % = 43.92 h'],
    [{ allowedDowntimeHours: '44.000000' }, 'nimmt die gerundeten 44 h', 'takes the rounded 44 h'],
  ),
  refusedCase('C-6.1', { class: 'premium', year: 2026 }, 'impossible-value', '/class', [
    'die Klasse gibt es nicht',
    'there is no such class',
  ]),
  worked(
    'D5.1',
    { endedOn: '2026-12-12' },
    { deleteOn: '2026-12-26' },
    ['12.12. + 14 = 26.12.; gelöscht wird auch am Feiertag', '12 Dec + 14 = 26 Dec; deletion happens on a holiday too'],
    [{ deleteOn: '2026-12-28' }, 'rollt eine Löschfrist', 'rolls a deletion date'],
  ),
  worked(
    'D6',
    { announcedOn: '2026-12-31', completedOn: '2027-03-10' },
    {
      bindingOn: '2027-02-28',
      switchBy: '2027-03-30',
      infeasibleNoticeBy: '2027-03-18',
      statutoryNoticeBy: '2027-01-21',
      latestBy: '2027-09-28',
      retrievalUntil: '2027-04-29',
      deleteOn: '2027-04-30',
    },
    [
      'zwei Monate: 28.02.; + 30 = 30.03.; + 18 = 18.03.; 14 Arbeitstage nach 31.12.: 21.01.; + 7 Monate = 28.09.; 30 Tage nach dem späteren (30.03.): 29.04.',
      'two months: 28 Feb; + 30 = 30 Mar; + 18 = 18 Mar; 14 working days after 31 Dec: 21 Jan; + 7 months = 28 Sep; 30 days after the later (30 Mar): 29 Apr.',
    ],
    [
      { retrievalUntil: '2027-04-09' },
      'zählt den Abruf schon ab dem früheren Vollzug',
      'counts retrieval from the earlier completion',
    ],
  ),
  worked(
    'D6',
    { announcedOn: '2026-11-20', choice: 'erase' },
    {
      bindingOn: '2027-01-20',
      deleteOn: '2027-01-21',
      switchBy: null,
      retrievalUntil: null,
      latestBy: null,
      infeasibleNoticeBy: null,
      statutoryNoticeBy: null,
    },
    [
      'zwei Monate nach 20.11.: 20.01.; gelöscht am Tag danach',
      'two months after 20 Nov: 20 Jan; erased the day after',
    ],
    [{ deleteOn: '2027-02-03' }, 'wendet die 14 Tage von D5 an', 'applies D5’s 14 days'],
  ),
  worked(
    'D6',
    { announcedOn: '2026-11-20', extensionDays: 60 },
    { switchBy: '2027-04-20', retrievalUntil: null, deleteOn: null },
    [
      '20.01. + 30 + 60 = 20.04.2027; nicht vollzogen, also kein Löschtag',
      '20 Jan + 30 + 60 = 20 Apr 2027; not completed, so no day of deletion',
    ],
    [{ deleteOn: '2027-05-21' }, 'rechnet ohne den Vollzug weiter', 'computes on without completion'],
  ),
];
