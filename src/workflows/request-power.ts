import { ok, refuse, type Result } from '../kernel/result.ts';
import { outageCauses } from '../terms/index.ts';
import type { Ctx } from '../database/index.ts';
import { peekServer } from '../modules/compute/index.ts';
import { actsForItself } from '../modules/identity/index.ts';
import type { OutageCause } from '../modules/monitoring/index.ts';
import type { StopServer } from './power-server.ts';
import { workflowRefusals } from './refusals.ts';
import type { RestartServer } from './restart-server.ts';
import { requestOnServer } from './start-on-server.ts';

/**
 * promise A4.4: shuts a server down, or takes its power. When its customer asks for it, that is no downtime; whoever
 * else does says why, since that decides.
 */
export async function requestStop(
  ctx: Ctx, action: 'stop' | 'power-off', stop: StopServer, serverId: string, given: OutageCause | undefined,
): Promise<Result<string>> {
  const cause = await causeOf(ctx, serverId, given);
  if (!cause.ok) return cause;
  if (cause.value === null) {
    return refuse(workflowRefusals, 'servers.cause_needed', { causes: outageCauses.join(', ') }, '/cause');
  }
  return requestOnServer(ctx, action, stop, { serverId, cause: cause.value });
}

/** Restarts a server. Where it isn't its customer who asks, its probes decide whether it was down. */
export async function requestRestart(ctx: Ctx, restart: RestartServer, serverId: string): Promise<Result<string>> {
  const cause = await causeOf(ctx, serverId, undefined);
  return cause.ok ? requestOnServer(ctx, 'restart', restart, { serverId, cause: cause.value }) : cause;
}

async function causeOf(
  ctx: Ctx, serverId: string, given: OutageCause | undefined,
): Promise<Result<OutageCause | null>> {
  const server = await peekServer(ctx, serverId);
  if (!server) return refuse(workflowRefusals, 'servers.unknown');
  return ok(await actsForItself(ctx, server.tenant) ? 'customer' : given ?? null);
}
