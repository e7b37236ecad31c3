/**
 * ISO 7064 MOD 97-10 as ISO 13616 uses it: the first four characters go to the end, letters become numbers
 * from 10, and the remainder by 97 is 1. By bigint, because the number is longer than a double is exact.
 */
function remainder97(text: string): bigint {
  const digits = Array.from(text, (character) => parseInt(character, 36)).join('');
  return BigInt(digits) % 97n;
}

/** An IBAN without spaces: form and check digits; German ones have 22 characters. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false;
  if (text.startsWith('DE') && !/^DE\d{20}$/.test(text)) return false;
  return remainder97(text.slice(4) + text.slice(0, 4)) === 1n;
}

/** A SEPA creditor identifier (EPC262-08): the check digits leave out the business code at 5 to 7. */
export function isCreditorId(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{3}[A-Z0-9]{1,28}$/.test(text)) return false;
  return remainder97(text.slice(7) + text.slice(0, 4)) === 1n;
}

/** ISO 9362: eight or eleven characters. */
export function isBic(text: string): boolean {
  return /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(text);
}
