import { sql } from 'kysely';
import type { Ctx } from './context.ts';

/** Until this transaction ends, others that ask for the same `name` wait. */
export async function lockFor(ctx: Ctx, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(ctx.tx);
}
