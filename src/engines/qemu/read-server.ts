import type { ServerReading, ServerSpec } from '../../modules/compute/ports.ts';
import { readCeiling } from './change-volume.ts';
import type { Context } from './context.ts';
import { GROUP } from './inventory.ts';
import { guestMemoryBytes } from './memory.ts';
import { guestPid } from './process.ts';
import type { Monitor } from './qmp.ts';
import { readRecord } from './records.ts';
import { isHalted, onWatch, readStarted } from './running.ts';
import { readSeating } from './seats.ts';
import { readServerRecord } from './servers.ts';
import type { VolumeRecord } from './volumes.ts';

/** Power and size are read from the process itself, what is attached and the ceiling from QEMU while it runs. */
export async function readServer(context: Context, serverId: string): Promise<ServerReading | null> {
  const { layout, memoryDivisor } = context;
  const server = await readServerRecord(layout, serverId);
  if (!server) return null;
  const [firstId = ''] = server.volumeIds;
  const first = await readRecord<VolumeRecord>(layout.record('volume', firstId));
  const pid = await guestPid(layout, serverId);
  const started = pid === null ? null : await readStarted(pid);
  const live = started && (await onWatch(layout, serverId, (monitor) => readLive(monitor, server)));
  const { volumeIds, nicIds } = live ?? server;
  return {
    id: serverId,
    power: live ? 'running' : 'stopped',
    target: GROUP,
    volumeIds,
    nicIds,
    boot: live ? started.boot : server.boot,
    vcpus: live ? started.vcpus : server.vcpus,
    memoryBytes: live ? started.memoryBytes : guestMemoryBytes(server.memoryBytes, memoryDivisor),
    iopsLimit: live ? live.iopsLimit : (first?.spec.iopsLimit ?? null),
  };
}

/** What QEMU holds of a server; null while it holds no guest that runs. */
async function readLive(
  monitor: Monitor,
  { volumeIds, nicIds }: ServerSpec,
): Promise<Pick<ServerReading, 'volumeIds' | 'nicIds' | 'iopsLimit'> | null> {
  if (await isHalted(monitor)) return null;
  const seating = await readSeating(monitor, [...volumeIds, ...nicIds]);
  const has = (id: string) => seating === null || seating.attached.has(id);
  const iopsLimit = await readCeiling(monitor, volumeIds[0] ?? '');
  return { volumeIds: volumeIds.filter(has), nicIds: nicIds.filter(has), iopsLimit };
}
