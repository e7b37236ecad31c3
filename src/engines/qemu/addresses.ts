import { isIPv4, isIPv6 } from 'node:net';
import type { NicAddress } from '../../modules/compute/ports.ts';

/** A network by its first address, as nftables and iproute2 write it: `203.0.113.4/30`, `2001:db8::/64`. */
export interface Range {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly prefixLength: number;
}

const BITS = { 4: 32, 6: 128 } as const;

/** Largest blocks that one interface may own (C-4.6.3: RIPE policy, IPv4 up to /30, IPv6 /64). */
const LARGEST_BLOCK = { 4: 30, 6: 64 } as const;

/** The network `address` lies in; without a length, the address alone. The caller checked that it is one. */
export function rangeOf(address: string, prefixLength?: number): Range {
  const family = isIPv4(address) ? 4 : 6;
  const length = prefixLength ?? BITS[family];
  const rest = BigInt(BITS[family] - length);
  return { family, first: (numberOf(address) >> rest) << rest, prefixLength: length };
}

/** Of `10.20.0.0/24` or a bare address; null for anything else, such as `10.20.0.1/24`. */
export function parseRange(text: string): Range | null {
  const [address = '', length] = text.split('/');
  if (!isIPv4(address) && !isIPv6(address)) return null;
  const prefixLength = length === undefined ? undefined : Number(length);
  if (!isPrefixLength(address, prefixLength ?? 0) || (length !== undefined && !/^\d+$/.test(length))) return null;
  const range = rangeOf(address, prefixLength);
  return range.first === numberOf(address) ? range : null;
}

export function isPrefixLength(address: string, prefixLength: number): boolean {
  return Number.isInteger(prefixLength) && prefixLength >= 0 && prefixLength <= BITS[isIPv4(address) ? 4 : 6];
}

export function textOf({ family, first, prefixLength }: Range): string {
  const address = family === 4 ? ipv4Text(first) : ipv6Text(first);
  return prefixLength === BITS[family] ? address : `${address}/${prefixLength}`;
}

export function lastOf({ family, first, prefixLength }: Range): bigint {
  return first + (1n << BigInt(BITS[family] - prefixLength)) - 1n;
}

export function overlaps(a: Range, b: Range): boolean {
  return a.family === b.family && a.first <= lastOf(b) && b.first <= lastOf(a);
}

/** Whether the kernel's intervals (`a`, `a/length` or `a-b`; neighbours may have been merged) hold all of `range`. */
export function covers(intervals: readonly string[], range: Range): boolean {
  const bounds = intervals.map(boundsOf).filter(({ family }) => family === range.family);
  const [last, sorted] = [lastOf(range), bounds.sort((a, b) => (a.first < b.first ? -1 : 1))];
  let next = range.first;
  for (const bound of sorted) if (bound.first <= next && bound.last >= next) next = bound.last + 1n;
  return next > last;
}

/** How many addresses the intervals hold. */
export function sizeOf(intervals: readonly string[]): bigint {
  return intervals.map(boundsOf).reduce((sum, { first, last }) => sum + last - first + 1n, 0n);
}

function boundsOf(interval: string): { family: 4 | 6; first: bigint; last: bigint } {
  const [from = '', to] = interval.split('-');
  const [address = '', length] = from.split('/');
  const range = rangeOf(address, length === undefined ? undefined : Number(length));
  return { family: range.family, first: range.first, last: to === undefined ? lastOf(range) : numberOf(to) };
}

/** Whether `address` lies in the network `range`. */
export function contains(range: Range, address: string): boolean {
  return overlaps(range, rangeOf(address));
}

/**
 * What an interface may use on behalf of one of its addresses. A network that contains the gateway is shared with
 * others: the address itself and no more. A network without it is the interface's own block, routed to it as a whole,
 * unless it is larger than any block that is sold.
 */
export function ownRange({ address, prefixLength }: NicAddress, gateways: readonly string[]): Range {
  const network = rangeOf(address, prefixLength);
  const shared = gateways.some((gateway) => contains(network, gateway));
  return shared || prefixLength < LARGEST_BLOCK[network.family] ? rangeOf(address) : network;
}

/** The link-local address an interface makes from its MAC (RFC 4291, appendix A: modified EUI-64). */
export function linkLocalOf(mac: string): string {
  const [first = 0, ...rest] = mac.split(':').map((part) => Number.parseInt(part, 16));
  const identifier = [first ^ 2, ...rest.slice(0, 2), 0xff, 0xfe, ...rest.slice(2)];
  return ipv6Text(identifier.reduce((sum, byte) => (sum << 8n) + BigInt(byte), 0xfe80n << 48n));
}

/** The address as a number. */
function numberOf(address: string): bigint {
  if (isIPv4(address)) return joined(address.split('.').map(BigInt), 8n);
  const [head = '', tail] = canonical(address).split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':').map((group) => BigInt(`0x${group}`)));
  const [front, back] = [groups(head), groups(tail ?? '')];
  return joined([...front, ...Array<bigint>(8 - front.length - back.length).fill(0n), ...back], 16n);
}

function joined(parts: readonly bigint[], bits: bigint): bigint {
  return parts.reduce((sum, part) => (sum << bits) + part, 0n);
}

/** An IPv6 address as RFC 5952 writes it: an URL's host is always written so, and without dots (WHATWG URL). */
export function canonical(address: string): string {
  return new URL(`http://[${address}]/`).hostname.slice(1, -1);
}

function ipv4Text(number: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (number >> shift) & 255n).join('.');
}

function ipv6Text(number: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) => (number >> BigInt(112 - 16 * index)) & 0xffffn);
  return canonical(groups.map((group) => group.toString(16)).join(':'));
}
