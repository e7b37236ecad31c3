import type { FirewallHost, VpnPeer } from './ports.ts';

/** What a firewall forwards, a line for each host: an engine may list hosts and forwards in an order of its own. */
export function hostLines(hosts: readonly FirewallHost[]): readonly string[] {
  return hosts.map(({ publicAddress, privateAddress, forwards }) => `${publicAddress} → ${privateAddress} ${forwards
    .map(({ protocol, publicPort, privatePort, source }) => `${protocol}/${publicPort}→${privatePort} from ${source ?? 'any'}`)
    .toSorted().join(' ')}`).toSorted();
}

/** Who comes in by VPN, a line for each by address and key, in one order as well. */
export function peerLines(vpn: { readonly peers: readonly VpnPeer[] } | undefined): readonly string[] {
  return (vpn?.peers ?? []).map(({ address, publicKey }) => `${address} ${publicKey}`).toSorted();
}
