import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { limits } from '../kernel/limits.ts';
import { batchLineBytes } from './batch.ts';
import { calculate } from './calculate.ts';

const page = readFileSync(new URL('../../docs/terms/limits.md', import.meta.url), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| What'));

const monday = { timezone: 'Europe/Berlin', hours: { mon: [['00:00', '24:00']] } };
const day = ['00:00', '24:00'];
const always = { mon: [day], tue: [day], wed: [day], thu: [day], fri: [day], sat: [day], sun: [day] };
const open = { timezone: 'Europe/Berlin', hours: always };
const start = '2026-01-01T00:00:00Z';
const pad = (n: number) => String(n).padStart(2, '0');
const slices = (count: number) =>
  Array.from({ length: count }, (_, i) => [`00:${pad(i)}`, `00:${pad(i + 1)}`]);
const term = (minimumMonths: number) => ({ startOn: '2026-01-01', minimumMonths, asOf: '2026-01-02' });
const wired = (serviceEndedOn: string) => ({
  contractEndedOn: '2025-12-31',
  serviceEndedOn,
  monthlyNet: '1.00',
  customerCaused: false,
});
const item = (id: string) => ({ month: '2026-02', items: [{ id, monthlyNet: '1.00', quantity: 1 }] });
const trip = (returnAt: string) => ({ departAt: '2026-01-01T08:00', returnAt, overnight: true });
const rates = (count: number) => ({
  invoiceDate: '2026-01-05',
  gross: '1.00',
  paidOn: '2026-01-06',
  rates: Array.from({ length: count }, (_, i) => ({
    from: `${2000 + Math.floor(i / 2)}-0${i % 2 === 0 ? 1 : 7}-01`,
    percent: '1',
  })),
});
const dates = (count: number) =>
  Array.from({ length: count }, (_, i) => `${1900 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`);
const index = (indexNow: string) => ({ price: '1.00', indexBefore: '1', indexNow });
const notice = (n: number) => ({ termEnd: '2999-12-31', period: { n, unit: 'day' } });

/** What the page names · the clause · the last input taken · the first one refused · with what. */
const edges: readonly (readonly [string, string, object, object, string?])[] = [
  ['1900–2999', 'D5.1', { endedOn: '1900-01-01' }, { endedOn: '1899-12-31' }, 'impossible-date'],
  ['1900–2999', 'D5.1', { endedOn: '2999-12-01' }, { endedOn: '3000-01-01' }, 'impossible-date'],
  ['1995–2100', 'A10.7', { endedOn: '1995-01-01' }, { endedOn: '1994-11-01' }, 'missing-parameter'],
  ['1995–2100', 'A10.7', { endedOn: '2100-11-01' }, { endedOn: '2100-12-15' }, 'missing-parameter'],
  [
    'from 2020-01-01',
    'A9.4.meals',
    { departAt: '2020-01-01T08:00', returnAt: '2020-01-02T08:00', overnight: true },
    { departAt: '2019-12-31T08:00', returnAt: '2020-01-02T08:00', overnight: true },
    'missing-parameter',
  ],
  [
    'no finer than a millisecond',
    'H-backup.keep',
    { now: '2026-01-01T00:00:00.001Z', points: [] },
    { now: '2026-01-01T00:00:00.0001Z', points: [] },
    'impossible-date',
  ],
  ['200 characters', 'A9.3', item('x'.repeat(200)), item('x'.repeat(201))],
  ['999999999999.99', 'A12.2', { annualFee: '999999999999.99' }, { annualFee: '1000000000000.00' }],
  ['15 digits before', 'A9.6.index', index('9'.repeat(15)), index('9'.repeat(16))],
  ['12 after it', 'A9.6.index', index(`1.${'1'.repeat(12)}`), index(`1.${'1'.repeat(13)}`)],
  ['100000 entries', 'H-backup.keep', points(100_000), points(100_001)],
  ['`period.n` | 100000', 'BGB.latestNotice', notice(100_000), notice(100_001)],
  [
    '48 intervals a day',
    'clock.deadline',
    { calendar: { ...open, hours: { mon: slices(48) } }, start, businessMinutes: 1 },
    { calendar: { ...open, hours: { mon: slices(49) } }, start, businessMinutes: 1 },
  ],
  [
    '10000 dates',
    'clock.deadline',
    { calendar: { ...open, holidays: dates(10_000) }, start, businessMinutes: 1 },
    { calendar: { ...open, holidays: dates(10_001) }, start, businessMinutes: 1 },
  ],
  [
    '5270400',
    'clock.deadline',
    { calendar: open, start, businessMinutes: 5_270_400 },
    { calendar: open, start, businessMinutes: 5_270_401 },
  ],
  [
    '`businessDays` | 3660',
    'clock.businessDays',
    { calendar: open, start, businessDays: 3660 },
    { calendar: open, start, businessDays: 3661 },
  ],
  [
    '`end` | 36600 days',
    'clock.elapsed',
    { calendar: monday, start: '2000-01-01T00:00:00Z', end: '2100-03-17T00:00:00Z' },
    { calendar: monday, start: '2000-01-01T00:00:00Z', end: '2100-03-18T00:00:00Z' },
  ],
  [
    'the search ends 36600 days',
    'clock.deadline',
    { calendar: { ...open, hours: { mon: [['08:00', '08:01']] } }, start, businessMinutes: 5228 },
    { calendar: { ...open, hours: { mon: [['08:00', '08:01']] } }, start, businessMinutes: 5231 },
    'contradiction',
  ],
  ['`weeks` | 520', 'A2.2', { offerDate: '2026-01-01', weeks: 520 }, { offerDate: '2026-01-01', weeks: 521 }],
  ['366 days', 'A9.4.meals', trip('2027-01-01T08:00'), trip('2027-01-02T08:00')],
  ['200 entries', 'A9.5', rates(200), rates(201)],
  ['`minimumMonths` | 1200', 'A10.3', term(1200), term(1201)],
  ['120 months', 'B12.2', wired('2035-12-31'), wired('2036-01-01')],
  ['9007199254740991', 'C-4.6.8', { bytes: 9_007_199_254_740_991 }, { bytes: 9_007_199_254_740_992 }],
  ['3650', 'D6', { announcedOn: '2026-01-01', extensionDays: 3650 }, { announcedOn: '2026-01-01', extensionDays: 3651 }],
  ['1000000 |', 'H-seats', { users: 1_000_000, pricePerUser: '1.00' }, { users: 1_000_001, pricePerUser: '1.00' }],
];

function points(count: number): object {
  return {
    now: '2026-01-02T00:00:00Z',
    points: Array.from({ length: count }, (_, i) => ({ id: String(i), at: start, kind: 'full' })),
  };
}

describe('docs/terms/limits.md', () => {
  for (const [i, [named, clause, taken, refused, code = 'impossible-value']] of edges.entries()) {
    test(`${i + 1} ${named}: ${clause}`, () => {
      expect(rows.filter((row) => row.includes(named))).not.toEqual([]);
      const last = calculate(clause, taken);
      expect('error' in last ? last.error : undefined).toBeUndefined();
      expect(calculate(clause, refused)).toMatchObject({ error: { code } });
    });
  }

  test('names the bytes of a line, and every row is tried', () => {
    expect(batchLineBytes).toBe(limits.requestBytes);
    const bytes = `${batchLineBytes} bytes`;
    const named = [...edges.map(([name]) => name), bytes];
    expect(rows.filter((row) => !named.some((name) => row.includes(name)))).toEqual([]);
    expect(page).toContain(bytes);
  });
});
