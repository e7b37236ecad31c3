import { must, ok, refuse, RefusalError, type Refusal, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { lockServer, peekServer } from '../modules/compute/index.ts';
import { contractOfItem } from '../modules/contracts/index.ts';
import {
  holdVolume, lockVolume, storageRefusals, volumeActions, type LockedVolume, type VolumeActionName,
} from '../modules/storage/index.ts';
import { workflowRefusals } from './refusals.ts';
import { startRun, type Scope, type Workflow } from './runtime/index.ts';
import { objectionTo, standingOf, type Standing } from './server-objections.ts';

/** A volume, and what else stands for or against an action on it. */
export interface VolumeStanding {
  readonly volume: LockedVolume;
  /** The server it hangs on, as its own actions see it. */
  readonly server: Standing | null;
  readonly contract: { readonly id: string; readonly number: string; readonly state: string };
}

/** The volume and its server, locked; a volume belongs to the contract that pays for it, or to its server's. */
async function volumeStandingOf(ctx: Ctx, volume: LockedVolume): Promise<VolumeStanding> {
  const standing = await standingWith(ctx, volume, lockServer);
  if (!standing) throw new Error(`volume ${volume.id} belongs to no contract`);
  return standing;
}

/** The same, for whoever only looks; null before a contract pays for it. */
export function peekStanding(ctx: Ctx, volume: LockedVolume): Promise<VolumeStanding | null> {
  return standingWith(ctx, volume, peekServer);
}

async function standingWith(
  ctx: Ctx, volume: LockedVolume, read: typeof lockServer | typeof peekServer,
): Promise<VolumeStanding | null> {
  const server = volume.serverId === null ? undefined : await read(ctx, volume.serverId);
  const itemId = volume.contractItemId ?? server?.contractItemId;
  if (itemId === undefined) return null;
  return {
    volume, server: server ? await standingOf(ctx, server) : null, contract: await contractOfItem(ctx, itemId),
  };
}

/** The volume that a run holds, with what stands around it, whatever became of its contract meanwhile. */
export async function heldVolume(ctx: Ctx, volumeId: string): Promise<VolumeStanding> {
  const volume = await lockVolume(ctx, volumeId);
  if (!volume) throw new Error(`volume ${volumeId} is held by a run, but not there`);
  return volumeStandingOf(ctx, volume);
}

/** Why `action` may not be done with this volume now; null if it may. A disabled button shows its sentence. Pure. */
export function objectionToVolume(
  { volume, server, contract }: VolumeStanding, action: VolumeActionName,
): Refusal | null {
  const { where, boots, holds } = volumeActions[action];
  const { state, heldBy } = volume;
  if (state !== 'live') return refused('storage.wrong_state', { state });
  if (!boots && volume.boots) return refused('storage.boots');
  if (where === 'detached' && server) return refused('storage.attached');
  if (where === 'attached' && !server) return refused('storage.not_attached');
  if (holds && heldBy !== null) return refused('storage.busy', { runId: heldBy });
  // Off its server it would belong to no contract.
  if (action === 'detach' && volume.contractItemId === null) return refused('storage.nothing_agreed');
  if (action === 'delete' && volume.protected) return refused('storage.protected');
  if (server && holds) return objectionTo(server, 'volumes');
  const { number } = contract;
  return contract.state !== 'ended' ? null
    : (refuse(workflowRefusals, 'servers.contract_ended', { number }) as { refusal: Refusal }).refusal;
}

function refused(code: keyof typeof storageRefusals, details: Record<string, string> = {}): Refusal {
  return (refuse(storageRefusals, code, details) as { readonly refusal: Refusal }).refusal;
}

/** The volume, locked with its server, if `action` may be done with it now; else what stands against it. */
export async function volumeFor(
  ctx: Ctx, volumeId: string, action: VolumeActionName,
): Promise<Result<VolumeStanding>> {
  const volume = await lockVolume(ctx, volumeId);
  if (!volume) return refuse(storageRefusals, 'storage.unknown');
  const standing = await standingWith(ctx, volume, lockServer);
  // Before a contract pays for it, it belongs to the run that makes it.
  if (!standing) return refuse(storageRefusals, 'storage.wrong_state', { state: volume.state });
  const against = objectionToVolume(standing, action);
  return against ? { ok: false, refusal: against } : ok(standing);
}

/** Parameters of every run on a volume. */
export interface OnVolume {
  readonly volumeId: string;
  /** The server it hangs on, or is to hang on. */
  readonly serverId: string | null;
}

/** Starts a run on a volume that `volumeFor` let pass, and holds it and its server for that. */
export async function startOnVolume<P extends OnVolume>(
  ctx: Ctx, action: VolumeActionName, workflow: Workflow<P>, tenant: string, parameters: P,
): Promise<string> {
  const key = `volume-${action}:${parameters.volumeId}:${ctx.correlation}`;
  const had = await ctx.tx.selectFrom('run').select('id').where('key', '=', key).executeTakeFirst();
  if (had) return had.id; // the same request once more
  const runId = await startRun(ctx, workflow, { key, tenant, parameters });
  await holdVolume(ctx, parameters.volumeId, runId);
  if (parameters.serverId !== null) {
    await ctx.tx.updateTable('server').set({ heldBy: runId }).where('id', '=', parameters.serverId).execute();
  }
  return runId;
}

/**
 * The volume as it is, held for this run with the server it hangs on; throws the refusal if `action` may not be done
 * with it any more. A run may wait, or be tried again long after it was undone, so that is looked at once more.
 */
export async function enterVolume(
  ctx: Ctx, on: Pick<Scope<OnVolume, unknown>, 'runId' | 'parameters'>, action: VolumeActionName,
): Promise<VolumeStanding> {
  const { volumeId } = on.parameters;
  const locked = await lockVolume(ctx, volumeId);
  if (!locked) return must(refuse(storageRefusals, 'storage.unknown'));
  const free = <Held extends { heldBy: string | null }>(held: Held): Held =>
    (held.heldBy === on.runId ? { ...held, heldBy: null } : held);
  const { server, ...rest } = await volumeStandingOf(ctx, locked);
  const standing = { ...rest, volume: free(locked), server: server && { ...server, server: free(server.server) } };
  const against = objectionToVolume(standing, action);
  if (against) throw new RefusalError(against);
  await holdVolume(ctx, volumeId, on.runId);
  if (locked.serverId !== null) {
    await ctx.tx.updateTable('server').set({ heldBy: on.runId }).where('id', '=', locked.serverId).execute();
  }
  return standing;
}
