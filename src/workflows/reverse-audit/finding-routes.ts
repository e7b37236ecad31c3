import { z } from 'zod';
import { id, instant, listQuery, oneOf, pageOf, words } from '../../kernel/wire.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { spoken, type Language } from '../../kernel/text.ts';
import type { Ctx } from '../../database/index.ts';
import { endpoint, fourEyes, someOf, type Endpoint } from '../../modules/identity/index.ts';
import { partyRefusals, readProvider } from '../../modules/parties/index.ts';
import { started } from '../order-fields.ts';
import { workflowRefusals } from '../refusals.ts';
import { startRun } from '../runtime/index.ts';
import { asRun } from '../server-routes.ts';
import { adoptFinding } from './adopt-finding.ts';
import type { AuditStock } from './audit-stock.ts';
import { findingList, listFindings, readFinding, type FindingRow } from './findings.ts';
import { offersFor } from './offers.ts';
import { requestSettlement, type SettleFinding } from './settle-finding.ts';

const kind = oneOf('server', 'volume', 'nic', 'network', 'firewall', 'snapshot', 'backup', 'address')
  .meta({ examples: ['volume'] });
const problem = oneOf('unowned', 'missing', 'different').meta({ examples: ['unowned'] });
const state = oneOf('open', 'adopted', 'quarantined', 'removed', 'gone').meta({ examples: ['open'] });

const finding = z.object({
  id: id('finding'), kind, thingId: words('dsk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V'), problem,
  details: words('Die Engine hat es, die Datenbank kennt es nicht: bytes 107374182400, pool "flash-1".'), state,
  offers: z.array(oneOf('adopt', 'quarantine', 'remove')).describe('What may be done; nothing happens by itself.')
    .meta({ examples: [['quarantine', 'remove']] }),
  foundAt: instant, settledAt: instant.nullable(),
});

const shown = (row: FindingRow, language: Language) =>
  ({ ...row, details: spoken(language, row.details, row.detailsDe), offers: offersFor(row) });

const one = z.object({ id: id('finding') });
const tag = 'findings';

const settled = someOf(workflowRefusals, 'findings.unknown', 'findings.settled', 'findings.not_offered');

/** Starts an audit; asked twice by one request, it is one. */
export async function requestAudit(ctx: Ctx, audit: AuditStock, key: string): Promise<Result<string>> {
  const provider = await readProvider(ctx);
  if (!provider.ok) return provider;
  return ok(await startRun(ctx, audit, { key: `audit:${key}`, tenant: provider.value.id, parameters: {} }));
}

interface Workflows {
  readonly auditStock: AuditStock;
  readonly settleFinding: SettleFinding;
}

/** The reverse audit: what the world and the rows do not agree on, and what a person does about it. */
export function findingRoutes({ auditStock, settleFinding }: Workflows): readonly Endpoint[] {
  return [
    endpoint({
      method: 'GET', path: '/findings', operationId: 'listFindings', permission: 'finding:read', tag,
      summary: 'What the database and the engine do not agree on, newest first',
      query: listQuery(findingList, {
        state: state.optional(), kind: kind.optional(), problem: problem.optional(),
        serverId: id('server').optional().describe('Of this server and what belongs to it.'),
      }),
      answer: pageOf(finding),
      handle: async (ctx, { query, language }) => {
        const { items, next } = await listFindings(ctx, query);
        return ok({ items: items.map((row) => shown(row, language)), next });
      },
    }),
    endpoint({
      method: 'POST', path: '/findings', operationId: 'auditStock', permission: 'finding:settle', tag, status: 202,
      summary: 'Compares database, engine and network now; it also happens each night',
      description: 'What is seen twice becomes a finding. Nothing is changed or removed.',
      answer: started, refusals: someOf(partyRefusals, 'parties.no_provider'),
      handle: (ctx) => asRun(requestAudit(ctx, auditStock, ctx.correlation)),
    }),
    endpoint({
      method: 'GET', path: '/findings/{id}', operationId: 'readFinding', permission: 'finding:read', tag,
      summary: 'One finding, with what may be done about it', params: one, answer: finding,
      refusals: someOf(workflowRefusals, 'findings.unknown'),
      handle: async (ctx, { params, language }) => {
        const read = await readFinding(ctx, params.id);
        return read.ok ? ok(shown(read.value, language)) : read;
      },
    }),
    endpoint({
      method: 'POST', path: '/findings/{id}/adoption', operationId: 'adoptFinding', permission: 'finding:settle', tag,
      summary: 'Lets the rows follow the world, where that invents nothing', params: one, answer: finding,
      refusals: { ...settled, ...someOf(workflowRefusals, 'findings.owned', 'servers.busy') },
      handle: async (ctx, { params, language }) => {
        const adopted = await adoptFinding(ctx, params.id);
        return adopted.ok ? ok(shown(adopted.value, language)) : adopted;
      },
    }),
    endpoint({
      method: 'POST', path: '/findings/{id}/quarantine', operationId: 'quarantineFinding', permission: 'finding:settle',
      tag, status: 202, summary: 'Sets it aside: an unowned server is switched off, a missing one is not billed',
      params: one, answer: started, refusals: { ...settled, ...someOf(workflowRefusals, 'findings.owned') },
      handle: (ctx, { params }) => asRun(requestSettlement(ctx, params.id, 'quarantine', settleFinding)),
    }),
    endpoint({
      method: 'POST', path: '/findings/{id}/removal', operationId: 'removeFinding', permission: 'finding:settle', tag,
      status: 202, summary: 'Has it deleted, once a second person agreed', params: one, answer: started,
      refusals: { ...settled, ...someOf(workflowRefusals, 'findings.owned') },
      fourEyes: async () => fourEyes['unowned-removal'],
      handle: (ctx, { params }) => asRun(requestSettlement(ctx, params.id, 'remove', settleFinding)),
    }),
  ];
}
