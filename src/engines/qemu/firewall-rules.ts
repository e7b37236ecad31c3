import type { FirewallHost, FirewallSpec, PortForward, VpnSpec } from '../../modules/compute/ports.ts';
import { overlaps, parseRange, type Range, rangeOf, textOf } from './addresses.ts';

/** A firewall's two interfaces in its own namespace: to the public network, to the private one. */
export const OUTER = 'outer';
export const INNER = 'inner';
/** And its VPN's; `wg` looks for a program of this name on the whole host first, so no other interface has it. */
export const TUNNEL = 'hafenamt-vpn';

const TABLE = 'ip hafenamt';

/**
 * The rules of a firewall, replacing all at once what was there. Pure. Every packet is judged by what holds now, not
 * only the first of a connection: a forward that is taken away ends what came through it. What comes in was translated
 * for a forward or is an echo request; what goes out carries its server's public address.
 */
export function rulesetOf({ hosts, vpn }: FirewallSpec): string {
  const tunnel = vpn === undefined ? NO_TUNNEL : tunnelRules(vpn);
  const forwards = hosts.flatMap((host) => host.forwards.map((forward) => ({ ...host, ...forward })));
  const [inward, outward] = [
    hosts.map((host) => `${host.publicAddress} : ${host.privateAddress}`),
    hosts.map((host) => `${host.privateAddress} : ${host.publicAddress}`),
  ];
  const key = (one: (typeof forwards)[number]) => `${one.publicAddress} . ${one.protocol} . ${one.publicPort}`;
  return `
table ${TABLE}
delete table ${TABLE}
table ${TABLE} {
  counter refused { }
  map hosts { type ipv4_addr : ipv4_addr; ${elements(inward)} }
  map leaving { type ipv4_addr : ipv4_addr; ${elements(outward)} }
  map forwards {
    type ipv4_addr . inet_proto . inet_service : ipv4_addr . inet_service
    ${elements(forwards.map((one) => `${key(one)} : ${one.privateAddress} . ${one.privatePort}`))}
  }
  set allowed {
    type ipv4_addr . inet_proto . inet_service . ipv4_addr; flags interval
    ${elements(forwards.map((one) => `${key(one)} . ${sourceOf(one)}`))}
  }
  set inside { type ipv4_addr; ${elements(hosts.map((host) => host.privateAddress))} }
  set open {
    type ipv4_addr . inet_proto . inet_service . ipv4_addr; flags interval
    ${elements(openings(hosts))}
  }
  ${tunnel.set}
  chain arriving {
    type nat hook prerouting priority dstnat; policy accept;
    icmp type echo-request dnat to ip daddr map @hosts
    ip daddr . meta l4proto . th dport . ip saddr @allowed dnat ip to ip daddr . meta l4proto . th dport map @forwards
  }
  chain departing {
    type nat hook postrouting priority srcnat; policy accept;
    oifname "${OUTER}" snat to ip saddr map @leaving
    iifname "${INNER}" oifname "${INNER}" snat to ip saddr map @leaving
  }
  chain input {
    type filter hook input priority filter; policy drop;
    ${tunnel.input}
    counter name refused
  }
  ${tunnel.chains}
  chain forward {
    type filter hook forward priority filter; policy drop;
    ct state invalid counter name refused drop
    ${tunnel.forward}
    ct state related accept
    ct status dnat ip daddr . meta l4proto . th dport . ip saddr @open accept
    ct status dnat ip saddr . meta l4proto . th sport . ip daddr @open accept
    ct status dnat icmp type echo-request ip daddr @inside accept
    ct status dnat icmp type echo-reply ip saddr @inside accept
    iifname "${INNER}" oifname "${OUTER}" ct direction original ip saddr @inside accept
    iifname "${OUTER}" oifname "${INNER}" ct direction reply ip daddr @inside accept
    counter name refused
  }
}
`;
}

interface TunnelRules {
  readonly set: string;
  readonly input: string;
  readonly chains: string;
  readonly forward: string;
}
const NO_TUNNEL: TunnelRules = { set: '', input: '', chains: '', forward: '' };

/**
 * Who comes in by VPN (promise C-5.3) reaches the servers, and what they answer reaches him. Nothing else comes out of
 * the tunnel or into it: not the firewall, not the internet, not another peer, and no connection from inside.
 */
