import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { changeSettings, peekServer, type ServerActionName } from '../modules/compute/index.ts';
import { workflowRefusals } from './refusals.ts';
import type { RenameServer } from './rename-server.ts';
import { requestOnServer, serverFor } from './start-on-server.ts';

export interface ServerSettings {
  readonly hostname?: string;
  readonly tags?: readonly string[];
  readonly protected?: boolean;
}

/**
 * Changes what people call a server and tell it apart by, and whether it may be deleted. Tags and protection hold at
 * once; another name is a run of its own, since the engine has to know it too. Returns that run, or null.
 */
export async function changeServerSettings(
  ctx: Ctx, serverId: string, wish: ServerSettings, rename: RenameServer,
): Promise<Result<string | null>> {
  const server = await peekServer(ctx, serverId);
  if (!server) return refuse(workflowRefusals, 'servers.unknown');
  const { hostname, tags, ...rest } = wish;
  const renamed = hostname !== undefined && hostname !== server.hostname;
  const asked: readonly ServerActionName[] = [
    ...(tags === undefined ? [] : ['tag'] as const), ...(rest.protected === undefined ? [] : ['protect'] as const),
  ];
  for (const action of asked) {
    const open = await serverFor(ctx, serverId, action);
    if (!open.ok) return open;
  }
  await changeSettings(ctx, serverId, { ...rest, ...(tags ? { tags: [...new Set(tags)] } : {}) });
  return renamed ? requestOnServer(ctx, 'rename', rename, { serverId, hostname }) : ok(null);
}
