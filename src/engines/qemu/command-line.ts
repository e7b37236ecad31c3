import type { NicSpec, ServerSpec } from '../../modules/compute/ports.ts';
import type { Context } from './context.ts';
import type { GuestImage } from './image.ts';
import { type ForeignImage, UEFI_FIRMWARE } from './imported-image.ts';
import { engineLimits } from './limits.ts';
import { guestMemoryBytes } from './memory.ts';
import { bus, qemuNames, serialOf, type Seats, seatsFor } from './seats.ts';
import type { VolumeRecord } from './volumes.ts';

/** How a running machine is built. Its size is what it was started with, whatever was ordered since. */
export interface Machine {
  /** QEMU's name for the kind, with its version. */
  readonly name: string;
  readonly vcpus: number;
  readonly memoryBytes: number;
  readonly seats: Seats;
}

/** What a guest is started from. */
export interface Start {
  readonly server: ServerSpec;
  /** In the server's order. */
  readonly volumes: readonly VolumeRecord[];
  readonly nics: readonly NicSpec[];
  /** What its first volume was made from; a rescue boots the newest image's system, whatever the server's own is. */
  readonly system: GuestImage | ForeignImage;
  /** To load a snapshot's memory into: built as that machine was, and no cpu runs yet. */
  readonly restore?: Machine;
}

/** In the kernel's command line of a guest that was started for rescue; a reading finds it in the process. */
export const RESCUE_MARK = 'hafenamt.boot=rescue';
const RESCUE_NODE = 'rescue';
export const SEED_SERIAL = 'seed';
/** Of the q35 machine. */
const SATA_PORTS = 6;

const CPU = {
  kvm: ['-accel', 'kvm', '-cpu', 'host'],
  tcg: ['-accel', 'tcg,thread=multi', '-cpu', 'qemu64'],
} as const;

/**
 * QEMU's arguments for a guest. Pure. Two monitors, because each serves one client at a time: `qmp` for
 * commands, `watch` for readings that must not wait for a backup. The serial console goes to a ring in
 * memory: a guest must not be able to fill the host's disk. The screen is a unix socket in a directory only
 * root may enter.
 */
export function commandLine(context: Context, start: Start): string[] {
  const { layout, acceleration, memoryDivisor } = context;
  const { server, restore } = start;
  const sockets = layout.sockets(server.id);
  const memoryBytes = restore?.memoryBytes ?? guestMemoryBytes(server.memoryBytes, memoryDivisor);
  return [
    'qemu-system-x86_64', '-name', `guest=${server.id}`, '-M', restore?.name ?? 'q35', ...CPU[acceleration],
    '-smp', String(restore?.vcpus ?? server.vcpus), '-m', String(memoryBytes / 1024 ** 2),
    '-nodefaults', '-no-user-config', '-display', 'none',
    // Daemonizing forks and makes a session, so spawn and elevateprivileges cannot be denied here.
    '-sandbox', 'on,obsolete=deny,resourcecontrol=deny',
    ...bootArguments(start),
    '-chardev', 'ringbuf,id=console,size=65536', '-serial', 'chardev:console',
    '-device', 'VGA', '-vnc', `unix:${sockets}/vnc`,
    ...seats(), ...devices(context, start),
    '-device', 'virtio-rng-pci', '-device', 'virtio-serial-pci',
    '-chardev', `socket,path=${sockets}/agent,server=on,wait=off,id=agent`,
    '-device', 'virtserialport,chardev=agent,name=org.qemu.guest_agent.0',
    '-qmp', `unix:${sockets}/qmp,server=on,wait=off`, '-qmp', `unix:${sockets}/watch,server=on,wait=off`,
    ...(restore ? ['-S'] : []), '-daemonize', '-pidfile', `${sockets}/pid`,
  ];
}

/** An image that was built here boots by its own kernel; any other from the first volume alone, by a firmware. */
function bootArguments({ server, system }: Start): string[] {
  if ('kernel' in system) {
    return ['-kernel', system.kernel, '-initrd', system.initramfs, '-append', kernelArguments(server)];
  }
  return ['-boot', 'strict=on', ...(system.boot === 'uefi' ? ['-bios', UEFI_FIRMWARE] : [])];
}

/** The root is named twice: guests made before 0.3 know no serials, and find it as the first disk. */
function kernelArguments({ boot, volumeIds }: ServerSpec): string {
  const root = boot === 'rescue' ? RESCUE_NODE : serialOf(volumeIds[0] ?? '');
  const rescue = boot === 'rescue' ? ` ${RESCUE_MARK}` : '';
  return `console=tty0 console=ttyS0 quiet root=/dev/vda hafenamt.root=${root} net.ifnames=0 panic=5${rescue}`;
}

