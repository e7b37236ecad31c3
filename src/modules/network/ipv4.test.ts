import { expect, test } from 'vitest';
import { contains, isNetwork, overlaps } from './ipv4.ts';

test.each([
  ['192.0.2.0/24',    '192.0.2.1',     true],
  ['192.0.2.0/24',    '192.0.2.254',   true],
  ['192.0.2.0/24',    '192.0.2.0',     false],
  ['192.0.2.0/24',    '192.0.2.255',   false],
  ['192.0.2.0/24',    '192.0.3.1',     false],
  ['192.0.2.128/25',  '192.0.2.127',   false],
  ['255.255.255.0/24', '255.255.255.1', true],
])('%s has room for %s: %s', (network, address, expected) => {
  expect(contains(network, address)).toBe(expected);
});

test.each([
  ['192.0.2.0/24',   '192.0.2.128/25', true],
  ['192.0.2.128/25', '192.0.2.0/24',   true],
  ['192.0.2.0/25',   '192.0.2.128/25', false],
  ['10.0.0.0/8',     '11.0.0.0/8',     false],
])('%s and %s overlap: %s', (a, b, expected) => {
  expect(overlaps(a, b)).toBe(expected);
});

test('a network is written by its first address', () => {
  expect(isNetwork('192.0.2.0/24')).toBe(true);
  expect(isNetwork('192.0.2.7/24')).toBe(false);
});
