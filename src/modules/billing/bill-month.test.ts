import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMoney, parseMoney } from '../../kernel/money.ts';
import { defaultEdition } from '../../terms/index.ts';
import { billMonth, totalsOf, type BillableItem } from './bill-month.ts';

const item = (changes: Partial<BillableItem>): BillableItem => ({
  id: 'itm_1', description: 'Server', quantity: 1, monthlyNet: parseMoney('89.00'), setupNet: 0n,
  liveFrom: '2026-01-01', liveUntil: null, ...changes,
});

const told = (items: BillableItem[], month: string) => billMonth(items, month, defaultEdition)
  .map((line) => `${line.kind} ${line.periodFrom}..${line.periodUntil} ${line.days}/${line.daysInMonth} ${formatMoney(line.net)}`);

// item                                                   month      lines                                                         math
test.each([
  [{},                                                    '2026-02', ['recurring 2026-02-01..2026-03-01 28/28 89.00'],              'a whole month is the whole price, however short'],
  [{ liveFrom: '2026-07-14' },                            '2026-07', ['recurring 2026-07-14..2026-08-01 18/31 51.68'],              '89.00 × 18 / 31 = 51.677; by 30 days it would be 53.40'],
  [{ liveFrom: '2026-07-14', setupNet: 4900n },           '2026-07', ['setup 2026-07-14..2026-07-15 1/31 49.00', 'recurring 2026-07-14..2026-08-01 18/31 51.68'], 'the set-up fee is due once, whole'],
  [{ liveFrom: '2026-07-14', setupNet: 4900n },           '2026-08', ['recurring 2026-08-01..2026-09-01 31/31 89.00'],              'and not again'],
  [{ liveUntil: '2026-07-14' },                           '2026-07', ['recurring 2026-07-01..2026-07-14 13/31 37.32'],              'until is exclusive: 13 days; 14 would be 40.19'],
  [{ liveFrom: '2026-07-10', liveUntil: '2026-07-11' },   '2026-07', ['recurring 2026-07-10..2026-07-11 1/31 2.87'],                '89.00 / 31 = 2.871'],
  [{ liveFrom: '2028-02-29' },                            '2028-02', ['recurring 2028-02-29..2028-03-01 1/29 3.07'],                '89.00 / 29 = 3.069 in a leap year; / 28 would be 3.18'],
  [{ quantity: 3, liveFrom: '2026-07-14' },               '2026-07', ['recurring 2026-07-14..2026-08-01 18/31 155.03'],             '3 × 89.00 × 18 / 31 = 155.032, rounded once; 3 × 51.68 would be 155.04'],
  [{ liveFrom: '2026-08-01' },                            '2026-07', [],                                                           'not live yet'],
  [{ liveUntil: '2026-07-01' },                           '2026-07', [],                                                           'no longer live'],
  [{ liveFrom: null },                                    '2026-07', [],                                                           'never handed over'],
] as const)('A9.3 row %#: item %o in %s', (changes, month, expected, math) => {
  expect(told([item(changes as Partial<BillableItem>)], month), math).toEqual(expected);
});

test('A9.2 tax is computed once on the sum: three lines of 0.33 are 0.99 and 0.19 tax, not 3 × 0.06 = 0.18', () => {
  const lines = [1, 2, 3].map((n) => item({ id: `itm_${n}`, monthlyNet: 33n }));
  expect(totalsOf(billMonth(lines, '2026-07', defaultEdition), '19')).toEqual({ net: 99n, tax: 19n, gross: 118n });
});

test('A9.3 the parts of a month split anywhere come to the month within a cent', () => {
  fc.assert(fc.property(
    fc.bigInt({ min: 0n, max: 10_000_000n }), fc.integer({ min: 2, max: 30 }), (monthlyNet, day) => {
      const cut = `2026-07-${String(day).padStart(2, '0')}`;
      const parts = [item({ monthlyNet, liveUntil: cut }), item({ monthlyNet, liveFrom: cut })];
      const sum = parts.reduce((total, part) => total + totalsOf(billMonth([part], '2026-07', defaultEdition), '19').net, 0n);
      expect(sum - monthlyNet).toBeGreaterThanOrEqual(-1n);
      expect(sum - monthlyNet).toBeLessThanOrEqual(1n);
    },
  ));
});

const small = item({ id: 'itm_s', description: 'Normal S', setupNet: 4900n, liveFrom: '2026-07-01', liveUntil: '2026-07-20' });
const medium = item({ id: 'itm_m', description: 'Normal M', monthlyNet: parseMoney('139.00'), liveFrom: '2026-07-20', replacesId: 'itm_s' });

test('C-4.2.1.change a size changed within the month has both periods on its invoice, each by its days, and says why', () => {
  // math: 89.00 × 19 / 31 = 54.548 and 139.00 × 12 / 31 = 53.806; the day of the change belongs to the new size, so
  //       never 20 + 12 = 32 days of 31
  expect(told([small, medium], '2026-07')).toEqual([
    'setup 2026-07-01..2026-07-02 1/31 49.00', 'recurring 2026-07-01..2026-07-20 19/31 54.55',
    'recurring 2026-07-20..2026-08-01 12/31 53.81',
  ]);
  const reasons = (month: string) => billMonth([small, medium], month, defaultEdition)
    .map(({ because }) => because.filter(({ clause }) => clause === 'C-4.2.1').map(({ text }) => text.de));
  const why = 'geändert zum 20.07.2026: bis zum Tag davor „Normal S“, seitdem „Normal M“';
  expect(reasons('2026-07')).toEqual([[], [why], [why]]);
  expect(reasons('2026-08')).toEqual([[]]); // nothing was changed in August
});

test('C-4.2.1.change what was changed twice on one day is billed as what it was in the end; the set-up fee stays due', () => {
  const gone = item({ ...small, liveFrom: '2026-07-20' }); // ordered and changed on the same day
  const never = item({ ...medium, id: 'itm_n', description: 'Normal L', liveUntil: '2026-07-20' });
  const last = item({ ...medium, id: 'itm_x', replacesId: 'itm_n' });
  // math: 139.00 × 12 / 31 = 53.806, once; not three times a day of 20 July
  expect(told([gone, never, last], '2026-07')).toEqual([
    'setup 2026-07-20..2026-07-21 1/31 49.00', 'recurring 2026-07-20..2026-08-01 12/31 53.81',
  ]);
  const [, , line] = billMonth([small, never, last], '2026-07', defaultEdition);
  expect(line?.because[0]?.text.en).toContain('“Normal S”, since then “Normal M”');
});
