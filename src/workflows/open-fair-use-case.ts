import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { lockServer } from '../modules/compute/index.ts';
import {
  endFairUseCase, lockOpenCase, megabits, networkRefusals, openFairUseCase, readFairUseCase,
} from '../modules/network/index.ts';
import { workflowRefusals } from './refusals.ts';
import { serverFor } from './start-on-server.ts';
import { tellClosed, tellOfHarm } from './tell-fair-use.ts';

/** promise C-4.2.7: opens a fair-use case about a server's traffic; the same transaction tells the customer. */
export async function openCase(ctx: Ctx, serverId: string, reason: string) {
  const server = await serverFor(ctx, serverId, 'fair-use');
  if (!server.ok) return server;
  const opened = await openFairUseCase(ctx, server.value, reason);
  if (!opened.ok) return opened;
  const read = await readFairUseCase(ctx, opened.value);
  if (!read.ok) return read;
  await tellOfHarm(ctx, { ...read.value, caseId: opened.value });
  return read;
}

/** The harm is over and nothing was restricted: the case ends, and its customer is told. */
export async function closeCase(ctx: Ctx, caseId: string, because: string): Promise<Result<{ id: string }>> {
  const read = await readFairUseCase(ctx, caseId);
  if (!read.ok) return read;
  const server = await lockServer(ctx, read.value.serverId);
  const found = await lockOpenCase(ctx, caseId);
  if (!found.ok) return found;
  const { serverId, bitsPerSecond } = found.value;
  if (bitsPerSecond !== null) return refuse(networkRefusals, 'network.restricted', { rate: megabits(bitsPerSecond) });
  // It may be about to be restricted.
  if (server && server.heldBy !== null) return refuse(workflowRefusals, 'servers.busy', { runId: server.heldBy });
  await endFairUseCase(ctx, caseId, { because, by: ctx.actor });
  await tellClosed(ctx, { serverId, caseId, because });
  return ok({ id: caseId });
}
