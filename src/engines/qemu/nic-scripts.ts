import { isIPv6 } from 'node:net';
import type { NicSpec } from '../../modules/compute/ports.ts';
import { contains, rangeOf, textOf } from './addresses.ts';
import { filterCommands, filterRules, noFilterCommands } from './filter.ts';
import type { Layout } from './layout.ts';
import { BRIDGE } from './namespace.ts';
import { rangesOf } from './nic-rules.ts';

// All values were checked before a record was written: MAC, addresses, integers, and ids of plain letters.

/**
 * Shell commands for the instance's namespace that make an interface what its specification says, from whatever
 * state. The filter comes before the cable. A nic that is cut off keeps its place in the bridge, its tap down and a
 * first rule that drops all: nothing passes in either direction, whatever its guest does (D4 (4)).
 */
export function raiseScript(layout: Layout, nic: NicSpec): string {
  const [tap, ifb] = [layout.tap(nic.id), layout.ifb(nic.id)];
  const bridge = nic.networkId === null ? BRIDGE : layout.bridge(nic.networkId);
  const filter = filterRules({ mac: nic.mac, ranges: rangesOf(nic), connected: nic.connected });
  return `
ip link show ${tap} >/dev/null 2>&1 || ip tuntap add dev ${tap} mode tap
ip link set dev ${tap} alias ${nic.id}
${nic.networkId === null ? publicSide(nic) : ''}
nft -f - <<'RULES'
${filterCommands(tap, filter)}
RULES
tc qdisc replace dev ${tap} root tbf ${bucket(nic.bitsPerSecond)}
ip link show ${ifb} >/dev/null 2>&1 || ip link add ${ifb} type ifb
ip link set dev ${ifb} alias ${nic.id}
ip link set dev ${ifb} up
tc qdisc replace dev ${ifb} root tbf ${bucket(nic.bitsPerSecond)}
tc qdisc show dev ${tap} ingress | grep -q ingress || tc qdisc add dev ${tap} handle ffff: ingress
tc filter show dev ${tap} parent ffff: | grep -q mirred || tc filter add dev ${tap} parent ffff: \\
  protocol all u32 match u32 0 0 action mirred egress redirect dev ${ifb}
${attachCommands(tap, bridge, nic.mac, nic.connected)}
`;
}

export function lowerScript(layout: Layout, nicId: string): string {
  const [tap, ifb] = [layout.tap(nicId), layout.ifb(nicId)];
  return `
if ip link show ${tap} >/dev/null 2>&1; then ip link delete ${tap}; fi
if ip link show ${ifb} >/dev/null 2>&1; then ip link delete ${ifb}; fi
nft -f - <<'RULES'
${noFilterCommands(tap)}
RULES
`;
}

/**
 * Puts a port into its bridge, up or down. The bridge knows the port's one MAC from us and neither learns another
 * nor tries the port for frames to somebody it does not know: those are no business of this guest.
 */
export function attachCommands(port: string, bridge: string, mac: string, up: boolean): string {
  return `
ip link set dev ${port} master ${bridge}
bridge link set dev ${port} learning off flood off
bridge fdb replace ${mac} dev ${port} master static
ip link set dev ${port} ${up ? 'up' : 'down'}
`;
}

/** The router's addresses on the public bridge, and no memory there of who had the nic's addresses before. */
function publicSide(nic: NicSpec): string {
  const gateways = nic.gateway6 === null ? [nic.gateway] : [nic.gateway, nic.gateway6];
  return [
    ...gateways.map((gateway) => gatewayCommand(gateway, nic)),
    ...rangesOf(nic).map((range) => `ip neighbour flush dev ${BRIDGE} to ${textOf(range)} 2>/dev/null || true`),
  ].join('\n');
}

function gatewayCommand(gateway: string, nic: NicSpec): string {
  const shared = nic.addresses.find(({ address, prefixLength }) => contains(rangeOf(address, prefixLength), gateway));
  // A gateway outside all of the nic's networks: link-local, or reached by a route to itself alone.
  const length = shared?.prefixLength ?? (gateway.startsWith('fe80:') ? 64 : isIPv6(gateway) ? 128 : 32);
  return `ip address replace ${gateway}/${length} dev ${BRIDGE}${isIPv6(gateway) ? ' nodad' : ''}`;
}

/** A bucket that holds 10 ms of traffic, and never less than a segmented packet. */
function bucket(bitsPerSecond: number): string {
  const burst = Math.max(32_768, Math.ceil(bitsPerSecond / 8 / 100));
  return `rate ${bitsPerSecond}bit burst ${burst} latency 50ms`;
}
