import { createHash } from 'node:crypto';
import { newId, type IdOf } from '../../kernel/ids.ts';
import type { Ctx } from '../../database/index.ts';

export interface NewDocument {
  readonly tenant: string;
  readonly kind: 'offer' | 'order-confirmation' | 'handover-protocol' | 'ready-notice' | 'invoice' | 'invoice-xml'
    | 'termination-confirmation' | 'deletion-certificate' | 'processing-agreement' | 'project-document'
    | 'project-protocol';
  readonly number: string;
  readonly language: 'de' | 'en';
  readonly mediaType: 'application/pdf' | 'application/xml';
  readonly bytes: Buffer;
  /** The offer, contract, invoice … it belongs to. */
  readonly subjectId: string;
}

export interface ArchivedDocument {
  readonly id: IdOf<'document'>;
  readonly fileName: string;
  readonly sha256: string;
}

const extensions = { 'application/pdf': 'pdf', 'application/xml': 'xml' } as const;

/**
 * Puts a document into the archive for good: the application's role can add and read, never change or remove,
 * and the database checks the hash (I8). Its bytes are in the database when the transaction ends; where an object
 * store is set they move there later (move-documents.ts).
 */
export async function archiveDocument(ctx: Ctx, { bytes, ...document }: NewDocument): Promise<ArchivedDocument> {
  const id = newId('document', ctx.clock);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const fileName = `${document.number}-${document.kind}.${document.language}.${extensions[document.mediaType]}`;
  await ctx.tx.insertInto('document').values({ id, fileName, sha256, ...document }).execute();
  await ctx.tx.insertInto('documentContent').values({ documentId: id, bytes }).execute();
  return { id, fileName, sha256 };
}
