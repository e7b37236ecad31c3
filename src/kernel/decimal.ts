import { divideRounded } from './money.ts';

/** numerator / denominator to `places` decimals, half up away from zero, always with all places. */
export function quotient(numerator: bigint, denominator: bigint, places: number): string {
  return fixed(divideRounded(numerator * 10n ** BigInt(places), denominator), places);
}

/** `fixed(1050n, 2)` → `"10.50"`. */
export function fixed(units: bigint, places: number): string {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** `"0.500"` → `"0.5"`, `"9.000000"` → `"9"`: for people, where all places only distract. */
export function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
