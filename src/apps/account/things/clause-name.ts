import type { Language } from '../../../kernel/text.ts';

/**
 * A clause as a contract cites it: `A9.3` → `§ A9 Abs. 3` or `§ A9 (3)`; `C-6.1` → `Leistungsbeschreibung 6.1`. Other
 * names stay as they are.
 */
export function clauseName(clause: string, language: Language): string {
  const paragraph = /^([A-F]\d+)\.(\d+)$/.exec(clause);
  if (paragraph) {
    const [, section = '', part = ''] = paragraph;
    return language === 'de' ? `§ ${section} Abs. ${part}` : `§ ${section} (${part})`;
  }
  const description = /^C-([\d.]+)$/.exec(clause);
  if (description) return `${language === 'de' ? 'Leistungsbeschreibung' : 'Service description'} ${description[1]}`;
  return clause;
}
