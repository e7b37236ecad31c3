import { isIPv4, isIPv6 } from 'node:net';
import { EngineError, type FirewallSpec, type NetworkSpec, type NicSpec } from '../../modules/compute/ports.ts';
import {
  canonical, contains, isPrefixLength, lastOf, overlaps, ownRange, parseRange, type Range, rangeOf,
} from './addresses.ts';
import type { Layout } from './layout.ts';
import { engineLimits } from './limits.ts';
import { readRecords } from './records.ts';

export function gatewaysOf(nic: NicSpec): string[] {
  return nic.gateway6 === null ? [nic.gateway] : [nic.gateway, nic.gateway6];
}

/** What the interface may use, one range for each of its addresses; in a private network just the address. */
export function rangesOf(nic: NicSpec): Range[] {
  if (nic.networkId !== null) return nic.addresses.map(({ address }) => rangeOf(address));
  return nic.addresses.map((address) => ownRange(address, gatewaysOf(nic)));
}

/** Refuses (`failed`) what is no interface: the values end up in the commands of ip, tc and nft. */
export function checkNic(nic: NicSpec, network: NetworkSpec | null): void {
  const areAddresses = nic.addresses.every(
    ({ address, prefixLength }) => isAddress(address) && isPrefixLength(address, prefixLength),
  );
  const ranges = areAddresses ? rangesOf(nic) : null;
  const six = nic.addresses.some(({ address }) => isIPv6(address));
  const rules: readonly (readonly [holds: boolean, otherwise: string])[] = [
    [/^[0-9a-f][02468ace](:[0-9a-f]{2}){5}$/i.test(nic.mac), 'its MAC is not that of one interface'],
    [isIPv4(nic.gateway), 'its gateway is not an IPv4 address'],
    [nic.gateway6 === null || isAddress(nic.gateway6, 6), 'its second gateway is not an IPv6 address'],
    [!six || nic.gateway6 !== null, 'it has IPv6 and no gateway for it'],
    [nic.addresses.length <= engineLimits.addressesPerNic, `it has more than ${engineLimits.addressesPerNic} addresses`],
    [ranges !== null, 'one of its addresses is not an IP address with a prefix length'],
    [ranges === null || ranges.every((one, at) => ranges.every((other, to) => at === to || !overlaps(one, other))),
      'two of its addresses overlap'],
    [ranges === null || !ranges.some((range) => gatewaysOf(nic).some((gateway) => contains(range, gateway))),
      'one of its addresses is a gateway’s'],
    [Number.isSafeInteger(nic.bitsPerSecond) && nic.bitsPerSecond >= engineLimits.nicBitsPerSecond.least &&
      nic.bitsPerSecond <= engineLimits.nicBitsPerSecond.most, 'its rate is none'],
    [network === null || nic.gateway === network.gateway, 'its gateway is not that of its private network'],
    [network === null || nic.addresses.every((one) => isHostOf(network.cidr, one.address)),
      'one of its addresses is none of its private network'],
  ];
  const broken = rules.find(([holds]) => !holds);
  if (broken) throw new EngineError('failed', `nic ${nic.id}: ${broken[1]}`);
}

/** An IP address as the port writes it: IPv6 as RFC 5952 does. */
function isAddress(address: string, family: 4 | 6 | null = null): boolean {
  if (isIPv4(address)) return family !== 6;
  return family !== 4 && isIPv6(address) && !address.includes('%') && canonical(address) === address;
}

/** Whether a host may have `address` in `cidr`: in it, and neither its first nor its last (broadcast). */
export function isHostOf(cidr: string, address: string): boolean {
  const range = parseRange(cidr);
  if (!range || !isIPv4(address)) return false;
  const { first } = rangeOf(address);
  return range.first < first && first < lastOf(range);
}

/**
 * I2: an address or MAC belongs to at most one live thing, and never to a router. A private network is a world of its
 * own. `conflict` names the holder. The caller holds the lock of addresses until its record is written.
 */
export async function refuseTaken(layout: Layout, nic: NicSpec): Promise<void> {
  const [nics, firewalls] = await Promise.all([
    readRecords<NicSpec>(layout, 'nic'),
    readRecords<FirewallSpec>(layout, 'firewall'),
  ]);
  const others = nics.filter((other) => other.id !== nic.id);
  const namesake = others.find((other) => other.mac.toLowerCase() === nic.mac.toLowerCase());
  if (namesake) throw new EngineError('conflict', `${nic.mac} belongs to nic ${namesake.id}`);
  const holder = holderOf(rangesOf(nic), nic.networkId, others, nic.networkId === null ? firewalls : []);
  if (holder) throw new EngineError('conflict', `an address of nic ${nic.id} belongs to ${holder}`);
}

/** Who has one of the ranges in the public networks (null) or a private one already; null if nobody does. */
export function holderOf(
  ranges: readonly Range[],
  networkId: string | null,
  nics: readonly NicSpec[],
  firewalls: readonly FirewallSpec[],
): string | null {
  const meets = (theirs: readonly Range[]) => theirs.some((their) => ranges.some((range) => overlaps(range, their)));
  const neighbours = nics.filter((nic) => nic.networkId === networkId);
  const nic = neighbours.find((other) => meets(rangesOf(other)));
  if (nic) return `nic ${nic.id}`;
  const firewall = firewalls.find((other) => meets(other.hosts.map((host) => rangeOf(host.publicAddress))));
  if (firewall) return `firewall ${firewall.id}`;
  const gateways = [...neighbours.flatMap(gatewaysOf), ...firewalls.map(({ gateway }) => gateway)];
  return meets(gateways.map((gateway) => rangeOf(gateway))) ? 'a gateway' : null;
}
