import { z } from 'zod';
import { anyId, count, date, id, instant, line, listQuery, oneOf, pageOf, words } from '../../kernel/wire.ts';
import { ok } from '../../kernel/result.ts';
import { endpoint, type Endpoint } from '../identity/index.ts';
import { listTrail, trailList } from './list-trail.ts';
import { verifyTrail } from './store.ts';

const operation = oneOf('insert', 'update', 'delete');

const entry = z.object({
  id: words('org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V_7').describe('Tenant and number within its chain.'),
  tenant: words('org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V'), number: count, at: instant, actor: words('operator:first'),
  actorName: words('Katrin Lotse').nullable().describe('Of a person or program the reader may know.'),
  cause: words('makeOffer'), correlation: words('cor_01K0Y3ZJ8QXW5T7N2M4P6R8S9V'), entity: words('offer'),
  entityId: words('off_01K0Y3ZJ8QXW5T7N2M4P6R8S9V'), operation,
  customerName: words('Weinkontor Pfalz GmbH').nullable().describe('Whose it is; null: the installation itself.'),
  before: z.unknown(), after: z.unknown(),
});

const broken = z.object({
  tenant: words('org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V'), number: count, fault: oneOf('hash', 'link', 'gap', 'head'),
});

const tag = 'audit';

export const auditRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/audit', operationId: 'listAuditEntries', permission: 'audit:read', tag,
    summary: 'What happened, oldest first: to one thing, or to all',
    query: listQuery(trailList, {
      entityId: anyId.optional(), entity: z.string().regex(/^[a-z_]{1,40}$/).optional().meta({ examples: ['offer'] }),
      operation: operation.optional(), actor: line('account:acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V').optional(),
      correlation: line('cor_01K0Y3ZJ8QXW5T7N2M4P6R8S9V').optional(), tenant: id('organisation').optional(),
      from: date.optional(), until: date.optional().describe('Inclusive.'),
    }),
    answer: pageOf(entry),
    handle: async (ctx, { query }) => ok(await listTrail(ctx, query)),
  }),
  endpoint({
    method: 'GET', path: '/audit/verify', operationId: 'verifyAudit', permission: 'audit:verify', tag,
    summary: 'Recomputes the hash chains of all tenants',
    description: 'Reads every entry; takes longer as the trail grows.',
    answer: z.object({ intact: z.boolean().meta({ examples: [true] }), broken: z.array(broken) }),
    handle: async (ctx) => {
      const links = await verifyTrail(ctx.tx);
      const found = links.map((link) => ({ ...link, number: Number(link.number) }));
      return ok({ intact: found.length === 0, broken: found });
    },
  }),
];
