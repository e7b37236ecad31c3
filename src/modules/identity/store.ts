import { sql } from 'kysely';
import type { Ctx } from '../../database/index.ts';

/** Whether `account` belongs to `organisation` alone. Others are behind the wall, so the database says it. */
export async function belongsOnlyTo(ctx: Ctx, account: string, organisation: string): Promise<boolean> {
  const { rows } = await sql<{ alone: boolean }>`select belongs_only_to(${account}, ${organisation}) as alone`
    .execute(ctx.tx);
  return rows[0]?.alone === true;
}
