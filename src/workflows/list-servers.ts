import type { NotNull } from 'kysely';
import type { ListQuery } from '../kernel/wire.ts';
import { ok, refuse } from '../kernel/result.ts';
import { customerOf, listRows, searched, through, type Ctx, type ListTable } from '../database/index.ts';
import { readServer, type Check } from '../modules/compute/index.ts';
import { firstItem } from '../modules/contracts/index.ts';
import { downtimeBudget, latestAvailability } from '../modules/monitoring/index.ts';
import { bare } from '../modules/network/index.ts';
import { workflowRefusals } from './refusals.ts';
import { placeOf } from './server-place.ts';

interface Filter extends ListQuery {
  readonly state?: string | undefined;
  readonly customerId?: string | undefined;
  readonly contractId?: string | undefined;
  readonly monitorState?: string | undefined;
  readonly availabilityClass?: string | undefined;
  readonly managed?: boolean | undefined;
  /** Whether there still is something: false are those that were deleted. */
  readonly live?: boolean | undefined;
}

export const serverList = {
  tenant: 'server.tenant', id: 'server.id', sort: '-createdAt',
  sortable: {
    createdAt: { column: 'server.id', kind: 'text' }, hostname: { column: 'server.hostname', kind: 'text' },
    customerName: { column: 'customer.name', kind: 'name' }, state: { column: 'server.state', kind: 'text' },
    flavour: { column: 'server.flavour', kind: 'text' },
    monthlyNet: { column: 'contractItem.monthlyNet', kind: 'integer' },
    monitorState: { column: 'monitor.state', kind: 'text', orElse: '' },
  },
  searchable: [
    searched.lower('server.hostname'), customerOf('server.tenant'), searched.id('server.id'),
    through('server.id', 'nic.serverId', searched.ip('nic.publicAddress')),
    through('server.id', 'nic.serverId', searched.mac('nic.mac')),
    { ...through('contractItem.contractId', 'contract.id', searched.number('contract.number')), shape: /^v-/i },
  ],
} as const satisfies ListTable;

/** What a list tells of a server; each costs every row of a long one. */
const columns = [
  'server.id', 'server.contractItemId', 'server.hostname', 'server.flavour', 'server.vcpus', 'server.memoryBytes',
  'server.image', 'server.managed', 'server.engine', 'server.state', 'server.authorizedKeys', 'server.handedOverAt',
  'server.deletedAt', 'server.createdAt', 'server.tags', 'server.protected', 'server.boot', 'server.topology',
  'server.clusterId', 'server.clusterRole', 'server.heldBy',
] as const;

function servers(ctx: Ctx) {
  return ctx.tx.selectFrom('server')
    .leftJoin('contractItem', 'contractItem.id', 'server.contractItemId')
    .leftJoin('contract', 'contract.id', 'contractItem.contractId')
    .leftJoin('organisation as customer', 'customer.id', 'server.tenant')
    .leftJoin('monitor', (join) => join.onRef('monitor.id', '=', 'server.id').on('server.state', '<>', 'deleted'))
    .select(columns)
    .select(['server.tenant as customerId', 'customer.name as customerName', 'contractItem.contractId',
      'contract.number as contractNumber', 'contractItem.monthlyNet', 'contractItem.availabilityClass',
      'monitor.state as monitorState'])
    .select((eb) => {
      const nic = eb.selectFrom('nic').whereRef('nic.serverId', '=', 'server.id').orderBy('nic.id').limit(1);
      return [nic.select('nic.publicAddress').as('address'), nic.select('nic.mac').as('mac')];
    })
    .$narrowType<Named>();
}

/** Every server is one of an item of a contract of a customer and has an interface, from the moment it is planned. */
interface Named {
  customerName: NotNull;
  contractId: NotNull;
  contractNumber: NotNull;
  monthlyNet: NotNull;
  availabilityClass: NotNull;
  address: NotNull;
  mac: NotNull;
}

/** Servers, each with its address, what its monitor says, and whose it is under which contract. */
export async function listServers(ctx: Ctx, filter: Filter) {
  let asked = servers(ctx);
  if (filter.live !== undefined) asked = asked.where('server.state', filter.live ? '<>' : '=', 'deleted');
  const page = await listRows(ctx, serverList, filter, asked, {
    'server.state': filter.state, 'server.tenant': filter.customerId, 'contractItem.contractId': filter.contractId,
    'monitor.state': filter.monitorState, 'contractItem.availabilityClass': filter.availabilityClass,
    'server.managed': filter.managed,
  });
  for (const row of page.items) row.address = bare(row.address);
  return page;
}

/**
 * One server with its monitor, its outages, this year's availability (A4 (2)) and what may still be down of it (C 6.1),
 * and its handover checks (C-5).
 */
export async function showServer(ctx: Ctx, serverId: string) {
  const row = await servers(ctx).select('server.firewallChangedAt').where('server.id', '=', serverId)
    .executeTakeFirst();
  if (!row) return refuse(workflowRefusals, 'servers.unknown');
  const { diskBytes, iopsLimit, suppliedSoftware } = await readServer(ctx, serverId);
  const monitor = await ctx.tx.selectFrom('monitor')
    .select(['state', 'changedAt', 'probedAt', 'watchedFrom', 'watchedUntil'])
    .where('id', '=', serverId).executeTakeFirst();
  const outages = await ctx.tx.selectFrom('outage').select(['id', 'fromAt', 'untilAt', 'cause'])
    .where('serverId', '=', serverId).orderBy('fromAt').execute();
  return ok({
    ...row, address: bare(row.address), diskBytes, iopsLimit, suppliedSoftware, location: await placeOf(ctx, serverId),
    monitor: monitor ?? null, outages,
    availability: await latestAvailability(ctx, serverId), downtimeBudget: await downtimeBudget(ctx, serverId),
    checks: await checksOf(ctx, row.contractItemId),
  });
}

/** What the provisioning test measured; empty until it passed. An item is provisioned by one run (order-server.ts). */
async function checksOf(ctx: Ctx, contractItemId: string): Promise<Check[]> {
  const ordered = await firstItem(ctx, contractItemId);
  const step = await ctx.tx.selectFrom('runStep').innerJoin('run', 'run.id', 'runStep.runId').select('output')
    .where('run.key', '=', `provision:${ordered}`).where('runStep.name', '=', 'test-server').executeTakeFirst();
  return (step?.output as { checks?: Check[] } | null)?.checks ?? [];
}
