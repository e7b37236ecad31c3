import { ok, refuse, type Result } from '../../kernel/result.ts';
import { json, type Ctx } from '../../database/index.ts';
import { familyOf, isIn, reversePointer } from './ip.ts';
import { networkRefusals } from './refusals.ts';

export interface ReverseName {
  readonly address: string;
  readonly name: string;
}

/** What the addresses of a block are called in DNS, in their order as text. */
export async function readReverseNames(ctx: Ctx, addressId: string): Promise<Result<{ names: ReverseName[] }>> {
  const row = await ctx.tx.selectFrom('address').select('reverseNames').where('id', '=', addressId)
    .where('state', '=', 'assigned').executeTakeFirst();
  return row ? ok({ names: namesIn(row.reverseNames) }) : refuse(networkRefusals, 'network.unknown_address');
}

/** Names the addresses of a block; who is not named loses its name. What they were called before is in the trail. */
export async function setReverseNames(
  ctx: Ctx, addressId: string, names: readonly ReverseName[],
): Promise<Result<{ names: ReverseName[] }>> {
  const row = await ctx.tx.selectFrom('address').select('block').where('id', '=', addressId)
    .where('state', '=', 'assigned').forUpdate().executeTakeFirst();
  if (!row) return refuse(networkRefusals, 'network.unknown_address');
  const { block } = row;
  const kept: Record<string, string> = {};
  for (const [index, { address, name }] of names.entries()) {
    const path = `/names/${index}/address`;
    const text = canonical(address);
    if (!isIn(block, text)) return refuse(networkRefusals, 'network.not_in_block', { address: text, block }, path);
    if (kept[text] !== undefined) return refuse(networkRefusals, 'network.named_twice', { address: text }, path);
    kept[text] = name.toLowerCase();
  }
  await ctx.tx.updateTable('address').set({ reverseNames: json(kept) }).where('id', '=', addressId).execute();
  return ok({ names: namesIn(kept) });
}

/** As RFC 5952 writes an IPv6 address: the host of a URL is always written so. */
function canonical(address: string): string {
  return familyOf(address) === 6 ? new URL(`http://[${address}]/`).hostname.slice(1, -1) : address;
}

function namesIn(names: unknown): ReverseName[] {
  return Object.entries(names as Record<string, string>).map(([address, name]) => ({ address, name }))
    .toSorted((a, b) => (reversePointer(a.address) < reversePointer(b.address) ? -1 : 1));
}

/** Seconds for which resolvers may keep a name. */
const TTL = 3_600;

/**
 * The names of a pool as records of a zone file (RFC 1035, 5.1), owners written in full so that they fit in whatever
 * zone the registry delegated. This program runs no name server: the provider's own includes the text.
 */
export async function reverseZone(ctx: Ctx, poolId: string): Promise<Result<{ network: string; text: string }>> {
  const pool = await ctx.tx.selectFrom('addressPool').select('network').where('id', '=', poolId).executeTakeFirst();
  if (!pool) return refuse(networkRefusals, 'network.unknown_pool');
  const rows = await ctx.tx.selectFrom('address').select('reverseNames').where('poolId', '=', poolId)
    .where('state', '=', 'assigned').orderBy('block').execute();
  const records = rows.flatMap(({ reverseNames }) => namesIn(reverseNames))
    .map(({ address, name }) => `${reversePointer(address)} ${TTL} IN PTR ${name}.`);
  return ok({ network: pool.network, text: records.map((record) => `${record}\n`).join('') });
}
