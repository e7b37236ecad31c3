import { sql, type Kysely, type Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '../kernel/clock.ts';
import { limits } from '../kernel/limits.ts';
import { RefusalError, type Result } from '../kernel/result.ts';
import type { DB } from './tables.ts';

export type Database = Kysely<DB>;

/** The tenants (organisation ids) whose rows somebody may see and change, or all of them. */
export type Reach = 'all' | readonly string[];

/** Who wants something and why; it becomes the actor and the cause of every audit row. */
export interface Caller {
  /** `system:<part>`, `account:<id>`, or `operator:<name>` for a key of the installation itself. */
  readonly actor: string;
  /** The reason in a few words, or the id of what caused it (a run, a deadline, a declaration). */
  readonly cause: string;
  /** Ties together everything one request or run did. */
  readonly correlation: string;
  readonly clock: Clock;
  /** What the permission it uses reaches. The program's own workers leave it out: their connection reaches all. */
  readonly reach?: Reach;
  /** The account it acts for, whose own rows it sees as well. */
  readonly account?: string | undefined;
}

/** A caller inside a transaction. `now` and `clock` stand still for its length, so all its rows agree. */
export interface Ctx extends Caller {
  readonly reach: Reach;
  readonly now: Temporal.Instant;
  /** The civil date of `now` where the provider is (Europe/Berlin), `YYYY-MM-DD`. */
  readonly today: string;
  readonly tx: Transaction<DB>;
}

// serialization_failure and deadlock_detected: the transaction did nothing and may be tried again.
const RETRYABLE = new Set(['40001', '40P01']);

/**
 * Runs `work` in one transaction in the name of `caller`. A refused result rolls back and is returned (one that is
 * `keeping` commits first); an exception rolls back and is thrown. Deadlocks are retried, so `work` must have no effect
 * outside.
 */
export async function transaction<T>(
  db: Database, caller: Caller, work: (ctx: Ctx) => Promise<Result<T>>,
): Promise<Result<T>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(async (tx) => {
        const now = caller.clock.now();
        await sql`select set_config('hafenamt.actor', ${caller.actor}, true),
                         set_config('hafenamt.cause', ${caller.cause}, true),
                         set_config('hafenamt.correlation', ${caller.correlation}, true),
                         set_config('hafenamt.now', ${now.toString()}, true)`.execute(tx);
        if (caller.reach !== undefined) await raiseWall(tx, caller.reach, caller.account);
        const today = now.toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString();
        const { reach = 'all' } = caller;
        const result = await work({ ...caller, reach, clock: { now: () => now }, now, today, tx });
        if (!result.ok && !result.kept) throw new RefusalError(result.refusal);
        return result;
      });
    } catch (error) {
      if (error instanceof RefusalError) return { ok: false, refusal: error.refusal };
      const code = (error as { code?: string }).code ?? '';
      if (!RETRYABLE.has(code) || attempt >= limits.attempts) throw error;
    }
  }
}

/** From here to the end of the transaction PostgreSQL shows rows of these tenants, and those of the account itself. */
async function raiseWall(tx: Transaction<DB>, reach: Reach, account = ''): Promise<void> {
  const tenants = reach === 'all' ? '*' : reach.join(',');
  await sql`select set_config('hafenamt.reach', ${tenants}, true),
                   set_config('hafenamt.account', ${account}, true)`.execute(tx);
}

/** The same caller, for the rest of the transaction also within reach of a tenant that it makes now. */
export async function widenReach(ctx: Ctx, tenant: string): Promise<Ctx> {
  if (ctx.reach === 'all') return ctx;
  const reach = [...ctx.reach, tenant];
  await raiseWall(ctx.tx, reach, ctx.account);
  return { ...ctx, reach };
}

/**
 * Does `work` beyond the wall, for a use case that asks for nothing but what is its own account's, wherever it lies.
 * Afterwards the wall stands where it stood.
 */
export async function beyondWall<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.reach === 'all') return work(ctx);
  await raiseWall(ctx.tx, 'all', ctx.account);
  const result = await work({ ...ctx, reach: 'all' });
  await raiseWall(ctx.tx, ctx.reach, ctx.account);
  return result;
}

/** Inserts JSON: the driver would turn an array into a PostgreSQL array, so it is text here. */
export function json(value: unknown): string {
  return JSON.stringify(value);
}
