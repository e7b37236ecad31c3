import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { type Command, type VolumeSpec, EngineError, type ServerSpec } from '../../modules/compute/ports.ts';
import { type BackupRecord, hashFile } from './backup-files.ts';
import type { Context } from './context.ts';
import { fenced, type Thing } from './fence.ts';
import { findImage } from './images.ts';
import type { Layout } from './layout.ts';
import { engineLimits } from './limits.ts';
import { readRecord, readRecords, removeTemporaries, temporaryName, writeRecord } from './records.ts';
import { runOk } from './run.ts';

/** The one pool: the data directory's file system. */
export const POOL = 'local';

export interface VolumeRecord {
  readonly spec: VolumeSpec;
  /** The image it was made from: what boots it. */
  readonly imageHash: string;
}

/**
 * The file is written under a temporary name and renamed; the record follows. A crash between the two leaves
 * a file without a record, which `listWorld` shows and a repetition replaces.
 */
export async function createVolume(context: Context, command: Command, volume: VolumeSpec): Promise<void> {
  checkVolume(volume);
  const { layout } = context;
  const { source } = volume;
  const buildsOn: Thing[] = source && 'backup' in source ? [{ kind: 'backup', id: source.backup }] : [];
  await fenced(layout, command, { kind: 'volume', id: volume.id }, buildsOn, async () => {
    const known = await readRecord<VolumeRecord>(layout.record('volume', volume.id));
    if (known && !isDeepStrictEqual(known.spec, volume))
      throw new EngineError('conflict', `volume ${volume.id} exists with another specification`);
    const path = layout.volumeFile(volume.id);
    if (known && (await stat(path).catch(() => null))) return;
    await mkdir(layout.directory('volume'), { recursive: true });
    await removeTemporaries(path);
    const temporary = temporaryName(path);
    const imageHash = await fill(context, volume, temporary);
    await rename(temporary, path);
    await writeRecord(layout.record('volume', volume.id), { spec: volume, imageHash } satisfies VolumeRecord);
  });
}

export async function deleteVolume({ layout }: Context, command: Command, volumeId: string): Promise<void> {
  await fenced(layout, command, { kind: 'volume', id: volumeId }, [], async () => {
    const user = await serverOf(layout, volumeId);
    if (user) throw new EngineError('conflict', `volume ${volumeId} is used by server ${user.id}`);
    await rm(layout.record('volume', volumeId), { force: true });
    await rm(layout.volumeFile(volumeId), { force: true });
    await removeTemporaries(layout.volumeFile(volumeId));
  });
}

/** The server a volume is attached to. */
export async function serverOf(layout: Layout, volumeId: string): Promise<ServerSpec | null> {
  const servers = await readRecords<ServerSpec>(layout, 'server');
  return servers.find(({ volumeIds }) => volumeIds.includes(volumeId)) ?? null;
}

export function checkVolume({ id, pool, bytes, iopsLimit }: VolumeSpec): void {
  const positive = (value: number) => Number.isSafeInteger(value) && value > 0;
  if (!positive(bytes) || bytes % 512 !== 0 || (iopsLimit !== null && !positive(iopsLimit)))
    throw new EngineError('failed', `volume ${id} needs whole sectors of 512 bytes, and a ceiling above 0 or none`);
  if (pool !== null && pool !== POOL) throw new EngineError('missing', `there is no pool “${pool}”`);
}

/** Writes the volume's file; answers the hash of the image whose kernel boots it. */
async function fill(context: Context, volume: VolumeSpec, path: string): Promise<string> {
  const { source } = volume;
  if (source === null) {
    await runOk(['qemu-img', 'create', '-q', '-f', 'qcow2', path, String(volume.bytes)]);
    return context.image.hash;
  }
  if ('image' in source) {
    const image = await findImage(context, source.image);
    await refuseShrinking(image.disk, volume);
    await runOk([
      'qemu-img',
      'create',
      '-q',
      '-f',
      'qcow2',
      '-b',
      image.disk,
      '-F',
      'qcow2',
      path,
      String(volume.bytes),
    ]);
    return image.hash;
  }
  return restore(context, volume, source.backup, path);
}

async function restore({ layout }: Context, volume: VolumeSpec, backupId: string, path: string): Promise<string> {
  const backup = await readRecord<BackupRecord>(layout.record('backup', backupId));
  if (!backup) throw new EngineError('missing', `there is no backup ${backupId}`);
  const file = layout.backupFile(backupId);
  if ((await hashFile(file)) !== backup.reading.sha256) {
    throw new EngineError('failed', `backup ${backupId} is not what was written: its hash differs`);
  }
  await refuseShrinking(file, volume);
  const patient = { timeoutMilliseconds: engineLimits.copyMilliseconds };
  await runOk(['qemu-img', 'convert', '-f', 'qcow2', '-O', 'qcow2', file, path], patient);
  await runOk(['qemu-img', 'resize', '-q', '-f', 'qcow2', path, String(volume.bytes)]);
  await runOk(['qemu-img', 'check', '-q', '-f', 'qcow2', path], patient);
  return backup.imageHash;
}

/** A volume smaller than what is copied onto it would be cut off. */
async function refuseShrinking(source: string, volume: VolumeSpec): Promise<void> {
  const info = JSON.parse(await runOk(['qemu-img', 'info', '-U', '--output=json', source])) as {
    'virtual-size': number;
  };
  if (volume.bytes < info['virtual-size']) {
    throw new EngineError(
      'conflict',
      `volume ${volume.id} of ${volume.bytes} bytes is smaller than its source (${info['virtual-size']})`,
    );
  }
}
