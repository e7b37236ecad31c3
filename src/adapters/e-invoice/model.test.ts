import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { billed, lineNet, percentText, totals, type EInvoice, type InvoiceLine } from './model.ts';
import { exempt, line, reduced, reverseCharge, sampleInvoice, standard } from './samples.ts';

const invoice = (parts: Partial<EInvoice>): EInvoice => ({ ...sampleInvoice, ...parts });

describe('A9.3 a line is billed so that quantity × price ÷ base quantity is its net amount', () => {
  test.each<[string, bigint, number, number, bigint, string, number | null, string]>([
    // quantity  unitNet   days in month   net       billed           base   math
    ['1',        4900n,    24, 31,         3794n,    '24 DAY',        31,    '49.00 × 24/31 = 37.935… → 37.94; in months of 30 days it would be 39.20'],
    ['2',        350n,     24, 31,         542n,     '48 DAY',        31,    '3.50 × 48/31 = 5.419… → 5.42; rounding one piece first gives 2.71 × 2 = 5.42, the same by luck'],
    ['3',        350n,     24, 31,         813n,     '72 DAY',        31,    '3.50 × 72/31 = 8.129… → 8.13; rounding a day first (0.11) would give 7.92'],
    ['1',        4900n,    1, 29,          169n,     '1 DAY',         29,    'February 2028 has 29 days: 49.00/29 = 1.6897 → 1.69; by 28 days it would be 1.75'],
    ['1',        4900n,    28, 29,         4731n,    '28 DAY',        29,    '49.00 × 28/29 = 47.310… → 47.31; with the 1.69 above it is 49.00 again'],
    ['1.5',      10000n,   10, 30,         5000n,    '15 DAY',        30,    '100.00 × 1.5 × 10/30 = 50.00'],
    ['-1',       4900n,    24, 31,         -3794n,   '-24 DAY',       31,    'a correction takes back what was billed: rounding is away from zero on both sides'],
    ['1',        4900n,    31, 31,         4900n,    '1 MON',         null,  'a whole month is one month, not 31 days'],
    ['1',        4900n,    0, 31,          0n,       '0 DAY',         31,    'no day of the month'],
    ['0.333333', 100n,     15, 30,         17n,      '4.999995 DAY',  30,    '1.00 × 0.1666665 = 0.1667 → 0.17'],
  ])('%s × %s × %s/%s', (quantity, unitNet, days, daysInMonth, net, expected, base) => {
    const item = line({ quantity, unitNet, proRata: { days, daysInMonth }, net });
    expect(lineNet(item)).toBe(net);
    const result = billed(item);
    expect(`${result.quantity} ${result.unit}`).toBe(expected);
    expect(result.baseQuantity).toBe(base);
  });

  test('what is charged once keeps its own unit', () => {
    const item = line({ quantity: '1.5', unit: 'HUR', unitNet: 12000n, net: 18000n });
    expect(lineNet(item)).toBe(18000n);
    expect(billed(item)).toEqual({ quantity: '1.5', unit: 'HUR', baseQuantity: null });
  });
});

const nineteen = { ...standard, percent: '19.00' };

describe('A9.2 tax is computed once per category and rate, on the sum', () => {
  test.each<[Partial<InvoiceLine>[], bigint, bigint, bigint, string]>([
    // lines                                                net     tax    gross   math
    [[{ net: 3794n }, { net: 542n }, { net: 18000n }],      22336n, 4244n, 26580n, '223.36 × 19 % = 42.4384 → 42.44; line by line the same, by luck'],
    [[{ net: 3n }, { net: 3n }, { net: 3n }],               9n,     2n,    11n,    '0.09 × 19 % = 0.0171 → 0.02; line by line 0.03'],
    [[{ net: 50n }, { net: 50n, vat: reduced }],            100n,   14n,   114n,   '0.095 → 0.10 and 0.035 → 0.04; at one rate 0.19'],
    [[{ net: 10000n, vat: reverseCharge }],                 10000n, 0n,    10000n, 'the recipient owes the tax'],
    [[{ net: 10000n, vat: exempt }, { net: 10000n }],       20000n, 1900n, 21900n, 'exempt lines carry no tax'],
    [[{ net: -50n }],                                       -50n,   -10n,  -60n,   '−0.095 → −0.10: a correction mirrors its invoice'],
    [[{ net: 100n }, { net: 100n, vat: nineteen }],         200n,   38n,   238n,   '19 and 19.00 are one and the same rate, and so one group'],
  ])('%o', (lines, net, tax, gross) => {
    const sums = totals(invoice({ lines: lines.map(line) }));
    expect([sums.net, sums.tax, sums.gross]).toEqual([net, tax, gross]);
    expect(new Set(sums.vat.map(({ category, percent }) => `${category} ${percent}`)).size).toBe(sums.vat.length);
  });

  test('allowances and charges change the base of their rate', () => {
    const sums = totals(
      invoice({
        lines: [line({ net: 10000n }), line({ net: 5000n, vat: reduced })],
        adjustments: [
          { kind: 'allowance', amount: 1000n, reason: 'Gutschrift', vat: standard },
          { kind: 'charge', amount: 500n, reason: 'Versand', vat: reduced },
        ],
      }),
    );
    // 150.00 − 10.00 + 5.00 = 145.00; 90.00 × 19 % = 17.10; 55.00 × 7 % = 3.85
    expect(sums).toMatchObject({ lines: 15000n, allowances: 1000n, charges: 500n });
    expect(sums).toMatchObject({ net: 14500n, tax: 2095n, gross: 16595n });
  });
});

test('however the lines fall, the sums agree (BR-CO-10, 13, 14, 15) and no group is off by half a cent or more', () => {
  const vat = fc.constantFrom(standard, reduced, reverseCharge, exempt);
  const amount = fc.bigInt({ min: -10_000_000n, max: 10_000_000n });
  fc.assert(
    fc.property(fc.array(fc.record({ net: amount, vat }), { minLength: 1, maxLength: 40 }), (lines) => {
      const sums = totals(invoice({ lines: lines.map(line) }));
      expect(sums.net).toBe(lines.reduce((sum, { net }) => sum + net, 0n));
      expect(sums.vat.reduce((sum, group) => sum + group.taxable, 0n)).toBe(sums.net);
      expect(sums.gross).toBe(sums.net + sums.tax);
      for (const group of sums.vat) {
        const error = group.tax * 100n - group.taxable * BigInt(group.percent);
        expect(error >= -50n && error <= 50n).toBe(true);
      }
    }),
  );
});

test.each([
  ['19', '19'], ['19.0', '19'], ['19.50', '19.5'], ['0', '0'], ['7.00', '7'],
])('rate %s reads %s', (percent, expected) => {
  expect(percentText(percent)).toBe(expected);
});
