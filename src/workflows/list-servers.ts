import { toPage, type PageQuery } from '../kernel/wire.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { readServer, type Check } from '../modules/compute/index.ts';
import { latestAvailability } from '../modules/monitoring/index.ts';
import { workflowRefusals } from './refusals.ts';

interface Filter extends PageQuery {
  readonly state?: string | undefined;
  readonly customerId?: string | undefined;
  readonly contractId?: string | undefined;
}

function servers(ctx: Ctx) {
  return ctx.tx.selectFrom('server')
    .innerJoin('nic', 'nic.serverId', 'server.id')
    .innerJoin('contractItem', 'contractItem.id', 'server.contractItemId')
    .leftJoin('monitor', 'monitor.id', 'server.id')
    .selectAll('server')
    .select(['server.tenant as customerId', 'contractItem.contractId', 'nic.address', 'nic.mac',
      'monitor.state as monitorState']);
}

/** Servers, newest first, each with its address and what its monitor says. */
export async function listServers(ctx: Ctx, filter: Filter) {
  let query = servers(ctx);
  if (filter.state) query = query.where('server.state', '=', filter.state);
  if (filter.customerId) query = query.where('server.tenant', '=', filter.customerId);
  if (filter.contractId) query = query.where('contractItem.contractId', '=', filter.contractId);
  if (filter.cursor) query = query.where('server.id', '<', filter.cursor);
  const rows = await query.orderBy('server.id', 'desc').limit(filter.limit + 1).execute();
  return toPage(rows.map(withBareAddress), filter.limit);
}

/** One server with its monitor, its outages, this year's availability (A4 (2)) and its handover checks (C-5). */
export async function showServer(ctx: Ctx, serverId: string) {
  const row = await servers(ctx).where('server.id', '=', serverId).executeTakeFirst();
  if (!row) return refuse(workflowRefusals, 'servers.unknown');
  const { diskBytes, iopsLimit } = await readServer(ctx, serverId);
  const monitor = await ctx.tx.selectFrom('monitor')
    .select(['state', 'changedAt', 'probedAt', 'watchedFrom', 'watchedUntil'])
    .where('id', '=', serverId).executeTakeFirst();
  const outages = await ctx.tx.selectFrom('outage').select(['id', 'fromAt', 'untilAt', 'cause'])
    .where('serverId', '=', serverId).orderBy('fromAt').execute();
  return ok({
    ...withBareAddress(row), diskBytes, iopsLimit, monitor: monitor ?? null, outages,
    availability: await latestAvailability(ctx, serverId), checks: await checksOf(ctx, row.contractItemId),
  });
}

/** What the provisioning test measured; empty until it passed. An item is provisioned by one run (order-server.ts). */
async function checksOf(ctx: Ctx, contractItemId: string): Promise<Check[]> {
  const step = await ctx.tx.selectFrom('runStep').innerJoin('run', 'run.id', 'runStep.runId').select('output')
    .where('run.key', '=', `provision:${contractItemId}`).where('runStep.name', '=', 'test-server').executeTakeFirst();
  return (step?.output as { checks?: Check[] } | null)?.checks ?? [];
}

function withBareAddress<Row extends { address: string }>(row: Row): Row {
  return { ...row, address: row.address.split('/')[0] ?? '' };
}
