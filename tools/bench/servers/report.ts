export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** Prints one figure; answers whether it keeps what was promised of it. */
export function report({ what, value, unit, atMost = Infinity, atLeast = -Infinity }: Figure): boolean {
  const kept = value <= atMost && value >= atLeast;
  const digits = Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
  const promise = atMost === Infinity ? (atLeast === -Infinity ? '' : `  at least ${atLeast}`) : `  at most ${atMost}`;
  console.log(`  ${what.padEnd(64)} ${value.toFixed(digits).padStart(9)} ${unit}${promise}${kept ? '' : '  NOT KEPT'}`);
  return kept;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The value below which 95 of 100 lie. */
export function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN;
}
