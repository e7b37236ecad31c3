import { BlockList, isIP } from 'node:net';

/**
 * IPv4 networks that are not globally reachable: IANA IPv4 Special-Purpose Address Registry (RFC 6890), and what is not
 * one host: multicast (RFC 5771) and reserved (RFC 1112).
 */
const closedIpv4 = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24',
  '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24',
  '224.0.0.0/4', '240.0.0.0/4',
];

/**
 * Only 2000::/3 is given out to hosts of the internet (RFC 4291, 2.4; IANA). Outside of it lie loopback, link-local,
 * unique local, multicast, IPv4-mapped and NAT64 addresses; inside it, what is special in the registry, 6to4 and Teredo
 * because an IPv4 address hides in them.
 */
const openIpv6 = '2000::/3';
const closedIpv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const closed = listOf([...closedIpv4, ...closedIpv6]);
const open = listOf([openIpv6]);

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    list.addSubnet(address, Number(bits), isIP(address) === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}

/**
 * Whether a server on the internet may be at `address` (as text, IPv4 or IPv6), so that a customer may have the program
 * connect to it. What is no address, and every address of our own networks, is not.
 */
export function isPublicAddress(address: string): boolean {
  if (address.includes('%')) return false; // a zone is local by definition (RFC 4007)
  switch (isIP(address)) {
    case 4: return !closed.check(address, 'ipv4');
    case 6: return open.check(address, 'ipv6') && !closed.check(address, 'ipv6');
    default: return false;
  }
}

/** Whether `address` is this machine itself; for tests and for who wants exactly that. */
export function isLoopback(address: string): boolean {
  return address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));
}
