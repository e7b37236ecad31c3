import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { backupRefusals, readBackup } from '../modules/backup/index.ts';
import {
  holdServer, lockServer, readServer, serverActions, serverSpec, volumeSpec, type ServerActionName,
} from '../modules/compute/index.ts';
import { answeringOf } from './answering.ts';
import type { BackUpServer } from './back-up-server.ts';
import type { CheckRestore } from './check-restore.ts';
import { workflowRefusals } from './refusals.ts';
import { startRun, type Workflow } from './runtime/index.ts';
import { objection, type ServerState } from './server-objections.ts';

/** The server, locked, if `action` may be done with it now; else what stands against it and what to do about it. */
export async function serverFor(ctx: Ctx, serverId: string, action: ServerActionName): Promise<Result<ServerState>> {
  const server = await lockServer(ctx, serverId);
  if (!server) return refuse(workflowRefusals, 'servers.unknown');
  const against = await objection(ctx, server, action);
  return against ? { ok: false, refusal: against } : ok(server);
}

/** The run that this request has started already; null the first time. */
export async function runOfRequest(ctx: Ctx, action: ServerActionName, serverId: string): Promise<string | null> {
  const had = await ctx.tx.selectFrom('run').select('id').where('key', '=', keyOf(ctx, action, serverId))
    .executeTakeFirst();
  return had?.id ?? null;
}

function keyOf({ correlation }: Ctx, action: ServerActionName, serverId: string): string {
  return `${action}:${serverId}:${correlation}`;
}

/**
 * Starts `workflow` on a server that may be acted on so, and holds the server for it where the action needs that. The
 * request's correlation makes one run of it, however often it is sent.
 */
export async function requestOnServer<P extends { readonly serverId: string }>(
  ctx: Ctx, action: ServerActionName, workflow: Workflow<P>, parameters: P,
): Promise<Result<string>> {
  const { serverId } = parameters;
  const had = await runOfRequest(ctx, action, serverId);
  if (had !== null) return ok(had);
  const server = await serverFor(ctx, serverId, action);
  if (!server.ok) return server;
  const key = keyOf(ctx, action, serverId);
  const runId = await startRun(ctx, workflow, { key, tenant: server.value.tenant, parameters });
  if (serverActions[action].holds) await holdServer(ctx, serverId, runId);
  return ok(runId);
}

/** Takes a backup, whenever it is asked for. */
export function requestBackup(ctx: Ctx, serverId: string, backUp: BackUpServer): Promise<Result<string>> {
  return requestOnServer(ctx, 'back-up', backUp, { serverId });
}

/** Restores a verified copy beside the original, hashes `paths` in it and removes it again (C-4.6.10). */
export async function requestRestoreCheck(
  ctx: Ctx, backupId: string, paths: readonly string[], checkRestore: CheckRestore,
): Promise<Result<string>> {
  const read = await readBackup(ctx, backupId);
  if (!read.ok) return read;
  const backup = read.value;
  if (backup.state !== 'verified') return refuse(backupRefusals, 'backup.not_verified', { state: backup.state });
  const held = await serverFor(ctx, backup.serverId, 'check-restore');
  if (!held.ok) return held;
  const server = await readServer(ctx, backup.serverId);
  const { witness } = await answeringOf(ctx, server.id, server.image);
  if (witness !== 'system') return refuse(backupRefusals, 'backup.cannot_look_inside');
  return ok(await startRun(ctx, checkRestore, {
    key: `restore:${backupId}:${ctx.correlation}`, tenant: backup.tenant,
    parameters: {
      backupId, bytes: Number(server.diskBytes), vcpus: server.vcpus, memoryBytes: Number(server.memoryBytes),
      hostname: server.hostname, paths,
      group: (await serverSpec(ctx, server.id)).group, pool: (await volumeSpec(ctx, server.volumeId)).pool,
    },
  }));
}
