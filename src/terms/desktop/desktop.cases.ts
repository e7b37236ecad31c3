import { refusedCase, worked } from '../case.ts';

const points = [
  { id: 'f1', at: '2026-11-01T02:00:00Z', kind: 'full' },
  { id: 'i2', at: '2026-11-02T02:00:00Z', kind: 'incremental', base: 'f1' },
  { id: 'i7', at: '2026-11-07T02:00:00Z', kind: 'incremental', base: 'i2' },
  { id: 'f0', at: '2026-10-25T02:00:00Z', kind: 'full' },
  { id: 'f8', at: '2026-11-08T02:00:00Z', kind: 'full' },
];

// promises H-change, H-seats, H-backup
export const desktopCases = [
  worked(
    'H-change',
    { announcedOn: '2026-11-26' },
    { objectUntil: '2026-12-28', effectiveFrom: '2026-12-27' },
    [
      '26.11. + 30 = Samstag 26.12., Feiertag: Widerspruch bis Montag 28.12.; wirksam am 31. Tag, 27.12.',
      '26 Nov + 30 = Saturday 26 Dec, a holiday: objection until Monday 28 Dec; effective on the 31st day, 27 Dec.',
    ],
    [{ effectiveFrom: '2026-12-29' }, 'verschiebt auch das Wirksamwerden', 'moves the day of effect too'],
  ),
  worked(
    'H-seats',
    { users: 7, pricePerUser: '49.90' },
    { billedUsers: 10, net: '499.00' },
    ['mindestens 10 × 49,90 = 499,00', 'at least 10 × 49.90 = 499.00'],
    [{ net: '349.30' }, 'rechnet 7', 'bills 7'],
  ),
  worked(
    'H-seats',
    { users: 0, pricePerUser: '49.90' },
    { billedUsers: 10, net: '499.00' },
    ['auch ohne Nutzer sind zehn geschuldet', 'ten are owed even without users'],
    [{ net: '0.00' }, 'rechnet nichts', 'bills nothing'],
  ),
  worked(
    'H-seats',
    { users: 12, pricePerUser: '49.90' },
    { billedUsers: 12, net: '598.80' },
    ['12 × 49,90 = 598,80', '12 × 49.90 = 598.80'],
    [{ net: '499.00' }, 'hält zehn für die Obergrenze', 'takes ten for the ceiling'],
  ),
  worked(
    'H-backup.keep',
    { now: '2026-11-20T02:00:00Z', points },
    { keep: ['f1', 'i2', 'i7', 'f8'] },
    [
      '14 × 24 h zurück ist der 06.11. 02:00: i7 und f8; i7 baut auf i2 und f1: sie bleiben; f0 geht',
      '14 × 24 h back is 6 Nov 02:00: i7 and f8; i7 builds on i2 and f1: they stay; f0 goes',
    ],
    [{ keep: ['i7', 'f8'] }, 'löscht die Grundlage einer gehaltenen Sicherung', 'deletes what a kept backup builds on'],
  ),
  worked(
    'H-backup.keep',
    { now: '2026-11-15T02:00:00Z', points: [points[0] as object] },
    { keep: ['f1'] },
    ['genau 14 × 24 h alt: bleibt', 'exactly 14 × 24 h old: stays'],
    [{ keep: [] }, 'löscht bei Gleichheit', 'deletes on equality'],
  ),
  refusedCase(
    'H-backup.keep',
    { now: '2026-11-20T02:00:00Z', points: [{ id: 'i', at: '2026-11-19T02:00:00Z', kind: 'incremental', base: 'x' }] },
    'unknown-reference',
    '/points/0/base',
    ['die Grundlage x kommt nicht vor', 'the base x does not occur'],
  ),
];
