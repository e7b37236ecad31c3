import type { NotNull } from 'kysely';
import { midnight } from '../../kernel/midnight.ts';
import type { ListQuery } from '../../kernel/wire.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { customerOf, listRows, searched, through, type Ctx, type ListTable } from '../../database/index.ts';
import type { ArchivedDocument, NewDocument } from './archive-document.ts';
import { contractRefusals } from './refusals.ts';

interface Filter extends ListQuery {
  readonly subjectId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly kind?: string | undefined;
  /** Civil days, inclusive. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

const described = ['document.id', 'document.tenant as customerId', 'document.kind', 'number', 'language', 'mediaType',
  'fileName', 'sha256', 'subjectId', 'issuedAt'] as const;

export const documentList = {
  tenant: 'document.tenant', id: 'document.id', sort: '-issuedAt',
  sortable: {
    issuedAt: { column: 'document.id', kind: 'text' }, number: { column: 'document.number', kind: 'text' },
    kind: { column: 'document.kind', kind: 'text' }, customerName: { column: 'customer.name', kind: 'name' },
  },
  searchable: [
    searched.number('document.number'), 'document.fileName', customerOf('document.tenant'),
    searched.id('document.id'), searched.id('document.subjectId'),
  ],
} as const satisfies ListTable;

function describedDocuments(ctx: Ctx) {
  return ctx.tx.selectFrom('document').leftJoin('organisation as customer', 'customer.id', 'document.tenant')
    .select(described).select('customer.name as customerName').$narrowType<{ customerName: NotNull }>();
}

/** Archived documents without their content. */
export async function listDocuments(ctx: Ctx, filter: Filter) {
  let documents = describedDocuments(ctx);
  if (filter.from) documents = documents.where('document.issuedAt', '>=', midnight(filter.from, 'this'));
  if (filter.until) documents = documents.where('document.issuedAt', '<', midnight(filter.until, 'next'));
  return listRows(ctx, documentList, filter, documents, {
    'document.subjectId': filter.subjectId, 'document.tenant': filter.customerId, 'document.kind': filter.kind,
  });
}

export async function describeDocument(ctx: Ctx, documentId: string) {
  const row = await describedDocuments(ctx).where('document.id', '=', documentId).executeTakeFirst();
  return row ? ok(row) : refuse(contractRefusals, 'contracts.unknown_document');
}

/** Archived documents of one kind about one subject, the oldest first. */
export async function documentsOf(
  ctx: Ctx, subjectId: string, kind: NewDocument['kind'],
): Promise<readonly ArchivedDocument[]> {
  const rows = await ctx.tx.selectFrom('document').select(['id', 'fileName', 'sha256'])
    .where('subjectId', '=', subjectId).where('kind', '=', kind).orderBy('issuedAt').orderBy('number').execute();
  return rows as ArchivedDocument[];
}

/** What is said of a document's content before it is read from the archive. */
export async function nameDocument(ctx: Ctx, documentId: string) {
  const row = await ctx.tx.selectFrom('document').select(['id as documentId', 'mediaType', 'fileName', 'sha256'])
    .where('id', '=', documentId).executeTakeFirst();
  return row ? ok(row) : refuse(contractRefusals, 'contracts.unknown_document');
}

interface DeclarationFilter extends Filter {
  readonly direction?: string | undefined;
  readonly channel?: string | undefined;
}

export const declarationList = {
  tenant: 'declaration.tenant', id: 'declaration.id', sort: '-at',
  sortable: {
    at: { column: 'declaration.at', kind: 'instant' }, kind: { column: 'declaration.kind', kind: 'text' },
    byName: { column: 'declaration.byName', kind: 'name' }, customerName: { column: 'customer.name', kind: 'name' },
  },
  searchable: [
    'declaration.byName', searched.lower('declaration.kind'), customerOf('declaration.tenant'),
    through('declaration.id', 'mail.declarationId', 'mail.subject'),
    through('declaration.id', 'mail.declarationId', 'mail.recipient'),
    searched.id('declaration.id'), searched.id('declaration.subjectId'),
  ],
} as const satisfies ListTable;

/** Declarations, each with what became of its mail: the proof of A16 (1). */
export async function listDeclarations(ctx: Ctx, filter: DeclarationFilter) {
  let declarations = ctx.tx.selectFrom('declaration').leftJoin('mail', 'mail.declarationId', 'declaration.id')
    .leftJoin('organisation as customer', 'customer.id', 'declaration.tenant')
    .select(['declaration.id', 'declaration.tenant as customerId', 'customer.name as customerName',
      'declaration.kind', 'direction',
      'channel', 'at', 'byName', 'subjectId', 'content', 'documentIds', 'mail.id as mailId', 'mail.state',
      'mail.recipient', 'mail.subject', 'mail.messageId', 'mail.attempts', 'mail.lastAnswer', 'mail.sentAt'])
    .$narrowType<{ customerName: NotNull }>();
  if (filter.from) declarations = declarations.where('declaration.at', '>=', midnight(filter.from, 'this'));
  if (filter.until) declarations = declarations.where('declaration.at', '<', midnight(filter.until, 'next'));
  const { items, next } = await listRows(ctx, declarationList, filter, declarations, {
    'declaration.subjectId': filter.subjectId, 'declaration.tenant': filter.customerId,
    'declaration.kind': filter.kind, 'declaration.direction': filter.direction,
    'declaration.channel': filter.channel,
  });
  return { items: items.map(withMail), next };
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
