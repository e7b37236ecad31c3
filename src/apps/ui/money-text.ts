import type { Language } from '../../kernel/text.ts';

const GROUPED = /^\d{1,3}(?:[.\s]\d{3})+(?:,\d{1,2})?$|^\d{1,3}(?:[,\s]\d{3})+(?:\.\d{1,2})?$/;
const PLAIN = /^\d+(?:[.,]\d{1,2})?$/;
const PLACES = 2;

/**
 * An amount as people write it, as the API takes it: `52,50`, `52.50`, `1.052,50`, `1,052.50`, `52` and `52,5 €` →
 * `"52.50"`. A point or comma before exactly three digits separates thousands, before fewer it is the decimal one.
 * What isn't an amount is answered as it was written: the server names it.
 */
export function readMoney(text: string): string {
  const bare = text.replace('€', '').trim();
  if (!GROUPED.test(bare) && !PLAIN.test(bare)) return text.trim();
  const [, whole = '', places = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(bare) ?? [];
  return `${whole.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '')}.${places.padEnd(PLACES, '0')}`;
}

/** An amount of the API as it is written into a field: `"1052.50"` → `1052,50` or `1052.50`. */
export function writeMoney(amount: string, language: Language): string {
  return language === 'de' ? amount.replace('.', ',') : amount;
}
