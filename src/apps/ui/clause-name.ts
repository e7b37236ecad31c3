import type { Language } from '../../kernel/text.ts';

// Clauses whose names don't tell the paragraph.
const paragraphs: Readonly<Record<string, string>> = {
  'BGB.deadline': '§§ 186–193 BGB', 'BGB.latestNotice': '§§ 187, 188 BGB', 'clock.businessDays': 'C 7',
  'clock.openDays': 'C 7', 'clock.deadline': 'A5 (1)', 'clock.elapsed': 'A5 (1)', 'clock.start': 'A5 (1)',
  'clock.pauses': 'A5 (1)', 'clock.open': 'A5 (1)',
};

interface Cited {
  /** `A9`, `193` */
  readonly section: string;
  readonly part: string | undefined;
}

function cite(sign: string, { section, part }: Cited, language: Language): string {
  if (part === undefined) return `${sign} ${section}`;
  return language === 'de' ? `${sign} ${section} Abs. ${part}` : `${sign} ${section} (${part})`;
}

/**
 * A clause or a paragraph as a contract cites it: `A9.3` and `A9 (3)` → `§ A9 Abs. 3` or `§ A9 (3)`; `C-6.1` and
 * `C 6.1` → `Leistungsbeschreibung 6.1`; `BGB.288.2` → `§ 288 Abs. 2 BGB`. Other names stay as they are.
 */
export function clauseName(name: string, language: Language): string {
  const written = paragraphs[name] ?? name;
  const own = /^(?<section>[A-F]\d+)(?: \((?<inBrackets>\d+)\)|\.(?<afterPoint>\d+)(?:\..*)?)?$/.exec(written)?.groups;
  if (own) return cite('§', { section: own['section'] ?? '', part: own['inBrackets'] ?? own['afterPoint'] }, language);
  const law = /^(?<law>BGB|EStG|DataAct)\.(?<section>\d+)(?:\.(?<part>\d+[a-z]?))?$/.exec(written)?.groups;
  if (law) {
    const cited = { section: law['section'] ?? '', part: law['part'] };
    return law['law'] === 'DataAct' ? `${cite('Art.', cited, language)} Data Act` : `${cite('§', cited, language)} ${law['law']}`;
  }
  const description = language === 'de' ? 'Leistungsbeschreibung' : 'Service description';
  const cloud = /^C[- ]([\d.]+)$/.exec(written);
  if (cloud) return `${description} ${cloud[1]}`;
  const desktop = /^H(?:-| (.*))?/.exec(written);
  if (desktop) return `${description} Hosted Desktop${desktop[1] === undefined ? '' : `, ${desktop[1]}`}`;
  return written;
}
