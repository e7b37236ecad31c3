import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import {
  type Command, EngineError, type ServerSpec, type SnapshotReading, type SnapshotSpec,
} from '../../modules/compute/ports.ts';
import { blockNodes, findVolumeNode } from './block-nodes.ts';
import { moveMemory } from './memory-file.ts';
import type { Machine } from './command-line.ts';
import type { Context } from './context.ts';
import { fenced } from './fence.ts';
import { endJob, runJob } from './jobs.ts';
import type { Layout } from './layout.ts';
import { guestPid } from './process.ts';
import { dropSnapshot, readHeader, snapshotsIn, takeSnapshot } from './qcow2.ts';
import { type Monitor, withMonitor } from './qmp.ts';
import { list, readRecord, readRecords, removeTemporaries, writeRecord } from './records.ts';
import { runOk } from './run.ts';
import { livingPid, readStarted, type Started } from './running.ts';
import { readSeating } from './seats.ts';
import { serverOf } from './volumes.ts';

export interface SnapshotRecord {
  readonly reading: SnapshotReading;
  /** What its memory can be loaded into; null without memory. */
  readonly machine: Machine | null;
  /** Key of the last command that went back to it. */
  readonly revertedBy: string | null;
}

const JOB = 'snapshot';
/** Memory is written behind the end of what a file holds as a volume; it may be as small as can be. */
const MEMORY_FILE_SIZE = '64K';

/**
 * QEMU keeps a snapshot inside the volumes' own files, under our id: through a job while the guest runs, its memory in
 * a file beside; from outside while it does not. The record follows; whatever stands in the files under this id before
 * is from a worker that was killed, and is made anew.
 */
export async function createSnapshot(context: Context, command: Command, snapshot: SnapshotSpec): Promise<void> {
  const { layout } = context;
  const { id, serverId } = snapshot;
  await fenced(layout, command, { kind: 'snapshot', id }, [{ kind: 'server', id: serverId }], async () => {
    const known = await readRecord<SnapshotRecord>(layout.record('snapshot', id));
    if (known?.reading.serverId === serverId) return;
    if (known) throw new EngineError('conflict', `snapshot ${id} is one of server ${known.reading.serverId}`);
    const server = await readRecord<ServerSpec>(layout.record('server', serverId));
    if (!server) throw new EngineError('missing', `there is no server ${serverId}`);
    const pid = await livingPid(layout, serverId);
    const started = pid === null ? null : await readStarted(pid);
    if (started?.boot === 'rescue')
      throw new EngineError('conflict', `server ${serverId} runs a rescue system: nothing of that is kept`);
    const machine = started && (await saveRunning(layout, id, server, started));
    if (machine === null) await saveStopped(layout, id, server);
    const volumes: { id: string; bytes: number }[] = [];
    for (const volumeId of server.volumeIds) {
      const header = await readHeader(layout.volumeFile(volumeId));
      if (!header) throw new EngineError('missing', `there is no volume ${volumeId}`);
      volumes.push({ id: volumeId, bytes: header.bytes });
    }
    const taken = (await snapshotsIn(layout.volumeFile(server.volumeIds[0] ?? ''))).get(id);
    if (taken === undefined) throw new EngineError('failed', `snapshot ${id} is not in the volume it was written to`);
    const takenAt = Temporal.Instant.fromEpochMilliseconds(taken).toString();
    const reading = { id, serverId, memory: machine !== null, server, volumes, takenAt };
    await writeRecord(layout.record('snapshot', id), { reading, machine, revertedBy: null } satisfies SnapshotRecord);
  });
}

async function saveRunning(layout: Layout, id: string, server: ServerSpec, started: Started): Promise<Machine> {
  return withMonitor(`${layout.sockets(server.id)}/qmp`, async (monitor) => {
    const seating = await readSeating(monitor, [...server.volumeIds, ...server.nicIds]);
    if (seating === null)
      throw new EngineError('conflict', `server ${server.id} was started by an earlier version: stop and start it first`);
    const type = (await monitor.execute('qom-get', { path: '/machine', property: 'type' })) as string;
    const volumes: string[] = [];
    for (const volumeId of server.volumeIds) volumes.push(await findVolumeNode(monitor, volumeId));
    await endJob(monitor, JOB);
    await dropRunning(monitor, id, volumes);
    await rm(layout.memoryFile(id), { force: true });
    await mkdir(layout.directory('snapshot'), { recursive: true });
    await runOk(['qemu-img', 'create', '-q', '-f', 'qcow2', layout.memoryFile(id), MEMORY_FILE_SIZE]);
    await moveMemory(monitor, 'snapshot-save', layout.memoryFile(id), id, volumes);
    const { vcpus, memoryBytes } = started;
    return { name: type.replace(/-machine$/, ''), vcpus, memoryBytes, seats: seating.seats };
  });
}

