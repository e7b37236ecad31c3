import { mkdir, rename, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { NicSpec, ServerSpec } from '../../modules/compute/ports.ts';
import type { Layout, RecordKind } from './layout.ts';
import { withLocks } from './lock.ts';
import { list, readRecord, writeRecord } from './records.ts';
import type { VolumeRecord } from './volumes.ts';

// What an engine before 0.3 wrote. A volume was called a disk and a server had one, and one nic or none.
interface OldServer {
  readonly id: string;
  readonly hostname: string;
  readonly vcpus: number;
  readonly memoryBytes: number;
  readonly diskId: string;
  readonly nicId: string | null;
  readonly authorizedKeys: readonly string[];
}

interface OldNic {
  readonly id: string;
  readonly mac: string;
  readonly address: string;
  readonly prefixLength: number;
  readonly gateway: string;
  readonly bitsPerSecond: number;
}

interface OldDisk {
  readonly spec: Omit<VolumeRecord['spec'], 'pool'>;
  readonly imageHash: string;
}

const OLD_FOLDER = 'disks';
const OLD_FENCE = /^disk-(.*)$/;

/**
 * Makes records of an engine before 0.3 those of this one, at its opening. Each is known by what only an old one has,
 * so a killed worker's successor goes on; a guest that runs meanwhile keeps its files open under any name.
 */
export async function upgradeRecords(layout: Layout): Promise<void> {
  await withLocks([`${layout.root} upgrade`], async () => {
    const old = join(layout.root, OLD_FOLDER);
    const names = await list(old);
    if (names.length > 0) await mkdir(layout.directory('volume'), { recursive: true });
    for (const name of names) await rename(join(old, name), join(layout.directory('volume'), name));
    await rmdir(old).catch(ignoreMissing);
    for (const name of await list(layout.fences)) {
      const id = OLD_FENCE.exec(name)?.[1];
      if (id !== undefined) await rename(join(layout.fences, name), join(layout.fences, `volume-${id}`));
    }
    await rewrite(layout, 'volume', (record: OldDisk) => ('pool' in record.spec ? null : volumeOf(record)));
    await rewrite(layout, 'nic', (record: OldNic) => ('address' in record ? nicOf(record) : null));
    await rewrite(layout, 'server', (record: OldServer) => ('diskId' in record ? serverOf(record) : null));
  });
}

async function rewrite<Old>(layout: Layout, kind: RecordKind, to: (record: Old) => object | null): Promise<void> {
  for (const name of await list(layout.directory(kind))) {
    if (!name.endsWith('.json')) continue;
    const path = join(layout.directory(kind), name);
    const record = await readRecord<Old>(path);
    const upgraded = record === null ? null : to(record);
    if (upgraded !== null) await writeRecord(path, upgraded);
  }
}

function volumeOf({ spec, imageHash }: OldDisk): VolumeRecord {
  const { id, bytes, iopsLimit, source } = spec;
  return { spec: { id, pool: null, bytes, iopsLimit, source }, imageHash };
}

function nicOf({ address, prefixLength, id, mac, gateway, bitsPerSecond }: OldNic): NicSpec {
  const addresses = [{ address, prefixLength }];
  return { id, mac, networkId: null, addresses, gateway, gateway6: null, bitsPerSecond, connected: true };
}

function serverOf({ diskId, nicId, id, hostname, vcpus, memoryBytes, authorizedKeys }: OldServer): ServerSpec {
  return {
    id,
    hostname,
    group: null,
    vcpus,
    memoryBytes,
    volumeIds: [diskId],
    nicIds: nicId === null ? [] : [nicId],
    authorizedKeys,
    boot: 'volume',
  };
}

function ignoreMissing(cause: NodeJS.ErrnoException): void {
  if (cause.code !== 'ENOENT') throw cause;
}
