import { describe, expect, test } from 'vitest';
import { expectError } from './test-refusal.ts';

describe('what each rule in particular refuses', () => {
  const day = (id: string, input: object, code: string, path: string): [string, object, string, string] => [
    id,
    input,
    code,
    path,
  ];
  test.each([
    day('A2.2', { offerDate: '2026-13-01' }, 'impossible-date', '/offerDate'),
    day('A2.2', { offerDate: '2026-11-27', weeks: 0 }, 'impossible-value', '/weeks'),
    day('A2.2', { offerDate: '2026-11-27', weeks: 1.5 }, 'impossible-value', '/weeks'),
    day('A2.2', { offerDate: '2026-11-27', state: 'DE-XX' }, 'impossible-value', '/state'),
    day('A2.2', { offerDate: '1980-01-01' }, 'missing-parameter', '/offerDate'),
    day('D5.1', { endedOn: '2026-11-27', state: 'DE-RP' }, 'unknown-field', '/state'),
    day(
      'A4.2',
      { year: 2026, period: { from: '2026-01-01T00:00:00Z', until: '2026-02-01T00:00:00Z' }, outages: [] },
      'contradiction',
      '/period',
    ),
    day(
      'A4.2',
      { period: { from: '2026-02-01T00:00:00Z', until: '2026-01-01T00:00:00Z' }, outages: [] },
      'out-of-order',
      '/period/until',
    ),
    day('A4.2', { year: 2026, from: '2026-05-01', until: '2026-05-01', outages: [] }, 'out-of-order', '/until'),
    day('A4.2', { year: 2026, from: '2027-05-01', outages: [] }, 'out-of-order', '/from'),
    day(
      'A4.2',
      { year: 2026, outages: [{ from: '2026-05-02T00:00:00Z', until: '2026-05-01T00:00:00Z', cause: 'provider' }] },
      'out-of-order',
      '/outages/0/until',
    ),
    day(
      'A4.2',
      { year: 2026, outages: [{ from: '2026-05-01T00:00:00Z', until: '2026-05-02T00:00:00Z', cause: 'god' }] },
      'impossible-value',
      '/outages/0/cause',
    ),
    day('A4.2', { year: '2026', outages: [] }, 'wrong-type', '/year'),
    day(
      'A9.3',
      { month: '2026-02', items: [{ id: 'a', monthlyNet: '-1.00', quantity: 1 }] },
      'impossible-value',
      '/items/0/monthlyNet',
    ),
    day(
      'A9.3',
      { month: '2026-02', items: [{ id: 'a', monthlyNet: 1, quantity: 1 }] },
      'wrong-type',
      '/items/0/monthlyNet',
    ),
    day(
      'A9.3',
      { month: '2026-02', items: [{ id: 'a', monthlyNet: '1.0', quantity: 1 }] },
      'impossible-value',
      '/items/0/monthlyNet',
    ),
    day(
      'A9.3',
      { month: '2026-02', items: [{ id: 'a', monthlyNet: '1.00', quantity: -1 }] },
      'impossible-value',
      '/items/0/quantity',
    ),
    day(
      'A9.3',
      {
        month: '2026-02',
        items: [{ id: 'a', monthlyNet: '1.00', quantity: 1, from: '2026-02-10', until: '2026-02-09' }],
      },
      'out-of-order',
      '/items/0/until',
    ),
    day(
      'A9.4.meals',
      { departAt: '2026-03-10T08:00', returnAt: '2026-03-10T07:00', overnight: false },
      'out-of-order',
      '/returnAt',
    ),
    day(
      'A9.4.meals',
      {
        departAt: '2026-03-10T08:00',
        returnAt: '2026-03-11T07:00',
        overnight: true,
        meals: [{ date: '2026-03-12', lunch: true }],
      },
      'out-of-order',
      '/meals/0/date',
    ),
    day(
      'A9.4.meals',
      {
        departAt: '2026-03-10T08:00',
        returnAt: '2026-03-11T07:00',
        overnight: true,
        meals: [{ date: '2026-03-10' }, { date: '2026-03-10' }],
      },
      'contradiction',
      '/meals/1/date',
    ),
    day('A9.5', { invoiceDate: '2026-01-02', gross: '1.00', paidOn: '2026-01-01' }, 'out-of-order', '/paidOn'),
    day('A9.5', { invoiceDate: '2019-01-02', gross: '1.00', paidOn: '2019-03-01' }, 'missing-parameter', '/rates'),
    day(
      'A9.5',
      { invoiceDate: '2026-01-02', gross: '1.00', paidOn: '2026-03-01', rates: [{ from: '2026-02-01', percent: '1' }] },
      'impossible-value',
      '/rates/0/from',
    ),
    day(
      'A9.5',
      {
        invoiceDate: '2026-01-02',
        gross: '1.00',
        paidOn: '2026-03-01',
        rates: [
          { from: '2026-01-01', percent: '1' },
          { from: '2026-01-01', percent: '2' },
        ],
      },
      'contradiction',
      '/rates/1/from',
    ),
    day(
      'A9.6',
      { announcedOn: '2026-01-02', effectiveOn: '2026-01-01', increase: true },
      'out-of-order',
      '/effectiveOn',
    ),
    day('A9.6.index', { price: '1.00', indexBefore: '0', indexNow: '1' }, 'impossible-value', '/indexBefore'),
    day('A10.3', { startOn: '2026-01-01', minimumMonths: 0, asOf: '2026-01-01' }, 'impossible-value', '/minimumMonths'),
    day(
      'B12.2',
      { contractEndedOn: '2026-01-02', serviceEndedOn: '2026-01-01', monthlyNet: '1.00', customerCaused: false },
      'out-of-order',
      '/serviceEndedOn',
    ),
    day('D6', { announcedOn: '2026-01-02', completedOn: '2026-01-01' }, 'out-of-order', '/completedOn'),
    day('D6', { announcedOn: '2026-01-02', extensionDays: -1 }, 'impossible-value', '/extensionDays'),
    day('H-seats', { users: -1, pricePerUser: '1.00' }, 'impossible-value', '/users'),
    day('H-seats', { users: 1.5, pricePerUser: '1.00' }, 'impossible-value', '/users'),
    day('C-4.6.8', { bytes: -1 }, 'impossible-value', '/bytes'),
    day(
      'BGB.deadline',
      { start: '2026-01-01', period: { n: 100_000, unit: 'year' }, mode: 'event', state: 'DE-RP', roll193: false },
      'impossible-value',
      '/period/n',
    ),
    day(
      'BGB.deadline',
      { start: '2026-01-01', period: { n: 1, unit: 'fortnight' }, mode: 'event', state: 'DE-RP', roll193: false },
      'impossible-value',
      '/period/unit',
    ),
    day(
      'clock.deadline',
      {
        calendar: { timezone: 'Mars/Olympus', hours: { mon: [['08:00', '17:00']] } },
        start: '2026-01-01T00:00:00Z',
        businessMinutes: 1,
      },
      'impossible-value',
      '/calendar/timezone',
    ),
    day(
      'clock.deadline',
      {
        calendar: {
          timezone: 'Etc/UTC',
          hours: {
            mon: [
              ['08:00', '17:00'],
              ['16:00', '18:00'],
            ],
          },
        },
        start: '2026-01-01T00:00:00Z',
        businessMinutes: 1,
      },
      'contradiction',
      '/calendar/hours/mon',
    ),
    day(
      'clock.deadline',
      {
        calendar: { timezone: 'Etc/UTC', hours: { mon: [['17:00', '08:00']] } },
        start: '2026-01-01T00:00:00Z',
        businessMinutes: 1,
      },
      'out-of-order',
      '/calendar/hours/mon/0/1',
    ),
    day(
      'clock.deadline',
      {
        calendar: { timezone: 'Etc/UTC', hours: { mon: [['08:00', '17:00']] } },
        start: '2026-01-01T00:00:00Z',
        businessMinutes: -1,
      },
      'impossible-value',
      '/businessMinutes',
    ),
    day(
      'clock.elapsed',
      {
        calendar: { timezone: 'Etc/UTC', hours: { mon: [['08:00', '17:00']] } },
        start: '1900-01-01T00:00:00Z',
        end: '2900-01-01T00:00:00Z',
      },
      'impossible-value',
      '/end',
    ),
    day(
      'clock.deadline',
      {
        calendar: { timezone: 'Etc/UTC', hours: { mon: [['08:00', '17:00']] } },
        start: '2026-01-01T00:00:00Z',
        businessMinutes: 1,
        pauses: [['2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z']],
      },
      'out-of-order',
      '/pauses/0/1',
    ),
    day(
      'H-backup.keep',
      { now: '2026-01-01T00:00:00Z', points: [{ id: 'a', at: '2025-12-31T00:00:00Z', kind: 'incremental' }] },
      'missing-field',
      '/points/0/base',
    ),
    day(
      'H-backup.keep',
      { now: '2026-01-01T00:00:00Z', points: [{ id: 'a', at: '2026-01-02T00:00:00Z', kind: 'full' }] },
      'out-of-order',
      '/points/0/at',
    ),
    day(
      'H-backup.keep',
      {
        now: '2026-01-01T00:00:00Z',
        points: [
          { id: 'a', at: '2025-12-31T00:00:00Z', kind: 'full' },
          { id: 'a', at: '2025-12-31T00:00:00Z', kind: 'full' },
        ],
      },
      'contradiction',
      '/points/1/id',
    ),
    day('no.such', {}, 'unknown-clause', ''),
  ])('%s %o: %s at %s', (id, input, code, path) => {
    expect(expectError(id, input)).toEqual({ code, path });
  });
});
