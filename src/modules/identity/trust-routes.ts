import { z } from 'zod';
import { checked, id, instant, listQuery, oneOf, pageOf, prose, words } from '../../kernel/wire.ts';
import { must, ok } from '../../kernel/result.ts';
import { approveRequest, refuseRequest } from './decide-approval.ts';
import { endpoint, someOf, type Endpoint } from './endpoint.ts';
import { endSupportAccess } from './end-support-access.ts';
import { approvalList, listApprovals, readApproval } from './list-approvals.ts';
import { listSupportAccesses, readSupportAccess, supportAccessList } from './list-support-accesses.ts';
import { openSupportAccess } from './open-support-access.ts';
import { trustRefusals } from './trust-refusals.ts';

/** Whoever needs longer opens another, with another mail to the customer. */
const HOURS_AT_MOST = 8;
const REASON_CHARACTERS = { least: 10, most: 500 } as const;

/** Why somebody does something others must be able to follow. */
export const reason = checked(
  prose('Ticket: Der Webshop antwortet seit 14 Uhr nicht.'),
  (text) => text.trim().length >= REASON_CHARACTERS.least && text.length <= REASON_CHARACTERS.most,
  { de: 'muss 10 bis 500 Zeichen lang sein', en: 'must have 10 to 500 characters' },
).describe('10 to 500 characters; those concerned read it.');

const supportAccess = z.object({
  id: id('supportAccess'), customerId: id('organisation'), accountId: id('account'),
  accountName: words('Katrin Lotse').nullable(), accountOrganisation: words('Hafenstadt IT GmbH').nullable(),
  reason: words('Ticket: Der Webshop antwortet seit 14 Uhr nicht.'), fromAt: instant, untilAt: instant,
  endedAt: instant.nullable(), endedBy: words('account:acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V').nullable(),
  isOpen: z.boolean().meta({ examples: [true] }),
});

const approval = z.object({
  id: id('approval'), operation: words('setUpProvider'), reason: words('Die Bankverbindung des Anbieters ändert sich.'),
  state: oneOf('open', 'approved', 'refused', 'expired'), requestedBy: words('account:acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V'),
  decidedBy: words('account:acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9W').nullable(), decidedAt: instant.nullable(),
  expiresAt: instant, createdAt: instant,
});

const part = z.unknown().meta({ examples: [{}] });
const oneAccess = z.object({ id: id('supportAccess') });
const oneApproval = z.object({ id: id('approval') });

const supportRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'POST', path: '/support-accesses', operationId: 'openSupportAccess', permission: 'support:open',
    tag: 'support accesses', status: 201, summary: 'Opens a customer’s environment to you, for a reason and for hours',
    description: 'The customer’s named contacts get a mail, see it in the portal and can end it.',
    body: z.strictObject({
      customerId: id('organisation'), reason, hours: z.int().min(1).max(HOURS_AT_MOST).meta({ examples: [2] }),
    }),
    answer: supportAccess,
    refusals: someOf(trustRefusals, 'identity.support_needs_person', 'identity.unknown_customer',
      'identity.support_is_open'),
    handle: async (ctx, { body }) => {
      const opened = await openSupportAccess(ctx, body);
      return opened.ok ? ok(must(await readSupportAccess(ctx, opened.value))) : opened;
    },
  }),
  endpoint({
    method: 'GET', path: '/support-accesses', operationId: 'listSupportAccesses', permission: 'support:read',
    tag: 'support accesses', summary: 'Support accesses, newest first: who, why, until when',
    query: listQuery(supportAccessList, { customerId: id('organisation').optional() }), answer: pageOf(supportAccess),
    handle: async (ctx, { query }) => ok(await listSupportAccesses(ctx, query)),
  }),
  endpoint({
    method: 'GET', path: '/support-accesses/{id}', operationId: 'readSupportAccess', permission: 'support:read',
    tag: 'support accesses', summary: 'One support access', params: oneAccess, answer: supportAccess,
    refusals: someOf(trustRefusals, 'identity.unknown_support_access'),
    handle: (ctx, { params }) => readSupportAccess(ctx, params.id),
  }),
  endpoint({
    method: 'POST', path: '/support-accesses/{id}/end', operationId: 'endSupportAccess', permission: 'support:end',
    tag: 'support accesses', summary: 'Ends a support access before its time; either side may', params: oneAccess,
    answer: oneAccess, refusals: someOf(trustRefusals, 'identity.unknown_support_access', 'identity.support_over'),
    handle: (ctx, { params }) => endSupportAccess(ctx, params.id),
  }),
];

const undecided = someOf(trustRefusals, 'identity.unknown_approval', 'identity.approval_decided',
  'identity.approval_expired', 'identity.own_approval');

const approvalRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/approvals', operationId: 'listApprovals', permission: 'approval:read', tag: 'approvals',
    summary: 'What waits for a second person, and what became of it; newest first',
    query: listQuery(approvalList, { state: approval.shape.state.optional() }), answer: pageOf(approval),
    handle: async (ctx, { query }) => ok(await listApprovals(ctx, query)),
  }),
  endpoint({
    method: 'GET', path: '/approvals/{id}', operationId: 'readApproval', permission: 'approval:read', tag: 'approvals',
    summary: 'One request that waits, with what was asked', params: oneApproval,
    answer: approval.extend({ request: z.object({ params: part, query: part, body: part }) }),
    refusals: someOf(trustRefusals, 'identity.unknown_approval'),
    handle: (ctx, { params }) => readApproval(ctx, params.id),
  }),
  endpoint({
    method: 'POST', path: '/approvals/{id}/approval', operationId: 'approveRequest', permission: 'approval:decide',
    tag: 'approvals', summary: 'Agrees as the second person: what was asked is done at once',
    description: 'It is done in your name and may be refused then, with the refusal of its own endpoint; nothing is'
      + ' done in that case and the request stays open.',
    params: oneApproval, answer: z.object({ id: id('approval'), operation: words('setUpProvider') }),
    refusals: { ...undecided, ...someOf(trustRefusals, 'identity.approval_needs_person') },
    handle: (ctx, { params, execute }) => approveRequest(ctx, params.id, execute),
  }),
  endpoint({
    method: 'POST', path: '/approvals/{id}/refusal', operationId: 'refuseRequest', permission: 'approval:decide',
    tag: 'approvals', summary: 'Disagrees as the second person: nothing is done', params: oneApproval,
    answer: oneApproval, refusals: undecided,
    handle: (ctx, { params }) => refuseRequest(ctx, params.id),
  }),
];

/** Support access (H-seller-admin) and what needs a second person. */
export const trustRoutes: readonly Endpoint[] = [...supportRoutes, ...approvalRoutes];
