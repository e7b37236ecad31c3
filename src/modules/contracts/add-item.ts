import { Temporal } from 'temporal-polyfill';
import type { Cents } from '../../kernel/money.ts';
import { newId, type IdOf } from '../../kernel/ids.ts';
import { must } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { lockLiveItem } from './change-item.ts';
import { readContract } from './read-contract.ts';

/** What was ordered beside a server. */
export interface AddedItem {
  readonly product: 'volume' | 'addresses';
  /** Its option in the catalogue. */
  readonly flavour: string;
  /** Of the option's pieces; both prices are of one. */
  readonly quantity: number;
  readonly monthlyNet: Cents;
  readonly setupNet: Cents;
}

/**
 * Adds to a contract in service what was ordered beside its server, live from today. Who operates it, how available it
 * is and where it stands is as agreed of the server's item.
 */
export async function addItem(ctx: Ctx, serverItemId: string, item: AddedItem): Promise<IdOf<'contractItem'>> {
  const server = await ctx.tx.selectFrom('contractItem').selectAll().where('id', '=', serverItemId)
    .executeTakeFirstOrThrow();
  const place = await nextPlace(ctx, server.contractId);
  const id = newId('contractItem', ctx.clock);
  await ctx.tx.insertInto('contractItem').values({
    ...server, ...item, ...place, id, image: null, publicIpv4: false, liveFrom: ctx.today, replacesId: null,
  }).execute();
  return id;
}

/**
 * The item goes on in another contract of the same customer from today on, as a volume's does that was attached to
 * another server: what is agreed of it stays. In its own contract it stays as it is.
 */
export async function moveItem(ctx: Ctx, itemId: string, contractId: string): Promise<string> {
  const old = await lockLiveItem(ctx, itemId);
  if (old.contractId === contractId) return itemId;
  const place = await nextPlace(ctx, contractId);
  await ctx.tx.updateTable('contractItem').set({ liveUntil: ctx.today }).where('id', '=', itemId).execute();
  const id = newId('contractItem', ctx.clock);
  await ctx.tx.insertInto('contractItem').values({
    ...old, ...place, id, contractId, setupNet: 0n, liveFrom: ctx.today, replacesId: itemId,
  }).execute();
  return id;
}

/** The next position in a contract, which is locked for that, and the day its items end where notice was given. */
async function nextPlace(ctx: Ctx, contractId: string) {
  const { number, state, endsOn } = must(await readContract(ctx, contractId));
  if (state !== 'active' && state !== 'terminated') throw new Error(`contract ${number} is ${state}: it gets no items`);
  const { last } = await ctx.tx.selectFrom('contractItem').select((eb) => eb.fn.max<number>('position').as('last'))
    .where('contractId', '=', contractId).executeTakeFirstOrThrow();
  const liveUntil = endsOn === null ? null : Temporal.PlainDate.from(endsOn).add({ days: 1 }).toString();
  return { position: last + 1, liveUntil };
}
