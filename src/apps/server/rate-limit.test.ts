import { expect, test } from 'vitest';
import { networkOf, RateLimit } from './rate-limit.ts';

test('calls of a minute are counted for each caller', () => {
  const limit = new RateLimit(2);
  expect([limit.take('a'), limit.take('a'), limit.take('a'), limit.take('b')]).toEqual([true, true, false, true]);
  expect([limit.isSpent('a'), limit.isSpent('b')]).toEqual([true, false]);
});

test.each([
  // address                      counts as
  ['192.0.2.7',                   '192.0.2.7'],
  ['::ffff:192.0.2.7',            '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6',        '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::',              '2001:db8:1:2::/64'],
  ['2001:db8::1',                 '2001:db8:0:0::/64'],
  ['2001:0db8:0001:0002:0:0:0:1', '2001:db8:1:2::/64'],
  ['::1',                         '0:0:0:0::/64'],
  ['fe80::1%eth0',                'fe80:0:0:0::/64'],
])('%s counts as %s', (ip, network) => {
  expect(networkOf(ip)).toBe(network);
});
