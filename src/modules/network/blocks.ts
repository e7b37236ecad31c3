import { limits } from '../../kernel/limits.ts';
import { newId, type IdOf } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { json, type Ctx } from '../../database/index.ts';
import { assignBlock, bindAddress } from './assign-address.ts';
import { bare } from './ip.ts';
import { networkRefusals } from './refusals.ts';

/** Largest blocks one server may have (C 4.6.3): a /30 of IPv4, a /64 of IPv6. */
export const largestBlock = { 4: 30, 6: 64 } as const;

/** What a server gets beside its own address: its IPv6 prefix, or a block with the plan it is justified by. */
export type BlockOrder = { readonly kind: 'ipv6' } | NetworkPlan;

export interface NetworkPlan {
  readonly kind: 'additional';
  readonly family: 4 | 6;
  readonly prefixLength: number;
  readonly justification: string;
  /** What each address is for; of an IPv6 prefix, what it is for. */
  readonly uses: readonly string[];
}

/** How many addresses of the block are counted and paid: of IPv4 each one, an IPv6 prefix as one. */
export function unitsOf({ family, prefixLength }: Pick<NetworkPlan, 'family' | 'prefixLength'>): number {
  return family === 4 ? 2 ** (32 - prefixLength) : 1;
}

/** promise C-4.6.3: no larger than RIPE's policy and the description allow, and each address has its use. */
export function checkPlan(plan: NetworkPlan): Result<void> {
  const { family, prefixLength, uses } = plan;
  const largest = largestBlock[family];
  if (prefixLength < largest) {
    return refuse(networkRefusals, 'network.block_too_large', { wanted: prefixLength, largest }, '/prefixLength');
  }
  const needed = unitsOf(plan);
  if (family === 4 ? uses.length !== needed : uses.length === 0) {
    return refuse(networkRefusals, 'network.plan_incomplete', { needed, given: uses.length }, '/uses');
  }
  return ok(undefined);
}

/** Whether a server may have it. Call it with the server locked. */
export async function mayHaveBlock(ctx: Ctx, serverId: string, order: BlockOrder): Promise<Result<void>> {
  const { topology } = await ctx.tx.selectFrom('server').select('topology').where('id', '=', serverId)
    .executeTakeFirstOrThrow();
  if (topology !== 'public') return refuse(networkRefusals, 'network.public_only');
  const there = await ctx.tx.selectFrom('address').select('purpose').where('serverId', '=', serverId)
    .where('state', '=', 'assigned').execute();
  if (order.kind === 'ipv6') {
    const has = there.some(({ purpose }) => purpose === 'ipv6');
    return has ? refuse(networkRefusals, 'network.has_ipv6') : ok(undefined);
  }
  const { blocksPerServer: limit } = limits;
  return there.filter(({ purpose }) => purpose === 'additional').length >= limit
    ? refuse(networkRefusals, 'network.too_many_blocks', { limit }) : checkPlan(order);
}

/** Takes the block from a pool for this server and keeps the plan with it. */
export async function reserveBlock(
  ctx: Ctx, addressId: IdOf<'address'>, { id: serverId, tenant }: { readonly id: string; readonly tenant: string },
  order: BlockOrder,
): Promise<Result<{ address: string }>> {
  const { family, prefixLength } = order.kind === 'ipv6'
    ? { family: 6, prefixLength: largestBlock[6] } as const : order;
  const assigned = await assignBlock(ctx, addressId, { tenant, family, prefixLength, purpose: order.kind });
  if (!assigned.ok) return assigned;
  await bindAddress(ctx, addressId, serverId);
  if (order.kind === 'additional') {
    const networkPlanId = newId('networkPlan', ctx.clock);
    const { justification, uses } = order;
    await ctx.tx.insertInto('networkPlan').values({
      id: networkPlanId, tenant, serverId, family, prefixLength, justification, uses: json(uses),
    }).execute();
    await ctx.tx.updateTable('address').set({ networkPlanId }).where('id', '=', addressId).execute();
  }
  return ok({ address: assigned.value.address });
}

/** An address of a server that can be given back while the server stays: any but its own. */
export async function readExtraAddress(ctx: Ctx, serverId: string, addressId: string) {
  const address = await ctx.tx.selectFrom('address').selectAll().where('id', '=', addressId)
    .where('serverId', '=', serverId).where('state', '=', 'assigned').executeTakeFirst();
  if (!address) return refuse(networkRefusals, 'network.unknown_address');
  return address.purpose === 'primary' ? refuse(networkRefusals, 'network.own_address') : ok(address);
}

/** What a server has, its own address first, each with the plan it was justified by. */
export async function listServerAddresses(ctx: Ctx, serverId: string) {
  const rows = await ctx.tx.selectFrom('address').leftJoin('networkPlan', 'networkPlan.id', 'address.networkPlanId')
    .select(['address.id', 'address.address', 'address.block', 'address.purpose', 'address.reverseNames',
      'address.contractItemId', 'networkPlan.justification', 'networkPlan.uses'])
    .where('address.serverId', '=', serverId).where('address.state', '=', 'assigned')
    .orderBy((eb) => eb('address.purpose', '<>', 'primary')).orderBy('address.id').execute();
  return rows.map(({ reverseNames, justification, uses, ...row }) => ({
    ...row, address: bare(row.address), reverseNames: Object.entries(reverseNames as Record<string, string>)
      .map(([address, name]) => ({ address, name })),
    plan: justification === null ? null : { justification, uses: uses as string[] },
  }));
}
