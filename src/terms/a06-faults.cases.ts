import { refusedCase, worked } from './case.ts';

// promises A6.3, A6.4, C-7
export const a06Cases = [
  worked(
    'A6',
    { receivedAt: '2026-11-27T15:30:00Z', class: 'other', answeredAt: '2026-11-30T08:00:00Z' },
    { reactionDue: '2026-11-30T14:30:00Z', resolutionDue: null },
    [
      'Freitag 16:30 Ortszeit: 30 min bis 17:00, bleiben 7 h 30 ab Montag 08:00 = 15:30 Ortszeit = 14:30 UTC',
      'Friday 16:30 local: 30 min until 17:00, 7 h 30 left from Monday 08:00 = 15:30 local = 14:30 UTC',
    ],
    [{ reactionDue: '2026-11-27T23:30:00Z' }, 'zählt Uhrstunden', 'counts clock hours'],
  ),
  worked(
    'A6',
    { receivedAt: '2026-11-19T21:30:00Z', class: 'critical', answeredAt: '2026-11-19T23:30:00Z' },
    { reactionDue: '2026-11-19T22:30:00Z', resolutionDue: '2026-11-23T16:00:00Z' },
    [
      '1 h rund um die Uhr; 23:30 UTC ist Freitag 00:30 Ortszeit, der nächste Arbeitstag Montag 23.11., 17:00 Ortszeit',
      '1 h round the clock; 23:30 UTC is Friday 00:30 local, the next working day Monday 23 Nov, 17:00 local',
    ],
    [{ resolutionDue: '2026-11-20T16:00:00Z' }, 'nimmt den Tag in UTC', 'takes the day in UTC'],
  ),
  worked(
    'A6',
    { receivedAt: '2026-12-24T12:00:00Z', class: 'major' },
    { reactionDue: '2026-12-24T16:00:00Z', resolutionDue: null },
    [
      '4 h rund um die Uhr; ohne Rückmeldung läuft keine Entstörzeit',
      '4 h round the clock; without an answer no resolution time runs',
    ],
    [{ reactionDue: '2026-12-24T15:00:00Z' }, 'wendet 3 Stunden an', 'applies 3 hours'],
  ),
  worked(
    'A6',
    { receivedAt: '2026-06-03T14:00:00Z', class: 'minor' },
    { reactionDue: '2026-06-05T13:00:00Z' },
    [
      'Mittwoch 16:00 Ortszeit: 1 h; Donnerstag ist Fronleichnam; Freitag 08:00 + 7 h = 15:00 = 13:00 UTC',
      'Wednesday 16:00 local: 1 h; Thursday is Corpus Christi; Friday 08:00 + 7 h = 15:00 = 13:00 UTC',
    ],
    [{ reactionDue: '2026-06-04T13:00:00Z' }, 'vergisst den Feiertag', 'forgets the holiday'],
  ),
  refusedCase(
    'A6',
    { receivedAt: '2026-06-03T14:00:00Z', class: 'critical', answeredAt: '2026-06-03T13:00:00Z' },
    'out-of-order',
    '/answeredAt',
    ['niemand antwortet vor der Meldung', 'nobody answers before the report'],
  ),
];
