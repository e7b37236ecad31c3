import { sql } from 'kysely';
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

/** Holds a server for a run. Another that is stuck on it is set aside, and holds it again when this one is over. */
export async function holdServer(ctx: Ctx, serverId: string, runId: string): Promise<void> {
  await sql`update server set held_by = ${runId},
      set_aside = case when held_by <> ${runId} then array_append(set_aside, held_by) else set_aside end
    where id = ${serverId}`.execute(ctx.tx);
}

/**
 * Gives back every server that a run held, in the transaction that ends it, and what it was promised meanwhile; to whom
 * was set aside for it, if anybody was.
 */
export async function releaseServers(ctx: Ctx, runId: string): Promise<void> {
  await sql`update server set held_by = set_aside[cardinality(set_aside)],
      set_aside = trim_array(set_aside, least(cardinality(set_aside), 1)),
      promised_vcpus = case when cardinality(set_aside) > 0 then promised_vcpus end,
      promised_memory_bytes = case when cardinality(set_aside) > 0 then promised_memory_bytes end
    where held_by = ${runId}`.execute(ctx.tx);
}

/** The run that has taken a server from a stuck one; null if none has. Locks the server, so that none does meanwhile. */
export async function inFrontOf(ctx: Ctx, stuckRunId: string): Promise<string | null> {
  const { rows } = await sql<{ heldBy: string | null }>`select held_by from server
    where held_by = ${stuckRunId} or ${stuckRunId} = any(set_aside) for update`.execute(ctx.tx);
  return rows.find(({ heldBy }) => heldBy !== stuckRunId)?.heldBy ?? null;
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
