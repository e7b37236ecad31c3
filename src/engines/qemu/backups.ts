import { mkdir, rename, rm, stat } from 'node:fs/promises';
import type { BackupReading } from '../../modules/backup/ports.ts';
import { type Command, EngineError, type ServerSpec } from '../../modules/compute/ports.ts';
import { type BackupRecord, hashFile } from './backup-files.ts';
import { copyRunningVolume } from './copy-running-volume.ts';
import type { Context } from './context.ts';
import type { VolumeRecord } from './volumes.ts';
import { fenced } from './fence.ts';
import { engineLimits } from './limits.ts';
import { guestPid } from './process.ts';
import { readHeader } from './qcow2.ts';
import { readRecord, removeTemporaries, temporaryName, writeRecord } from './records.ts';
import { runOk } from './run.ts';

/**
 * A full copy under a temporary name, checked, hashed, renamed; the record follows. The server is held
 * meanwhile, so nobody stops it or removes it under the copy.
 */
export async function createBackup(
  { layout }: Context,
  command: Command,
  backup: { readonly id: string; readonly serverId: string },
): Promise<void> {
  const server = { kind: 'server', id: backup.serverId } as const;
  await fenced(layout, command, { kind: 'backup', id: backup.id }, [server], async () => {
    const known = await readRecord<BackupRecord>(layout.record('backup', backup.id));
    if (known && known.reading.serverId !== backup.serverId) {
      throw new EngineError('conflict', `backup ${backup.id} is one of server ${known.reading.serverId}`);
    }
    const path = layout.backupFile(backup.id);
    if (known && (await stat(path).catch(() => null))) return;
    const spec = await readRecord<ServerSpec>(layout.record('server', backup.serverId));
    if (!spec) throw new EngineError('missing', `there is no server ${backup.serverId}`);
    const firstId = spec.volumeIds[0] ?? '';
    const volume = await readRecord<VolumeRecord>(layout.record('volume', firstId));
    if (!volume) throw new EngineError('missing', `there is no volume ${firstId}`);
    const bytes = (await readHeader(layout.volumeFile(firstId)))?.bytes ?? volume.spec.bytes;
    await mkdir(layout.directory('backup'), { recursive: true });
    await removeTemporaries(path);
    const temporary = temporaryName(path);
    try {
      const running = (await guestPid(layout, spec.id)) !== null;
      const consistent = running
        ? await copyRunningVolume(layout, spec, bytes, temporary)
        : await copyStoppedVolume(layout.volumeFile(firstId), temporary);
      await runOk(['qemu-img', 'check', '-q', '-f', 'qcow2', temporary], {
        timeoutMilliseconds: engineLimits.copyMilliseconds,
      });
      const sha256 = await hashFile(temporary);
      const { size } = await stat(temporary);
      await rename(temporary, path);
      const reading: BackupReading = { id: backup.id, serverId: spec.id, bytes: size, consistent, sha256 };
      const record: BackupRecord = { reading, imageHash: volume.imageHash, diskBytes: bytes };
      await writeRecord(layout.record('backup', backup.id), record);
    } finally {
      await rm(temporary, { force: true });
    }
  });
}

export async function deleteBackup({ layout }: Context, command: Command, backupId: string): Promise<void> {
  await fenced(layout, command, { kind: 'backup', id: backupId }, [], async () => {
    await rm(layout.record('backup', backupId), { force: true });
    await rm(layout.backupFile(backupId), { force: true });
    await removeTemporaries(layout.backupFile(backupId));
  });
}

export async function readBackup({ layout }: Context, backupId: string): Promise<BackupReading | null> {
  const record = await readRecord<BackupRecord>(layout.record('backup', backupId));
  return record && (await stat(layout.backupFile(backupId)).catch(() => null)) ? record.reading : null;
}

/** The overlay and its image together, so that the copy stands alone. */
async function copyStoppedVolume(volume: string, target: string): Promise<'stopped'> {
  await runOk(['qemu-img', 'convert', '-f', 'qcow2', '-O', 'qcow2', volume, target], {
    timeoutMilliseconds: engineLimits.copyMilliseconds,
  });
  return 'stopped';
}
