import { rm } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { type Command, EngineError, type ServerSpec } from '../../modules/compute/ports.ts';
import { plugChanges } from './attach.ts';
import type { Context } from './context.ts';
import { fenced } from './fence.ts';
import { isInMaintenance } from './inventory.ts';
import type { Layout } from './layout.ts';
import { claim, readParts, removeRescue, startGuest, thingsOf } from './parts.ts';
import { kill, settledPid } from './process.ts';
import { readRecord, removeTemporaries, writeRecord } from './records.ts';
import { livingPid, onWatch } from './running.ts';
import { readSeating } from './seats.ts';
import { checkServer } from './seed.ts';
import { removeSnapshotsOf } from './snapshots.ts';
import { stop } from './stop.ts';

export async function createServer(context: Context, command: Command, server: ServerSpec): Promise<void> {
  checkServer(server);
  const { layout } = context;
  await fenced(layout, command, { kind: 'server', id: server.id }, thingsOf(server), async () => {
    const known = await readServerRecord(layout, server.id);
    if (known) {
      if (isDeepStrictEqual(known, server)) return;
      throw new EngineError('conflict', `server ${server.id} exists with another specification`);
    }
    if (await isInMaintenance(layout)) throw new EngineError('capacity', 'this host is in maintenance');
    await readParts(context, server);
    await claim(context, server);
  });
}

/**
 * While things are plugged in and out the record names the old and the new ones: none of them may be deleted or given
 * to another until the guest really has, or no longer has it.
 */
export async function changeServer(context: Context, command: Command, server: ServerSpec): Promise<void> {
  checkServer(server);
  const { layout } = context;
  await fenced(layout, command, { kind: 'server', id: server.id }, thingsOf(server), async () => {
    const known = await needServer(layout, server.id);
    const parts = await readParts(context, server);
    const running = (await livingPid(layout, server.id)) !== null;
    if (running && known.volumeIds[0] !== server.volumeIds[0])
      throw new EngineError('conflict', `server ${server.id} runs from volume ${known.volumeIds[0]}: stop it first`);
    if (!running) return claim(context, server);
    const both = (wanted: readonly string[], had: readonly string[]) => [...new Set([...wanted, ...had])];
    const union = {
      ...server,
      volumeIds: both(server.volumeIds, known.volumeIds),
      nicIds: both(server.nicIds, known.nicIds),
    };
    await claim(context, union);
    await plugChanges(layout, known, server, parts).catch(async (failure: unknown) => {
      await recordRefused(layout, known, union);
      throw failure;
    });
    await writeRecord(layout.record('server', server.id), server);
  });
}

/** A change that was refused leaves the settings as they were, and the server with what its guest really has. */
async function recordRefused(layout: Layout, known: ServerSpec, union: ServerSpec): Promise<void> {
  const seating = await onWatch(layout, known.id, (monitor) =>
    readSeating(monitor, [...union.volumeIds, ...union.nicIds]),
  );
  const has = (had: readonly string[]) => (id: string) => (seating ? seating.attached.has(id) : had.includes(id));
  await writeRecord(layout.record('server', known.id), {
    ...known,
    volumeIds: union.volumeIds.filter(has(known.volumeIds)),
    nicIds: union.nicIds.filter(has(known.nicIds)),
  });
}

export async function startServer(context: Context, command: Command, serverId: string): Promise<void> {
  const { layout } = context;
  await fenced(layout, command, { kind: 'server', id: serverId }, [], async () => {
    const server = await needServer(layout, serverId);
    if ((await livingPid(layout, serverId)) !== null) return;
    await startGuest(context, server, await readParts(context, server));
  });
}

/** Stopping what does not exist succeeds: it certainly does not run. */
export async function stopServer(
  { layout }: Context,
  command: Command,
  serverId: string,
  how: 'orderly' | 'power' = 'orderly',
): Promise<void> {
  await fenced(layout, command, { kind: 'server', id: serverId }, [], async () => {
    await stop(layout, serverId, how);
    await removeRescue(layout, serverId);
  });
}

export async function deleteServer(context: Context, command: Command, serverId: string): Promise<void> {
  const { layout } = context;
  await fenced(layout, command, { kind: 'server', id: serverId }, [], async () => {
    await stop(layout, serverId);
    await removeSnapshotsOf(layout, serverId);
    await rm(layout.sockets(serverId), { recursive: true, force: true });
    await removeRescue(layout, serverId);
    await rm(layout.seedFile(serverId), { force: true });
    await removeTemporaries(layout.seedFile(serverId));
    await rm(layout.record('server', serverId), { force: true });
    await removeTemporaries(layout.record('server', serverId));
  });
}

/** Kills the guest's process, as a power cut does. */
export async function breakServer({ layout }: Context, serverId: string): Promise<void> {
  await needServer(layout, serverId);
  const pid = await settledPid(layout, serverId);
  if (pid !== null) await kill(pid);
}

export function readServerRecord(layout: Layout, serverId: string): Promise<ServerSpec | null> {
  return readRecord<ServerSpec>(layout.record('server', serverId));
}

async function needServer(layout: Layout, serverId: string): Promise<ServerSpec> {
  const server = await readServerRecord(layout, serverId);
  if (!server) throw new EngineError('missing', `there is no server ${serverId}`);
  return server;
}
