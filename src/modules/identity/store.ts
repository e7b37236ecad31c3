import { sql } from 'kysely';
import type { Ctx } from '../../database/index.ts';

/** Whether `account` belongs to `organisation` alone. Others are behind the wall, so the database says it. */
export async function belongsOnlyTo(ctx: Ctx, account: string, organisation: string): Promise<boolean> {
  const { rows } = await sql<{ alone: boolean }>`select belongs_only_to(${account}, ${organisation}) as alone`
    .execute(ctx.tx);
  return rows[0]?.alone === true;
}

/**
 * Lets the transaction commit without waiting for the disk: a wrong attempt at an account then takes no longer than one
 * at an account nobody has. A power failure in the next second may forget that it happened; nothing else was written.
 */
export async function commitSoon(ctx: Ctx): Promise<void> {
  await sql`set local synchronous_commit to off`.execute(ctx.tx);
}
