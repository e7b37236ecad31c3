import { limits } from '../../kernel/limits.ts';
import { newId, type IdOf } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { bare, familyOf, lengthOf } from './ip.ts';
import { networkRefusals } from './refusals.ts';
import { freeBlock } from './store.ts';

export interface AssignedAddress {
  readonly id: string;
  readonly address: string;
  /** Of the pool's network, which the address is in. */
  readonly prefixLength: number;
  readonly gateway: string;
  readonly poolId: string;
}

/** What an address is for: a server's own, one it has beside that, or its IPv6 prefix. */
export type AddressPurpose = 'primary' | 'additional' | 'ipv6';

export interface BlockWish {
  readonly tenant: string;
  readonly family: 4 | 6;
  /** Of the block: 32 for a single IPv4 address. */
  readonly prefixLength: number;
  readonly purpose: AddressPurpose;
  /** Only of this pool, where what belongs together must be reached by the same gateway. */
  readonly poolId?: string | undefined;
}

export async function addPool(ctx: Ctx, tenant: string, network: string, gateway: string): Promise<string> {
  const id = newId('addressPool', ctx.clock);
  await ctx.tx.insertInto('addressPool').values({ id, tenant, network, gateway }).execute();
  return id;
}

/** Gives the lowest free IPv4 address to `tenant`; see `assignBlock`. */
export function assignAddress(
  ctx: Ctx, addressId: IdOf<'address'>, tenant: string, poolId?: string,
): Promise<Result<AssignedAddress>> {
  return assignBlock(ctx, addressId, { tenant, family: 4, prefixLength: 32, purpose: 'primary', poolId });
}

/**
 * Gives the lowest free block of the oldest pool that has one to `tenant` under the id the caller made (promise
 * C-4.2.8); of a pool reserved for a customer only that customer gets any, and before all others (C-3.4.3). A pool is
 * locked while it is looked through, so that of fifty at once for the last address exactly one succeeds; the exclusion
 * constraint stands behind it (I2). The same id again returns the same block. Refuses only when every pool is full.
 */
export async function assignBlock(
  ctx: Ctx, addressId: IdOf<'address'>, wish: BlockWish,
): Promise<Result<AssignedAddress>> {
  const { tenant, family, prefixLength, purpose, poolId } = wish;
  const had = await ctx.tx.selectFrom('address').innerJoin('addressPool as pool', 'pool.id', 'address.poolId')
    .select(['address', 'pool.id', 'pool.network', 'pool.gateway']).where('address.id', '=', addressId)
    .executeTakeFirst();
  if (had) return ok(inPool(had, addressId, had.address));
  const all = await ctx.tx.selectFrom('addressPool').selectAll()
    .where((eb) => eb.or([eb('reservedFor', 'is', null), eb('reservedFor', '=', tenant)]))
    .orderBy((eb) => eb('reservedFor', 'is', null)).orderBy('id').execute();
  const pools = all.filter((pool) => familyOf(pool.network) === family && (poolId === undefined || pool.id === poolId));
  if (pools.length === 0) {
    return refuse(networkRefusals, family === 4 ? 'network.no_pool' : 'network.no_ipv6_pool');
  }
  for (const pool of pools) {
    const block = await mayTakeFrom(ctx, pool.id, tenant) ? await freeBlock(ctx, pool.id, prefixLength) : undefined;
    if (block === undefined) continue;
    const address = firstOf(block);
    await ctx.tx.insertInto('address')
      .values({ id: addressId, tenant, poolId: pool.id, address, block, purpose, state: 'assigned' }).execute();
    return ok(inPool(pool, addressId, address));
  }
  return refuse(networkRefusals, 'network.no_free_address', {
    network: pools.map((pool) => pool.network).join(', '), size: `/${prefixLength}`,
  });
}

/** Locks a pool; it may have been reserved for another since it was read. */
async function mayTakeFrom(ctx: Ctx, poolId: string, tenant: string): Promise<boolean> {
  const { reservedFor } = await ctx.tx.selectFrom('addressPool').select('reservedFor').where('id', '=', poolId)
    .forUpdate().executeTakeFirstOrThrow();
  return reservedFor === null || reservedFor === tenant;
}

/** The address a guest bears of its block: of an IPv6 prefix the one behind its first, which means all routers. */
function firstOf(block: string): string {
  const first = bare(block);
  return familyOf(block) === 6 && first.endsWith('::') ? `${first}1` : first;
}

function inPool(
  pool: { id: string; network: string; gateway: string }, id: string, address: string,
): AssignedAddress {
  return {
    id, address: bare(address), gateway: bare(pool.gateway), prefixLength: lengthOf(pool.network), poolId: pool.id,
  };
}

/** Says which server an address belongs to, once that server's row exists. */
export async function bindAddress(ctx: Ctx, addressId: string, serverId: string): Promise<void> {
  await ctx.tx.updateTable('address').set({ serverId }).where('id', '=', addressId).execute();
}

/** The server is gone; the address rests, without a name, before somebody else gets the other's mail and visitors. */
export async function releaseAddress(ctx: Ctx, addressId: string): Promise<void> {
  await ctx.tx.updateTable('address').set({
    state: 'quarantined', freeFrom: ctx.now.add({ hours: 24 * limits.addressQuarantineDays }), reverseNames: '{}',
  }).where('id', '=', addressId).where('state', '=', 'assigned').execute();
}

/** An address that was reserved but never used by anybody is free at once. */
export async function returnUnusedAddress(ctx: Ctx, addressId: string): Promise<void> {
  await ctx.tx.deleteFrom('address').where('id', '=', addressId).execute();
}

/** The same of all that was reserved for a server that never came to be. */
export async function returnUnusedAddresses(ctx: Ctx, serverId: string): Promise<void> {
  await ctx.tx.deleteFrom('address').where('serverId', '=', serverId).where('state', '=', 'assigned').execute();
}

/** Addresses whose rest is over are free again. Returns how many. */
export async function freeRestedAddresses(ctx: Ctx): Promise<number> {
  const { numDeletedRows } = await ctx.tx.deleteFrom('address').where('state', '=', 'quarantined')
    .where('freeFrom', '<=', ctx.now).executeTakeFirst();
  return Number(numDeletedRows);
}
