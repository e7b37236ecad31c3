import type { VpnReading } from '../../modules/compute/ports.ts';
import { TUNNEL } from './firewall-rules.ts';
import type { Layout } from './layout.ts';
import { MARK, spawnHolder } from './namespace.ts';
import { run, runOk } from './run.ts';
import { PEER, type Talk } from './test-network.ts';
import { enterTunnel } from './tunnel-device.ts';
import type { TunnelKey } from './tunnel-key.ts';

type Given = readonly (string | number)[];

/** A computer somewhere in the internet: a network stack of its own, behind the instance's router and a narrow line. */
export interface Outside {
  /** Brings its WireGuard up with this key and address, and sends what goes to `routes` through it. */
  dial(key: TunnelKey, address: string, door: string, endpoint: VpnReading, routes: readonly string[]): Promise<void>;
  /** Of the last handshake: seconds since 1970; 0 where nobody has answered yet. */
  handshake(): Promise<number>;
  /** The first line that is sent from there; `refused` or `silent` if there is none. */
  banner(address: string, port: number): Promise<string>;
  beside(...given: Given): Talk;
}

/** It goes with the instance, whose mark its processes carry. */
export async function openOutside(
  layout: Layout, instance: readonly string[], start: (within: readonly string[], given: Given) => Talk,
): Promise<Outside> {
  const pid = await spawnHolder(['unshare', '--net', '--'], { [MARK]: layout.runtime });
  const prefix = ['nsenter', `--target=${pid}`, '--net', '--'];
  const shell = (script: string, input = '', within = prefix) => runOk([...within, 'sh', '-euc', script], { input });
  await shell(`
ip link add o0 type veth peer name eth0 netns ${pid}
ip address add 192.0.2.1/24 dev o0
ip link set o0 mtu 1300 up`, '', [...instance]);
  await shell(`
ip link set lo up
ip address add 192.0.2.2/24 dev eth0
ip link set eth0 mtu 1300 up
ip route add default via 192.0.2.1`);
  const wg = await enterTunnel(layout, 'outside', { prefix, netns: String(pid) });
  return {
    dial: async ({ privateKey }, address, door, { publicKey, port }, routes) => {
      await shell(`
ip address flush dev ${TUNNEL}
ip address add ${address}/32 dev ${TUNNEL}
ip link set ${TUNNEL} mtu 1420 up
${routes.map((route) => `ip route replace ${route} dev ${TUNNEL}`).join('\n')}`);
      const peer = `[Peer]\nPublicKey=${publicKey}\nEndpoint=${door}:${port}\nAllowedIPs=0.0.0.0/0\n`;
      const configuration = `[Interface]\nPrivateKey=${privateKey}\n${peer}`;
      await shell(`cat | wg setconf ${TUNNEL} /dev/stdin`, configuration, [...wg]);
    },
    handshake: async () => Number((await runOk([...wg, 'wg', 'show', TUNNEL, 'latest-handshakes'])).split('\t')[1]),
    banner: async (address, port) => {
      const told = await run([...prefix, process.execPath, '--no-warnings', PEER, 'banner', address, String(port)]);
      return told.stdout.trim();
    },
    beside: (...given) => start(prefix, given),
  };
}
