import { createHash } from 'node:crypto';
import { copyFile, link, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EngineError } from '../../modules/compute/ports.ts';
import { hashFile } from './backup-files.ts';
import type { Layout } from './layout.ts';
import { withLocks } from './lock.ts';
import { list, readRecord, writeRecord } from './records.ts';
import { runOk } from './run.ts';

/** What stands beside an image a provider imported (C-4.1), as `<data>/images/imported/<name>.json`. */
export interface Import {
  readonly name: string;
  readonly os: 'linux' | 'windows';
  readonly licence: string;
  /** Of the file `<name>.qcow2`, hex. */
  readonly sha256: string;
  readonly boot: 'bios' | 'uefi';
  /**
   * What the system has drivers for. `virtio` unless told; `standard`: SATA and an Intel network card, which every
   * system knows. What is attached while it runs is virtio all the same.
   */
  readonly drivers?: 'virtio' | 'standard';
}

/** An image that boots by itself, through a firmware. */
export interface ForeignImage {
  readonly hash: string;
  readonly disk: string;
  readonly boot: Import['boot'];
  readonly drivers: 'virtio' | 'standard';
}

/** Debian's package ovmf. As a ROM it keeps no variables: systems are found where removable media have them. */
export const UEFI_FIRMWARE = '/usr/share/ovmf/OVMF.fd';

const NAME = /^[a-z0-9][a-z0-9.-]{0,62}$/;
const HASH = /^[0-9a-f]{64}$/;

/** Names of the images that were imported. */
export async function listImports(layout: Layout): Promise<string[]> {
  const files = await list(importDirectory(layout));
  return files
    .filter((file) => file.endsWith('.json') && files.includes(file.replace(/json$/, 'qcow2')))
    .map((file) => file.slice(0, -'.json'.length));
}

/** Whether one of them is said to be Windows; one that nothing readable is said of is not. */
export async function hasWindows(layout: Layout): Promise<boolean> {
  const said = (await listImports(layout)).map((name) =>
    readRecord<Import>(join(importDirectory(layout), `${name}.json`)).catch(() => null));
  return (await Promise.all(said)).some((each) => each?.os === 'windows');
}

/**
 * The instance's own copy of an imported image, or null if there is none of that name. Its first use checks it: a file
 * that is not the one that was imported, or that refers to others, is `failed`, and so is a firmware that is not here.
 */
export async function adoptImport(layout: Layout, name: string): Promise<ForeignImage | null> {
  if (!NAME.test(name)) return null;
  const base = join(importDirectory(layout), name);
  const [said, file] = [await readRecord<Import>(`${base}.json`), `${base}.qcow2`];
  if (!said || !(await exists(file))) return null;
  if (!HASH.test(said.sha256)) throw new EngineError('failed', `what stands beside the image ${name} names no hash`);
  await needFirmware(name, said.boot);
  const { boot, drivers = 'virtio' } = said;
  // Of all that decides how a volume boots: the same file may have been imported twice, and said otherwise.
  const hash = createHash('sha256').update(`${said.sha256} ${boot} ${drivers}`).digest('hex').slice(0, 16);
  const directory = join(layout.images, hash);
  await withLocks([`${layout.root} image`], async () => {
    if (await exists(join(directory, ABOUT))) return;
    const temporary = `${directory}.tmp`;
    await rm(temporary, { recursive: true, force: true });
    await mkdir(temporary, { recursive: true });
    const disk = join(temporary, DISK);
    await link(file, disk).catch(() => copyFile(file, disk));
    await checkFile(name, disk, said.sha256);
    await writeRecord(join(temporary, ABOUT), { boot, drivers } satisfies About);
    await rename(temporary, directory);
  });
  return readForeign(layout, hash);
}

/** The imported image a volume was made from; null if that was built here. */
export async function readForeign(layout: Layout, hash: string): Promise<ForeignImage | null> {
  const directory = join(layout.images, hash);
  const about = await readRecord<About>(join(directory, ABOUT));
  return about && { hash, disk: join(directory, DISK), ...about };
}

type About = Pick<ForeignImage, 'boot' | 'drivers'>;

const DISK = 'root.qcow2';
const ABOUT = 'image.json';

/** promise C-4.1: a system that boots through UEFI is refused plainly where no such firmware is. */
async function needFirmware(name: string, boot: Import['boot']): Promise<void> {
  if (boot === 'uefi' && !(await exists(UEFI_FIRMWARE)))
    throw new EngineError('failed', `the image ${name} boots through UEFI: install Debian's package ovmf on this host`);
}

/** A qcow2 file can name others that QEMU would open with our rights; an imported one stands alone. */
async function checkFile(name: string, disk: string, sha256: string): Promise<void> {
  if ((await hashFile(disk)) !== sha256)
    throw new EngineError('failed', `the image ${name} is not what was imported: its hash differs`);
  const info = JSON.parse(await runOk(['qemu-img', 'info', '--output=json', '-f', 'qcow2', disk])) as {
    'backing-filename'?: string;
    'format-specific'?: { data?: { 'data-file'?: string } };
  };
  if (info['backing-filename'] !== undefined || info['format-specific']?.data?.['data-file'] !== undefined)
    throw new EngineError('failed', `the image ${name} refers to other files: it must stand alone`);
}

function importDirectory(layout: Layout): string {
  return join(dirname(layout.root), 'images', 'imported');
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
