import { expect, test } from 'vitest';
import { isLoopback, isPublicAddress } from './public-address.ts';

test.each([
  // address                          public  why
  ['93.184.216.34',                    true,  'a host of the internet'],
  ['100.63.255.255',                   true,  'just below CGNAT'],
  ['172.32.0.1',                       true,  'just above 172.16/12'],
  ['2606:2800:220:1::1',               true,  'a host of the internet'],
  ['2a01:4f8::1',                      true,  'a host of the internet'],
  ['0.0.0.0',                          false, 'this host'],
  ['10.1.2.3',                         false, 'private'],
  ['100.64.0.1',                       false, 'CGNAT'],
  ['127.0.0.1',                        false, 'loopback'],
  ['169.254.169.254',                  false, 'link-local; metadata of clouds'],
  ['172.16.0.1',                       false, 'private'],
  ['172.31.255.255',                   false, 'private'],
  ['192.0.0.192',                      false, 'IETF; metadata of one cloud'],
  ['192.168.1.1',                      false, 'private'],
  ['198.18.0.1',                       false, 'benchmarks'],
  ['203.0.113.9',                      false, 'documentation'],
  ['224.0.0.1',                        false, 'multicast'],
  ['255.255.255.255',                  false, 'broadcast'],
  ['::',                               false, 'unspecified'],
  ['::1',                              false, 'loopback'],
  ['::ffff:10.0.0.1',                  false, 'IPv4-mapped'],
  ['::ffff:93.184.216.34',             false, 'IPv4-mapped, whatever is in it'],
  ['::7f00:1',                         false, 'IPv4-compatible'],
  ['64:ff9b::a00:1',                   false, 'NAT64'],
  ['64:ff9b:1::a00:1',                 false, 'local NAT64'],
  ['fe80::1',                          false, 'link-local'],
  ['fe80::1%eth0',                     false, 'link-local with its zone'],
  ['fc00::1',                          false, 'unique local'],
  ['fd00:ec2::254',                    false, 'unique local; metadata of one cloud'],
  ['ff02::1',                          false, 'multicast'],
  ['2001::1',                          false, 'Teredo'],
  ['2001:db8::1',                      false, 'documentation'],
  ['2002:a00:1::1',                    false, '6to4 around 10.0.0.1'],
  ['hafen.example',                    false, 'a name'],
  ['0x7f.1',                           false, 'not written as an address'],
])('%s public: %s (%s)', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

test('loopback is 127/8 and ::1', () => {
  expect(['127.0.0.1', '127.9.9.9', '::1', '128.0.0.1', '127.example'].map(isLoopback))
    .toEqual([true, true, true, false, false]);
});
