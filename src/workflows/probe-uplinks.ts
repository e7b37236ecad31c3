import { newId } from '../kernel/ids.ts';
import type { Clock } from '../kernel/clock.ts';
import { must, ok } from '../kernel/result.ts';
import { transaction, type Database } from '../database/index.ts';
import { readProbeAddress, recordUplinkProbe, watchedUplinks, type UplinkProber } from '../modules/monitoring/index.ts';

export interface UplinkTurn {
  readonly name: string;
  readonly to: 'up' | 'down';
}

/** One round over all uplinks (promise C-4.2.5). Returns what turned up or down in it. */
export async function probeUplinks(db: Database, clock: Clock, prober: UplinkProber): Promise<UplinkTurn[]> {
  const uplinks = (await watchedUplinks(db)).flatMap(({ id, probeAddress }) => {
    const at = readProbeAddress(probeAddress);
    return at ? [{ id, at }] : [];
  });
  if (uplinks.length === 0) return [];
  const seen = await prober.probe(uplinks.map(({ at }) => at));
  const caller = { actor: 'system:prober', cause: 'C-4.2.5', correlation: newId('correlation', clock), clock };
  const turns: UplinkTurn[] = [];
  for (const [i, { id }] of uplinks.entries()) {
    const turn = must(await transaction(db, caller, async (ctx) =>
      ok(await recordUplinkProbe(ctx, id, seen[i] ?? 'unknown'))));
    if (turn) turns.push(turn);
  }
  return turns;
}
