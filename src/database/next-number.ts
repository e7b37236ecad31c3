import { sql } from 'kysely';
import type { Ctx } from './context.ts';

/**
 * Series and the sequence that counts them: customers, offers, orders, contracts, agreements on processing, projects,
 * and letters. Taking one waits for nobody; a number whose transaction fails is lost, and so is never given twice.
 */
const sequences = {
  K: 'number_k', AN: 'number_an', AU: 'number_au', V: 'number_v', AV: 'number_av', PJ: 'number_pj', PD: 'number_pd',
  UP: 'number_up', BA: 'number_ba', KB: 'number_kb', LB: 'number_lb',
} as const;

export type Series = keyof typeof sequences;

/** The next number of a series, `UP-2026-00001`. The year is that of the program's clock; the count goes on. */
export async function nextNumber(ctx: Ctx, series: Series): Promise<string> {
  const { rows } = await sql<{ n: bigint }>`select nextval(${sequences[series]}::regclass) as n`.execute(ctx.tx);
  return numbered(`${series}-${yearOf(ctx)}`, rows[0]?.n ?? 0n);
}

/**
 * The next number of an invoice, `RE-2026-00001`, from 1 in each year. It is taken in the transaction that uses it, so
 * a rollback gives it back: no number twice and no gap (§ 14 (4) no. 4 UStG; I7). Whoever takes one makes the others
 * wait until the transaction ends.
 */
export async function nextInvoiceNumber(ctx: Ctx): Promise<string> {
  const series = `RE-${yearOf(ctx)}`;
  const { last } = await ctx.tx.insertInto('numberSeries').values({ series, last: 1n })
    .onConflict((conflict) => conflict.column('series').doUpdateSet((eb) => ({
      last: eb('numberSeries.last', '+', 1n),
    })))
    .returning('last').executeTakeFirstOrThrow();
  return numbered(series, last);
}

function yearOf(ctx: Ctx): number {
  return ctx.now.toZonedDateTimeISO('Europe/Berlin').year;
}

function numbered(name: string, count: bigint): string {
  return `${name}-${String(count).padStart(5, '0')}`;
}
