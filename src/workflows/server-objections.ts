import { refuse, type Refusal } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { isNeededByCluster, serverActions, type lockServer, type ServerActionName } from '../modules/compute/index.ts';
import { contractOfItem } from '../modules/contracts/index.ts';
import { actsForItself } from '../modules/identity/index.ts';
import { workflowRefusals } from './refusals.ts';

/** What decides which actions are open, as `lockServer` and `peekServer` read it. */
export type ServerState = NonNullable<Awaited<ReturnType<typeof lockServer>>>;

/** A server, and what else stands for or against an action. */
export interface Standing {
  readonly server: ServerState;
  /** Whether the caller belongs to its customer. */
  readonly own: boolean;
  readonly contract: { readonly number: string; readonly state: string };
  /** Whether the run that holds it is stuck. */
  readonly stuck: boolean;
  /** Whether it is of a control plane with nodes. */
  readonly needed: boolean;
}

export async function standingOf(ctx: Ctx, server: ServerState): Promise<Standing> {
  const [own, contract] = [await actsForItself(ctx, server.tenant), await contractOfItem(ctx, server.contractItemId)];
  const [stuck, needed] = [await isStuck(ctx, server.heldBy), await isNeededByCluster(ctx, server.id)];
  return { server, own, contract, stuck, needed };
}

/** Asked after the server was locked: retrying a stuck run locks it too, so it stays stuck as long as we look. */
async function isStuck(ctx: Ctx, runId: string | null): Promise<boolean> {
  if (runId === null) return false;
  const run = await ctx.tx.selectFrom('run').select('state').where('id', '=', runId).executeTakeFirst();
  return run?.state === 'stuck';
}

/** Why `action` may not be done with this server now; null if it may. */
export async function objection(ctx: Ctx, server: ServerState, action: ServerActionName): Promise<Refusal | null> {
  return objectionTo(await standingOf(ctx, server), action);
}

/** The same of what is known already. A disabled button shows its sentence. Pure. */
export function objectionTo(
  { server, own, contract, stuck, needed }: Standing, action: ServerActionName,
): Refusal | null {
  const { from, whose, holds, inService, boot } = serverActions[action];
  const { state, heldBy, handedOverAt, managed } = server;
  // Until then it belongs to the run that provisions it (C-5).
  if (handedOverAt === null && state === 'running') return refused('servers.not_handed_over');
  if (!(from as readonly string[]).includes(state)) {
    return refused('servers.wrong_state', { state, allowed: from.join(', ') });
  }
  if (holds && heldBy !== null && !(holds === 'beside' && stuck)) return refused('servers.busy', { runId: heldBy });
  // promise C-5.admin: who operates the server administers it, and nobody else.
  if (whose !== 'customers' && own && (managed || whose === 'provider')) return refused('servers.managed');
  if (boot === 'volume' && server.boot !== 'volume') return refused('servers.in_rescue');
  if (boot === 'rescue' && server.boot !== 'rescue') return refused('servers.not_in_rescue');
  if (action === 'delete' && server.protected) return refused('servers.protected');
  if (action === 'delete' && needed) return refused('servers.cluster_needs_it');
  // Of a cluster: handed over, but others of its contract are missing, so it is not in service yet (A10.2).
  if (inService && contract.state === 'awaiting_service') return refused('servers.not_handed_over');
  const isOver = inService && contract.state === 'ended';
  return isOver ? refused('servers.contract_ended', { number: contract.number }) : null;
}

function refused(code: keyof typeof workflowRefusals, details: Record<string, string> = {}): Refusal {
  const { refusal } = refuse(workflowRefusals, code, details) as { readonly refusal: Refusal };
  return refusal;
}
