import { isDeepStrictEqual } from 'node:util';
import { type Command, EngineError, type VolumeReading, type VolumeSpec } from '../../modules/compute/ports.ts';
import type { Context } from './context.ts';
import { fenced, type Thing } from './fence.ts';
import { growRoot } from './grow-root.ts';
import { guestPid } from './process.ts';
import { readHeader } from './qcow2.ts';
import { type Monitor, withMonitor } from './qmp.ts';
import { readRecord, writeRecord } from './records.ts';
import { runOk } from './run.ts';
import { livingPid, onWatch } from './running.ts';
import { objectNames, qemuNames } from './seats.ts';
import { checkVolume, POOL, serverOf, type VolumeRecord } from './volumes.ts';

/**
 * Makes a volume as wished: through QEMU under a running guest, in its file else. The record follows, so that a killed
 * worker's successor does the rest; that nothing shrinks is asked of the file, not of the record.
 */
export async function changeVolume(context: Context, command: Command, volume: VolumeSpec): Promise<void> {
  checkVolume(volume);
  const { layout } = context;
  const user = await serverOf(layout, volume.id);
  // The server is held too: it must neither start nor stop meanwhile.
  const held: Thing[] = user ? [{ kind: 'server', id: user.id }] : [];
  await fenced(layout, command, { kind: 'volume', id: volume.id }, held, async () => {
    const known = await readRecord<VolumeRecord>(layout.record('volume', volume.id));
    const path = layout.volumeFile(volume.id);
    const bytes = (await readHeader(path))?.bytes;
    if (!known || bytes === undefined) throw new EngineError('missing', `there is no volume ${volume.id}`);
    if (!isDeepStrictEqual(known.spec.source, volume.source))
      throw new EngineError('conflict', `volume ${volume.id} was made from something else`);
    if (volume.bytes < bytes) throw new EngineError('conflict', `volume ${volume.id} has ${bytes} bytes: none shrinks`);
    if ((await serverOf(layout, volume.id))?.id !== user?.id)
      throw new EngineError('conflict', `volume ${volume.id} was attached or detached meanwhile`);
    const running = user !== null && (await livingPid(layout, user.id)) !== null;
    const sockets = user && running ? layout.sockets(user.id) : null;
    if (sockets !== null) {
      await withMonitor(`${sockets}/qmp`, async (monitor) => {
        if (volume.bytes > bytes) await resize(monitor, volume);
        await setCeiling(monitor, volume);
      });
    } else if (volume.bytes > bytes) {
      await runOk(['qemu-img', 'resize', '-q', '-f', 'qcow2', path, String(volume.bytes)]);
    }
    // Asked again even when the size is right: the worker that changed it may have been killed before this.
    if (sockets !== null && user?.volumeIds[0] === volume.id && user.boot === 'volume')
      await growRoot(`${sockets}/agent`, volume.bytes);
    await writeRecord(layout.record('volume', volume.id), { ...known, spec: volume } satisfies VolumeRecord);
  });
}

/** Size from the file, the ceiling from QEMU while a guest runs on it. */
export async function readVolume({ layout }: Context, volumeId: string): Promise<VolumeReading | null> {
  const known = await readRecord<VolumeRecord>(layout.record('volume', volumeId));
  const header = await readHeader(layout.volumeFile(volumeId));
  if (!known || !header) return null;
  const user = await serverOf(layout, volumeId);
  const ordered = known.spec.iopsLimit;
  let enforced: { readonly limit: number | null } | null = null;
  if (user && (await guestPid(layout, user.id)) !== null)
    enforced = await onWatch(layout, user.id, async (monitor) => ({ limit: await readCeiling(monitor, volumeId) }));
  const iopsLimit = enforced ? enforced.limit : ordered;
  return { id: volumeId, pool: POOL, bytes: header.bytes, iopsLimit, serverId: user?.id ?? null };
}

/** Asked of the upper node: the guest's disk stands on it, and only it tells the guest its new size. */
async function resize(monitor: Monitor, { id, bytes }: VolumeSpec): Promise<void> {
  await refuseOld(monitor, id);
  await monitor.execute('block_resize', { 'node-name': qemuNames(id).limit, size: bytes });
}

async function setCeiling(monitor: Monitor, { id, iopsLimit }: VolumeSpec): Promise<void> {
  if ((await readCeiling(monitor, id)) === iopsLimit) return;
  await refuseOld(monitor, id);
  const path = `/objects/${qemuNames(id).ceiling}`;
  await monitor.execute('qom-set', { path, property: 'limits', value: { 'iops-total': iopsLimit ?? 0 } });
}

/** Guests started before 0.3 have one volume and one ceiling, under names of their own. */
const OLD_CEILING = 'ceiling';

/** Operations a second as QEMU enforces them; null for no ceiling. */
export async function readCeiling(monitor: Monitor, volumeId: string): Promise<number | null> {
  const objects = await objectNames(monitor, '/objects');
  const name = [qemuNames(volumeId).ceiling, OLD_CEILING].find((candidate) => objects.has(candidate));
  if (name === undefined) return null;
  const limits = (await monitor.execute('qom-get', { path: `/objects/${name}`, property: 'limits' })) as {
    'iops-total'?: number;
  };
  return limits['iops-total'] || null;
}

async function refuseOld(monitor: Monitor, volumeId: string): Promise<void> {
  if (!(await objectNames(monitor, '/objects')).has(qemuNames(volumeId).ceiling))
    throw new EngineError('conflict', 'this guest was started by an earlier version: stop and start it first');
}
