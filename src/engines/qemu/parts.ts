import { rm, stat } from 'node:fs/promises';
import { EngineError, type NicSpec, type ServerSpec } from '../../modules/compute/ports.ts';
import { commandLine, type Start } from './command-line.ts';
import type { Context } from './context.ts';
import type { Thing } from './fence.ts';
import { readHost } from './host.ts';
import { imageOfVolume } from './images.ts';
import { GROUP } from './inventory.ts';
import type { Layout } from './layout.ts';
import { engineLimits } from './limits.ts';
import { withLocks } from './lock.ts';
import { checkCapacity } from './memory.ts';
import { raiseNic } from './nics.ts';
import { launch } from './process.ts';
import { readRecord, readRecords, writeRecord } from './records.ts';
import { runOk } from './run.ts';
import { writeSeed } from './seed.ts';
import type { VolumeRecord } from './volumes.ts';

export interface Parts {
  readonly volumes: readonly VolumeRecord[];
  readonly nics: readonly NicSpec[];
}

/** The volumes and nics a server is defined over; `missing` when one is gone. */
export async function readParts({ layout }: Context, server: ServerSpec): Promise<Parts> {
  const volumes: VolumeRecord[] = [];
  for (const id of server.volumeIds) {
    const volume = await readRecord<VolumeRecord>(layout.record('volume', id));
    if (!volume || !(await stat(layout.volumeFile(id)).catch(() => null)))
      throw new EngineError('missing', `there is no volume ${id}`);
    volumes.push(volume);
  }
  const nics: NicSpec[] = [];
  for (const id of server.nicIds) {
    const nic = await readRecord<NicSpec>(layout.record('nic', id));
    if (!nic) throw new EngineError('missing', `there is no nic ${id}`);
    nics.push(nic);
  }
  return { volumes, nics };
}

/** What a server's command holds beside the server. */
export function thingsOf({ volumeIds, nicIds }: ServerSpec): Thing[] {
  return [
    ...volumeIds.map((id) => ({ kind: 'volume', id }) as const),
    ...nicIds.map((id) => ({ kind: 'nic', id }) as const),
  ];
}

/**
 * Writes a server's record unless another has its volumes or nics, or the host has no memory left for it. One at a
 * time, so that two orders cannot both take the last gigabyte.
 */
export async function claim(context: Context, server: ServerSpec): Promise<void> {
  const { layout } = context;
  if (server.group !== null && server.group !== GROUP)
    throw new EngineError('missing', `there is no group “${server.group}”`);
  await withLocks([`${layout.root} capacity`], async () => {
    const others = (await readRecords<ServerSpec>(layout, 'server')).filter(({ id }) => id !== server.id);
    refuseShared(server, others);
    checkCapacity(server.memoryBytes, others, context.memoryDivisor, readHost().memoryBytes);
    await writeRecord(layout.record('server', server.id), server);
  });
}

function refuseShared(server: ServerSpec, others: readonly ServerSpec[]): void {
  for (const other of others) {
    const taken = [...other.volumeIds, ...other.nicIds].find(
      (id) => server.volumeIds.includes(id) || server.nicIds.includes(id),
    );
    if (taken !== undefined) throw new EngineError('conflict', `${taken} is used by server ${other.id}`);
  }
}

/** Starts a server's process: network, seed and rescue volume are made anew before. The caller holds the server. */
export async function startGuest(
  context: Context,
  server: ServerSpec,
  parts: Parts,
  restore?: Start['restore'],
): Promise<void> {
  const { layout, image } = context;
  for (const nic of parts.nics) await raiseNic(layout, nic);
  await writeSeed(layout, server, parts.nics);
  await removeRescue(layout, server.id);
  if (server.boot === 'rescue') {
    const overlay = ['qemu-img', 'create', '-q', '-f', 'qcow2', '-b', image.disk, '-F', 'qcow2'];
    await runOk([...overlay, layout.rescueFile(server.id), String(engineLimits.rescueBytes)]);
  }
  const own = parts.volumes[0]?.imageHash;
  const system = server.boot === 'rescue' || own === undefined ? image : await imageOfVolume(context, own);
  await launch(layout, server.id, commandLine(context, { server, ...parts, system, ...(restore && { restore }) }));
}

export async function removeRescue(layout: Layout, serverId: string): Promise<void> {
  await rm(layout.rescueFile(serverId), { force: true });
}
