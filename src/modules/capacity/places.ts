import { beyondWall, type Ctx } from '../../database/index.ts';
import { roomOf, type Room, type TargetRoom } from './fit.ts';
import { promisedIn } from './store.ts';

export type Variant = 'shared' | 'dedicated';

/** What an order says of where its things may be (C-1, C-4.3); no location: any. */
export interface Wanted {
  readonly tenant: string;
  readonly variant: Variant;
  readonly locationId: string | null;
}

/** Whether the engine has reported any hosts at all; before that it places by itself. */
export async function hasGroups(ctx: Ctx): Promise<boolean> {
  return (await ctx.tx.selectFrom('targetGroup').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/**
 * The groups that may take it, in the order of their ids. promise C-1.variants: what is reserved for a customer takes
 * only what that customer ordered as dedicated, and that goes nowhere else. promise C-4.3: nowhere but where agreed.
 */
export async function groupsFor(ctx: Ctx, { tenant, variant, locationId }: Wanted): Promise<string[]> {
  const rows = await ctx.tx.selectFrom('targetGroup').select('id')
    .where('reservedFor', 'is not distinct from', variant === 'dedicated' ? tenant : null)
    .$if(locationId !== null, (groups) => groups.where('locationId', '=', locationId ?? ''))
    .orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** Whether hosts are reserved for a customer, at `locationId` or anywhere; asked by that customer, too. */
export function hasOwnGroup(ctx: Ctx, tenant: string, locationId: string | null): Promise<boolean> {
  return beyondWall(ctx, async (all) =>
    (await groupsFor(all, { tenant, variant: 'dedicated', locationId })).length > 0);
}

/**
 * What a group has left, while nobody else may promise anything of it: others wait for the end of this transaction.
 * `except` is a server that is about to change. Null if the group was given to somebody else meanwhile.
 */
export async function lockRoom(
  ctx: Ctx, groupId: string, wanted: Pick<Wanted, 'tenant'>, except: string | null = null,
): Promise<{ readonly room: Room; readonly homeless: readonly string[] } | null> {
  const group = await ctx.tx.selectFrom('targetGroup').selectAll().where('id', '=', groupId).forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  if (group.reservedFor !== null && group.reservedFor !== wanted.tenant) return null;
  return roomOf(await targetsIn(ctx, groupId), await promisedIn(ctx, groupId, except), group);
}

/** What the other targets of a group have left if nothing that is on this one comes to them. */
export async function roomWithout(ctx: Ctx, groupId: string, target: string): Promise<Room> {
  const group = await ctx.tx.selectFrom('targetGroup').selectAll().where('id', '=', groupId).executeTakeFirstOrThrow();
  const targets = (await targetsIn(ctx, groupId)).filter(({ name }) => name !== target);
  const servers = (await promisedIn(ctx, groupId, null)).filter((server) => server.target !== target);
  return roomOf(targets, servers, group).room;
}

async function targetsIn(ctx: Ctx, groupId: string): Promise<TargetRoom[]> {
  const targets = await ctx.tx.selectFrom('target').selectAll().where('groupId', '=', groupId).orderBy('id').execute();
  return targets.map(({ name, cpus, memoryBytes, canMove, state }) =>
    ({ name, vcpus: cpus, memoryBytes: Number(memoryBytes), canMove, state: state as TargetRoom['state'] }));
}

export interface PoolRoom {
  readonly id: string;
  readonly freeBytes: number;
}

/** The group a pool's room is promised under; locked, so that nobody else promises anything of it. */
export async function lockGroupOfPool(ctx: Ctx, poolId: string): Promise<string> {
  const { groupId } = await ctx.tx.selectFrom('storagePool').select('groupId').where('id', '=', poolId)
    .executeTakeFirstOrThrow();
  await lockGroup(ctx, groupId);
  return groupId;
}

export async function lockGroup(ctx: Ctx, groupId: string): Promise<void> {
  await ctx.tx.selectFrom('targetGroup').select('id').where('id', '=', groupId).forNoKeyUpdate().execute();
}
