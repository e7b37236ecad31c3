import type { Ctx } from './context.ts';

/**
 * The next number of a series, `RE-2026-00001`. It is taken in the transaction that uses it, so a rollback
 * gives it back: a series has no gap and no number twice (§ 14 (4) no. 4 UStG; I7). `series` is the prefix; the
 * year is that of the program's clock.
 */
export async function nextNumber(ctx: Ctx, series: string): Promise<string> {
  const year = ctx.now.toZonedDateTimeISO('Europe/Berlin').year;
  const name = `${series}-${year}`;
  const { last } = await ctx.tx.insertInto('numberSeries').values({ series: name, last: 1n })
    .onConflict((conflict) => conflict.column('series').doUpdateSet((eb) => ({
      last: eb('numberSeries.last', '+', 1n),
    })))
    .returning('last').executeTakeFirstOrThrow();
  return `${name}-${String(last).padStart(5, '0')}`;
}
