import { rm, stat } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  type Command,
  EngineError,
  type NicSpec,
  type ServerReading,
  type ServerSpec,
} from '../../modules/compute/ports.ts';
import { commandLine, THROTTLE_OBJECT } from './command-line.ts';
import type { Context } from './context.ts';
import type { VolumeRecord } from './volumes.ts';
import { fenced, type Thing } from './fence.ts';
import { readHost } from './host.ts';
import { withLocks } from './lock.ts';
import { checkCapacity, guestMemoryBytes } from './memory.ts';
import { raiseNic } from './nics.ts';
import { guestPid, kill, launch, settledPid } from './process.ts';
import { withMonitor } from './qmp.ts';
import { readRecord, readRecords, removeTemporaries, writeRecord } from './records.ts';
import { checkServer, writeSeed } from './seed.ts';
import { stop } from './stop.ts';

export async function createServer(context: Context, command: Command, server: ServerSpec): Promise<void> {
  checkServer(server);
  const { layout } = context;
  const thing: Thing = { kind: 'server', id: server.id };
  const buildsOn: Thing[] = [{ kind: 'volume', id: server.volumeId }];
  if (server.nicId !== null) buildsOn.push({ kind: 'nic', id: server.nicId });
  await fenced(layout, command, thing, buildsOn, async () => {
    const known = await readRecord<ServerSpec>(layout.record('server', server.id));
    if (known) {
      if (isDeepStrictEqual(known, server)) return;
      throw new EngineError('conflict', `server ${server.id} exists with another specification`);
    }
    await readParts(context, server);
    // One at a time, so that two orders cannot both take the last gigabyte.
    await withLocks([`${layout.root} capacity`], async () => {
      const others = await readRecords<ServerSpec>(layout, 'server');
      refuseShared(server, others);
      checkCapacity(server.memoryBytes, others, context.memoryDivisor, readHost().memoryBytes);
      await writeRecord(layout.record('server', server.id), server);
    });
  });
}

export async function startServer(context: Context, command: Command, serverId: string): Promise<void> {
  const { layout } = context;
  await fenced(layout, command, { kind: 'server', id: serverId }, [], async () => {
    const server = await readRecord<ServerSpec>(layout.record('server', serverId));
    if (!server) throw new EngineError('missing', `there is no server ${serverId}`);
    if ((await settledPid(layout, serverId)) !== null) return;
    const { volume, nic } = await readParts(context, server);
    if (nic) await raiseNic(layout, nic);
    await writeSeed(layout, server, nic);
    await launch(layout, serverId, commandLine(context, server, volume, nic));
  });
}

/** Stopping what does not exist succeeds: it certainly does not run. */
export async function stopServer({ layout }: Context, command: Command, serverId: string): Promise<void> {
  await fenced(layout, command, { kind: 'server', id: serverId }, [], () => stop(layout, serverId));
}

export async function deleteServer({ layout }: Context, command: Command, serverId: string): Promise<void> {
  await fenced(layout, command, { kind: 'server', id: serverId }, [], async () => {
    await stop(layout, serverId);
    await rm(layout.sockets(serverId), { recursive: true, force: true });
    await rm(layout.seedFile(serverId), { force: true });
    await removeTemporaries(layout.seedFile(serverId));
    await rm(layout.record('server', serverId), { force: true });
    await removeTemporaries(layout.record('server', serverId));
  });
}

/** Power is read from the process itself, the volume's ceiling from QEMU while it runs. */
export async function readServer({ layout, memoryDivisor }: Context, serverId: string): Promise<ServerReading | null> {
  const server = await readRecord<ServerSpec>(layout.record('server', serverId));
  if (!server) return null;
  const volume = await readRecord<VolumeRecord>(layout.record('volume', server.volumeId));
  let running = (await guestPid(layout, serverId)) !== null;
  let iopsLimit = volume?.spec.iopsLimit ?? null;
  if (running && iopsLimit !== null) {
    iopsLimit = await readCeiling(`${layout.sockets(serverId)}/watch`).catch(async (cause: unknown) => {
      // Gone since we looked: it is stopped. Alive and silent is an error.
      running = (await guestPid(layout, serverId)) !== null;
      if (running) throw cause;
      return iopsLimit;
    });
  }
  return {
    id: serverId,
    power: running ? 'running' : 'stopped',
    volumeId: server.volumeId,
    nicId: server.nicId,
    vcpus: server.vcpus,
    memoryBytes: guestMemoryBytes(server.memoryBytes, memoryDivisor),
    iopsLimit,
  };
}

/** Kills the guest's process, as a power cut does. */
export async function breakServer({ layout }: Context, serverId: string): Promise<void> {
  if (!(await readRecord(layout.record('server', serverId)))) {
    throw new EngineError('missing', `there is no server ${serverId}`);
  }
  const pid = await settledPid(layout, serverId);
  if (pid !== null) await kill(pid);
}

/** The volume and nic a server is defined over; `missing` when one is gone. */
async function readParts({ layout }: Context, server: ServerSpec): Promise<{ volume: VolumeRecord; nic: NicSpec | null }> {
  const volume = await readRecord<VolumeRecord>(layout.record('volume', server.volumeId));
  if (!volume || !(await stat(layout.volumeFile(server.volumeId)).catch(() => null))) {
    throw new EngineError('missing', `there is no volume ${server.volumeId}`);
  }
  const nic = server.nicId === null ? null : await readRecord<NicSpec>(layout.record('nic', server.nicId));
  if (server.nicId !== null && !nic) throw new EngineError('missing', `there is no nic ${server.nicId}`);
  return { volume, nic };
}

function refuseShared(server: ServerSpec, others: readonly ServerSpec[]): void {
  const user = others.find(
    (other) => other.volumeId === server.volumeId || (server.nicId !== null && other.nicId === server.nicId),
  );
  if (user)
    throw new EngineError('conflict', `volume ${server.volumeId} or nic ${server.nicId} is used by server ${user.id}`);
}

async function readCeiling(monitorPath: string): Promise<number | null> {
  const limits = (await withMonitor(monitorPath, (monitor) =>
    monitor.execute('qom-get', { path: THROTTLE_OBJECT, property: 'limits' }),
  )) as { 'iops-total'?: number };
  return limits['iops-total'] ?? null;
}
