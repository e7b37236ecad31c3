import { createHash } from 'node:crypto';
import { isIPv4 } from 'node:net';
import type { FirewallSpec, NetworkSpec, VpnReading, VpnSpec } from '../../modules/compute/ports.ts';
import { refused, type Refused } from './refused.ts';
import type { World } from './world.ts';

/** Peers of one firewall. */
const MOST_PEERS = 250;
/** X25519 (RFC 7748). */
const KEY_BYTES = 32;
const TOP_BIT_CLEAR = 0x7f;

/** The first and the last address of a network, as numbers. */
interface Range {
  readonly first: number;
  readonly last: number;
}

/** Why a firewall of `network` cannot have the VPN it specifies, as `failed`; null if it can, or has none. */
export function vpnPlace(firewall: FirewallSpec, network: NetworkSpec): Refused | null {
  const { id, hosts, vpn } = firewall;
  if (vpn === undefined) return null;
  const { port, cidr, gateway, peers } = vpn;
  const tunnel = rangeOf(cidr);
  const rules: readonly (readonly [holds: boolean, otherwise: string])[] = [
    [Number.isInteger(port) && port >= 1 && port <= 65_535, 'its port is none'],
    [areApart(tunnel, rangeOf(network.cidr)), 'its tunnel is no network beside the private one'],
    [!isIPv4(firewall.gateway) || areApart(tunnel, rangeAround(firewall.gateway, firewall.prefixLength)),
      'its tunnel is no network beside the public one'],
    [isHostOf(tunnel, gateway), 'its gateway is no host of its tunnel'],
    [peers.length >= 1 && peers.length <= MOST_PEERS, `it has no peer or more than ${MOST_PEERS}`],
    [peers.every(({ publicKey }) => isKey(publicKey)), 'a public key is none'],
    [peers.every(({ address }) => isHostOf(tunnel, address) && address !== gateway),
      'an address of a peer is no host of its tunnel'],
    [isUnique(peers.map(({ publicKey }) => publicKey)), 'two peers have one public key'],
    [isUnique(peers.map(({ address }) => address)), 'two peers have one address'],
    [hosts.every(({ forwards }) => forwards.every((one) => one.protocol !== 'udp' || one.publicPort !== port)),
      'its port is forwarded to a server'],
  ];
  const broken = rules.find(([holds]) => !holds);
  return broken === undefined ? null : refused('failed', `the VPN of ${id}: ${broken[1]}`);
}

/**
 * What a firewall tells of its VPN. The endpoint's key is made of the firewall's id and the effect that made it: it
 * stays over changes and replays, and a firewall made anew has another. Nobody has its private half.
 */
export function readVpn({ madeBy }: World, id: string, { port, peers }: VpnSpec): VpnReading {
  const key = createHash('sha256').update(`VPN of ${id}, made by ${madeBy.get(id)}`).digest();
  // A point of Curve25519 is below 2^255 (RFC 7748).
  key.writeUInt8(key.readUInt8(KEY_BYTES - 1) & TOP_BIT_CLEAR, KEY_BYTES - 1);
  return { publicKey: key.toString('base64'), port, peers };
}

/** Of `100.64.0.0/24`; null for anything else, such as `100.64.0.1/24`. */
function rangeOf(cidr: string): Range | null {
  const [, address = '', length = ''] = /^([\d.]+)\/(\d\d?)$/.exec(cidr) ?? [];
  if (!isIPv4(address) || Number(length) > 32) return null;
  const range = rangeAround(address, Number(length));
  return range.first === numberOf(address) ? range : null;
}

/** The network of this prefix length in which `address` lies. */
function rangeAround(address: string, prefixLength: number): Range {
  const size = 2 ** (32 - prefixLength);
  const first = Math.floor(numberOf(address) / size) * size;
  return { first, last: first + size - 1 };
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

function areApart(a: Range | null, b: Range | null): boolean {
  return a !== null && b !== null && (a.last < b.first || b.last < a.first);
}

/** In it, and neither its first address nor its last. */
function isHostOf(range: Range | null, address: string): boolean {
  const number = isIPv4(address) ? numberOf(address) : 0;
  return range !== null && range.first < number && number < range.last;
}

/** Exactly as an encoder writes it: what decodes to the same bytes would be the same key. */
function isKey(text: string): boolean {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === KEY_BYTES && bytes.toString('base64') === text;
}

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
