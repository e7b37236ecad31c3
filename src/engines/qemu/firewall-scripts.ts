import type { FirewallSpec, NetworkSpec } from '../../modules/compute/ports.ts';
import { rangeOf, textOf } from './addresses.ts';
import { filterCommands, filterRules } from './filter.ts';
import { INNER, OUTER, rulesetOf } from './firewall-rules.ts';
import type { Layout } from './layout.ts';
import { BRIDGE } from './namespace.ts';
import { attachCommands } from './nic-scripts.ts';

// All values were checked before a record was written: addresses, integers, and ids of plain letters.

/** In the instance's namespace: a cable to the public bridge and one to the network's, their other ends in `netns`. */
export function cableScript(
  layout: Layout, { id, networkId, hosts }: FirewallSpec, netns: string, mac: string, isThere: (end: string) => boolean,
): string {
  const [outer, inner] = [layout.outerEnd(id), layout.innerEnd(id)];
  const cable = (name: string, end: string, peer: string) => isThere(end) ? '' : `
if ip link show ${name} >/dev/null 2>&1; then ip link delete ${name}; fi
ip link add ${name} type veth peer name ${peer} netns ${netns}`;
  const ranges = hosts.map((host) => rangeOf(host.publicAddress));
  return `
${cable(outer, OUTER, `${OUTER} address ${mac}`)}
${cable(inner, INNER, INNER)}
ip link set ${outer} alias ${id}
ip link set ${inner} alias ${id}
nft -f - <<'RULES'
${filterCommands(outer, filterRules({ mac, ranges, connected: true }))}
RULES
ip link set ${inner} master ${layout.bridge(networkId)} up
`;
}

/**
 * In the firewall's namespace: rules, then forwarding, then addresses. It answers for an address only on the side it
 * belongs to. What was set up for another specification goes; what stays is not touched, so open connections go on.
 */
export function spaceScript(firewall: FirewallSpec, network: NetworkSpec): string {
  const { hosts, gateway, prefixLength } = firewall;
  const inner = `${network.gateway}/${network.cidr.split('/')[1]}`;
  const routes = [`${textOf(rangeOf(gateway, prefixLength))} scope link`, `default via ${gateway} onlink`];
  return `
nft -f - <<'RULES'
${rulesetOf(firewall)}
RULES
ipv4=/proc/sys/net/ipv4 conf=/proc/sys/net/ipv4/conf
for name in all default; do echo 1 >/proc/sys/net/ipv6/conf/$name/disable_ipv6; done
echo 1 >$ipv4/ip_forward
for name in all default ${OUTER} ${INNER}; do
  for pair in rp_filter=1 arp_ignore=1 arp_announce=2 send_redirects=0 accept_redirects=0 accept_source_route=0; do
    echo "\${pair#*=}" >"$conf/$name/\${pair%=*}"
  done
done
ip link set lo up
ip link set ${INNER} up
ip link set ${OUTER} up
${keepOnly(INNER, [inner])}
${keepOnly(OUTER, hosts.map((host) => `${host.publicAddress}/32`))}
${routes.map((route) => `ip route replace ${route} dev ${OUTER} proto static`).join('\n')}
ip -4 -oneline route show dev ${OUTER} proto static | while read -r to rest; do
  case "$to" in ${textOf(rangeOf(gateway, prefixLength))}|default) ;; *) ip route delete "$to" dev ${OUTER} ;; esac
done
`;
}

/** The wanted addresses on an interface, and no others. */
export function keepOnly(device: string, wanted: readonly string[]): string {
  return [
    ...wanted.map((address) => `ip address replace ${address} dev ${device}`),
    `ip -4 -oneline address show dev ${device} | while read -r number name family address rest; do`,
    `  case " ${wanted.join(' ')} " in *" $address "*) ;; *) ip address delete "$address" dev ${device} ;; esac`,
    'done',
  ].join('\n');
}

/** In the instance's namespace, last: the router's address, no memory of who had ours before, and the outer cable. */
export function openScript(layout: Layout, firewall: FirewallSpec, mac: string): string {
  const { hosts, gateway, prefixLength } = firewall;
  return `
ip address replace ${gateway}/${prefixLength} dev ${BRIDGE}
${hosts.map((host) => `ip neighbour flush dev ${BRIDGE} to ${host.publicAddress} 2>/dev/null || true`).join('\n')}
${attachCommands(layout.outerEnd(firewall.id), BRIDGE, mac, true)}
`;
}
