import { limits } from '../../kernel/limits.ts';
import { newId, type IdOf } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { networkRefusals } from './refusals.ts';
import { freeAddress } from './store.ts';

export interface AssignedAddress {
  readonly id: string;
  readonly address: string;
  readonly prefixLength: number;
  readonly gateway: string;
}

export async function addPool(ctx: Ctx, tenant: string, network: string, gateway: string): Promise<string> {
  const id = newId('addressPool', ctx.clock);
  await ctx.tx.insertInto('addressPool').values({ id, tenant, network, gateway }).execute();
  return id;
}

/**
 * Gives the lowest free address of the oldest pool that has one to `tenant` under the id the caller made (promise
 * C-4.2.8). A pool is locked while it is looked through, always in the order of their ids, so that fifty at once for
 * the last address make one success and nobody waits in a circle; the unique index stands behind it (I2). The same
 * id again returns the same address. Refuses only when every pool is full.
 */
export async function assignAddress(
  ctx: Ctx, addressId: IdOf<'address'>, tenant: string,
): Promise<Result<AssignedAddress>> {
  const pools = await ctx.tx.selectFrom('addressPool').selectAll().orderBy('id').execute();
  if (pools.length === 0) return refuse(networkRefusals, 'network.no_pool');
  const had = await ctx.tx.selectFrom('address').select(['address', 'poolId']).where('id', '=', addressId)
    .executeTakeFirst();
  for (const pool of pools) {
    if (had?.poolId === pool.id) return ok(inPool(pool, addressId, had.address));
    if (had) continue;
    await ctx.tx.selectFrom('addressPool').select('id').where('id', '=', pool.id).forUpdate().execute();
    const address = await freeAddress(ctx, pool.id);
    if (!address) continue;
    await ctx.tx.insertInto('address').values({ id: addressId, tenant, poolId: pool.id, address, block: `${address}/32`, state: 'assigned' })
      .execute();
    return ok(inPool(pool, addressId, address));
  }
  return refuse(networkRefusals, 'network.no_free_address', { network: pools.map((pool) => pool.network).join(', ') });
}

function inPool(pool: { network: string; gateway: string }, id: string, address: string): AssignedAddress {
  return {
    id, address: bare(address), gateway: bare(pool.gateway), prefixLength: Number(pool.network.split('/')[1]),
  };
}

/** Says which server an address belongs to, once that server's row exists. */
export async function bindAddress(ctx: Ctx, addressId: string, serverId: string): Promise<void> {
  await ctx.tx.updateTable('address').set({ serverId }).where('id', '=', addressId).execute();
}

/** The server is gone; the address rests before somebody else gets it and the other's mail and visitors. */
export async function releaseAddress(ctx: Ctx, addressId: string): Promise<void> {
  await ctx.tx.updateTable('address')
    .set({ state: 'quarantined', freeFrom: ctx.now.add({ hours: 24 * limits.addressQuarantineDays }) })
    .where('id', '=', addressId).where('state', '=', 'assigned').execute();
}

/** An address that was reserved but never used by anybody is free at once. */
export async function returnUnusedAddress(ctx: Ctx, addressId: string): Promise<void> {
  await ctx.tx.deleteFrom('address').where('id', '=', addressId).execute();
}

/** Addresses whose rest is over are free again. Returns how many. */
export async function freeRestedAddresses(ctx: Ctx): Promise<number> {
  const { numDeletedRows } = await ctx.tx.deleteFrom('address').where('state', '=', 'quarantined')
    .where('freeFrom', '<=', ctx.now).executeTakeFirst();
  return Number(numDeletedRows);
}

/** `192.0.2.1/24` as the database may print it, without the length. */
export function bare(address: string): string {
  return address.split('/')[0] as string;
}
