import { sql } from 'kysely';
import { ok, refuse } from '../../kernel/result.ts';
import type { ListQuery } from '../../kernel/wire.ts';
import { listRows, searched, type Ctx, type ListTable } from '../../database/index.ts';
import { capacityRefusals } from './refusals.ts';

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

/** What lives in a group is promised to it; what a run makes larger counts with what it may become (I3). */
const promised = {
  vcpus: sql<number>`coalesce((select sum(greatest(vcpus, promised_vcpus)) from server
    where server.group_id = target_group.id and server.state <> 'deleted'), 0)::int`,
  memoryBytes: sql<bigint>`coalesce((select sum(greatest(memory_bytes, promised_memory_bytes)) from server
    where server.group_id = target_group.id and server.state <> 'deleted'), 0)::bigint`,
  servers: sql<number>`(select count(*) from server
    where server.group_id = target_group.id and server.state <> 'deleted')::int`,
} as const;

/** What the targets of a group have that take something new, with overcommit. */
const capacity = {
  vcpus: sql<number>`coalesce((select sum(cpus) from target where target.group_id = target_group.id
    and target.state = 'available'), 0)::bigint * cpu_overcommit_percent / 100`,
  memoryBytes: sql<bigint>`(coalesce((select sum(memory_bytes) from target where target.group_id = target_group.id
    and target.state = 'available'), 0) * memory_overcommit_percent / 100)::bigint`,
} as const;

function groups(ctx: Ctx) {
  return ctx.tx.selectFrom('targetGroup').innerJoin('location', 'location.id', 'targetGroup.locationId')
    .leftJoin('organisation as owner', 'owner.id', 'targetGroup.reservedFor').selectAll('targetGroup')
    .select(['location.name as locationName', 'owner.name as reservedForName', promised.servers.as('servers'),
      promised.vcpus.as('promisedVcpus'), promised.memoryBytes.as('promisedMemoryBytes'),
      sql<number>`(${capacity.vcpus})::int`.as('vcpus'), capacity.memoryBytes.as('memoryBytes')]);
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
    .select(['targetGroup.name as groupName', sql<number>`(select count(*) from server
      where server.target = target.name and server.state <> 'deleted')::int`.as('servers')]);
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
    .leftJoin('organisation as owner', (join) => join
      .on(sql`owner.id`, '=', sql`coalesce(storage_pool.reserved_for, target_group.reserved_for)`))
    .selectAll('storagePool')
    .select(['targetGroup.name as groupName', 'owner.name as reservedForName',
      sql<bigint>`coalesce((select sum(greatest(volume.bytes, promised_bytes)) from volume
        where volume.pool_id = storage_pool.id and volume.state <> 'deleted'), 0)::bigint`.as('promisedBytes')]);
}

export function listPools(ctx: Ctx, { state, groupId, ...query }: TargetFilter) {
  return listRows(ctx, poolList, query, pools(ctx), { 'storagePool.state': state, 'storagePool.groupId': groupId });
}

export async function readPool(ctx: Ctx, id: string) {
  const row = await pools(ctx).where('storagePool.id', '=', id).executeTakeFirst();
  return row ? ok(row) : refuse(capacityRefusals, 'capacity.unknown_pool');
}
