import { newId } from '../kernel/ids.ts';
import type { Clock } from '../kernel/clock.ts';
import { must, ok } from '../kernel/result.ts';
import { transaction, type Database } from '../database/index.ts';
import { recordProbe, watchedServers, type Prober } from '../modules/monitoring/index.ts';

export interface Turn {
  readonly serverId: string;
  readonly to: 'up' | 'down';
}

/** One round over all watched servers (promise C-4.4.2, A4.3). Returns what turned up or down in it. */
export async function probeServers(db: Database, clock: Clock, prober: Prober): Promise<Turn[]> {
  const servers = await watchedServers(db);
  if (servers.length === 0) return [];
  const seen = await prober.probe(servers.map((server) => server.address));
  const correlation = newId('correlation', clock);
  const turns: Turn[] = [];
  for (const { id, address } of servers) {
    const caller = { actor: 'system:prober', cause: 'probe', correlation, clock };
    const to = must(await transaction(db, caller, async (ctx) =>
      ok(await recordProbe(ctx, id, seen.get(address) ?? 'unknown'))));
    if (to) turns.push({ serverId: id, to });
  }
  return turns;
}
