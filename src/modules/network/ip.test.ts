import { expect, test } from 'vitest';
import { contains, isIn, isNetwork, overlaps, reversePointer } from './ip.ts';

test.each([
  ['192.0.2.0/24',     '192.0.2.1',       true],
  ['192.0.2.0/24',     '192.0.2.254',     true],
  ['192.0.2.0/24',     '192.0.2.0',       false],
  ['192.0.2.0/24',     '192.0.2.255',     false],
  ['192.0.2.0/24',     '192.0.3.1',       false],
  ['192.0.2.128/25',   '192.0.2.127',     false],
  ['255.255.255.0/24', '255.255.255.1',   true],
  ['2001:db8::/32',    '2001:db8::1',     true],
  ['2001:db8::/32',    '2001:db8::',      false],
  ['2001:db8::/48',    '2001:db8::ffff:ffff:ffff:ffff', true],
  ['2001:db8::/48',    '2001:db8:1::1',   false],
  ['2001:db8::/32',    '192.0.2.1',       false],
  ['::ffff:0:0/96',    '::ffff:192.0.2.1', true],
])('%s has room for a host %s: %s', (network, address, expected) => {
  expect(contains(network, address)).toBe(expected);
});

test.each([
  ['192.0.2.0/24',   '192.0.2.128/25',   true],
  ['192.0.2.128/25', '192.0.2.0/24',     true],
  ['192.0.2.0/25',   '192.0.2.128/25',   false],
  ['10.0.0.0/8',     '11.0.0.0/8',       false],
  ['2001:db8::/32',  '2001:DB8:1::/48',  true],
  ['2001:db8::/48',  '2001:db8:1::/48',  false],
  ['::/0',           '10.0.0.0/8',       false],
])('%s and %s overlap: %s', (a, b, expected) => {
  expect(overlaps(a, b)).toBe(expected);
});

test.each([
  ['192.0.2.0/24',         true],
  ['192.0.2.7/24',         false],
  ['2001:db8::/32',        true],
  ['2001:db8:0:1::/63',    false],
  ['2001:db8:0:2::/63',    true],
])('%s is written by its first address: %s', (network, expected) => {
  expect(isNetwork(network)).toBe(expected);
});

test('a block has its first and its last address too', () => {
  expect(['203.0.113.3', '203.0.113.4', '203.0.113.7', '203.0.113.8'].map((one) => isIn('203.0.113.4/30', one)))
    .toEqual([false, true, true, false]);
});

test('names of addresses for the way back, as RFC 1035 and RFC 3596 write them', () => {
  expect(reversePointer('203.0.113.4')).toBe('4.113.0.203.in-addr.arpa.');
  expect(reversePointer('2001:db8::567:89ab'))
    .toBe('b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa.');
});
