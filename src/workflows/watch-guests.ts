import { newId } from '../kernel/ids.ts';
import type { Clock } from '../kernel/clock.ts';
import { must, ok } from '../kernel/result.ts';
import { transaction, type Database } from '../database/index.ts';
import { readServer } from '../modules/compute/index.ts';
import { recordHealth, serversToAsk, type ToAsk } from '../modules/monitoring/index.ts';
import type { Services } from './services.ts';

/** Guests asked in one turn, and how many of them at once. */
const GUESTS_PER_TURN = 100;
const AT_ONCE = 10;
/** What a guest may take to answer: PowerShell alone takes seconds to start. */
const GUEST_MILLISECONDS = { linux: 20_000, windows: 40_000 } as const;

/**
 * C-3.4.1: whoever has us operate a server has it watched from inside, too, Linux or Windows: each managed guest is
 * asked every quarter of an hour how it fares and which updates it lacks. Returns how many were asked.
 */
export async function watchGuests(db: Database, clock: Clock, engine: Services['engine']): Promise<number> {
  const caller = { actor: 'system:care', cause: 'C-3.4.1', correlation: newId('correlation', clock), clock };
  const servers = must(await transaction(db, caller, async (ctx) => ok(await serversToAsk(ctx, GUESTS_PER_TURN))));
  const ask = async ({ id, os }: ToAsk) => {
    const health = await engine.readHealth(id, os, GUEST_MILLISECONDS[os]).catch(() => null);
    must(await transaction(db, caller, async (ctx) => {
      const server = await readServer(ctx, id);
      // It may have been stopped or deleted meanwhile: then silence says nothing.
      return ok(server.state === 'running' ? await recordHealth(ctx, server, health) : undefined);
    }));
  };
  for (let at = 0; at < servers.length; at += AT_ONCE) await Promise.all(servers.slice(at, at + AT_ONCE).map(ask));
  return servers.length;
}
