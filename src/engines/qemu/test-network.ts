import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type {
  FirewallHost, FirewallSpec, NetworkSpec, NicSpec, PortForward, ServerSpec,
} from '../../modules/compute/ports.ts';
import type { QemuEngine } from './index.ts';
import { enterNamespace } from './namespace.ts';
import { until } from './run.ts';
import { guestBench, testServer } from './test-guest.ts';
import { openOutside, type Outside } from './test-outside.ts';

export const PEER = fileURLToPath(new URL('test-peer.ts', import.meta.url));
/** Three emulated guests boot side by side, perhaps on a busy host. */
const BOOT_MILLISECONDS = 180_000;
const COMMAND_MILLISECONDS = 200_000;

export const gateway = '198.51.100.1';
export const gateway6 = '2001:db8::1';

/** A server on the public network, with a block of each family beside, as the program's own wishes are made. */
export const publicNic: NicSpec = {
  id: 'nic_open', mac: '02:00:00:00:00:01', networkId: null, gateway, gateway6, connected: true,
  bitsPerSecond: 10_000_000,
  addresses: [
    { address: '198.51.100.10', prefixLength: 24 }, { address: '198.51.100.12', prefixLength: 30 },
    { address: '2001:db8:0:1::1', prefixLength: 64 },
  ],
};
export const [own, block, six] = publicNic.addresses.map(({ address }) => address) as [string, string, string];

/** Two customers' private networks with the same addresses, and a firewall and a server in each. */
export const networks = ['a', 'b'].map(
  (letter): NetworkSpec => ({ id: `net_${letter}`, cidr: '10.20.0.0/24', gateway: '10.20.0.1' }),
);
const privateNic = (letter: string, address: string): NicSpec => ({
  id: `nic_${letter}`, mac: `02:00:00:00:00:0${letter}`, networkId: `net_${letter}`,
  addresses: [{ address, prefixLength: 24 }], gateway: '10.20.0.1', gateway6: null,
  bitsPerSecond: 1_000_000_000, connected: true,
});
export const [nicA, nicB] = [privateNic('a', '10.20.0.10'), privateNic('b', '10.20.0.11')];
export const [doorA, doorB] = ['198.51.100.20', '198.51.100.21'];
export const ssh: PortForward = { protocol: 'tcp', publicPort: 2222, privatePort: 22, source: null };
export const forHost: PortForward = { ...ssh, publicPort: 2201, source: `${gateway}/32` };
export const echo: PortForward = { ...ssh, publicPort: 7001, privatePort: 7000 };
const firewallOf = (letter: string, host: FirewallHost): FirewallSpec =>
  ({ id: `fwl_${letter}`, networkId: `net_${letter}`, prefixLength: 24, gateway, hosts: [host] });
export const firewallA = (forwards: readonly PortForward[], publicAddress = doorA): FirewallSpec =>
  firewallOf('a', { publicAddress, privateAddress: '10.20.0.10', forwards });
export const firewallB = firewallOf('b', { publicAddress: doorB, privateAddress: '10.20.0.11', forwards: [] });

export const servers = ['open', 'a', 'b'].map((letter): ServerSpec => ({
  ...testServer, id: `srv_${letter}`, hostname: `server-${letter}`,
  volumeIds: [`dsk_${letter}`], nicIds: [`nic_${letter}`],
}));

/** What somebody beside the test has said so far, and all of it at the end. */
export interface Talk {
  readonly said: () => string;
  readonly ended: Promise<string>;
}

/** Guests, and peers of theirs in the instance's namespace. */
export function networkBench(letter: string) {
  const bench = guestBench(letter);
  const children: ChildProcess[] = [];
  let engine: QemuEngine;
  let prefix: readonly string[] = [];
  const inGuest = (name: string, line: string) => bench.shell(`srv_${name}`, `export PATH; ${line}`);
  const peer = (...given: readonly (string | number)[]) =>
    engine.network.run([process.execPath, '--no-warnings', PEER, ...given.map(String)], {
      timeoutMilliseconds: COMMAND_MILLISECONDS,
    });
  const start = (within: readonly string[], given: readonly (string | number)[]): Talk => {
    const [program = '', ...rest]: readonly string[] = [
      ...within, process.execPath, '--no-warnings', PEER, ...given.map(String),
    ];
    const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    return { said: () => said, ended: new Promise((resolve) => child.on('close', () => resolve(said))) };
  };
  return {
    ...bench,
    open: async (): Promise<QemuEngine> => {
      engine = await bench.open();
      prefix = await enterNamespace(bench.layout);
      return engine;
    },
    close: async (): Promise<void> => {
      for (const child of children) child.kill('SIGKILL');
      await bench.close();
    },
    inGuest,
    /** Whether a guest does what it is told; asked for less than a reading, which takes a busy host long. */
    isUp: (name: string) =>
      until(async () => (await inGuest(name, 'echo up').catch(() => '')) === 'up', BOOT_MILLISECONDS, 1_000),
    peer,
    pings: async (name: string, address: string, more = ''): Promise<boolean> =>
      (await inGuest(name, `busybox ping -c 2 -W 1 ${more} ${address} >/dev/null && echo yes || echo no`)) === 'yes',
    banner: async (address: string, port: number) => (await peer('banner', address, port)).stdout.trim(),
    answers: async (address: string) =>
      (await engine.network.run(['fping', '-q', '-t', '500', '-r', '2', address])).code === 0,
    spoofed: async (): Promise<number> => {
      const { stdout } = await engine.network.run(['nft', 'list', 'counter', 'bridge', 'hafenamt', 'spoofed']);
      return Number(/packets (\d+)/.exec(stdout)?.[1]);
    },
    /** A peer that goes on beside the test. */
    beside: (...given: readonly (string | number)[]) => start(prefix, given),
    outside: (): Promise<Outside> => openOutside(bench.layout, prefix, start),
    /** Whether a conversation goes on: more comes back than had come until now. */
    goesOn: async (talk: Talk, milliseconds: number): Promise<boolean> => {
      const before = talk.said().length;
      return until(() => talk.said().length > before + 4, milliseconds);
    },
    /** Lets what was under way arrive, so that an echo still in the air is not taken for an answer. */
    settled: () => new Promise<void>((resolve) => setTimeout(resolve, 500)),
  };
}
