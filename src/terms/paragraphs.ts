import type { Language } from '../kernel/text.ts';
import { a01 } from './a01-scope.ts';
import { a02 } from './a02-conclusion.ts';
import { a03 } from './a03-performance.ts';
import { a04 } from './a04-availability.ts';
import { a05 } from './a05-support.ts';
import { a06 } from './a06-faults.ts';
import { a07 } from './a07-cooperation.ts';
import { a08 } from './a08-acceptance.ts';
import { a09 } from './a09-terms.ts';
import { a10 } from './a10-ending.ts';
import { a11 } from './a11-warranty.ts';
import { a12 } from './a12-liability.ts';
import { a13 } from './a13-data-protection.ts';
import { a14 } from './a14-confidentiality.ts';
import { a15 } from './a15-references.ts';
import { a16 } from './a16-general.ts';
import { b01 } from './b01-products.ts';
import { b02 } from './b02-prerequisites.ts';
import { b03 } from './b03-survey.ts';
import { b04 } from './b04-premises.ts';
import { b05 } from './b05-connection-fee.ts';
import { b06 } from './b06-cpe.ts';
import { b07 } from './b07-cooperation.ts';
import { b08 } from './b08-termination.ts';
import { b09 } from './b09-objections.ts';
import { b10 } from './b10-liability.ts';
import { b11 } from './b11-blocks.ts';
import { b12 } from './b12-switch.ts';
import { b13 } from './b13-data-protection.ts';
import { b14 } from './b14-arbitration.ts';
import { c01 } from './c01-voice.ts';
import { c02 } from './c02-numbers.ts';
import { c03 } from './c03-porting.ts';
import { c04 } from './c04-blocks.ts';
import { c05 } from './c05-emergency.ts';
import { cloud01, cloud02 } from './cloud/c01-introduction.ts';
import { cloud03 } from './cloud/c03-product.ts';
import { cloud04 } from './cloud/c04-specification.ts';
import { cloud05 } from './cloud/c05-provisioning.ts';
import { cloud06 } from './cloud/c06-availability-classes.ts';
import { cloud07 } from './cloud/c07-reaction.ts';
import { d01 } from './d01-hosting.ts';
import { d02 } from './d02-setup.ts';
import { d03 } from './d03-backup-and-care.ts';
import { d04 } from './d04-content.ts';
import { d05 } from './d05-deletion.ts';
import { d06 } from './d06-switching.ts';
import { desktop } from './desktop/h-sections.ts';
import { e01 } from './e01-racks.ts';
import { e02 } from './e02-access.ts';
import { e03 } from './e03-devices.ts';
import { e04 } from './e04-safety.ts';
import { e05 } from './e05-clearance.ts';
import { e06 } from './e06-liability.ts';
import { f01 } from './f01-delivery.ts';
import { f02 } from './f02-retention.ts';
import { f03 } from './f03-return.ts';
import { f04 } from './f04-recourse.ts';
import { f05 } from './f05-export.ts';
import { type Paragraph, reasons, type Section } from './section.ts';

/** All sections of the three documents, in their order. */
export const sections: readonly Section[] = [
  a01,
  a02,
  a03,
  a04,
  a05,
  a06,
  a07,
  a08,
  a09,
  a10,
  a11,
  a12,
  a13,
  a14,
  a15,
  a16,
  b01,
  b02,
  b03,
  b04,
  b05,
  b06,
  b07,
  b08,
  b09,
  b10,
  b11,
  b12,
  b13,
  b14,
  c01,
  c02,
  c03,
  c04,
  c05,
  d01,
  d02,
  d03,
  d04,
  d05,
  d06,
  e01,
  e02,
  e03,
  e04,
  e05,
  e06,
  f01,
  f02,
  f03,
  f04,
  f05,
  cloud01,
  cloud02,
  cloud03,
  cloud04,
  cloud05,
  cloud06,
  cloud07,
  desktop,
];

export const paragraphs: readonly Paragraph[] = sections.flatMap((entry) => entry.paragraphs);

const HOW = {
  computes: { de: 'rechnet', en: 'computes' },
  defines: { de: 'bestimmt', en: 'defines' },
  governs: { de: 'regelt', en: 'governs' },
  declares: { de: 'erklärt', en: 'declares' },
} as const;

export interface ListedParagraph {
  readonly paragraph: string;
  readonly how: Paragraph['how'];
  /** Clauses, parameters, the room governed, or the reason. */
  readonly by: string;
  readonly words: string;
}

/** What accounts for a paragraph, in words. */
export function accountOf(paragraph: Paragraph, language: Language): string {
  switch (paragraph.how) {
    case 'computes':
      return paragraph.clauses.join(', ');
    case 'defines':
      return paragraph.parameters.join(', ');
    case 'governs':
      return paragraph.room;
    case 'declares':
      return reasons[paragraph.reason][language];
  }
}

export function howIn(language: Language, how: Paragraph['how']): string {
  return HOW[how][language];
}

/** Every paragraph and how it is accounted for, as data. */
export function listParagraphs(language: Language): ListedParagraph[] {
  return paragraphs.map((paragraph) => ({
    paragraph: paragraph.id,
    how: paragraph.how,
    by: accountOf(paragraph, language),
    words: paragraph.words[language],
  }));
}

/** The same as a table for a terminal. */
export function renderParagraphs(language: Language): string {
  const rows = listParagraphs(language);
  const counts = new Map<Paragraph['how'], number>();
  for (const { how } of rows) counts.set(how, (counts.get(how) ?? 0) + 1);
  const total = [...counts].map(([how, count]) => `${count} ${howIn(language, how)}`).join(', ');
  const lines = rows.map(({ paragraph, how, by, words }) => {
    const head = `${paragraph.padEnd(22)} ${howIn(language, how).padEnd(9)}`;
    return how === 'declares' ? `${head} ${words} (${by})` : `${head} ${words} → ${by}`;
  });
  return `${lines.join('\n')}\n\n${rows.length} (${total})\n`;
}
