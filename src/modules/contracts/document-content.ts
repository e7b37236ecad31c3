import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Text } from '../../kernel/text.ts';
import type { Ctx } from '../../database/index.ts';
import { raiseAlarm } from '../deadlines/index.ts';
import type { StoredObject } from './ports.ts';
import { contractRefusals } from './refusals.ts';
import { keptUntil } from './retention.ts';

/** Where a document's content was found: `bytes` while it is in the database, else the place it was moved to. */
export interface FoundContent {
  readonly id: string;
  readonly tenant: string;
  readonly mediaType: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: Buffer | null;
  readonly store: string | null;
  readonly key: string | null;
}

/** One statement, so that a document that is being moved is seen at one of its two places. */
export async function findContent(ctx: Ctx, documentId: string): Promise<Result<FoundContent>> {
  const row = await ctx.tx.selectFrom('document')
    .leftJoin('documentContent', 'documentContent.documentId', 'document.id')
    .leftJoin('documentLocation', 'documentLocation.id', 'document.id')
    .select(['document.id', 'document.tenant', 'mediaType', 'fileName', 'sha256', 'bytes', 'store', 'key'])
    .where('document.id', '=', documentId).executeTakeFirst();
  return row ? ok(row) : refuse(contractRefusals, 'contracts.unknown_document');
}

/**
 * Documents whose content is still in the database, oldest first. Left out is what has an open alarm of damage: a
 * person looks at it, and it is tried again when the alarm is settled.
 */
export async function documentsToMove(ctx: Ctx, atMost: number): Promise<string[]> {
  const rows = await ctx.tx.selectFrom('documentContent').select('documentId')
    .where((eb) => eb.not(eb.exists(eb.selectFrom('alarm').select('alarm.id').where('kind', '=', 'document-damaged')
      .where('settledAt', 'is', null).whereRef('subjectId', '=', 'documentContent.documentId'))))
    .orderBy('documentId').limit(atMost).execute();
  return rows.map((row) => row.documentId);
}

/**
 * A document as an object of a store, or null where its content is no longer in the database. The key is made of the
 * content's hash, below the day from which it may go: equal content that is kept longer is an object of its own.
 */
export async function contentToMove(
  ctx: Ctx, documentId: string,
): Promise<(StoredObject & { readonly id: string; readonly tenant: string }) | null> {
  const row = await ctx.tx.selectFrom('document').innerJoin('documentContent', 'documentId', 'document.id')
    .select(['document.id', 'tenant', 'kind', 'mediaType', 'sha256', 'bytes', 'issuedAt'])
    .where('document.id', '=', documentId).executeTakeFirst();
  if (!row) return null;
  const { kind, issuedAt, ...object } = row;
  const keepUntil = keptUntil(kind, issuedAt.toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString());
  return { ...object, keepUntil, key: `${keepUntil}/${row.sha256.slice(0, 2)}/${row.sha256}` };
}

/** What a person does about a damaged document, by where the damage was found. */
const repairs = {
  copy: {
    de: 'Das Original liegt noch in der Datenbank. Finden Sie heraus, was dort geschrieben hat, entfernen Sie es und'
      + ' erledigen Sie dann diesen Alarm.',
    en: 'The original is still in the database. Find out what wrote there, remove it, then settle this alarm.',
  },
  stored: {
    de: 'Stellen Sie das Objekt aus einer früheren Version oder einer Sicherung des Speichers wieder her.',
    en: 'Restore the object from an earlier version or a backup of the store.',
  },
  database: {
    de: 'Stellen Sie die Datenbank aus einer Sicherung wieder her: Ihr Datenträger oder ihr Besitzer hat geändert, was'
      + ' ausgestellt war.',
    en: 'Restore the database from a backup: its disk or its owner changed what was issued.',
  },
} satisfies Record<string, Text>;

/**
 * What was read isn't what was issued: a person is called, once per document. `place` says where it was read; `found`
 * whether that is a copy that hasn't replaced the original yet, the one kept in a store, or the database.
 */
export async function reportDamage(
  ctx: Ctx, document: { readonly id: string; readonly tenant: string }, place: Text, found: keyof typeof repairs,
): Promise<void> {
  await raiseAlarm(ctx, {
    tenant: document.tenant, kind: 'document-damaged', subjectId: document.id,
    sentence: {
      de: `${place.de} fehlt oder ist nicht das Dokument ${document.id}, wie es ausgestellt wurde. ${repairs[found].de}`,
      en: `${place.en} is missing or is not document ${document.id} as it was issued. ${repairs[found].en}`,
    },
  });
}
