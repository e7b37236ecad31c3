import { z } from 'zod';
import {
  anyId, count, date, id, instant, line, listQuery, oneOf, pageOf, prose, sha256, words,
} from '../../kernel/wire.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { endpoint, fileEndpoint, someOf, type Endpoint } from '../identity/index.ts';
import {
  declarationList, describeDocument, documentList, listDeclarations, listDocuments, nameDocument,
} from './list-documents.ts';
import { contractRefusals } from './refusals.ts';
import { recordBounce } from './send-mail.ts';

const customerName = words('Weinkontor Pfalz GmbH');

const document = z.object({
  id: id('document'), customerId: id('organisation'), customerName, kind: words('order-confirmation'),
  number: words('AU-2026-00001'), language: oneOf('de', 'en'), mediaType: words('application/pdf'),
  fileName: words('AU-2026-00001-order-confirmation.de.pdf'), sha256,
  subjectId: anyId.describe('The offer, contract, invoice … it belongs to.'), issuedAt: instant,
});

const mail = z.object({
  id: id('mail'), state: oneOf('queued', 'sent', 'failed', 'bounced'),
  recipient: words('j.rebstock@weinkontor.example'),
  subject: words('Auftragsbestätigung AU-2026-00001'), messageId: words('<dec_01K0Y3ZJ8QXW5T7N2M4P6R8S9V@hafenamt>'),
  attempts: count, lastAnswer: words('250 2.0.0 Ok: queued').nullable().describe("The mail server's answer."),
  sentAt: instant.nullable(),
});

const channel = oneOf('email', 'letter', 'portal', 'api');

const declaration = z.object({
  id: id('declaration'), customerId: id('organisation'), customerName, kind: words('order-confirmation'),
  direction: oneOf('received', 'sent'), channel, at: instant,
  byName: words('Hafenstadt IT GmbH'), subjectId: anyId, content: words('Guten Tag …'),
  documentIds: z.array(id('document')),
  mail: mail.nullable().describe('What became of its mail; null where nothing was mailed.'),
});

const kind = z.string().regex(/^[a-z-]{1,40}$/).optional().meta({ examples: ['invoice'] });
const filters = {
  subjectId: anyId.optional(), customerId: id('organisation').optional(), kind, from: date.optional(),
  until: date.optional().describe('Inclusive.'),
};
const one = z.object({ id: id('document') });

export const documentRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/documents', operationId: 'listDocuments', permission: 'document:read', tag: 'documents',
    summary: 'Archived documents, newest first', query: listQuery(documentList, filters),
    answer: pageOf(document),
    handle: async (ctx, { query }) => ok(await listDocuments(ctx, query)),
  }),
  endpoint({
    method: 'GET', path: '/documents/{id}', operationId: 'describeDocument',
    permission: 'document:read', tag: 'documents',
    summary: 'What the archive knows about one document', params: one, answer: document,
    refusals: someOf(contractRefusals, 'contracts.unknown_document'),
    handle: (ctx, { params }) => describeDocument(ctx, params.id),
  }),
  fileEndpoint({
    method: 'GET', path: '/documents/{id}/content', operationId: 'readDocument',
    permission: 'document:read', tag: 'documents',
    summary: 'The document itself', description: 'Its SHA-256 is the ETag: what was issued never changes.',
    params: one,
    refusals: someOf(contractRefusals, 'contracts.unknown_document', 'contracts.document_damaged',
      'contracts.document_unreachable'),
    handle: (ctx, { params }) => nameDocument(ctx, params.id),
  }),
  endpoint({
    method: 'GET', path: '/declarations', operationId: 'listDeclarations',
    permission: 'document:read', tag: 'documents',
    summary: 'What was declared, by which channel, and the proof (A16 (1)), newest first',
    query: listQuery(declarationList, {
      ...filters, direction: oneOf('received', 'sent').optional(), channel: channel.optional(),
    }),
    answer: pageOf(declaration),
    handle: async (ctx, { query }) => ok(await listDeclarations(ctx, query)),
  }),
  endpoint({
    method: 'POST', path: '/mail-bounces', operationId: 'recordMailBounce',
    permission: 'mail:bounce', tag: 'documents', status: 201,
    summary: 'A delivery report says that a mail did not arrive',
    description: 'For the mailbox that delivery reports (RFC 3464) come back to. It raises an alarm.',
    body: z.strictObject({
      messageId: line('<dec_01K0Y3ZJ8QXW5T7N2M4P6R8S9V@hafenamt>').describe('Message-ID of the mail that came back.'),
      report: prose('550 5.1.1 No such user'),
    }),
    answer: z.object({ recorded: z.literal(true) }),
    refusals: someOf(contractRefusals, 'contracts.unknown_mail'),
    handle: async (ctx, { body }) => (await recordBounce(ctx, body.messageId, body.report))
      ? ok({ recorded: true as const })
      : refuse(contractRefusals, 'contracts.unknown_mail', {}, '/messageId'),
  }),
];