function tunnelRules({ port, peers }: VpnSpec): TunnelRules {
  return {
    set: `set remote { type ipv4_addr; ${elements(peers.map(({ address }) => address))} }`,
    // The second one tells the endpoint that its own packets are too long for somebody's line.
    input: `iifname "${OUTER}" udp dport ${port} accept
    iifname "${OUTER}" icmp type destination-unreachable ct state related accept`,
    chains: `chain entering {
    tcp flags syn tcp option maxseg size set rt mtu
    oifname "${INNER}" ip saddr @remote ip daddr @inside accept
    counter name refused drop
  }
  chain answering {
    tcp flags syn tcp option maxseg size set rt mtu
    iifname "${INNER}" ct direction reply ip saddr @inside ip daddr @remote accept
    counter name refused drop
  }`,
    forward: `iifname "${TUNNEL}" goto entering
    oifname "${TUNNEL}" goto answering`,
  };
}

function elements(list: readonly string[]): string {
  return list.length === 0 ? '' : `elements = { ${list.join(', ')} }`;
}

function sourceOf({ source }: PortForward): string {
  return source === null ? '0.0.0.0/0' : textOf(parseRange(source) as Range);
}

/** Who may talk to which private port. Of two sources, one inside the other, the kernel takes the larger only. */
function openings(hosts: readonly FirewallHost[]): string[] {
  const sources = new Map<string, Range[]>();
  for (const { privateAddress, forwards } of hosts) {
    for (const forward of forwards) {
      const key = `${privateAddress} . ${forward.protocol} . ${forward.privatePort}`;
      const source = parseRange(sourceOf(forward)) as Range;
      const others = sources.get(key) ?? [];
      if (others.some((other) => overlaps(other, source) && other.prefixLength <= source.prefixLength)) continue;
      sources.set(key, [...others.filter((other) => !overlaps(other, source)), source]);
    }
  }
  return [...sources].flatMap(([key, ranges]) => ranges.map((range) => `${key} . ${textOf(range)}`));
}

type Prefix = string | { prefix: { addr: string; len: number } };
type Concat<Parts> = { concat: Parts };
interface Listed {
  readonly map?: { name: string; elem?: [unknown, unknown][] };
  readonly set?: { name: string; elem?: Concat<[string, Protocol, number, Prefix]>[] };
}
type Protocol = string | number;
const PROTOCOLS: Readonly<Record<Protocol, PortForward['protocol']>> = { tcp: 'tcp', 6: 'tcp', udp: 'udp', 17: 'udp' };

/** The addresses that may come out of the tunnel, in `nft -j list table ip hafenamt`. Pure. */
export function readRemote(listing: string): ReadonlySet<string> {
  const { nftables } = JSON.parse(listing || '{"nftables":[]}') as {
    nftables: { set?: { name: string; elem?: string[] } }[];
  };
  return new Set(nftables.find((one) => one.set?.name === 'remote')?.set?.elem);
}

/** The hosts and forwards in `nft -j list table ip hafenamt`, in the order of addresses and ports. Pure. */
export function readRuleset(listing: string): FirewallHost[] {
  const { nftables } = JSON.parse(listing || '{"nftables":[]}') as { nftables: Listed[] };
  const map = (name: string) => nftables.find((one) => one.map?.name === name)?.map?.elem ?? [];
  const targets = new Map((map('forwards') as [Concat<[string, Protocol, number]>, Concat<[string, number]>][])
    .map(([{ concat: [address, protocol, port] }, to]) => [`${address} ${PROTOCOLS[protocol]} ${port}`, to.concat]));
  const allowed = (nftables.find((one) => one.set?.name === 'allowed')?.set?.elem ?? []).flatMap(({ concat }) => {
    const [publicAddress, number, publicPort, from] = concat;
    const protocol = PROTOCOLS[number];
    const target = targets.get(`${publicAddress} ${protocol} ${publicPort}`);
    if (!protocol || !target) return [];
    const forward = { protocol, publicPort, privatePort: target[1], source: textOfSource(from) };
    return [{ publicAddress, to: target[0], forward }];
  });
  return (map('hosts') as [string, string][])
    .map(([publicAddress, privateAddress]) => ({
      publicAddress,
      privateAddress,
      forwards: allowed
        .filter((one) => one.publicAddress === publicAddress && one.to === privateAddress)
        .map(({ forward }) => forward)
        .sort((a, b) => a.publicPort - b.publicPort || a.protocol.localeCompare(b.protocol)),
    }))
    .sort((a, b) => Number(rangeOf(a.publicAddress).first - rangeOf(b.publicAddress).first));
}

function textOfSource(from: Prefix): string | null {
  if (typeof from === 'string') return `${from}/32`;
  return from.prefix.len === 0 ? null : `${from.prefix.addr}/${from.prefix.len}`;
}
