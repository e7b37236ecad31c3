import { createHash } from 'node:crypto';
import type { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { must, ok, refuse, type Result } from '../kernel/result.ts';
import { transaction, type Database } from '../database/index.ts';
import {
  contractRefusals, findContent, reportDamage, type DocumentArchive, type DocumentFile, type FoundContent,
  type ObjectStore,
} from '../modules/contracts/index.ts';

export interface ArchiveOptions {
  readonly db: Database;
  readonly clock: Clock;
  /** Where contents are moved; null where they stay in the database. */
  readonly store: ObjectStore | null;
}

/** The archive to read from. Whatever it gives out has the hash of what was issued. */
export function openArchive(options: ArchiveOptions): DocumentArchive {
  return {
    async read(documentId) {
      const caller = archiveCaller(options.clock, 'reading');
      const found = await transaction(options.db, caller, (ctx) => findContent(ctx, documentId));
      return found.ok ? readFrom(options, found.value) : found;
    },
  };
}

export function archiveCaller(clock: Clock, cause: string) {
  return { actor: 'system:archive', cause, correlation: newId('correlation', clock), clock };
}

async function readFrom({ db, clock, store }: ArchiveOptions, found: FoundContent): Promise<Result<DocumentFile>> {
  const { id, fileName, mediaType, sha256 } = found;
  const at = `${found.store}/${found.key}`;
  const place = found.bytes === null ? { de: at, en: at }
    : { de: 'Der Inhalt in der Datenbank', en: 'The content in the database' };
  const unreachable = refuse(contractRefusals, 'contracts.document_unreachable', { fileName, store: found.store });
  let bytes = found.bytes;
  if (bytes === null) {
    // A store that is no longer set, or another one, can't be asked: the operator sees its name.
    if (store === null || store.name !== found.store || found.key === null) return unreachable;
    try {
      bytes = await store.get(found.key);
    } catch {
      return unreachable;
    }
  }
  if (bytes !== null && isIssued(bytes, sha256)) return ok({ fileName, mediaType, sha256, bytes });
  must(await transaction(db, archiveCaller(clock, 'reading'), async (ctx) =>
    ok(await reportDamage(ctx, found, place, found.bytes === null ? 'stored' : 'database'))));
  return refuse(contractRefusals, 'contracts.document_damaged', { fileName, documentId: id });
}

/** Whether the bytes are those of the issued document; `sha256` is hexadecimal. */
export function isIssued(bytes: Buffer, sha256: string): boolean {
  return createHash('sha256').update(bytes).digest('hex') === sha256;
}
