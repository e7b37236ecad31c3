import type { NicSpec, ServerSpec } from '../../modules/compute/ports.ts';
import type { Context } from './context.ts';
import { bootFiles, type VolumeRecord } from './volumes.ts';
import { guestMemoryBytes } from './memory.ts';

/** QEMU names inside one guest's process; a process holds one guest, so they never meet. */
export const nodes = { volume: 'volume', limit: 'limit', backupJob: 'backup', backupTarget: 'backup-target' } as const;

/** The throttle group that carries the volume's ceiling, in QEMU's object tree. */
export const THROTTLE_OBJECT = '/objects/ceiling';

const CPU = {
  kvm: ['-accel', 'kvm', '-cpu', 'host'],
  tcg: ['-accel', 'tcg,thread=multi', '-cpu', 'qemu64'],
} as const;

/**
 * QEMU's arguments for a guest. Pure. Two monitors, because each serves one client at a time: `qmp` for
 * commands, `watch` for readings that must not wait for a backup. The serial console goes to a ring in
 * memory: a guest must not be able to fill the host's volume.
 */
export function commandLine(context: Context, server: ServerSpec, volume: VolumeRecord, nic: NicSpec | null): string[] {
  const { layout, acceleration, memoryDivisor } = context;
  const sockets = layout.sockets(server.id);
  const { kernel, initramfs } = bootFiles(context, volume);
  const memoryMib = guestMemoryBytes(server.memoryBytes, memoryDivisor) / 1024 ** 2;
  const cpu = CPU[acceleration];
  const file = { driver: 'file', filename: layout.volumeFile(server.volumeId), discard: 'unmap' };
  const seedFile = { driver: 'file', filename: layout.seedFile(server.id) };
  const seed = { driver: 'raw', 'node-name': 'seed', 'read-only': true, file: seedFile };
  return [
    'qemu-system-x86_64', '-name', `guest=${server.id}`, '-M', 'q35', ...cpu,
    '-smp', String(server.vcpus), '-m', String(memoryMib),
    '-nodefaults', '-no-user-config', '-display', 'none',
    // Daemonizing forks and makes a session, so spawn and elevateprivileges cannot be denied here.
    '-sandbox', 'on,obsolete=deny,resourcecontrol=deny',
    '-kernel', kernel, '-initrd', initramfs,
    '-append', 'console=ttyS0 quiet root=/dev/vda net.ifnames=0 panic=5',
    '-chardev', 'ringbuf,id=console,size=65536', '-serial', 'chardev:console',
    ...blockDevice({ driver: 'qcow2', 'node-name': nodes.volume, discard: 'unmap', file }),
    ...ceiling(volume.spec.iopsLimit),
    ...blockDevice(seed),
    '-device', 'virtio-blk-pci,drive=seed,id=vd1',
    ...network(layout.tap, nic),
    '-device', 'virtio-rng-pci', '-device', 'virtio-serial-pci',
    '-chardev', `socket,path=${sockets}/agent,server=on,wait=off,id=agent`,
    '-device', 'virtserialport,chardev=agent,name=org.qemu.guest_agent.0',
    '-qmp', `unix:${sockets}/qmp,server=on,wait=off`, '-qmp', `unix:${sockets}/watch,server=on,wait=off`,
    '-daemonize', '-pidfile', `${sockets}/pid`,
  ];
}

function blockDevice(node: object): string[] {
  return ['-blockdev', JSON.stringify(node)];
}

/** The guest sees the volume through its ceiling; backups read beneath it and are not slowed by it. */
function ceiling(iopsLimit: number | null): string[] {
  if (iopsLimit === null) return ['-device', `virtio-blk-pci,drive=${nodes.volume},id=vd0`];
  return [
    '-object', `throttle-group,id=ceiling,x-iops-total=${iopsLimit}`,
    ...blockDevice({ driver: 'throttle', 'node-name': nodes.limit, 'throttle-group': 'ceiling', file: nodes.volume }),
    '-device', `virtio-blk-pci,drive=${nodes.limit},id=vd0`,
  ];
}

function network(tap: (nicId: string) => string, nic: NicSpec | null): string[] {
  if (nic === null) return [];
  return [
    '-netdev', `tap,id=net,ifname=${tap(nic.id)},script=no,downscript=no`,
    '-device', `virtio-net-pci,netdev=net,mac=${nic.mac}`,
  ];
}
