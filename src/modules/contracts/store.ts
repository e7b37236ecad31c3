import { sql } from 'kysely';
import type { Ctx } from '../../database/index.ts';

/**
 * Records where a document's content is and takes it out of the database, in one transaction. The database computes
 * the hash of what the store gave back and throws unless it is that of the issued document.
 */
export async function moveContent(
  ctx: Ctx, documentId: string, location: { readonly store: string; readonly key: string }, readBack: Buffer,
): Promise<void> {
  await sql`select move_document(${documentId}, ${location.store}, ${location.key}, ${readBack})`.execute(ctx.tx);
}
