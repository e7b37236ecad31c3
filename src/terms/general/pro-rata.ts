import type { Day, Month } from '../../kernel/civil.ts';
import { type Cents, divideRounded } from '../../kernel/money.ts';
import type { Decimal } from '../fields.ts';

/** Days of [from, until) that lie in the month; never negative. */
export function daysInside(month: Month, from: Day | undefined, until: Day | undefined): number {
  const first = Math.max(month.firstDay, from ?? month.firstDay);
  const end = month.firstDay + month.days;
  return Math.max(0, Math.min(end, until ?? end) - first);
}

/** monthly × quantity × days / days of the month, rounded once. `share` is a fraction of the fee. */
export function proRata(
  monthly: Cents,
  quantity: Pick<Decimal, 'units' | 'scale'>,
  days: number,
  daysInMonth: number,
  share: { readonly part: bigint; readonly of: bigint } = { part: 1n, of: 1n },
): Cents {
  return divideRounded(
    monthly * quantity.units * BigInt(days) * share.part,
    quantity.scale * BigInt(daysInMonth) * share.of,
  );
}
