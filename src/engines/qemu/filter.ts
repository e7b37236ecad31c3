import { lastOf, linkLocalOf, type Range, rangeOf, textOf } from './addresses.ts';

/** What may come out of one interface into its bridge. */
export interface Pass {
  readonly mac: string;
  readonly ranges: readonly Range[];
  /** False: nothing at all. */
  readonly connected: boolean;
}

/** The table that judges every frame of a guest, and the map that sends a frame to its interface's chain. */
const TABLE = 'bridge hafenamt';

/**
 * The tables of an instance. Frames from a tap or a firewall's outer end that no chain names are dropped: an
 * interface is cut off until its rules are there. A private network (`n…`) has no business with the host that
 * carries it: not as a neighbour (ARP), not as a receiver, not as a router. Stateless on the bridge, because
 * connection tracking does not exist on bridges of all kernels.
 */
export const BASE_RULES = `
table bridge hafenamt
delete table bridge hafenamt
table bridge hafenamt {
  counter spoofed { }
  counter unused { }
  counter cut { }
  map nics { type ifname : verdict; }
  chain from_guests {
    type filter hook prerouting priority -300; policy accept;
    iifname vmap @nics
    iifname { "t*", "f*" } counter name spoofed drop
  }
}
table arp hafenamt
delete table arp hafenamt
table arp hafenamt {
  chain input {
    type filter hook input priority 0; policy accept;
    iifname "n*" drop
  }
}
table inet hafenamt
delete table inet hafenamt
table inet hafenamt {
  chain input {
    type filter hook input priority 0; policy accept;
    iifname "n*" drop
  }
  chain forward {
    type filter hook forward priority 0; policy accept;
    iifname "n*" oifname != "n*" drop
    iifname != "n*" oifname "n*" drop
  }
}
`;

/**
 * The rules of one interface, in order. Pure. What passes: frames with its own MAC that carry
 *  - ARP in its own name: MAC and IPv4 address its own; or asking, still without an address, whether one is free;
 *  - IPv4 from its own addresses, but no answers of a DHCP server;
 *  - where it has IPv6: packets from its own addresses and its link-local one; of neighbour discovery only what speaks
 *    of these; no router advertisements, no redirects, no answers of a DHCPv6 server.
 * All else is dropped and counted as `spoofed`: foreign MAC, foreign address, VLAN tags, bridge protocols. What a
 * guest says to itself on a link without IPv6 is dropped too, and counted apart (`unused`).
 */
export function filterRules(pass: Pass): string[] {
  const mac = pass.mac.toLowerCase();
  const spoofed = 'counter name spoofed drop';
  return [
    ...(pass.connected ? [] : ['counter name cut drop']),
    `ether saddr != ${mac} ${spoofed}`,
    // The kernel looks behind the tag for what the packet is; the tag itself would pass with it.
    `ether type { 8021q, 8021ad } ${spoofed}`,
    ...ipv4Rules(mac, pass.ranges.filter((range) => range.family === 4), spoofed),
    ...ipv6Rules(mac, pass.ranges.filter((range) => range.family === 6), spoofed),
    spoofed,
  ];
}

function ipv4Rules(mac: string, ranges: readonly Range[], spoofed: string): string[] {
  if (ranges.length === 0) return [];
  const own = `{ ${ranges.map(textOf).join(', ')} }`;
  return [
    `arp saddr ether ${mac} arp saddr ip ${own} accept`,
    `arp saddr ether ${mac} arp operation request arp saddr ip 0.0.0.0 arp daddr ip ${own} accept`,
    `ether type ip udp sport 67 ${spoofed}`,
    `ip saddr ${own} accept`,
  ];
}

function ipv6Rules(mac: string, ranges: readonly Range[], spoofed: string): string[] {
  if (ranges.length === 0) return ['ip6 saddr { ::, fe80::/10 } counter name unused drop'];
  const all = [...ranges, rangeOf(linkLocalOf(mac))];
  const own = `{ ${all.map(textOf).join(', ')} }`;
  // The address a solicitation or advertisement speaks of: 16 bytes after type, code, checksum and flags (RFC 4861).
  const target = `@th,64,128 { ${all.map(hexadecimal).join(', ')} }`;
  return [
    `icmpv6 type { nd-router-advert, nd-redirect } ${spoofed}`,
    `ether type ip6 udp sport 547 ${spoofed}`,
    `ip6 saddr ${own} icmpv6 type nd-neighbor-advert ${target} accept`,
    `icmpv6 type nd-neighbor-advert ${spoofed}`,
    `ip6 saddr :: icmpv6 type nd-neighbor-solicit ${target} accept`,
    'ip6 saddr :: icmpv6 type { mld-listener-report, mld-listener-done, mld2-listener-report } accept',
    `ip6 saddr ${own} accept`,
  ];
}

