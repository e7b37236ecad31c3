import { displayMoney, type Cents } from '../kernel/money.ts';
import type { Language } from '../kernel/text.ts';

/** `178,00 € im Monat, 49,00 € einmalig`, as a confirmation says it; nothing of a set-up that costs nothing. */
export function costsText(
  { monthlyNet, setupNet }: { readonly monthlyNet: Cents; readonly setupNet: Cents }, language: Language,
): string {
  const month = `${displayMoney(monthlyNet, language)} ${language === 'de' ? 'im Monat' : 'a month'}`;
  const once = setupNet === 0n ? '' : `, ${displayMoney(setupNet, language)} ${language === 'de' ? 'einmalig' : 'once'}`;
  return `${month}${once}`;
}
