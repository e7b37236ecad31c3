import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineError } from '../../modules/compute/ports.ts';
import { isRoot, type Layout } from './layout.ts';
import { withLocks } from './lock.ts';
import { readRecord, writeRecord } from './records.ts';
import { run, runOk } from './run.ts';

/** Environment variable that marks every long-lived process of an instance with its runtime directory. */
export const MARK = 'HAFENAMT_ENGINE';

/** Each instance has one network namespace with one bridge; nothing of it is visible outside. */
export const BRIDGE = 'br0';

/**
 * The command prefix that runs a program inside the instance's network namespace, which is made first if it
 * is not there (first use, or after a reboot). As root it is a named namespace; else a user namespace kept
 * alive by a process that only sleeps.
 */
export async function enterNamespace(layout: Layout): Promise<readonly string[]> {
  const present = await namespacePrefix(layout);
  if (present) return present;
  return withLocks([`${layout.root} namespace`], async () => {
    const meanwhile = await namespacePrefix(layout);
    if (meanwhile) return meanwhile;
    await mkdir(layout.runtime, { recursive: true, mode: 0o700 });
    const prefix = isRoot() ? await makeNamed(layout) : await makeHeld(layout);
    await runOk([...prefix, 'sh', '-euc', SETUP]);
    // Last, because its presence says that the namespace is complete.
    await writeRecord(readyFile(layout), { ready: true });
    return prefix;
  });
}

/** The prefix of a complete namespace, or null. */
export async function namespacePrefix(layout: Layout): Promise<readonly string[] | null> {
  if (!(await exists(readyFile(layout)))) return null;
  if (isRoot()) return (await isNamespace(layout.namespacePath)) ? namedPrefix(layout) : null;
  const pid = await holderPid(layout);
  return pid === null ? null : heldPrefix(pid);
}

/** Ends the namespace and with it every interface in it. Running guests must be gone before. */
export async function removeNamespace(layout: Layout): Promise<void> {
  await rm(readyFile(layout), { force: true });
  if (isRoot()) {
    if (await exists(layout.namespacePath)) await run(['ip', 'netns', 'delete', layout.namespaceName]);
    return;
  }
  const pid = await holderPid(layout);
  if (pid !== null) process.kill(pid, 'SIGKILL');
}

const readyFile = (layout: Layout) => join(layout.runtime, 'namespace.json');
const holderFile = (layout: Layout) => join(layout.runtime, 'holder.json');
const namedPrefix = (layout: Layout) => ['nsenter', `--net=${layout.namespacePath}`, '--'];
const heldPrefix = (pid: number) => ['nsenter', `--target=${pid}`, '--user', '--net', '--preserve-credentials', '--'];

/**
 * Loopback, bridge, and the filter every frame of a guest passes: IPv4 and ARP from the interface, MAC and
 * address that belong together; everything else, IPv6 too, is dropped and counted. Stateless, because
 * connection tracking does not exist on bridges of all kernels.
 */
const SETUP = `
ip link set lo up
ip link show ${BRIDGE} >/dev/null 2>&1 || ip link add ${BRIDGE} type bridge forward_delay 0 stp_state 0
ip link set ${BRIDGE} up
nft -f - <<'RULES'
table bridge hafenamt
delete table bridge hafenamt
table bridge hafenamt {
  set guests { type ifname . ether_addr . ipv4_addr; }
  counter spoofed { }
  chain from_guests {
    type filter hook prerouting priority -300; policy accept;
    iifname != "t*" accept
    ether type ip iifname . ether saddr . ip saddr @guests accept
    ether type arp iifname . arp saddr ether . arp saddr ip @guests accept
    counter name spoofed drop
  }
}
RULES
`;

async function makeNamed(layout: Layout): Promise<readonly string[]> {
  if (!(await isNamespace(layout.namespacePath))) {
    // A file without a namespace behind it is what an interrupted `ip netns add` leaves.
    await rm(layout.namespacePath, { force: true });
    await runOk(['ip', 'netns', 'add', layout.namespaceName]);
  }
  return namedPrefix(layout);
}

/** A namespace is a mount of the nsfs file system; the bare file under it is on tmpfs. */
async function isNamespace(path: string): Promise<boolean> {
  const mounts = await readFile('/proc/self/mounts', 'utf8');
  return mounts.split('\n').some((line) => line.split(' ')[1] === path);
}

async function makeHeld(layout: Layout): Promise<readonly string[]> {
  const running = await holderPid(layout);
  if (running !== null) return heldPrefix(running);
  const holder = spawn(
    'unshare',
    ['--user', '--map-root-user', '--net', '--', 'sh', '-c', 'echo ready; exec sleep infinity'],
    {
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, [MARK]: layout.runtime },
    },
  );
  const ready = await new Promise<boolean>((resolve) => {
    holder.once('error', () => resolve(false));
    holder.once('exit', () => resolve(false));
    holder.stdout.once('data', () => resolve(true));
  });
  if (!ready || holder.pid === undefined) {
    throw new EngineError('failed', 'this user may not make a network namespace: run as root or allow user namespaces');
  }
  holder.stdout.destroy();
  holder.unref();
  await writeRecord(holderFile(layout), { pid: holder.pid });
  return heldPrefix(holder.pid);
}

/** The pid of the living holder; a number that meanwhile belongs to another program does not count. */
async function holderPid(layout: Layout): Promise<number | null> {
  const record = await readRecord<{ pid: number }>(holderFile(layout));
  if (!record) return null;
  const environment = await readFile(`/proc/${record.pid}/environ`, 'latin1').catch(() => '');
  return environment.split('\0').includes(`${MARK}=${layout.runtime}`) ? record.pid : null;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
