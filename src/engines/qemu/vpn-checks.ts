import { isIPv4 } from 'node:net';
import type { FirewallSpec, NetworkSpec, VpnSpec } from '../../modules/compute/ports.ts';
import { isPrefixLength, overlaps, parseRange, type Range, rangeOf } from './addresses.ts';
import { engineLimits } from './limits.ts';
import { isHostOf } from './nic-rules.ts';

/** What must hold, and what is said where it does not. */
export type Rule = readonly [holds: boolean, otherwise: string];

export const isPort = (port: number) => Number.isInteger(port) && port >= 1 && port <= 65_535;

export function isUnique<T>(list: readonly T[], key: (one: T) => string): boolean {
  return new Set(list.map(key)).size === list.length;
}

/** What the VPN of a firewall must be: its values end up in the commands of ip and nft and in wg's configuration. */
export function vpnRules({ vpn, hosts, gateway, prefixLength }: FirewallSpec, network: NetworkSpec): readonly Rule[] {
  if (vpn === undefined) return [];
  const { port, cidr, peers } = vpn;
  const forwarded = hosts.flatMap(({ forwards }) => forwards).filter(({ protocol }) => protocol === 'udp');
  const isSound = isIPv4(gateway) && isPrefixLength(gateway, prefixLength);
  const others = [parseRange(network.cidr), isSound ? rangeOf(gateway, prefixLength) : null];
  return [
    [isPort(port), 'its VPN has no port'],
    [forwarded.every(({ publicPort }) => publicPort !== port), 'the port of its VPN is forwarded'],
    [isTunnelNetwork(vpn, others.filter((range) => range !== null)), 'its VPN has no network of its own with a gateway'],
    [peers.length >= 1 && peers.length <= engineLimits.peersPerVpn,
      `nobody comes in by its VPN, or more than ${engineLimits.peersPerVpn}`],
    [peers.every(({ publicKey }) => isKey(publicKey)), 'a key is not 32 bytes in base64'],
    [peers.every(({ address }) => isHostOf(cidr, address) && address !== vpn.gateway),
      'an address is none of its VPN’s network'],
    [isUnique(peers, ({ publicKey }) => publicKey), 'two who come in by VPN have one key'],
    [isUnique(peers, ({ address }) => address), 'two who come in by VPN have one address'],
  ];
}

function isTunnelNetwork({ cidr, gateway }: VpnSpec, others: readonly Range[]): boolean {
  const range = parseRange(cidr);
  return range !== null && range.family === 4 && cidr.includes('/') && isHostOf(cidr, gateway) &&
    !others.some((other) => overlaps(range, other));
}

/** As wg reads it: the base64 that 32 bytes have, and no other spelling of them. */
function isKey(text: string): boolean {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === 32 && bytes.toString('base64') === text;
}
