import {
  EngineError, type FirewallSpec, type VpnPeer, type VpnReading, type VpnSpec,
} from '../../modules/compute/ports.ts';
import { TUNNEL } from './firewall-rules.ts';
import { keepOnly } from './firewall-scripts.ts';
import type { Space } from './firewall-space.ts';
import type { Layout } from './layout.ts';
import { run, runOk } from './run.ts';
import { enterTunnel, findTunnel, removeTunnel } from './tunnel-device.ts';
import { keyOf, knownKey, type TunnelKey } from './tunnel-key.ts';

/** As WireGuard itself has it: 1,500 less the most it adds to a packet, 80 bytes over IPv6. */
const MTU = 1420;

/**
 * Makes the firewall's WireGuard endpoint as specified (promise C-5.3), or ends it; repeating it repairs what is
 * missing. Peers come last: where they are, all else is. Those that stay notice nothing, those that are gone are cut
 * off at once. The rules are in force already, so nobody comes in who may not. The caller holds the firewall.
 */
export async function syncTunnel(layout: Layout, { id, vpn }: FirewallSpec, space: Space): Promise<void> {
  if (vpn === undefined) return removeTunnel(layout, layout.firewallNamespace(id), space);
  const key = await keyOf(layout, id);
  const wg = await enterTunnel(layout, id, space);
  const address = `${vpn.gateway}/${vpn.cidr.split('/')[1]}`;
  await runOk([...space.prefix, 'sh', '-euc', `ip link set ${TUNNEL} mtu ${MTU} up\n${keepOnly(TUNNEL, [address])}`]);
  // wg opens /dev/stdin by name, which works for a pipe and not for the socket a child of ours gets.
  await runOk([...wg, 'sh', '-euc', `cat | wg syncconf ${TUNNEL} /dev/stdin`], { input: configurationOf(vpn, key) });
}

function configurationOf({ port, peers }: VpnSpec, { privateKey }: TunnelKey): string {
  const lines = peers.map(({ publicKey, address }) => `[Peer]\nPublicKey=${publicKey}\nAllowedIPs=${address}/32\n`);
  return `[Interface]\nPrivateKey=${privateKey}\nListenPort=${port}\n${lines.join('')}`;
}

/** Refuses (`failed`) a peer with the endpoint's own key: WireGuard would leave it out without a word. */
export async function refuseOwnKey(layout: Layout, { id, vpn }: FirewallSpec): Promise<void> {
  const own = await knownKey(layout, id);
  if (own && vpn?.peers.some(({ publicKey }) => publicKey === own.publicKey))
    throw new EngineError('failed', `firewall ${id}: a key is that of its VPN itself`);
}

/** Who comes in now: who has a key here and, by the rules, an address; undefined where nobody does. */
export async function readTunnel(
  layout: Layout, firewallId: string, space: Space, remote: ReadonlySet<string>, asked: readonly VpnPeer[],
): Promise<VpnReading | undefined> {
  const wg = remote.size === 0 ? null : await findTunnel(layout, firewallId, space);
  const { code, stdout } = wg ? await run([...wg, 'wg', 'show', TUNNEL, 'dump']) : { code: 1, stdout: '' };
  return code === 0 ? readDump(stdout, remote, asked) : undefined;
}

/** What `wg show … dump` says, peers in the order they were asked for; undefined where nobody comes in. Pure. */
function readDump(dump: string, remote: ReadonlySet<string>, asked: readonly VpnPeer[]): VpnReading | undefined {
  const [own, ...rows] = dump.trim().split('\n').map((line) => line.split('\t'));
  const peers = rows
    .map(([publicKey = '', , , allowed = '']) => ({ publicKey, address: allowed.replace(/\/32$/, '') }))
    .filter(({ address }) => remote.has(address));
  if (!own || peers.length === 0) return undefined;
  const order = new Map(asked.map(({ publicKey }, at) => [publicKey, at]));
  const at = ({ publicKey }: VpnPeer) => order.get(publicKey) ?? order.size;
  return { publicKey: own[1] ?? '', port: Number(own[2]), peers: peers.sort((a, b) => at(a) - at(b)) };
}
