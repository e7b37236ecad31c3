import { newId } from '../kernel/ids.ts';
import type { Clock } from '../kernel/clock.ts';
import { must, ok } from '../kernel/result.ts';
import { transaction, type Database } from '../database/index.ts';
import type { ComputeEngine } from '../modules/compute/index.ts';
import { nicsAfter, recordTraffic } from '../modules/network/index.ts';

/** Interfaces asked for at once, and recorded in one transaction. */
const NICS_AT_ONCE = 500;

/** promise C-4.2.7: one round over all interfaces adds what passed each since the last one to its server's day. */
export async function measureTraffic(
  db: Database, clock: Clock, engine: Pick<ComputeEngine, 'readTraffic'>,
): Promise<void> {
  const caller = { actor: 'system:traffic', cause: 'C-4.2.7', correlation: newId('correlation', clock), clock };
  for (let after: string | undefined = ''; after !== undefined;) {
    const nics: string[] = await nicsAfter(db, after, NICS_AT_ONCE);
    const readings = nics.length > 0 ? await engine.readTraffic(nics) : [];
    if (readings.length > 0) must(await transaction(db, caller, async (ctx) => ok(await recordTraffic(ctx, readings))));
    after = nics.length < NICS_AT_ONCE ? undefined : nics.at(-1);
  }
}