/** Empty PCI Express ports: what a running guest may be given later must have a place from the start. */
function seats(): string[] {
  return Array.from({ length: engineLimits.seats }, (_, seat) => [
    '-device', `pcie-root-port,id=${bus(seat)},chassis=${seat + 1},bus=pcie.0`,
  ]).flat();
}

/**
 * What it boots from and the seed stand on the root bus, so the guest finds them first; all else has a seat. No guest
 * is booted from the network, so no nic brings a program for that (`romfile=`).
 */
function devices({ layout }: Context, start: Start): string[] {
  const { server, volumes, nics } = start;
  const seed = { driver: 'raw', 'node-name': 'seed', 'read-only': true, file: rawFile(layout.seedFile(server.id)) };
  const rescue = { driver: 'qcow2', 'node-name': RESCUE_NODE, file: rawFile(layout.rescueFile(server.id)) };
  const attached = volumes.map(({ spec }, index) => [
    '-object', `throttle-group,id=${qemuNames(spec.id).ceiling},x-iops-total=${spec.iopsLimit ?? 0}`,
    ...volumeNodes(layout.volumeFile(spec.id), spec.id).flatMap(blockDevice),
    '-device', volumeArgument(start, spec.id, index),
  ]);
  return [
    ...(server.boot === 'rescue'
      ? [...blockDevice(rescue), '-device', `virtio-blk-pci,drive=${RESCUE_NODE},id=rescue,serial=${RESCUE_NODE}`]
      : attached[0] ?? []),
    ...blockDevice(seed), '-device', `virtio-blk-pci,drive=seed,id=seed,serial=${SEED_SERIAL}`,
    ...attached.slice(server.boot === 'rescue' ? 0 : 1).flat(),
    ...nics.flatMap((nic) => [
      '-netdev', `tap,id=${qemuNames(nic.id).netdev},ifname=${layout.tap(nic.id)},script=no,downscript=no`,
      '-device', `${knowsVirtio(start) ? 'virtio-net-pci' : 'e1000e'},netdev=${qemuNames(nic.id).netdev}`
        + `,id=${qemuNames(nic.id).device},mac=${nic.mac},romfile=${place(start, nic.id)}`,
    ]),
  ];
}

/** A SATA disk has a port instead of a seat; a volume that a snapshot knows by its seat was attached as it ran. */
function volumeArgument(start: Start, id: string, index: number): string {
  const { driver, ...properties } = volumeDevice(id);
  const sata = !knowsVirtio(start) && index < SATA_PORTS && start.restore?.seats[id] === undefined;
  const first = index === 0 && !('kernel' in start.system) ? ',bootindex=0' : '';
  const said = Object.entries(properties).map(([key, value]) => `${key}=${value}`).join(',');
  return `${sata ? 'ide-hd' : driver},${said}${sata ? `,bus=ide.${index}` : place(start, id)}${first}`;
}

function place({ server, restore }: Start, id: string): string {
  const seat = (restore?.seats ?? seatsFor(server))[id];
  return seat === undefined ? '' : `,bus=${bus(seat)}`;
}

function knowsVirtio({ system }: Start): boolean {
  return 'kernel' in system || system.drivers === 'virtio';
}

/**
 * A volume's two block nodes, the lower first. The guest sees it through its ceiling, which is there even when it
 * lets all through, so that one can be set later; backups read beneath it and are not slowed by it.
 */
export function volumeNodes(path: string, volumeId: string): [lower: object, upper: object] {
  const { volume, limit, ceiling } = qemuNames(volumeId);
  const file = { ...rawFile(path), discard: 'unmap' };
  return [
    { driver: 'qcow2', 'node-name': volume, discard: 'unmap', file },
    { driver: 'throttle', 'node-name': limit, 'throttle-group': ceiling, file: volume },
  ];
}

/** The device a guest sees a volume as. */
export function volumeDevice(volumeId: string): Readonly<Record<string, string>> {
  const { limit, device } = qemuNames(volumeId);
  return { driver: 'virtio-blk-pci', drive: limit, id: device, serial: serialOf(volumeId) };
}

function rawFile(filename: string): { driver: string; filename: string } {
  return { driver: 'file', filename };
}

function blockDevice(node: object): string[] {
  return ['-blockdev', JSON.stringify(node)];
}
