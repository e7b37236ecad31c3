import { toPage, type PageQuery } from '../../kernel/wire.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { contractRefusals } from './refusals.ts';

interface Filter extends PageQuery {
  readonly subjectId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly kind?: string | undefined;
}

const described = ['id', 'tenant as customerId', 'kind', 'number', 'language', 'mediaType', 'fileName', 'sha256',
  'subjectId', 'issuedAt'] as const;

/** Archived documents, newest first, without their content. */
export async function listDocuments(ctx: Ctx, filter: Filter) {
  let query = ctx.tx.selectFrom('document').select(described);
  if (filter.subjectId) query = query.where('subjectId', '=', filter.subjectId);
  if (filter.customerId) query = query.where('tenant', '=', filter.customerId);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.cursor) query = query.where('id', '<', filter.cursor);
  return toPage(await query.orderBy('id', 'desc').limit(filter.limit + 1).execute(), filter.limit);
}

export async function describeDocument(ctx: Ctx, documentId: string) {
  const row = await ctx.tx.selectFrom('document').select(described).where('id', '=', documentId).executeTakeFirst();
  return row ? ok(row) : refuse(contractRefusals, 'contracts.unknown_document');
}

/** What is said of a document's content before it is read from the archive. */
export async function nameDocument(ctx: Ctx, documentId: string) {
  const row = await ctx.tx.selectFrom('document').select(['id as documentId', 'mediaType', 'fileName', 'sha256'])
    .where('id', '=', documentId).executeTakeFirst();
  return row ? ok(row) : refuse(contractRefusals, 'contracts.unknown_document');
}

/** Declarations, newest first, each with what became of its mail: the proof of A16 (1). */
export async function listDeclarations(ctx: Ctx, filter: Filter) {
  let query = ctx.tx.selectFrom('declaration').leftJoin('mail', 'mail.declarationId', 'declaration.id')
    .select(['declaration.id', 'declaration.tenant as customerId', 'kind', 'direction', 'channel', 'at', 'byName',
      'subjectId', 'content', 'documentIds', 'mail.id as mailId', 'mail.state', 'mail.recipient', 'mail.subject',
      'mail.messageId', 'mail.attempts', 'mail.lastAnswer', 'mail.sentAt']);
  if (filter.subjectId) query = query.where('subjectId', '=', filter.subjectId);
  if (filter.customerId) query = query.where('declaration.tenant', '=', filter.customerId);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.cursor) query = query.where('declaration.id', '<', filter.cursor);
  const rows = await query.orderBy('declaration.id', 'desc').limit(filter.limit + 1).execute();
  return toPage(rows.map(withMail), filter.limit);
}

type DeclarationRow = {
  mailId: string | null; state: string | null; recipient: string | null; subject: string | null;
  messageId: string | null; attempts: number | null; lastAnswer: string | null;
};

/** Gathers the columns of the mail into one part; null where nothing was mailed. */
function withMail<Row extends DeclarationRow & { sentAt: Ctx['now'] | null }>(row: Row) {
  const { mailId, state, recipient, subject, messageId, attempts, lastAnswer, sentAt, ...declaration } = row;
  const mail = mailId === null ? null : {
    id: mailId, state: state ?? '', recipient: recipient ?? '', subject: subject ?? '', messageId: messageId ?? '',
    attempts: attempts ?? 0, lastAnswer, sentAt,
  };
  return { ...declaration, mail };
}
