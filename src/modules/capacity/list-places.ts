import { ok, refuse } from '../../kernel/result.ts';
import type { ListQuery } from '../../kernel/wire.ts';
import { listRows, searched, type Ctx, type ListTable } from '../../database/index.ts';
import { capacityRefusals } from './refusals.ts';
import { groupFigures, poolFigures, serversOnTarget } from './store.ts';

export const groupList = {
  tenant: 'targetGroup.tenant', id: 'targetGroup.id', sort: 'name',
  sortable: {
    name: { column: 'targetGroup.name', kind: 'name' }, locationName: { column: 'location.name', kind: 'name' },
  },
  searchable: ['targetGroup.name', 'location.name', searched.id('targetGroup.id')],
} as const satisfies ListTable;

export const targetList = {
  tenant: 'target.tenant', id: 'target.id', sort: 'name',
  sortable: {
    name: { column: 'target.name', kind: 'name' }, state: { column: 'target.state', kind: 'text' },
    groupName: { column: 'targetGroup.name', kind: 'name' },
  },
  searchable: ['target.name', 'targetGroup.name', searched.id('target.id')],
} as const satisfies ListTable;

export const poolList = {
  tenant: 'storagePool.tenant', id: 'storagePool.id', sort: 'name',
  sortable: {
    name: { column: 'storagePool.name', kind: 'name' }, state: { column: 'storagePool.state', kind: 'text' },
    groupName: { column: 'targetGroup.name', kind: 'name' },
  },
  searchable: ['storagePool.name', 'targetGroup.name', searched.id('storagePool.id')],
} as const satisfies ListTable;

function groups(ctx: Ctx) {
  return ctx.tx.selectFrom('targetGroup').innerJoin('location', 'location.id', 'targetGroup.locationId')
    .leftJoin('organisation as owner', 'owner.id', 'targetGroup.reservedFor').selectAll('targetGroup')
    .select(['location.name as locationName', 'owner.name as reservedForName', groupFigures.servers.as('servers'),
      groupFigures.vcpus.as('vcpus'), groupFigures.memoryBytes.as('memoryBytes'),
      groupFigures.promisedVcpus.as('promisedVcpus'), groupFigures.promisedMemoryBytes.as('promisedMemoryBytes')]);
}

export function listGroups(ctx: Ctx, query: ListQuery) {
  return listRows(ctx, groupList, query, groups(ctx));
}

export async function readGroup(ctx: Ctx, id: string) {
  const row = await groups(ctx).where('targetGroup.id', '=', id).executeTakeFirst();
  return row ? ok(row) : refuse(capacityRefusals, 'capacity.unknown_group');
}

export interface TargetFilter extends ListQuery {
  readonly state?: string | undefined;
  readonly groupId?: string | undefined;
}

function targets(ctx: Ctx) {
  return ctx.tx.selectFrom('target').innerJoin('targetGroup', 'targetGroup.id', 'target.groupId').selectAll('target')
    .select(['targetGroup.name as groupName', serversOnTarget.as('servers')]);
}

export function listTargets(ctx: Ctx, { state, groupId, ...query }: TargetFilter) {
  return listRows(ctx, targetList, query, targets(ctx), { 'target.state': state, 'target.groupId': groupId });
}

export async function readTarget(ctx: Ctx, id: string) {
  const row = await targets(ctx).where('target.id', '=', id).executeTakeFirst();
  return row ? ok(row) : refuse(capacityRefusals, 'capacity.unknown_target');
}

function pools(ctx: Ctx) {
  return ctx.tx.selectFrom('storagePool').innerJoin('targetGroup', 'targetGroup.id', 'storagePool.groupId')
    .selectAll('storagePool').select(['targetGroup.name as groupName', poolFigures.promisedBytes.as('promisedBytes'),
      poolFigures.reservedForName.as('reservedForName')]);
}

export function listPools(ctx: Ctx, { state, groupId, ...query }: TargetFilter) {
  return listRows(ctx, poolList, query, pools(ctx), { 'storagePool.state': state, 'storagePool.groupId': groupId });
}

export async function readPool(ctx: Ctx, id: string) {
  const row = await pools(ctx).where('storagePool.id', '=', id).executeTakeFirst();
  return row ? ok(row) : refuse(capacityRefusals, 'capacity.unknown_pool');
}
