import { EngineError, type NicSpec, type ServerSpec } from '../../modules/compute/ports.ts';
import { removeNode } from './block-nodes.ts';
import { volumeDevice, volumeNodes } from './command-line.ts';
import type { Layout } from './layout.ts';
import { engineLimits } from './limits.ts';
import { raiseNic } from './nics.ts';
import type { Parts } from './parts.ts';
import { type Monitor, withMonitor } from './qmp.ts';
import { until } from './run.ts';
import { bus, objectNames, qemuNames, readSeating } from './seats.ts';
import type { VolumeRecord } from './volumes.ts';

/**
 * Gives a running guest the volumes and nics of `wanted` and takes those of `known` that it shall no longer have. Looks
 * at the guest first: what a killed worker did already is not done again. The caller holds all of them.
 */
export async function plugChanges(layout: Layout, known: ServerSpec, wanted: ServerSpec, parts: Parts): Promise<void> {
  const gone = (had: readonly string[], kept: readonly string[]) => had.filter((id) => !kept.includes(id));
  const [goneVolumes, goneNics] = [gone(known.volumeIds, wanted.volumeIds), gone(known.nicIds, wanted.nicIds)];
  await withMonitor(`${layout.sockets(wanted.id)}/qmp`, async (monitor) => {
    const seating = await readSeating(monitor, [...wanted.volumeIds, ...wanted.nicIds]);
    const comes = [...wanted.volumeIds, ...wanted.nicIds].filter((id) => !seating?.attached.has(id));
    if (seating === null) {
      if (comes.every((id) => known.volumeIds.includes(id) || known.nicIds.includes(id))
        && goneVolumes.length + goneNics.length === 0) return;
      throw new EngineError('conflict', `server ${wanted.id} was started by an earlier version: stop and start it first`);
    }
    for (const id of goneVolumes) await detachVolume(monitor, id);
    for (const id of goneNics) await detachNic(monitor, id);
    const free = (await readSeating(monitor, [...wanted.volumeIds, ...wanted.nicIds]))?.free ?? [];
    for (const id of comes) {
      const seat = free[comes.indexOf(id)];
      if (seat === undefined) throw new EngineError('capacity', `server ${wanted.id} has no free seat for ${id}`);
      const volume = parts.volumes.find(({ spec }) => spec.id === id);
      const nic = parts.nics.find((candidate) => candidate.id === id);
      if (volume) await attachVolume(monitor, layout, volume, seat);
      if (nic) await attachNic(monitor, layout, nic, seat);
    }
  });
}

async function attachVolume(monitor: Monitor, layout: Layout, { spec }: VolumeRecord, seat: number): Promise<void> {
  // Half of an earlier attachment: from its end to its beginning, then anew.
  await removeNodes(monitor, spec.id);
  const ceiling = { 'qom-type': 'throttle-group', id: qemuNames(spec.id).ceiling };
  await monitor.execute('object-add', { ...ceiling, 'x-iops-total': spec.iopsLimit ?? 0 });
  for (const node of volumeNodes(layout.volumeFile(spec.id), spec.id)) {
    await monitor.execute('blockdev-add', node as Readonly<Record<string, unknown>>);
  }
  await monitor.execute('device_add', { ...volumeDevice(spec.id), bus: bus(seat) });
}

async function detachVolume(monitor: Monitor, id: string): Promise<void> {
  await removeDevice(monitor, id);
  await removeNodes(monitor, id);
}

async function removeNodes(monitor: Monitor, id: string): Promise<void> {
  const { limit, volume, ceiling } = qemuNames(id);
  for (const name of [limit, volume]) await removeNode(monitor, name);
  if ((await objectNames(monitor, '/objects')).has(ceiling)) await monitor.execute('object-del', { id: ceiling });
}

async function attachNic(monitor: Monitor, layout: Layout, nic: NicSpec, seat: number): Promise<void> {
  const { netdev, device } = qemuNames(nic.id);
  await raiseNic(layout, nic);
  await removeNetdev(monitor, nic.id);
  const ifname = layout.tap(nic.id);
  await monitor.execute('netdev_add', { type: 'tap', id: netdev, ifname, script: 'no', downscript: 'no' });
  const place = { bus: bus(seat), romfile: '' };
  await monitor.execute('device_add', { driver: 'virtio-net-pci', id: device, netdev, mac: nic.mac, ...place });
}

async function detachNic(monitor: Monitor, id: string): Promise<void> {
  await removeDevice(monitor, id);
  await removeNetdev(monitor, id);
}

async function removeNetdev(monitor: Monitor, id: string): Promise<void> {
  // QEMU lists no netdevs; that there is none is all it can complain of once its device is gone.
  await monitor.execute('netdev_del', { id: qemuNames(id).netdev }).catch(refusal);
}

/** The guest lets go of it in its own time; one that does not, keeps it, and the caller asks again. */
async function removeDevice(monitor: Monitor, id: string): Promise<void> {
  const { device } = qemuNames(id);
  const present = async () => (await objectNames(monitor, '/machine/peripheral')).has(device);
  if (!(await present())) return;
  // QEMU refuses to be asked twice while the guest has not answered.
  await monitor.execute('device_del', { id: device }).catch(refusal);
  if (!(await until(async () => !(await present()), engineLimits.detachMilliseconds)))
    throw new EngineError('failed', `the guest does not let go of ${id}`);
}

/** Swallows a refusal of QEMU's; its silence is still an error. */
function refusal(cause: unknown): void {
  if (!(cause instanceof EngineError && cause.kind === 'failed')) throw cause;
}
