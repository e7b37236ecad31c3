import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineError } from '../../modules/compute/ports.ts';
import { BASE_RULES } from './filter.ts';
import { isRoot, type Layout } from './layout.ts';
import { withLocks } from './lock.ts';
import { readRecord, writeRecord } from './records.ts';
import { run, runOk } from './run.ts';

/** Environment variable that marks every long-lived process of an instance with its runtime directory. */
export const MARK = 'HAFENAMT_ENGINE';

/** Each instance has one network namespace, with one bridge for the public networks; nothing of it shows outside. */
export const BRIDGE = 'br0';

/** Where the system keeps namespaces that have a name. */
export const NAMED = '/run/netns';

/** The router's own; else the bridge would take the lowest of its ports', and change it under the guests. */
const GATEWAY_MAC = '06:00:00:00:00:01';

/**
 * The command prefix that runs a program inside the instance's network namespace, which is made first if it
 * is not there (first use, or after a reboot). As root it is a named namespace; else a user namespace kept
 * alive by a process that only sleeps.
 */
export async function enterNamespace(layout: Layout): Promise<readonly string[]> {
  return (await namespacePrefix(layout)) ?? (await setUp(layout, false));
}

/** Makes the namespace, or renews the rules of one that another version of this program made. */
export async function renewNamespace(layout: Layout): Promise<readonly string[]> {
  return (await namespaceIsCurrent(layout)) ? enterNamespace(layout) : setUp(layout, true);
}

/** Whether the namespace is there with the rules of this version. */
export async function namespaceIsCurrent(layout: Layout): Promise<boolean> {
  const ready = await readRecord<{ setup?: string }>(readyFile(layout));
  return ready?.setup === SETUP_HASH && (await namespacePrefix(layout)) !== null;
}

async function setUp(layout: Layout, renew: boolean): Promise<readonly string[]> {
  return withLocks([`${layout.root} namespace`], async () => {
    const known = await namespacePrefix(layout);
    if (known && !renew) return known;
    await mkdir(layout.runtime, { recursive: true, mode: 0o700 });
    const prefix = known ?? (isRoot() ? await makeNamed(layout.namespaceName) : await makeHeld(layout));
    await runOk([...prefix, 'sh', '-euc', SETUP]);
    // Last, because its presence says that the namespace is complete.
    await writeRecord(readyFile(layout), { setup: SETUP_HASH });
    return prefix;
  });
}

/** The prefix of a complete namespace, or null. */
export async function namespacePrefix(layout: Layout): Promise<readonly string[] | null> {
  if (!(await exists(readyFile(layout)))) return null;
  if (isRoot()) return (await isNamespace(layout.namespacePath)) ? namedPrefix(layout.namespacePath) : null;
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
export const namedPrefix = (path: string) => ['nsenter', `--net=${path}`, '--'];
export const heldPrefix = (pid: number) =>
  ['nsenter', `--target=${pid}`, '--user', '--net', '--preserve-credentials', '--'];

/**
 * Loopback, the public bridge, and the tables every frame of a guest passes. The instance is the router of the public
 * networks, so it forwards between them; nothing but the public bridge has IPv6 of its own, and frames between two
 * guests are no business of the host's IP filters (`bridge-nf`, where the kernel has it).
 */
const SETUP = `
ip link set lo up
echo 1 >/proc/sys/net/ipv4/ip_forward
echo 1 >/proc/sys/net/ipv6/conf/all/forwarding
echo 1 >/proc/sys/net/ipv6/conf/default/disable_ipv6
for name in all default; do echo 0 >/proc/sys/net/ipv4/conf/$name/send_redirects; done
for file in /proc/sys/net/bridge/bridge-nf-call-*; do [ ! -e "$file" ] || echo 0 >"$file"; done
ip link show ${BRIDGE} >/dev/null 2>&1 || ip link add ${BRIDGE} type bridge
ip link set ${BRIDGE} type bridge forward_delay 0 stp_state 0 mcast_snooping 0
ip link set ${BRIDGE} address ${GATEWAY_MAC}
echo 0 >/proc/sys/net/ipv6/conf/${BRIDGE}/disable_ipv6
ip link set ${BRIDGE} up
nft -f - <<'RULES'
${BASE_RULES}
RULES
`;

export const SETUP_HASH = createHash('sha256').update(SETUP).digest('hex').slice(0, 16);

/** A named namespace of root's, made if it is not there: its prefix. */
export async function makeNamed(name: string): Promise<readonly string[]> {
  const path = join(NAMED, name);
  if (!(await isNamespace(path))) {
    // A file without a namespace behind it is what an interrupted `ip netns add` leaves.
    await rm(path, { force: true });
    await runOk(['ip', 'netns', 'add', name]);
  }
  return namedPrefix(path);
}

/** A namespace is a mount of the nsfs file system; the bare file under it is on tmpfs. */
export async function isNamespace(path: string): Promise<boolean> {
  const mounts = await readFile('/proc/self/mounts', 'utf8');
  return mounts.split('\n').some((line) => line.split(' ')[1] === path);
}

async function makeHeld(layout: Layout): Promise<readonly string[]> {
  const running = await holderPid(layout);
  if (running !== null) return heldPrefix(running);
  const pid = await spawnHolder(['unshare', '--user', '--map-root-user', '--net', '--'], { [MARK]: layout.runtime });
  await writeRecord(holderFile(layout), { pid });
  return heldPrefix(pid);
}

/** Starts a process that only sleeps, in the namespaces `unshare` makes for it; they live as long as it does. */
export async function spawnHolder(unshare: readonly string[], mark: Readonly<Record<string, string>>): Promise<number> {
  const [program = '', ...rest]: readonly string[] = [...unshare, 'sh', '-c', 'echo ready; exec sleep infinity'];
  const holder = spawn(program, rest, {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...mark },
  });
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
  return holder.pid;
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
