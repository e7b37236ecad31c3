import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Command, type DiskSpec, EngineError, type ServerSpec } from '../../modules/compute/ports.ts';
import { type BackupRecord, hashFile } from './backup-files.ts';
import type { Context } from './context.ts';
import { fenced, type Thing } from './fence.ts';
import { imageIn, imageName } from './image.ts';
import { engineLimits } from './limits.ts';
import { readRecord, readRecords, removeTemporaries, temporaryName, writeRecord } from './records.ts';
import { runOk } from './run.ts';

export interface DiskRecord {
  readonly spec: DiskSpec;
  /** The image whose kernel boots this disk. */
  readonly imageHash: string;
}

/**
 * The file is written under a temporary name and renamed; the record follows. A crash between the two leaves
 * a file without a record, which `listWorld` shows and a repetition replaces.
 */
export async function createDisk(context: Context, command: Command, disk: DiskSpec): Promise<void> {
  const { layout } = context;
  const { source } = disk;
  const buildsOn: Thing[] = source && 'backup' in source ? [{ kind: 'backup', id: source.backup }] : [];
  await fenced(layout, command, { kind: 'disk', id: disk.id }, buildsOn, async () => {
    const known = await readRecord<DiskRecord>(layout.record('disk', disk.id));
    if (known && !isDeepStrictEqual(known.spec, disk))
      throw new EngineError('conflict', `disk ${disk.id} exists with another specification`);
    const path = layout.diskFile(disk.id);
    if (known && (await stat(path).catch(() => null))) return;
    await mkdir(layout.directory('disk'), { recursive: true });
    await removeTemporaries(path);
    const temporary = temporaryName(path);
    const imageHash = await fill(context, disk, temporary);
    await rename(temporary, path);
    await writeRecord(layout.record('disk', disk.id), { spec: disk, imageHash } satisfies DiskRecord);
  });
}

export async function deleteDisk({ layout }: Context, command: Command, diskId: string): Promise<void> {
  await fenced(layout, command, { kind: 'disk', id: diskId }, [], async () => {
    const user = (await readRecords<ServerSpec>(layout, 'server')).find((server) => server.diskId === diskId);
    if (user) throw new EngineError('conflict', `disk ${diskId} is used by server ${user.id}`);
    await rm(layout.record('disk', diskId), { force: true });
    await rm(layout.diskFile(diskId), { force: true });
    await removeTemporaries(layout.diskFile(diskId));
  });
}

/** Writes the disk's file; answers the hash of the image whose kernel boots it. */
async function fill(context: Context, disk: DiskSpec, path: string): Promise<string> {
  const { source } = disk;
  if (source === null) {
    await runOk(['qemu-img', 'create', '-q', '-f', 'qcow2', path, String(disk.bytes)]);
    return context.image.hash;
  }
  if ('image' in source) {
    if (source.image !== imageName) throw new EngineError('missing', `there is no image “${source.image}”`);
    await refuseShrinking(context.image.disk, disk);
    await runOk([
      'qemu-img',
      'create',
      '-q',
      '-f',
      'qcow2',
      '-b',
      context.image.disk,
      '-F',
      'qcow2',
      path,
      String(disk.bytes),
    ]);
    return context.image.hash;
  }
  return restore(context, disk, source.backup, path);
}

async function restore({ layout }: Context, disk: DiskSpec, backupId: string, path: string): Promise<string> {
  const backup = await readRecord<BackupRecord>(layout.record('backup', backupId));
  if (!backup) throw new EngineError('missing', `there is no backup ${backupId}`);
  const file = layout.backupFile(backupId);
  if ((await hashFile(file)) !== backup.reading.sha256) {
    throw new EngineError('failed', `backup ${backupId} is not what was written: its hash differs`);
  }
  await refuseShrinking(file, disk);
  const patient = { timeoutMilliseconds: engineLimits.copyMilliseconds };
  await runOk(['qemu-img', 'convert', '-f', 'qcow2', '-O', 'qcow2', file, path], patient);
  await runOk(['qemu-img', 'resize', '-q', '-f', 'qcow2', path, String(disk.bytes)]);
  await runOk(['qemu-img', 'check', '-q', '-f', 'qcow2', path], patient);
  return backup.imageHash;
}

/** A disk smaller than what is copied onto it would be cut off. */
async function refuseShrinking(source: string, disk: DiskSpec): Promise<void> {
  const info = JSON.parse(await runOk(['qemu-img', 'info', '-U', '--output=json', source])) as {
    'virtual-size': number;
  };
  if (disk.bytes < info['virtual-size']) {
    throw new EngineError(
      'conflict',
      `disk ${disk.id} of ${disk.bytes} bytes is smaller than its source (${info['virtual-size']})`,
    );
  }
}

/** Kernel and initramfs for a disk. */
export function bootFiles({ layout }: Context, record: DiskRecord): { kernel: string; initramfs: string } {
  return imageIn(join(layout.images, record.imageHash), record.imageHash);
}
