import type { WorldObject } from '../../modules/compute/ports.ts';
import type { Layout, RecordKind } from './layout.ts';
import { networkWorld } from './links.ts';
import { guestOf, markedProcesses } from './process.ts';
import { idOfFile, list } from './records.ts';
import { snapshotsInVolumes } from './snapshots.ts';

const KINDS: readonly RecordKind[] = ['server', 'volume', 'nic', 'network', 'firewall', 'snapshot', 'backup'];

/**
 * Everything the engine holds, found in the world itself and not in records alone: a volume file without its
 * record, a half-done copy, an interface or a running guest nobody wrote down are listed too.
 */
export async function listWorld(layout: Layout): Promise<WorldObject[]> {
  const found = new Map<string, WorldObject>();
  const add = (kind: RecordKind, id: string) => found.set(`${kind} ${id}`, { kind, id });
  for (const kind of KINDS) {
    for (const name of await list(layout.directory(kind))) add(kind, idOfFile(name));
  }
  for (const { kind, id } of await networkWorld(layout)) add(kind, id);
  for (const id of await snapshotsInVolumes(layout)) add('snapshot', id);
  for (const { commandLine } of await markedProcesses(layout)) {
    const id = guestOf(commandLine);
    if (id !== null) add('server', id);
  }
  return [...found.values()];
}
