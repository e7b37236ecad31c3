import { isIPv4 } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Layout } from './layout.ts';
import { engineLimits } from './limits.ts';
import { enterNamespace } from './namespace.ts';
import { run } from './run.ts';

type Answer = 'up' | 'down' | 'unknown';

/** One ICMP round, from the instance's gateway: the hand-over point (D1 (3)). Its own failures are `unknown`. */
export async function probe(layout: Layout, addresses: readonly string[]): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Answer>(addresses.map((address) => [address, 'unknown']));
  const sound = [...new Set(addresses.filter((address) => isIPv4(address)))];
  for (let from = 0; from < sound.length; from += engineLimits.addressesPerProbe) {
    const part = sound.slice(from, from + engineLimits.addressesPerProbe);
    const up = await ping(layout, part).catch(() => null);
    if (up) for (const address of part) answers.set(address, up.has(address) ? 'up' : 'down');
  }
  return answers;
}

/** The addresses that answered; null when fping itself failed (2: an address, 3: arguments, 4: the system). */
async function ping(layout: Layout, addresses: readonly string[]): Promise<ReadonlySet<string> | null> {
  const prefix = await enterNamespace(layout);
  const timing = [
    '-i',
    '1',
    '-B',
    '1',
    '-t',
    String(engineLimits.echoMilliseconds),
    '-r',
    String(engineLimits.echoRetries),
  ];
  const { code, stdout } = await run([...prefix, 'fping', '-a', ...timing, ...addresses]);
  return code === 0 || code === 1 ? new Set(stdout.split('\n').filter((line) => line !== '')) : null;
}

const BANNER_PROGRAM = fileURLToPath(new URL('banner-program.ts', import.meta.url));

/** The SSH banner at a port seen from inside the namespace; null when nothing answers in time. */
export async function sshBanner(
  layout: Layout,
  address: string,
  timeoutMilliseconds: number,
  port = 22,
): Promise<string | null> {
  const banner = await knock(layout, address, port, timeoutMilliseconds, 'banner');
  return banner === '' ? null : banner;
}

/** Whether a TCP connection from inside the namespace comes about in time. */
export async function connects(
  layout: Layout,
  address: string,
  port: number,
  timeoutMilliseconds: number,
): Promise<boolean> {
  return (await knock(layout, address, port, timeoutMilliseconds, 'connect')) !== null;
}

async function knock(
  layout: Layout,
  address: string,
  port: number,
  timeoutMilliseconds: number,
  what: 'banner' | 'connect',
): Promise<string | null> {
  if (!isIPv4(address)) return null;
  const prefix = await enterNamespace(layout);
  const words = [address, String(timeoutMilliseconds), String(port), what];
  const { code, stdout } = await run([...prefix, process.execPath, '--no-warnings', BANNER_PROGRAM, ...words], {
    timeoutMilliseconds: timeoutMilliseconds + 5_000,
  });
  return code === 0 ? stdout.trim() : null;
}
