import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type InstanceOptions, isRoot, layoutOf } from './layout.ts';
import { removeSpaces, spaceFiles } from './firewall-space.ts';
import { namespacePrefix, removeNamespace } from './namespace.ts';
import { kill, markedProcesses } from './process.ts';
import { list } from './records.ts';
import { run } from './run.ts';
import { listWorld } from './world.ts';

/**
 * Removes everything of an instance: guests, namespace with its interfaces, runtime directory, records,
 * volumes and backups. Repeating it, or calling it for an instance that never was, succeeds. Another open
 * engine of the same instance must not be at work.
 */
export async function destroyInstance(options: InstanceOptions): Promise<void> {
  const layout = layoutOf(options);
  const holder = (commandLine: string) => commandLine.startsWith('sleep');
  for (const { pid, commandLine } of await markedProcesses(layout)) if (!holder(commandLine)) await kill(pid);
  await removeSpaces(layout);
  await removeNamespace(layout);
  for (const { pid } of await markedProcesses(layout)) await kill(pid);
  await rm(layout.runtime, { recursive: true, force: true });
  await rm(layout.root, { recursive: true, force: true });
}

/** One sentence for each thing of an instance that still exists; none after `destroyInstance`. */
export async function findLeftovers(options: InstanceOptions): Promise<string[]> {
  const layout = layoutOf(options);
  const found = (await markedProcesses(layout)).map(
    ({ pid, commandLine }) => `process ${pid}: ${commandLine.slice(0, 80)}`,
  );
  const exists = async (path: string) => (await stat(path).catch(() => null)) !== null;
  if (isRoot() && (await exists(layout.namespacePath))) found.push(`network namespace ${layout.namespaceName}`);
  if (isRoot()) for (const name of await spaceFiles(layout)) found.push(`network namespace ${name}`);
  const prefix = await namespacePrefix(layout);
  if (prefix) {
    const { stdout } = await run([...prefix, 'ip', '-json', 'link', 'show']);
    const links = JSON.parse(stdout || '[]') as { ifname: string }[];
    found.push(...links.filter((link) => link.ifname !== 'lo').map((link) => `interface ${link.ifname}`));
  }
  for (const { kind, id } of await listWorld(layout)) found.push(`${kind} ${id}`);
  for (const name of await list(layout.runtime)) found.push(`runtime file ${join(layout.runtime, name)}`);
  for (const name of await list(layout.root)) found.push(`directory ${join(layout.root, name)}`);
  return found;
}
