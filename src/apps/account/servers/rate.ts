import type { Language } from '../../../kernel/text.ts';
import { showNumber } from '../../ui/format.ts';

export const MEGABIT = 1_000_000;
const GIGABIT = 1_000_000_000;

/** `10_000_000_000` → `10 Gbit/s`, `50_000_000` → `50 Mbit/s`. */
export function rateInWords(bitsPerSecond: number, language: Language): string {
  const [unit, word] = bitsPerSecond >= GIGABIT ? [GIGABIT, 'Gbit/s'] : [MEGABIT, 'Mbit/s'];
  return `${showNumber(bitsPerSecond / unit, language)}\u00a0${word}`;
}
