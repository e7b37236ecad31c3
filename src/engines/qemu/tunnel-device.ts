import { EngineError } from '../../modules/compute/ports.ts';
import type { Space } from './firewall-space.ts';
import { TUNNEL } from './firewall-rules.ts';
import { isRoot, type Layout } from './layout.ts';
import { engineLimits } from './limits.ts';
import { linksIn } from './links.ts';
import { MARK } from './namespace.ts';
import { kill, markedProcesses } from './process.ts';
import { run, until } from './run.ts';

/** Environment variable that says which firewall's tunnel a process carries. */
const CARRIES = 'HAFENAMT_VPN';
/** What wireguard-go gives the one of its two processes that stays. */
const STAYS = 'WG_PROCESS_FOREGROUND=1';

/**
 * Where the kernel has no WireGuard, wireguard-go carries the tunnel. It listens for `wg` at a path made of the
 * interface's name alone, which all network namespaces share, so it gets a /var/run of its own; there a user who is not
 * root may write, too. It returns when it listens and goes on in the background, apart from our terminal.
 */
const CARRY = `cd /; mount -t tmpfs -o mode=700,nosuid,nodev,size=1m tmpfs /var/run; exec wireguard-go ${TUNNEL}`;
/** What the host unmounts later is to go here as well (`slave`): else this would hold it. */
const APART = ['unshare', '--mount', '--propagation', 'slave', 'setsid', '--wait', 'sh', '-euc', CARRY];

/**
 * The prefix that runs `wg` where it finds a firewall's tunnel, which is made if it is not there: the kernel's, or else
 * wireguard-go's, which is marked as the instance's and outlives us as a guest does. The caller holds the firewall.
 */
export async function enterTunnel(layout: Layout, firewallId: string, space: Space): Promise<readonly string[]> {
  const present = await findTunnel(layout, firewallId, space);
  if (present) return present;
  const name = layout.firewallNamespace(firewallId);
  await removeTunnel(layout, name, space);
  const kernel = await run([...space.prefix, 'ip', 'link', 'add', TUNNEL, 'type', 'wireguard']);
  if (kernel.code === 0) return space.prefix;
  const carrier = await run([...space.prefix, ...APART], {
    outlivesUs: true, environment: { [MARK]: layout.runtime, [CARRIES]: name, LOG_LEVEL: '' },
  });
  const made = carrier.code === 0 ? await findTunnel(layout, firewallId, space) : null;
  if (made) return made;
  // The first line of each: wireguard-go's others praise the kernel's.
  const why = [kernel, carrier].map(({ stdout, stderr }) => `${stdout}${stderr}`.split('\n')[0]).join('; ');
  throw new EngineError('failed', `the host gives firewall ${firewallId} no WireGuard: ${why}`);
}

/** The same, or null where the tunnel is missing, or half of it: an interface without its process, or none yet. */
export async function findTunnel(layout: Layout, firewallId: string, space: Space): Promise<readonly string[] | null> {
  if (!(await linksIn(space.prefix)).has(TUNNEL)) return null;
  const carrier = (await carriers(layout, layout.firewallNamespace(firewallId))).find(({ stays }) => stays);
  if (carrier) {
    const user = isRoot() ? [] : ['--user', '--preserve-credentials'];
    return ['nsenter', `--target=${carrier.pid}`, ...user, '--mount', '--net', '--'];
  }
  const { stdout } = await run([...space.prefix, 'ip', '-oneline', 'link', 'show', 'type', 'wireguard']);
  return stdout.includes(` ${TUNNEL}: `) ? space.prefix : null;
}

/** Ends a firewall's tunnel, whoever carries it; where the namespace goes anyway (`space` null), its process alone. */
export async function removeTunnel(layout: Layout, name: string, space: Space | null): Promise<void> {
  // One that was starting may have had a child after it was found.
  for (let left = await carriers(layout, name); left.length > 0; left = await carriers(layout, name))
    for (const { pid } of left) await kill(pid);
  if (!space) return;
  // A killed process keeps its interface for a moment longer than it runs; then there is nothing to delete.
  const gone = async () => {
    if (!(await linksIn(space.prefix)).has(TUNNEL)) return true;
    await run([...space.prefix, 'ip', 'link', 'delete', TUNNEL]);
    return false;
  };
  if (!(await until(gone, engineLimits.stopByPowerMilliseconds)))
    throw new EngineError('unknown', `the tunnel of ${name} was removed and is still there`);
}

/** The processes that carry a firewall's tunnel, or are about to. */
async function carriers(layout: Layout, name: string): Promise<{ pid: number; stays: boolean }[]> {
  const marked = await markedProcesses(layout);
  return marked
    .filter(({ environment }) => environment.includes(`${CARRIES}=${name}`))
    .map(({ pid, environment }) => ({ pid, stays: environment.includes(STAYS) }));
}
