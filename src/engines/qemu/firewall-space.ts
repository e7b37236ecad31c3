import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRoot, type Layout } from './layout.ts';
import {
  enterNamespace, heldPrefix, isNamespace, makeNamed, MARK, NAMED, namedPrefix, namespacePrefix, spawnHolder,
} from './namespace.ts';
import { kill, markedProcesses } from './process.ts';
import { list } from './records.ts';
import { run } from './run.ts';
import { removeTunnel } from './tunnel-device.ts';

/** Environment variable that says which firewall's namespace a sleeping process keeps. */
const HOLDS = 'HAFENAMT_FIREWALL';

/** A firewall's own network stack. */
export interface Space {
  /** Runs a program in it. */
  readonly prefix: readonly string[];
  /** What `ip link … netns` calls it: a name, or the pid of its holder. */
  readonly netns: string;
}

/**
 * The namespace of a firewall, made if it is not there. As root it has a name; else a process that only sleeps keeps
 * it, inside the instance's user namespace.
 */
export async function enterSpace(layout: Layout, firewallId: string): Promise<Space> {
  const present = await findSpace(layout, firewallId);
  if (present) return present;
  const name = layout.firewallNamespace(firewallId);
  if (isRoot()) return { prefix: await makeNamed(name), netns: name };
  const instance = await enterNamespace(layout);
  const pid = await spawnHolder([...instance, 'unshare', '--net', '--'], { [MARK]: layout.runtime, [HOLDS]: name });
  return { prefix: heldPrefix(pid), netns: String(pid) };
}

export async function findSpace(layout: Layout, firewallId: string): Promise<Space | null> {
  return (await spaces(layout)).get(layout.firewallNamespace(firewallId)) ?? null;
}

/** All firewalls' namespaces of the instance, by name, whether or not a record knows them. */
export async function spaces(layout: Layout): Promise<ReadonlyMap<string, Space>> {
  const found = new Map<string, Space>();
  if (isRoot()) {
    for (const name of await spaceFiles(layout)) {
      const path = join(NAMED, name);
      if (await isNamespace(path)) found.set(name, { prefix: namedPrefix(path), netns: name });
    }
    return found;
  }
  for (const { pid, commandLine, environment } of await markedProcesses(layout)) {
    if (!commandLine.startsWith('sleep')) continue;
    const name = environment.find((entry) => entry.startsWith(`${HOLDS}=`))?.slice(HOLDS.length + 1);
    if (name !== undefined) found.set(name, { prefix: heldPrefix(pid), netns: String(pid) });
  }
  return found;
}

/** Ends one namespace by its name, and the cable ends in it; a process that carries a tunnel would keep it alive. */
export async function removeSpace(layout: Layout, name: string): Promise<void> {
  await removeTunnel(layout, name, null);
  if (!isRoot()) {
    const holder = (await spaces(layout)).get(name);
    if (holder) await kill(Number(holder.netns));
    return;
  }
  if (await isNamespace(join(NAMED, name))) await run(['ip', 'netns', 'delete', name]);
  await rm(join(NAMED, name), { force: true });
}

export async function removeSpaces(layout: Layout): Promise<void> {
  const names = isRoot() ? await spaceFiles(layout) : [...(await spaces(layout)).keys()];
  for (const name of names) await removeSpace(layout, name);
}

/**
 * Files of named namespaces, also those an interrupted `ip netns add` left behind. Twelve hexadecimal digits end the
 * name; with them, another instance's own name would be longer than an instance's may be.
 */
export async function spaceFiles(layout: Layout): Promise<string[]> {
  const prefix = `${layout.namespaceName}-`;
  return (await list(NAMED)).filter(
    (name) => name.startsWith(prefix) && /^[0-9a-f]{12}$/.test(name.slice(prefix.length)),
  );
}

/** The prefix of the instance and of one firewall, where both are there. */
export async function bothPrefixes(
  layout: Layout,
  firewallId: string,
): Promise<{ instance: readonly string[]; space: Space } | null> {
  const [instance, space] = [await namespacePrefix(layout), await findSpace(layout, firewallId)];
  return instance && space ? { instance, space } : null;
}
