import { type Command, EngineError, type SnapshotSpec } from '../../modules/compute/ports.ts';
import { findVolumeNode } from './block-nodes.ts';
import type { Machine } from './command-line.ts';
import type { Context } from './context.ts';
import { fenced } from './fence.ts';
import type { Layout } from './layout.ts';
import { moveMemory } from './memory-file.ts';
import { claim, type Parts, readParts, removeRescue, startGuest, thingsOf } from './parts.ts';
import { guestPid, kill } from './process.ts';
import { applySnapshot } from './qcow2.ts';
import { withMonitor } from './qmp.ts';
import { readRecord, writeRecord } from './records.ts';
import { readServerRecord } from './servers.ts';
import type { SnapshotRecord } from './snapshots.ts';
import { stop } from './stop.ts';
import type { VolumeRecord } from './volumes.ts';

/**
 * Ends the guest, takes volumes, sizes and settings back, and lets a machine of the same build go on from the kept
 * memory. Each step can be repeated; that it was done for this key is written last, so a killed worker's successor
 * does all of it again, which leads to the same.
 */
export async function revertSnapshot(context: Context, command: Command, snapshot: SnapshotSpec): Promise<void> {
  const { layout } = context;
  const { id, serverId } = snapshot;
  const record = await readRecord<SnapshotRecord>(layout.record('snapshot', id));
  const held = record ? thingsOf(record.reading.server) : [];
  const server = { kind: 'server', id: serverId } as const;
  // The server's own fence first: it is what is changed.
  await fenced(layout, command, server, [{ kind: 'snapshot', id }, ...held], async () => {
    const known = await readRecord<SnapshotRecord>(layout.record('snapshot', id));
    if (known?.reading.serverId !== serverId) throw new EngineError('missing', `server ${serverId} has no snapshot ${id}`);
    if (known.revertedBy === command.key) return;
    const then = known.reading.server;
    const now = await readServerRecord(layout, serverId);
    if (!now) throw new EngineError('missing', `there is no server ${serverId}`);
    if (now.volumeIds.toSorted().join() !== then.volumeIds.toSorted().join())
      throw new EngineError('conflict', `server ${serverId} does not have the volumes it had in snapshot ${id}`);
    const parts = await readParts(context, then);
    await stop(layout, serverId, 'power');
    await removeRescue(layout, serverId);
    await claim(context, then);
    await takeVolumesBack(layout, known, parts);
    if (known.machine) await goOn(context, known, await readParts(context, then), known.machine);
    await writeRecord(layout.record('snapshot', id), { ...known, revertedBy: command.key } satisfies SnapshotRecord);
  });
}

async function takeVolumesBack(layout: Layout, { reading }: SnapshotRecord, parts: Parts): Promise<void> {
  for (const { id, bytes } of reading.volumes) {
    await applySnapshot(layout.volumeFile(id), reading.id);
    const known = parts.volumes.find(({ spec }) => spec.id === id);
    if (!known || known.spec.bytes === bytes) continue;
    const record: VolumeRecord = { ...known, spec: { ...known.spec, bytes } };
    await writeRecord(layout.record('volume', id), record);
  }
}

/**
 * Starts the machine halted, loads the memory, lets it run. (`-loadvm` would be one step, but a disk behind a ceiling
 * never answers again after it: QEMU 7.2.)
 */
async function goOn(
  { layout, ...rest }: Context,
  { reading }: SnapshotRecord,
  parts: Parts,
  machine: Machine,
): Promise<void> {
  const { id, server } = reading;
  await startGuest({ layout, ...rest }, server, parts, machine);
  try {
    await withMonitor(`${layout.sockets(server.id)}/qmp`, async (monitor) => {
      const volumes: string[] = [];
      for (const volumeId of server.volumeIds) volumes.push(await findVolumeNode(monitor, volumeId));
      await moveMemory(monitor, 'snapshot-load', layout.memoryFile(id), id, volumes);
      await monitor.execute('cont');
    });
  } catch (failure) {
    const pid = await guestPid(layout, server.id);
    if (pid !== null) await kill(pid);
    throw failure;
  }
}
