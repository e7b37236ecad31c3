import type { Language } from '../../kernel/text.ts';

// Clauses whose names don't tell the paragraph.
const paragraphs: Readonly<Record<string, string>> = {
  'BGB.deadline': 'BGB §§ 186–193', 'BGB.latestNotice': 'BGB §§ 187, 188', 'clock.deadline': 'A5 (1)',
  'clock.elapsed': 'A5 (1)', 'clock.businessDays': 'C 7',
};

/**
 * A clause or a paragraph as a contract cites it: `A9.3` and `A9 (3)` → `§ A9 Abs. 3` or `§ A9 (3)`; `C-6.1` and
 * `C 6.1` → `Leistungsbeschreibung 6.1`; `BGB.deadline` → `§§ 186–193 BGB`. Other names stay as they are.
 */
export function clauseName(name: string, language: Language): string {
  const written = paragraphs[name] ?? name;
  const description = language === 'de' ? 'Leistungsbeschreibung' : 'Service description';
  const paragraph = /^([A-F]\d+)(?: \((\d+)\)|\.(\d+)(?:\..*)?)?$/.exec(written);
  if (paragraph) {
    const [, section = '', inBrackets, afterPoint] = paragraph;
    const part = inBrackets ?? afterPoint;
    if (part === undefined) return `§ ${section}`;
    return language === 'de' ? `§ ${section} Abs. ${part}` : `§ ${section} (${part})`;
  }
  const cloud = /^C[- ]([\d.]+)$/.exec(written);
  if (cloud) return `${description} ${cloud[1]}`;
  if (/^H[- ]?/.test(written)) return `${description} Hosted Desktop${written.startsWith('H ') ? `, ${written.slice(2)}` : ''}`;
  return written.startsWith('BGB ') ? `${written.slice('BGB '.length)} BGB` : written;
}
