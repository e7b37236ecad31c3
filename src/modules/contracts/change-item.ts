import { Temporal } from 'temporal-polyfill';
import { newId, type IdOf } from '../../kernel/ids.ts';
import type { Cents } from '../../kernel/money.ts';
import type { Ctx } from '../../database/index.ts';
import { readContract } from './read-contract.ts';

/** What is agreed anew of an item; what is left out stays as it is. */
export interface ItemChange {
  readonly flavour?: string;
  readonly image?: string;
  readonly quantity?: number;
  /** Per unit and month from now on. */
  readonly monthlyNet?: Cents;
}

export interface ChangedItem {
  readonly id: IdOf<'contractItem'>;
  /** First day of the new item, the day after the last of the old one. */
  readonly from: string;
}

/**
 * promise C-4.2.1.change: another size from today on. What is agreed is never overwritten: the old item ends with
 * yesterday and a new one begins, which names the one it takes the place of, so that the month's invoice shows both
 * (A9 (3)). There is nothing to set up, so a change costs nothing once. A notice that was given holds for the new one
 * too. Throws for an item that is not live today: nobody changes what is not there.
 */
export async function changeItem(ctx: Ctx, itemId: string, change: ItemChange): Promise<ChangedItem> {
  const { today } = ctx;
  const old = await lockLiveItem(ctx, itemId);
  const { position } = await ctx.tx.selectFrom('contractItem')
    .select((eb) => eb.fn.max<number>('position').as('position'))
    .where('contractId', '=', old.contractId).executeTakeFirstOrThrow();
  await ctx.tx.updateTable('contractItem').set({ liveUntil: today }).where('id', '=', itemId).execute();
  const id = newId('contractItem', ctx.clock);
  await ctx.tx.insertInto('contractItem').values({
    ...old, ...change, id, position: position + 1, setupNet: 0n, liveFrom: today, replacesId: itemId,
  }).execute();
  return { id, from: today };
}

/**
 * The item was for something that is gone: today is the last day that is billed, so that what came and went on one day
 * costs that day.
 */
export async function endItem(ctx: Ctx, itemId: string): Promise<void> {
  await lockLiveItem(ctx, itemId);
  const liveUntil = Temporal.PlainDate.from(ctx.today).add({ days: 1 }).toString();
  await ctx.tx.updateTable('contractItem').set({ liveUntil }).where('id', '=', itemId).execute();
}

/** Whether an item is billed for today. */
export async function isItemLive(ctx: Ctx, itemId: string): Promise<boolean> {
  const { liveFrom, liveUntil } = await ctx.tx.selectFrom('contractItem').select(['liveFrom', 'liveUntil'])
    .where('id', '=', itemId).executeTakeFirstOrThrow();
  return isLive(ctx.today, liveFrom, liveUntil);
}

function isLive(today: string, from: string | null, until: string | null): boolean {
  return from !== null && from <= today && (until === null || until > today);
}

/** The item that a changed one was in the beginning: what was ordered, tested and handed over. */
export async function firstItem(ctx: Ctx, itemId: string): Promise<string> {
  const chain = await itemHistory(ctx, itemId);
  return chain.at(-1)?.id ?? itemId;
}

/** An item and those it took the place of, the newest first. */
export async function itemHistory(ctx: Ctx, itemId: string) {
  const rows = await ctx.tx.withRecursive('history', (db) => db.selectFrom('contractItem').selectAll()
    .select((eb) => eb.cast<number>(eb.lit(0), 'integer').as('age')).where('id', '=', itemId)
    .unionAll(db.selectFrom('contractItem as before').innerJoin('history', 'history.replacesId', 'before.id')
      .selectAll('before').select((eb) => eb('history.age', '+', 1).as('age'))))
    .selectFrom('history').selectAll().orderBy('age').execute();
  return rows.map(({ age: _, ...item }) => item);
}

/** Its contract is locked with it: positions are given one after the other. */
export async function lockLiveItem(ctx: Ctx, itemId: string) {
  const { contractId } = await ctx.tx.selectFrom('contractItem').select('contractId').where('id', '=', itemId)
    .executeTakeFirstOrThrow();
  await readContract(ctx, contractId);
  const item = await ctx.tx.selectFrom('contractItem').selectAll().where('id', '=', itemId).executeTakeFirstOrThrow();
  const { today } = ctx;
  if (!isLive(today, item.liveFrom, item.liveUntil)) throw new Error(`item ${itemId} is not live on ${today}`);
  return item;
}
