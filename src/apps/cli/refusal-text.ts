import type { Refusal } from '../../kernel/result.ts';
import type { Language } from '../../kernel/text.ts';

/** The language of the person at the terminal, as their environment says; English unless it says German. */
export function terminalLanguage(): Language {
  const locale = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
  return locale.startsWith('de') ? 'de' : 'en';
}

/** A refusal as two lines for the terminal: what, and what to do next. */
export function refusalText(refusal: Refusal, language: Language = terminalLanguage()): string {
  return `${refusal.message[language]} (${refusal.code})\n${refusal.next[language]}`;
}
