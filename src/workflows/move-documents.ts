import type { Clock } from '../kernel/clock.ts';
import { limits } from '../kernel/limits.ts';
import { must, ok } from '../kernel/result.ts';
import { transaction, type Database } from '../database/index.ts';
import {
  contentToMove, documentsToMove, moveContent, reportDamage, type ObjectStore,
} from '../modules/contracts/index.ts';
import { raiseAlarm, settleAlarmOf } from '../modules/deadlines/index.ts';
import { archiveCaller, isIssued } from './document-archive.ts';

const DOCUMENTS_PER_ROUND = 50;

export interface MoveOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly store: ObjectStore;
}

/**
 * A mover of contents from the database into the store; each call is a round and returns how many it moved. A
 * document is written to the store, read back, and only then leaves the database. Killed at any moment, it is in at
 * least one of the two: the next round finds the object there already and goes on. While the store fails, documents
 * stay in the database and the round throws; after `limits.storeFailures` rounds a person is called, once.
 */
export function makeDocumentMover(options: MoveOptions): () => Promise<number> {
  let failures = 0;
  return async () => {
    try {
      const moved = await moveRound(options);
      if (moved > 0 || failures > 0) await settle(options);
      failures = 0;
      return moved;
    } catch (error) {
      failures++;
      if (failures >= limits.storeFailures) await raise(options, error);
      throw error;
    }
  };
}

async function moveRound(options: MoveOptions): Promise<number> {
  const ids = must(await transaction(options.db, archiveCaller(options.clock, 'moving'), async (ctx) =>
    ok(await documentsToMove(ctx, DOCUMENTS_PER_ROUND))));
  let moved = 0;
  for (const id of ids) {
    if (await moveOne(options, id)) moved++;
  }
  return moved;
}

/** False where another process was faster, or what the store gives back isn't the document: that calls a person. */
async function moveOne({ db, clock, store }: MoveOptions, documentId: string): Promise<boolean> {
  const caller = archiveCaller(clock, 'moving');
  const object = must(await transaction(db, caller, async (ctx) => ok(await contentToMove(ctx, documentId))));
  if (object === null) return false;
  await store.put(object);
  const readBack = await store.get(object.key);
  const location = { store: store.name, key: object.key };
  if (readBack !== null && isIssued(readBack, object.sha256)) {
    must(await transaction(db, caller, async (ctx) => ok(await moveContent(ctx, documentId, location, readBack))));
    return true;
  }
  const place = `${store.name}/${object.key}`;
  must(await transaction(db, caller, async (ctx) =>
    ok(await reportDamage(ctx, object, { de: place, en: place }, 'copy'))));
  return false;
}

async function settle({ db, clock, store }: MoveOptions): Promise<void> {
  must(await transaction(db, archiveCaller(clock, 'store answers'), async (ctx) =>
    ok(await settleAlarmOf(ctx, 'document-store-failed', store.name))));
}

async function raise({ db, clock, store }: MoveOptions, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  must(await transaction(db, archiveCaller(clock, 'store fails'), async (ctx) => {
    const { tenant } = await ctx.tx.selectFrom('organisation').select('id as tenant').where('kind', '=', 'provider')
      .executeTakeFirstOrThrow();
    await raiseAlarm(ctx, {
      tenant, kind: 'document-store-failed', subjectId: store.name,
      sentence: {
        de: `Dokumente lassen sich nicht nach ${store.name} verschieben: ${reason}. Sie bleiben in der Datenbank, bis es`
          + ' gelingt; sehen Sie nach dem Speicher und seinen Schlüsseln.',
        en: `Documents cannot be moved to ${store.name}: ${reason}. They are kept in the database until it works; `
          + 'look after the store and its keys.',
      },
    });
    return ok(undefined);
  }));
}
