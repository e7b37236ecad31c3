import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { BackupReading } from '../../modules/backup/ports.ts';

export interface BackupRecord {
  readonly reading: BackupReading;
  /** The image whose kernel boots a volume restored from it. */
  readonly imageHash: string;
  /** Size of the copied volume, bytes. */
  readonly diskBytes: number;
}

/** SHA-256 (hex) of a file, read in pieces. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}
