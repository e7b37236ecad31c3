import { isIPv4 } from 'node:net';
import { EngineError, type FirewallHost, type FirewallSpec, type NetworkSpec } from '../../modules/compute/ports.ts';
import { contains, parseRange, rangeOf } from './addresses.ts';
import { engineLimits } from './limits.ts';
import { isHostOf } from './nic-rules.ts';
import { isPort, isUnique, type Rule, vpnRules } from './vpn-checks.ts';

/** Refuses (`failed`) what is no firewall of `network`: the values end up in the commands of ip and nft. */
export function checkFirewall(firewall: FirewallSpec, network: NetworkSpec): void {
  const { hosts, gateway, prefixLength } = firewall;
  const sound = isIPv4(gateway) && Number.isInteger(prefixLength) && prefixLength >= 8 && prefixLength <= 32;
  const rules: readonly Rule[] = [
    [sound, 'its public network is none'],
    [hosts.length <= engineLimits.hostsPerFirewall, `it has more than ${engineLimits.hostsPerFirewall} servers`],
    [hosts.every(({ publicAddress }) => sound && isIPv4(publicAddress) && publicAddress !== gateway &&
      contains(rangeOf(gateway, prefixLength), publicAddress)), 'a public address is none of its public network'],
    [hosts.every(({ privateAddress }) => isHostOf(network.cidr, privateAddress) && privateAddress !== network.gateway),
      'a private address is none of its private network'],
    [isUnique(hosts, (host) => host.publicAddress), 'two servers have one public address'],
    [isUnique(hosts, (host) => host.privateAddress), 'a server has two public addresses'],
    [hosts.every(areForwardsSound), 'a forward is not tcp or udp, two ports, and a network it may come from'],
    [hosts.every(({ forwards }) => isUnique(forwards, ({ protocol, publicPort }) => `${protocol} ${publicPort}`)),
      'a port is forwarded twice'],
    ...vpnRules(firewall, network),
  ];
  const broken = rules.find(([holds]) => !holds);
  if (broken) throw new EngineError('failed', `firewall ${firewall.id}: ${broken[1]}`);
}

function areForwardsSound({ forwards }: FirewallHost): boolean {
  return forwards.length <= engineLimits.forwardsPerHost && forwards.every(
    ({ protocol, publicPort, privatePort, source }) =>
      ['tcp', 'udp'].includes(protocol) && isPort(publicPort) && isPort(privatePort) &&
      (source === null || parseRange(source)?.family === 4),
  );
}
