import type { Insertable } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Cents } from '../../kernel/money.ts';
import { newId, type IdOf } from '../../kernel/ids.ts';
import { must } from '../../kernel/result.ts';
import type { Ctx, DB } from '../../database/index.ts';
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
  return addLike(ctx, serverItemId, { ...item, image: null, publicIpv4: false, liveFrom: ctx.today });
}

/** A server that is to join a contract in service. */
interface JoiningServer {
  readonly flavour: string;
  readonly image: string;
  readonly monthlyNet: Cents;
  readonly setupNet: Cents;
}

/**
 * Adds to a contract in service a server that is still to be made (C-5.3); its item is live from its handover on
 * (`startItem`). What is agreed of an item that is there, but size and prices, is agreed of it.
 */
export async function addServerItem(
  ctx: Ctx, likeItemId: string, server: JoiningServer,
): Promise<IdOf<'contractItem'>> {
  return addLike(ctx, likeItemId, { ...server, quantity: 1, liveFrom: null });
}

/** A new item at the end of the contract of another one, which it is like but for `own`. */
async function addLike(
  ctx: Ctx, likeItemId: string, own: Partial<Insertable<DB['contractItem']>>,
): Promise<IdOf<'contractItem'>> {
  const like = await ctx.tx.selectFrom('contractItem').selectAll().where('id', '=', likeItemId)
    .executeTakeFirstOrThrow();
  const place = await nextPlace(ctx, like.contractId);
  const id = newId('contractItem', ctx.clock);
  await ctx.tx.insertInto('contractItem').values({ ...like, ...own, ...place, id, replacesId: null }).execute();
  return id;
}

/** It is handed over: live, and billed, from today on. Starting a started item changes nothing. */
export async function startItem(ctx: Ctx, itemId: string): Promise<void> {
  await ctx.tx.updateTable('contractItem').set({ liveFrom: ctx.today }).where('id', '=', itemId)
    .where('liveFrom', 'is', null).execute();
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
