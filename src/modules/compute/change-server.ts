import type { Ctx } from '../../database/index.ts';
import { mayBecome, type ServerState } from './server-states.ts';

/** Moves a server to another state; a move that is not in the table is a defect and throws. */
export async function setServerState(ctx: Ctx, serverId: string, to: ServerState): Promise<void> {
  const { state } = await ctx.tx.selectFrom('server').select('state').where('id', '=', serverId).forUpdate()
    .executeTakeFirstOrThrow();
  if (state === to) return;
  if (!mayBecome(state as ServerState, to)) throw new Error(`server ${serverId} cannot go from ${state} to ${to}`);
  await ctx.tx.updateTable('server').set({ state: to, ...(to === 'deleted' ? { deletedAt: ctx.now } : {}) })
    .where('id', '=', serverId).execute();
}

/** The engine no longer has them; the rows stay as memory, their addresses and MACs are free. */
export async function markPartsDeleted(ctx: Ctx, serverId: string): Promise<void> {
  await ctx.tx.updateTable('volume').set({ state: 'deleted', deletedAt: ctx.now }).where('serverId', '=', serverId)
    .where('state', '<>', 'deleted').execute();
  await ctx.tx.updateTable('snapshot').set({ state: 'deleted', deletedAt: ctx.now }).where('serverId', '=', serverId)
    .where('state', '<>', 'deleted').execute();
  await ctx.tx.updateTable('nic').set({ state: 'deleted' }).where('serverId', '=', serverId)
    .where('state', '=', 'live').execute();
}

/** promise D5.1: the keys that opened a server go with it. */
export async function forgetServerKeys(ctx: Ctx, serverId: string): Promise<void> {
  await ctx.tx.updateTable('server').set({ authorizedKeys: [] }).where('id', '=', serverId).execute();
}

/** `firewallHash`: the rules it is delivered with, if it tells; a change of them is the customer's (C-4.5.3). */
export async function markHandedOver(ctx: Ctx, serverId: string, firewallHash: string | null): Promise<void> {
  await ctx.tx.updateTable('server').set({ handedOverAt: ctx.now, firewallHash }).where('id', '=', serverId)
    .where('handedOverAt', 'is', null).execute();
}

/** What it boots from, as the engine now has it. */
export async function setBoot(ctx: Ctx, serverId: string, boot: 'volume' | 'rescue'): Promise<void> {
  await ctx.tx.updateTable('server').set({ boot }).where('id', '=', serverId).execute();
}

export async function renameTo(ctx: Ctx, serverId: string, hostname: string): Promise<void> {
  await ctx.tx.updateTable('server').set({ hostname }).where('id', '=', serverId).execute();
}

/** What people tell servers apart by, and whether one may be deleted. What is left out stays as it is. */
export async function changeSettings(
  ctx: Ctx, serverId: string, settings: { readonly tags?: readonly string[]; readonly protected?: boolean },
): Promise<void> {
  const { tags, ...rest } = settings;
  const changed = { ...rest, ...(tags ? { tags: [...tags] } : {}) };
  if (Object.keys(changed).length === 0) return;
  await ctx.tx.updateTable('server').set(changed).where('id', '=', serverId).execute();
}