function hexadecimal(range: Range): string {
  const word = (number: bigint) => `0x${number.toString(16).padStart(32, '0')}`;
  const [first, last] = [range.first, lastOf(range)];
  return first === last ? word(first) : `${word(first)}-${word(last)}`;
}

const chainOf = (port: string) => `c_${port}`;

/** nftables commands that make these the rules of the interface `port`, all at once. */
export function filterCommands(port: string, rules: readonly string[]): string {
  const chain = `${TABLE} ${chainOf(port)}`;
  return [
    `add chain ${chain}`,
    `flush chain ${chain}`,
    ...rules.map((rule) => `add rule ${chain} ${rule}`),
    `add element ${TABLE} nics { "${port}" : jump ${chainOf(port)} }`,
    '',
  ].join('\n');
}

/** Commands that take the rules of `port` away, whether they are there or not: the interface must be gone before. */
export function noFilterCommands(port: string): string {
  const element = `element ${TABLE} nics { "${port}" : jump ${chainOf(port)} }`;
  const chain = `chain ${TABLE} ${chainOf(port)}`;
  return [`add ${chain}`, `flush ${chain}`, `add ${element}`, `delete ${element}`, `delete ${chain}`, ''].join('\n');
}

/** What the kernel holds for one interface. */
export interface FilterReading {
  readonly mac: string | null;
  /** `a`, `a/length` or `a-b`. */
  readonly ranges: readonly string[];
  /** How many rules there are; the last drops everything. */
  readonly rules: number;
  readonly closed: boolean;
  /** The first rule drops everything. */
  readonly cut: boolean;
}

interface Match {
  readonly match?: { readonly op: string; readonly left: { readonly payload?: Payload }; readonly right: unknown };
  readonly drop?: null;
  readonly accept?: null;
  readonly counter?: unknown;
}
interface Payload {
  readonly protocol?: string;
  readonly field?: string;
}

/** From `nft -j list table bridge hafenamt`; null where no frame is sent to a chain of `port`. Pure. */
export function readFilter(listing: string, port: string): FilterReading | null {
  const { nftables } = JSON.parse(listing || '{"nftables":[]}') as {
    nftables: {
      map?: { name: string; elem?: [string, { jump: { target: string } }][] };
      rule?: { chain: string; expr: Match[] };
    }[];
  };
  const isOurs = ([name, { jump }]: [string, { jump: { target: string } }]) =>
    name === port && jump.target === chainOf(port);
  const sent = nftables.some(({ map }) => map?.elem?.some(isOurs));
  if (!sent) return null;
  const rules = nftables.flatMap(({ rule }) => (rule?.chain === chainOf(port) ? [rule.expr] : []));
  const unconditional = (rule?: Match[]) =>
    rule?.some((part) => 'drop' in part) === true && !rule.some((part) => part.match);
  const source = (rule: Match[], protocol: string, field: string) =>
    rule.length === 2 && 'accept' in (rule[1] ?? {}) && rule[0]?.match?.op === '==' &&
    rule[0].match.left.payload?.protocol === protocol && rule[0].match.left.payload.field === field
      ? rule[0].match.right : undefined;
  const mac = rules
    .map((rule) => rule[0]?.match)
    .find((match) => match?.op === '!=' && match.left.payload?.field === 'saddr');
  return {
    mac: typeof mac?.right === 'string' ? mac.right : null,
    ranges: rules.flatMap((rule) => [...texts(source(rule, 'ip', 'saddr')), ...texts(source(rule, 'ip6', 'saddr'))]),
    rules: rules.length,
    closed: unconditional(rules.at(-1)),
    cut: rules.length > 1 && unconditional(rules[0]),
  };
}

/** An address, or a set of addresses, prefixes and ranges, as nftables prints them: `a`, `a/length`, `a-b`. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  const { set, prefix, range } = (value ?? {}) as {
    set?: unknown[];
    prefix?: { addr: string; len: number };
    range?: [string, string];
  };
  if (prefix) return [`${prefix.addr}/${prefix.len}`];
  if (range) return [range.join('-')];
  return (set ?? []).flatMap(texts);
}
