import { newId } from '../kernel/ids.ts';
import type { Clock } from '../kernel/clock.ts';
import { must, ok } from '../kernel/result.ts';
import { isConnectionLoss, transaction, type Caller, type Database } from '../database/index.ts';
import {
  noteFailure, noteOutcome, takeDueDeadline, type DeadlineAction, type DueDeadline,
} from '../modules/deadlines/index.ts';
import { deadlineActions, type StartableWorkflows } from './deadline-actions.ts';

/**
 * Fires every deadline that is due, earliest first, each in a transaction of its own. Returns how many. Any number
 * of processes may do this at once: a deadline is locked while it is fired.
 */
export async function fireDeadlines(
  db: Database, clock: Clock, workflows: StartableWorkflows, actions = deadlineActions,
): Promise<number> {
  let fired = 0;
  while (await fireOne(db, clock, workflows, actions)) fired++;
  return fired;
}

async function fireOne(
  db: Database, clock: Clock, workflows: StartableWorkflows, actions: typeof deadlineActions,
): Promise<boolean> {
  const correlation = newId('correlation', clock);
  const callerFor = (cause: string): Caller => ({ actor: 'system:deadlines', cause, correlation, clock });
  let taken: DueDeadline | null = null;
  try {
    must(await transaction(db, callerFor('due'), async (ctx) => {
      taken = await takeDueDeadline(ctx);
      if (!taken) return ok(undefined);
      const outcome = await actions[taken.action as DeadlineAction](ctx, taken, workflows);
      await noteOutcome(ctx, taken.id, outcome);
      return ok(undefined);
    }));
    return taken !== null;
  } catch (error) {
    if (!taken || isConnectionLoss(error)) throw error; // a lost database is no failure of the deadline
    const failed: DueDeadline = taken;
    const reason = error instanceof Error ? error.message : String(error);
    must(await transaction(db, callerFor(failed.id), async (ctx) => ok(await noteFailure(ctx, failed, reason))));
    return true;
  }
}
