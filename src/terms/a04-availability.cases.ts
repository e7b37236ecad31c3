import { refusedCase, worked } from './case.ts';

const provider = (from: string, until: string) => ({ from, until, cause: 'provider' });

// promises A4.2, A4.3, A4.4, A4.5, A4.6
export const a04Cases = [
  worked(
    'A4.2',
    { year: 2026, outages: [provider('2026-03-01T00:00:00Z', '2026-03-01T08:45:36Z')] },
    { periodHours: '8760.000000', downtimeHours: '8.760000', availabilityPercent: '99.900000' },
    [
      '8 h 45 min 36 s = 8,76 h; 8,76 × 100 / 8760 = 0,1; 100 − 0,1 = 99,9 %',
      '8 h 45 min 36 s = 8.76 h; 8.76 × 100 / 8760 = 0.1; 100 − 0.1 = 99.9 %',
    ],
    [
      { availabilityPercent: '99.908676' },
      'rechnet mit den gerundeten 8 Stunden der Beschreibung',
      'uses the description’s rounded 8 hours',
    ],
  ),
  worked(
    'A4.2',
    {
      year: 2026,
      outages: [
        provider('2026-06-10T10:00:00Z', '2026-06-10T14:00:00Z'),
        provider('2026-06-10T13:00:00Z', '2026-06-10T15:00:00Z'),
      ],
      maintenance: [{ from: '2026-06-10T12:00:00Z', until: '2026-06-10T13:00:00Z', kind: 'planned' }],
    },
    { downtimeHours: '4.000000', availabilityPercent: '99.954338' },
    [
      '10–14 und 13–15 Uhr zusammen 5 h, davon 1 h Wartung: 4 h; 100 − 400 / 8760 = 99,954338 %',
      '10–14 and 13–15 together 5 h, 1 h of it maintenance: 4 h; 100 − 400 / 8760 = 99.954338 %',
    ],
    [{ availabilityPercent: '99.942922' }, 'zählt die Überschneidung doppelt', 'counts the overlap twice'],
  ),
  worked(
    'A4.2',
    { year: 2026, from: '2026-07-01', outages: [provider('2026-08-01T00:00:00Z', '2026-08-01T01:00:00Z')] },
    { periodHours: '4417.000000', availabilityPercent: '99.977360' },
    [
      '01.07. bis 31.12. sind 184 Tage = 4416 h und die Stunde der Zeitumstellung im Oktober: 4417 h; 100 − 100 / 4417',
      '1 Jul to 31 Dec are 184 days = 4416 h and the hour of October’s change: 4417 h; 100 − 100 / 4417',
    ],
    [{ periodHours: '4416.000000' }, 'vergisst die Zeitumstellung', 'forgets the change of clocks'],
  ),
  worked(
    'A4.2',
    { year: 2028, outages: [] },
    { periodHours: '8784.000000', availabilityPercent: '100.000000' },
    ['2028 ist ein Schaltjahr: 366 × 24 = 8784 h', '2028 is a leap year: 366 × 24 = 8784 h'],
    [{ periodHours: '8760.000000' }, 'nimmt immer 8760', 'always takes 8760'],
  ),
  worked(
    'A4.2',
    {
      year: 2026,
      from: '2026-03-02',
      until: '2026-03-03',
      outages: [provider('2026-03-01T00:00:00Z', '2026-03-05T00:00:00Z')],
    },
    { periodHours: '24.000000', downtimeHours: '24.000000', availabilityPercent: '0.000000' },
    [
      'der Dienst begann und endete im Ausfall: 24 von 24 h',
      'the service began and ended inside the outage: 24 of 24 h',
    ],
    [{ downtimeHours: '96.000000' }, 'zählt Zeit vor und nach dem Dienst', 'counts time before and after the service'],
  ),
  worked(
    'A4.2',
    {
      year: 2026,
      outages: [
        provider('2026-05-01T00:00:00Z', '2026-05-01T10:00:00Z'),
        { from: '2026-05-01T04:00:00Z', until: '2026-05-01T06:00:00Z', cause: 'thirdParty' },
      ],
    },
    { downtimeHours: '8.000000' },
    ['10 h, davon 2 h durch Dritte: 8 h (A4 (5))', '10 h, 2 h of it by third parties: 8 h (A4 (5))'],
    [{ downtimeHours: '10.000000' }, 'zieht fremde Ursachen nicht ab', 'does not subtract other causes'],
  ),
  refusedCase(
    'A4.2',
    { year: 2026, outages: [{ from: '2026-05-01T00:00:00Z', cause: 'provider' }] },
    'missing-field',
    '/outages/0/until',
    [
      'ein Ausfall ohne Ende ist noch keiner, der sich rechnen lässt',
      'an outage without an end cannot be computed yet',
    ],
  ),
  refusedCase('A4.2', { outages: [] }, 'missing-field', '/year', [
    'weder Jahr noch Zeitraum',
    'neither year nor period',
  ]),
  worked(
    'A4.6',
    { periodEnd: '2026-12-31' },
    { requestUntil: '2027-02-01' },
    ['31.12. + 1 Monat = Sonntag 31.01.2027: Montag 01.02.', '31 Dec + 1 month = Sunday 31 Jan 2027: Monday 1 Feb.'],
    [{ requestUntil: '2027-01-30' }, 'macht aus dem Monat 30 Tage', 'turns the month into 30 days'],
  ),
  worked(
    'A4.2',
    {
      year: 2026,
      outages: [provider('2026-05-01T10:00:00Z', '2026-05-01T12:00:00Z')],
      maintenance: [{ from: '2026-05-01T11:00:00Z', until: '2026-05-01T14:00:00Z', kind: 'emergency' }],
    },
    { downtimeHours: '1.000000' },
    [
      '10–12 Uhr Ausfall, 11–14 Uhr Wartung: nur die gemeinsame Stunde geht ab',
      'outage 10–12, maintenance 11–14: only the hour they share is taken off',
    ],
    [{ downtimeHours: '0.000000' }, 'zieht die ganze Wartung ab', 'takes off all of the maintenance'],
  ),
  worked(
    'A4.4',
    { startsOn: '2026-12-08' },
    { announceBy: '2026-12-01' },
    ['08.12. − 7 Tage = 01.12.', '8 Dec − 7 days = 1 Dec.'],
    [{ announceBy: '2026-11-27' }, 'zählt sieben Arbeitstage', 'counts seven working days'],
  ),
  worked(
    'A4.6.credit',
    { promisedPercent: '99.9', availabilityPercent: '99.899999', fee: '1200.00' },
    { entitled: true, creditPercent: null, credit: null },
    [
      '99,899999 < 99,9: Anspruch; die Dokumente nennen keine Höhe, ein Mensch entscheidet',
      '99.899999 < 99.9: entitled; the documents name no amount, a person decides',
    ],
    [{ credit: '120.00' }, 'erfindet einen Betrag', 'invents an amount'],
  ),
  worked(
    'A4.6.credit',
    { promisedPercent: '99.90', availabilityPercent: '99.9', fee: '1200.00' },
    { entitled: false, credit: null },
    ['genau 99,9 % ist erreicht', 'exactly 99.9 % is reached'],
    [{ entitled: true }, 'verlangt mehr als die Zusage', 'wants more than the promise'],
  ),
];
