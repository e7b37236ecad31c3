import { expect, test } from 'vitest';
import { fixed, quotient, trimmed } from './decimal.ts';

test.each([
  [1n, 3n, 6, '0.333333'],
  [2n, 3n, 6, '0.666667'],
  [1n, 2n, 0, '1'],
  [-1n, 2n, 0, '-1'],
  [5n, 1000n, 2, '0.01'],
  [-5n, 1000n, 2, '-0.01'],
  [0n, 7n, 2, '0.00'],
])('%s / %s to %s places is %s (half up, away from zero)', (numerator, denominator, places, expected) => {
  expect(quotient(numerator, denominator, places)).toBe(expected);
});

test('trailing zeros are dropped for people only', () => {
  expect([trimmed('0.500'), trimmed('9.000000'), trimmed('100')]).toEqual(['0.5', '9', '100']);
  expect(fixed(-105n, 2)).toBe('-1.05');
});
