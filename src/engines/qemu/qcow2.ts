import { open } from 'node:fs/promises';
import { engineLimits } from './limits.ts';
import { runOk } from './run.ts';

/** What a volume's file itself says; null if it is not there. Reads the header (QEMU docs/interop/qcow2.txt). */
export async function readHeader(path: string): Promise<{ bytes: number; snapshots: number } | null> {
  const file = await open(path, 'r').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null;
    throw cause;
  });
  if (!file) return null;
  try {
    const header = Buffer.alloc(72);
    await file.read(header, 0, header.length, 0);
    return { bytes: Number(header.readBigUInt64BE(24)), snapshots: header.readUInt32BE(60) };
  } finally {
    await file.close();
  }
}

interface Info {
  readonly snapshots?: readonly { readonly name: string; readonly 'date-sec': number; readonly 'date-nsec': number }[];
  readonly 'format-specific'?: { readonly data?: { readonly bitmaps?: readonly { readonly name: string }[] } };
}

/** Also of a file that a guest has open. */
async function readInfo(path: string): Promise<Info> {
  return JSON.parse(await runOk(['qemu-img', 'info', '-U', '--output=json', path])) as Info;
}

/** Names of the snapshots in a volume's file and when each was taken, in milliseconds; none if there is no file. */
export async function snapshotsIn(path: string): Promise<ReadonlyMap<string, number>> {
  if (((await readHeader(path))?.snapshots ?? 0) === 0) return new Map();
  const { snapshots = [] } = await readInfo(path);
  const taken = (seconds: number, nanoseconds: number) => seconds * 1000 + Math.floor(nanoseconds / 1e6);
  return new Map(snapshots.map((found) => [found.name, taken(found['date-sec'], found['date-nsec'])]));
}

const patient = { timeoutMilliseconds: engineLimits.copyMilliseconds };

export async function takeSnapshot(path: string, name: string): Promise<void> {
  await runOk(['qemu-img', 'snapshot', '-c', name, path], patient);
}

export async function dropSnapshot(path: string, name: string): Promise<void> {
  if ((await snapshotsIn(path)).has(name)) await runOk(['qemu-img', 'snapshot', '-d', name, path], patient);
}

/**
 * Takes a volume's file back, its size too. The marks of what changed since the last backup go first: QEMU refuses to
 * go back while there are any, and the next backup is a full one.
 */
export async function applySnapshot(path: string, name: string): Promise<void> {
  const { 'format-specific': format } = await readInfo(path);
  for (const bitmap of format?.data?.bitmaps ?? []) {
    await runOk(['qemu-img', 'bitmap', '--remove', path, bitmap.name]);
  }
  await runOk(['qemu-img', 'snapshot', '-a', name, path], patient);
}
