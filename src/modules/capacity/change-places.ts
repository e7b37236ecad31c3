import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { checkLocation } from '../catalogue/index.ts';
import { readOrganisation } from '../parties/index.ts';
import { addGroup } from './note-inventory.ts';
import { readGroup, readPool } from './list-places.ts';
import { capacityRefusals } from './refusals.ts';
import { deferPlaceCheck, misplacedIn } from './store.ts';

export interface GroupSettings {
  readonly locationId: string;
  /** C-1: the one customer whose dedicated servers it takes; null: shared. */
  readonly reservedFor: string | null;
  readonly cpuOvercommitPercent: number;
  readonly memoryOvercommitPercent: number;
}

/** Says where a group is that the engine reported and that had to wait for it; its hosts come with the next report. */
export async function admitGroup(ctx: Ctx, name: string, locationId: string) {
  const known = await ctx.tx.selectFrom('targetGroup').select('id').where('name', '=', name).executeTakeFirst();
  if (known) return refuse(capacityRefusals, 'capacity.group_known', { name }, '/name');
  const located = await checkLocation(ctx, locationId, '/locationId');
  if (!located.ok) return located;
  const { tenant } = await ctx.tx.selectFrom('location').select('tenant').where('id', '=', locationId)
    .executeTakeFirstOrThrow();
  return readGroup(ctx, await addGroup(ctx, { tenant, name, locationId }));
}

/**
 * Changes what staff says of a group. promise C-1.variants: it is reserved only while nobody else is in it, and given
 * back only when nothing dedicated is left; whoever orders at that moment waits for this.
 */
export async function changeGroup(ctx: Ctx, id: string, settings: GroupSettings) {
  const before = await readGroup(ctx, id);
  if (!before.ok) return before;
  const known = await checkOwner(ctx, settings.reservedFor);
  if (!known.ok) return known;
  const located = await checkLocation(ctx, settings.locationId, '/locationId');
  if (!located.ok) return located;
  await ctx.tx.selectFrom('targetGroup').select('id').where('id', '=', id).forNoKeyUpdate().execute();
  await deferPlaceCheck(ctx);
  await ctx.tx.updateTable('targetGroup').set({ ...settings }).where('id', '=', id).execute();
  const free = await checkNobodyElse(ctx, id);
  return free.ok ? readGroup(ctx, id) : free;
}

export interface PoolSettings {
  /** C-3.4.3: the one customer whose dedicated volumes it takes; null: as its group. */
  readonly reservedFor: string | null;
  readonly overcommitPercent: number;
  readonly state: 'available' | 'maintenance';
}

export async function changePool(ctx: Ctx, id: string, settings: PoolSettings) {
  const before = await readPool(ctx, id);
  if (!before.ok) return before;
  if (before.value.state === 'offline') return refuse(capacityRefusals, 'capacity.pool_offline');
  const known = await checkOwner(ctx, settings.reservedFor);
  if (!known.ok) return known;
  await ctx.tx.selectFrom('targetGroup').select('id').where('id', '=', before.value.groupId).forNoKeyUpdate().execute();
  await deferPlaceCheck(ctx);
  await ctx.tx.updateTable('storagePool').set({ ...settings }).where('id', '=', id).execute();
  const free = await checkNobodyElse(ctx, id);
  return free.ok ? readPool(ctx, id) : free;
}

/** Whether something may be reserved for this: for a customer, or for nobody. */
export async function checkOwner(ctx: Ctx, reservedFor: string | null): Promise<Result<void>> {
  if (reservedFor === null) return ok(undefined);
  const read = await readOrganisation(ctx, reservedFor);
  if (!read.ok) return read;
  return read.value.kind === 'customer' ? ok(undefined)
    : refuse(capacityRefusals, 'capacity.not_a_customer', { name: read.value.name }, '/reservedFor');
}

/** Whether what lies in a place that was just reserved may lie there. */
export async function checkNobodyElse(ctx: Ctx, place: string): Promise<Result<void>> {
  const things = await misplacedIn(ctx, place);
  if (things.length === 0) return ok(undefined);
  return refuse(capacityRefusals, 'capacity.others_there', { things: things.join(', ') });
}
