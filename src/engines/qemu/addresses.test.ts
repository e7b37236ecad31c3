import { describe, expect, test } from 'vitest';
import {
  contains, covers, linkLocalOf, overlaps, ownRange, parseRange, type Range, rangeOf, sizeOf, textOf,
} from './addresses.ts';
import { filterRules } from './filter.ts';
import { rulesetOf } from './firewall-rules.ts';
import { firewall } from './network-drill.ts';

const gateways = ['198.51.100.1', '2001:db8:1::1'];

describe('what belongs to an interface', () => {
  test.each([
    // address, prefix length   its own             because
    ['198.51.100.10', 24,      '198.51.100.10',    'the network contains the gateway: shared'],
    ['198.51.100.10', 32,      '198.51.100.10',    'one address, routed'],
    ['203.0.113.5',   30,      '203.0.113.4/30',   'no gateway in it: its own block'],
    ['203.0.113.5',   29,      '203.0.113.5',      'larger than any block that is sold (C-4.6.3)'],
    ['2001:db8:1::a', 64,      '2001:db8:1::a',    'the network contains the gateway: shared'],
    ['2001:db8:5::1', 64,      '2001:db8:5::/64',  'its own block'],
    ['2001:db8:5::1', 63,      '2001:db8:5::1',    'larger than any block that is sold'],
    ['2001:db8:5::1', 120,     '2001:db8:5::/120', 'its own block'],
  ])('%s/%i: %s, %s', (address, prefixLength, own) => {
    expect(textOf(ownRange({ address, prefixLength }, gateways))).toBe(own);
  });
});

describe('addresses', () => {
  test.each([
    ['02:00:00:00:00:01', 'fe80::ff:fe00:1'], // RFC 4291, appendix A: the bit for “universal” is turned
    ['00:11:22:33:44:55', 'fe80::211:22ff:fe33:4455'],
    ['AA:BB:CC:DD:EE:FF', 'fe80::a8bb:ccff:fedd:eeff'],
  ])('the interface %s calls itself %s', (mac, expected) => {
    expect(linkLocalOf(mac)).toBe(expected);
  });
  test.each(['10.20.0.1/24', '10.20.0.0/33', '10.20.0.0/', '10.20.0.0/-1', '10.20.0.0/08x', 'x', '', '2001:db8::1/64'])(
    '“%s” is no network', (text) => expect(parseRange(text)).toBeNull(),
  );
  test.each(['10.20.0.0/24', '10.20.0.7', '0.0.0.0/0', '2001:db8::/32', '::1', '::/0', '2001:db8::1:0:0:1'])(
    '%s comes back as it was written', (text) => expect(textOf(parseRange(text) as Range)).toBe(text),
  );
  test('of two families never meet, though their numbers do', () => {
    expect(overlaps(rangeOf('0.0.0.1'), rangeOf('::1'))).toBe(false);
    expect(contains(rangeOf('203.0.113.4', 30), '203.0.113.7')).toBe(true);
    expect(contains(rangeOf('203.0.113.4', 30), '203.0.113.8')).toBe(false);
  });
  test.each([
    [['198.51.100.10'], '198.51.100.10', true],
    [['198.51.100.10/31', '203.0.113.4/30'], '198.51.100.11', true],
    [['198.51.100.10-198.51.100.12'], '198.51.100.12/32', true],
    [['203.0.113.4/31', '203.0.113.6/31'], '203.0.113.4/30', true],
    [['203.0.113.6/31', '203.0.113.4/32'], '203.0.113.4/30', false],
    [['2001:db8::/64'], '203.0.113.4', false],
    [[], '203.0.113.4', false],
  ])('the kernel’s %j hold %s: %s', (intervals, text, expected) => {
    const [address = '', length] = text.split('/');
    expect(covers(intervals, rangeOf(address, length === undefined ? undefined : Number(length)))).toBe(expected);
  });
  test('are counted whatever way the kernel writes them', () => {
    expect(sizeOf(['198.51.100.10-198.51.100.12', '203.0.113.4/30', '2001:db8::1'])).toBe(8n);
  });
});

test('an interface without addresses may say nothing', () => {
  const rules = filterRules({ mac: '02:00:00:00:00:01', ranges: [], connected: true });
  expect(rules.filter((rule) => rule.endsWith('accept'))).toEqual([]);
});

test('of two sources of one private port, one inside the other, the firewall is told the larger only', () => {
  const forward = { protocol: 'tcp', privatePort: 22 } as const;
  const forwards = [
    { ...forward, publicPort: 2201, source: '203.0.113.0/24' }, { ...forward, publicPort: 2202, source: null },
    { ...forward, publicPort: 2203, source: '192.0.2.7/32' },
  ];
  const rules = rulesetOf({ ...firewall, hosts: firewall.hosts.map((host) => ({ ...host, forwards })) });
  expect(/set open \{[^}]*elements = \{ ([^}]*) \}/.exec(rules)?.[1]).toBe('10.20.0.10 . tcp . 22 . 0.0.0.0/0');
  expect(/set allowed \{[^}]*elements = \{ ([^}]*) \}/.exec(rules)?.[1]?.split(', ')).toEqual([
    '198.51.100.20 . tcp . 2201 . 203.0.113.0/24', '198.51.100.20 . tcp . 2202 . 0.0.0.0/0',
    '198.51.100.20 . tcp . 2203 . 192.0.2.7',
  ]);
});
