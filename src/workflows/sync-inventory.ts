import { newId } from '../kernel/ids.ts';
import type { Clock } from '../kernel/clock.ts';
import { must, ok } from '../kernel/result.ts';
import { transaction, type Ctx, type Database } from '../database/index.ts';
import { noteInventory } from '../modules/capacity/index.ts';
import { noteImages, watchAges } from '../modules/catalogue/index.ts';
import { notePlacement, notePool, unplaced, type ComputeEngine } from '../modules/compute/index.ts';

type Engine = Pick<ComputeEngine, 'describe' | 'readInventory' | 'readServer' | 'readVolume'>;

/**
 * One turn of looking at what there is: hosts and pools as the engine reports them, and on which of them it has placed
 * what. Each thing is written in a transaction of its own, so that no order waits for the whole.
 */
export async function syncInventory(db: Database, clock: Clock, engine: Engine): Promise<void> {
  const [inventory, { memoryDivisor, images }] = await Promise.all([engine.readInventory(), engine.describe()]);
  const correlation = newId('correlation', clock);
  const record = async <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => must(await transaction(
    db, { actor: 'system:inventory', cause: 'inventory', correlation, clock }, async (ctx) => ok(await work(ctx))));
  await record((ctx) => noteInventory(ctx, { ...inventory, memoryDivisor }));
  await record((ctx) => noteImages(ctx, images));
  await record(watchAges);
  const { servers, volumes } = await record(unplaced);
  for (const id of servers) {
    const reading = await engine.readServer(id);
    if (reading) await record((ctx) => notePlacement(ctx, reading));
  }
  for (const id of volumes) {
    const reading = await engine.readVolume(id);
    if (reading) await record((ctx) => notePool(ctx, reading));
  }
}
