import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { backupRefusals, readBackup } from '../modules/backup/index.ts';
import { lockServer, readServer, type ServerState } from '../modules/compute/index.ts';
import type { BackUpServer } from './back-up-server.ts';
import type { CheckRestore } from './check-restore.ts';
import { workflowRefusals } from './refusals.ts';
import type { RestartServer } from './restart-server.ts';
import { startRun } from './runtime/index.ts';

/** What an operator may ask of a server, and in which of its states; shared by everybody who offers the buttons. */
export const serverActions = {
  // A server whose process died is still `running` here; a stopped one belongs to a contract that is over (A10.3).
  restart: ['running'],
  'back-up': ['running', 'stopped'],
  // As a backup: once its deletion has begun, nothing of a server is copied or restored any more (D5.1).
  'check-restore': ['running', 'stopped'],
} as const satisfies Readonly<Record<string, readonly ServerState[]>>;

/** Starts a server that stopped without being asked to. The request's correlation makes one run of it. */
export async function requestRestart(ctx: Ctx, serverId: string, restart: RestartServer): Promise<Result<string>> {
  const server = await serverFor(ctx, serverId, 'restart');
  if (!server.ok) return server;
  const key = `restart:${serverId}:${ctx.correlation}`;
  return ok(await startRun(ctx, restart, { key, tenant: server.value.tenant, parameters: { serverId } }));
}

/** Takes a backup, whenever it is asked for. */
export async function requestBackup(ctx: Ctx, serverId: string, backUp: BackUpServer): Promise<Result<string>> {
  const server = await serverFor(ctx, serverId, 'back-up');
  if (!server.ok) return server;
  const key = `back-up:${serverId}:${ctx.correlation}`;
  return ok(await startRun(ctx, backUp, { key, tenant: server.value.tenant, parameters: { serverId } }));
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
  return ok(await startRun(ctx, checkRestore, {
    key: `restore:${backupId}:${ctx.correlation}`, tenant: backup.tenant,
    parameters: {
      backupId, bytes: Number(server.diskBytes), vcpus: server.vcpus, memoryBytes: Number(server.memoryBytes),
      hostname: server.hostname, paths,
    },
  }));
}

async function serverFor(ctx: Ctx, serverId: string, action: keyof typeof serverActions) {
  const row = await lockServer(ctx, serverId);
  if (!row) return refuse(workflowRefusals, 'servers.unknown');
  const allowed: readonly string[] = serverActions[action];
  // Until then it belongs to the run that provisions it (C-5).
  if (row.handedOverAt === null && row.state === 'running') return refuse(workflowRefusals, 'servers.not_handed_over');
  return allowed.includes(row.state)
    ? ok(row)
    : refuse(workflowRefusals, 'servers.wrong_state', { state: row.state, allowed: allowed.join(', ') });
}