async function saveStopped(layout: Layout, id: string, server: ServerSpec): Promise<void> {
  for (const volumeId of server.volumeIds) {
    await dropSnapshot(layout.volumeFile(volumeId), id);
    await takeSnapshot(layout.volumeFile(volumeId), id);
  }
}

/** Removes it from every volume that has it, whoever the volume belongs to by now. The record goes last. */
export async function deleteSnapshot({ layout }: Context, command: Command, snapshot: SnapshotSpec): Promise<void> {
  const { id, serverId } = snapshot;
  await fenced(layout, command, { kind: 'snapshot', id }, [{ kind: 'server', id: serverId }], async () => {
    const known = await readRecord<SnapshotRecord>(layout.record('snapshot', id));
    if (known && known.reading.serverId !== serverId) return;
    await remove(layout, id, serverId, known);
  });
}

/** The snapshots end with their server. The caller holds it, and it is stopped. */
export async function removeSnapshotsOf(layout: Layout, serverId: string): Promise<void> {
  const records = await readRecords<SnapshotRecord>(layout, 'snapshot');
  const own = records.filter(({ reading }) => reading.serverId === serverId);
  for (const record of own) await remove(layout, record.reading.id, serverId, record);
}

async function remove(layout: Layout, id: string, serverId: string, known: SnapshotRecord | null): Promise<void> {
  const server = await readRecord<ServerSpec>(layout.record('server', serverId));
  const then = (known?.reading.volumes ?? []).map((volume) => volume.id);
  const volumeIds = new Set([...then, ...(server?.volumeIds ?? [])]);
  for (const volumeId of volumeIds) await removeFrom(layout, volumeId, id);
  await rm(layout.memoryFile(id), { force: true });
  await rm(layout.record('snapshot', id), { force: true });
  await removeTemporaries(layout.record('snapshot', id));
}

async function removeFrom(layout: Layout, volumeId: string, id: string): Promise<void> {
  const path = layout.volumeFile(volumeId);
  if (!(await stat(path).catch(() => null))) return;
  const user = await serverOf(layout, volumeId);
  if (user && (await guestPid(layout, user.id)) !== null) {
    await withMonitor(`${layout.sockets(user.id)}/qmp`, async (monitor) =>
      dropRunning(monitor, id, [await findVolumeNode(monitor, volumeId)]),
    );
  } else await dropSnapshot(path, id);
}

async function dropRunning(monitor: Monitor, id: string, devices: readonly string[]): Promise<void> {
  const having = (await blockNodes(monitor)).filter(
    (node) => devices.includes(node['node-name']) && node.image?.snapshots?.some(({ name }) => name === id),
  );
  for (const node of having) {
    await runJob(monitor, JOB, () =>
      monitor.execute('snapshot-delete', { 'job-id': JOB, tag: id, devices: [node['node-name']] }),
    );
  }
}

/** Null also when its memory is gone, or a volume that is still there no longer holds it. */
export async function readSnapshot({ layout }: Context, snapshot: SnapshotSpec): Promise<SnapshotReading | null> {
  const known = await readRecord<SnapshotRecord>(layout.record('snapshot', snapshot.id));
  if (known?.reading.serverId !== snapshot.serverId) return null;
  if (known.reading.memory && !(await readHeader(layout.memoryFile(snapshot.id)))) return null;
  for (const { id } of known.reading.volumes) {
    const path = layout.volumeFile(id);
    if ((await readHeader(path)) && !(await snapshotsIn(path)).has(snapshot.id)) return null;
  }
  return known.reading;
}

/** Ids of the snapshots that stand in the volumes' files, recorded or not. */
export async function snapshotsInVolumes(layout: Layout): Promise<string[]> {
  const found = new Set<string>();
  for (const name of await list(layout.directory('volume'))) {
    if (!name.endsWith('.qcow2')) continue;
    for (const id of (await snapshotsIn(join(layout.directory('volume'), name))).keys()) found.add(id);
  }
  return [...found];
}
