import { parseDecimal } from '../../kernel/money.ts';

/** A percentage text as an exact fraction: `"50"` → 50 / 100. */
export function percentShare(percent: string): { readonly part: bigint; readonly of: bigint } {
  const { units, scale } = parseDecimal(percent);
  return { part: units, of: 100n * scale };
}
