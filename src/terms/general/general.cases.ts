import { refusedCase, worked } from '../case.ts';

const office = {
  timezone: 'Europe/Berlin',
  hours: {
    mon: [['08:00', '17:00']],
    tue: [['08:00', '17:00']],
    wed: [['08:00', '17:00']],
    thu: [['08:00', '17:00']],
    fri: [['08:00', '17:00']],
  },
};
const period = (n: number, unit: string) => ({ n, unit });

export const generalCases = [
  worked(
    'BGB.deadline',
    { start: '2026-01-31', period: period(1, 'month'), mode: 'event', state: 'DE-RP', roll193: true },
    { rawEnd: '2026-02-28', deadline: '2026-03-02' },
    ['den 31.02. gibt es nicht: Samstag 28.02.; Montag 02.03.', 'there is no 31 Feb: Saturday 28 Feb; Monday 2 Mar.'],
    [{ rawEnd: '2026-03-03' }, 'läuft in den März über', 'overflows into March'],
  ),
  worked(
    'BGB.deadline',
    { start: '2027-01-31', period: period(1, 'month'), mode: 'startOfDay', state: 'DE-RP', roll193: false },
    { rawEnd: '2027-02-28', deadline: '2027-02-28' },
    [
      'ab 31.01. ein Monat: der 31.02. fehlt, Ende ist der Monatsletzte',
      'a month from 31 Jan: 31 Feb is missing, the end is the month’s last day',
    ],
    [{ rawEnd: '2027-02-27' }, 'zieht noch einen Tag ab', 'takes off another day'],
  ),
  worked(
    'BGB.deadline',
    { start: '2017-10-24', period: period(1, 'week'), mode: 'event', state: 'DE-RP', roll193: true },
    { rawEnd: '2017-10-31', deadline: '2017-11-02' },
    [
      '31.10.2017 war einmalig Feiertag, 01.11. Allerheiligen: Donnerstag 02.11.',
      '31 Oct 2017 was a holiday once, 1 Nov is All Saints’: Thursday 2 Nov.',
    ],
    [{ deadline: '2017-10-31' }, 'kennt den einmaligen Feiertag nicht', 'does not know the one-off holiday'],
  ),
  worked(
    'BGB.deadline',
    { start: '2026-01-17', period: period(2, 'month_and_half'), mode: 'event', state: 'DE-RP', roll193: false },
    { rawEnd: '2026-04-01' },
    [
      'zwei Monate zuerst: 17.03.; dann 15 Tage: 01.04. (§ 189 (2) BGB)',
      'two months first: 17 Mar; then 15 days: 1 Apr (§ 189 (2) BGB)',
    ],
    [{ rawEnd: '2026-04-16' }, 'zählt zweimal anderthalb Monate', 'counts a month and a half twice'],
  ),
  refusedCase(
    'BGB.deadline',
    { start: '1990-05-01', period: period(1, 'day'), mode: 'event', state: 'DE-RP', roll193: true },
    'missing-parameter',
    '/start',
    ['Feiertage vor 1995 sind nicht eingetragen', 'holidays before 1995 are not recorded'],
  ),
  worked(
    'BGB.latestNotice',
    { termEnd: '2027-02-28', period: period(2, 'month') },
    { latestReceipt: '2026-12-31' },
    [
      '31.12. + 2 Monate = 28.02.; 01.01. + 2 Monate = 01.03., zu spät',
      '31 Dec + 2 months = 28 Feb; 1 Jan + 2 months = 1 Mar, too late',
    ],
    [{ latestReceipt: '2026-12-28' }, 'zählt zwei Monate zurück', 'counts two months back'],
  ),
  worked(
    'BGB.latestNotice',
    { termEnd: '2026-12-31', period: period(3, 'month') },
    { latestReceipt: '2026-09-30' },
    [
      '30.09. + 3 Monate = 30.12.; 01.10. + 3 Monate = 01.01., zu spät',
      '30 Sep + 3 months = 30 Dec; 1 Oct + 3 months = 1 Jan, too late',
    ],
    [{ latestReceipt: '2026-10-01' }, 'gibt einen Tag zu viel', 'gives a day too many'],
  ),
  worked(
    'clock.deadline',
    { calendar: office, start: '2026-03-27T15:30:00Z', businessMinutes: 60 },
    { deadline: '2026-03-30T06:30:00Z' },
    [
      'Freitag 16:30 MEZ: 30 min; Montag 08:30 MESZ = 06:30 UTC',
      'Friday 16:30 CET: 30 min; Monday 08:30 CEST = 06:30 UTC',
    ],
    [{ deadline: '2026-03-30T07:30:00Z' }, 'behält die Winterzeit bei', 'keeps winter time'],
  ),
  worked(
    'clock.deadline',
    { calendar: office, start: '2026-03-27T15:00:00Z', businessMinutes: 60 },
    { deadline: '2026-03-27T16:00:00Z' },
    ['60 min bis genau 17:00: noch am Freitag', '60 min until exactly 17:00: still Friday'],
    [{ deadline: '2026-03-30T06:00:00Z' }, 'schiebt auf die nächste Öffnung', 'moves to the next opening'],
  ),
  refusedCase(
    'clock.deadline',
    { calendar: { timezone: 'Europe/Berlin', hours: {} }, start: '2026-03-27T15:00:00Z', businessMinutes: 60 },
    'contradiction',
    '/calendar/hours',
    ['der Kalender öffnet nie', 'the calendar never opens'],
  ),
  worked(
    'clock.elapsed',
    { calendar: office, start: '2026-03-27T15:30:00Z', end: '2026-03-30T07:00:30Z' },
    { businessMinutes: 90 },
    [
      '30 min am Freitag + 60 min 30 s am Montag = 90 volle Minuten',
      '30 min on Friday + 60 min 30 s on Monday = 90 whole minutes',
    ],
    [{ businessMinutes: 30 }, 'vergisst die Sommerzeit', 'forgets summer time'],
  ),
  worked(
    'clock.elapsed',
    {
      calendar: office,
      start: '2026-03-27T08:00:00Z',
      end: '2026-03-27T10:00:00Z',
      pauses: [
        ['2026-03-27T08:30:00Z', '2026-03-27T09:15:00Z'],
        ['2026-03-27T09:00:00Z', '2026-03-27T09:30:00Z'],
      ],
    },
    { businessMinutes: 60 },
    ['120 min − 60 min Pause (überlappend, einmal gezählt)', '120 min − 60 min paused (overlapping, counted once)'],
    [{ businessMinutes: 45 }, 'zieht die Überschneidung doppelt ab', 'subtracts the overlap twice'],
  ),
  worked(
    'clock.businessDays',
    { calendar: office, start: '2026-11-27T18:00:00Z', businessDays: 1 },
    { deadline: '2026-12-01T07:00:00Z' },
    [
      'Freitag 19:00 ist zu: Montag 08:00; ein offener Tag weiter: Dienstag 08:00 MEZ',
      'Friday 19:00 is closed: Monday 08:00; one open day on: Tuesday 08:00 CET',
    ],
    [{ deadline: '2026-11-30T07:00:00Z' }, 'zählt die Öffnung schon als Tag', 'counts the opening as the day'],
  ),
  worked(
    'clock.businessDays',
    { calendar: { ...office, holidays: ['2026-11-30'] }, start: '2026-11-27T11:30:52Z', businessDays: 1 },
    { deadline: '2026-12-01T11:30:52Z' },
    ['Montag ist Feiertag: Dienstag, gleiche Uhrzeit', 'Monday is a holiday: Tuesday, same time'],
    [{ deadline: '2026-11-30T11:30:52Z' }, 'übersieht den Feiertag', 'overlooks the holiday'],
  ),
];
